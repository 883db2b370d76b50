//! An editable text with lines as the Language Server Protocol counts them (`\n`, `\r\n`, `\r` and nothing else)
//! and columns in UTF-8, UTF-16 or UTF-32.
//!
//! Every offset and position from outside is clamped and snapped to a character; nothing here can fail.

use super::Span;
use ropey::{Rope, RopeSlice};

/// The unit in which columns are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// UTF-16 code units, the protocol's default.
    #[default]
    Utf16,
    /// Characters.
    Utf32,
}

/// A place in a text: a line and a column in the units of an [`Encoding`], both from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Position {
    /// Line from 0.
    pub line: usize,
    /// Column from 0, in code units.
    pub column: usize,
}

/// A replacement of a span by a text; its offsets are bytes of the text before the edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// What is put there.
    pub text: String,
}

/// An editable text; a clone costs nothing and never changes with its origin.
#[derive(Clone, Debug, Default)]
pub struct Text(Rope);

impl Text {
    /// The text of a string.
    pub fn new(s: &str) -> Self {
        Text(Rope::from_str(s))
    }

    /// Length in bytes.
    pub fn len(&self) -> usize {
        self.0.len_bytes()
    }

    /// Whether there is no character in it.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Number of lines; a text that ends with a line break has an empty last line.
    pub fn lines(&self) -> usize {
        self.0.len_lines()
    }

    /// The nearest character boundary at or before a byte offset, inside the text.
    pub fn snap(&self, offset: usize) -> usize {
        let offset = offset.min(self.len());
        self.0.char_to_byte(self.0.byte_to_char(offset))
    }

    /// Replaces a span (bytes, snapped) by a text.
    pub fn replace(&mut self, span: Span, text: &str) {
        let (start, end) = (self.snap(span.start), self.snap(span.end.max(span.start)));
        let (start, end) = (self.0.byte_to_char(start), self.0.byte_to_char(end));
        if start < end {
            self.0.remove(start..end);
        }
        if !text.is_empty() {
            self.0.insert(start, text);
        }
    }

    /// The text of a span (bytes, snapped).
    pub fn slice(&self, span: Span) -> String {
        let (start, end) = (self.snap(span.start), self.snap(span.end));
        if start >= end { String::new() } else { self.0.byte_slice(start..end).to_string() }
    }

    /// The byte span of a line with its line break; a line past the end is the empty end.
    pub fn line_span(&self, line: usize) -> Span {
        if line >= self.lines() {
            return Span::at(self.len());
        }
        let start = self.0.line_to_byte(line);
        let end = if line + 1 < self.lines() { self.0.line_to_byte(line + 1) } else { self.len() };
        Span::new(start, end)
    }

    /// The line (from 0) in which a byte offset lies.
    pub fn line_of(&self, offset: usize) -> usize {
        self.0.byte_to_line(offset.min(self.len()))
    }

    /// The byte offset of a position; a column past the end of its line is the end of the line before its break,
    /// a column inside a character is that character's start, a line past the end is the end of the text.
    pub fn offset(&self, position: Position, encoding: Encoding) -> usize {
        if position.line >= self.lines() {
            return self.len();
        }
        let start = self.0.line_to_byte(position.line);
        let line = self.content(position.line);
        let inside = match encoding {
            Encoding::Utf8 => {
                let at = position.column.min(line.len_bytes());
                line.char_to_byte(line.byte_to_char(at))
            }
            Encoding::Utf16 => {
                let at = position.column.min(line.len_utf16_cu());
                let c = line.utf16_cu_to_char(at);
                line.char_to_byte(c)
            }
            Encoding::Utf32 => line.char_to_byte(position.column.min(line.len_chars())),
        };
        start + inside
    }

    /// The position of a byte offset (snapped); an offset inside a line break is the end of its line.
    pub fn position(&self, offset: usize, encoding: Encoding) -> Position {
        let offset = self.snap(offset);
        let line = self.0.byte_to_line(offset);
        let content = self.content(line);
        let inside = (offset - self.0.line_to_byte(line)).min(content.len_bytes());
        let chars = content.byte_to_char(inside);
        let column = match encoding {
            Encoding::Utf8 => inside,
            Encoding::Utf16 => content.char_to_utf16_cu(chars),
            Encoding::Utf32 => chars,
        };
        Position { line, column }
    }

    /// A line without its break.
    fn content(&self, line: usize) -> RopeSlice<'_> {
        let slice = self.0.line(line);
        let mut end = slice.len_bytes();
        if end > 0 && slice.byte(end - 1) == b'\n' {
            end -= 1;
        }
        if end > 0 && slice.byte(end - 1) == b'\r' {
            end -= 1;
        }
        slice.byte_slice(..end)
    }
}

impl std::fmt::Display for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.chunks().try_for_each(|c| f.write_str(c))
    }
}
