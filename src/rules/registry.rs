//! All rules, a line each, in the order of their codes.

use super::{Rule, agenda};

/// All rules.
pub static ALL: &[&Rule] = &[&agenda::ITEM_MISMATCH];

/// Codes of rules that are off until the drafter switches them on.
pub static OFF: &[&str] = &[];

/// The rule of a code or name, in any case.
pub fn find(word: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|r| r.code.eq_ignore_ascii_case(word) || r.name.eq_ignore_ascii_case(word))
}
