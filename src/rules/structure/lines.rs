//! The lines of a short stretch of the draft, the masthead above all, each with what it is.

use crate::rules::Context;
use crate::syntax::{Class, cells, told};
use crate::text::{Folded, Span};

/// A line, or one column of a line of two.
pub(super) struct Told {
    /// Its words without the marks of Markdown around them.
    pub(super) span: Span,
    /// The whole line without its break.
    pub(super) line: Span,
    /// What it is; none where that cannot be told.
    pub(super) class: Option<Class>,
    /// The column in which it begins, in characters; 0 where it stands alone on its line.
    pub(super) column: usize,
}

/// The lines that a span touches, blank ones left out. What each is was told when the draft was cut into lines; only
/// lines of two columns are looked at again.
pub(super) fn lines(context: &Context, span: Span) -> Vec<Told> {
    let mut out = Vec::new();
    let mut base = 0;
    for block in context.snapshot.blocks().iter() {
        if base > span.end {
            break;
        }
        let inside = base + block.text.len() >= span.start;
        for l in block.lines.iter().filter(|_| inside) {
            let line = Span::new(l.start as usize, l.end as usize).shift(base);
            if line.end < span.start || line.start > span.end || matches!(l.class, Class::Blank | Class::Comment) {
                continue;
            }
            let (content, words) = (l.content().shift(base), block.slice(l.content()));
            if !matches!(l.class, Class::Columns | Class::Text) || !words.contains("   ") {
                out.push(Told { span: content, line, class: Some(l.class), column: 0 });
                continue;
            }
            for (i, (at, part)) in cells(words).enumerate() {
                let start = content.start + at;
                let folded = Folded::line(part, start);
                let before = context.slice(Span::new(line.start, start)).chars().count();
                let column = if i == 0 { 0 } else { before };
                out.push(Told { span: folded.whole(), line, class: told(folded.as_str()), column });
            }
        }
        base += block.text.len();
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
