//! Short forms: defined before they are used, once, and used after that; the forms that the United Nations avoids.

mod avoided;
mod definition;
mod interim;
mod undefined;
mod usual;

pub(super) use avoided::{ARTICLE, IN_TITLE, NEVER, STOPS};
pub(super) use definition::{DEFINED_LATE, DEFINED_TWICE, DEFINED_UNUSED, FULL_AFTER, ONLY_IN_LETTER};
pub(super) use interim::INTERIM;
pub(super) use undefined::UNDEFINED;

#[cfg(test)]
mod tests;
