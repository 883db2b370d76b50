//! Facts about the United Nations. Knows no document.

mod agenda;
mod language;
mod name;
pub mod ordinal;
mod russian;
mod session;
mod state;
mod state_finder;
mod table;

pub use agenda::{AgendaTitle, agenda, agenda_titles, find_title};
pub use language::Language;
pub use name::{Name, NameKind, bodies, instruments, name};
pub use session::{Opening, opening, openings, session_of};
pub use state::{FormKind, State, StateForm, StateName, StateStatus, state, state_forms, states};
pub use state_finder::{StateMatch, find_states};
