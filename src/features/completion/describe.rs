//! What a proposal says of itself beside its label, and in full when it is asked.

use super::CompletionSettings;
use super::candidate::{Candidate, Source};
use crate::features::names::ExtraName;
use crate::features::names::{card, extra_card};
use crate::knowledge::{Form, Language, Record};
use crate::rules::Words;

/// At most so many characters beside a label.
const WIDTH: usize = 60;

/// Beside the label: the full name of a short form or the short form of a full name, other languages, and whether the form
/// is attested. What the label says itself is not said again.
pub(super) fn detail(candidate: &Candidate, label: &str, language: Language) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    match &candidate.source {
        Source::Known(Record::State(state)) => {
            let own = state.name(language).short;
            let others = [Language::En, Language::Fr, Language::Ru, Language::Zh].map(|l| state.name(l).short);
            let others = others.into_iter().filter(|n| *n != own && *n != candidate.text);
            parts.extend((own != candidate.text).then(|| own.to_owned()));
            parts.extend(others.take(2).map(str::to_owned));
        }
        Source::Known(record) => {
            let (full, short) = (record.full(language), record.short(language));
            let own = if candidate.form == Form::Short { full } else { short };
            parts.extend(own.filter(|o| *o != candidate.text).map(str::to_owned));
            let others = [Language::En, Language::Fr, Language::Es, Language::Ru, Language::Zh, Language::Ar];
            let mut shorts: Vec<&str> = others.iter().filter_map(|l| record.short(*l)).collect();
            shorts.retain(|s| *s != candidate.text && Some(*s) != own);
            shorts.dedup();
            parts.extend(shorts.iter().take(3).map(|s| (*s).to_owned()));
            if shorts.is_empty() && language != Language::En {
                parts.extend(record.full(Language::En).map(str::to_owned));
            } else if shorts.is_empty() {
                parts.extend(record.full(Language::Fr).map(str::to_owned));
            }
        }
        Source::Extra(name, _) => {
            let other = |l: &Language| name.names.get(l.index()).cloned().flatten();
            parts.extend(Language::ALL.iter().filter(|l| **l != language).filter_map(other).take(2));
        }
    }
    let mut seen: Vec<String> = Vec::new();
    for part in parts {
        let width: usize = seen.iter().map(|s| s.chars().count() + 3).sum();
        if !seen.contains(&part)
            && !label.contains(&format!("({part})"))
            && (seen.is_empty() || width + part.chars().count() <= WIDTH)
        {
            seen.push(part);
        }
    }
    if !candidate.attested {
        seen.push(UNATTESTED.get(language).to_owned());
    }
    (!seen.is_empty()).then(|| seen.join(" · "))
}

/// The key by which a client asks for the documentation of a candidate.
pub(super) fn key(candidate: &Candidate) -> String {
    match &candidate.source {
        Source::Known(record) => format!("{}/{}", record.table(), record.id()),
        Source::Extra(_, place) => format!("extra/{place}"),
    }
}

/// The documentation of an item by its key: Markdown; for drafts in `language`, told in `told`.
pub fn documentation(key: &str, language: Language, told: Language, settings: &CompletionSettings) -> Option<String> {
    let (table, id) = key.split_once('/')?;
    if table == "extra" {
        let name: &ExtraName = settings.names.list().get(id.parse::<usize>().ok()?)?;
        return Some(extra_card(name));
    }
    Record::find(table, id).map(|r| card(r, language, told))
}

const UNATTESTED: Words = Words {
    ar: "غير موثق",
    zh: "未核实",
    en: "not attested",
    fr: "non attesté",
    ru: "не подтверждено",
    es: "sin atestiguar",
};
