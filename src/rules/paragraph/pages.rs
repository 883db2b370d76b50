//! Which lines are marks of pages, and how the text closes over them.
//!
//! A line that looks like one may be something else: a symbol in a list of documents, "…" for what a resolution leaves
//! out, a number alone in a table. A mark is certain by its form, by the marks beside it, or by the sentence it cuts.

use super::lines::Lines;
use crate::model::{Annex, Paragraph};
use crate::rules::Context;
use crate::text::{Edit, Script, Span, fold_key, script_of};
use std::collections::HashMap;

/// Marks with nothing but blank lines between them.
pub(super) struct Run {
    /// The marks.
    pub(super) marks: Vec<Span>,
    /// What takes them away.
    pub(super) edits: Vec<Edit>,
}

/// A line that looks like a mark.
struct Mark {
    line: usize,
    span: Span,
    words: String,
}

/// All marks of a draft.
pub(super) fn runs(context: &Context) -> Vec<Run> {
    if context.document.furniture.is_empty() {
        return Vec::new();
    }
    let lines = Lines::new(context);
    let found: Vec<Mark> = context
        .document
        .furniture
        .iter()
        .map(|span| Mark { line: lines.of(span.start), span: *span, words: fold_key(&context.slice(*span)) })
        .filter(|m| !m.words.contains("..."))
        .collect();
    let mut groups: Vec<Vec<Mark>> = Vec::new();
    for mark in found {
        let near = groups
            .last()
            .and_then(|g| g.last())
            .is_some_and(|last: &Mark| (last.line + 1..mark.line).all(|l| lines.is_blank(l)));
        match groups.last_mut() {
            Some(group) if near => group.push(mark),
            _ => groups.push(vec![mark]),
        }
    }
    let own: Vec<String> = context.document.masthead.symbols.iter().map(|s| s.text.clone()).collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    groups.iter().flatten().for_each(|m| *times.entry(&m.words).or_default() += 1);
    let running = |m: &Mark| {
        times.get(&*m.words).is_some_and(|n| *n > 1)
            || own.iter().any(|s| m.words.split(['-', '—']).any(|part| part.trim_matches(['*', ' ']) == s))
    };
    let mut out = Vec::new();
    let mut page = 0;
    for group in &groups {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        let whole = around(context, first.span.cover(last.span));
        let certain = whole.is_some()
            || group.iter().any(|m| is_certain(&m.words))
            || group.iter().any(|m| is_symbol(&m.words) && running(m))
            || group.len() > 1 && group.iter().any(|m| is_page(&m.words))
            || last.span.end <= context.document.letter.end
                && group.iter().any(|m| is_symbol(&m.words) || is_page(&m.words));
        if certain {
            let place = Place { whole, page, first: first.line, last: last.line };
            let edits = closed(context, &lines, &place);
            out.push(Run { marks: group.iter().map(|m| m.span).collect(), edits });
        }
        page = last.line + 1;
    }
    out
}

