//! What the drafter has chosen.

use super::{Finding, OFF, Severity};
use crate::knowledge::Language;
use std::collections::BTreeMap;

/// What the drafter has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language of messages; none for the language of the draft.
    pub message_language: Option<Language>,
    /// By code: a severity instead of the rule's own, or none to switch the rule off.
    pub levels: BTreeMap<String, Option<Severity>>,
}

impl Settings {
    /// The finding as the settings want it, or nothing where its rule is off.
    pub(super) fn level(&self, mut finding: Finding) -> Option<Finding> {
        match self.levels.get(finding.code) {
            None if OFF.contains(&finding.code) => None,
            None => Some(finding),
            Some(None) => None,
            Some(Some(severity)) => {
                finding.severity = *severity;
                Some(finding)
            }
        }
    }
}
