//! The keys that may be chosen in a folder, a line each; the reader and the schema are made from them.

use crate::rules::{Level, Spacing};

/// A key.
pub(super) struct Key {
    /// Its path, parts joined by dots.
    pub(super) path: &'static str,
    /// What its value is.
    pub(super) kind: Kind,
    /// What it chooses.
    pub(super) what: &'static str,
}

/// What the value of a key is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One of a few words.
    Words(&'static [&'static str]),
    /// A text that is not empty.
    Text,
    /// True or false.
    Truth,
    /// A whole number from 0.
    Number,
    /// Levels by rule.
    Rules,
    /// Names, a table each.
    Names,
}

/// The codes of languages.
pub(super) const LANGUAGES: &[&str] = &["ar", "zh", "en", "fr", "ru", "es"];
const MESSAGES: &[&str] = &["draft", "ar", "zh", "en", "fr", "ru", "es"];
const SWITCH: &[&str] = &["on", "off"];

/// All keys.
pub(super) static KEYS: [Key; 11] = [
    Key { path: "language", kind: Kind::Words(LANGUAGES), what: "The language of drafts whose title does not tell" },
    Key {
        path: "messageLanguage",
        kind: Kind::Words(MESSAGES),
        what: "The language of messages; \"draft\" for that of the draft",
    },
    Key { path: "rules", kind: Kind::Rules, what: "What is wanted of rules, by code or name" },
    Key { path: "zones.letter", kind: Kind::Words(SWITCH), what: "Whether the letter itself is checked" },
    Key { path: "zones.annexes", kind: Kind::Words(SWITCH), what: "Whether annexes are checked" },
    Key { path: "outline.paragraphs", kind: Kind::Truth, what: "Whether the outline shows unnumbered paragraphs" },
    Key {
        path: "completion.pinyin",
        kind: Kind::Truth,
        what: "Whether pinyin and its initials complete Chinese names",
    },
    Key { path: "limits.words", kind: Kind::Number, what: "How many words a draft may have; 0 for any number" },
    Key {
        path: "style.spacing",
        kind: Kind::Words(&Spacing::WORDS),
        what: "Blanks between Chinese characters and Latin letters or digits",
    },
    Key {
        path: "spelling.dictionaries",
        kind: Kind::Text,
        what: "A folder of Hunspell dictionaries (en_GB.aff and en_GB.dic, fr.aff and fr.dic …), from this file",
    },
    Key { path: "names", kind: Kind::Names, what: "Names that the team knows to be right" },
];

/// The words for what is wanted of a rule.
pub(super) const LEVELS: &[&str] = &Level::WORDS;

/// The keys of a name.
pub(super) const NAME: [&str; 12] =
    ["ar", "zh", "en", "fr", "ru", "es", "short_ar", "short_zh", "short_en", "short_fr", "short_ru", "short_es"];
