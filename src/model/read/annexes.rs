//! Annexes: where they begin, what their headings say, and what stands in them.

use super::annex_heading::{Heading, heading};
use super::language::guess;
use super::paragraphs::{Lines, is_running, paragraph, paragraphs};
use super::signatures::signatures;
use super::tag::tag;
use crate::knowledge::{AnnexKind, Language};
use crate::model::view::View;
use crate::model::{Annex, Break, LanguageTag, Section};
use crate::syntax::Class;
use crate::text::Span;
use std::ops::Range;

/// A node of the tree before its text is read.
struct Open {
    heading: Heading,
    children: Vec<Open>,
    end: usize,
}

/// Reads all annexes from line `from` on; `attached`: whether the text begins there without a heading of its own.
pub(in crate::model) fn annexes(
    view: &View,
    from: usize,
    attached: bool,
    language: Language,
    breaks: &mut Vec<Break>,
) -> Vec<Annex> {
    let end = view.len();
    let mut flat: Vec<Heading> = Vec::new();
    if attached {
        flat.push(Heading {
            lines: from..from,
            kind: AnnexKind::Annex,
            span: Span::at(view.span(from).start),
            word: Span::at(view.span(from).start),
            number: None,
            numeral: None,
            parent: None,
            title: None,
            named_parent: false,
        });
    }
    let mut i = from;
    while i < end {
        match heading(view, i) {
            Some(h) => {
                i = h.lines.end.max(i + 1);
                flat.push(h);
            }
            None => i += 1,
        }
    }
    let mut top: Vec<Open> = Vec::new();
    let starts: Vec<usize> = flat.iter().map(|h| h.lines.start).chain([end]).collect();
    for (n, h) in flat.into_iter().enumerate() {
        let stop = starts.get(n + 1).copied().unwrap_or(end);
        let nested = top.last().is_some_and(|last| nests(&last.heading, &h, attached && top.len() == 1));
        let node = Open { heading: h, children: Vec::new(), end: stop };
        match top.last_mut() {
            Some(last) if nested => last.children.push(node),
            _ => top.push(node),
        }
    }
    top.into_iter().map(|o| read(view, o, language, breaks)).collect()
}

/// Whether a heading belongs into the annex that is open.
fn nests(open: &Heading, h: &Heading, attached: bool) -> bool {
    if h.kind != AnnexKind::Annex {
        return open.kind == AnnexKind::Annex || (h.kind == AnnexKind::Appendix && open.kind == AnnexKind::Enclosure);
    }
    if h.named_parent || open.kind != AnnexKind::Annex {
        return false;
    }
    if attached {
        return true;
    }
    let style = |h: &Heading| h.numeral.as_ref().map(|(n, _)| *n);
    let follows = matches!((open.number, h.number), (Some(a), Some(b)) if b == a + 1 && style(open) == style(h));
    if open.named_parent {
        return !follows;
    }
    match (open.number, h.number) {
        (None, Some(_)) => true,
        (Some(a), Some(b)) => b <= a && style(open) != style(h),
        _ => false,
    }
}

