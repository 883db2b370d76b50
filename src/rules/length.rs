//! How long a document is, and emphasis.

mod emphasis;
mod limit;

pub(super) use emphasis::EMPHASIS;
pub(super) use limit::{CHARACTERS, WORDS};
