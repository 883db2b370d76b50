//! Facts about the United Nations. Knows no document.

mod agenda;
mod coverage;
pub mod date;
mod formula;
mod language;
mod language_name;
mod name;
mod name_finder;
mod official;
pub mod ordinal;
mod organ;
pub(crate) mod pattern;
mod record;
mod resolution;
mod russian;
mod session;
mod state;
mod state_finder;
mod symbol;
mod table;
#[cfg(test)]
mod tables;
mod term;
mod weight;

pub use agenda::{AgendaTitle, agenda, agenda_titles, find_title};
pub use coverage::{Coverage, coverage};
pub use formula::Formula;
pub use language::Language;
pub use language_name::{LanguageName, language_name, language_names, languages_named};
pub use name::{Name, NameKind, bodies, instruments, name};
pub use name_finder::{NameMatch, find_names};
pub use official::{Official, officials};
pub use organ::{OrganKind, OrganName, committee, organ, organs};
pub use record::{Form, Record};
pub use resolution::{Resolution, council_years, resolutions, resolutions_numbered};
pub(crate) use russian::{declined, declined_title};
pub use session::{Opening, opening, openings, session_of};
pub use state::{FormKind, State, StateForm, StateName, StateStatus, state, state_forms, states};
pub use state_finder::{StateMatch, find_states};
pub use symbol::{SymbolPart, SymbolSeries, read_symbol, series_of, symbol_series};
pub use term::{AnnexKind, Organ, SpecialKind};
