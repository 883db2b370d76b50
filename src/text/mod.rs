//! What a text is: byte spans, an editable rope, lines as the protocol counts them, columns in three encodings.
//!
//! Knows no words, no language and no document.

mod comment;
mod fold;
mod kept;
mod marks;
mod nearest;
mod rope;
mod script;
mod span;

pub use comment::comments;
pub use fold::{Folded, fold_key, show};
pub(crate) use fold::{is_blank, is_invisible, is_traditional, simplified};
pub use nearest::nearest;
pub use rope::{Edit, Encoding, Position, Text};
pub use script::{Script, is_letter, script_of};
pub use span::Span;
