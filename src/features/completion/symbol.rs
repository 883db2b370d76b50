//! Symbols after `A/`, `S/`, `E/`: those of the draft, the series, the documents that the tables know.

use super::{Item, ItemKind, MOST};
use crate::knowledge::{Language, Record, bodies, instruments, name, resolutions, symbol_series};
use crate::model::Document;
use crate::text::{Edit, Span};

/// The symbol that is being typed at the end of a text: from its first letter on.
pub(super) fn begun(before: &str) -> Option<&str> {
    let start = before
        .rfind(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-')))
        .map_or(0, |at| at + before.get(at..).and_then(|r| r.chars().next()).map_or(0, char::len_utf8));
    let mut run = before.get(start..)?;
    // The second half of a dual symbol.
    for mark in ["-A/", "-S/", "-E/"] {
        if let Some(cut) = run.rfind(mark) {
            run = run.get(cut + 1..)?;
        }
    }
    let letters = run.split('/').next()?;
    (run.contains('/') && (1..=6).contains(&letters.len()) && letters.bytes().all(|b| b.is_ascii_uppercase()))
        .then_some(run)
}

/// Proposals for a symbol of which `typed` stands before the cursor at `offset`.
pub(super) fn symbols(typed: &str, offset: usize, document: &Document, language: Language) -> Vec<Item> {
    let mut all: Vec<(String, String, Option<Record>)> = Vec::new();
    let m = &document.masthead;
    let called = |id: &str, english: &str| {
        name(id).and_then(|n| n.full(language)).map_or_else(|| english.to_owned(), str::to_owned)
    };
    all.extend(m.symbols.iter().map(|s| (s.text.clone(), String::new(), None)));
    let notes = document.notes.iter().filter_map(|n| n.symbol.as_ref());
    all.extend(notes.map(|s| (s.text.clone(), String::new(), None)));
    if let Some(session) = m.session.as_ref().map(|s| s.number) {
        let assembly = called("GA", "General Assembly");
        all.push((format!("A/{session}/"), assembly.clone(), None));
        if let Some((c, _)) = m.committee {
            all.push((format!("A/C.{c}/{session}/"), called(&format!("C{c}"), ""), None));
        }
        all.push((format!("A/RES/{session}/"), assembly, None));
    }
    let year = m.year.as_ref().map(|y| u32::from(y.number) + 1945);
    let year = year.or_else(|| document.title.as_ref()?.date.and_then(|d| u32::try_from(d.year).ok()));
    if let Some(year) = year {
        all.push((format!("S/{year}/"), called("SC", "Security Council"), None));
        all.push((format!("E/{year}/"), called("ECOSOC", "Economic and Social Council"), None));
    }
    for s in symbol_series() {
        all.push((s.prefix.to_owned(), called(s.id, s.body), None));
    }
    if typed.len() >= 4 {
        all.extend(
            bodies()
                .iter()
                .filter(|b| b.until.is_empty() && !b.symbol.is_empty())
                .map(|b| (b.symbol.to_owned(), called(b.id, ""), Some(Record::Name(b)))),
        );
        all.extend(
            instruments()
                .iter()
                .filter(|i| !i.symbol.is_empty())
                .map(|i| (i.symbol.to_owned(), called_instrument(i, language), Some(Record::Name(i)))),
        );
        all.extend(resolutions().iter().filter_map(|r| {
            let title = r.title(language).or(r.title(Language::En)).unwrap_or_default().to_owned();
            let symbol = match (r.organ, r.session.parse::<u16>()) {
                ("SC", _) => format!("S/RES/{} ({})", r.number, r.year),
                (_, Ok(_)) => format!("A/RES/{}", r.number),
                _ => return None,
            };
            Some((symbol, title, Some(Record::Resolution(r))))
        }));
    }
    let mut seen: Vec<String> = Vec::new();
    let mut out = Vec::new();
    let span = Span::new(offset - typed.len(), offset);
    for (symbol, said, record) in all {
        if !symbol.starts_with(typed) || symbol == typed || seen.contains(&symbol) || out.len() == MOST {
            continue;
        }
        seen.push(symbol.clone());
        out.push(Item {
            label: symbol.clone(),
            detail: Some(said).filter(|s| !s.is_empty()),
            kind: ItemKind::Text,
            edit: Edit { span, text: symbol },
            filter: typed.to_owned(),
            sort: format!("{:02}", out.len()),
            key: record.map(|r| format!("{}/{}", r.table(), r.id())),
        });
    }
    out
}

fn called_instrument(i: &crate::knowledge::Name, language: Language) -> String {
    i.full(language).or(i.full(Language::En)).unwrap_or_default().to_owned()
}
