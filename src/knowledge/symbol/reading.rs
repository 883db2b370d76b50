//! What the parts of a symbol mean, whatever the language.

use super::{SymbolSeries, series_of};

/// A part of a symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SymbolPart<'a> {
    /// The organ; an identifier of a body ([`super::super::name()`]).
    Organ(&'static str),
    /// A body below an organ, or an organization.
    Body(&'static str),
    /// The number of a regular session.
    Session(u16),
    /// The number of a special session.
    SpecialSession(u16),
    /// The number of an emergency special session.
    EmergencySession(u16),
    /// A year.
    Year(u16),
    /// A kind of document: `RES`, `DEC`, `PRST`, `L`, `PV`, `SR`, `INF`, `CRP`, `WP`, `NGO`, `DOC` where none is named; and
    /// its number.
    Document(&'a str, u32),
    /// `Add`, `Corr`, `Rev`, `Amend`, and its number.
    Change(&'a str, u32),
    /// Anything else, as it stands.
    Other(&'a str),
}

/// Reads one symbol, without stars, not a dual one: `A/C.2/72/10`, `S/RES/1540 (2004)`. Empty where it belongs to no series.
pub fn read_symbol(symbol: &str) -> Vec<SymbolPart<'_>> {
    let Some(series) = series_of(symbol) else { return Vec::new() };
    let mut out = Vec::new();
    let mut rest = symbol.get(series.prefix.len()..).unwrap_or("");
    // Prefixes that end in the middle of a part (`A/AC.`, `A/ES-`) leave the part to be read as a whole.
    if !series.prefix.ends_with('/') {
        let cut = series.prefix.rfind('/').map_or(0, |i| i + 1);
        rest = symbol.get(cut..).unwrap_or("");
    }
    let organ = organ(symbol);
    out.extend(organ.map(SymbolPart::Organ));
    let nature = nature(series);
    if nature.is_none() && !series.prefix.ends_with(['.', '-']) && Some(series.id) != organ {
        out.push(SymbolPart::Body(if series.id.is_empty() { series.body } else { series.id }));
    }
    let (rest, year) = match rest.split_once(" (") {
        Some((before, year)) => (before, year.trim_end_matches(')').parse().ok()),
        None => (rest, None),
    };
    parts(rest, nature.unwrap_or("DOC"), organ, &mut out);
    out.extend(year.map(SymbolPart::Year));
    // "General Assembly, seventy-second session, Second Committee": of the Assembly's committees the session goes first.
    if let [SymbolPart::Organ("GA"), body @ SymbolPart::Body(_), session @ SymbolPart::Session(_), ..] =
        out.as_mut_slice()
        && symbol.starts_with("A/C.")
    {
        std::mem::swap(body, session);
    }
    out
}

fn parts<'a>(rest: &'a str, nature: &'a str, organ: Option<&str>, out: &mut Vec<SymbolPart<'a>>) {
    let mut kind = nature;
    let segments: Vec<&str> = rest.split('/').filter(|s| !s.is_empty()).collect();
    for (i, segment) in segments.iter().enumerate() {
        let last = segments.get(i + 1).is_none_or(|next| change(next).is_some());
        let number = segment.parse::<u32>().ok();
        let small = number.and_then(|n| u16::try_from(n).ok());
        if let Some((word, n)) = change(segment) {
            out.push(SymbolPart::Change(word, n));
        } else if let Some(n) = segment.strip_prefix("ES-").and_then(|n| n.parse().ok()) {
            out.push(SymbolPart::EmergencySession(n));
        } else if let Some(n) = segment.strip_prefix("S-").and_then(|n| n.parse().ok()) {
            out.push(SymbolPart::SpecialSession(n));
        } else if let Some(n) = number.filter(|_| last) {
            out.push(SymbolPart::Document(kind, n));
        } else if let Some(year) = small.filter(|n| (1946..2100).contains(n)) {
            out.push(SymbolPart::Year(year));
        } else if let Some(session) = small.filter(|_| organ == Some("GA")) {
            out.push(SymbolPart::Session(session));
        } else if KINDS.contains(segment) {
            kind = segment;
        } else if let Some((word, n)) = segment.split_once('.').and_then(|(w, n)| Some((w, n.parse().ok()?))) {
            out.push(if KINDS.contains(&word) { SymbolPart::Document(word, n) } else { SymbolPart::Other(segment) });
        } else {
            out.push(SymbolPart::Other(segment));
        }
    }
}

const KINDS: [&str; 10] = ["RES", "DEC", "PRST", "L", "PV", "SR", "INF", "CRP", "WP", "NGO"];

fn change(segment: &str) -> Option<(&str, u32)> {
    let (word, number) = segment.split_once('.')?;
    ["Add", "Corr", "Rev", "Amend"].contains(&word).then_some(())?;
    Some((word, number.parse().ok()?))
}

/// The kind of document that a whole series consists of.
fn nature(series: &SymbolSeries) -> Option<&'static str> {
    match series.prefix {
        "A/RES/" | "S/RES/" => Some("RES"),
        "A/DEC/" => Some("DEC"),
        "S/PRST/" => Some("PRST"),
        _ => None,
    }
}

fn organ(symbol: &str) -> Option<&'static str> {
    match symbol.split('/').next() {
        Some("A") => Some("GA"),
        Some("S") => Some("SC"),
        Some("E") => Some("ECOSOC"),
        Some("ST") => Some("SECR"),
        Some("T") => Some("TC"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::SymbolPart::*;
    use super::*;

    #[test]
    fn symbols_are_read_part_by_part() {
        assert_eq!(read_symbol("A/C.2/72/10"), [Organ("GA"), Session(72), Body("C2"), Document("DOC", 10)]);
        assert_eq!(read_symbol("A/72/1/Add.2"), [Organ("GA"), Session(72), Document("DOC", 1), Change("Add", 2)]);
        assert_eq!(read_symbol("A/RES/70/1"), [Organ("GA"), Session(70), Document("RES", 1)]);
        assert_eq!(read_symbol("A/ES-10/238"), [Organ("GA"), EmergencySession(10), Document("DOC", 238)]);
        assert_eq!(read_symbol("A/C.3/72/L.5"), [Organ("GA"), Session(72), Body("C3"), Document("L", 5)]);
        assert_eq!(read_symbol("S/2017/915"), [Organ("SC"), Year(2017), Document("DOC", 915)]);
        assert_eq!(read_symbol("S/RES/1540 (2004)"), [Organ("SC"), Document("RES", 1540), Year(2004)]);
        assert_eq!(read_symbol("S/PRST/2015/3"), [Organ("SC"), Year(2015), Document("PRST", 3)]);
        assert_eq!(read_symbol("S/PV.8000"), [Organ("SC"), Document("PV", 8000)]);
        assert_eq!(read_symbol("E/CN.6/2015/3"), [Organ("ECOSOC"), Body("CSW"), Year(2015), Document("DOC", 3)]);
        assert_eq!(read_symbol("A/HRC/37/5"), [Organ("GA"), Body("HRC"), Session(37), Document("DOC", 5)]);
        assert_eq!(read_symbol("A/AC.105/2017/CRP.2"), [Organ("GA"), Body("COPUOS"), Year(2017), Document("CRP", 2)]);
        assert_eq!(read_symbol("X/1"), []);
    }
}
