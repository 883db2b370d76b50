//! What stands under the cursor: where a call-out leads, what an agenda item is called, when a session meets, what a symbol
//! says, what a name is in six languages.

mod draft;
mod line;
mod name;
mod resolution;
mod symbol;

use super::completion::ExtraNames;
use crate::draft::Snapshot;
use crate::knowledge::Language;
use crate::model::Kind;
use crate::text::Span;

/// A hover text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hover {
    /// What it speaks of.
    pub span: Span,
    /// Markdown.
    pub markdown: String,
}

/// What stands at a byte offset, told in `language` (none: the draft's). `names`: what the team has added.
///
/// Of the text only the few lines around the cursor are read.
pub fn hover(snapshot: &Snapshot, offset: usize, language: Option<Language>, names: &ExtraNames) -> Option<Hover> {
    let d = snapshot.document();
    if d.kind == Kind::Other {
        return None;
    }
    let told = language.unwrap_or(d.language);
    let tell = draft::Tell::new(snapshot, told);
    let line = line::Around::new(snapshot, offset);
    tell.first(offset)
        .or_else(|| symbol::hover(&line, told))
        .or_else(|| resolution::hover(&line, told))
        .or_else(|| name::hover(&line, told, names))
        .or_else(|| tell.then(offset))
}

#[cfg(test)]
mod tests;
