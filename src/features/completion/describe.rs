//! What a proposal says of itself: its short form beside the label, its names in all languages below it.

use super::candidate::{Candidate, Record};
use crate::knowledge::{Language, Name, State};

/// Beside the label: the short form, the English name where the draft is in another language, and whether the form is
/// attested.
pub(super) fn detail(candidate: &Candidate, language: Language) -> Option<String> {
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
pub(super) fn documentation(candidate: &Candidate) -> String {
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
    Language::ALL
        .iter()
        .filter_map(|l| {
            let (text, attested) = entry(*l)?;
            let mark = if attested { "" } else { " (?)" };
            let text = if *l == Language::Ar { format!("\u{2067}{text}\u{2069}") } else { text };
            Some(format!("- {}: {text}{mark}", l.code()))
        })
        .collect::<Vec<_>>()
        .join("\n")
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
