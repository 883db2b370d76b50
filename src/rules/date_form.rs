//! How dates are written: order, figures and words, capitals, the words between their parts.

mod arabic;
mod chinese;
mod english;
mod numeric;
mod romance;
mod russian;
mod season;

pub(super) use arabic::SINGLE_MONTH;
pub(super) use chinese::{CHINESE_DIGITS, SPACING};
pub(super) use english::{DATE_ORDER, DECADE, RANGE_FORM};
pub(super) use numeric::NUMERIC_DATE;
pub(super) use romance::{FIRST_DAY, MONTH_CAPITAL, SPANISH_DE};
pub(super) use russian::RUSSIAN_YEAR;
pub(super) use season::SEASON;

use crate::knowledge::{Language, date};
use crate::text::fold_key;

/// The names of the months, folded, as alternatives of a pattern.
pub(super) fn months(language: Language) -> String {
    (1..=12).map(|m| fold_key(&date::month_name(m, language))).collect::<Vec<_>>().join("|")
}

#[cfg(test)]
mod tests;
