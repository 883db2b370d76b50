//! What is told of a record: what it is, its names in six languages, since when, where it comes from. Markdown.

use super::escape;
use super::extra::ExtraName;
use super::kind::{Kind, kind};
use crate::knowledge::{Language, Record, date, name};
use crate::rules::Words;

/// The card of a record that stands in a text of `language`, told in `told`.
pub(crate) fn card(record: Record, language: Language, told: Language) -> String {
    let title = record.full(language).or_else(|| record.full(Language::En)).or_else(|| record.short(language));
    let mut head = format!("**{}**", escape(title.unwrap_or(record.id())));
    if let Some(short) = record.short(language).filter(|s| Some(*s) != title) {
        head.push_str(&format!(" ({})", escape(short)));
    }
    let mut head = isolate(head, language);
    let kind: Kind = kind(record);
    head.push_str(&format!("  \n{}", kind.words().get(told)));
    let mut parts = vec![head];
    parts.extend(facts(record, language, told));
    let (names, doubtful) = names(record);
    parts.push(names);
    let mut foot = Vec::new();
    if doubtful {
        foot.push(format!("? {}", UNATTESTED.get(told)));
    }
    if let Some(source) = source(record) {
        foot.push(SOURCE.fill(told, &[&escape(&source)]));
    }
    if !foot.is_empty() {
        parts.push(foot.join("  \n"));
    }
    parts.join("\n\n")
}

/// The card of a name that the team has added.
pub(crate) fn extra_card(extra: &ExtraName) -> String {
    let mut out = String::new();
    for l in Language::ALL {
        let at = |all: &[Option<String>; 6]| all.get(l.index()).cloned().flatten();
        let (name, short) = (at(&extra.names), at(&extra.shorts));
        let text = match (name, short) {
            (Some(name), Some(short)) => isolated(&format!("{name} ({short})"), l),
            (Some(one), None) | (None, Some(one)) => isolated(&one, l),
            (None, None) => continue,
        };
        out.push_str(&format!("- {}: {text}\n", l.code()));
    }
    out.trim_end().to_owned()
}

/// A line a language; a question mark after what is not attested. Whether there was one.
fn names(record: Record) -> (String, bool) {
    let mut lines = Vec::new();
    let mut doubtful = false;
    for l in Language::ALL {
        let (full, short) = (record.full(l), record.short(l));
        let Some(first) = full.or(short) else { continue };
        let mut line = first.to_owned();
        if let Record::State(state) = record {
            let formal = state.name(l).formal;
            if formal != first && !formal.is_empty() {
                line.push_str(&format!(" · {formal}"));
            }
        }
        if let Some(short) = short.filter(|s| *s != first) {
            line.push_str(&format!(" ({short})"));
        }
        let mut line = format!("- {}: {}", l.code(), isolated(&line, l));
        if !record.is_attested(l) {
            line.push_str(" ?");
            doubtful = true;
        }
        lines.push(line);
    }
    (lines.join("\n"), doubtful)
}

/// Dates, symbol, what it belongs to and what took its place.
fn facts(record: Record, language: Language, told: Language) -> Option<String> {
    let mut out: Vec<String> = Vec::new();
    let called = |id: &str| name(id).and_then(|n| n.full(language).or(n.full(Language::En)));
    match record {
        Record::Name(n) => {
            match (n.since, n.until) {
                ("", "") => {}
                (since, "") => out.push(SINCE.fill(told, &[&day(since, told)])),
                ("", until) => out.push(UNTIL.fill(told, &[&day(until, told)])),
                (since, until) => out.push(format!("{} – {}", day(since, told), day(until, told))),
            }
            if !n.symbol.is_empty() {
                out.push(format!("`{}`", n.symbol));
            }
            let line = |text: &str| isolated(text, language);
            out.extend(called(n.parent).map(|p| BELONGS.fill(told, &[&line(p)])));
            out.extend(called(n.successor).map(|s| SUCCESSOR.fill(told, &[&line(s)])));
        }
        Record::State(s) => {
            out.push(s.iso3.to_owned());
            out.extend(s.admitted.map(|year| ADMITTED.fill(told, &[&year.to_string()])));
        }
        Record::Agenda(a) => {
            let mut numbers: Vec<_> = a.numbers.clone();
            numbers.sort_by_key(|(session, ..)| std::cmp::Reverse(*session));
            let shown = numbers.iter().take(4).map(|(session, item, sub)| {
                let sub = if sub.is_empty() { String::new() } else { format!(" ({sub})") };
                format!("{session}: {item}{sub}")
            });
            out.push(NUMBERS.fill(told, &[&shown.collect::<Vec<_>>().join(", ")]));
        }
        Record::Resolution(_) | Record::Organ(_) | Record::Official(_) => {}
    }
    (!out.is_empty()).then(|| out.join("  \n"))
}

