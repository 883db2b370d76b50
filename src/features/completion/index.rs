//! Finds the candidates whose forms begin with a text, or have a word that does.

use super::candidate::{Candidate, Fit, Form, candidates};
use super::demand::is_small_word;
use super::pinyin::{PinyinFit, initials, pinyin_fit};
use crate::knowledge::Language;
use std::sync::{LazyLock, OnceLock};

/// The candidates of a language, sorted for look-up.
pub(super) struct Index {
    /// All candidates.
    pub candidates: Vec<Candidate>,
    forms: Vec<Form>,
    /// Form and byte offset in its key, sorted by the text from there on.
    places: Vec<(usize, usize)>,
    /// With which letters the pinyin of each candidate may begin, a bit a letter.
    initials: OnceLock<Vec<u32>>,
}

static INDEXES: [LazyLock<Index>; 6] = [
    LazyLock::new(|| Index::new(Language::Ar)),
    LazyLock::new(|| Index::new(Language::Zh)),
    LazyLock::new(|| Index::new(Language::En)),
    LazyLock::new(|| Index::new(Language::Fr)),
    LazyLock::new(|| Index::new(Language::Ru)),
    LazyLock::new(|| Index::new(Language::Es)),
];

impl Index {
    /// The index of a language, built at its first use.
    pub fn of(language: Language) -> Option<&'static Index> {
        INDEXES.get(language.index()).map(|i| &**i)
    }

    fn new(language: Language) -> Self {
        let (candidates, forms) = candidates(language);
        let mut places = Vec::new();
        for (form, Form { key, fit, .. }) in forms.iter().enumerate() {
            places.push((form, 0));
            // The article ال may be missing in what is typed.
            let article = "ال".len();
            if language == Language::Ar && key.starts_with("ال") {
                places.push((form, article));
            }
            if *fit != Fit::Name || language == Language::Zh {
                continue;
            }
            for (blank, _) in key.match_indices([' ', '\'', '(']) {
                let word = key.get(blank + 1..).unwrap_or("");
                let first = word.split([' ', '\'']).next().unwrap_or("");
                if !first.starts_with(char::is_alphanumeric) || is_small_word(first, language) {
                    continue;
                }
                places.push((form, blank + 1));
                if language == Language::Ar && word.starts_with("ال") {
                    places.push((form, blank + 1 + article));
                }
            }
        }
        let text = |(form, offset): &(usize, usize)| forms.get(*form).and_then(|f| f.key.get(*offset..)).unwrap_or("");
        let mut sorted: Vec<(&str, (usize, usize))> = places.iter().map(|p| (text(p), *p)).collect();
        sorted.sort_unstable();
        let places = sorted.into_iter().map(|(_, place)| place).collect();
        Index { candidates, forms, places, initials: OnceLock::new() }
    }

    fn text(&self, (form, offset): (usize, usize)) -> &str {
        self.forms.get(form).and_then(|f| f.key.get(offset..)).unwrap_or("")
    }

    /// The candidates that fit a comparable text, each with its best fit; unsorted. `exact` says that the text is the
    /// whole of a form.
    pub fn find(&self, needle: &str) -> (Vec<(Fit, usize)>, bool) {
        let from = self.places.partition_point(|p| self.text(*p) < needle);
        let mut found: Vec<(usize, Fit)> = Vec::new();
        let mut exact = false;
        let rest = self.places.get(from..).unwrap_or_default();
        for place in rest.iter().take_while(|p| self.text(**p).starts_with(needle)) {
            let Some(form) = self.forms.get(place.0) else { continue };
            let whole = place.1 == 0 && form.key.len() == needle.trim_end().len();
            exact |= whole && matches!(form.fit, Fit::Name | Fit::OtherName);
            let fit = match form.fit {
                Fit::Short | Fit::OtherAcronym if whole => Fit::Acronym,
                fit if place.1 <= "ال".len() && (place.1 == 0 || form.key.starts_with("ال")) => fit,
                _ => Fit::Middle,
            };
            found.push((form.candidate, fit));
        }
        found.sort_unstable();
        found.dedup_by_key(|(candidate, _)| *candidate);
        (found.into_iter().map(|(candidate, fit)| (fit, candidate)).collect(), exact)
    }

    /// The candidates whose pinyin or initials begin with these letters.
    pub fn find_pinyin(&self, letters: &str) -> Vec<(Fit, usize)> {
        let mut found = Vec::new();
        let bit = initials(letters);
        let known = self.initials.get_or_init(|| self.candidates.iter().map(|c| initials(c.text)).collect());
        for (place, candidate) in self.candidates.iter().enumerate() {
            if known.get(place).is_none_or(|k| k & bit == 0) {
                continue;
            }
            match pinyin_fit(letters, candidate.text) {
                Some(PinyinFit::Syllables) => found.push((Fit::Pinyin, place)),
                Some(PinyinFit::Initials) => found.push((Fit::Initials, place)),
                None => {}
            }
        }
        found
    }
}
