//! The folder's own rules: the nearest `verbale.toml` upwards of a draft, found and read.
//!
//! The command line and the server both ask here, so that they never differ. Knows no protocol and no arguments.

mod dictionaries;

use crate::rules::config::{self, Choices, File};
use std::collections::HashMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

/// The names that the file may have, the better one first.
pub const NAMES: [&str; 2] = ["verbale.toml", ".verbale.toml"];

/// Whether a path is that of a folder's rules.
pub fn is_configuration(path: &str) -> bool {
    NAMES.iter().any(|name| path.rsplit(['/', '\\']).next() == Some(name))
}

/// A `verbale.toml` that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it is, from the root.
    pub path: PathBuf,
    /// Its text; empty where it cannot be read.
    pub text: String,
    /// What it says.
    pub file: File,
    /// Why it cannot be read, where it cannot.
    pub trouble: Option<String>,
}

/// What tells that a file is the one that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    modified: Option<SystemTime>,
    length: u64,
}

/// All files that were found.
#[derive(Debug, Default)]
pub struct Folders {
    files: Mutex<HashMap<PathBuf, (Stamp, Arc<Found>)>>,
    nearest: Mutex<HashMap<PathBuf, Option<Arc<Found>>>>,
}

impl Folders {
    /// The file that holds for a draft. Its folder and those above it are looked at each time, the file is read
    /// only where it has changed.
    pub fn of(&self, draft: &Path) -> Option<Arc<Found>> {
        let draft = std::path::absolute(draft).ok()?;
        self.upwards(draft.parent()?)
    }

    /// The same for many drafts at one moment: what was found for a folder holds for all of its drafts.
    pub fn of_one_moment(&self, draft: &Path) -> Option<Arc<Found>> {
        let draft = std::path::absolute(draft).ok()?;
        let folder = draft.parent()?;
        if let Some(known) = self.nearest.lock().unwrap_or_else(PoisonError::into_inner).get(folder) {
            return known.clone();
        }
        let found = self.upwards(folder);
        let mut nearest = self.nearest.lock().unwrap_or_else(PoisonError::into_inner);
        nearest.insert(folder.to_owned(), found.clone());
        found
    }

    /// One file by its path; nothing where there is none.
    pub fn file(&self, path: &Path) -> Option<Arc<Found>> {
        let stamp = stamp(path)?;
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((seen, found)) = files.get(path)
            && *seen == stamp
        {
            return Some(found.clone());
        }
        let found = Arc::new(read(path));
        files.insert(path.to_owned(), (stamp, found.clone()));
        Some(found)
    }

    /// Forgets everything: somebody says that files have changed.
    pub fn forget(&self) {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.nearest.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn upwards(&self, folder: &Path) -> Option<Arc<Found>> {
        folder.ancestors().find_map(|f| NAMES.iter().find_map(|name| self.file(&f.join(name))))
    }
}

fn stamp(path: &Path) -> Option<Stamp> {
    let data = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file)?;
    Some(Stamp { modified: data.modified().ok(), length: data.len() })
}

fn read(path: &Path) -> Found {
    let (text, trouble) = match std::fs::read(path).map(String::from_utf8) {
        Ok(Ok(text)) => (text, None),
        Ok(Err(_)) => (String::new(), Some("this is not UTF-8; save it as UTF-8".to_owned())),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            (String::new(), Some("permission denied".to_owned()))
        }
        Err(error) => (String::new(), Some(error.to_string())),
    };
    let mut file = config::parse(&text);
    open(&mut file.choices, path.parent().unwrap_or(Path::new("")));
    Found { path: path.to_owned(), file, text, trouble }
}

/// Opens the dictionaries that were chosen; where they are named from a place, from this one.
pub fn open(choices: &mut Choices, base: &Path) {
    choices.dictionaries = choices.dictionaries.take().map(|d| d.opened(base, dictionaries::read));
}
