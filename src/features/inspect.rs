//! What the parser understood, for people and scripts.

use super::outline::{Node, outline};
use crate::draft::Snapshot;
use crate::knowledge::SpecialKind;
use crate::model::{Annex, Document, Item, Kind, Ordinal, RequestAnnexes};
use crate::text::{Encoding, Span, Text};
use serde_json::{Value, json};

/// The JSON form of everything that was understood; every key is always there.
pub fn json(snapshot: &Snapshot) -> Value {
    let d = snapshot.document();
    let m = &d.masthead;
    let number = |o: &Option<Ordinal>| o.as_ref().map(|o| o.number);
    json!({
        "language": d.language,
        "type": kind(d.kind),
        "masthead": {
            "organs": if d.kind == Kind::Other { Vec::new() } else { m.all_organs().iter().map(|o| o.code()).collect() },
            "symbols": m.symbols.iter().map(|s| s.text.as_str()).collect::<Vec<_>>(),
            "session": number(&m.session),
            "special_session": m.special_session.as_ref().map(|s| json!({
                "kind": match s.kind { SpecialKind::Special => "special", SpecialKind::EmergencySpecial => "emergency-special" },
                "number": s.ordinal.number,
            })),
            "year": number(&m.year),
            "ecosoc_session": m.ecosoc_session.map(|(y, _)| y),
            "committee": m.committee.map(|(c, _)| c),
            "agenda": m.agenda.as_ref().map(|a| json!({
                "stage": a.stage().map(|s| s.code()),
                "items": a.items.iter().map(item).collect::<Vec<_>>(),
                "titles": a.titles.iter().map(|t| t.text.as_str()).collect::<Vec<_>>(),
            })),
        },
        "title": d.title.as_ref().map(|t| json!({
            "kind": t.kind.code(),
            "date": t.date.map(|d| d.iso()),
            "senders": t.senders.iter().map(|s| json!({"state": s.state, "office": s.office.code()})).collect::<Vec<_>>(),
            "addressees": t.addressees.iter().map(|(a, _)| a.code()).collect::<Vec<_>>(),
        })),
        "callouts": d.callouts.iter().map(|c| &c.numbers).collect::<Vec<_>>(),
        "request": d.request.as_ref().map(|r| json!({
            "organs": r.organs.iter().map(|(o, _)| o.code()).collect::<Vec<_>>(),
            "items": r.items.iter().map(item).collect::<Vec<_>>(),
            "annexes": match r.annexes { RequestAnnexes::None => "none", RequestAnnexes::One => "one", RequestAnnexes::Many => "many" },
        })),
        "signatures": d.signatures.iter().map(|s| json!({
            "name": s.name,
            "title": (!s.titles.is_empty()).then(|| s.titles.iter().map(|(t, _)| t.as_str()).collect::<Vec<_>>().join(", ")),
        })).collect::<Vec<_>>(),
        "annexes": d.annexes.iter().map(annex).collect::<Vec<_>>(),
        "outline": outline(snapshot, false).iter().map(|n| node(n, snapshot.text())).collect::<Vec<_>>(),
    })
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Letter => "letter",
        Kind::IdenticalLetters => "identical-letters",
        Kind::NoteVerbale => "note-verbale",
        Kind::RequestForInclusion => "request-for-inclusion",
        Kind::Other => "other",
    }
}

fn item(item: &Item) -> Value {
    json!({"number": item.number, "sub": item.sub, "organ": item.organ.map(|o| o.code())})
}

fn annex(a: &Annex) -> Value {
    json!({
        "kind": a.kind.code(),
        "number": a.number,
        "languages": a.tag.as_ref().map(|(t, _)| t.languages.clone()).unwrap_or_default(),
        "title": a.title.as_ref().map(|(t, _)| t.as_str()),
        "paragraphs": a.paragraphs.len(),
        "children": a.children.iter().map(annex).collect::<Vec<_>>(),
    })
}

