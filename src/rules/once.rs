//! A habit is one finding for each part of the document, not one for each time.
//!
//! Straight quotation marks, double blanks and their like stand in a draft everywhere or nowhere: the first place is
//! shown, and its fix mends all others of the letter.

use super::{Context, Finding, Related};
use crate::model::Document;

/// Keeps the first candidate of the letter and of each annex; its fixes take over the edits of the others.
pub(super) fn first_of_part(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let mut out: Vec<(usize, Finding)> = Vec::new();
    for f in found {
        let part = part(context.document, f.span.start);
        match out.last_mut().filter(|(p, _)| *p == part) {
            Some((_, kept)) => {
                for (mine, other) in kept.fixes.iter_mut().zip(f.fixes) {
                    mine.edits.extend(other.edits);
                }
            }
            None => out.push((part, f)),
        }
    }
    out.into_iter().map(|(_, f)| f).collect()
}

/// The same for each message: one rule may speak of several words, and the mend of one must not write another.
pub(super) fn first_of_each(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let mut said: Vec<(String, Vec<Finding>)> = Vec::new();
    for f in found {
        match said.iter_mut().find(|(message, _)| *message == f.message) {
            Some((_, all)) => all.push(f),
            None => said.push((f.message.clone(), vec![f])),
        }
    }
    said.into_iter().flat_map(|(_, all)| first_of_part(context, all)).collect()
}

/// Keeps the first finding of each annex and makes the others related places of it: its author wrote by other rules,
/// and one hint tells the reader so. Findings of the letter stay. They come in the order of the text.
pub(super) fn first_of_annex(document: &Document, found: &mut Vec<Finding>) {
    let mut out: Vec<(usize, Finding)> = Vec::new();
    for f in found.drain(..) {
        let part = part(document, f.span.start);
        match out.last_mut().filter(|(p, _)| part > 0 && *p == part) {
            Some((_, kept)) => kept.related.push(Related { span: f.span, message: f.message }),
            None => out.push((part, f)),
        }
    }
    found.extend(out.into_iter().map(|(_, f)| f));
}

/// 0 for the letter, the number of the annex in order for anything else.
pub(super) fn part(document: &Document, at: usize) -> usize {
    document.annexes.iter().rposition(|a| a.span.start <= at).map_or(0, |i| i + 1)
}
