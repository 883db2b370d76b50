//! The heading with which an annex begins: its word, its number, the letter that it names.
//!
//! Knows nothing of what stands under it.

use super::body::annex_number;
use super::title::{extent, parse};
use crate::knowledge::{AnnexKind, Formula, Language};
use crate::model::view::View;
use crate::model::{Numeral, Title};
use crate::syntax::{Class, annex_kind};
use crate::text::{Folded, Span};
use std::ops::Range;

/// A heading that was found.
pub(super) struct Heading {
    pub(super) lines: Range<usize>,
    pub(super) kind: AnnexKind,
    pub(super) span: Span,
    pub(super) word: Span,
    pub(super) number: Option<u32>,
    pub(super) numeral: Option<(Numeral, Span)>,
    pub(super) parent: Option<Title>,
    /// A title in the heading itself, after a colon or dash.
    pub(super) title: Option<(String, Span)>,
    /// Whether the heading says of which document it is the annex.
    pub(super) named_parent: bool,
}

/// The heading that begins at line `i`, if one does.
pub(super) fn heading(view: &View, i: usize) -> Option<Heading> {
    let language = match view.class(i) {
        Class::Annex(_, l) => l,
        // In Chinese the words "的附件" stand at the end, perhaps on a later line.
        Class::Title(Language::Zh) => Language::Zh,
        _ => return None,
    };
    let title_formula = if language == Language::Ar { Formula::AnnexTitle } else { Formula::Title };
    let parent_at = |text: &str| -> Option<Range<usize>> {
        let c = Formula::Annex.pattern(language)?.captures(text)?;
        let pk = c.name("pk")?;
        Some(if language == Language::Zh { c.name("parent")?.range() } else { pk.start()..text.len() })
    };
    // A word that happens to stand at the head of a line of running text is no heading; with its letter it is one.
    let before = (0..i).rev().find(|l| !view.is_blank(*l));
    if let Some(b) = before
        && b + 1 == i
        && view.class(b) == Class::Text
        && !view.ends(b)
        && view.width(b) > 60
        && !view.folded(i).as_str().contains(" to the ")
        && parent_at(view.folded(i).as_str()).is_none()
    {
        return None;
    }
    let whole = |text: &str| {
        parent_at(text)
            .and_then(|r| text.get(r))
            .is_some_and(|t| title_formula.matches(language, t.trim_end_matches('*')))
    };
    let bare = view.class(i) != Class::Title(Language::Zh) && parent_at(view.folded(i).as_str()).is_none();
    let end = if bare {
        i + 1
    } else {
        extent(
            view,
            i,
            10,
            |text| match language {
                Language::Zh => Formula::Annex.matches(language, text),
                Language::En | Language::Ru => whole(text) && closes(text, language),
                _ => whole(text) && Formula::SenderKnown.matches(language, text.trim_end_matches('*')),
            },
            whole,
        )
    };
    let folded = view.joined(i..end);
    let text = folded.as_str();
    let c = Formula::Annex.pattern(language)?.captures(text)?;
    let word = c.name("k")?;
    let number = c.name("n");
    let parent = parent_at(text).and_then(|r| {
        let part = if language == Language::Zh { Folded::slice(&folded, r.clone()) } else { Folded::slice(&folded, r) };
        parse(&part, 0, language, title_formula).map(|(t, _)| t)
    });
    let title = c.name("title").map(|m| {
        let raw = m.as_str();
        let skip = raw.len() - raw.trim_start_matches(['.', ':', '-', '—', ' ']).len();
        let span = folded.span(m.start() + skip..m.end());
        (raw.get(skip..).unwrap_or_default().to_owned(), span)
    });
    Some(Heading {
        lines: i..end,
        kind: annex_kind(word.as_str()),
        span: folded.whole(),
        word: folded.span(word.range()),
        number: number.and_then(|n| annex_number(n.as_str(), language).or_else(|| letter_number(n.as_str()))),
        numeral: number.map(|n| (numeral(n.as_str(), language), folded.span(n.range()))),
        named_parent: c.name("parent").is_some(),
        parent,
        title,
    })
}

fn closes(text: &str, language: Language) -> bool {
    let tail = text.trim_end_matches(['*', ' ']);
    Formula::AddrAny.pattern(language).is_some_and(|p| p.find_iter(tail).last().is_some_and(|m| m.end() == tail.len()))
}

fn letter_number(word: &str) -> Option<u32> {
    let mut chars = word.chars();
    match (chars.next(), chars.next()) {
        (Some(c @ 'A'..='Z'), None) => Some(c as u32 - 'A' as u32 + 1),
        _ => None,
    }
}

fn numeral(word: &str, language: Language) -> Numeral {
    if word.bytes().all(|b| b.is_ascii_digit()) {
        Numeral::Arabic
    } else if super::body::roman(word).is_some() {
        Numeral::Roman
    } else if word.len() == 1 {
        Numeral::Letter
    } else if language == Language::Zh {
        Numeral::Chinese
    } else {
        Numeral::Word
    }
}
