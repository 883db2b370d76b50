//! The drafts in a folder.

use std::path::{Path, PathBuf};

/// Endings of files that may hold letters.
const ENDINGS: [&str; 5] = [".undoc", ".un.md", ".un.txt", ".md", ".txt"];

/// All files of a folder and the folders in it that may hold letters, in the order of their names. Hidden files and
/// what `.gitignore` names are passed over. The error is one sentence.
pub(super) fn drafts(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    for entry in ignore::WalkBuilder::new(folder).sort_by_file_path(Path::cmp).build() {
        let entry = entry.map_err(|error| format!("{}: {error}", folder.display()))?;
        let name = entry.file_name().to_string_lossy().to_lowercase();
        let is_file = entry.path().is_file();
        if is_file && ENDINGS.iter().any(|e| name.ends_with(e)) {
            found.push(entry.into_path());
        }
    }
    if found.is_empty() {
        return Err(format!("{}: there is no letter in this folder ({})", folder.display(), ENDINGS.join(", ")));
    }
    Ok(found)
}
