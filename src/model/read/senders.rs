//! Who writes: offices and States in the words between "from" and "addressed to".

use crate::knowledge::{Formula, Language, find_states};
use crate::model::{Office, Sender};
use crate::text::Folded;
use std::ops::Range;

/// The senders named in a range of a folded title, one for each State or office.
pub(in crate::model) fn senders(folded: &Folded, range: Range<usize>, language: Language) -> Vec<Sender> {
    let text = folded.as_str().get(range.clone()).unwrap_or_default();
    let mut states = find_states(text, language);
    states.retain(|s| !of_an_order(text, s.start..s.end));
    let offices = one_person(offices(text, language), text, &states);
    let span = |r: Range<usize>| folded.span(range.start + r.start..range.start + r.end);
    if offices.is_empty() {
        return vec![other(text, 0..text.len(), language, &states, &span)];
    }
    // What an office governs: the words up to the next one; in Chinese the words back to the one before.
    let mut out: Vec<Sender> = Vec::new();
    let mut carried: Option<(Office, Range<usize>)> = None;
    for (i, (office, at)) in offices.iter().enumerate() {
        let governed = if language == Language::Zh {
            let from = i.checked_sub(1).and_then(|p| offices.get(p)).map_or(0, |(_, r)| r.end);
            from..at.start
        } else {
            at.end..offices.get(i + 1).map_or(text.len(), |(_, r)| r.start)
        };
        let (office, at) = match carried.take() {
            // "the Chargé d'affaires a.i. of the Permanent Mission of …": the first word counts; of a deputy who is
            // chargé d'affaires the second does, for as such he writes.
            Some((_, first_at)) if *office == Office::ChargeDAffaires => (*office, first_at.start..at.end),
            Some((first, first_at)) => (first, first_at.start..at.end),
            None => (*office, at.clone()),
        };
        let mut named: Vec<_> = states.iter().filter(|s| governed.start <= s.start && s.end <= governed.end).collect();
        if language != Language::Zh {
            // "Permanent Representative of Bahrain, in his capacity as Chair of the Group of …": the capacity is no sender.
            let words = text.get(governed.clone()).unwrap_or_default();
            if let Some(cut) = [
                "in his capacity",
                "in her capacity",
                "in their capacity",
                "acting",
                "en sa qualité",
                "en su calidad",
                "en su carácter",
                "в своем качестве",
                "в качестве",
                "بصفته",
            ]
            .iter()
            .filter_map(|w| words.find(w))
            .min()
            {
                named.retain(|s| s.start < governed.start + cut);
            }
        }
        if named.is_empty() {
            if language != Language::Zh
                && offices.get(i + 1).is_some()
                && (!joins(text.get(governed.clone()).unwrap_or_default())
                    || (language == Language::En && text.get(governed.clone()) == Some(" and ")))
            {
                carried = Some((office, at));
                continue;
            }
            out.push(Sender { state: None, office, span: span(at) });
        }
        out.extend(named.iter().map(|s| Sender { state: Some(s.state.iso3), office, span: span(s.start..s.end) }));
    }
    // Whoever is named before the first office ("the Secretary-General and the Permanent Representative of …").
    if language != Language::Zh
        && let Some((_, first)) = offices.first()
        && let Some(head) = text.get(..first.start)
    {
        let words = head.trim_end_matches(|c: char| !c.is_alphabetic());
        let before = words
            .trim_end_matches(" and the")
            .trim_end_matches(" et le")
            .trim_end_matches(" y el")
            .trim_end_matches(" и");
        if before.len() < words.len() && before.split(' ').count() > 1 {
            out.insert(0, other(text, 0..before.len(), language, &states, &span));
        }
    }
    out
}

/// A Prime Minister who is also Minister of something is one sender: two offices of a Minister, joined without an
/// article and without a State between them.
fn one_person(
    offices: Vec<(Office, Range<usize>)>,
    text: &str,
    states: &[crate::knowledge::StateMatch],
) -> Vec<(Office, Range<usize>)> {
    const JOINTS: [&str; 9] = [" and", " and concurrently", " et", ",", " y", " e", " и", "兼", " و"];
    let mut out: Vec<(Office, Range<usize>)> = Vec::new();
    for (office, at) in offices {
        if let Some((Office::Minister, before)) = out.last_mut()
            && office == Office::Minister
            && !states.iter().any(|s| before.end <= s.start && s.end <= at.start)
            && text.get(before.end..at.start).is_some_and(|b| JOINTS.iter().any(|j| b.trim_end().ends_with(j)))
        {
            before.end = at.end;
            continue;
        }
        out.push((office, at));
    }
    out
}

/// Whether a State's name is part of another: the Sovereign Order of Malta is not Malta.
fn of_an_order(text: &str, at: Range<usize>) -> bool {
    let before = text.get(..at.start).unwrap_or_default().to_lowercase();
    let order = ["order", "ordre", "orden", "ордена", "نظام"];
    before.rsplit([' ', '\'']).take(5).any(|w| order.contains(&w))
        || ["骑士团", "主权"].iter().any(|w| text.get(at.end..).unwrap_or_default().starts_with(w))
}

/// Whether words between two offices coordinate them.
fn joins(words: &str) -> bool {
    [" and ", " et ", " y ", " и ", "和", " و"].iter().any(|w| words.contains(w))
}

/// A sender whose office is none of the listed ones; a State is his only where his office is one of a State.
fn other(
    text: &str,
    at: Range<usize>,
    language: Language,
    states: &[crate::knowledge::StateMatch],
    span: &dyn Fn(Range<usize>) -> crate::text::Span,
) -> Sender {
    let words = text.get(at.clone()).unwrap_or_default();
    let state = (!Formula::NotState.matches(language, words))
        .then(|| states.iter().find(|s| at.start <= s.start && s.end <= at.end))
        .flatten()
        .map(|s| s.state.iso3);
    Sender { state, office: Office::Other, span: span(at) }
}

/// Offices in the order of the text; of two that overlap the longer counts.
fn offices(text: &str, language: Language) -> Vec<(Office, Range<usize>)> {
    let mut out: Vec<(Office, Range<usize>)> = [
        (Formula::OfficeCharge, Office::ChargeDAffaires),
        (Formula::OfficeMission, Office::PermanentMission),
        (Formula::OfficeObserver, Office::PermanentObserver),
        (Formula::OfficePr, Office::PermanentRepresentative),
        (Formula::OfficeMinister, Office::Minister),
    ]
    .into_iter()
    .filter_map(|(f, o)| f.pattern(language).map(|p| (p, o)))
    .flat_map(|(p, office)| p.find_iter(text).map(move |m| (office, m.range())))
    .collect();
    out.sort_by_key(|(_, r)| (r.start, usize::MAX - r.end));
    let mut free = 0;
    out.retain(|(_, r)| {
        let kept = r.start >= free;
        if kept {
            free = r.end;
        }
        kept
    });
    out
}
