//! Completion of the names of organizations, organs and States in the language of the part where the cursor stands.

use crate::draft::Snapshot;
use crate::text::Edit;

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
    /// Short forms and other languages, shown beside the label.
    pub detail: Option<String>,
    /// What it is.
    pub kind: ItemKind,
    /// What is replaced and by what; the span ends at the cursor.
    pub edit: Edit,
    /// What the client compares with the text inside the edit's span; equal to that text.
    pub filter: String,
    /// Sorts the list.
    pub sort: String,
    /// Markdown.
    pub documentation: Option<String>,
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
}

/// Cuts unspaced text into words; `jieba` behind it, where it has loaded.
pub trait Segmenter: Send + Sync {
    /// Byte offsets of the words' starts in `text`, ascending, the first 0.
    fn starts(&self, text: &str) -> Vec<usize>;
}

/// Proposals at a byte offset. `words`: the segmenter, where it has loaded; nothing waits for it.
pub fn completion(
    snapshot: &Snapshot,
    offset: usize,
    settings: &CompletionSettings,
    words: Option<&dyn Segmenter>,
) -> Completion {
    let _ = (snapshot, offset, settings, words);
    Completion::default()
}
