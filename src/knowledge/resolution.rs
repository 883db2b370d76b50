//! Resolutions of the Security Council and the General Assembly: numbers, years, titles.

use super::Language;
use super::table::Table;
use jiff::civil::Date;
use std::sync::LazyLock;

/// A resolution.
#[derive(Debug)]
pub struct Resolution {
    /// The record's identifier.
    pub id: &'static str,
    /// `GA` or `SC`.
    pub organ: &'static str,
    /// Its number as it is cited, without the year: `72/1`, `2254`, `1514`.
    pub number: &'static str,
    /// The session of the General Assembly as it is cited: `72`, `XV`; empty for the Council.
    pub session: &'static str,
    /// The year of adoption.
    pub year: u16,
    /// The day of adoption, where known.
    pub date: Option<Date>,
    /// Why it is in the table, in words divided by blanks: `first`, `last` (of the Council's year), `anchor`, `cited`.
    pub kind: &'static str,
    /// The identifier of the instrument whose title it carries, or nothing.
    pub instrument: &'static str,
    /// Whether the number with its year or session was seen.
    pub number_attested: bool,
    /// Whether the day was seen.
    pub date_attested: bool,
    titles: [&'static str; 6],
    attested: [bool; 6],
}

impl Resolution {
    /// The title of the Assembly's resolution, or the item under which the Council's stands.
    pub fn title(&self, language: Language) -> Option<&'static str> {
        self.titles.get(language.index()).copied().filter(|t| !t.is_empty())
    }

    /// Whether the title in a language is attested.
    pub fn is_attested(&self, language: Language) -> bool {
        self.attested.get(language.index()).copied().unwrap_or(false)
    }
}

static RESOLUTIONS: LazyLock<Vec<Resolution>> = LazyLock::new(|| read(include_str!("data/resolutions.tsv")));

/// All resolutions, sorted by [`Resolution::id`].
pub fn resolutions() -> &'static [Resolution] {
    &RESOLUTIONS
}

/// The resolutions of an organ (`GA`, `SC`) with a number; more than one where the number alone doesn't tell.
pub fn resolutions_numbered(organ: &str, number: &str) -> impl Iterator<Item = &'static Resolution> {
    RESOLUTIONS.iter().filter(move |r| r.organ == organ && r.number == number)
}

/// The years in which a resolution of the Security Council of this number can have been adopted, as far as the first and
/// the last resolutions of the years, attested ones, tell: from, to. `None` where they tell nothing.
pub fn council_years(number: u32) -> Option<(u16, u16)> {
    let known = RESOLUTIONS
        .iter()
        .filter(|r| r.organ == "SC" && r.number_attested)
        .filter_map(|r| Some((r.number.parse::<u32>().ok()?, r.year)));
    let (mut from, mut to) = (None, None);
    for (other, year) in known {
        if other <= number {
            from = from.max(Some(year));
        }
        if other >= number {
            to = Some(to.map_or(year, |t: u16| t.min(year)));
        }
    }
    from.zip(to).filter(|(from, to)| from <= to)
}

fn read(text: &'static str) -> Vec<Resolution> {
    let table = Table::read(text);
    let col = |name: &str| table.column(name);
    let languages = Language::ALL.map(|l| table.column(l.code()));
    let (id, organ, number, session, year) = (col("id"), col("organ"), col("number"), col("session"), col("year"));
    let (date, kind, instrument, attested) = (col("date"), col("kind"), col("instrument"), col("attested"));
    table
        .rows()
        .map(|row| {
            let known = |code: &str| row.cell(attested).split(' ').any(|c| c == code);
            Resolution {
                id: row.cell(id),
                organ: row.cell(organ),
                number: row.cell(number),
                session: row.cell(session),
                year: row.cell(year).parse().unwrap_or(0),
                date: row.cell(date).parse().ok(),
                kind: row.cell(kind),
                instrument: row.cell(instrument),
                number_attested: known("n"),
                date_attested: known("d"),
                titles: languages.map(|c| row.cell(c)),
                attested: Language::ALL.map(|l| known(l.code())),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_years() {
        assert!(resolutions_numbered("SC", "1540").any(|r| r.year == 2004));
        assert!(council_years(1540).is_none_or(|(from, to)| from <= 2004 && 2004 <= to));
        assert_eq!(council_years(99_999), None);
        for r in resolutions() {
            assert!(r.year >= 1946 && matches!(r.organ, "GA" | "SC"), "{}", r.id);
            assert!(r.date.is_none_or(|d| i32::from(d.year()) == i32::from(r.year)), "{}", r.id);
            assert!(
                r.instrument.is_empty() || crate::knowledge::name(r.instrument).is_some(),
                "{}: {}",
                r.id,
                r.instrument
            );
        }
    }

    /// The numbers of the Council's resolutions only rise.
    #[test]
    fn the_councils_numbers_rise_with_the_years() {
        let mut all: Vec<(u32, u16)> = resolutions()
            .iter()
            .filter(|r| r.organ == "SC")
            .filter_map(|r| Some((r.number.parse().ok()?, r.year)))
            .collect();
        all.sort_unstable();
        assert!(all.windows(2).all(|w| matches!(w, [a, b] if a.1 <= b.1)));
    }
}