fn read(view: &View, open: Open, language: Language, breaks: &mut Vec<Break>) -> Annex {
    let own_end = open.children.first().map_or(open.end, |c| c.heading.lines.start);
    let last_end = open.children.last().map_or(open.end, |c| c.end);
    let h = open.heading;
    let mut at = h.lines.end;
    let mut found_tag: Option<(LanguageTag, bool)> = None;
    let take_tag = |at: &mut usize, found: &mut Option<(LanguageTag, bool)>| {
        if found.is_none()
            && let Some(i) = view.next_words(*at, own_end)
            && let Some(t) = match view.class(i) {
                Class::Tag(l) => any_tag(view, i, l),
                // Without brackets, where a tag has its place: "Original: Russian".
                Class::Masthead | Class::Text if view.width(i) <= 50 => any_tag(view, i, language),
                _ => None,
            }
        {
            *found = Some((t, true));
            *at = i + 1;
        }
    };
    take_tag(&mut at, &mut found_tag);
    let mut title = h.title.clone();
    let attached = h.lines.is_empty();
    if attached && let Class::Title(l) = view.class(at) {
        // A letter attached without a heading has its own title, which is not that of an annexed text.
        at = super::title::title(view, at, l).map_or(at, |t| t.next);
    }
    if title.is_none()
        && !attached
        && let Some(lines) = annex_title(view, at, own_end)
    {
        title = Some((view.shown(lines.clone()), view.cover(lines.clone())));
        at = lines.end;
        take_tag(&mut at, &mut found_tag);
    }
    // A tag before the heading or deep in the body is out of place, but it is a tag.
    if found_tag.is_none() {
        let above = (0..h.lines.start).rev().find(|i| !view.is_blank(*i) && !view.is_furniture(*i));
        let inside =
            above.into_iter().chain(at..own_end.min(at + 400)).find(|i| matches!(view.class(*i), Class::Tag(_)));
        if let Some(i) = inside
            && let Class::Tag(l) = view.class(i)
        {
            found_tag = any_tag(view, i, l).map(|t| (t, false));
        }
    }
    let signed = signatures(view, at..own_end);
    let mut paragraphs_out: Vec<Lines> = Vec::new();
    let mut sections = Vec::new();
    let mut from = at;
    for (start, end) in signed.iter().map(|s| (s.lines.start, s.lines.end)).chain([(own_end, own_end)]) {
        paragraphs_out.extend(paragraphs(view, from..start.max(from)));
        from = end;
    }
    for i in at..own_end {
        if let Class::Heading(level) = view.class(i) {
            sections.push(Section { title: crate::text::show([view.content(i)]), heading: view.span(i), level });
        }
    }
    let kept = {
        let mut kept: Vec<Lines> = Vec::new();
        for p in paragraphs_out {
            match section_level(view, &p, own_end) {
                Some(level) => sections.push(Section {
                    title: view.shown(p.range.clone()),
                    heading: view.cover(p.range.clone()),
                    level,
                }),
                None => kept.push(p),
            }
        }
        kept
    };
    sections.sort_by_key(|s| s.heading);
    breaks.extend(super::paragraphs::breaks(view, &kept));
    let children: Vec<Annex> = open.children.into_iter().map(|c| read(view, c, language, breaks)).collect();
    let body = view.next_words(at, own_end).map_or(view.span(at.min(own_end)).start, |i| view.span(i).start);
    let last_line = (h.lines.start..last_end).rev().find(|i| !view.is_blank(*i)).unwrap_or(h.lines.start);
    let own_language = kept.iter().take(12).map(|p| view.joined(p.range.clone())).fold(String::new(), |mut s, f| {
        s.push_str(f.as_str());
        s.push(' ');
        s
    });
    Annex {
        kind: h.kind,
        span: Span::new(h.span.start, view.whole(last_line).end.max(h.span.end)),
        heading: h.span,
        word: h.word,
        number: h.number,
        numeral: h.numeral,
        parent: h.parent,
        tag: found_tag,
        title,
        language: guess(&own_language).unwrap_or(language),
        body,
        paragraphs: kept.iter().map(|p| paragraph(view, p)).collect(),
        sections,
        signatures: signed.into_iter().map(|s| s.signature).collect(),
        children,
    }
}

/// The tag of a line: Latin script alone does not tell in which language it is written.
fn any_tag(view: &View, i: usize, language: Language) -> Option<LanguageTag> {
    let folded = view.folded(i);
    [language].into_iter().chain(Language::ALL).find_map(|l| tag(&folded, l))
}

