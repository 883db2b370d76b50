//! Quotation marks: the marks of each language, their nesting and their balance.

mod balance;
mod final_stop;
mod single;
mod straight;
#[cfg(test)]
mod tests;
mod zh;

pub(super) use balance::UNBALANCED;
pub(super) use final_stop::STOP_INSIDE;
pub(super) use single::SINGLE_OUTER;
pub(super) use straight::{ARABIC_MARKS, FRENCH_MARKS, RUSSIAN_MARKS, SPANISH_MARKS, STRAIGHT_MARKS};
pub(super) use zh::{BOOK_NESTING, BRACKETS_MISSING, CORNER_MARKS, ELLIPSIS};
