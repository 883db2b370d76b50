//! Reading: one walk over the lines that makes a document of them.
//!
//! The parts are ranges of lines, not lists of blocks: text copied from a PDF has no blank line between the title and
//! the first paragraph, and page furniture in the middle of a sentence.

mod agenda_titles;
mod annex_heading;
mod annexes;
mod body;
mod closing;
mod items;
mod label;
mod language;
mod masthead;
mod paragraphs;
mod senders;
mod signatures;
mod tag;
mod title;

pub(crate) use body::annex_number;
pub(crate) use tag::{language_tag, tag as read_tag};

use super::view::View;
use super::{Document, Kind, Note, TitleKind};
use crate::knowledge::{Formula, Language};
use crate::syntax::{Blocks, Class};
use crate::text::{Folded, Span};
use paragraphs::Lines;

impl Document {
    /// Reads the blocks of a text. `declared`: see [`crate::draft::Draft::new`]; `usual`: the language of a draft
    /// whose title does not tell.
    pub fn read(blocks: &Blocks, declared: bool, usual: Option<Language>) -> Self {
        let view = View::new(blocks);
        let title = find_title(&view, declared);
        let body_from = title.as_ref().map_or_else(|| body_start(&view), |(_, t)| t.next);
        let masthead_end = title.as_ref().map_or(body_from, |(i, _)| *i);
        let (masthead, inclusion) = masthead::masthead(&view, masthead_end);
        let language = title
            .as_ref()
            .map(|(i, _)| *i)
            .and_then(|i| match view.class(i) {
                Class::Title(l) => Some(l),
                _ => None,
            })
            .or(usual)
            .or_else(|| language::guess(&sample(&view, body_from)))
            .or_else(|| language::guess(&sample(&view, 0)))
            .unwrap_or_default();
        let (letter_end, attached) = letter_end(&view, body_from);
        let signed = signatures::signatures(&view, body_from..letter_end);
        let text_end = signed.first().map_or(letter_end, |s| s.lines.start);
        let lines = paragraphs::paragraphs(&view, body_from..text_end);
        let folded: Vec<Folded> = lines.iter().map(|p| view.joined(p.range.clone())).collect();
        let callouts = folded.iter().flat_map(|f| body::callouts(f, language)).collect();
        let request = body::request(&view, &lines, &masthead, language);
        let opening = body::opening(&view, &lines, language);
        let third = opening.is_some_and(|o| o.third_person);
        let kind = match &title {
            _ if inclusion.is_some() && (title.is_some() || declared) => Kind::RequestForInclusion,
            Some((_, t)) => match t.title.kind {
                TitleKind::Letter => Kind::Letter,
                TitleKind::IdenticalLetters => Kind::IdenticalLetters,
                TitleKind::NoteVerbale => Kind::NoteVerbale,
            },
            None if third && (declared || request.is_some()) => Kind::NoteVerbale,
            None if declared && view.next_words(0, view.len()).is_some() => Kind::Letter,
            None if !signed.is_empty() && request.is_some() => Kind::Letter,
            None => return Document { language, ..Document::default() },
        };
        let start = title.as_ref().map_or_else(|| first_word(&view, body_from), |(_, t)| t.title.span.start);
        let last = (body_from.max(1) - 1..letter_end).rev().find(|i| !view.is_blank(*i) && !view.is_furniture(*i));
        let closing = signed.is_empty().then(|| closing::closing(&view, body_from..letter_end, language)).flatten();
        let mut breaks = paragraphs::breaks(&view, &lines);
        let annexes = annexes::annexes(&view, letter_end, attached, language, &mut breaks);
        breaks.sort_by_key(|b| b.gap);
        Document {
            kind,
            language,
            masthead,
            inclusion,
            letter: Span::new(start, last.map_or(start, |i| view.span(i).end)),
            paragraphs: lines.iter().map(|p| paragraphs::paragraph(&view, p)).collect(),
            opening,
            callouts,
            request,
            closing,
            signatures: signed.into_iter().map(|s| s.signature).collect(),
            notes: notes(&view, body_from.min(masthead_end)..letter_end),
            annexes,
            furniture: furniture(&view, body_from),
            breaks,
            title: title.map(|(_, t)| t.title),
        }
    }
}

fn first_word(view: &View, from: usize) -> usize {
    view.next_words(from, view.len()).map_or(view.end(), |i| view.span(i).start)
}

fn sample(view: &View, from: usize) -> String {
    let mut out = String::new();
    for i in view.words(from..view.len()) {
        out.push_str(view.content(i));
        out.push(' ');
        if out.len() > 2000 {
            break;
        }
    }
    out
}

