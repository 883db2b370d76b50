//! All rules, a line each, in the order of their codes.

use super::{Rule, agenda, config, date, signature, suppress, symbol};
use crate::text::nearest;

/// All rules.
pub static ALL: &[&Rule] = &[
    &agenda::FOOTNOTE_MISSING,
    &agenda::FOOTNOTE_SUPERFLUOUS,
    &agenda::FOOTNOTE_SYMBOL,
    &agenda::ITEM_MISMATCH,
    &agenda::ORGAN_MISMATCH,
    &suppress::UNKNOWN_CODE,
    &config::BAD_SETTING,
    &date::SESSION_DATE,
    &date::YEAR_DATE,
    &date::ORDINAL_SPELLING,
    &date::ANNEX_DATE,
    &date::IMPOSSIBLE_DATE,
    &signature::HONORIFIC,
    &signature::MARK,
    &signature::MARK_BEFORE_NAME,
    &signature::OFFICE_MISMATCH,
    &signature::COUNT,
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

/// The code or name of a rule that was probably meant by a word.
pub fn nearest_rule(word: &str) -> Option<&'static str> {
    nearest(word, ALL.iter().flat_map(|r| [r.code, r.name]))
}
