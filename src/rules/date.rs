//! Dates: sessions and years against the date of the letter, dates that contradict each other or do not exist.

mod annex;
mod impossible;
mod ordinals;
mod session;
#[cfg(test)]
mod tests;

pub(super) use annex::ANNEX_DATE;
pub(super) use impossible::IMPOSSIBLE_DATE;
pub(super) use ordinals::ORDINAL_SPELLING;
pub(super) use session::{SESSION_DATE, YEAR_DATE};

use super::Words;

/// Related information that points at the title's date.
const DATE_IN_TITLE: Words = Words {
    ar: "التاريخ الوارد في العنوان",
    zh: "标题中的日期",
    en: "The date in the title",
    fr: "La date dans le titre",
    ru: "Дата в названии документа",
    es: "La fecha del título",
};
