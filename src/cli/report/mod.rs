//! Findings as people, scripts, code scanners and workflows want to read them.

pub(super) mod github;
pub(super) mod json;
pub(super) mod sarif;
pub(super) mod text;

use super::input::Input;
use crate::draft::Snapshot;
use crate::rules::Finding;
use crate::text::{Encoding, Position, Span};

/// A draft that was checked.
#[derive(Debug)]
pub(super) struct Checked {
    /// The draft, with its text as it stands now.
    pub(super) input: Input,
    /// What was understood of it.
    pub(super) snapshot: Snapshot,
    /// What was found in it.
    pub(super) findings: Vec<Finding>,
    /// How many fixes were applied before.
    pub(super) mended: usize,
}

impl Checked {
    /// The places where a span starts and ends, from 0, in UTF-16 code units.
    fn range(&self, span: Span) -> (Position, Position) {
        let text = self.snapshot.text();
        (text.position(span.start, Encoding::Utf16), text.position(span.end, Encoding::Utf16))
    }
}
