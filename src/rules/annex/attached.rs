//! What follows the letter: annexes with or without a heading, and texts that only a page break parts from it.

use crate::model::Kind;
use crate::rules::Context;
use crate::syntax::Class;
use crate::text::{Span, is_blank};

/// What follows the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Attached {
    /// Nothing.
    Nothing,
    /// Annexes, one of them perhaps without a heading.
    Annexes(usize),
    /// Running text without heading on a new page: a report that follows the signature.
    Page,
    /// Running text without heading and without a page break; where it begins.
    Text(Span),
}

/// Characters of running text after the signature that are no mere note.
const LONG: usize = 240;

/// What follows the letter of a draft.
pub(super) fn attached(context: &Context) -> Attached {
    let document = context.document;
    let count = document.annexes.len();
    if count > 0 {
        return Attached::Annexes(count);
    }
    let signed = document.signatures.last().map(|s| s.span.end);
    // A note verbale has no signature; what stands on its next page may still be the note.
    let from = signed.or_else(|| document.request.as_ref().map(|r| r.span.end));
    let Some(from) = from else { return Attached::Nothing };
    let (mut page, mut first, mut length) = (false, None, 0);
    let mut base = 0;
    for block in context.snapshot.blocks().iter() {
        let here = base;
        base += block.text.len();
        if base <= from || block.commented {
            continue;
        }
        for line in block.lines.iter().filter(|l| here + l.start as usize >= from) {
            match line.class {
                Class::Furniture | Class::Symbol => page = true,
                Class::Blank | Class::Note | Class::Masthead => {}
                Class::Signature(_) => return Attached::Nothing,
                _ => {
                    let words = block.slice(line.content());
                    first.get_or_insert(line.content().shift(here));
                    length += words.chars().filter(|c| !is_blank(*c)).count();
                    if page && length > 40 {
                        return Attached::Page;
                    }
                }
            }
        }
    }
    match first {
        Some(start) if length >= LONG && signed.is_some() && document.kind != Kind::NoteVerbale => {
            Attached::Text(start)
        }
        _ => Attached::Nothing,
    }
}
