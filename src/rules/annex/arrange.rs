//! Puts annexes into order: numbers headings, moves texts, and carries call-outs along.

use super::callout::heading_span;
use super::heading_language;
use super::numeral::{put, style_of, usual, write};
use crate::knowledge::{AnnexKind, Language};
use crate::model::{Annex, Callout, Document, Numeral};
use crate::rules::Context;
use crate::text::{Edit, Span};

/// Headings that are counted together.
pub(super) struct Group<'a> {
    /// In the order of the text; each has a heading.
    pub(super) annexes: Vec<&'a Annex>,
    /// The call-outs that point at them; none for enclosures, whose call-outs stand in annexes.
    pub(super) callouts: Vec<&'a Callout>,
    /// Whether they are the annexes of the letter.
    pub(super) top: bool,
}

/// What is wrong with the numbers of a group; indices of its annexes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Disorder {
    /// This one of several has no number.
    Unnumbered(usize),
    /// The only one has a number.
    Lone,
    /// This one stands after one with a higher number.
    Order(usize),
    /// Before this one a number is missing.
    Gap(usize, u32),
    /// This one has the number of an earlier one.
    Duplicate(usize, usize),
}

/// The annexes of the letter, and the enclosures and appendices of each annex.
pub(super) fn groups(document: &Document) -> Vec<Group<'_>> {
    let headed = document.annexes.iter().all(|a| !a.word.is_empty());
    let top: Vec<&Annex> = document.annexes.iter().filter(|a| a.kind == AnnexKind::Annex).collect();
    let mut out = Vec::new();
    if headed {
        let callouts = document.callouts.iter().filter(|c| !c.enclosure).collect();
        out.push(Group { annexes: top, callouts, top: true });
    }
    document.annexes.iter().for_each(|a| nested(a, &mut out));
    out
}

fn nested<'a>(annex: &'a Annex, out: &mut Vec<Group<'a>>) {
    for kind in [AnnexKind::Enclosure, AnnexKind::Appendix] {
        let annexes: Vec<&Annex> = annex.children.iter().filter(|c| c.kind == kind).collect();
        out.push(Group { annexes, callouts: Vec::new(), top: false });
    }
    annex.children.iter().for_each(|c| nested(c, out));
}

