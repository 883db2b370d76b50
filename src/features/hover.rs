//! What stands under the cursor.

use crate::draft::Snapshot;
use crate::knowledge::Language;
use crate::text::Span;

/// A hover text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hover {
    /// What it speaks of.
    pub span: Span,
    /// Markdown.
    pub markdown: String,
}

/// What stands at a byte offset, told in `language` (none: the draft's).
pub fn hover(snapshot: &Snapshot, offset: usize, language: Option<Language>) -> Option<Hover> {
    let _ = (snapshot, offset, language);
    None
}
