//! The frame of a letter: title, agenda lines, request, signatures, and how senders and addressees stand in them.

mod agenda;
mod agenda_titles;
mod asked;
mod blocks;
mod body;
mod charge;
mod courtesy;
mod inclusion;
mod item;
mod lines;
mod note;
mod noun;
mod order;
mod person;
mod rank;
mod request;
mod session;
mod signature;
mod signed;
#[cfg(test)]
mod tests;
mod title;
mod tongue;
mod united;

pub(super) use agenda::AGENDA_MISSING;
pub(super) use agenda_titles::{ITEM_UNTITLED, TITLE_COUNT};
pub(super) use blocks::{BLOCK_ORDER, COMMITTEE_PLACE};
pub(super) use body::{HEADED, NUMBERED};
pub(super) use charge::CHARGE_FORM;
pub(super) use courtesy::COURTESY;
pub(super) use inclusion::INCLUSION_HEADING;
pub(super) use item::ITEM_IN_REQUEST;
pub(super) use note::{LETTER_PERSON, NOTE_PERSON};
pub(super) use noun::ITEM_NUMBER;
pub(super) use order::{ADDRESSEE_ORDER, SIGNATORY_ORDER};
pub(super) use person::PERSON;
pub(super) use rank::SIGNATORY_RANK;
pub(super) use request::REQUEST_MISSING;
pub(super) use session::is_council_alone;
pub(super) use session::{COUNCIL_ONLY, SESSION_MISSING, YEAR_MISSING};
pub(super) use signature::SIGNATURE_MISSING;
pub(super) use signed::{NOTE_SIGNED, SENDERS_FEWER};
pub(super) use title::TITLE_MISSING;
pub(super) use tongue::{MIXED_FRAME, UNOFFICIAL};
pub(super) use united::TO_THE_UN;

use super::Context;
use crate::knowledge::Language;
use crate::model::{Document, Office};
use crate::text::{Span, fold_key, show};

/// Whether nobody who writes for a State is among the senders: the Secretary-General, Presidents, Chairs, Heads of
/// mechanisms.
fn is_official(document: &Document) -> bool {
    let Some(title) = document.title.as_ref().filter(|t| !t.senders.is_empty()) else { return false };
    title.senders.iter().all(|s| s.state.is_none() && matches!(s.office, Office::Other | Office::Minister))
}

/// The last paragraph of the letter's body: what closes it in place of a signature is none.
fn last_paragraph(document: &Document) -> Option<Span> {
    let closing = document.closing.as_ref().map(|c| c.span);
    document.paragraphs.iter().map(|p| p.span).rfind(|p| closing.is_none_or(|c| p.start < c.start))
}

/// The words of a span as a reader sees them, on one line.
fn shown(context: &Context, span: Span) -> String {
    let words = context.slice(span);
    show(words.split(['\n', '\r']))
}

/// Whether the draft says of the one who writes that she is a woman; languages that don't say it never do.
fn is_woman(context: &Context) -> bool {
    let document = context.document;
    let mut spans: Vec<Span> = document.title.iter().map(|t| t.sender_span).collect();
    spans.extend(document.signatures.iter().map(|s| s.span));
    spans.extend(document.closing.iter().map(|c| c.span));
    spans.extend(document.annexes.iter().filter_map(|a| Some(a.parent.as_ref()?.sender_span)));
    spans.extend(document.request.iter().map(|r| r.span));
    let marks: &[&str] = match context.draft_language() {
        Language::Fr => &["représentante", "chargée", "observatrice", "ambassadrice", "reconnaissante ", "obligée "],
        Language::Es => &["embajadora", "encargada", "observadora", "la representante"],
        Language::Ru => &["признательна "],
        Language::Ar => &["الممثلة", "المندوبة", "السفيرة", "المراقبة", "القائمة", "ممتنة"],
        Language::En | Language::Zh => &[],
    };
    spans.iter().any(|s| {
        let words = fold_key(&shown(context, *s)).to_lowercase();
        marks.iter().any(|m| words.contains(&fold_key(m)) || words.contains(m))
    })
}
