//! Titles of agenda items below their numbers in the masthead.

use super::{Item, ItemKind, MOST};
use crate::features::names::comparable;
use crate::knowledge::{AgendaTitle, Language, Record, agenda, agenda_titles, session_of};
use crate::model::Document;
use crate::text::{Edit, Span};

/// Whether a place is where titles of items stand: below an agenda line, above the title of the letter.
pub(super) fn is_place(document: &Document, line: Span) -> bool {
    let Some(items) = document.masthead.agenda.as_ref() else { return false };
    let below = items.lines.iter().any(|l| l.span.end <= line.start);
    let on = items.lines.iter().any(|l| l.span.start < line.end && line.start < l.span.end);
    below && !on && document.title.as_ref().is_none_or(|t| line.end <= t.span.start)
}

/// Titles for the items of the masthead, then others that fit. `typed` stands on the line before the cursor at `offset`.
pub(super) fn titles(document: &Document, typed: &str, offset: usize) -> Vec<Item> {
    let language = document.language;
    let typed = typed.trim_start();
    let needle = comparable(typed);
    let day = document.title.as_ref().and_then(|t| t.date).and_then(|d| d.civil());
    let session = document.masthead.session.as_ref().map(|s| s.number).or_else(|| day.map(|d| session_of(d).0));
    let mut all: Vec<(String, &'static AgendaTitle)> = Vec::new();
    let items = document.masthead.agenda.as_ref().map(|a| a.items.as_slice()).unwrap_or_default();
    if let Some(session) = session {
        for item in items {
            let of = |sub: &str| agenda_titles(session, item.number, sub).into_iter().next_back();
            let head = of("").and_then(|t| Some((t.title(language)?, t)));
            let sub = item.sub.as_deref().and_then(of).and_then(|t| Some((t.title(language)?, t)));
            let colon = if language == Language::Zh { "：" } else { ": " };
            if let (Some((head, _)), Some((sub, record))) = (head, sub) {
                all.push((format!("{head}{colon}{sub}"), record));
            }
            for (title, record) in head.into_iter().chain(sub) {
                all.push((title.to_owned(), record));
            }
        }
    }
    let given: Vec<String> = document
        .masthead
        .agenda
        .iter()
        .flat_map(|a| &a.titles)
        .filter(|t| !t.span.touches(offset))
        .map(|t| comparable(&t.text))
        .collect();
    all.retain(|(title, _)| fits(title, &needle) && !given.contains(&comparable(title)));
    if needle.chars().count() >= if language == Language::Zh { 2 } else { 4 } {
        let mut others: Vec<&AgendaTitle> =
            agenda().iter().filter(|t| t.title(language).is_some_and(|title| fits(title, &needle))).collect();
        others.sort_by_key(|t| std::cmp::Reverse(t.last));
        all.extend(others.into_iter().filter_map(|t| Some((t.title(language)?.to_owned(), t))));
    }
    let mut out: Vec<Item> = Vec::new();
    let span = Span::new(offset - typed.len(), offset);
    for (title, record) in all {
        if title == typed || out.iter().any(|i| i.label == title) || out.len() == MOST {
            continue;
        }
        let record = Record::Agenda(record);
        let english = record.full(Language::En).filter(|_| language != Language::En).map(str::to_owned);
        out.push(Item {
            label: title.clone(),
            detail: english,
            kind: ItemKind::Text,
            edit: Edit { span, text: title },
            filter: typed.to_owned(),
            sort: format!("{:02}", out.len()),
            key: Some(format!("{}/{}", record.table(), record.id())),
        });
    }
    out
}

/// Whether a title begins with what was typed, or one of its words does.
fn fits(title: &str, needle: &str) -> bool {
    let key = comparable(title);
    let long = needle.chars().count() >= 3;
    key.starts_with(needle) || long && key.contains(needle)
}
