//! Comments by which a drafter silences findings: `<!-- verbale: ignore ANX003 -->` on the line or above it,
//! `<!-- verbale: ignore-file ANX003 -->` for the whole draft.
//!
//! A comment hides nothing but findings: what is read of the draft is the same with it and without.

mod comment;
mod mend;
mod unknown;

pub use mend::{ignore_everywhere, ignore_here};
pub(super) use unknown::{UNKNOWN_CODE, WRITE, no_rule};

use super::Finding;
use crate::draft::Snapshot;
use crate::text::{Span, comments, is_blank};
use comment::{Comment, Reach, Word};

/// A comment of a draft with the place that it covers. Spans are bytes of the draft.
struct Placed {
    comment: Comment,
    /// The comment itself.
    span: Span,
    /// The line that it speaks of, without its break; nothing where it speaks of the whole draft or of no line.
    line: Option<Span>,
    /// Whether it stands on a line of its own.
    alone: bool,
}

/// Leaves out what comments silence, and whatever was found inside a comment: no reader sees one.
pub(super) fn silence(snapshot: &Snapshot, findings: &mut Vec<Finding>) {
    if findings.is_empty() || !snapshot.blocks().iter().any(|b| b.commented) {
        return;
    }
    let all = all_comments(snapshot);
    let placed = placed(snapshot, &all);
    findings.retain(|f| {
        let inside = f.code != UNKNOWN_CODE.code && all.iter().any(|c| around(snapshot, *c).contains(f.span));
        !inside && !placed.iter().any(|p| p.silences(f))
    });
}

impl Placed {
    fn silences(&self, finding: &Finding) -> bool {
        let here = match (self.comment.reach, self.line) {
            (Reach::File, _) => true,
            (Reach::Line, Some(line)) => line.start <= finding.span.end && finding.span.start <= line.end,
            (Reach::Line, None) => false,
        };
        here && self.comment.words.iter().any(|w| match w {
            Word::All => true,
            Word::Code(code, _) => *code == finding.code,
            Word::Unknown(_) => false,
        })
    }
}

/// All comments of a draft.
fn all_comments(snapshot: &Snapshot) -> Vec<Span> {
    let mut out = Vec::new();
    let mut at = 0;
    for block in snapshot.blocks().iter() {
        if block.commented {
            for line in block.lines.iter().filter(|l| l.commented) {
                let (start, end) = (line.start as usize, line.end as usize);
                let raw = block.slice(Span::new(start, end));
                out.extend(comments(raw).into_iter().map(|c| c.shift(at + start)));
            }
        }
        at += block.text.len();
    }
    out
}

/// Those of the comments that speak to us.
fn placed(snapshot: &Snapshot, all: &[Span]) -> Vec<Placed> {
    let text = snapshot.text();
    all.iter()
        .filter_map(|span| {
            let comment = Comment::read(&text.slice(*span), span.start)?;
            let at = text.line_of(span.start);
            let alone = is_comment(&text.slice(text.line_span(at)));
            let line = if alone {
                (at + 1..text.lines()).find(|l| has_words(&text.slice(text.line_span(*l))))
            } else {
                Some(at)
            };
            let line = line.map(|l| content(snapshot, l));
            Some(Placed { comment, span: *span, line, alone })
        })
        .collect()
}

/// A line without its break.
fn content(snapshot: &Snapshot, line: usize) -> Span {
    let span = snapshot.text().line_span(line);
    let kept = snapshot.text().slice(span).trim_end_matches(['\n', '\r']).len();
    Span::new(span.start, span.start + kept)
}

/// Whether there is nothing in a line but comments and blanks.
fn is_comment(line: &str) -> bool {
    !comments(line).is_empty() && !has_words(line)
}

/// Whether there is anything in a line but comments and blanks.
fn has_words(line: &str) -> bool {
    let comments = comments(line);
    line.char_indices()
        .any(|(i, c)| !is_blank(c) && !matches!(c, '\n' | '\r') && !comments.iter().any(|s| s.range().contains(&i)))
}

/// A comment with the blanks that part it from the words.
fn around(snapshot: &Snapshot, comment: Span) -> Span {
    let text = snapshot.text();
    let line = content(snapshot, text.line_of(comment.start));
    let before = text.slice(Span::new(line.start, comment.start));
    let after = text.slice(Span::new(comment.end, line.end));
    let start = line.start + before.trim_end_matches(is_blank).len();
    Span::new(start, line.end - after.trim_start_matches(is_blank).len())
}
