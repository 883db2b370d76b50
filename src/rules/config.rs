//! What a drafter may choose, and how it is read: from `verbale.toml`, and from the settings of editors.
//!
//! Knows no file and no editor: texts and trees of values come in, [`Choices`] and problems go out. What means nothing
//! is never passed over in silence.

mod edit;
mod keys;
mod name;
mod problem;
mod read;
mod schema;
mod toml;
mod tree;

pub use edit::switch_off;
pub use name::Name;
pub use problem::{Fault, Problem, Wanted};
pub use read::{Reading, read};
pub use schema::schema;
pub use toml::{File, parse};
pub use tree::{Member, Tree, Value};

pub(super) use problem::BAD_SETTING;

use super::{Dictionaries, House, Level, Settings, Spacing};
use crate::knowledge::Language;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was chosen in one place; where nothing was, another place may speak.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The language of drafts whose title does not tell.
    pub language: Option<Language>,
    /// The language of messages; inside, none for the language of the draft.
    pub message_language: Option<Option<Language>>,
    /// What is wanted of rules, by their codes.
    pub levels: BTreeMap<String, Level>,
    /// Whether the letter itself is checked.
    pub letter: Option<bool>,
    /// Whether annexes are checked.
    pub annexes: Option<bool>,
    /// Whether the outline shows unnumbered paragraphs.
    pub paragraphs: Option<bool>,
    /// Whether pinyin completes Chinese names.
    pub pinyin: Option<bool>,
    /// How many words a draft may have; 0 for any number.
    pub words: Option<u32>,
    /// The house's spacing.
    pub spacing: Option<Spacing>,
    /// Where the dictionaries lie.
    pub dictionaries: Option<Dictionaries>,
    /// Names that the team has added.
    pub names: Vec<Name>,
}

impl Choices {
    /// These choices, and where they say nothing, those of `below`. Names of both are kept.
    pub fn over(&self, below: &Choices) -> Choices {
        let mut levels = below.levels.clone();
        levels.extend(self.levels.iter().map(|(code, level)| (code.clone(), *level)));
        let mut names = self.names.clone();
        names.extend(below.names.iter().filter(|n| !self.names.contains(n)).cloned());
        Choices {
            language: self.language.or(below.language),
            message_language: self.message_language.or(below.message_language),
            levels,
            letter: self.letter.or(below.letter),
            annexes: self.annexes.or(below.annexes),
            paragraphs: self.paragraphs.or(below.paragraphs),
            pinyin: self.pinyin.or(below.pinyin),
            words: self.words.or(below.words),
            spacing: self.spacing.or(below.spacing),
            dictionaries: self.dictionaries.clone().or_else(|| below.dictionaries.clone()),
            names,
        }
    }

    /// What the rules want to know of them; what nobody chose is as it is built in.
    pub fn settings(&self) -> Settings {
        Settings {
            language: self.language,
            message_language: self.message_language.flatten(),
            levels: self.levels.clone(),
            letter: self.letter.unwrap_or(true),
            annexes: self.annexes.unwrap_or(true),
            house: Arc::new(House {
                words: self.words.filter(|n| *n > 0),
                spacing: self.spacing.unwrap_or_default(),
                dictionaries: self.dictionaries.clone(),
                names: self.names.clone(),
            }),
        }
    }
}