/// The lines of the annexed text's title: what stands first and is no sentence.
fn annex_title(view: &View, from: usize, end: usize) -> Option<Range<usize>> {
    let first = view.next_words(from, end)?;
    if !matches!(
        view.class(first),
        Class::Text | Class::Title(_) | Class::Heading(_) | Class::Inclusion(_) | Class::Organ(..)
    ) {
        return None;
    }
    let mut last = first;
    let mut doubt: Option<usize> = None;
    let width =
        (first..end.min(first + 40)).take_while(|i| !view.is_blank(*i)).map(|i| view.width(i)).max().unwrap_or(0);
    if !matches!(view.class(first), Class::Heading(_)) {
        while last + 1 < end && last < first + 8 && !view.is_blank(last + 1) {
            let next = last + 1;
            if !matches!(view.class(next), Class::Text | Class::Organ(..)) || view.ends(last) {
                break;
            }
            let first = view.content(next).chars().find(|c| c.is_alphanumeric());
            let starts = first.is_some_and(|c| !c.is_lowercase());
            // Titles are set larger than text, so their lines are full at three quarters of the width.
            let word = view.content(next).split(' ').next().map_or(0, |w| w.chars().count());
            let full = (view.width(last) + word + 1) * 100 >= width * 72;
            if starts && view.width(next) > view.width(last) {
                if !full {
                    break;
                }
                if view.width(last) * 100 < width * 82 {
                    doubt.get_or_insert(last);
                }
            }
            last = next;
        }
    }
    // Where the whole turned out to be a sentence, it began at the first line that might have.
    if let Some(d) = doubt
        && (view.ends(last) || last >= first + 8)
    {
        last = d;
    }
    let lines = first..last + 1;
    let words = view.joined(lines.clone());
    let text = words.as_str().trim_end_matches(['*', ' ']);
    let long = text.chars().count() > 420;
    let salutation = text.ends_with(',') || text.ends_with(':');
    let sentence = text.ends_with(['.', '。', '!', '?', ';']);
    let more = lines.end < end
        && !view.is_blank(lines.end)
        && matches!(view.class(lines.end), Class::Text)
        && !view.ends(last)
        && lines.len() >= 8;
    (!long && !salutation && !sentence && !more && !text.is_empty()).then_some(lines)
}

/// The level of a heading inside an annex, where a paragraph is one: short, alone, no sentence.
fn section_level(view: &View, p: &Lines, end: usize) -> Option<u8> {
    let first = view.next_words(p.range.start, p.range.end)?;
    if !is_running(view.class(first)) || matches!(view.class(first), Class::Bullet | Class::Quote) {
        return None;
    }
    // What is long is no heading; most paragraphs end here, unread.
    if view.width(first) > 240 || view.ends(first) {
        return None;
    }
    let folded = view.joined(p.range.clone());
    let text = folded.as_str();
    let chars = text.chars().count();
    if chars == 0 || chars > 120 || text.ends_with(['.', '。', ',', ';', ':', '!', '?', '”', '"']) {
        return None;
    }
    let alone =
        p.range.start == 0 || view.is_blank(p.range.start - 1) || !matches!(view.class(p.range.start - 1), Class::Text);
    let follows = view.next_words(p.range.end, end).is_some();
    let spaced =
        p.range.end >= view.len() || view.is_blank(p.range.end) || matches!(view.class(p.range.end), Class::Labelled);
    let upper = text.chars().find(|c| c.is_alphabetic()).is_none_or(|c| !c.is_lowercase());
    let head = text.split([' ', '、']).next().unwrap_or_default();
    let roman =
        head.strip_suffix('.').is_some_and(|h| super::body::roman(h).is_some() && h.chars().all(char::is_uppercase));
    let letter = head.len() == 2 && head.ends_with('.') && head.starts_with(|c: char| c.is_ascii_uppercase());
    if view.class(first) == Class::Labelled && !roman && !letter {
        return None;
    }
    // In Chinese, where nothing else tells, only what is much shorter than a sentence is a heading.
    let short =
        if text.chars().any(|c| crate::text::script_of(c) == crate::text::Script::Han) { chars <= 24 } else { true };
    (alone && follows && spaced && upper && short).then_some(match () {
        () if roman => 1,
        () if letter => 2,
        () => 1,
    })
}
