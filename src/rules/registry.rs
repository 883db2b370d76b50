//! All rules, a line each, in the order of their codes.

use super::{Rule, agenda, date, symbol};

/// All rules.
pub static ALL: &[&Rule] = &[
    &agenda::FOOTNOTE_MISSING,
    &agenda::FOOTNOTE_SUPERFLUOUS,
    &agenda::FOOTNOTE_SYMBOL,
    &agenda::ITEM_MISMATCH,
    &agenda::ORGAN_MISMATCH,
    &date::SESSION_DATE,
    &date::YEAR_DATE,
    &date::ORDINAL_SPELLING,
    &date::ANNEX_DATE,
    &date::IMPOSSIBLE_DATE,
    &symbol::MALFORMED,
    &symbol::SESSION_MISMATCH,
    &symbol::COMMITTEE_MISMATCH,
];

/// Codes of rules that are off until the drafter switches them on.
pub static OFF: &[&str] = &[];

/// The rule of a code or name, in any case.
pub fn find(word: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|r| r.code.eq_ignore_ascii_case(word) || r.name.eq_ignore_ascii_case(word))
}
