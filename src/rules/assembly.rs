//! What several rules ask of a masthead: whether the document is of the General Assembly itself, and which session and
//! which year its dates allow.

use crate::knowledge::ordinal::{self, Before};
use crate::knowledge::{Language, opening, session_of};
use crate::model::{Document, Kind, Ordinal, Organ, Stage};
use crate::text::fold_key;
use jiff::civil::Date;

/// Whether the document is one of the plenary or of a Main Committee, as far as the masthead tells: other bodies have
/// agendas, sessions and lists of their own.
pub(super) fn is_plenary(document: &Document) -> bool {
    let masthead = &document.masthead;
    let assembly = masthead.all_organs().contains(&Organ::GeneralAssembly);
    assembly && masthead.body.is_none() && masthead.symbols.iter().all(|s| !s.text.starts_with("A/") || is_own(&s.text))
}

/// Whether the masthead names the General Assembly, by its name or by a symbol, and not only by a session, which other
/// bodies have as well.
pub(super) fn names_assembly(document: &Document) -> bool {
    let masthead = &document.masthead;
    masthead.organs.iter().any(|(o, _)| *o == Organ::GeneralAssembly)
        || masthead.symbols.iter().any(|s| s.text.starts_with("A/") && is_own(&s.text))
}

/// Whether a symbol is the plenary's or a Main Committee's: `A/72/1`, `A/C.2/72/1`, `A/ES-10/1`, `A/S-30/1`.
fn is_own(symbol: &str) -> bool {
    let second = symbol.split('/').nth(1).unwrap_or_default();
    let number = second.trim_start_matches("ES-").trim_start_matches("S-");
    let committee = second.strip_prefix("C.").is_some_and(|c| c.len() == 1);
    committee || (!number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

/// The session that a symbol carries: 72 in `A/72/1` and `A/C.2/72/1`.
pub(super) fn session_in(symbol: &str) -> Option<u16> {
    let mut parts = symbol.split('/');
    if parts.next() != Some("A") {
        return None;
    }
    let second = parts.next()?;
    let number = if second.starts_with("C.") { parts.next()? } else { second };
    number.parse().ok().filter(|n| (31..200).contains(n))
}

/// How a session agrees with the date of the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is the session of that day, or nothing can be said.
    Right,
    /// It is the next session, whose agenda is not adopted yet, and the draft cites an adopted agenda.
    TooEarly,
    /// It is another session.
    Wrong,
}

/// The session that the masthead should name, by the letter's date, and how the one that it names agrees; none where nothing can be said: the date is
/// not known, the session is a special one or another body's, or the draft asks for an item on the agenda of a session
/// to come.
pub(super) fn session_verdict(document: &Document) -> Option<(u16, Verdict)> {
    let masthead = &document.masthead;
    let session = masthead.session.as_ref()?;
    let written = document.title.as_ref()?.date.as_ref()?;
    let date = written.civil()?;
    if masthead.special_session.is_some()
        || document.inclusion.is_some()
        || document.kind == Kind::RequestForInclusion
        || !is_plenary(document)
    {
        return None;
    }
    let (expected, _) = session_of(date);
    // Without an organ in print a number far away is more likely another body's session.
    if !names_assembly(document) && session.number.abs_diff(expected) > 5 {
        return None;
    }
    let stage = masthead.agenda.as_ref().and_then(|a| a.stage());
    // The lists of the next session are there from February on.
    let ahead = stage.is_some_and(|s| s != Stage::Agenda) && (2..=9).contains(&date.month());
    let issued = masthead.date.as_ref().and_then(|d| d.civil()).unwrap_or(date);
    let printed: Vec<u16> = masthead.symbols.iter().filter_map(|s| session_in(&s.text)).collect();
    let (first, last) = (earliest(date.min(issued)), latest(date.max(issued)));
    let verdict = if (first..=last).contains(&session.number) {
        Verdict::Right
    } else if session.number == last + 1 {
        if stage == Some(Stage::Agenda) && !printed.contains(&session.number) {
            Verdict::TooEarly
        } else {
            Verdict::Right
        }
    } else {
        Verdict::Wrong
    };
    // Of the sessions that the dates allow, the one of the symbol.
    let next = if ahead { last.max(expected + 1) } else { expected };
    let allowed = |n: &&u16| (first..=last).contains(*n) || (ahead && **n == last + 1);
    Some((printed.iter().find(allowed).copied().unwrap_or(next), verdict))
}

/// The session of a day, or the one before where its opening is no more than ten days ago.
fn earliest(day: Date) -> u16 {
    let (session, _) = session_of(day);
    let fresh = session > 1 && (day - opening(session)).get_days() <= 10;
    if fresh { session - 1 } else { session }
}

/// The session of a day, or the next where it opens within ten days.
fn latest(day: Date) -> u16 {
    let (session, _) = session_of(day);
    if (opening(session + 1) - day).get_days() <= 10 { session + 1 } else { session }
}

/// The years of the Security Council (1946 is the first) under which a letter may have been issued, the year of its date
/// first. What is written in December is often issued in January.
pub(super) fn council_years(document: &Document) -> Vec<u16> {
    let Some(date) = document.title.as_ref().and_then(|t| t.date.as_ref()) else { return Vec::new() };
    let mut years = vec![date.year];
    years.extend(document.masthead.date.as_ref().map(|d| d.year));
    let printed = |s: &str| s.strip_prefix("S/").and_then(|r| r.split('/').next()?.parse::<i16>().ok());
    years
        .extend(document.masthead.symbols.iter().filter_map(|s| printed(&s.text)).filter(|y| (1994..2100).contains(y)));
    if date.month == 12 && years.len() == 1 {
        years.push(date.year + 1);
    }
    let mut out: Vec<u16> = Vec::new();
    for year in years.into_iter().filter_map(|y| u16::try_from(i32::from(y) - 1945).ok().filter(|n| *n > 0)) {
        if !out.contains(&year) {
            out.push(year);
        }
    }
    out
}

/// An ordinal in the language and with the capitals of the words that it shall replace.
pub(super) fn ordinal_like(old: &Ordinal, words: &str, number: u16, before: Before, draft: Language) -> Option<String> {
    let folded = fold_key(words);
    let reads = |l: Language| ordinal::read(&folded, l, before).is_some_and(|r| r.number == old.number);
    let language = std::iter::once(draft).chain(Language::ALL).find(|l| reads(*l)).unwrap_or(draft);
    let new = ordinal::write(number, language, before)?;
    let capitals = words.chars().any(char::is_uppercase) && !words.chars().any(char::is_lowercase);
    Some(if capitals { new.to_uppercase() } else { new })
}
