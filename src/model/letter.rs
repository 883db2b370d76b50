//! The letter itself: title, senders, addressees, request, signatures.

use super::{Item, Organ, WrittenDate};
use crate::text::Span;

/// What the title says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleKind {
    /// Letter.
    Letter,
    /// Identical letters.
    IdenticalLetters,
    /// Note verbale or notes verbales.
    NoteVerbale,
}

impl TitleKind {
    /// The word of the JSON form.
    pub fn code(self) -> &'static str {
        match self {
            TitleKind::Letter => "letter",
            TitleKind::IdenticalLetters => "identical-letters",
            TitleKind::NoteVerbale => "note-verbale",
        }
    }
}

/// The office in which a sender writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Office {
    /// Permanent Representative, deputy and acting ones included.
    PermanentRepresentative,
    /// Permanent Observer.
    PermanentObserver,
    /// Chargé d'affaires a.i.
    ChargeDAffaires,
    /// The Permanent Mission itself (notes verbales).
    PermanentMission,
    /// A minister of a Government.
    Minister,
    /// Anybody else: Secretary-General, Presidents, Chairs, Heads of mechanisms.
    Other,
}

impl Office {
    /// The word of the JSON form.
    pub fn code(self) -> &'static str {
        match self {
            Office::PermanentRepresentative => "permanent-representative",
            Office::PermanentObserver => "permanent-observer",
            Office::ChargeDAffaires => "charge-d-affaires",
            Office::PermanentMission => "permanent-mission",
            Office::Minister => "minister",
            Office::Other => "other",
        }
    }
}

/// One sender of a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// ISO 3166 alpha-3 of the State, none for a sender that is no State.
    pub state: Option<&'static str>,
    /// The office.
    pub office: Office,
    /// Where the State's name stands, or the office where there is no State.
    pub span: Span,
}

/// To whom a letter is addressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Addressee {
    /// The Secretary-General.
    SecretaryGeneral,
    /// The President of the General Assembly.
    PresidentGeneralAssembly,
    /// The President of the Security Council.
    PresidentSecurityCouncil,
    /// The President of the Economic and Social Council.
    PresidentEcosoc,
    /// Anybody else.
    Other,
}

impl Addressee {
    /// The word of the JSON form.
    pub fn code(self) -> &'static str {
        match self {
            Addressee::SecretaryGeneral => "secretary-general",
            Addressee::PresidentGeneralAssembly => "president-general-assembly",
            Addressee::PresidentSecurityCouncil => "president-security-council",
            Addressee::PresidentEcosoc => "president-ecosoc",
            Addressee::Other => "other",
        }
    }
}

/// A title, or what an annex heading repeats of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// From its first to its last character.
    pub span: Span,
    /// Its lines joined by a blank, in Chinese by nothing.
    pub text: String,
    /// What it says it is.
    pub kind: TitleKind,
    /// Where it says so.
    pub kind_span: Span,
    /// The date.
    pub date: Option<WrittenDate>,
    /// The senders in order, one for each State or office.
    pub senders: Vec<Sender>,
    /// From the first to the last word of the senders.
    pub sender_span: Span,
    /// The addressees in order.
    pub addressees: Vec<(Addressee, Span)>,
    /// From the first to the last word of the addressees.
    pub addressee_span: Span,
}

/// How the body opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Whether it speaks in the third person ("The Permanent Mission … presents its compliments").
    pub third_person: bool,
    /// Where the formula stands.
    pub span: Span,
}

/// A place in the letter that points at annexes: "(see annex I)".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Callout {
    /// With its parentheses.
    pub span: Span,
    /// The word "annex" in it.
    pub word: Span,
    /// The numbers, none for an unnumbered one; ranges are written out.
    pub numbers: Vec<u32>,
    /// The numbers that are written, each with its place; of a range its two ends.
    pub written: Vec<(u32, Span)>,
    /// Whether it names an enclosure or appendix instead of an annex.
    pub enclosure: bool,
}

/// What a request says of annexes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestAnnexes {
    /// Nothing.
    None,
    /// "and its annex".
    One,
    /// "and its annexes".
    Many,
}

/// The request to circulate a document or to bring it to the members' attention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The sentence.
    pub span: Span,
    /// Organs whose document it shall be or whose members shall be told, General Assembly first.
    pub organs: Vec<(Organ, Span)>,
    /// Agenda items named.
    pub items: Vec<Item>,
    /// Annexes named.
    pub annexes: RequestAnnexes,
    /// Where they are named.
    pub annexes_span: Option<Span>,
    /// Whether it only asks to bring the letter to the attention of members.
    pub attention_only: bool,
    /// Whether the first person is plural ("We should be grateful"); none where it cannot be told.
    pub plural: Option<bool>,
}

/// A signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// From its first to its last line.
    pub span: Span,
    /// The mark "(Signed)" as written; empty where there is none.
    pub mark: Span,
    /// The name without mark.
    pub name: String,
    /// Where the name stands.
    pub name_span: Span,
    /// The title lines in order.
    pub titles: Vec<(String, Span)>,
}

/// Lines that close a letter like a signature, but without its mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// From the first to the last of them.
    pub span: Span,
    /// The line that is the name; none where every line names an office.
    pub name: Option<Span>,
    /// Whether an office or an honorific tells that it is a person's; else only the form of a name does.
    pub told: bool,
}

/// A note of the letter part that begins with a star: `* A/72/50.`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The whole note.
    pub span: Span,
    /// Number of stars.
    pub stars: usize,
    /// What follows the stars.
    pub text: String,
    /// The symbol, where the note is one and nothing else.
    pub symbol: Option<super::Symbol>,
}
