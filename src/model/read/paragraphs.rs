//! Logical paragraphs: lines that belong together, whatever stands between them.

use super::label::label;
use crate::knowledge::{Language, find_states};
use crate::model::view::View;
use crate::model::{Break, Paragraph};
use crate::syntax::Class;
use crate::text::{Script, Span, script_of};
use std::ops::Range;

/// A logical paragraph with its lines.
#[derive(Clone, Debug)]
pub(in crate::model) struct Lines {
    /// From the first line to one past the last; blank lines and page furniture may stand between.
    pub(in crate::model) range: Range<usize>,
}

/// The paragraphs of running text in a range of lines; lines of other classes end them and are left out.
pub(in crate::model) fn paragraphs(view: &View, range: Range<usize>) -> Vec<Lines> {
    let mut out: Vec<Lines> = Vec::new();
    let mut last: Option<usize> = None;
    let mut run_width = 0;
    let mut in_note = false;
    for i in range.clone() {
        match view.class(i) {
            Class::Blank => {
                in_note = false;
                continue;
            }
            Class::Furniture | Class::Symbol => continue,
            // A note at the foot of a page stands in the middle of a sentence.
            Class::Note => {
                in_note = true;
                continue;
            }
            Class::Text if in_note => continue,
            Class::Text if is_footnote(view.content(i)) => {
                last = None;
                in_note = true;
                continue;
            }
            c if !is_running(c) => {
                last = None;
                continue;
            }
            _ => {}
        }
        if last.is_none_or(|l| l + 1 < i) {
            run_width = width_of_run(view, i, range.end);
        }
        let joins = last.is_some_and(|l| joins(view, l, i, run_width));
        match out.last_mut() {
            Some(p) if joins => p.range.end = i + 1,
            _ => out.push(Lines { range: i..i + 1 }),
        }
        last = Some(i);
    }
    out
}

/// Whether a line begins a footnote: with a raised figure, or under the rule that stands before footnotes.
fn is_footnote(content: &str) -> bool {
    content.starts_with(['¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', 'ᵃ', 'ᵇ', 'ᶜ'])
        || content.starts_with("[^")
        || (content.len() >= 5 && content.chars().all(|c| c == '_'))
}

/// The gaps inside paragraphs where nothing but blank lines cuts a sentence.
pub(in crate::model) fn breaks(view: &View, paragraphs: &[Lines]) -> Vec<Break> {
    let mut out = Vec::new();
    for p in paragraphs {
        let mut last: Option<usize> = None;
        for i in view.words(p.range.clone()) {
            if let Some(l) = last
                && l + 1 < i
                && (l + 1..i).all(|x| view.is_blank(x))
            {
                out.push(Break { gap: Span::new(view.span(l).end, view.span(i).start), cut: cut_name(view, l, i) });
            }
            last = Some(i);
        }
    }
    out
}

/// Whether lines of this class are running text.
pub(in crate::model) fn is_running(class: Class) -> bool {
    matches!(class, Class::Text | Class::Labelled | Class::Bullet | Class::Quote | Class::Masthead | Class::Organ(..))
}

/// The widest line of a run without blank lines, looked for over at most sixty lines.
fn width_of_run(view: &View, from: usize, end: usize) -> usize {
    (from..end.min(from + 60)).take_while(|i| !view.is_blank(*i)).map(|i| view.width(i)).max().unwrap_or(0)
}

/// Whether line `next` goes on with the paragraph of line `last`.
fn joins(view: &View, last: usize, next: usize, run_width: usize) -> bool {
    // A sub-item that the margin parted from its number is no label: "agenda item 84" / "(e), and of the".
    let parted = last + 1 == next
        && view.class(next) == Class::Labelled
        && view.content(next).starts_with(['(', '（'])
        && view.content(last).ends_with(char::is_numeric);
    if matches!(view.class(next), Class::Labelled | Class::Bullet) && !parted {
        return false;
    }
    if last + 1 == next {
        // A label alone on its line stands before its paragraph.
        let bare = view.class(last) == Class::Labelled && view.content(last).chars().count() <= 5;
        if !view.ends(last) || bare {
            return true;
        }
        let short = view.width(last) * 100 < run_width * 88;
        let long = view.width(last) > 140;
        let indented = view.indent(next) > view.indent(last) + 2;
        return !(short || long || indented);
    }
    broken(view, last, next)
}

