//! One open draft: its text, its blocks and what was understood of them.
//!
//! A [`Draft`] changes with every keystroke; a [`Snapshot`] of it never does, costs next to nothing,
//! may be sent to another thread and computes what it is asked for once.

use crate::knowledge::Language;
use crate::model::Document;
use crate::syntax::Blocks;
use crate::text::{Edit, Text};
use std::sync::{Arc, OnceLock};

/// An open draft.
#[derive(Debug, Default)]
pub struct Draft {
    text: Text,
    blocks: Blocks,
    declared: bool,
}

impl Draft {
    /// A draft of a text. `declared`: its name or language id says that it is a United Nations communication,
    /// so that it is one even while it has neither title nor signature.
    pub fn new(text: &str, declared: bool) -> Self {
        Draft { text: Text::new(text), blocks: Blocks::new(text), declared }
    }

    /// The text as it stands.
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// Replaces a span of the text.
    pub fn edit(&mut self, edit: &Edit) {
        self.blocks.edit(&self.text, edit);
        self.text.replace(edit.span, &edit.text);
    }

    /// The draft as it stands now.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot(Arc::new(Inner {
            text: self.text.clone(),
            blocks: self.blocks.clone(),
            declared: self.declared,
            language: None,
            document: OnceLock::new(),
        }))
    }
}

/// A draft at one moment.
#[derive(Clone, Debug)]
pub struct Snapshot(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    text: Text,
    blocks: Blocks,
    declared: bool,
    language: Option<Language>,
    document: OnceLock<Document>,
}

impl Snapshot {
    /// The snapshot of a text that nobody edits.
    pub fn of(text: &str, declared: bool) -> Self {
        Draft::new(text, declared).snapshot()
    }

    /// The text.
    pub fn text(&self) -> &Text {
        &self.0.text
    }

    /// The blocks.
    pub fn blocks(&self) -> &Blocks {
        &self.0.blocks
    }

    /// What was understood.
    pub fn document(&self) -> &Document {
        self.0.document.get_or_init(|| Document::read(&self.0.blocks, self.0.declared, self.0.language))
    }

    /// The same draft where a draft whose title does not tell is in this language.
    pub fn in_language(&self, language: Option<Language>) -> Self {
        if language.is_none() || language == self.0.language || language == Some(self.document().language) {
            return self.clone();
        }
        Snapshot(Arc::new(Inner {
            text: self.0.text.clone(),
            blocks: self.0.blocks.clone(),
            declared: self.0.declared,
            language,
            document: OnceLock::new(),
        }))
    }
}

/// Whether a file's name says that it is a United Nations communication: `.undoc`, `.un.md`, `.un.txt`.
pub fn declared_by_name(path: &str) -> bool {
    let lower = path.to_lowercase();
    [".undoc", ".un.md", ".un.txt"].iter().any(|e| lower.ends_with(e))
}