/// Where marks stand.
struct Place {
    /// The paragraph, heading or title that they cut.
    whole: Option<Span>,
    /// The first line of the page that ends with them.
    page: usize,
    /// Their first line.
    first: usize,
    /// Their last line.
    last: usize,
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

/// The paragraph, heading or title in the middle of which a place lies.
fn around(context: &Context, place: Span) -> Option<Span> {
    let document = context.document;
    let within = |s: &Span| s.start < place.start && place.end < s.end;
    let among = |paragraphs: &[Paragraph]| {
        let at = paragraphs.partition_point(|p| p.span.end < place.end);
        paragraphs.get(at).map(|p| p.span).filter(within)
    };
    let title = document.title.as_ref().map(|t| t.span).filter(within);
    if let Some(found) = title.or_else(|| among(&document.paragraphs)) {
        return Some(found);
    }
    let mut annexes: Vec<&Annex> = document.annexes.iter().collect();
    while let Some(annex) = annexes.pop() {
        if annex.span.start <= place.start && place.end <= annex.span.end {
            let title = annex.title.as_ref().map(|(_, span)| *span);
            let heads = [Some(annex.heading), title].into_iter().flatten().find(within);
            if let Some(found) = heads.or_else(|| among(&annex.paragraphs)) {
                return Some(found);
            }
            annexes.extend(&annex.children);
        }
    }
    None
}

/// Takes the marks away with the blank lines on one side; where they stand in a sentence, it goes on.
fn closed(context: &Context, lines: &Lines, place: &Place) -> Vec<Edit> {
    let Place { whole, first, last, .. } = *place;
    let before = (0..first).rev().find(|l| !lines.is_blank(*l));
    let after = (last + 1..lines.count()).find(|l| !lines.is_blank(*l));
    if let (Some(whole), Some(before), Some(after)) = (whole, before, after)
        && let Some(edits) = joined(context, lines, whole, place.page, before, after)
    {
        return edits;
    }
    let next = lines.start(after.unwrap_or(lines.count()));
    let blank_before = before.map_or(0, |b| first - b - 1);
    if let (Some(before), Some(after)) = (before, after)
        && is_signature(context, lines.span(before))
        && !context.document.annexes.iter().any(|a| !a.word.is_empty() && lines.of(a.heading.start) == after)
    {
        // A text that follows the signature without a heading is told from its titles by the space between.
        let text = context.line_end().repeat(3_usize.saturating_sub(blank_before));
        return vec![Edit { span: Span::new(lines.start(first), next), text }];
    }
    if let (Some(before), None) = (before, after) {
        return vec![Edit { span: Span::new(lines.start(before + 1), next), text: String::new() }];
    }
    // What stands before keeps its blank lines and what follows comes up to them; where all of them stood among the
    // marks one is left, as it may be all that parts two paragraphs.
    let blank = (first..after.unwrap_or(last + 1)).any(|l| lines.is_blank(l));
    let keep = blank && blank_before == 0 && before.is_some();
    let left = if keep { context.line_end() } else { "" };
    vec![Edit { span: Span::new(lines.start(first), next), text: left.to_owned() }]
}

/// Joins the sentence of which line `before` is the last words (or a note under them) and line `after` the next; the
/// note follows the paragraph. Nothing where the lines do not look like one sentence.
fn joined(
    context: &Context,
    lines: &Lines,
    whole: Span,
    page: usize,
    before: usize,
    after: usize,
) -> Option<Vec<Edit>> {
    let from = lines.of(whole.start).max(page);
    let note = (from + 1..=before).find(|l| lines.is_note(*l));
    let head = match note {
        Some(n) => (from..n).rev().find(|l| !lines.is_blank(*l))?,
        None => before,
    };
    let (above, below) = (lines.words(head), lines.words(after));
    let (end, begin) = (lines.span(head).end, lines.span(after).start);
    if !whole.contains(Span::new(end, begin)) || lines.is_note(after) {
        return None;
    }
    let first = below.chars().next()?;
    let han = |c: Option<char>| c.is_some_and(|c| script_of(c) == Script::Han);
    let line = context.line_end();
    // Where the lines of the paragraph follow each other the line break stays.
    let wrapped = (head > from && !lines.is_blank(head - 1))
        || (after + 1 < lines.count() && lines.start(after + 1) < whole.end && !lines.is_blank(after + 1));
    let (span, joint) = if wrapped {
        (Span::new(end, lines.start(after)), line)
    } else if !first.is_lowercase() && above.chars().count() < 40 && script_of(first) != Script::Han {
        // A heading, more likely than the beginning of a sentence.
        return None;
    } else if han(above.chars().next_back()) || han(Some(first)) || above.ends_with('-') {
        (Span::new(end, begin), "")
    } else {
        (Span::new(end, begin), " ")
    };
    let mut edits = vec![Edit { span, text: joint.to_owned() }];
    if let Some(n) = note {
        let notes = context.slice(Span::new(lines.start(n), lines.span(before).end));
        let tail = if lines.is_blank(lines.of(whole.end) + 1) { "" } else { line };
        edits.push(Edit { span: Span::at(whole.end), text: format!("{line}{line}{notes}{tail}") });
    }
    Some(edits)
}

/// Whether words belong to a signature of the letter.
fn is_signature(context: &Context, words: Span) -> bool {
    context.document.signatures.iter().any(|s| s.span.start < words.end && words.start < s.span.end)
}
