//! Names of bodies and organizations, and titles of instruments, in six languages.
//!
//! One record holds all languages. A name is official only where it is attested; the others are merely known.

use super::Language;
use super::table::{Column, Row, Table};
use std::sync::LazyLock;

/// What the record names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// An organ, body, office, mission, organization or group.
    Body,
    /// A treaty, declaration, agenda, plan, day or year.
    Instrument,
}

/// A body or an instrument.
#[derive(Debug)]
pub struct Name {
    /// The record's identifier, never changed: `UNODC`.
    pub id: &'static str,
    /// In which table it stands.
    pub table: NameKind,
    /// What it is, in English: "principal organ", "treaty".
    pub kind: &'static str,
    /// The identifier of the body above it, or nothing.
    pub parent: &'static str,
    /// The prefix of its documents' symbols, or nothing.
    pub symbol: &'static str,
    /// The date (year, month or day) from which the name is right; empty if not known.
    pub since: &'static str,
    /// The date from which it is right no more; empty if it still is.
    pub until: &'static str,
    /// The identifier of what took its place.
    pub successor: &'static str,
    /// Whether the Chinese title stands in 《》.
    pub brackets: bool,
    /// Where the names were seen.
    pub source: &'static str,
    /// When that was checked, `2026-11-24`.
    pub checked: &'static str,
    /// A remark in English.
    pub note: &'static str,
    full: [&'static str; 6],
    short: [&'static str; 6],
    attested: [bool; 6],
    short_attested: [bool; 6],
}

impl Name {
    /// The preferred full name in a language, if there is one.
    pub fn full(&self, language: Language) -> Option<&'static str> {
        self.fulls(language).next()
    }

    /// All full names in a language, the preferred first.
    pub fn fulls(&self, language: Language) -> impl Iterator<Item = &'static str> + use<> {
        alternatives(at(&self.full, language))
    }

    /// The preferred short form or acronym in a language.
    pub fn short(&self, language: Language) -> Option<&'static str> {
        self.shorts(language).next()
    }

    /// All short forms in a language, the preferred first.
    pub fn shorts(&self, language: Language) -> impl Iterator<Item = &'static str> + use<> {
        alternatives(at(&self.short, language))
    }

    /// Whether the preferred full name of a language is attested.
    pub fn is_attested(&self, language: Language) -> bool {
        self.attested.get(language.index()).copied().unwrap_or(false)
    }

    /// Whether the preferred short form of a language is attested.
    pub fn is_short_attested(&self, language: Language) -> bool {
        self.short_attested.get(language.index()).copied().unwrap_or(false)
    }
}

static BODIES: LazyLock<Vec<Name>> = LazyLock::new(|| read(include_str!("data/bodies.tsv"), NameKind::Body));
static INSTRUMENTS: LazyLock<Vec<Name>> =
    LazyLock::new(|| read(include_str!("data/instruments.tsv"), NameKind::Instrument));

/// All bodies and organizations, sorted by [`Name::id`].
pub fn bodies() -> &'static [Name] {
    &BODIES
}

/// All instruments, sorted by [`Name::id`].
pub fn instruments() -> &'static [Name] {
    &INSTRUMENTS
}

/// The body or the instrument of an identifier.
pub fn name(id: &str) -> Option<&'static Name> {
    [&*BODIES, &*INSTRUMENTS]
        .into_iter()
        .find_map(|all| all.binary_search_by(|n| n.id.cmp(id)).ok().and_then(|i| all.get(i)))
}

fn at(cells: &[&'static str; 6], language: Language) -> &'static str {
    cells.get(language.index()).copied().unwrap_or("")
}

/// The alternatives of a cell.
pub(super) fn alternatives(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split(" | ").filter(|a| !a.is_empty())
}

fn read(text: &'static str, table: NameKind) -> Vec<Name> {
    let sheet = Table::read(text);
    let col = |name: &str| sheet.column(name);
    let full: [Column; 6] = Language::ALL.map(|l| sheet.column(l.code()));
    let short: [Column; 6] = Language::ALL.map(|l| sheet.column(&format!("short_{}", l.code())));
    let (id, kind, parent, symbol) = (col("id"), col("kind"), col("parent"), col("symbol"));
    let (since, until, successor, brackets) = (col("since"), col("until"), col("successor"), col("brackets"));
    let (attested, source, checked, note) = (col("attested"), col("source"), col("checked"), col("note"));
    let record = |row: &Row| {
        let known = |code: &str| row.cell(attested).split(' ').any(|c| c == code);
        Name {
            id: row.cell(id),
            table,
            kind: row.cell(kind),
            parent: row.cell(parent),
            symbol: row.cell(symbol),
            since: row.cell(since),
            until: row.cell(until),
            successor: row.cell(successor),
            brackets: row.cell(brackets) == "yes",
            source: row.cell(source),
            checked: row.cell(checked),
            note: row.cell(note),
            full: full.map(|c| row.cell(c)),
            short: short.map(|c| row.cell(c)),
            attested: Language::ALL.map(|l| known(l.code())),
            short_attested: Language::ALL
                .map(|l| row.cell(attested).split(' ').any(|c| c.strip_suffix(".s") == Some(l.code()))),
        }
    };
    sheet.rows().map(record).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_found_by_its_identifier() {
        let unodc = name("UNODC").unwrap();
        assert_eq!(unodc.full(Language::Zh), Some("联合国毒品和犯罪问题办公室"));
        assert!(unodc.is_attested(Language::En));
        assert_eq!(name("UNCHARTER").map(|n| (n.table, n.brackets)), Some((NameKind::Instrument, true)));
        assert!(name("no such").is_none());
    }
}
