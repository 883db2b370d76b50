//! How resolutions, symbols and articles are cited.

mod charter;
mod dual;
mod first_year;
mod number_year;
mod page;
mod resolution;

pub(super) use charter::ARTICLE_CASE;
pub(super) use dual::DUAL_SPACES;
pub(super) use first_year::COUNCIL_YEAR;
pub(super) use number_year::NUMBER_YEAR;
pub(super) use page::PAGE_CITED;
pub(super) use resolution::{ABBREVIATED, CHINESE_FORM, SPACE_BEFORE_YEAR};

#[cfg(test)]
mod tests;
