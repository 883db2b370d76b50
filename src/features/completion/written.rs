//! How a name is written where it is put: with its short form when it is introduced, with 《》, with its article.

use super::Place;
use super::candidate::{Candidate, Fit, Source};
use super::index::Index;
use super::usage::Usage;
use crate::knowledge::{Form, Language, NameKind, Record};
use crate::text::{Script, script_of};

/// Among so many of the best proposals a name is offered with its short form too.
const INTRODUCED: usize = 6;

/// What a proposal would write, and for which candidate.
pub(super) struct Written<'a> {
    pub candidate: &'a Candidate,
    pub text: String,
}

/// The texts of sorted hits: names that the draft has not introduced also with their short form, names whose short form it
/// has given by that one first.
pub(super) fn written<'a>(
    hits: &[(Fit, &'a Candidate)],
    index: &'a Index,
    usage: &Usage,
    place: &Place,
) -> Vec<Written<'a>> {
    let mut out: Vec<Written<'a>> = Vec::new();
    for (n, (fit, candidate)) in hits.iter().enumerate() {
        let mut push = |candidate: &'a Candidate, text: String| {
            if !out.iter().any(|w| w.text == text) {
                out.push(Written { candidate, text });
            }
        };
        let short = short(candidate, place.language);
        let known = candidate.record().and_then(|r| usage.get(r)).unwrap_or_default();
        if candidate.form != Form::Short && *fit <= Fit::Pinyin {
            match short {
                Some(short) if known.shortened => {
                    let shorter = index.candidates.iter().find(|c| c.text == short);
                    push(shorter.unwrap_or(candidate), short.to_owned());
                }
                Some(short)
                    if n < INTRODUCED
                        && place.running
                        && !known.introduced
                        && is_introduced(candidate)
                        && has_room(candidate, place.after) =>
                {
                    let blank = if place.language == Language::Zh { "" } else { " " };
                    push(candidate, format!("{}{blank}({short})", candidate.text));
                }
                _ => {}
            }
        }
        push(candidate, candidate.text.clone().into_owned());
    }
    out
}

/// The short form of a candidate in the language of the draft.
fn short(candidate: &Candidate, language: Language) -> Option<&str> {
    match &candidate.source {
        Source::Known(record) => record.short(language),
        Source::Extra(name, _) => name.shorts.get(language.index())?.as_deref(),
    }
    .filter(|s| *s != candidate.text)
}

/// Whether letters introduce the short form of such a name in parentheses: of principal organs and of instruments with a
/// plain word for a short form they don't.
fn is_introduced(candidate: &Candidate) -> bool {
    match candidate.record() {
        Some(Record::Name(n)) if n.table == NameKind::Body => {
            !matches!(n.kind, "principal organ" | "GA main committee")
        }
        Some(_) => false,
        None => true,
    }
}

/// Whether a short form may be put behind a name: none stands there, nor the rest of the name.
fn has_room(candidate: &Candidate, after: &str) -> bool {
    let text = candidate.text.clone().into_owned();
    !after.trim_start().starts_with(['(', '（']) && spared(text, "", after) == candidate.text
}

/// A text without its end where that stands after the cursor already, so that it does not stand there twice. `typed`: what
/// the text replaces.
pub(super) fn spared(text: String, typed: &str, after: &str) -> String {
    let stands = |at: usize| {
        let (head, tail) = text.split_at_checked(at)?;
        let rest = after.strip_prefix(tail)?;
        let long = tail.chars().nth(1).is_some() || head == typed;
        let ends = tail.ends_with(|c| script_of(c) == Script::Han) || !rest.starts_with(char::is_alphanumeric);
        (long && ends).then(|| head.to_owned())
    };
    text.char_indices().skip(1).find_map(|(at, _)| stands(at)).unwrap_or(text)
}

/// A name as it stands after what is before it: in Arabic without its alif after ل, in English with the article, in
/// Chinese titles of instruments in 《》.
pub(super) fn fitted(written: &Written, place: &Place, before: &str, after_li: bool) -> String {
    let text = &written.text;
    let last = before.chars().next_back();
    match (place.language, written.candidate.record()) {
        (Language::Ar, _) if after_li => match text.strip_prefix('ا') {
            Some(rest) if rest.starts_with("لل") => rest.chars().skip(1).collect(),
            Some(rest) if rest.starts_with('ل') => rest.to_owned(),
            _ => text.clone(),
        },
        (Language::Zh, Some(Record::Name(n))) if n.brackets && written.candidate.form == Form::Full => {
            let open = if matches!(last, Some('《' | '〈')) { "" } else { "《" };
            let close = if place.after.starts_with(['》', '〉']) || last == Some('〈') { "" } else { "》" };
            let whole = spared(text.clone(), "", place.after) == *text;
            if last == Some('“') || !whole { text.clone() } else { format!("{open}{text}{close}") }
        }
        (Language::En, Some(Record::State(state))) => {
            let running = state.name(Language::En).text;
            let word = before.trim_end().rsplit([' ', '(']).next().unwrap_or("");
            let follows = before.ends_with(' ') && ["of", "from", "by", "to", "with", "in", "for"].contains(&word);
            if follows && running.strip_prefix("the ") == Some(text) { running.to_owned() } else { text.clone() }
        }
        _ => text.clone(),
    }
}
