//! Which body's documents carry which symbols.

mod reading;

pub use reading::{SymbolPart, read_symbol};

use super::table::Table;
use std::sync::LazyLock;

/// A series of symbols.
#[derive(Debug)]
pub struct SymbolSeries {
    /// How its symbols begin: `A/C.2/`.
    pub prefix: &'static str,
    /// Whose documents they are, in English.
    pub body: &'static str,
    /// The identifier of the body's record ([`super::name`]); empty if it has none.
    pub id: &'static str,
    /// The organ to which the body belongs, in English.
    pub parent: &'static str,
}

static SERIES: LazyLock<Vec<SymbolSeries>> = LazyLock::new(|| read(include_str!("data/symbols.tsv")));

/// All series, sorted by prefix.
pub fn symbol_series() -> &'static [SymbolSeries] {
    &SERIES
}

/// The series of a symbol: the one with the longest prefix that fits.
pub fn series_of(symbol: &str) -> Option<&'static SymbolSeries> {
    SERIES.iter().filter(|s| symbol.starts_with(s.prefix)).max_by_key(|s| s.prefix.len())
}

fn read(text: &'static str) -> Vec<SymbolSeries> {
    let table = Table::read(text);
    let (prefix, body) = (table.column("prefix"), table.column("body"));
    let (id, parent) = (table.column("id"), table.column("parent"));
    table
        .rows()
        .map(|row| SymbolSeries {
            prefix: row.cell(prefix),
            body: row.cell(body),
            id: row.cell(id),
            parent: row.cell(parent),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_prefix_counts() {
        let body = |symbol| series_of(symbol).map(|s| s.body).unwrap_or_default();
        assert_eq!(body("A/72/1"), "General Assembly, plenary");
        assert_eq!(body("A/C.2/72/10"), "Second Committee (Economic and Financial)");
        assert_eq!(body("S/PRST/2015/3"), "statements by the President of the Security Council");
        assert_eq!(body("S/2025/21"), "Security Council");
        assert!(series_of("X/1").is_none());
        assert!(symbol_series().windows(2).all(|w| matches!(w, [a, b] if a.prefix < b.prefix)));
        assert!(symbol_series().iter().all(|s| s.id.is_empty() || crate::knowledge::name(s.id).is_some()));
    }
}
