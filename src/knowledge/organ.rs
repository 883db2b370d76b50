//! The principal organs, the Main Committees and the usual addressees, in six languages.

use super::Language;
use super::name::alternatives;
use super::table::Table;
use std::sync::LazyLock;

/// What the record names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganKind {
    /// A principal organ.
    Organ,
    /// A Main Committee by its ordinal: "Second Committee".
    Committee,
    /// A Main Committee by its subject: "Economic and Financial Committee".
    CommitteeSubject,
    /// Both: "Second Committee (Economic and Financial)".
    CommitteeFull,
    /// To whom letters are addressed.
    Addressee,
}

/// An organ, a committee or an addressee.
#[derive(Debug)]
pub struct OrganName {
    /// The record's identifier: `general-assembly`, `C2`, `C2-subject`, `C2-full`, `president-security-council`.
    pub id: &'static str,
    /// What it is.
    pub kind: OrganKind,
    names: [&'static str; 6],
    genitive: &'static str,
    attested: [bool; 6],
}

impl OrganName {
    /// The preferred name in a language.
    pub fn name(&self, language: Language) -> &'static str {
        self.names(language).next().unwrap_or("")
    }

    /// All names in a language, the preferred first.
    pub fn names(&self, language: Language) -> impl Iterator<Item = &'static str> + use<> {
        alternatives(self.names.get(language.index()).copied().unwrap_or(""))
    }

    /// The Russian genitives, the preferred first: «Генеральной Ассамблеи».
    pub fn genitives(&self) -> impl Iterator<Item = &'static str> + use<> {
        alternatives(self.genitive)
    }

    /// Whether the preferred name in a language is attested.
    pub fn is_attested(&self, language: Language) -> bool {
        self.attested.get(language.index()).copied().unwrap_or(false)
    }
}

static ORGANS: LazyLock<Vec<OrganName>> = LazyLock::new(|| read(include_str!("data/organs.tsv")));

/// All of them, sorted by [`OrganName::id`].
pub fn organs() -> &'static [OrganName] {
    &ORGANS
}

/// The organ, committee or addressee of an identifier.
pub fn organ(id: &str) -> Option<&'static OrganName> {
    ORGANS.binary_search_by(|o| o.id.cmp(id)).ok().and_then(|i| ORGANS.get(i))
}

/// A Main Committee, 1 to 6, by ordinal, by subject or by both.
pub fn committee(number: u8, kind: OrganKind) -> Option<&'static OrganName> {
    let suffix = match kind {
        OrganKind::CommitteeSubject => "-subject",
        OrganKind::CommitteeFull => "-full",
        _ => "",
    };
    organ(&format!("C{number}{suffix}"))
}

fn read(text: &'static str) -> Vec<OrganName> {
    let table = Table::read(text);
    let col = |name: &str| table.column(name);
    let languages = Language::ALL.map(|l| table.column(l.code()));
    let (id, kind, genitive, attested) = (col("id"), col("kind"), col("ru_genitive"), col("attested"));
    table
        .rows()
        .map(|row| OrganName {
            id: row.cell(id),
            kind: match row.cell(kind) {
                "organ" => OrganKind::Organ,
                "committee" => OrganKind::Committee,
                "committee-subject" => OrganKind::CommitteeSubject,
                "committee-full" => OrganKind::CommitteeFull,
                _ => OrganKind::Addressee,
            },
            names: languages.map(|c| row.cell(c)),
            genitive: row.cell(genitive),
            attested: Language::ALL.map(|l| row.cell(attested).split(' ').any(|c| c == l.code())),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn committees_in_three_forms() {
        let name = |kind, l| committee(2, kind).map(|c| c.name(l)).unwrap_or_default();
        assert_eq!(name(OrganKind::Committee, Language::Ar), "اللجنة الثانية");
        assert_eq!(name(OrganKind::CommitteeSubject, Language::En), "Economic and Financial Committee");
        assert_eq!(name(OrganKind::CommitteeFull, Language::En), "Second Committee (Economic and Financial)");
        assert_eq!(organ("security-council").and_then(|o| o.genitives().next()), Some("Совета Безопасности"));
        assert!((1..=6).all(|n| committee(n, OrganKind::CommitteeFull).is_some()));
    }
}
