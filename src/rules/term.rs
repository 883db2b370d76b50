//! Terms: words taken for others, and one thing under two names.

mod confusable;
mod gender;
mod letter_word;
mod theme;
mod traditional;

pub(super) use confusable::{CONFUSABLE, MODAL};
pub(super) use gender::GENDERED;
pub(super) use letter_word::{PREPOSITION, TWO_WORDS};
pub(super) use theme::THEME_MISMATCH;
pub(super) use traditional::MIXED_SCRIPT;
