//! All rules, a line each, in the order of their codes.

use super::{Rule, abbreviation, agenda, date_form, date_logic, number, reference};

/// All rules.
pub static ALL: &[&Rule] = &[
    &abbreviation::UNDEFINED,
    &abbreviation::DEFINED_LATE,
    &abbreviation::DEFINED_UNUSED,
    &abbreviation::DEFINED_TWICE,
    &abbreviation::FULL_AFTER,
    &abbreviation::NEVER,
    &abbreviation::STOPS,
    &abbreviation::ARTICLE,
    &abbreviation::IN_TITLE,
    &abbreviation::ONLY_IN_LETTER,
    &abbreviation::INTERIM,
    &agenda::ITEM_MISMATCH,
    &date_form::DATE_ORDER,
    &date_form::NUMERIC_DATE,
    &date_form::FIRST_DAY,
    &date_form::MONTH_CAPITAL,
    &date_form::SPANISH_DE,
    &date_form::RUSSIAN_YEAR,
    &date_form::SINGLE_MONTH,
    &date_form::SPACING,
    &date_form::CHINESE_DIGITS,
    &date_logic::WEEKDAY,
    &date_form::RANGE_FORM,
    &date_form::SEASON,
    &date_form::DECADE,
    &date_logic::LETTER_AFTER_MASTHEAD,
    &date_logic::ANNEX_AFTER_LETTER,
    &date_logic::RANGE_DECREASING,
    &number::SMALL_NUMBER,
    &number::SENTENCE_START,
    &number::PERCENT_SIGN,
    &number::FRACTION,
    &number::LEADING_ZERO,
    &number::SERIES_MIX,
    &number::ADJACENT,
    &number::THOUSANDS,
    &number::DECIMAL_MARK,
    &number::MILLION,
    &number::CURRENCY,
    &number::ROMAN_CASE,
    &number::CHINESE_SESSION,
    &reference::DUAL_SPACES,
    &reference::COUNCIL_YEAR,
    &reference::SPACE_BEFORE_YEAR,
    &reference::NUMBER_YEAR,
    &reference::ABBREVIATED,
    &reference::CHINESE_FORM,
    &reference::PAGE_CITED,
    &reference::ARTICLE_CASE,
];

/// Codes of rules that are off until the drafter switches them on.
pub static OFF: &[&str] = &["ABB001", "DAT012"];

/// The rule of a code or name, in any case.
pub fn find(word: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|r| r.code.eq_ignore_ascii_case(word) || r.name.eq_ignore_ascii_case(word))
}
