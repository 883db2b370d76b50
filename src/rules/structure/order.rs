//! STR018 and STR019: in which order addressees and signatories stand.

mod addressees;
mod signatories;

pub(in crate::rules) use addressees::ADDRESSEE_ORDER;
pub(in crate::rules) use signatories::SIGNATORY_ORDER;

use crate::model::{Document, Title};

/// The title, and what annex headings repeat of it.
fn titles(document: &Document) -> impl Iterator<Item = &Title> {
    document.title.iter().chain(document.annexes.iter().filter_map(|a| a.parent.as_ref()))
}
