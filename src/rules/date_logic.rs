//! Dates that contradict the calendar or one another: weekdays, ranges, the letter against masthead and annexes.

mod order;
mod range;
mod weekday;

pub(super) use order::{ANNEX_AFTER_LETTER, LETTER_AFTER_MASTHEAD};
pub(super) use range::RANGE_DECREASING;
pub(super) use weekday::WEEKDAY;
