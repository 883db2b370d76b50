//! Everything above the title: which lines are organs, sessions, agenda lines, and which are titles of items.

use super::agenda_titles::{Loose, titles};
use super::items::items;
use crate::knowledge::ordinal::{self, Before};
use crate::knowledge::{Formula, Language, Organ, date};
use crate::model::view::View;
use crate::model::{Agenda, Item, ItemLine, Masthead, Ordinal, SpecialSession, Stage, Symbol, WrittenDate};
use crate::syntax::{Class, cells, told};
use crate::text::{Folded, Span};
use regex::Regex;
use std::sync::LazyLock;

/// One column of one line.
struct Cell {
    class: Class,
    folded: Folded,
    span: Span,
    line: usize,
    column: usize,
}

/// Reads the lines `0..end`. The second value: the heading of a request for inclusion.
pub(in crate::model) fn masthead(view: &View, end: usize) -> (Masthead, Option<Span>) {
    let cells = unwrapped(split(view, end));
    let mut out = Masthead::default();
    let mut inclusion: Option<Span> = None;
    let mut agenda = Agenda::default();
    let mut loose: Vec<Loose> = Vec::new();
    // The organ in whose column we are; on lines of two columns each has its own.
    let mut organ = Organ::GeneralAssembly;
    let mut columns: Vec<Organ> = Vec::new();
    let mut taken = 0;
    let mut item_language = Language::En;
    let mut covered: Option<Span> = None;
    let mut cover = |span: Span| covered = Some(covered.map_or(span, |c: Span| c.cover(span)));
    for (i, cell) in cells.iter().enumerate() {
        if i < taken {
            continue;
        }
        if !matches!(
            cell.class,
            Class::Text
                | Class::Furniture
                | Class::Heading(_)
                | Class::Labelled
                | Class::Bullet
                | Class::Quote
                | Class::Table
        ) {
            cover(cell.span);
        }
        match cell.class {
            Class::Organ(o, _) => {
                if !out.organs.iter().any(|(known, _)| *known == o) {
                    out.organs.push((o, cell.span));
                }
                organ = o;
                if cell.column == 0 {
                    columns.clear();
                }
                columns.push(o);
            }
            Class::Session(l) => {
                organ = Organ::GeneralAssembly;
                out.session = out.session.or_else(|| numbered(cell, l, Before::Session));
            }
            Class::Special(kind, l) => {
                organ = Organ::GeneralAssembly;
                if out.special_session.is_none() {
                    out.special_session =
                        numbered(cell, l, Before::Session).map(|ordinal| SpecialSession { kind, ordinal });
                }
            }
            Class::Year(l) => {
                if cell.column == 0 {
                    organ = Organ::SecurityCouncil;
                }
                out.year = out.year.or_else(|| numbered(cell, l, Before::Year));
            }
            Class::EcosocSession(year, _) => {
                if cell.column == 0 {
                    organ = Organ::EconomicAndSocialCouncil;
                }
                out.ecosoc_session.get_or_insert((year, cell.span));
            }
            Class::Committee(number, _) => {
                out.committee.get_or_insert((number, cell.span));
            }
            Class::Item(l) => {
                item_language = l;
                let owner = columns.get(cell.column).copied().filter(|_| cell.column > 0).unwrap_or(organ);
                taken =
                    item_line(&cells, i, l, (owner == Organ::EconomicAndSocialCouncil).then_some(owner), &mut agenda);
                if let Some(line) = agenda.lines.last() {
                    cover(line.span);
                }
            }
            Class::Symbol => {
                for s in symbols(&cell.folded) {
                    if !out.symbols.iter().any(|k| k.text == s.text) {
                        out.symbols.push(s);
                    }
                }
            }
            Class::Inclusion(_) => inclusion = Some(inclusion.map_or(cell.span, |s: Span| s.cover(cell.span))),
            Class::Masthead => {
                let text = cell.folded.as_str();
                for l in Language::ALL {
                    if let Some(d) = date::find(text, l).into_iter().next() {
                        let span = cell.folded.span(d.range);
                        out.date.get_or_insert(WrittenDate { year: d.year, month: d.month, day: d.day, span });
                    }
                    if let Some(c) = Formula::Original.pattern(l).and_then(|r| r.captures(text)) {
                        let name = c.name("l").map_or("", |m| m.as_str());
                        if let Some(language) = official(name) {
                            out.original.get_or_insert((language, cell.span));
                        }
                    }
                }
            }
            Class::Text | Class::Title(_) | Class::Heading(_) | Class::Labelled | Class::Bullet => {
                if !agenda.lines.is_empty() && inclusion.is_none() {
                    cover(cell.span);
                    let hard = loose.iter().rfind(|l| l.column == cell.column).is_some_and(|l: &Loose| {
                        l.line + 1 < cell.line
                            && (l.line + 1..cell.line).any(|x| !view.is_furniture(x) || view.is_blank(x))
                    });
                    let text = view.content(cell.line);
                    let from = cell.span.start.saturating_sub(view.span(cell.line).start);
                    let text = text.get(from..from + cell.span.len()).unwrap_or(text);
                    loose.push(Loose { line: cell.line, column: cell.column, hard, span: cell.span, text });
                } else if agenda.lines.is_empty()
                    && Language::ALL.iter().any(|l| Formula::Subsidiary.matches(*l, cell.folded.as_str()))
                    && !ends_an_organ(&cells, i)
                {
                    out.body.get_or_insert(cell.span);
                }
            }
            _ => {}
        }
    }
    let count = agenda.items.len();
    agenda.titles = titles(loose, count, item_language);
    if !agenda.lines.is_empty() {
        out.agenda = Some(agenda);
    }
    out.span = covered.unwrap_or_default();
    (out, inclusion)
}

