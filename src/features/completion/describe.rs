//! What a proposal says of itself: its short form beside the label, its names in all languages below it.

use super::candidate::{Candidate, Record};
use crate::knowledge::{Language, Name, State};

/// Detail and documentation of a candidate, made once.
pub(super) fn said(candidate: &Candidate, language: Language) -> &(Option<String>, String) {
    candidate.said.get_or_init(|| (detail(candidate, language), documentation(candidate)))
}

/// Beside the label: the short form, the English name where the draft is in another language, and whether the form is
/// attested.
fn detail(candidate: &Candidate, language: Language) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    match candidate.record {
        Record::Name(name) => {
            let full = name.full(language).filter(|f| *f != candidate.text);
            let short = name.short(language).filter(|s| *s != candidate.text);
            let english = name.short(Language::En).or(name.full(Language::En)).filter(|_| language != Language::En);
            parts.extend(full.or(short));
            parts.extend(english.filter(|e| Some(*e) != short && *e != candidate.text));
        }
        Record::Organ(organ) => {
            parts.extend((language != Language::En).then(|| organ.name(Language::En)));
        }
        Record::State(state) => {
            let short = state.name(language).short;
            parts.extend((short != candidate.text).then_some(short));
            parts.extend((language != Language::En).then_some(state.name(Language::En).short));
        }
    }
    if !candidate.attested {
        parts.push(unattested(language));
    }
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// Markdown: the names in all six languages with their short forms, and the source.
fn documentation(candidate: &Candidate) -> String {
    match candidate.record {
        Record::Name(name) => of_name(name),
        Record::Organ(organ) => list(|l| Some((organ.name(l).to_owned(), organ.is_attested(l)))),
        Record::State(state) => of_state(state),
    }
}

fn of_name(name: &Name) -> String {
    let mut out = list(|l| {
        let full = name.full(l).or(name.short(l))?;
        let short = name.short(l).filter(|s| *s != full).map(|s| format!(" ({s})")).unwrap_or_default();
        Some((format!("{full}{short}"), name.is_attested(l)))
    });
    if !name.source.is_empty() {
        out.push_str(&format!("\n\n{}, {}", name.source, name.checked));
    }
    out
}

fn of_state(state: &State) -> String {
    list(|l| {
        let name = state.name(l);
        let formal = if name.formal == name.short { String::new() } else { format!(" · {}", name.formal) };
        Some((format!("{}{formal}", name.list), name.attested))
    })
}

/// One line a language; a question mark where a form is not attested. Isolates keep Arabic from turning the line.
fn list(entry: impl Fn(Language) -> Option<(String, bool)>) -> String {
    let mut out = String::with_capacity(512);
    for l in Language::ALL {
        let Some((text, attested)) = entry(l) else { continue };
        let (open, close) = if l == Language::Ar { ("\u{2067}", "\u{2069}") } else { ("", "") };
        let mark = if attested { "" } else { " (?)" };
        let newline = if out.is_empty() { "" } else { "\n" };
        for part in [newline, "- ", l.code(), ": ", open, &text, close, mark] {
            out.push_str(part);
        }
    }
    out
}

/// "Not attested" in the language of the draft.
fn unattested(language: Language) -> &'static str {
    match language {
        Language::Ar => "غير موثق",
        Language::Zh => "未核实",
        Language::En => "not attested",
        Language::Fr => "non attesté",
        Language::Ru => "не подтверждено",
        Language::Es => "sin atestiguar",
    }
}
