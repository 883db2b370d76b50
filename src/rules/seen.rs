//! What several rules want to know of one block, computed for the first that asks.
//!
//! Knows no rule.

use super::BlockContext;
use super::passage::{is_foreign, opaque, quotations};
use crate::knowledge::{NameMatch, StateMatch, date, find_names, find_states};
use std::cell::OnceCell;
use std::ops::Range;

/// What was asked of a block so far.
#[derive(Default)]
pub(super) struct Seen {
    names: OnceCell<Vec<NameMatch>>,
    states: OnceCell<Vec<StateMatch>>,
    dates: OnceCell<Vec<date::Date>>,
    quoted: OnceCell<Vec<Range<usize>>>,
    opaque: OnceCell<Vec<Range<usize>>>,
    foreign: OnceCell<bool>,
    suspect: OnceCell<bool>,
}

impl BlockContext<'_> {
    /// The names that stand in its folded text.
    pub(in crate::rules) fn names(&self) -> &[NameMatch] {
        self.seen.names.get_or_init(|| find_names(self.folded.as_str(), self.language))
    }

    /// The names of States, official and other, that stand in its folded text.
    pub(in crate::rules) fn states(&self) -> &[StateMatch] {
        self.seen.states.get_or_init(|| find_states(self.folded.as_str(), self.language))
    }

    /// The full dates in its folded text.
    pub(in crate::rules) fn dates(&self) -> &[date::Date] {
        self.seen.dates.get_or_init(|| date::find(self.folded.as_str(), self.language))
    }

    /// What stands between quotation marks.
    pub(in crate::rules) fn quoted(&self) -> &[Range<usize>] {
        self.seen.quoted.get_or_init(|| quotations(self.folded.as_str()))
    }

    /// Symbols, addresses and code.
    pub(in crate::rules) fn opaque(&self) -> &[Range<usize>] {
        self.seen.opaque.get_or_init(|| opaque(self.folded.as_str()))
    }

    /// Whether it may hold a State's name that the United Nations does not use; two rules ask the same.
    pub(in crate::rules) fn is_suspect(&self, ask: impl FnOnce() -> bool) -> bool {
        *self.seen.suspect.get_or_init(ask)
    }

    /// Whether it is written in another script than its part.
    pub(in crate::rules) fn is_foreign(&self) -> bool {
        *self.seen.foreign.get_or_init(|| is_foreign(self.folded.as_str(), self.language))
    }
}