/// The title: the first line that begins one. Without a declaration it must be whole, and no running text may stand
/// before it: a report that lists letters is none.
fn find_title(view: &View, declared: bool) -> Option<(usize, title::Read)> {
    let mut prose = 0;
    // A letter that is cited with its symbol may itself be the title of an agenda item: the title comes after it.
    let mut cited = None;
    for i in 0..view.len() {
        match view.class(i) {
            Class::Title(language) => {
                if let Some(read) = title::title(view, i, language)
                    && (read.whole || (declared && read.title.date.is_some()))
                    && annex_heading::heading(view, i).is_none()
                {
                    let below = if read.next < view.len() { view.content(read.next).trim_start() } else { "" };
                    let cited_here = cites(&read.title.text) || below.starts_with('(') && cites(below);
                    if !cited_here {
                        return Some((i, read));
                    }
                    // Right under an agenda line it is the item's title, even where the letter's own is wanting.
                    let above = view.words(0..i).last();
                    if above.is_some_and(|a| matches!(view.class(a), Class::Item(_))) {
                        continue;
                    }
                    cited = cited.or(Some((i, read)));
                }
            }
            Class::Annex(..) | Class::Signature(_) => return cited,
            Class::Text | Class::Labelled | Class::Bullet | Class::Heading(_) => {
                prose += usize::from(view.ends(i) && view.width(i) > 40);
                if prose > 3 || i > 400 {
                    return cited;
                }
            }
            _ => {}
        }
    }
    cited
}

/// Whether a title names its own symbol in parentheses, as only a letter that is spoken of does.
fn cites(title: &str) -> bool {
    ["(A/", "(S/", "(E/"].iter().any(|s| title.contains(s))
}

/// Without a title the body begins at the first running text that is no line of a masthead.
fn body_start(view: &View) -> usize {
    let mut after_items = false;
    let mut i = 0;
    while i < view.len() {
        match view.class(i) {
            Class::Item(_) => after_items = true,
            Class::Text | Class::Labelled | Class::Bullet | Class::Quote => {
                let mut end = i;
                while end < view.len() && !view.is_blank(end) {
                    end += 1;
                }
                let sentence = (i..end).any(|l| view.ends(l)) && (i..end).map(|l| view.width(l)).sum::<usize>() > 50;
                // No agenda title ends so; "Allow me to transmit the following:" does.
                let lists = view.content(end.max(i + 1) - 1).trim_end().ends_with([':', '：']);
                let folded = view.folded(i);
                let opens = Language::ALL.iter().any(|l| {
                    Formula::Opening.matches(*l, folded.as_str())
                        || Formula::Asking.matches(*l, folded.as_str()) && Formula::Request.matches(*l, folded.as_str())
                });
                if sentence || lists || opens || !after_items && view.width(i) > 90 {
                    return i;
                }
                i = end;
                continue;
            }
            Class::Signature(_) | Class::Annex(..) => return i,
            _ => {}
        }
        i += 1;
    }
    view.len()
}

/// The line after the letter: the first annex heading, or a second title after the signature. The second value:
/// whether a text is attached there without a heading.
fn letter_end(view: &View, from: usize) -> (usize, bool) {
    let mut signed = false;
    for i in from..view.len() {
        match view.class(i) {
            Class::Annex(..) if annex_heading::heading(view, i).is_some() => return (i, false),
            Class::Signature(_) => signed = true,
            Class::Title(language) => {
                if annex_heading::heading(view, i).is_some() {
                    return (i, false);
                }
                let page = (from..i)
                    .rev()
                    .take_while(|l| view.is_blank(*l) || view.is_furniture(*l))
                    .any(|l| view.is_furniture(l));
                if (signed || page || asks(view, from..i, language))
                    && title::title(view, i, language).is_some_and(|t| t.whole)
                {
                    return (i, true);
                }
            }
            _ => {}
        }
    }
    (view.len(), false)
}

/// Whether a request stands in a range of lines: a title after it is that of another letter, signed or not.
fn asks(view: &View, range: std::ops::Range<usize>, language: Language) -> bool {
    if range.len() > 300 {
        return false;
    }
    let folded = view.joined(range);
    Formula::Request.matches(language, folded.as_str()) && Formula::Asking.matches(language, folded.as_str())
}

/// Notes that begin with a star; each goes on to the next blank line.
fn notes(view: &View, range: std::ops::Range<usize>) -> Vec<Note> {
    let mut out = Vec::new();
    let mut i = range.start;
    while i < range.end {
        if view.class(i) != Class::Note {
            i += 1;
            continue;
        }
        let mut end = i + 1;
        while end < range.end && view.class(end) == Class::Text {
            end += 1;
        }
        let lines = Lines { range: i..end };
        let folded = view.joined(lines.range.clone());
        let text = folded.as_str();
        let stars = text.bytes().take_while(|b| *b == b'*').count();
        let rest = text.get(stars..).unwrap_or_default().trim();
        let bare = rest.trim_end_matches(['.', '。']).trim_end_matches('*');
        let symbol = masthead::symbols(&folded).into_iter().next().filter(|s| s.text == bare);
        out.push(Note { span: view.cover(i..end), stars, text: rest.to_owned(), symbol });
        i = end;
    }
    out
}

/// Page furniture below the masthead.
fn furniture(view: &View, from: usize) -> Vec<Span> {
    (from..view.len()).filter(|i| view.is_furniture(*i)).map(|i| view.span(i)).collect()
}