/// A day, or a year alone, as the tables give it.
fn day(known: &str, told: Language) -> String {
    match known.parse::<jiff::civil::Date>() {
        Ok(day) => date::write(day.year(), day.month(), day.day(), told),
        Err(_) if known.bytes().all(|b| b.is_ascii_digit()) => YEAR.fill(told, &[known]),
        Err(_) => known.to_owned(),
    }
}

fn source(record: Record) -> Option<String> {
    match record {
        Record::Name(n) if !n.source.is_empty() => Some(format!("{}, {}", n.source, n.checked)),
        Record::Agenda(a) if !a.source.is_empty() => Some(a.source.to_owned()),
        _ => None,
    }
}

/// A text escaped and isolated.
fn isolated(text: &str, language: Language) -> String {
    isolate(escape(text), language)
}

/// Isolates keep Arabic from turning the line around it; what is read as one is isolated as one.
fn isolate(markdown: String, language: Language) -> String {
    if language == Language::Ar { format!("\u{2067}{markdown}\u{2069}") } else { markdown }
}

const UNATTESTED: Words = Words {
    ar: "غير موثق",
    zh: "未核实",
    en: "not attested",
    fr: "non attesté",
    ru: "не подтверждено",
    es: "sin atestiguar",
};
const SOURCE: Words = Words {
    ar: "المصدر: {0}",
    zh: "来源：{0}",
    en: "Source: {0}",
    fr: "Source : {0}",
    ru: "Источник: {0}",
    es: "Fuente: {0}",
};
const YEAR: Words = Words { ar: "عام {0}", zh: "{0}年", en: "{0}", fr: "{0}", ru: "{0} года", es: "{0}" };
const SINCE: Words =
    Words { ar: "منذ {0}", zh: "{0}起", en: "since {0}", fr: "depuis {0}", ru: "с {0}", es: "desde {0}" };
const UNTIL: Words =
    Words { ar: "حتى {0}", zh: "至{0}", en: "until {0}", fr: "jusqu’à {0}", ru: "до {0}", es: "hasta {0}" };
const BELONGS: Words = Words {
    ar: "يتبع: {0}",
    zh: "隶属：{0}",
    en: "Belongs to: {0}",
    fr: "Relève de : {0}",
    ru: "Относится к: {0}",
    es: "Depende de: {0}",
};
const SUCCESSOR: Words = Words {
    ar: "الاسم اللاحق: {0}",
    zh: "后续名称：{0}",
    en: "Now: {0}",
    fr: "Aujourd’hui : {0}",
    ru: "Ныне: {0}",
    es: "Ahora: {0}",
};
const ADMITTED: Words = Words {
    ar: "عضو منذ {0}",
    zh: "{0}年加入",
    en: "admitted in {0}",
    fr: "admis en {0}",
    ru: "принято в {0} году",
    es: "admitido en {0}",
};
const NUMBERS: Words = Words {
    ar: "الدورة والبند: {0}",
    zh: "届会与项目：{0}",
    en: "Session and item: {0}",
    fr: "Session et point : {0}",
    ru: "Сессия и пункт: {0}",
    es: "Período de sesiones y tema: {0}",
};
