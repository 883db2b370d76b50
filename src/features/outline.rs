//! The outline: masthead, letter, annexes, in document order.

use crate::draft::Snapshot;
use crate::text::Span;

/// What a part is. A closed list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Everything above the title.
    Masthead,
    /// An organ line.
    Organ,
    /// A session or a year.
    Session,
    /// A committee.
    Committee,
    /// An agenda line with its titles.
    AgendaItem,
    /// The letter.
    Letter,
    /// Its title.
    Title,
    /// The paragraph that transmits.
    Transmittal,
    /// The request to circulate.
    Request,
    /// A signature.
    Signature,
    /// An annex.
    Annex,
    /// An enclosure.
    Enclosure,
    /// An appendix.
    Appendix,
    /// A heading with what stands under it.
    Section,
    /// A paragraph.
    Paragraph,
}

impl Role {
    /// The word of the JSON form.
    pub fn code(self) -> &'static str {
        match self {
            Role::Masthead => "masthead",
            Role::Organ => "organ",
            Role::Session => "session",
            Role::Committee => "committee",
            Role::AgendaItem => "agenda-item",
            Role::Letter => "letter",
            Role::Title => "title",
            Role::Transmittal => "transmittal",
            Role::Request => "request",
            Role::Signature => "signature",
            Role::Annex => "annex",
            Role::Enclosure => "enclosure",
            Role::Appendix => "appendix",
            Role::Section => "section",
            Role::Paragraph => "paragraph",
        }
    }
}

/// A part of the outline. Children lie inside their parent and follow one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// A short name in the words of the draft.
    pub name: String,
    /// Date and parties, titles of items, languages.
    pub detail: Option<String>,
    /// The whole part.
    pub range: Span,
    /// Its head line; lies inside `range`.
    pub selection: Span,
    /// Its parts.
    pub children: Vec<Node>,
}

/// The outline of a draft; empty where it is nothing of ours. `paragraphs`: whether unnumbered ones are shown.
pub fn outline(snapshot: &Snapshot, paragraphs: bool) -> Vec<Node> {
    let _ = (snapshot, paragraphs);
    Vec::new()
}
