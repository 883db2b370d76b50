//! Facts about the United Nations. Knows no document.

pub mod date;
mod formula;
mod language;
pub mod ordinal;
mod russian;
mod state;
mod state_finder;
mod table;
mod term;

pub use formula::Formula;
pub use language::Language;
pub use state::{FormKind, State, StateForm, StateName, StateStatus, state, state_forms, states};
pub use state_finder::{StateMatch, find_states};
pub use term::{AnnexKind, Organ, SpecialKind};
