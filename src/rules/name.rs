//! Names: of States, of organizations, of officials, and how English, French, Spanish and Russian spell them.
//!
//! Only attested forms raise or mend a finding. Names whose politics are contested are never spoken of.

mod by_date;
mod capital;
mod designation;
mod field;
mod government;
mod mend;
mod mixture;
mod official;
mod organization;
mod pair;
mod spelling;
mod translation;

pub(super) use by_date::BY_DATE;
pub(super) use capital::CAPITALS;
pub(super) use designation::{SHORT_STATE, UNOFFICIAL_STATE};
pub(super) use government::STATE_CASE;
pub(super) use mixture::FORMAL_SHORT_MIX;
pub(super) use official::OFFICIAL;
pub(super) use organization::ORGANIZATION;
pub(super) use pair::INCONSISTENT;
pub(super) use spelling::SPELLING;
pub(super) use translation::TWO_TRANSLATIONS;

#[cfg(test)]
mod tests;