fn node(n: &Node, text: &Text) -> Value {
    json!({
        "role": n.role.code(),
        "name": n.name,
        "range": range(n.range, text),
        "children": n.children.iter().map(|c| node(c, text)).collect::<Vec<_>>(),
    })
}

fn range(span: Span, text: &Text) -> Value {
    let at = |offset| {
        let p = text.position(offset, Encoding::Utf16);
        json!({"line": p.line, "character": p.column})
    };
    json!({"start": at(span.start), "end": at(span.end)})
}

/// The same as a person wants to read it in a terminal, with a line break at its end.
pub fn text(snapshot: &Snapshot) -> String {
    let d: &Document = snapshot.document();
    let mut out = String::new();
    let mut line = |label: &str, value: String| {
        if !value.is_empty() {
            out.push_str(&format!("{label:<14}{value}\n"));
        }
    };
    line("type", format!("{} ({})", kind(d.kind), d.language.code()));
    if d.kind == Kind::Other {
        return out;
    }
    let m = &d.masthead;
    let list = |v: Vec<String>| v.join(", ");
    line("organs", list(m.all_organs().iter().map(|o| o.code().to_owned()).collect()));
    line("symbols", list(m.symbols.iter().map(|s| s.text.clone()).collect()));
    line("session", m.session.as_ref().map(|o| o.number.to_string()).unwrap_or_default());
    line(
        "special",
        m.special_session
            .as_ref()
            .map(|s| {
                format!(
                    "{} {}",
                    if s.kind == SpecialKind::Special { "special" } else { "emergency special" },
                    s.ordinal.number
                )
            })
            .unwrap_or_default(),
    );
    line("year", m.year.as_ref().map(|o| o.number.to_string()).unwrap_or_default());
    line("ECOSOC", m.ecosoc_session.map(|(y, _)| y.to_string()).unwrap_or_default());
    line("committee", m.committee.map(|(c, _)| c.to_string()).unwrap_or_default());
    if let Some(a) = &m.agenda {
        let stage = a.stage().map(|s| s.code()).unwrap_or_default();
        line("agenda", format!("{} ({stage})", list(a.items.iter().map(Item::label).collect())));
        for t in &a.titles {
            line("", t.text.clone());
        }
    }
    if let Some(t) = &d.title {
        line("title", t.text.clone());
        line("date", t.date.map(|d| d.iso()).unwrap_or_default());
        line(
            "from",
            list(t.senders.iter().map(|s| format!("{} ({})", s.state.unwrap_or("–"), s.office.code())).collect()),
        );
        line("to", list(t.addressees.iter().map(|(a, _)| a.code().to_owned()).collect()));
    }
    if let Some(r) = &d.request {
        let items = if r.items.is_empty() {
            String::new()
        } else {
            format!(", items {}", list(r.items.iter().map(Item::label).collect()))
        };
        line("request", format!("{}{items}", list(r.organs.iter().map(|(o, _)| o.code().to_owned()).collect())));
    }
    for s in &d.signatures {
        let office = s.titles.iter().map(|(t, _)| t.as_str()).collect::<Vec<_>>().join(", ");
        line("signed", if office.is_empty() { s.name.clone() } else { format!("{} ({office})", s.name) });
    }
    for a in &d.annexes {
        annex_lines(a, 0, &mut line);
    }
    out
}

fn annex_lines(a: &Annex, depth: usize, line: &mut dyn FnMut(&str, String)) {
    let number = a.number.map(|n| format!(" {n}")).unwrap_or_default();
    let languages = a.tag.as_ref().map(|(t, _)| format!(" [{}]", t.languages.join(", "))).unwrap_or_default();
    let title = a.title.as_ref().map(|(t, _)| format!(" {t}")).unwrap_or_default();
    let label = format!("{}{}{number}", "  ".repeat(depth), a.kind.code());
    line(&label, format!("{languages}{title} ({} paragraphs)", a.paragraphs.len()).trim_start().to_owned());
    for c in &a.children {
        annex_lines(c, depth + 1, line);
    }
}
