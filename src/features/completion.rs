//! Completion of names, symbols and titles of agenda items in the language of the part where the cursor stands.

mod agenda;
mod candidate;
mod demand;
mod describe;
mod extra;
mod index;
mod needle;
mod pinyin;
mod search;
mod small;
mod symbol;
mod usage;
mod written;

pub use extra::ExtraNames;

use super::part::language_at;
use crate::draft::Snapshot;
use crate::knowledge::Language;
use crate::model::{Document, Kind};
use crate::text::{Edit, Span};
pub use describe::documentation;
use index::Index;
use search::propose;
use usage::Usage;

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// A State.
    State,
    /// An organ, body or organization.
    Body,
    /// A treaty, declaration, agenda.
    Instrument,
    /// Anything else.
    Text,
}

/// One proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What the list shows.
    pub label: String,
    /// Short forms and other languages, shown beside the label; or what the item is.
    pub detail: Option<String>,
    /// What it is.
    pub kind: ItemKind,
    /// What is replaced and by what; the span ends at the cursor.
    pub edit: Edit,
    /// What the client compares with the text inside the edit's span; equal to that text.
    pub filter: String,
    /// Sorts the list.
    pub sort: String,
    /// What to ask [`documentation`] for, where there is some.
    pub key: Option<String>,
}

/// A list of proposals; always incomplete, so that the client asks again at the next key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completion {
    /// At most 50.
    pub items: Vec<Item>,
}

/// How to complete.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompletionSettings {
    /// Whether pinyin and its initials find Chinese names.
    pub pinyin: bool,
    /// The names that the team has added.
    pub names: ExtraNames,
}

/// Cuts unspaced text into words; `jieba` behind it, where it has loaded.
pub trait Segmenter: Send + Sync {
    /// Byte offsets of the words' starts in `text`, ascending, the first 0.
    fn starts(&self, text: &str) -> Vec<usize>;
}

/// Proposals at a byte offset. `words`: the segmenter, where it has loaded; nothing waits for it.
///
/// Looks only at the line of the cursor, and at the names that stand elsewhere in the draft. Empty outside our documents and
/// where the text before the cursor begins no name.
pub fn completion(
    snapshot: &Snapshot,
    offset: usize,
    settings: &CompletionSettings,
    words: Option<&dyn Segmenter>,
) -> Completion {
    let text = snapshot.text();
    let offset = text.snap(offset);
    let document = snapshot.document();
    if document.kind == Kind::Other {
        return Completion::default();
    }
    let line = text.line_span(text.line_of(offset));
    let start = text.snap(line.start.max(offset.saturating_sub(LOOK_BACK)));
    // In the middle of a letter with its marks nothing can be inserted.
    let after = text.slice(Span::new(offset, text.snap(line.end.min(offset + LOOK_AHEAD)).max(offset)));
    if after.chars().next().is_some_and(crate::features::names::is_mark) {
        return Completion::default();
    }
    let before = text.slice(Span::new(start, offset));
    let language = language_at(document, offset);
    let nothing_after = after.trim().is_empty();
    if start == line.start && nothing_after && agenda::is_place(document, line) {
        let items = agenda::titles(document, &before, offset);
        if !items.is_empty() {
            return Completion { items };
        }
    }
    if let Some(typed) = symbol::begun(&before) {
        return Completion { items: symbol::symbols(typed, offset, document, language) };
    }
    let running = is_running_text(document, offset);
    let place = Place { before: &before, after: &after, base: start, language, running };
    propose(&place, settings, words, &|| Usage::of(snapshot, offset, language))
}

/// Where names are proposed.
struct Place<'a> {
    /// The line up to the cursor.
    before: &'a str,
    /// What comes after it on the line.
    after: &'a str,
    /// The offset of the line's first byte in the draft.
    base: usize,
    /// The language of the part.
    language: Language,
    /// Whether sentences stand here, in which a name is introduced with its short form.
    running: bool,
}

/// Whether a place lies in no masthead, title, heading or signature.
fn is_running_text(document: &Document, offset: usize) -> bool {
    let m = &document.masthead;
    let agenda = m.agenda.iter().flat_map(|a| a.lines.iter().map(|l| l.span).chain(a.titles.iter().map(|t| t.span)));
    let heads = document.annexes.iter().filter(|a| !a.heading.is_empty()).map(|a| a.heading);
    let mut fixed = [m.span]
        .into_iter()
        .chain(document.title.iter().map(|t| t.span))
        .chain(document.signatures.iter().map(|s| s.span))
        .chain(agenda)
        .chain(heads);
    !fixed.any(|s| !s.is_empty() && s.touches(offset))
}

/// Prepares the look-up of a language, so that the first completion in it takes no longer than the others.
pub fn prepare(language: Language) {
    let _ = Index::of(language).map(|i| i.find_middle("　"));
    let _ = Index::inflected(language);
}

/// How far back the text before the cursor is read, in bytes.
const LOOK_BACK: usize = 600;

/// How far the text after the cursor is read, in bytes.
const LOOK_AHEAD: usize = 300;

/// At most so many proposals.
const MOST: usize = 50;

#[cfg(test)]
mod tests;