/// Whether blank lines or page furniture between two lines cut a sentence.
pub(in crate::model) fn broken(view: &View, last: usize, next: usize) -> bool {
    if view.ends(last) {
        return false;
    }
    let first = view.content(next).chars().find(|c| c.is_alphanumeric()).unwrap_or(' ');
    let before = view.content(last);
    let furniture = (last + 1..next).any(|i| view.is_furniture(i) || view.class(i) == Class::Note);
    match script_of(first) {
        Script::Han => {
            // A line with a sentence in it that stops without a mark is no title.
            let prose = before.contains('。') || before.matches('，').count() > 1;
            let open = before.chars().next_back().is_some_and(|c| script_of(c) == Script::Han);
            (furniture || prose && open) && view.width(last) > 30 || cut_name(view, last, next).is_some()
        }
        Script::Cyrillic if before.trim_end_matches(['*', '_']).ends_with(',') && preambular(view.content(next)) => {
            false
        }
        _ if furniture => true,
        Script::Arabic => cut_name(view, last, next).is_some(),
        Script::Latin | Script::Cyrillic => {
            (first.is_lowercase() && view.content(next).starts_with(first) && before.chars().count() > 20)
                || before.ends_with('-')
        }
        _ => false,
    }
}

/// Whether a Russian line begins like a paragraph of a preamble («ссылаясь», «вновь подтверждая», «с удовлетворением
/// отмечая»): such paragraphs end with a comma and begin with a small letter.
fn preambular(line: &str) -> bool {
    let gerund = |w: &str| ["ясь", "ая", "уя", "ея", "дя", "учи"].iter().any(|end| w.ends_with(end));
    line.split([' ', '\u{a0}']).take(3).any(|w| gerund(w.trim_matches(|c: char| !c.is_alphabetic())))
}

/// The name of a State that the break between two lines cuts in two.
pub(in crate::model) fn cut_name(view: &View, last: usize, next: usize) -> Option<Span> {
    let (a, b) = (view.folded(last), view.folded(next));
    let tail: String = a.as_str().chars().rev().take(20).collect::<Vec<_>>().into_iter().rev().collect();
    let head: String = b.as_str().chars().take(20).collect();
    let languages: &[Language] = match head.chars().map(script_of).find(|s| *s != Script::Common)? {
        Script::Han => &[Language::Zh],
        Script::Cyrillic => &[Language::Ru],
        Script::Arabic => &[Language::Ar],
        Script::Latin => &[Language::En, Language::Fr, Language::Es],
        _ => return None,
    };
    let joint = tail.len();
    let whole = format!("{tail}{head}");
    let crosses = |l: &Language| find_states(&whole, *l).into_iter().find(|m| m.start < joint && joint < m.end);
    let hit = languages.iter().find_map(crosses)?;
    let from = a.as_str().len() - (joint - hit.start);
    Some(a.span(from..a.as_str().len()).cover(b.span(0..hit.end - joint)))
}

/// The paragraph as the document shows it.
pub(in crate::model) fn paragraph(view: &View, lines: &Lines) -> Paragraph {
    let first = view.next_words(lines.range.start, lines.range.end).unwrap_or(lines.range.start);
    let label =
        (view.class(first) == Class::Labelled).then(|| label(view.content(first), view.span(first).start)).flatten();
    let bullet = view.class(first) == Class::Bullet;
    Paragraph { span: view.cover(lines.range.clone()), label, bullet }
}
