//! What the drafter has chosen, as the rules want to know it.

use super::config::Name;
use super::spelling::Dictionaries;
use super::{Finding, OFF, Severity};
use crate::knowledge::Language;
use crate::model::Document;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the drafter has chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The language of drafts whose title does not tell; none for what the text looks like.
    pub language: Option<Language>,
    /// The language of messages; none for the language of the draft.
    pub message_language: Option<Language>,
    /// What is wanted of a rule, by its code.
    pub levels: BTreeMap<String, Level>,
    /// Whether the letter itself is checked.
    pub letter: bool,
    /// Whether annexes are checked.
    pub annexes: bool,
    /// How this house writes.
    pub house: Arc<House>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            language: None,
            message_language: None,
            levels: BTreeMap::new(),
            letter: true,
            annexes: true,
            house: Arc::default(),
        }
    }
}

/// What is wanted of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// It is silent.
    Off,
    /// It speaks as it does by itself, also where it is off by default.
    On,
    /// It speaks, and each of its findings is as bad as this.
    As(Severity),
}

impl Level {
    /// The words for levels.
    pub const WORDS: [&str; 6] = ["off", "on", "error", "warning", "information", "hint"];

    /// The level of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "off" => Some(Level::Off),
            "on" => Some(Level::On),
            word => Severity::from_code(word).map(Level::As),
        }
    }
}

/// How a house writes: what rules want to know that no manual says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct House {
    /// How many words a draft may have; none for any number.
    pub words: Option<u32>,
    /// Blanks between Chinese characters and Latin letters or digits.
    pub spacing: Spacing,
    /// Dictionaries against which words are held; none for not looking at spelling.
    pub dictionaries: Option<Dictionaries>,
    /// Names that the team has added to ours.
    pub names: Vec<Name>,
}

/// Blanks between Chinese characters and Latin letters or digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Spacing {
    /// As the draft mostly has it.
    #[default]
    Consistent,
    /// `2017 年`.
    Spaced,
    /// `2017年`.
    Close,
}

impl Spacing {
    /// The words for spacings.
    pub const WORDS: [&str; 3] = ["consistent", "spaced", "close"];

    /// The spacing of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Spacing::Consistent, Spacing::Spaced, Spacing::Close]
            .into_iter()
            .zip(Self::WORDS)
            .find_map(|(s, w)| (w == word).then_some(s))
    }
}

impl Settings {
    /// Rules that are off by default and wanted all the same.
    pub(super) fn switched_on(&self) -> Vec<&'static str> {
        let wanted = |code: &&&'static str| self.levels.get(**code).is_some_and(|l| *l != Level::Off);
        OFF.iter().filter(wanted).copied().collect()
    }

    /// The finding as the settings want it, or nothing where its rule is off or nobody looks where it stands.
    pub(super) fn level(&self, mut finding: Finding, document: &Document) -> Option<Finding> {
        if !(self.letter && self.annexes) {
            let inside =
                document.annexes.iter().any(|a| a.span.start <= finding.span.start && finding.span.end <= a.span.end);
            if !(if inside { self.annexes } else { self.letter }) {
                return None;
            }
        }
        match self.levels.get(finding.code) {
            None if OFF.contains(&finding.code) => return None,
            Some(Level::Off) => return None,
            None | Some(Level::On) => {}
            Some(Level::As(severity)) => finding.severity = *severity,
        }
        Some(finding)
    }
}
