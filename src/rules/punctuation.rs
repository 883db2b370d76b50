//! Punctuation, dashes and blanks, by language.

mod ar;
mod blanks;
mod en;
mod es;
mod fr;
mod range;
mod ru;
mod zh;

pub(super) use ar::{LATIN_MARKS, TATWEEL};
pub(super) use blanks::{DOUBLE_BLANK, LOOSE_NUMBER};
pub(super) use en::{ACRONYM_GENITIVE, SERIAL_COMMA};
pub(super) use es::INVERTED_MISSING;
pub(super) use fr::BLANK_MISSING;
pub(super) use range::MIXED_RANGES;
pub(super) use ru::MIXED_YO;
pub(super) use zh::{DASH, HALF_WIDTH, PAREN_WIDTHS, SPACED_DIGITS};

use super::Words;

/// The title of a fix that writes something else in place of the words.
const WRITE: Words =
    Words {
        ar: "كتابة {0}", zh: "改为{0}", en: "Write {0}", fr: "Écrire {0}", ru: "Написать {0}", es: "Escribir {0}"
    };
