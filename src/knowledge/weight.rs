//! How often documents name something: what comes first among equals.

use super::name::Name;
use super::state::State;
use super::table::Table;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Table and identifier to the number of sentences.
type Counts = HashMap<(&'static str, &'static str), u32>;

static COUNTS: LazyLock<Counts> = LazyLock::new(|| {
    let table = Table::read(include_str!("data/weights.tsv"));
    let (of, id, sentences) = (table.column("table"), table.column("id"), table.column("sentences"));
    let count = |row: &super::table::Row| Some(((row.cell(of), row.cell(id)), row.cell(sentences).parse().ok()?));
    table.rows().filter_map(count).collect()
});

impl Name {
    /// In how many of the counted sentences it is named; 0 if it was not counted.
    pub fn sentences(&self) -> u32 {
        COUNTS.get(&("name", self.id)).copied().unwrap_or(0)
    }
}

impl State {
    /// In how many of the counted sentences it is named.
    pub fn sentences(&self) -> u32 {
        COUNTS.get(&("state", self.iso3)).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::{name, state};

    #[test]
    fn counts_belong_to_records() {
        let of = |id| name(id).map_or(0, Name::sentences);
        assert!(of("SC") > of("TC"));
        let known =
            |(table, id): &(&str, &str)| if *table == "name" { name(id).is_some() } else { state(id).is_some() };
        assert!(COUNTS.keys().all(known));
    }
}
