//! Facts about the United Nations. Knows no document.

mod language;
pub mod ordinal;
mod russian;
mod state;
mod state_finder;
mod table;

pub use language::Language;
pub use state::{FormKind, State, StateForm, StateName, StateStatus, state, state_forms, states};
pub use state_finder::{StateMatch, find_states};
