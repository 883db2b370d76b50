//! The Hunspell dictionaries of a folder, by language.
//!
//! Knows no file: whoever opens a folder brings the reader with it. Nothing is read before a word is asked about.

use crate::knowledge::Language;
use spellbook::Dictionary;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// Reads the dictionaries of a language from a folder: of each the text of its `.aff` and of its `.dic` file. Empty where
/// there are none, or where they cannot be read.
pub type Reader = fn(&Path, Language) -> Vec<(String, String)>;

/// The dictionaries of a folder. Clones share what was read; two are equal that name the same folder.
#[derive(Clone)]
pub struct Dictionaries(Arc<Shelf>);

struct Shelf {
    folder: PathBuf,
    read: Reader,
    by_language: [OnceLock<Vec<Dictionary>>; 6],
}

impl Dictionaries {
    /// The folder as it was named; nothing is known before it is [opened](Self::opened).
    pub fn named(folder: &str) -> Self {
        Self::over(PathBuf::from(folder), |_, _| Vec::new())
    }

    /// The same, found from a base and read by this reader.
    pub fn opened(&self, base: &Path, read: Reader) -> Self {
        Self::over(base.join(&self.0.folder), read)
    }

    fn over(folder: PathBuf, read: Reader) -> Self {
        Dictionaries(Arc::new(Shelf { folder, read, by_language: Default::default() }))
    }

    /// Whether there is a dictionary of a language.
    pub(super) fn has(&self, language: Language) -> bool {
        !self.of(language).is_empty()
    }

    /// Whether one of the dictionaries of a language knows a word: British and American spelling may lie side by side.
    pub(super) fn knows(&self, word: &str, language: Language) -> bool {
        self.of(language).iter().any(|d| d.check(word))
    }

    fn of(&self, language: Language) -> &[Dictionary] {
        let Some(cell) = self.0.by_language.get(language.index()) else { return &[] };
        cell.get_or_init(|| {
            let texts = (self.0.read)(&self.0.folder, language);
            texts.iter().filter_map(|(aff, dic)| Dictionary::new(aff, dic).ok()).collect()
        })
    }
}

impl PartialEq for Dictionaries {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.folder == other.0.folder
    }
}

impl Eq for Dictionaries {}

impl std::fmt::Debug for Dictionaries {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "Dictionaries({})", self.0.folder.display())
    }
}