/// Whether a cell is the rest of an organ's name whose beginning stands above it: "Economic and Social / Council".
fn ends_an_organ(cells: &[Cell], i: usize) -> bool {
    let Some(cell) = cells.get(i) else { return false };
    let above = cells.get(..i).unwrap_or_default().iter().rfind(|c| c.column == cell.column);
    above.is_some_and(|a| matches!(told(joined(&[a, cell]).as_str()), Some(Class::Organ(..))))
}

/// The cells with those joined that a narrow column broke: "Tenth emergency special / session".
fn unwrapped(cells: Vec<Cell>) -> Vec<Cell> {
    let mut out: Vec<Cell> = Vec::new();
    for cell in cells {
        let above = out.iter().rposition(|c| c.column == cell.column);
        let beside = out.iter().any(|c| c.line + 1 == cell.line && c.column != cell.column);
        if let Some(head) = above.and_then(|i| out.get_mut(i))
            && head.line + 1 == cell.line
            && head.class == Class::Text
            && cell.class == Class::Text
        {
            let whole = joined(&[head, &cell]);
            if let Some(class) = told(whole.as_str()).filter(|c| {
                matches!(c, Class::Session(_) | Class::Special(..) | Class::Year(_) | Class::EcosocSession(..))
            }) {
                // Between the two the other column may stand: then the line ends where its last words do.
                let span = if beside { cell.span } else { head.span.cover(cell.span) };
                (head.class, head.folded, head.span) = (class, whole, span);
                continue;
            }
        }
        out.push(cell);
    }
    out
}

fn split(view: &View, end: usize) -> Vec<Cell> {
    let mut out: Vec<Cell> = Vec::new();
    // Where the right-hand column begins, once a line of two columns has told.
    let mut right: Option<usize> = None;
    for line in 0..end {
        let class = view.class(line);
        if class == Class::Blank {
            continue;
        }
        let two = class == Class::Columns || (class == Class::Text && view.content(line).contains("   "));
        if !two {
            let column =
                usize::from(right.is_some_and(|r| view.indent(line) > 30 && view.indent(line).abs_diff(r) <= 3));
            out.push(Cell { class, folded: view.folded(line), span: view.span(line), line, column });
            continue;
        }
        let base = view.span(line).start;
        for (column, (at, text)) in cells(view.content(line)).enumerate() {
            let folded = Folded::line(text, base + at);
            let class = told(folded.as_str()).unwrap_or(Class::Text);
            if column == 1 {
                let before = view.content(line).get(..at).unwrap_or_default();
                right = Some(view.indent(line) + before.chars().count());
            }
            out.push(Cell { class, span: folded.whole(), folded, line, column });
        }
    }
    out
}

