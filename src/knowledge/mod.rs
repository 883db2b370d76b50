//! Facts about the United Nations. Knows no document.

pub mod date;
mod formula;
mod language;
pub mod ordinal;

pub use formula::Formula;
pub use language::Language;
