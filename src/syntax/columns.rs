//! Lines of two columns: mastheads of two organs set side by side.

use super::class::{Class, is_furniture, told};
use super::line::Content;
use crate::text::Folded;

/// Whether three or more blanks or a tab stand between words.
pub(super) fn columns(raw: &str, found: &Content) -> bool {
    raw.get(found.span.range()).is_some_and(|c| c.contains("   ") || c.contains('\t'))
}

/// A line of several columns is one where a column has the form of a masthead.
pub(super) fn columns_class(raw: &str, found: &Content) -> Option<Class> {
    let content = raw.get(found.span.range())?;
    let folded = Folded::line(content, 0);
    if is_furniture(folded.as_str()) {
        return Some(Class::Furniture);
    }
    let hits = cells(content)
        .filter(|(_, cell)| {
            let folded = Folded::line(cell, 0);
            matches!(
                told(folded.as_str()),
                Some(
                    Class::Symbol
                        | Class::Organ(..)
                        | Class::Session(_)
                        | Class::Special(..)
                        | Class::Year(_)
                        | Class::EcosocSession(..)
                        | Class::Committee(..)
                        | Class::Item(_)
                        | Class::Masthead
                        | Class::Signature(_)
                )
            )
        })
        .count();
    (hits > 0).then_some(Class::Columns)
}

/// The columns of a line: offset in the line's content and text.
pub(crate) fn cells(content: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = content.get(at..)?;
        let skipped = rest.len() - rest.trim_start_matches([' ', '\t', '\u{a0}']).len();
        let start = at + skipped;
        let rest = content.get(start..)?;
        if rest.is_empty() {
            return None;
        }
        let end = rest.find("   ").into_iter().chain(rest.find('\t')).min().unwrap_or(rest.len());
        at = start + end;
        Some((start, rest.get(..end)?.trim_end()))
    })
}
