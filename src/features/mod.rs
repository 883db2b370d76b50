//! What an editor or a terminal shows: pure functions of a snapshot. Plain results; knows no protocol and no file.

pub mod actions;
pub mod completion;
pub mod definition;
pub mod folding;
pub mod hover;
pub mod inspect;
pub mod names;
pub mod outline;
mod part;
