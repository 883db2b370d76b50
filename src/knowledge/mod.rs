//! Facts about the United Nations. Knows no document.

pub mod date;
mod formula;
mod language;
pub mod ordinal;
mod term;

pub use formula::Formula;
pub use language::Language;
pub use term::{AnnexKind, Organ, SpecialKind};
