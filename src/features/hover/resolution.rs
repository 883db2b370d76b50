//! The resolution under the cursor, cited by its number in running text.

use super::Hover;
use super::line::Around;
use super::symbol::address;
use crate::features::names::{card, escape};
use crate::knowledge::{Language, Record, Resolution, council_years, date, name, opening, resolutions_numbered};
use crate::rules::Words;
use crate::text::Span;
use regex::Regex;
use std::sync::LazyLock;

/// `72/1`, `60/180 B`, `1540 (2004)`, `1514 (XV)`.
static NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:(?P<session>\d{2,3})/(?P<number>\d{1,3})(?: [A-F]\b)?|(?P<council>\d{1,4}) ?\((?P<year>19[4-9]\d|20\d\d)\)|(?P<old>\d{1,4}) ?(?:[A-H] )?\((?P<roman>[IVX]+)\))").ok()
});

/// How far from its number the word "resolution" may stand, in bytes.
const NEAR: usize = 160;

/// The card of the resolution whose number the cursor touches.
pub(super) fn hover(line: &Around, told: Language) -> Option<Hover> {
    let text = line.text();
    for m in NUMBER.as_ref()?.captures_iter(text) {
        let whole = m.get(0)?;
        let Some(span) = line.touched(whole.range()) else { continue };
        if !is_cited(text, whole.start(), whole.end(), line.language) {
            return None;
        }
        let of = |group: &str| m.name(group).map(|g| g.as_str());
        if let Some(number) = of("council") {
            let year: u16 = of("year")?.parse().ok()?;
            let known = resolutions_numbered("SC", number).find(|r| r.year == year);
            return Some(council(number, year, known, line.language, told, span));
        }
        if let (Some(session), Some(number)) = (of("session"), of("number")) {
            let number = format!("{session}/{number}");
            let known = resolutions_numbered("GA", &number).next();
            return Some(assembly(&number, session.parse().ok(), known, line.language, told, span));
        }
        let (number, roman) = (of("old")?, of("roman")?);
        let known = resolutions_numbered("GA", number).find(|r| r.session == roman);
        return Some(assembly(&format!("{number} ({roman})"), None, known, line.language, told, span));
    }
    None
}

/// Whether the text around a number speaks of resolutions.
fn is_cited(text: &str, start: usize, end: usize, language: Language) -> bool {
    let near = |at: usize| (at..=text.len()).find_map(|i| text.get(i..));
    let before = near(start.saturating_sub(NEAR)).and_then(|t| t.get(..start - (text.len() - t.len()))).unwrap_or("");
    let lower = before.to_lowercase();
    let word = match language {
        Language::Zh => {
            let after: String = text.get(end..).unwrap_or("").chars().take(30).collect();
            return after.contains("决议") || lower.contains("决议");
        }
        Language::En => "resolution",
        Language::Fr => "résolution",
        Language::Es => "resoluci",
        Language::Ru => "резолюци",
        Language::Ar => "قرار",
    };
    lower.contains(word)
}

fn council(
    number: &str,
    year: u16,
    known: Option<&'static Resolution>,
    language: Language,
    told: Language,
    span: Span,
) -> Hover {
    let mut lines = vec![head("SC", &format!("{number} ({year})"), language)];
    match known {
        Some(r) => lines.extend(adopted(r, told)),
        None => {
            let years = number.parse().ok().and_then(council_years);
            lines.extend(years.map(|(from, to)| {
                let years = if from == to { from.to_string() } else { format!("{from}–{to}") };
                ADOPTED.fill(told, &[&years])
            }));
        }
    }
    finish(lines, known, &format!("S/RES/{number} ({year})"), language, told, span)
}

fn assembly(
    number: &str,
    session: Option<u16>,
    known: Option<&'static Resolution>,
    language: Language,
    told: Language,
    span: Span,
) -> Hover {
    let mut lines = vec![head("GA", number, language)];
    match (known.and_then(|r| adopted(r, told)), session) {
        (Some(day), _) => lines.push(day),
        (None, Some(session)) => {
            let day = |d: jiff::civil::Date| date::write(d.year(), d.month(), d.day(), told);
            if let Ok(last) = opening(session.saturating_add(1)).yesterday() {
                lines.push(ADOPTED.fill(told, &[&format!("{} – {}", day(opening(session)), day(last))]));
            }
        }
        (None, None) => {}
    }
    finish(lines, known, &format!("A/RES/{number}"), language, told, span)
}

fn head(organ: &str, number: &str, language: Language) -> String {
    let organ = name(organ).and_then(|n| n.full(language)).unwrap_or_default();
    format!("**{}**", RESOLUTION.fill(language, &[number, organ]))
}

fn adopted(r: &Resolution, told: Language) -> Option<String> {
    let day = r.date.map_or_else(|| r.year.to_string(), |d| date::write(d.year(), d.month(), d.day(), told));
    let doubt = if r.date.is_some() && r.date_attested { "" } else { " ?" };
    Some(format!("{}{doubt}", ADOPTED.fill(told, &[&day])))
}

/// The titles in all languages, the instrument that it carries, and where its text is.
fn finish(
    lines: Vec<String>,
    known: Option<&'static Resolution>,
    symbol: &str,
    language: Language,
    told: Language,
    span: Span,
) -> Hover {
    let mut markdown = lines.join("  \n");
    if let Some(r) = known {
        let title = |l: Language| {
            let doubt = if r.is_attested(l) { "" } else { " ?" };
            r.title(l).map(|t| format!("- {}: {}{doubt}", l.code(), escape(t)))
        };
        let titles: Vec<String> = Language::ALL.into_iter().filter_map(title).collect();
        let carried = name(r.instrument).map(|n| card(Record::Name(n), language, told));
        let titles = (!titles.is_empty() && carried.is_none()).then(|| titles.join("\n"));
        for part in titles.into_iter().chain(carried) {
            markdown.push_str(&format!("\n\n{part}"));
        }
    }
    markdown.push_str(&format!("\n\n<https://docs.un.org/{}/{}>", told.code(), address(symbol)));
    Hover { span, markdown }
}

const RESOLUTION: Words = Words {
    ar: "قرار {1} {0}",
    zh: "{1}第{0}号决议",
    en: "{1} resolution {0}",
    fr: "Résolution {0} ({1})",
    ru: "Резолюция {0} ({1})",
    es: "Resolución {0} ({1})",
};
const ADOPTED: Words = Words {
    ar: "اعتُمد: {0}",
    zh: "通过日期：{0}",
    en: "Adopted: {0}",
    fr: "Adoptée : {0}",
    ru: "Принята: {0}",
    es: "Aprobada: {0}",
};
