//! Annexes: what the letter says of them against what follows it, how they are numbered, what their headings repeat.

mod arrange;
mod attached;
mod callout;
mod compose;
mod disorder;
mod kind;
mod language;
mod mention;
mod notes;
mod numbering;
mod numeral;
mod parent;
mod place;
mod request;
mod style;
mod tag;

#[cfg(test)]
mod tests;

pub(super) use callout::{MISSING, OUT_OF_RANGE};
pub(super) use disorder::{GAP, ORDER};
pub(super) use kind::{LOOSE_ENCLOSURE, UN_DOCUMENT, UNTITLED};
pub(super) use language::{TAG_LANGUAGE, TAG_MISSING, TAG_REDUNDANT};
pub(super) use mention::UNMENTIONED;
pub(super) use notes::NOTE_FIGURES;
pub(super) use numbering::{LONE_NUMBER, UNNUMBERED};
pub(super) use parent::{HEADING_KIND, PARENT_MISMATCH};
pub(super) use place::TAG_PLACE;
pub(super) use request::{NO_ANNEX, REQUEST_NUMBER};
pub(super) use style::NUMERAL_STYLE;
pub(super) use tag::TAG_FORM;

use super::{Context, Words};
use crate::knowledge::Language;
use crate::model::Annex;
use crate::text::{Script, fold_key, script_of};

/// Related information that points at a heading.
const HEADING: Words = Words {
    ar: "عنوان المرفق",
    zh: "附件标题",
    en: "The heading of the annex",
    fr: "L’en-tête de l’annexe",
    ru: "Заголовок приложения",
    es: "El encabezamiento del anexo",
};

/// The language of the word "Annex" in a heading, which may differ from that of the draft and of the annexed text.
fn heading_language(context: &Context, annex: &Annex) -> Language {
    let word = fold_key(&context.slice(annex.word)).to_lowercase();
    let begins = |words: &[&str]| words.iter().any(|w| word.starts_with(w));
    match word.chars().next().map(script_of) {
        Some(Script::Han) => Language::Zh,
        Some(Script::Arabic) => Language::Ar,
        Some(Script::Cyrillic) => Language::Ru,
        _ if begins(&["annexe", "pièce", "appendice"]) => Language::Fr,
        _ if begins(&["anexo", "apéndice", "adjunto", "documento"]) => Language::Es,
        _ => Language::En,
    }
}

/// What stands between two paragraphs of the draft: one end of line, or two where it keeps a blank line.
fn gap(context: &Context) -> String {
    let document = context.document;
    let end = context.line_end();
    let starts = document.paragraphs.iter().map(|p| p.span).take(3);
    let parts: Vec<_> = document.title.iter().map(|t| t.span).chain(starts).collect();
    let between = parts
        .windows(2)
        .filter_map(|w| Some(context.slice(crate::text::Span::new(w.first()?.end, w.last()?.start))))
        .find(|s| s.contains(['\n', '\r']));
    let tight = between.is_some_and(|s| s.replace("\r\n", "\n").matches(['\n', '\r']).count() < 2);
    if tight { end.to_owned() } else { end.repeat(2) }
}