impl Group<'_> {
    /// What is wrong with the numbers, the worst first.
    pub(super) fn disorder(&self) -> Option<Disorder> {
        let numbers: Vec<Option<u32>> = self.annexes.iter().map(|a| a.number).collect();
        match *numbers {
            [] => return None,
            [number] => return number.map(|_| Disorder::Lone),
            _ => {}
        }
        if let Some(i) = self.annexes.iter().position(|a| a.number.is_none()) {
            // A number that was not understood is one all the same.
            return self.annexes.get(i).filter(|a| a.numeral.is_none()).map(|_| Disorder::Unnumbered(i));
        }
        let numbers: Vec<u32> = numbers.into_iter().flatten().collect();
        for (i, n) in numbers.iter().enumerate() {
            if let Some(first) = numbers.iter().take(i).position(|m| m == n) {
                return Some(Disorder::Duplicate(i, first));
            }
        }
        let figures = self.annexes.iter().all(|a| a.numeral.is_some_and(|(s, _)| s == Numeral::Arabic));
        let consecutive = numbers.windows(2).all(|w| w.first().zip(w.last()).is_some_and(|(a, b)| a + 1 == *b));
        // Part of a compilation whose other annexes are issued elsewhere.
        if figures && consecutive {
            return None;
        }
        let mut sorted = numbers.clone();
        sorted.sort_unstable();
        if let Some(i) = sorted.iter().zip(1..).position(|(n, want)| *n != want) {
            let high = sorted.get(i).copied().unwrap_or_default();
            let at = numbers.iter().position(|n| *n == high).unwrap_or_default();
            return Some(Disorder::Gap(at, i as u32 + 1));
        }
        let falls = numbers.windows(2).position(|w| w.first() > w.last());
        falls.map(|i| Disorder::Order(i + 1))
    }

    /// The figures in which most headings count, or those that the language is used to.
    pub(super) fn style(&self, context: &Context) -> Numeral {
        let written = self.annexes.iter().find_map(|a| a.numeral).map(|(s, _)| s);
        let first = self.annexes.first().map(|a| heading_language(context, a));
        written.unwrap_or_else(|| usual(first.unwrap_or(context.draft_language())))
    }

    /// The edits that number the headings from one on as they stand.
    pub(super) fn numbered(&self, context: &Context) -> Option<Vec<Edit>> {
        let style = self.style(context);
        let mut out = Vec::new();
        for (annex, number) in self.annexes.iter().zip(1..) {
            out.extend(put(context, annex, number, annex.numeral.map_or(style, |(s, _)| s))?);
        }
        Some(out)
    }

    /// The edits that put the texts into this order (indices of the annexes), each with the number of its new place.
    pub(super) fn moved(&self, context: &Context, order: &[usize]) -> Option<Vec<Edit>> {
        let mut out = Vec::new();
        for ((place, from), number) in self.annexes.iter().zip(order).zip(1..) {
            let annex = self.annexes.get(*from)?;
            let mut text = context.slice(annex.span);
            let (style, numeral) = annex.numeral?;
            let new = write(number, style, annex.kind)?;
            let at = Span::new(numeral.start - annex.span.start, numeral.end - annex.span.start);
            text.replace_range(at.range(), &new);
            out.push(Edit { span: place.span, text });
        }
        out.retain(|e| context.slice(e.span) != e.text);
        Some(out)
    }

    /// The edits that carry the call-outs along when the headings get the numbers of their places; none where it is
    /// not certain which annex is meant.
    pub(super) fn carried(&self, context: &Context, place: &[usize]) -> Option<Vec<Edit>> {
        let new_of = |old: u32| -> Option<u32> {
            let mut hits = self.annexes.iter().enumerate().filter(|(_, a)| a.number == Some(old));
            let (i, _) = hits.next()?;
            hits.next().is_none().then_some(())?;
            place.iter().position(|p| *p == i).map(|p| p as u32 + 1)
        };
        let changes: Vec<u32> =
            self.annexes.iter().filter_map(|a| a.number).filter(|n| new_of(*n) != Some(*n)).collect();
        if spoken_of(context, self, &changes) {
            return None;
        }
        let mut out = Vec::new();
        for callout in &self.callouts {
            let range = callout.numbers.len() != callout.written.len();
            let all = callout.numbers.len() == self.annexes.len();
            if callout.numbers.iter().all(|n| new_of(*n) == Some(*n)) {
                continue;
            }
            // A range may no longer be one, and a call-out of all annexes in order names them all afterwards too.
            let mut ascending = callout.numbers.iter().zip(1..).all(|(n, want)| *n == want);
            ascending &= all;
            if ascending {
                continue;
            }
            if range {
                return None;
            }
            for (old, span) in &callout.written {
                let new = new_of(*old)?;
                if new != *old {
                    let style = style_of(&context.slice(*span), context.draft_language());
                    out.push(Edit { span: *span, text: write(new, style, AnnexKind::Annex)? });
                }
            }
        }
        Some(out)
    }

    /// The numbers that call-outs name, in the order of the text.
    pub(super) fn called(&self) -> Vec<u32> {
        let mut out = Vec::new();
        for n in self.callouts.iter().flat_map(|c| &c.numbers) {
            if !out.contains(n) {
                out.push(*n);
            }
        }
        out
    }

    /// The numbers that the headings will have, as the titles of fixes show them.
    pub(super) fn list(&self, context: &Context) -> String {
        let style = self.style(context);
        let kind = self.annexes.first().map_or(AnnexKind::Annex, |a| a.kind);
        let all: Vec<String> = (1..=self.annexes.len() as u32).filter_map(|n| write(n, style, kind)).collect();
        let comma = match context.draft_language() {
            Language::Zh => "、",
            Language::Ar => "، ",
            _ => ", ",
        };
        match &*all {
            [first, .., last] if all.len() > 4 => format!("{first}–{last}"),
            all => all.join(comma),
        }
    }
}

/// Whether running text outside call-outs and headings speaks of an annex by one of these numbers.
pub(super) fn spoken_of(context: &Context, group: &Group, numbers: &[u32]) -> bool {
    const STEMS: [&str; 9] =
        ["annex", "anexo", "приложени", "附件", "مرفق", "enclosure", "pièce jointe", "附文", "appendi"];
    let old: Vec<String> = group
        .annexes
        .iter()
        .filter(|a| a.number.is_some_and(|n| numbers.contains(&n)))
        .filter_map(|a| a.numeral.map(|(_, span)| context.slice(span).to_lowercase()))
        .collect();
    if old.is_empty() {
        return false;
    }
    let text = context.slice(Span::new(0, context.snapshot.text().len()));
    let known = |at: usize| {
        group.annexes.iter().any(|a| heading_span(a).touches(at) || a.heading.touches(at))
            || group.callouts.iter().any(|c| c.span.touches(at))
    };
    let lower = text.to_lowercase();
    // Where small letters have another length the places are not to be told apart, and nothing is certain.
    if lower.len() != text.len() {
        return true;
    }
    STEMS.iter().any(|stem| {
        lower.match_indices(stem).filter(|(at, _)| !known(*at)).any(|(at, _)| {
            let rest = lower.get(at + stem.len()..).unwrap_or_default();
            let ending = rest.find(|c: char| !c.is_alphabetic() || "一二三四五六七八九十".contains(c)).unwrap_or(0);
            let word = rest.get(ending..).unwrap_or_default().trim_start();
            let token: String = word.chars().take_while(|c| c.is_alphanumeric()).collect();
            old.iter().any(|o| *o == token || o.split(' ').next() == Some(&*token))
        })
    })
}
