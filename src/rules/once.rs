//! A habit is one finding for each part of the document, not one for each time.
//!
//! Straight quotation marks, double blanks and their like stand in a draft everywhere or nowhere: the first place is
//! shown, and its fix mends all others of the letter.

use super::{Context, Finding};
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

/// 0 for the letter, the number of the annex in order for anything else.
pub(super) fn part(document: &Document, at: usize) -> usize {
    document.annexes.iter().rposition(|a| a.span.start <= at).map_or(0, |i| i + 1)
}
