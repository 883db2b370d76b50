//! Which lines are marks of pages, and how the text closes over them.
//!
//! A line that looks like one may be something else: a symbol in a list of documents, "…" for what a resolution leaves
//! out, a number alone in a table. A mark is certain by its form, by the marks beside it, or by the sentence it cuts.

use crate::model::{Annex, Paragraph};
use crate::rules::Context;
use crate::text::{Edit, Script, Span, Text, fold_key, script_of};

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
        let whole = around(context, first.span.cover(last.span));
        let certain = whole.is_some()
            || group.iter().any(|m| is_certain(&m.words))
            || group.iter().any(|m| is_symbol(&m.words) && running(m))
            || group.len() > 1 && group.iter().any(|m| is_page(&m.words))
            || last.span.end <= context.document.letter.end
                && group.iter().any(|m| is_symbol(&m.words) || is_page(&m.words));
        if certain {
            let edits = closed(context, whole, first.line, last.line);
            out.push(Run { marks: group.iter().map(|m| m.span).collect(), edits });
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

/// Takes the lines `first..=last` away with the blank lines on one side; where they stand in a sentence, it goes on.
fn closed(context: &Context, whole: Option<Span>, first: usize, last: usize) -> Vec<Edit> {
    let text = context.snapshot.text();
    let lines = text.lines();
    let before = (0..first).rev().find(|l| !is_blank(text, *l));
    let after = (last + 1..lines).find(|l| !is_blank(text, *l));
    let start_of = |l: usize| if l < lines { text.line_span(l).start } else { text.len() };
    if let (Some(whole), Some(before), Some(after)) = (whole, before, after)
        && let Some(edits) = joined(context, whole, before, after)
    {
        return edits;
    }
    let next = start_of(after.unwrap_or(lines));
    let blank_before = before.map_or(0, |b| first - b - 1);
    if let (Some(before), Some(after)) = (before, after)
        && is_signature(context, before)
        && !context.document.annexes.iter().any(|a| !a.word.is_empty() && text.line_of(a.heading.start) == after)
    {
        // A text that follows the signature without a heading is told from its titles by the space between.
        let text = context.line_end().repeat(3_usize.saturating_sub(blank_before));
        return vec![Edit { span: Span::new(start_of(first), next), text }];
    }
    if let (Some(before), None) = (before, after) {
        return vec![Edit { span: Span::new(start_of(before + 1), text.len()), text: String::new() }];
    }
    // What stands before keeps its blank lines and what follows comes up to them; where all of them stood among the
    // marks one is left, as it may be all that parts two paragraphs.
    let blank = (first..after.unwrap_or(last + 1)).any(|l| is_blank(text, l));
    let keep = blank && blank_before == 0 && before.is_some();
    let left = if keep { context.line_end() } else { "" };
    vec![Edit { span: Span::new(start_of(first), next), text: left.to_owned() }]
}

/// Joins the sentence of which line `before` is the last words (or a note under them) and line `after` the next; the
/// note follows the paragraph. Nothing where the lines do not look like one sentence.
fn joined(context: &Context, whole: Span, before: usize, after: usize) -> Option<Vec<Edit>> {
    let text = context.snapshot.text();
    let from = text.line_of(whole.start);
    let note = (from + 1..=before).rev().take(60).find(|l| is_note(&text.slice(text.line_span(*l))));
    let head = match note {
        Some(n) => (from..n).rev().find(|l| !is_blank(text, *l) && !is_mark(context, *l))?,
        None => before,
    };
    let (above, below) = (text.slice(text.line_span(head)), text.slice(text.line_span(after)));
    let end = text.line_span(head).start + above.trim_end().len();
    let begin = text.line_span(after).start + below.len() - below.trim_start().len();
    if !whole.contains(Span::new(end, begin)) || is_note(&below) {
        return None;
    }
    let first = below.trim_start().chars().next()?;
    let han = |c: Option<char>| c.is_some_and(|c| script_of(c) == Script::Han);
    let line = context.line_end();
    let (span, joint) = if is_wrapped(context, whole) {
        (Span::new(end, text.line_span(after).start), line)
    } else if !first.is_lowercase() && above.trim().chars().count() < 40 && script_of(first) != Script::Han {
        // A heading, more likely than the beginning of a sentence.
        return None;
    } else if han(above.trim_end().chars().next_back()) || han(Some(first)) || above.trim_end().ends_with('-') {
        (Span::new(end, begin), "")
    } else {
        (Span::new(end, begin), " ")
    };
    let mut edits = vec![Edit { span, text: joint.to_owned() }];
    if let Some(n) = note {
        let notes = text.slice(Span::new(text.line_span(n).start, text.line_span(before).end));
        let after_it = text.line_of(whole.end) + 1;
        let spaced = after_it >= text.lines() || is_blank(text, after_it);
        let tail = if spaced { "" } else { line };
        edits.push(Edit { span: Span::at(whole.end), text: format!("{line}{line}{}{tail}", notes.trim_end()) });
    }
    Some(edits)
}

/// Whether a line begins the notes of a page: a star and a blank, or the rule that stands before footnotes.
fn is_note(line: &str) -> bool {
    let line = line.trim();
    let stars = line.trim_start_matches('*');
    (stars.len() < line.len() && stars.starts_with(' ')) || (line.len() >= 5 && line.bytes().all(|b| b == b'_'))
}

/// Whether a line belongs to a signature of the letter.
fn is_signature(context: &Context, line: usize) -> bool {
    let span = context.snapshot.text().line_span(line);
    context.document.signatures.iter().any(|s| s.span.start < span.end && span.start < s.span.end)
}

/// Whether a paragraph is set in lines: then the line break stays.
fn is_wrapped(context: &Context, whole: Span) -> bool {
    let text = context.snapshot.text();
    let (from, to) = (text.line_of(whole.start), text.line_of(whole.end));
    (from..to).any(|l| !is_blank(text, l) && !is_blank(text, l + 1) && !is_mark(context, l) && !is_mark(context, l + 1))
}

fn is_mark(context: &Context, line: usize) -> bool {
    let span = context.snapshot.text().line_span(line);
    let furniture = &context.document.furniture;
    let at = furniture.partition_point(|f| f.start < span.start);
    furniture.get(at).is_some_and(|f| f.start < span.end)
}
