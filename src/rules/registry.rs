//! All rules, a line each, in the order of their codes.

use super::{
    Rule, agenda, annex, config, date, paragraph, punctuation, quotation, signature, structure, suppress, symbol, term,
};
use crate::text::nearest;

/// All rules.
pub static ALL: &[&Rule] = &[
    &agenda::FOOTNOTE_MISSING,
    &agenda::FOOTNOTE_SUPERFLUOUS,
    &agenda::FOOTNOTE_SYMBOL,
    &agenda::ITEM_MISMATCH,
    &agenda::ORGAN_MISMATCH,
    &annex::MISSING,
    &annex::UNMENTIONED,
    &annex::OUT_OF_RANGE,
    &annex::ORDER,
    &annex::GAP,
    &annex::LONE_NUMBER,
    &annex::UNNUMBERED,
    &annex::REQUEST_NUMBER,
    &annex::NO_ANNEX,
    &annex::TAG_FORM,
    &annex::TAG_PLACE,
    &annex::PARENT_MISMATCH,
    &suppress::UNKNOWN_CODE,
    &config::BAD_SETTING,
    &date::SESSION_DATE,
    &date::YEAR_DATE,
    &date::ORDINAL_SPELLING,
    &date::ANNEX_DATE,
    &date::IMPOSSIBLE_DATE,
    &paragraph::BROKEN,
    &paragraph::FURNITURE,
    &punctuation::SERIAL_COMMA,
    &punctuation::ACRONYM_GENITIVE,
    &punctuation::HALF_WIDTH,
    &punctuation::PAREN_WIDTHS,
    &punctuation::SPACED_DIGITS,
    &punctuation::DASH,
    &punctuation::BLANK_MISSING,
    &punctuation::INVERTED_MISSING,
    &punctuation::DOUBLE_BLANK,
    &punctuation::LOOSE_NUMBER,
    &punctuation::MIXED_RANGES,
    &punctuation::LATIN_MARKS,
    &punctuation::TATWEEL,
    &punctuation::MIXED_YO,
    &quotation::STRAIGHT_MARKS,
    &quotation::SINGLE_OUTER,
    &quotation::UNBALANCED,
    &quotation::FRENCH_MARKS,
    &quotation::SPANISH_MARKS,
    &quotation::RUSSIAN_MARKS,
    &quotation::ARABIC_MARKS,
    &quotation::CORNER_MARKS,
    &quotation::BOOK_NESTING,
    &quotation::BRACKETS_MISSING,
    &quotation::STOP_INSIDE,
    &quotation::ELLIPSIS,
    &signature::HONORIFIC,
    &signature::MARK,
    &signature::MARK_BEFORE_NAME,
    &signature::OFFICE_MISMATCH,
    &signature::COUNT,
    &structure::MISSING_TITLE,
    &structure::MISSING_AGENDA_ITEM,
    &structure::MISSING_ITEM_IN_REQUEST,
    &structure::MISSING_REQUEST,
    &structure::MISSING_SIGNATURE,
    &structure::SIGNED_NOTE,
    &structure::NUMBER_OF_ITEMS,
    &structure::ADDRESSEE_ORDER,
    &structure::SIGNATORY_ORDER,
    &structure::PLURAL_TITLE,
    &structure::WE_AND_I,
    &structure::CHARGE_FORM,
    &symbol::MALFORMED,
    &symbol::SESSION_MISMATCH,
    &symbol::COMMITTEE_MISMATCH,
    &term::MODAL,
    &term::CONFUSABLE,
    &term::MIXED_SCRIPT,
    &term::PREPOSITION,
    &term::TWO_WORDS,
    &term::GENDERED,
    &term::THEME_MISMATCH,
];

/// Codes of rules that are off until the drafter switches them on.
pub static OFF: &[&str] = &["PUN005", "PUN011", "PUN015"];

/// The rule of a code or name, in any case.
pub fn find(word: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|r| r.code.eq_ignore_ascii_case(word) || r.name.eq_ignore_ascii_case(word))
}

/// The code or name of a rule that was probably meant by a word.
pub fn nearest_rule(word: &str) -> Option<&'static str> {
    nearest(word, ALL.iter().flat_map(|r| [r.code, r.name]))
}
