//! The lines of a draft side by side, so that what stands around a mark is read without copying the text.

use crate::rules::Context;
use crate::syntax::{Block, Class, Line};
use crate::text::Span;

/// All lines of a draft.
pub(super) struct Lines<'a> {
    lines: Vec<(usize, &'a Block, &'a Line)>,
    len: usize,
}

impl<'a> Lines<'a> {
    pub(super) fn new(context: &Context<'a>) -> Self {
        let mut lines = Vec::new();
        let mut base = 0;
        for block in context.snapshot.blocks().iter() {
            lines.extend(block.lines.iter().map(|line| (base, &**block, line)));
            base += block.text.len();
        }
        Lines { lines, len: base }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.lines.len()
    }

    /// The line in which a byte of the text stands.
    pub(super) fn of(&self, offset: usize) -> usize {
        self.lines.partition_point(|(base, _, line)| base + line.start as usize <= offset).saturating_sub(1)
    }

    /// Where a line starts; behind the last one, the end of the text.
    pub(super) fn start(&self, i: usize) -> usize {
        self.lines.get(i).map_or(self.len, |(base, _, line)| base + line.start as usize)
    }

    pub(super) fn is_blank(&self, i: usize) -> bool {
        self.lines.get(i).is_none_or(|(_, _, line)| line.class == Class::Blank)
    }

    /// A line without indent and without blanks at its end.
    pub(super) fn words(&self, i: usize) -> &'a str {
        self.lines.get(i).map_or("", |(_, block, line)| block.slice(line.content()))
    }

    /// Where these words stand in the text.
    pub(super) fn span(&self, i: usize) -> Span {
        self.lines.get(i).map_or(Span::at(self.len), |(base, _, line)| line.content().shift(*base))
    }

    /// Whether a line begins the notes of a page: a star and a blank, or the rule that stands before footnotes.
    pub(super) fn is_note(&self, i: usize) -> bool {
        let words = self.words(i);
        let stars = words.trim_start_matches('*');
        (stars.len() < words.len() && stars.starts_with(' ')) || (words.len() >= 5 && words.bytes().all(|b| b == b'_'))
    }
}