/// Reads the agenda line that begins in cell `i`, with the lines over which it is broken; the first cell after it.
fn item_line(cells: &[Cell], i: usize, language: Language, organ: Option<Organ>, agenda: &mut Agenda) -> usize {
    let Some(first) = cells.get(i) else { return i + 1 };
    let pattern = Formula::Item.pattern(language);
    let mut best: Option<(usize, Folded)> = None;
    let mut parts = vec![first];
    for next in 1..=4 {
        let folded = joined(&parts);
        if pattern.is_some_and(|r| r.is_match(folded.as_str())) {
            best = Some((parts.len(), folded));
        }
        let Some(cell) = cells.get(i + next) else { break };
        let open = parts.last().is_some_and(|p| {
            let t = p.folded.as_str();
            t.ends_with([',', '、'])
                || [" and", " et", " y", " и", " و", "和", " de", " of", " of the"].iter().any(|w| t.ends_with(w))
        });
        let goes_on = cell.folded.as_str().starts_with(|c: char| c.is_ascii_digit() || matches!(c, '(' | '*'))
            || ["and ", "et ", "y ", "и ", "و", "和", "of the ", "de l", "del ", "من "]
                .iter()
                .any(|w| cell.folded.as_str().starts_with(w));
        if cell.column != first.column || !(open || goes_on || best.is_none()) {
            break;
        }
        if !matches!(cell.class, Class::Text | Class::Labelled | Class::Furniture) {
            break;
        }
        parts.push(cell);
    }
    let (count, folded) = best.unwrap_or_else(|| (1, joined(&[first])));
    let text = folded.as_str();
    let caught = pattern.and_then(|r| r.captures(text));
    let range = |name: &str| caught.as_ref().and_then(|c| c.name(name)).map(|m| m.range());
    let list = range("list").or_else(|| text.find(|c: char| c.is_ascii_digit()).map(|d| d..text.len()));
    let stage_words = range("stage").and_then(|r| text.get(r)).unwrap_or_default().to_lowercase();
    let has = |words: &[&str]| words.iter().any(|w| stage_words.contains(w));
    let stage = if has(&["provisional", "provisoire", "предварительной", "临时", "المؤقت"]) {
        Stage::Provisional
    } else if has(&[
        "preliminary",
        "préliminaire",
        "preliminar",
        "первоначального",
        "предварительного",
        "暂定",
        "初步",
        "الاولية",
    ]) {
        Stage::Preliminary
    } else {
        Stage::Agenda
    };
    let star = range("star").filter(|r| !r.is_empty()).or_else(|| {
        let r = range("stage")?;
        let inside = text.get(r.clone())?;
        let at = inside.find('*')?;
        let len = inside.get(at..)?.bytes().take_while(|b| *b == b'*').count();
        Some(r.start + at..r.start + at + len)
    });
    agenda.lines.push(ItemLine {
        span: folded.whole(),
        noun: range("noun").map(|r| folded.span(r)).unwrap_or_default(),
        stage,
        stage_span: range("stage").map(|r| folded.span(list_name(text, r))).unwrap_or_default(),
        star: star.map(|r| folded.span(r)),
        organ,
    });
    if let Some(list) = list {
        let found: Vec<Item> = items(&folded, list, organ);
        agenda.items.extend(found);
    }
    i + count
}

/// The part of the words before or after an item list that names the list: neither 项目 nor a preposition belongs to it.
fn list_name(text: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let words = text.get(range.clone()).unwrap_or_default();
    let name = words.trim_end_matches("项目").trim_end_matches('*');
    let lead = ["de la ", "de l'", "del "].iter().find(|p| name.starts_with(**p)).map_or(0, |p| p.len());
    range.start + lead..range.start + name.len()
}

fn joined(cells: &[&Cell]) -> Folded {
    // The cells are folded already; folding their originals again needs the text, so the parts are put side by side.
    Folded::concat(cells.iter().map(|c| &c.folded))
}

fn numbered(cell: &Cell, language: Language, before: Before) -> Option<Ordinal> {
    let text = cell.folded.as_str();
    let words = Formula::Session.pattern(language)?.captures(text)?.name("ord")?;
    let read = ordinal::read(words.as_str(), language, before)?;
    let at = cell.folded.span(words.range());
    let mend = (!read.right && cell.span.contains(at)).then(|| ordinal::write(read.number, language, before)).flatten();
    Some(Ordinal { number: read.number, span: cell.span, words: at, mend })
}

/// Document symbols in folded text, without reissue stars.
pub(in crate::model) fn symbols(folded: &Folded) -> Vec<Symbol> {
    static SYMBOL: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"\b[A-Z]{1,5}/(?:E?S-\d{1,2}/)?[A-Za-z0-9.]+(?:\([IVX]+\))?(?:/[A-Za-z0-9.]+)*(?: \(\d{4}\))?").ok()
    });
    let Some(pattern) = SYMBOL.as_ref() else { return Vec::new() };
    pattern
        .find_iter(folded.as_str())
        .map(|m| {
            let text = m.as_str().trim_end_matches('.');
            Symbol { text: text.to_owned(), span: folded.span(m.start()..m.start() + text.len()) }
        })
        .collect()
}

fn official(name: &str) -> Option<Language> {
    let lower = name.to_lowercase();
    [
        (Language::Ar, ["arab", "араб"]),
        (Language::Zh, ["chin", "китай"]),
        (Language::En, ["engl", "angl"]),
        (Language::Fr, ["fren", "fran"]),
        (Language::Ru, ["russ", "rus"]),
        (Language::Es, ["span", "esp"]),
    ]
    .into_iter()
    .find(|(_, heads)| {
        heads.iter().any(|h| lower.starts_with(h)) || (lower.starts_with("ingl") && heads.contains(&"engl"))
    })
    .map(|(l, _)| l)
}
