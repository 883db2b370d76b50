//! Annexes, enclosures and appendices.

use super::{Signature, Title};
use crate::knowledge::{AnnexKind, Language};
use crate::text::Span;

/// In which figures a heading counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numeral {
    /// I, II, III.
    Roman,
    /// 1, 2, 3.
    Arabic,
    /// A, B, C.
    Letter,
    /// 一, 二, 三.
    Chinese,
    /// الأول, الثاني.
    Word,
}

/// A tag such as `[Original: Russian]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageTag {
    /// The whole tag.
    pub span: Span,
    /// ISO 639-1 codes of the languages it names, in order.
    pub languages: Vec<&'static str>,
    /// Whether it says "only" instead of "original".
    pub only: bool,
    /// The same tag in the right form, where it is written wrongly.
    pub mend: Option<String>,
}

/// What the label of a paragraph counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// A number in figures.
    Number(u32),
    /// A letter, by its place in the order of its script: (a), а), (أ) are 1.
    Letter(u32),
    /// A Roman or Chinese number, two letters.
    Other,
}

/// The label that a paragraph begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// The whole label, `12.` or `(a)`.
    pub span: Span,
    /// The number or letter alone.
    pub count: Span,
    /// What it counts.
    pub counted: Counted,
    /// The mark that makes it a label: `.`, `)`, `(` for two parentheses, `、`, `-`.
    pub sign: char,
}

/// A logical paragraph: page furniture inside it is passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// From its first to its last character.
    pub span: Span,
    /// The label that it begins with.
    pub label: Option<Label>,
    /// Whether it is an entry of a list with `-`, `•` or a like mark.
    pub bullet: bool,
}

/// A heading inside an annex with what stands under it until the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading's text.
    pub title: String,
    /// The heading alone.
    pub heading: Span,
    /// 1 for the highest.
    pub level: u8,
}

/// An annex, or an enclosure or appendix inside one.
#[derive(Clone, Debug)]
pub struct Annex {
    /// What it calls itself.
    pub kind: AnnexKind,
    /// From its heading to its last character, children included.
    pub span: Span,
    /// The heading; empty where the text is attached without one.
    pub heading: Span,
    /// The word "Annex" in the heading.
    pub word: Span,
    /// Its number.
    pub number: Option<u32>,
    /// How and where the number is written.
    pub numeral: Option<(Numeral, Span)>,
    /// What the heading repeats of the letter's title.
    pub parent: Option<Title>,
    /// The language tag, and whether it stands in one of the two official places.
    pub tag: Option<(LanguageTag, bool)>,
    /// The title of the annexed text.
    pub title: Option<(String, Span)>,
    /// The language of the text.
    pub language: Language,
    /// Where the text begins, after heading, tag and title.
    pub body: usize,
    /// Paragraphs of the text, children excluded.
    pub paragraphs: Vec<Paragraph>,
    /// Headings in the text, children excluded.
    pub sections: Vec<Section>,
    /// Signatures in the text.
    pub signatures: Vec<Signature>,
    /// Enclosures and appendices.
    pub children: Vec<Annex>,
}
