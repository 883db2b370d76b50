//! What blocks say that only the whole document can judge: short forms and their definitions, names in full,
//! resolutions, groups of thousands. Kept with each block until it changes; the fold over the blocks is cheap.
//!
//! Knows no rule.

mod bodies;
mod definition;
mod notes;

pub(super) use bodies::body;
pub(super) use definition::Definition;
pub(super) use notes::{Full, Grouping, Length, Mention, Notes, Use};

use crate::draft::Snapshot;
use crate::knowledge::Language;
use crate::model::Document;
use crate::syntax::{Block, Class};
use crate::text::{Folded, Span};
use std::sync::Arc;

/// The letter, or one annex with its children.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// 0 for the letter, then the annexes in order.
    pub number: usize,
    /// Its language.
    pub language: Language,
}

/// A block with its notes.
#[derive(Debug)]
struct Noted {
    base: usize,
    part: usize,
    head: bool,
    notes: Arc<Notes>,
}

/// The notes of all blocks of running text.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    parts: Vec<Part>,
    blocks: Vec<Noted>,
    length: Length,
}

/// Something of a block with its place in the whole text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed<'a, T> {
    /// What it is; its spans are bytes of the block.
    pub what: &'a T,
    /// Where the block begins.
    pub base: usize,
    /// In which part it stands.
    pub part: usize,
    /// Whether it stands in the masthead, in a title or in a heading.
    pub head: bool,
}

impl Gathered {
    /// Reads all blocks of a document.
    pub fn of(snapshot: &Snapshot, document: &Document) -> Self {
        let mut parts = vec![Part { number: 0, language: document.language }];
        parts.extend(document.annexes.iter().enumerate().map(|(i, a)| Part { number: i + 1, language: a.language }));
        let mut blocks = Vec::new();
        let mut length = Length::default();
        let (mut at, mut annex) = (0, 0);
        for block in snapshot.blocks().iter() {
            while document.annexes.get(annex).is_some_and(|a| a.span.start <= at) {
                annex += 1;
            }
            let first = block.lines.first().map_or(Class::Blank, |l| l.class);
            if !matches!(first, Class::Blank | Class::Comment | Class::Furniture) {
                let language = parts.get(annex).map_or(document.language, |p| p.language);
                let look = |notes: &Arc<Notes>| (notes.length, (!notes.is_empty()).then(|| Arc::clone(notes)));
                let known = block.gathered.look(&language, look);
                let (own, notes) = known.unwrap_or_else(|| {
                    let shown = block.lines.iter().filter(|l| l.class != Class::Comment);
                    let lines = shown.map(|l| (block.slice(l.content()), l.from as usize));
                    let notes = || Arc::new(Notes::of(&Folded::lines(lines), &block.text, language));
                    look(&block.gathered.get(language, notes))
                });
                length = length.plus(own);
                if let Some(notes) = notes {
                    let head = is_head(document, annex, at, first) || is_heading(block);
                    blocks.push(Noted { base: at, part: annex, head, notes });
                }
            }
            at += block.text.len();
        }
        Gathered { parts, blocks, length }
    }

    /// How long the document is, without page furniture and comments.
    pub fn length(&self) -> Length {
        self.length
    }

    /// The letter and the annexes.
    pub fn parts(&self) -> impl Iterator<Item = Part> + '_ {
        self.parts.iter().copied()
    }

    fn all<'a, T: 'a>(&'a self, of: impl Fn(&'a Notes) -> &'a [T] + 'a) -> impl Iterator<Item = Placed<'a, T>> {
        self.blocks.iter().flat_map(move |b| {
            of(&b.notes).iter().map(move |what| Placed { what, base: b.base, part: b.part, head: b.head })
        })
    }

    /// The groups of thousands of a part.
    pub fn groups(&self, part: usize) -> impl Iterator<Item = (Grouping, Span)> + '_ {
        self.all(|n| &n.groups).filter(move |g| g.part == part && !g.head).map(|g| (g.what.0, g.what.1.shift(g.base)))
    }

    /// The Security Council's resolutions in order.
    pub fn mentions(&self) -> impl Iterator<Item = Placed<'_, Mention>> {
        self.all(|n| &n.mentions)
    }

    /// The short forms used, definitions excluded, in order.
    pub fn uses(&self) -> impl Iterator<Item = Placed<'_, Use>> {
        self.all(|n| &n.uses)
    }

    /// The definitions in order.
    pub fn definitions(&self) -> impl Iterator<Item = Placed<'_, Definition>> {
        self.all(|n| &n.definitions)
    }

    /// Names of known bodies in full, by their index, in order; those that a definition follows are not among them.
    pub fn fulls(&self) -> impl Iterator<Item = Placed<'_, Full>> {
        self.all(|n| &n.fulls)
    }
}

/// A line by itself that is no sentence.
fn is_heading(block: &Block) -> bool {
    let mut lines = block.lines.iter().filter(|l| l.class != Class::Blank);
    matches!((lines.next(), lines.next()), (Some(l), None) if !l.ends && l.width < 110)
}

fn is_head(document: &Document, annex: usize, at: usize, first: Class) -> bool {
    let title = document.title.as_ref().is_some_and(|t| t.span.start <= at && at < t.span.end);
    let above = !document.letter.is_empty() && at < document.letter.start && annex == 0;
    let heading = annex > 0 && document.annexes.get(annex - 1).is_some_and(|a| at < a.body);
    let closing = annex == 0 && document.signatures.first().is_some_and(|s| at >= s.span.start);
    title || above || heading || closing || matches!(first, Class::Heading(_) | Class::Table | Class::Annex(..))
}
