//! Signatures: the mark, the name, the office, their number.

mod count;
mod honorific;
mod mark;
mod office;

#[cfg(test)]
mod tests;

pub(super) use count::FEWER_SIGNATURES;
pub(super) use honorific::HONORIFIC;
pub(super) use mark::{MARK_PLACE, MARK_WORD};
pub(super) use office::OFFICE_MISMATCH;
