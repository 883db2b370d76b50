//! The lines of all blocks side by side, with absolute offsets: what the readers of the model walk over.

use crate::syntax::{Block, Blocks, Class, Line};
use crate::text::{Folded, Span, show};
use std::ops::Range;

/// All lines of a text.
pub(super) struct View<'a> {
    lines: Vec<Seen<'a>>,
    end: usize,
}

struct Seen<'a> {
    block: &'a Block,
    base: usize,
    line: Line,
}

impl<'a> View<'a> {
    pub(super) fn new(blocks: &'a Blocks) -> Self {
        let mut lines = Vec::with_capacity(blocks.len() * 2);
        let mut base = 0;
        for block in blocks.iter() {
            // A line that is a comment is not there: what stands around it is read as if it stood together.
            let shown = block.lines.iter().filter(|line| line.class != Class::Comment);
            lines.extend(shown.map(|line| Seen { block, base, line: *line }));
            base += block.text.len();
        }
        View { lines, end: base }
    }

    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    pub(super) fn class(&self, i: usize) -> Class {
        self.lines.get(i).map_or(Class::Blank, |s| s.line.class)
    }

    pub(super) fn is_blank(&self, i: usize) -> bool {
        self.class(i) == Class::Blank
    }

    /// Page furniture, running symbols included.
    pub(super) fn is_furniture(&self, i: usize) -> bool {
        matches!(self.class(i), Class::Furniture | Class::Symbol)
    }

    /// The content without decorations.
    pub(super) fn content(&self, i: usize) -> &'a str {
        self.lines.get(i).map_or("", |s| s.block.slice(s.line.content()))
    }

    /// Where the content stands in the whole text.
    pub(super) fn span(&self, i: usize) -> Span {
        self.lines.get(i).map_or(Span::at(self.end()), |s| s.line.content().shift(s.base))
    }

    /// The whole line without its break, in the whole text.
    pub(super) fn whole(&self, i: usize) -> Span {
        self.lines
            .get(i)
            .map_or(Span::at(self.end()), |s| Span::new(s.line.start as usize, s.line.end as usize).shift(s.base))
    }

    pub(super) fn indent(&self, i: usize) -> usize {
        self.lines.get(i).map_or(0, |s| usize::from(s.line.indent))
    }

    /// Whether the line's last character ends a sentence.
    pub(super) fn ends(&self, i: usize) -> bool {
        self.lines.get(i).is_some_and(|s| s.line.ends)
    }

    /// Length of the text in bytes.
    pub(super) fn end(&self) -> usize {
        self.end
    }

    /// The content, folded.
    pub(super) fn folded(&self, i: usize) -> Folded {
        Folded::line(self.content(i), self.span(i).start)
    }

    /// Lines that carry words of a range: no blank ones, no page furniture, and no note at the foot of a page unless
    /// the range begins with it.
    pub(super) fn words(&self, range: Range<usize>) -> impl Iterator<Item = usize> + '_ {
        let first = range.start;
        let mut in_note = false;
        range.filter(move |i| {
            let class = self.class(*i);
            in_note = match class {
                Class::Blank => false,
                Class::Note => *i != first,
                _ => in_note && class == Class::Text,
            };
            !in_note && class != Class::Blank && !self.is_furniture(*i)
        })
    }

    /// The lines of a range joined and folded, page furniture and blank lines passed over.
    pub(super) fn joined(&self, range: Range<usize>) -> Folded {
        Folded::lines(self.words(range).map(|i| (self.content(i), self.span(i).start)))
    }

    /// The lines of a range as a reader sees them, joined.
    pub(super) fn shown(&self, range: Range<usize>) -> String {
        show(self.words(range).map(|i| self.content(i)))
    }

    /// From the first word of a range of lines to its last.
    pub(super) fn cover(&self, range: Range<usize>) -> Span {
        let mut words = self.words(range.clone());
        let first = words.next().map_or(self.span(range.start), |i| self.span(i));
        words.last().map_or(first, |i| first.cover(self.span(i)))
    }

    /// The first line from `i` on that is not blank, below `end`.
    pub(super) fn next_words(&self, i: usize, end: usize) -> Option<usize> {
        self.words(i..end).next()
    }

    /// Columns that the content takes: a Chinese character two.
    pub(super) fn width(&self, i: usize) -> usize {
        self.lines.get(i).map_or(0, |s| s.line.width as usize)
    }
}
