//! Officials: offices, presiding officers, posts of missions, ranks and honorifics, masculine and feminine.

use super::Language;
use super::name::alternatives;
use super::table::{Row, Table};
use std::sync::LazyLock;

/// An office, a rank or an honorific.
#[derive(Debug)]
pub struct Official {
    /// The record's identifier.
    pub id: &'static str,
    /// What it is: `office`, `presiding`, `mission`, `rank`, `military rank`, `honorific` …
    pub kind: &'static str,
    /// Its abbreviation in English, or nothing.
    pub abbreviation: &'static str,
    masculine: [&'static str; 6],
    feminine: [&'static str; 6],
    genitive: &'static str,
    attested: &'static str,
}

impl Official {
    /// Its forms in a language, the preferred first; one that serves both genders, or the masculine.
    pub fn forms(&self, language: Language) -> impl Iterator<Item = &'static str> + use<> {
        alternatives(self.masculine.get(language.index()).copied().unwrap_or(""))
    }

    /// Its feminine forms, where the language has some of their own.
    pub fn feminines(&self, language: Language) -> impl Iterator<Item = &'static str> + use<> {
        alternatives(self.feminine.get(language.index()).copied().unwrap_or(""))
    }

    /// Its Russian genitives: «Постоянного представителя».
    pub fn genitives(&self) -> impl Iterator<Item = &'static str> + use<> {
        alternatives(self.genitive)
    }

    /// Whether the preferred form in a language is attested.
    pub fn is_attested(&self, language: Language) -> bool {
        self.attested.split(' ').any(|c| c == language.code())
    }
}

static OFFICIALS: LazyLock<Vec<Official>> = LazyLock::new(|| read(include_str!("data/officials.tsv")));

/// All of them, sorted by [`Official::id`].
pub fn officials() -> &'static [Official] {
    &OFFICIALS
}

fn read(text: &'static str) -> Vec<Official> {
    let table = Table::read(text);
    let col = |name: &str| table.column(name);
    let masculine = Language::ALL.map(|l| table.column(l.code()));
    let feminine = Language::ALL.map(|l| table.column(&format!("{}_f", l.code())));
    let (id, kind, abbreviation) = (col("id"), col("kind"), col("abbreviation"));
    let (genitive, attested) = (col("ru_genitive"), col("attested"));
    let record = |row: &Row| Official {
        id: row.cell(id),
        kind: row.cell(kind),
        abbreviation: row.cell(abbreviation),
        masculine: masculine.map(|c| row.cell(c)),
        feminine: feminine.map(|c| row.cell(c)),
        genitive: row.cell(genitive),
        attested: row.cell(attested),
    };
    table.rows().map(record).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_by_language_and_gender() {
        let acting = officials().iter().find(|o| o.id == "ACTCHAIR").unwrap();
        assert_eq!(acting.forms(Language::Zh).next(), Some("代理主席"));
        assert_eq!(acting.feminines(Language::Fr).next(), Some("Présidente par intérim"));
        assert!(officials().iter().all(|o| o.forms(Language::En).next().is_some()));
    }
}
