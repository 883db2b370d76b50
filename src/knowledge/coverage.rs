//! How much of each table is filled and attested, by language.

use super::{Language, Record, language_names, name, openings, series_of, symbol_series};
use serde::Serialize;

/// The figures of one table in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// The table: the name of its file.
    pub table: &'static str,
    /// The language.
    pub language: Language,
    /// How many records the table has.
    pub records: usize,
    /// How many have a name in this language.
    pub filled: usize,
    /// How many have an attested one.
    pub attested: usize,
}

/// The figures of all tables of names in all languages. Of resolutions those with a title count as filled; symbols are
/// filled where the body whose documents they are has a name; sessions have their dates in all languages alike.
pub fn coverage() -> Vec<Coverage> {
    let all: Vec<Record> = Record::all().collect();
    let mut out = Vec::new();
    for table in ["states", "bodies", "organs", "officials", "instruments", "agenda", "resolutions"] {
        let of: Vec<Record> = all.iter().copied().filter(|r| r.table() == table).collect();
        for language in Language::ALL {
            let filled = of.iter().filter(|r| r.full(language).is_some() || r.short(language).is_some());
            let attested = of.iter().filter(|r| r.is_attested(language));
            out.push(row(table, language, of.len(), filled.count(), attested.count()));
        }
    }
    for language in Language::ALL {
        let known = symbol_series().iter().filter_map(|s| name(s.id));
        let filled = known.clone().filter(|n| n.full(language).is_some()).count();
        let english = |s: &&super::SymbolSeries| language == Language::En && series_of(s.prefix).is_some();
        let filled = filled.max(symbol_series().iter().filter(english).count());
        let attested = known.filter(|n| n.is_attested(language)).count();
        out.push(row("symbols", language, symbol_series().len(), filled, attested));
    }
    for language in Language::ALL {
        let attested = openings().iter().filter(|o| o.attested).count();
        out.push(row("sessions", language, openings().len(), openings().len(), attested));
    }
    for language in Language::ALL {
        let filled = language_names().iter().filter(|n| !n.name(language).is_empty()).count();
        let attested = language_names().iter().filter(|n| n.is_attested(language)).count();
        out.push(row("languages", language, language_names().len(), filled, attested));
    }
    out
}

fn row(table: &'static str, language: Language, records: usize, filled: usize, attested: usize) -> Coverage {
    Coverage { table, language, records, filled, attested }
}
