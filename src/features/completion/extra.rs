//! All names that the team has added, to be looked up and found in texts.

use super::index::Index;
use crate::features::names::ExtraName;
use crate::knowledge::Language;
use crate::text::fold_key;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// All of them; a clone costs nothing.
#[derive(Clone, Debug, Default)]
pub struct ExtraNames(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    list: Vec<ExtraName>,
    /// Folded names and short forms of each language, each with its place in the list.
    folded: [Vec<(String, usize)>; 6],
    indexes: [OnceLock<Index>; 6],
}

impl From<Vec<ExtraName>> for ExtraNames {
    fn from(list: Vec<ExtraName>) -> Self {
        let folded = Language::ALL.map(|l| {
            let of = |(i, e): (usize, &ExtraName)| {
                let at = |all: &[Option<String>; 6]| all.get(l.index()).cloned().flatten();
                [at(&e.names), at(&e.shorts)].into_iter().flatten().map(|n| (fold_key(&n), i)).collect::<Vec<_>>()
            };
            let mut all: Vec<(String, usize)> = list.iter().enumerate().flat_map(of).collect();
            all.retain(|(name, _)| !name.is_empty());
            // The longest first: of names inside each other the longest counts.
            all.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
            all
        });
        ExtraNames(Arc::new(Inner { list, folded, indexes: Default::default() }))
    }
}

impl PartialEq for ExtraNames {
    fn eq(&self, other: &Self) -> bool {
        self.0.list == other.0.list
    }
}

impl Eq for ExtraNames {}

impl ExtraNames {
    /// All of them, in the order of the settings.
    pub fn list(&self) -> &[ExtraName] {
        &self.0.list
    }

    /// The look-up of a language, made at its first use; none where there are no names.
    pub(super) fn index(&self, language: Language) -> Option<&Index> {
        let cell = self.0.indexes.get(language.index()).filter(|_| !self.0.list.is_empty())?;
        Some(cell.get_or_init(|| {
            let (candidates, forms) = self.candidates(language);
            Index::new(candidates, forms, language)
        }))
    }

    /// Where they stand in a folded text, the longest first.
    pub(in crate::features) fn find<'a>(
        &'a self,
        text: &'a str,
        language: Language,
    ) -> impl Iterator<Item = (Range<usize>, &'a ExtraName)> {
        let known = self.0.folded.get(language.index()).map(Vec::as_slice).unwrap_or_default();
        known.iter().flat_map(move |(name, i)| {
            let places = text.match_indices(name.as_str()).map(move |(at, _)| at..at + name.len());
            places.filter(move |r| stands_alone(text, r, language)).filter_map(|r| Some((r, self.0.list.get(*i)?)))
        })
    }
}

fn stands_alone(text: &str, range: &Range<usize>, language: Language) -> bool {
    let letter = |c: Option<char>| language != Language::Zh && c.is_some_and(char::is_alphanumeric);
    let before = text.get(..range.start).and_then(|t| t.chars().next_back());
    let after = text.get(range.end..).and_then(|t| t.chars().next());
    !letter(before) && !letter(after)
}
