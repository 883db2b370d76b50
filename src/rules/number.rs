//! How numbers are written: words and figures, signs, separators, large sums, Roman and Chinese numerals.

mod amount;
mod fraction;
mod numeral;
mod ordinal;
mod percent;
mod separator;
mod word;

pub(super) use amount::{CURRENCY, LEADING_ZERO, MILLION};
pub(super) use fraction::FRACTION;
pub(super) use numeral::{ADJACENT, SENTENCE_START, SERIES_MIX, SMALL_NUMBER};
pub(super) use ordinal::{CHINESE_SESSION, ROMAN_CASE};
pub(super) use percent::PERCENT_SIGN;
pub(super) use separator::{DECIMAL_MARK, THOUSANDS};

#[cfg(test)]
mod tests;
