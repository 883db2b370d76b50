//! Names of known bodies in folded text, in full and, where the script has no capitals, in short.

use crate::knowledge::{Language, Name, bodies};
use crate::text::fold_key;
use aho_corasick::{AhoCorasick, MatchKind};
use std::ops::Range;
use std::sync::OnceLock;

/// The body of an index.
pub(in crate::rules) fn body(index: usize) -> Option<&'static Name> {
    bodies().get(index)
}

/// A name that was found.
pub(super) struct Found {
    pub body: usize,
    pub full: bool,
    pub range: Range<usize>,
}

struct Finder {
    automaton: AhoCorasick,
    /// For each pattern the index of its body and whether it is a full name.
    meanings: Vec<(usize, bool)>,
}

fn finder(language: Language) -> Option<&'static Finder> {
    static ALL: [OnceLock<Option<Finder>>; 6] = [const { OnceLock::new() }; 6];
    ALL.get(language.index())?
        .get_or_init(|| {
            let (mut patterns, mut meanings) = (Vec::new(), Vec::new());
            for (index, body) in bodies().iter().enumerate() {
                if body.short(language).is_none() {
                    continue;
                }
                for full in body.fulls(language).map(fold_key).filter(|f| f.chars().count() > 3) {
                    patterns.push(full);
                    meanings.push((index, true));
                }
                if matches!(language, Language::Zh | Language::Ar) {
                    for short in body.shorts(language).map(fold_key).filter(|s| s.chars().count() > 2) {
                        patterns.push(short);
                        meanings.push((index, false));
                    }
                }
            }
            let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(patterns).ok()?;
            Some(Finder { automaton, meanings })
        })
        .as_ref()
}

/// The names in a folded text.
pub(super) fn find(text: &str, language: Language) -> Vec<Found> {
    let Some(finder) = finder(language) else { return Vec::new() };
    let bounded = language != Language::Zh;
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    finder
        .automaton
        .find_iter(text)
        .filter_map(|m| {
            let (body, full) = *finder.meanings.get(m.pattern().as_usize())?;
            let before = text.get(..m.start()).and_then(|t| t.chars().next_back());
            let after = text.get(m.end()..).and_then(|t| t.chars().next());
            let inside = bounded && (letter(after) || letter(before) && language != Language::Ar);
            (!inside).then(|| Found { body, full, range: m.range() })
        })
        .collect()
}
