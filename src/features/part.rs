//! In which part of a document a place lies.

use crate::knowledge::Language;
use crate::model::Document;

/// The language of the part in which an offset lies; an annex's heading is in the language of what it is annexed to.
pub(super) fn language_at(document: &Document, offset: usize) -> Language {
    let mut language = document.language;
    let mut annexes = document.annexes.as_slice();
    while let Some(annex) = annexes.iter().find(|a| a.span.touches(offset)) {
        if !annex.heading.is_empty() && annex.heading.touches(offset) {
            break;
        }
        language = annex.language;
        annexes = &annex.children;
    }
    language
}
