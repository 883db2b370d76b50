//! How resolutions, symbols and articles are cited.

mod charter;
mod dual;
mod first_year;
mod number_year;
mod page;
mod resolution;
mod target;
mod twice;

pub(super) use charter::ARTICLE_CASE;
pub(super) use dual::DUAL_SPACES;
pub(super) use first_year::COUNCIL_YEAR;
pub(super) use number_year::NUMBER_YEAR;
pub(super) use page::PAGE_CITED;
pub(super) use resolution::{ABBREVIATED, CHINESE_FORM, SPACE_BEFORE_YEAR};
pub(super) use target::UNRESOLVED;
pub(super) use twice::CITED_TWICE;

#[cfg(test)]
mod tests;
