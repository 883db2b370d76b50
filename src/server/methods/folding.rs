//! `textDocument/foldingRange`: what can be folded away.

use crate::features::folding;
use crate::server::convert::to_range;
use crate::server::shared::Taken;
use crate::text::Span;
use tower_lsp::ls_types::FoldingRange;

/// The parts of a document that can be folded, at most as many as the client takes.
pub(in crate::server) fn folding(taken: &Taken) -> Vec<FoldingRange> {
    let ranges = folding::folding(&taken.snapshot).into_iter().filter_map(|span| fold(taken, span));
    ranges.take(taken.profile.fold_limit.unwrap_or(usize::MAX)).collect()
}

/// A part without the blank lines at its end, which stay visible; nothing where it is a single line.
fn fold(taken: &Taken, span: Span) -> Option<FoldingRange> {
    let text = taken.snapshot.text().slice(span);
    let span = Span::new(span.start, span.start + text.trim_end().len());
    let range = to_range(taken.snapshot.text(), span, taken.profile.encoding);
    let whole_lines = taken.profile.line_folding_only;
    (range.start.line < range.end.line).then(|| FoldingRange {
        start_line: range.start.line,
        end_line: range.end.line,
        start_character: (!whole_lines).then_some(range.start.character),
        end_character: (!whole_lines).then_some(range.end.character),
        ..FoldingRange::default()
    })
}
