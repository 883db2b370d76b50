//! The title of a letter or note: where it ends, and what it says.

use super::senders::senders;
use crate::knowledge::{Formula, Language, date, find_states};
use crate::model::view::View;
use crate::model::{Addressee, Title, TitleKind, WrittenDate};
use crate::syntax::Class;
use crate::text::{Folded, Span};
use std::ops::Range;

/// The longest title in lines.
const LINES: usize = 12;

/// A title that was read, and the line after it.
pub(in crate::model) struct Read {
    pub(in crate::model) title: Title,
    pub(in crate::model) next: usize,
    /// Whether the whole pattern matched, senders and addressees included.
    pub(in crate::model) whole: bool,
}

/// Reads the title that begins at line `i`.
pub(in crate::model) fn title(view: &View, i: usize, language: Language) -> Option<Read> {
    let end = extent(
        view,
        i,
        LINES,
        |text| closed(text, language, Formula::Title),
        |text| Formula::Title.matches(language, text),
    );
    let folded = view.joined(i..end);
    let (mut title, whole) = parse(&folded, 0, language, Formula::Title)?;
    title.text = view.shown(i..end);
    Some(Read { title, next: end, whole })
}

/// The line after the last one of a title or heading that begins at line `i`: where its pattern closes, and at the
/// latest before a blank line, a line of another class, or what looks like the first paragraph.
pub(in crate::model) fn extent(
    view: &View,
    i: usize,
    most: usize,
    closed: impl Fn(&str) -> bool,
    complete: impl Fn(&str) -> bool,
) -> usize {
    let mut last = i;
    while last + 1 < view.len() && last + 1 < i + most {
        let folded = view.joined(i..last + 1);
        let mut next = last + 1;
        // Page furniture, or in what is plainly unfinished a blank line, may stand in the middle.
        if !complete(folded.as_str())
            && (view.is_blank(next) || view.is_furniture(next))
            && let Some(words) = view.next_words(next, view.len().min(next + 9))
        {
            let furniture = (next..words).any(|l| view.is_furniture(l));
            let small = view.content(words).chars().next().is_some_and(char::is_lowercase);
            if furniture || (small && words <= next + 1) {
                next = words;
            }
        }
        let class = view.class(next);
        let goes_on = matches!(class, Class::Text | Class::Organ(..) | Class::Masthead);
        if !(goes_on || class == Class::Symbol && last == i) {
            break;
        }
        if closed(folded.as_str()) && !continues(view.folded(next).as_str()) {
            break;
        }
        if complete(folded.as_str()) && begins_paragraph(view, last, next) {
            break;
        }
        last = next;
    }
    last + 1
}

/// Whether a line goes on with a list of addressees or senders, or in the middle of a name.
fn continues(line: &str) -> bool {
    line.starts_with(char::is_lowercase)
        || ["and ", "et ", "y ", "и ", "و", "和", "及", "to the United Nations", "auprès", "ante "]
            .iter()
            .any(|w| line.starts_with(w))
}

/// Whether line `next` looks like the beginning of the first paragraph after a title.
fn begins_paragraph(view: &View, last: usize, next: usize) -> bool {
    let line = view.folded(next);
    let line = line.as_str();
    let opening = Language::ALL.iter().any(|l| Formula::Opening.find(*l, line).is_some_and(|r| r.start < 4));
    let before = view.folded(last);
    let tail = before.as_str().rsplit(' ').next().unwrap_or_default();
    let hanging = matches!(
        tail,
        "the"
            | "of"
            | "and"
            | "to"
            | "on"
            | "for"
            | "in"
            | "Permanent"
            | "Security"
            | "General"
            | "de"
            | "du"
            | "la"
            | "le"
            | "des"
            | "et"
            | "del"
            | "al"
            | "y"
            | "и"
            | "по"
            | "в"
    ) || tail.ends_with(',');
    opening
        || (!hanging
            && line.starts_with(char::is_uppercase)
            && (view.indent(next) > view.indent(last) || view.width(last) + 12 < view.width(next)))
}

/// Whether a title's pattern is closed: everything after "addressed to" is known addressees, or, where the sender
/// stands last, the sender is a known form.
fn closed(text: &str, language: Language, formula: Formula) -> bool {
    let Some(c) = formula.pattern(language).and_then(|r| r.captures(text)) else { return false };
    match language {
        Language::Zh => true,
        Language::En | Language::Ru => c.name("addr").is_some_and(|a| known(a.as_str(), language)),
        Language::Fr | Language::Es | Language::Ar => {
            if let Some(a) = c.name("addr2") {
                return known(a.as_str(), language);
            }
            let Some(s) = c.name("sender") else { return false };
            let from = text.get(..s.start()).map_or(0, |t| t.trim_end().rfind(' ').map_or(0, |i| i + 1));
            Formula::SenderKnown.matches(language, text.get(from..).unwrap_or_default().trim_end_matches('*'))
                || minister(s.as_str(), language)
        }
    }
}

