//! Completion of the names of organizations, organs and States in the language of the part where the cursor stands.

mod candidate;
mod demand;
mod describe;
mod extra;
mod index;
mod needle;
mod pinyin;

pub use extra::{ExtraName, ExtraNames};

use super::part::language_at;
use crate::draft::Snapshot;
use crate::knowledge::Language;
use crate::model::Kind;
use crate::text::{Edit, Span};
use candidate::Fit;
use demand::demand;
use describe::said;
use index::Index;
use needle::{Needle, needles};

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
/// Looks only at the line of the cursor. Empty outside our documents and where the text before the cursor begins no name.
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
    let after = text.slice(Span::new(offset, text.snap(line.end.min(offset + 8)).max(offset)));
    if after.chars().next().is_some_and(crate::features::names::is_mark) {
        return Completion::default();
    }
    let language = language_at(document, offset);
    let before = text.slice(Span::new(start, offset));
    propose(&before, start, language, settings, words)
}

/// Prepares the look-up of a language, so that the first completion in it takes no longer than the others.
pub fn prepare(language: Language) {
    let _ = Index::of(language);
}

/// How far back the text before the cursor is read, in bytes.
const LOOK_BACK: usize = 600;

/// At most so many proposals.
const MOST: usize = 50;

/// Proposals after the text of a line up to the cursor; `base` is the offset of its first byte in the draft.
fn propose(
    before: &str,
    base: usize,
    language: Language,
    settings: &CompletionSettings,
    words: Option<&dyn Segmenter>,
) -> Completion {
    let Some(index) = Index::of(language) else { return Completion::default() };
    let starts = words.filter(|_| language == Language::Zh).map(|w| w.starts(before));
    let all = needles(before, language, starts.as_deref());
    // Of the readings of one word (with and without Arabic prefixes) the one that fits best; of two words the first.
    for word in all.chunk_by(|a, b| a.word == b.word) {
        let best = word
            .iter()
            .filter_map(|needle| {
                let typed = before.get(needle.start..)?;
                let hits = hits(index, needle, typed, before, language, settings);
                let fit = hits.iter().map(|(fit, _)| *fit).min()?;
                Some((fit, needle, typed, hits))
            })
            .min_by_key(|(fit, ..)| *fit);
        if let Some((_, needle, typed, hits)) = best {
            return Completion { items: items(index, hits, needle, typed, base, language) };
        }
    }
    Completion::default()
}

/// The candidates that a needle finds.
fn hits(
    index: &Index,
    needle: &Needle,
    typed: &str,
    before: &str,
    language: Language,
    settings: &CompletionSettings,
) -> Vec<(Fit, usize)> {
    let before = before.get(..needle.start).unwrap_or("");
    if let Some(demand) = demand(needle, typed, before, language) {
        let (mut hits, exact) = index.find(&needle.text);
        hits.retain(|(fit, i)| index.candidates.get(*i).is_some_and(|c| demand.allows(*fit, c.weight)));
        // A whole name stands there; what has it in its middle is another matter.
        hits.retain(|(fit, _)| !exact || *fit != Fit::Middle);
        if !hits.is_empty() {
            return hits;
        }
    }
    let letters = settings.pinyin && language == Language::Zh && typed.len() >= 2;
    if letters { index.find_pinyin(typed) } else { Vec::new() }
}

fn items(
    index: &Index,
    mut hits: Vec<(Fit, usize)>,
    needle: &Needle,
    typed: &str,
    base: usize,
    language: Language,
) -> Vec<Item> {
    let candidate = |i: usize| index.candidates.get(i);
    hits.retain(|(_, i)| candidate(*i).is_some_and(|c| c.text != typed));
    hits.sort_by_cached_key(|(fit, i)| {
        let c = candidate(*i);
        (*fit, c.map(|c| c.weight), c.map(|c| c.text.chars().count()), *i)
    });
    hits.truncate(MOST);
    let span = Span::new(base + needle.start, base + needle.start + typed.len());
    let item = |(place, (_, i)): (usize, (Fit, usize))| {
        let candidate = candidate(i)?;
        let said = said(candidate, language);
        let inserted = match candidate.text.strip_prefix('ا') {
            Some(rest) if needle.after_li && rest.starts_with('ل') => rest,
            _ => candidate.text,
        };
        Some(Item {
            label: candidate.text.to_owned(),
            detail: said.0.clone(),
            kind: candidate.kind,
            edit: Edit { span, text: inserted.to_owned() },
            filter: typed.to_owned(),
            sort: format!("{place:02}"),
            documentation: Some(said.1.clone()),
        })
    };
    hits.into_iter().enumerate().filter_map(item).collect()
}

#[cfg(test)]
mod tests;
