//! Blocks to a document: masthead, letter, annexes, and what each of them says.
//!
//! Everything here is plain data: byte spans of the whole text and language-neutral readings. Knows no rule,
//! no editor and no protocol. Building a [`Document`] never fails; what is not understood is left out.

mod annex;
mod letter;
mod masthead;
mod read;
mod view;

pub use annex::{Annex, Counted, Label, LanguageTag, Numeral, Paragraph, Section};
pub use letter::{
    Addressee, Callout, Closing, Note, Office, Opening, Request, RequestAnnexes, Sender, Signature, Title, TitleKind,
};
pub use masthead::{Agenda, AgendaTitle, Item, ItemLine, Masthead, Ordinal, SpecialSession, Stage, Symbol};

pub(crate) use read::{annex_number, language_tag, read_tag};

pub use crate::knowledge::{AnnexKind, Organ, SpecialKind};

use crate::knowledge::Language;
use crate::text::Span;

/// What kind of document a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Kind {
    /// A letter.
    Letter,
    /// Identical letters.
    IdenticalLetters,
    /// A note verbale.
    NoteVerbale,
    /// A letter under the heading "Request for the inclusion of …".
    RequestForInclusion,
    /// Anything else: nothing of ours; it has no outline and no finding.
    #[default]
    Other,
}

/// What was understood of a text.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// What it is.
    pub kind: Kind,
    /// The language of the letter part.
    pub language: Language,
    /// Everything above the title.
    pub masthead: Masthead,
    /// The heading "Request for the inclusion of an item …", where there is one.
    pub inclusion: Option<Span>,
    /// The title of the letter or note.
    pub title: Option<Title>,
    /// From the title (or, without one, the first paragraph) to the end of the letter's last line.
    pub letter: Span,
    /// Paragraphs of the letter's body, the request among them.
    pub paragraphs: Vec<Paragraph>,
    /// How the body opens, where it is one of the formulas.
    pub opening: Option<Opening>,
    /// Places in the letter that point at annexes.
    pub callouts: Vec<Callout>,
    /// The request to circulate the document or to bring it to the members' attention.
    pub request: Option<Request>,
    /// The signatures of the letter, in order.
    pub signatures: Vec<Signature>,
    /// What closes the letter in place of a signature, where there is none.
    pub closing: Option<Closing>,
    /// Notes of the letter part that begin with a star.
    pub notes: Vec<Note>,
    /// Annexes in order; enclosures and appendices are their children.
    pub annexes: Vec<Annex>,
    /// Running symbols, job numbers, bar codes and page marks, in order.
    pub furniture: Vec<Span>,
    /// Blank lines that cut a sentence, in order; those where page furniture stands between are not among them.
    pub breaks: Vec<Break>,
}

/// Blank lines in the middle of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Break {
    /// From the end of the last word before to the first word after.
    pub gap: Span,
    /// The name that is cut in two, where one is: from its beginning before the gap to its end after it.
    pub cut: Option<Span>,
}

/// A calendar date as written; it may be impossible (31 November).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenDate {
    /// Year, four digits.
    pub year: i16,
    /// Month from 1 to 12.
    pub month: i8,
    /// Day as written.
    pub day: i8,
    /// Where it stands.
    pub span: Span,
}

impl WrittenDate {
    /// The calendar date, where there is such a day.
    pub fn civil(&self) -> Option<jiff::civil::Date> {
        jiff::civil::Date::new(self.year, self.month, self.day).ok()
    }

    /// `2017-11-14`.
    pub fn iso(&self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// Whether both name the same day, wherever they stand.
    pub fn same_day(&self, other: &WrittenDate) -> bool {
        (self.year, self.month, self.day) == (other.year, other.month, other.day)
    }
}
