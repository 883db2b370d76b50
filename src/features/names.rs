//! Looks names up in all tables and languages: whole, from the beginning, by acronym, in the middle, spelt with Latin
//! letters, with one slip.
//!
//! Knows no draft. Completion and hover find names in their own ways; how names are compared is the same.

mod card;
mod compare;
mod extra;
mod kind;
mod latin;

pub use extra::ExtraName;

pub(crate) use card::{card, extra_card};
pub(crate) use compare::{comparable, is_mark, slipped};
pub(crate) use latin::{latin, latin_key};

use crate::knowledge::{Language, Record};
use serde_json::{Map, Value, json as object};
use std::cmp::Reverse;

/// How well a record fits a query, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    Beginning,
    Word,
    Middle,
    Latin,
    Slip,
}

/// The records that a query names, the best first. `language`: only names of this one count.
///
/// Fits of a worse kind are given only where there is no better one, or where they are names that contain the query.
pub fn look_up(query: &str, language: Option<Language>) -> Vec<Record> {
    let needle = comparable(query.trim());
    if needle.is_empty() {
        return Vec::new();
    }
    let languages: Vec<Language> = language.map_or_else(|| Language::ALL.to_vec(), |l| vec![l]);
    let mut found: Vec<(Fit, bool, Reverse<u32>, usize, Record)> = Vec::new();
    for (place, record) in Record::all().enumerate() {
        let forms = languages.iter().flat_map(|l| record.forms(*l).into_iter().map(|(f, _)| (*l, f)));
        let best = forms.filter_map(|(l, form)| fit(&needle, form, l)).min();
        let by_id = (language.is_none() && comparable(record.id()) == needle).then_some(Fit::Whole);
        if let Some(fit) = best.into_iter().chain(by_id).min() {
            found.push((fit, record.is_former(), Reverse(sentences(record)), place, record));
        }
    }
    let twin = |r: &Record| matches!(r, Record::Organ(_)) && found.iter().any(|(.., o)| is_body_of(*o, *r));
    let twins: Vec<Record> = found.iter().map(|(.., r)| *r).filter(|r| twin(r)).collect();
    found.retain(|(.., r)| !twins.contains(r));
    found.sort_by_key(|(fit, former, often, place, _)| (*fit, *former, *often, *place));
    let guesses = found.first().is_some_and(|(fit, ..)| *fit >= Fit::Latin);
    found.into_iter().filter(|(fit, ..)| guesses || *fit < Fit::Latin).map(|(.., record)| record).collect()
}

/// The same as an array of objects for scripts.
pub fn json(found: &[Record]) -> Value {
    let by_language = |value: &dyn Fn(Language) -> Value| {
        Value::Object(Language::ALL.iter().map(|l| (l.code().to_owned(), value(*l))).collect::<Map<_, _>>())
    };
    found
        .iter()
        .map(|r| {
            object!({
                "id": r.id(),
                "table": r.table(),
                "names": by_language(&|l| r.full(l).into()),
                "short": by_language(&|l| r.short(l).into()),
                "attested": by_language(&|l| r.is_attested(l).into()),
            })
        })
        .collect()
}

/// Words as Markdown that shows them as they are.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn fit(needle: &str, form: &str, language: Language) -> Option<Fit> {
    let key = comparable(form);
    if key == needle {
        return Some(Fit::Whole);
    }
    if key.starts_with(needle) {
        return Some(Fit::Beginning);
    }
    let letters = needle.chars().count();
    if let Some(at) = key.find(needle).filter(|_| letters >= 2) {
        let before = key.get(..at).and_then(|b| b.chars().next_back());
        let word = language != Language::Zh && before.is_none_or(|c| !c.is_alphanumeric());
        return (word || language == Language::Zh || letters >= 4).then_some(if word {
            Fit::Word
        } else {
            Fit::Middle
        });
    }
    if letters >= 4
        && needle.is_ascii()
        && let (Some(key), Some(needle)) = (latin(&key, language), latin_key(needle, language))
        && (key.starts_with(&needle) || letters >= 6 && key.contains(&needle))
    {
        return Some(Fit::Latin);
    }
    let long = letters >= if language == Language::Zh { 5 } else { 8 };
    (long && slipped(needle, &key)).then_some(Fit::Slip)
}

fn sentences(record: Record) -> u32 {
    match record {
        Record::Name(n) => n.sentences(),
        Record::State(s) => s.sentences(),
        _ => 0,
    }
}

/// Whether a body's record says of an organ all that its own record says.
fn is_body_of(body: Record, organ: Record) -> bool {
    matches!(body, Record::Name(_)) && body.full(Language::En) == organ.full(Language::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn first(query: &str, language: Option<Language>, id: &str) {
        let found: Vec<_> = look_up(query, language).iter().map(|r| r.id()).take(5).collect();
        assert_eq!(found.first(), Some(&id), "{query}: {found:?}");
    }

    #[test]
    fn whole_beginning_acronym_middle() {
        first("UNODC", None, "UNODC");
        first("onudc", None, "UNODC");
        first("ПРООН", None, "UNDP");
        first("毒品和犯罪问题办公室", None, "UNODC");
        first("United Nations Office on Drugs", None, "UNODC");
        first("预防外交", Some(Language::Zh), "UNRCCA");
        first("Iran (Islamic", None, "IRN");
        first("Ivory Coast", None, "CIV");
        first("南朝鲜", None, "KOR");
        first("حقوق الطفل", Some(Language::Ar), "CRC");
        assert!(look_up("", None).is_empty() && look_up("qqqqqqqqqqqq", None).is_empty());
        assert!(look_up("安全理事会", Some(Language::En)).is_empty());
    }

    #[test]
    fn latin_letters_and_slips() {
        first("generalnaya assambleya", None, "GA");
        first("majlis al-amn", None, "SC");
        first("Secuirty Council", None, "SC");
        first("United Natoins Office on Drugs and Crime", None, "UNODC");
    }

    #[test]
    fn a_record_in_json() {
        let found = json(&look_up("UNODC", None));
        assert_eq!(found[0]["names"]["zh"], "联合国毒品和犯罪问题办公室");
        assert_eq!(found[0]["short"]["fr"], "ONUDC");
        assert_eq!(found[0]["attested"]["ar"], true);
        assert_eq!(found[0]["table"], "bodies");
    }
}
