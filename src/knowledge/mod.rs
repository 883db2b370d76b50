//! Facts about the United Nations. Knows no document.

mod language;
pub mod ordinal;

pub use language::Language;
