//! The parts of a communication: which are missing, superfluous or do not agree.

mod agreement;
mod missing;
mod parties;
mod skeleton;

pub(super) use agreement::{NUMBER_OF_ITEMS, PLURAL_TITLE, SIGNED_NOTE, WE_AND_I};
pub(super) use missing::{
    MISSING_AGENDA_ITEM, MISSING_ITEM_IN_REQUEST, MISSING_REQUEST, MISSING_SIGNATURE, MISSING_TITLE,
};
pub(super) use parties::{ADDRESSEE_ORDER, CHARGE_FORM, SIGNATORY_ORDER};

use super::Context;
use crate::model::Kind;
use crate::text::Span;

/// Whether a mission of a State sends the document: its title names a State, or there is no title to tell.
fn from_mission(context: &Context) -> bool {
    context.document.title.as_ref().is_none_or(|t| t.senders.iter().any(|s| s.state.is_some()))
}

/// Whether it is a request for the inclusion of an item, which has rules of its own.
fn is_inclusion(context: &Context) -> bool {
    context.document.kind == Kind::RequestForInclusion
}

/// The end of the line at an offset, before its break and without the blanks before that.
fn end_of_line(context: &Context, offset: usize) -> usize {
    let text = context.snapshot.text();
    let line = text.line_span(text.line_of(offset));
    let rest = context.slice(Span::new(offset, line.end));
    offset + rest.trim_end().len()
}
