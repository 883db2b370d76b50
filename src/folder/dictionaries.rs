//! Hunspell dictionaries in a folder, found and read: `en_GB.aff` with `en_GB.dic`, `fr.aff` with `fr.dic` and so on.
//! Knows no rule.

use crate::knowledge::Language;
use std::path::Path;

/// The texts of all dictionaries of a language in a folder, in the order of their names. Those that are not UTF-8 or too
/// large to be one are passed over.
pub fn read(folder: &Path, language: Language) -> Vec<(String, String)> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.flatten().map(|e| e.path()).filter(|p| is_of(p, language)).collect();
    paths.sort();
    paths.iter().filter_map(|p| Some((text(p)?, text(&p.with_extension("dic"))?))).collect()
}

/// Whether a path is the `.aff` file of a language: `es.aff`, `es_MX.aff`, `es-ES.aff`.
fn is_of(path: &Path, language: Language) -> bool {
    let name = path.file_stem().and_then(|s| s.to_str()).unwrap_or_default();
    let rest = name.strip_prefix(language.code());
    path.extension().is_some_and(|e| e == "aff") && rest.is_some_and(|r| r.is_empty() || r.starts_with(['_', '-']))
}

/// The largest dictionaries have a few megabytes.
const LARGEST: u64 = 64 << 20;

fn text(path: &Path) -> Option<String> {
    let length = std::fs::metadata(path).ok()?.len();
    (length <= LARGEST).then(|| std::fs::read_to_string(path).ok())?
}
