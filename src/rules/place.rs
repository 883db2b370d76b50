//! Where new lines go: at the end or the beginning of a line, set apart as the draft sets its own lines apart.
//!
//! Knows lines, blanks and line ends; not what the new lines say.

use super::Context;
use crate::text::{Edit, Span};

/// The line of an offset without its break.
pub(super) fn line(context: &Context, offset: usize) -> Span {
    let text = context.snapshot.text();
    let whole = text.line_span(text.line_of(offset));
    let words = context.slice(whole);
    Span::new(whole.start, whole.start + words.trim_end_matches(['\n', '\r']).len())
}

/// The line that ends where a span ends.
pub(super) fn last_line(context: &Context, span: Span) -> Span {
    line(context, span.end)
}

/// The blanks before the words of a line.
pub(super) fn indent(context: &Context, offset: usize) -> String {
    let words = context.slice(line(context, offset));
    words.chars().take_while(|c| matches!(c, ' ' | '\t')).collect()
}

/// What ends the lines of a Markdown draft that shall not run together: two blanks, a backslash, or nothing.
pub(super) fn hard_break(context: &Context) -> &'static str {
    let head = context.slice(Span::new(0, context.document.letter.end));
    let ends = |mark: &str| head.lines().any(|l| l.ends_with(mark) && l.len() > mark.len());
    let marked = head.lines().any(|l| l.starts_with('#') || l.starts_with("**"));
    match () {
        () if ends("\\") => "\\",
        () if marked && ends("  ") => "  ",
        () => "",
    }
}

/// Whether blank lines stand between the paragraphs of the letter; where that cannot be told, they shall.
pub(super) fn spaced(context: &Context) -> bool {
    let document = context.document;
    let mut parts: Vec<Span> = document.title.iter().map(|t| t.span).collect();
    parts.extend(document.paragraphs.iter().map(|p| p.span));
    parts.extend(document.signatures.iter().map(|s| s.span));
    let gaps: Vec<bool> = parts
        .iter()
        .zip(parts.iter().skip(1))
        .filter(|(a, b)| a.end < b.start)
        .map(|(a, b)| parted(context, a.end, b.start))
        .collect();
    gaps.is_empty() || gaps.iter().filter(|g| **g).count() * 2 >= gaps.len()
}

/// Whether a blank line stands between two offsets.
pub(super) fn parted(context: &Context, from: usize, to: usize) -> bool {
    let between = context.slice(Span::new(from, to));
    let ends = between.matches("\r\n").count();
    let single = between.replace("\r\n", "").matches(['\n', '\r']).count();
    ends + single > 1
}

/// New lines under the line of an offset.
pub(super) fn below(context: &Context, offset: usize, lines: &[String], spaced: bool) -> Edit {
    let end = context.line_end();
    let at = Span::at(line(context, offset).end);
    let gap = if spaced { end.repeat(2) } else { end.to_owned() };
    Edit { span: at, text: format!("{gap}{}", lines.join(end)) }
}

/// New lines above the line of an offset.
pub(super) fn above(context: &Context, offset: usize, lines: &[String], spaced: bool) -> Edit {
    let end = context.line_end();
    let at = Span::at(line(context, offset).start);
    let gap = if spaced { end.repeat(2) } else { end.to_owned() };
    Edit { span: at, text: format!("{}{gap}", lines.join(end)) }
}

/// The lines of a span with the blank lines before them, for taking them away.
pub(super) fn with_blanks_before(context: &Context, span: Span) -> Span {
    let first = line(context, span.start).start;
    let before = context.slice(Span::new(0, first));
    Span::new(before.trim_end().len(), last_line(context, span).end)
}
