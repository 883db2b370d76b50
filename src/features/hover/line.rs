//! The few lines around the cursor, folded, and the language in which they are written.

use crate::draft::Snapshot;
use crate::features::part::language_at;
use crate::knowledge::Language;
use crate::text::{Folded, Span};
use std::ops::Range;

/// Names are broken over so many lines at most, before and after the cursor's.
const LINES: usize = 3;
/// And over so many bytes.
const BYTES: usize = 1200;

/// What stands around the cursor.
pub(super) struct Around {
    folded: Folded,
    /// The cursor.
    pub offset: usize,
    /// The language of the part.
    pub language: Language,
}

impl Around {
    /// Reads the lines around a byte offset up to the nearest blank ones.
    pub fn new(snapshot: &Snapshot, offset: usize) -> Self {
        let text = snapshot.text();
        let offset = text.snap(offset);
        let here = text.line_of(offset);
        let near = |line: usize| {
            let span = text.line_span(line);
            let start = text.snap(span.start.max(offset.saturating_sub(BYTES)));
            let end = text.snap(span.end.min(offset + BYTES)).max(start);
            (text.slice(Span::new(start, end)), start)
        };
        let mut lines = vec![near(here)];
        let wordless = |(line, _): &(String, usize)| line.trim().is_empty();
        for before in (here.saturating_sub(LINES)..here).rev().map(near).take_while(|l| !wordless(l)) {
            lines.insert(0, before);
        }
        let last = (here + LINES).min(text.lines().saturating_sub(1));
        lines.extend((here + 1..=last).map(near).take_while(|l| !wordless(l)));
        let folded = Folded::lines(lines.iter().map(|(line, start)| (line.trim_end_matches(['\n', '\r']), *start)));
        Around { folded, offset, language: language_at(snapshot.document(), offset) }
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        self.folded.as_str()
    }

    /// The place of a range of it in the draft, if the cursor touches it.
    pub fn touched(&self, range: Range<usize>) -> Option<Span> {
        Some(self.folded.span(range)).filter(|s| s.touches(self.offset))
    }
}
