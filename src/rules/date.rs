//! Dates: sessions and years against the date of the letter, dates that contradict each other or do not exist.

mod annex;
mod impossible;
mod ordinals;
mod session;

pub(super) use annex::ANNEX_DATE;
pub(super) use impossible::IMPOSSIBLE_DATE;
pub(super) use ordinals::ORDINAL_SPELLING;
pub(super) use session::{SESSION_DATE, YEAR_DATE};

use super::Words;

/// Related information that points at the title's date.
const DATE_OF_LETTER: Words = Words {
    ar: "تاريخ الرسالة",
    zh: "信函日期",
    en: "The date of the letter",
    fr: "La date de la lettre",
    ru: "Дата письма",
    es: "La fecha de la carta",
};
