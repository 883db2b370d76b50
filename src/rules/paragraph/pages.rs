//! Which lines are marks of pages, and how the text closes over them.
//!
//! A line that looks like one may be something else: a symbol in a list of documents, "…" for what a resolution leaves
//! out, a number alone in a table. A mark is certain by its form, by the marks beside it, or by the sentence it cuts.

use crate::model::Paragraph;
use crate::rules::Context;
use crate::text::{Edit, Script, Span, Text, fold_key, script_of};

/// Marks with nothing but blank lines between them.
pub(super) struct Run {
    /// The marks.
    pub(super) marks: Vec<Span>,
    /// What takes them away.
    pub(super) edit: Edit,
}

/// A line that looks like a mark.
struct Mark {
    line: usize,
    span: Span,
    words: String,
}

/// All marks of a draft.
pub(super) fn runs(context: &Context) -> Vec<Run> {
    let text = context.snapshot.text();
    let found: Vec<Mark> = context
        .document
        .furniture
        .iter()
        .map(|span| Mark { line: text.line_of(span.start), span: *span, words: fold_key(&context.slice(*span)) })
        .filter(|m| !m.words.contains("..."))
        .collect();
    let mut groups: Vec<Vec<Mark>> = Vec::new();
    for mark in found {
        let near = groups
            .last()
            .and_then(|g| g.last())
            .is_some_and(|last: &Mark| (last.line + 1..mark.line).all(|l| is_blank(text, l)));
        match groups.last_mut() {
            Some(group) if near => group.push(mark),
            _ => groups.push(vec![mark]),
        }
    }
    let own: Vec<String> = context.document.masthead.symbols.iter().map(|s| s.text.clone()).collect();
    let running = |m: &Mark| {
        groups.iter().flatten().filter(|o| o.words == m.words).count() > 1
            || own.iter().any(|s| m.words.split(['-', '—']).any(|part| part.trim_matches(['*', ' ']) == s))
    };
    let mut out = Vec::new();
    for group in &groups {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        let paragraph = around(context, first.span.start, last.span.end);
        let certain = paragraph.is_some()
            || group.iter().any(|m| is_certain(&m.words))
            || group.iter().any(|m| is_symbol(&m.words) && running(m))
            || group.len() > 1 && group.iter().any(|m| is_page(&m.words))
            || last.span.end <= context.document.letter.end
                && group.iter().any(|m| is_symbol(&m.words) || is_page(&m.words));
        if certain {
            let edit = closed(context, paragraph, first.line, last.line);
            out.push(Run { marks: group.iter().map(|m| m.span).collect(), edit });
        }
    }
    out
}

/// A job number `18-04352 (E) 150518` or a bar code `*1804352*`.
fn is_certain(words: &str) -> bool {
    let job = words.split([' ', '(']).any(|w| {
        let w = w.trim_start_matches(|c: char| c.is_ascii_uppercase() || c == '.').trim_end_matches('*');
        w.split_once('-').is_some_and(|(a, b)| {
            a.len() == 2 && b.len() == 5 && a.bytes().chain(b.bytes()).all(|b| b.is_ascii_digit())
        })
    });
    let bar = words.len() >= 9
        && words.starts_with('*')
        && words.ends_with('*')
        && words.trim_matches('*').bytes().take(7).all(|b| b.is_ascii_digit());
    job || bar
}

/// A symbol alone.
fn is_symbol(words: &str) -> bool {
    words.starts_with(|c: char| c.is_ascii_uppercase()) && words.contains('/')
}

/// `2/5`, `- 3 -`, `page 3`.
fn is_page(words: &str) -> bool {
    let bare = words.trim_matches(['-', ' ']);
    let fraction = bare.split_once('/').is_some_and(|(a, b)| {
        let number = |s: &str| s.split(' ').next().and_then(|s| s.parse::<u16>().ok());
        number(a).zip(number(b)).is_some_and(|(a, b)| a <= b)
    });
    fraction || words.to_lowercase().starts_with("page ") || (bare != words && bare.parse::<u16>().is_ok())
}

fn is_blank(text: &Text, line: usize) -> bool {
    text.slice(text.line_span(line)).trim().is_empty()
}

/// The paragraph in the middle of which a place lies.
fn around<'a>(context: &Context<'a>, start: usize, end: usize) -> Option<&'a Paragraph> {
    let document = context.document;
    let within = |p: &&Paragraph| p.span.start < start && end < p.span.end;
    let mut annexes: Vec<&crate::model::Annex> = document.annexes.iter().collect();
    let mut found = document.paragraphs.iter().find(within);
    while found.is_none()
        && let Some(annex) = annexes.pop()
    {
        if annex.span.start <= start && end <= annex.span.end {
            let at = annex.paragraphs.partition_point(|p| p.span.end < end);
            found = annex.paragraphs.get(at).filter(within);
            annexes.extend(&annex.children);
        }
    }
    found
}

/// Takes the lines `first..=last` away with the blank lines on one side; where they stand in a sentence, it goes on.
fn closed(context: &Context, paragraph: Option<&Paragraph>, first: usize, last: usize) -> Edit {
    let text = context.snapshot.text();
    let lines = text.lines();
    let before = (0..first).rev().find(|l| !is_blank(text, *l));
    let after = (last + 1..lines).find(|l| !is_blank(text, *l));
    let start_of = |l: usize| if l < lines { text.line_span(l).start } else { text.len() };
    if let (Some(p), Some(before), Some(after)) = (paragraph, before, after) {
        let head = text.slice(text.line_span(before));
        let tail = text.slice(text.line_span(after));
        let end = text.line_span(before).start + head.trim_end().len();
        let begin = text.line_span(after).start + tail.len() - tail.trim_start().len();
        // Where a note of the page stands between, the sentence goes on after it.
        if p.span.contains(Span::new(end, begin)) && !tail.trim_start().starts_with('*') {
            if is_wrapped(context, p) {
                return Edit { span: Span::new(start_of(before + 1), start_of(after)), text: String::new() };
            }
            let han = |c: Option<char>| c.is_some_and(|c| script_of(c) == Script::Han);
            let tight = han(head.trim_end().chars().next_back()) || han(tail.trim_start().chars().next());
            let cut = head.trim_end().ends_with('-');
            return Edit { span: Span::new(end, begin), text: if tight || cut { "" } else { " " }.into() };
        }
    }
    let blank_before = before.map_or(first, |b| first - b - 1);
    if blank_before > 0 || before.is_none() {
        // What stands before keeps its blank line, and what follows comes up to it.
        return Edit { span: Span::new(start_of(first), start_of(after.unwrap_or(lines))), text: String::new() };
    }
    Edit { span: Span::new(start_of(first), start_of(last + 1)), text: String::new() }
}

/// Whether a paragraph is set in lines: then the line break stays.
fn is_wrapped(context: &Context, p: &Paragraph) -> bool {
    let text = context.snapshot.text();
    let (from, to) = (text.line_of(p.span.start), text.line_of(p.span.end));
    (from..to).any(|l| !is_blank(text, l) && !is_blank(text, l + 1) && !is_mark(context, l) && !is_mark(context, l + 1))
}

fn is_mark(context: &Context, line: usize) -> bool {
    let span = context.snapshot.text().line_span(line);
    let furniture = &context.document.furniture;
    let at = furniture.partition_point(|f| f.start < span.start);
    furniture.get(at).is_some_and(|f| f.start < span.end)
}
