//! The lines of a short stretch of the draft, the masthead above all, each with what it is.

use crate::rules::{Context, place};
use crate::syntax::{Class, cells, told};
use crate::text::{Folded, Span};

/// A line, or one column of a line of two.
pub(super) struct Told {
    /// Its words without the marks of Markdown around them.
    pub(super) span: Span,
    /// The whole line without its break.
    pub(super) line: Span,
    /// What it is; none for running text.
    pub(super) class: Option<Class>,
    /// The column in which it begins, in characters; 0 where it stands alone on its line.
    pub(super) column: usize,
}

/// The lines that a span touches, blank ones left out.
pub(super) fn lines(context: &Context, span: Span) -> Vec<Told> {
    let text = context.snapshot.text();
    let mut out = Vec::new();
    for n in text.line_of(span.start)..=text.line_of(span.end) {
        let line = place::line(context, text.line_span(n).start);
        let words = context.slice(line);
        let alone = !words.trim().contains("   ");
        let parts: Vec<(usize, &str)> = if alone { vec![(0, words.as_str())] } else { cells(&words).collect() };
        for (i, (at, part)) in parts.into_iter().enumerate() {
            let marks = |c: char| c.is_whitespace() || matches!(c, '#' | '>' | '*' | '_' | '\\');
            let from = part.len() - part.trim_start_matches(marks).len();
            let to = part.trim_end_matches(marks).len();
            let Some(bare) = part.get(from..to.max(from)).filter(|b| !b.is_empty()) else { continue };
            let start = line.start + at + from;
            let folded = Folded::line(bare, start);
            let before = words.get(..at).unwrap_or_default().chars().count();
            out.push(Told {
                span: Span::new(start, start + bare.len()),
                line,
                class: told(folded.as_str()),
                column: if i == 0 { 0 } else { before },
            });
        }
    }
    out
}

/// The lines of a masthead that stand between the title and the first paragraph, where none belong: a session, a year, a
/// committee or an agenda line.
pub(super) fn astray(context: &Context) -> Vec<Told> {
    let document = context.document;
    let (Some(title), Some(first)) = (&document.title, document.paragraphs.first()) else { return Vec::new() };
    let between = Span::new(title.span.end, first.span.start);
    if between.is_empty() || context.slice(between).trim().is_empty() {
        return Vec::new();
    }
    let mut all = lines(context, between);
    all.retain(|t| t.span.start >= between.start && t.span.end <= between.end && is_masthead(t.class));
    all
}

fn is_masthead(class: Option<Class>) -> bool {
    matches!(
        class,
        Some(
            Class::Session(_)
                | Class::Special(..)
                | Class::Year(_)
                | Class::EcosocSession(..)
                | Class::Committee(..)
                | Class::Item(_)
        )
    )
}
