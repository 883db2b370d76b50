//! Everything above the title: organs, symbols, session, year, committee, agenda items.

use super::WrittenDate;
use crate::knowledge::{Language, Organ, SpecialKind};
use crate::text::Span;

/// A document symbol as printed, without reissue star: one half of a dual symbol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// `A/79/718`.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// A numbered line: a session or a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ordinal {
    /// The number that the words mean.
    pub number: u16,
    /// The whole line.
    pub span: Span,
    /// The words of the ordinal alone.
    pub words: Span,
    /// The same ordinal spelled right, where the line misspells it ("Sixty-eight year").
    pub mend: Option<String>,
}

/// A special or emergency special session of the General Assembly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpecialSession {
    /// Which kind.
    pub kind: SpecialKind,
    /// Its number and place.
    pub ordinal: Ordinal,
}

/// Which list an agenda line quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The adopted agenda.
    Agenda,
    /// The provisional agenda.
    Provisional,
    /// The preliminary list.
    Preliminary,
}

impl Stage {
    /// The word of the JSON form.
    pub fn code(self) -> &'static str {
        match self {
            Stage::Agenda => "agenda",
            Stage::Provisional => "provisional",
            Stage::Preliminary => "preliminary",
        }
    }
}

/// An agenda item or sub-item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The number.
    pub number: u16,
    /// The sub-item as a Latin letter, whatever the script.
    pub sub: Option<String>,
    /// The organ on whose agenda it stands, where that is not the General Assembly.
    pub organ: Option<Organ>,
    /// Where it stands, the sub-item alone if several share a number.
    pub span: Span,
}

impl Item {
    /// `19 (a)`.
    pub fn label(&self) -> String {
        match &self.sub {
            Some(s) => format!("{} ({s})", self.number),
            None => self.number.to_string(),
        }
    }

    /// Number, sub-item and organ, for comparing.
    pub fn key(&self) -> (u16, Option<&str>, Option<Organ>) {
        (self.number, self.sub.as_deref(), self.organ)
    }
}

/// One agenda line of the masthead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemLine {
    /// The whole line or lines.
    pub span: Span,
    /// The noun ("Agenda item", "Пункты", "البندان"), for number agreement; empty where it has none to agree.
    pub noun: Span,
    /// Which list.
    pub stage: Stage,
    /// The words that name the list, without star; empty where the line names none.
    pub stage_span: Span,
    /// The star or stars that point at the footnote.
    pub star: Option<Span>,
    /// The organ whose column it stands in, where that is not the General Assembly.
    pub organ: Option<Organ>,
}

/// The title of an agenda item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaTitle {
    /// Its lines joined by a blank, in Chinese by nothing.
    pub text: String,
    /// From its first to its last line.
    pub span: Span,
}

/// The agenda lines and titles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    /// The lines in order.
    pub lines: Vec<ItemLine>,
    /// All items in order.
    pub items: Vec<Item>,
    /// All titles in order.
    pub titles: Vec<AgendaTitle>,
}

impl Agenda {
    /// The stage of the first line.
    pub fn stage(&self) -> Option<Stage> {
        self.lines.first().map(|l| l.stage)
    }
}

/// Everything above the title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Masthead {
    /// From its first to its last understood line; empty where there is none.
    pub span: Span,
    /// Organs printed as lines, each once, with the first line that prints it.
    pub organs: Vec<(Organ, Span)>,
    /// Symbols of the first page, dual ones as two.
    pub symbols: Vec<Symbol>,
    /// The regular session of the General Assembly.
    pub session: Option<Ordinal>,
    /// A special or emergency special session.
    pub special_session: Option<SpecialSession>,
    /// The Security Council's year.
    pub year: Option<Ordinal>,
    /// The year of an ECOSOC session.
    pub ecosoc_session: Option<(u16, Span)>,
    /// A Main Committee, 1 to 6.
    pub committee: Option<(u8, Span)>,
    /// A subsidiary body that is no Main Committee, named as a line of its own.
    pub body: Option<Span>,
    /// Agenda lines with their titles.
    pub agenda: Option<Agenda>,
    /// The date of the masthead.
    pub date: Option<WrittenDate>,
    /// The language of this version and the original language, as printed.
    pub original: Option<(Language, Span)>,
}

impl Masthead {
    /// The organs printed or implied by session, year or symbols, General Assembly first.
    pub fn all_organs(&self) -> Vec<Organ> {
        let mut out: Vec<Organ> = self.organs.iter().map(|(o, _)| *o).collect();
        if self.session.is_some() || self.special_session.is_some() || self.committee.is_some() {
            out.push(Organ::GeneralAssembly);
        }
        if self.year.is_some() {
            out.push(Organ::SecurityCouncil);
        }
        if self.ecosoc_session.is_some() {
            out.push(Organ::EconomicAndSocialCouncil);
        }
        for s in &self.symbols {
            match s.text.split('/').next() {
                Some("A") => out.push(Organ::GeneralAssembly),
                Some("S") => out.push(Organ::SecurityCouncil),
                Some("E") => out.push(Organ::EconomicAndSocialCouncil),
                _ => {}
            }
        }
        out.sort();
        out.dedup();
        out
    }
}