/// Whether a sender is the minister of a State, which is named last.
fn minister(sender: &str, language: Language) -> bool {
    Formula::OfficeMinister.matches(language, sender)
        && find_states(sender, language).last().is_some_and(|s| s.end == sender.len())
}

fn known(addressees: &str, language: Language) -> bool {
    parts(addressees, language).iter().all(|r| {
        let text = addressees.get(r.clone()).unwrap_or_default();
        Formula::AddrAny.find(language, text).is_some_and(|m| m.end == text.len())
    })
}

/// The addressees of a list, each as a range of it.
fn parts(text: &str, language: Language) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let Some(split) = Formula::AddrSplit.pattern(language) else {
        out.push(0..text.len());
        return out;
    };
    let mut from = 0;
    for m in split.find_iter(text) {
        // "the Economic and Social Council" is one addressee.
        let head = text.get(from..m.start()).unwrap_or_default();
        let split_name = ["Economic", "économique", "Económico", "Экономического", "经济", "الاقتصادي"]
            .iter()
            .any(|w| head.ends_with(w));
        if m.start() > from && !split_name {
            out.push(from..m.start());
            from = m.end();
        }
    }
    if from < text.len() {
        out.push(from..text.len());
    }
    out
}

/// What a folded title says; `at`: where it begins. The second value: whether the whole pattern matched.
pub(in crate::model) fn parse(
    folded: &Folded,
    at: usize,
    language: Language,
    formula: Formula,
) -> Option<(Title, bool)> {
    let text = folded.as_str().get(at..)?;
    let caught = formula.pattern(language).and_then(|r| r.captures(text));
    let group = |names: [&str; 2]| -> Option<Range<usize>> {
        let c = caught.as_ref()?;
        names.iter().find_map(|n| c.name(n)).map(|m| at + m.start()..at + m.end())
    };
    let span = |r: Option<Range<usize>>| r.map_or(Span::default(), |r| folded.span(r));
    let found = date::find(text, language).into_iter().next();
    let written = found.as_ref().map(|d| WrittenDate {
        year: d.year,
        month: d.month,
        day: d.day,
        span: folded.span(at + d.range.start..at + d.range.end),
    });
    let kind_range = group(["kind", "kind2"]).or_else(|| {
        let head = Formula::TitleStart.find(language, text)?;
        Some(at..at + head.end)
    })?;
    let kind_text = folded.as_str().get(kind_range.clone()).unwrap_or_default();
    let kind = if Formula::NoteVerbale.matches(language, kind_text) {
        TitleKind::NoteVerbale
    } else if Formula::Identical.matches(language, kind_text) {
        TitleKind::IdenticalLetters
    } else {
        TitleKind::Letter
    };
    let sender = group(["sender", "sender2"]);
    let addressee = group(["addr", "addr2"]);
    let addressees = addressee
        .clone()
        .map(|r| {
            let list = folded.as_str().get(r.clone()).unwrap_or_default();
            parts(list, language)
                .into_iter()
                .map(|p| {
                    (
                        addressed(list.get(p.clone()).unwrap_or_default(), language),
                        folded.span(r.start + p.start..r.start + p.end),
                    )
                })
                .collect::<Vec<_>>()
        })
        .unwrap_or_default();
    let title = Title {
        span: folded.span(at..folded.as_str().len()),
        text: text.to_owned(),
        kind,
        kind_span: folded.span(kind_range),
        date: written,
        senders: sender.clone().map(|r| senders(folded, r, language)).unwrap_or_default(),
        sender_span: span(sender),
        addressees: merged(addressees),
        addressee_span: span(addressee),
    };
    Some((title, caught.is_some()))
}

/// An addressee whom no list of ours knows may contain "and" himself: others in a row are one.
fn merged(list: Vec<(Addressee, Span)>) -> Vec<(Addressee, Span)> {
    let mut out: Vec<(Addressee, Span)> = Vec::new();
    for (who, span) in list {
        match out.last_mut() {
            Some((Addressee::Other, last)) if who == Addressee::Other => *last = last.cover(span),
            _ => out.push((who, span)),
        }
    }
    out
}

fn addressed(text: &str, language: Language) -> Addressee {
    [
        (Formula::AddrSg, Addressee::SecretaryGeneral),
        (Formula::AddrPga, Addressee::PresidentGeneralAssembly),
        (Formula::AddrPsc, Addressee::PresidentSecurityCouncil),
        (Formula::AddrEcosoc, Addressee::PresidentEcosoc),
    ]
    .into_iter()
    .find(|(f, _)| f.matches(language, text))
    .map_or(Addressee::Other, |(_, a)| a)
}
