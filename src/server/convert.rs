//! Byte spans to the protocol's ranges and back. Nothing here can fail: whatever a client sends is clamped.

use super::client::Profile;
use crate::text::{Edit, Encoding, Position, Span, Text};
use tower_lsp::ls_types;

/// The protocol's position of a byte offset.
pub(super) fn to_position(text: &Text, offset: usize, encoding: Encoding) -> ls_types::Position {
    let position = text.position(offset, encoding);
    ls_types::Position { line: number(position.line), character: number(position.column) }
}

/// The protocol's range of a span.
pub(super) fn to_range(text: &Text, span: Span, encoding: Encoding) -> ls_types::Range {
    ls_types::Range { start: to_position(text, span.start, encoding), end: to_position(text, span.end, encoding) }
}

/// The byte offset of a position, inside the text.
pub(super) fn from_position(text: &Text, position: ls_types::Position, encoding: Encoding) -> usize {
    text.offset(Position { line: size(position.line), column: size(position.character) }, encoding)
}

/// The span of a range, inside the text; a range written backwards is turned round.
pub(super) fn from_range(text: &Text, range: ls_types::Range, encoding: Encoding) -> Span {
    let (a, b) = (from_position(text, range.start, encoding), from_position(text, range.end, encoding));
    Span::new(a.min(b), a.max(b))
}

/// The protocol's form of replacements.
pub(super) fn to_edits(text: &Text, edits: &[Edit], client: &Profile) -> Vec<ls_types::TextEdit> {
    edits
        .iter()
        .map(|e| ls_types::TextEdit { range: to_range(text, e.span, client.encoding), new_text: e.text.clone() })
        .collect()
}

/// A number as the protocol writes it.
pub(super) fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX >> 1)
}

fn size(n: u32) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}
