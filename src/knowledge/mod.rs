//! Facts about the United Nations. Knows no document.

mod language;

pub use language::Language;
