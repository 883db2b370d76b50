//! Footnotes in the notation of Markdown: `[^1]` in the text, `[^1]: …` for the note; and raised figures `¹` where a
//! rule looks at marks only.
//!
//! In the letter part also the stars that call a note, `(see annex)*`.
//!
//! In text copied from a PDF the marks of footnotes are figures like any other, so nothing is said of them.

mod mark;
mod paired;
mod star;

pub(super) use mark::{ADJACENT, PLACE};
pub(super) use paired::{DANGLING, TWICE};
