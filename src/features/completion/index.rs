//! Finds the candidates whose forms begin with a text, or have a word that does, or hold it in their middle.

use super::candidate::{Candidate, Fit, Form, candidates, inflected};
use super::pinyin::{PinyinFit, initials, pinyin_fit};
use super::small::is_small_word;
use crate::features::names::{latin, slipped};
use crate::knowledge::{Language, Record};
use crate::text::{Script, script_of};
use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

/// The candidates of a language, sorted for look-up.
#[derive(Debug)]
pub(super) struct Index {
    /// All candidates.
    pub candidates: Vec<Candidate>,
    language: Language,
    forms: Vec<Form>,
    /// Form and byte offset in its key, sorted by the text from there on.
    places: Vec<(usize, usize)>,
    /// The same for every character of Chinese names.
    middles: OnceLock<Vec<(usize, usize)>>,
    /// Names in Latin letters, sorted, with their candidates.
    latin: OnceLock<Vec<(String, usize)>>,
    /// With which letters the pinyin of each candidate may begin, a bit a letter.
    initials: OnceLock<Vec<u32>>,
    /// The first candidate of each record, by the address of its identifier.
    records: HashMap<usize, usize>,
}

static INDEXES: [LazyLock<Index>; 6] = [
    LazyLock::new(|| Index::known(Language::Ar)),
    LazyLock::new(|| Index::known(Language::Zh)),
    LazyLock::new(|| Index::known(Language::En)),
    LazyLock::new(|| Index::known(Language::Fr)),
    LazyLock::new(|| Index::known(Language::Ru)),
    LazyLock::new(|| Index::known(Language::Es)),
];

impl Index {
    /// The index of a language, built at its first use.
    pub fn of(language: Language) -> Option<&'static Index> {
        INDEXES.get(language.index()).map(|i| &**i)
    }

    /// The other cases of names, for languages that have them; only their beginnings find them.
    pub fn inflected(language: Language) -> Option<&'static Index> {
        static RUSSIAN: LazyLock<Index> = LazyLock::new(|| {
            let (candidates, forms) = inflected(Index::of(Language::Ru).map_or(&[], |i| &i.candidates));
            Index::new(candidates, forms, Language::Ru)
        });
        (language == Language::Ru).then(|| &*RUSSIAN)
    }

    fn known(language: Language) -> Self {
        let (candidates, forms) = candidates(language);
        Index::new(candidates, forms, language)
    }

    /// The index of these candidates.
    pub fn new(candidates: Vec<Candidate>, forms: Vec<Form>, language: Language) -> Self {
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
        let places = sorted(&forms, places);
        let mut records = HashMap::new();
        for (place, candidate) in candidates.iter().enumerate() {
            if let Some(record) = candidate.record() {
                records.entry(address(record)).or_insert(place);
            }
        }
        Index {
            candidates,
            language,
            forms,
            places,
            middles: OnceLock::new(),
            latin: OnceLock::new(),
            initials: OnceLock::new(),
            records,
        }
    }

    /// The candidate with a record's full name, where it has one.
    pub fn candidate_of(&self, record: Record) -> Option<usize> {
        self.records.get(&address(record)).copied()
    }

    /// The places whose text begins with a needle.
    fn beginning<'a>(
        &'a self,
        places: &'a [(usize, usize)],
        needle: &'a str,
    ) -> impl Iterator<Item = (usize, usize)> + 'a {
        let from = places.partition_point(|p| text(&self.forms, *p) < needle);
        let rest = places.get(from..).unwrap_or_default();
        rest.iter().copied().take_while(move |p| text(&self.forms, *p).starts_with(needle))
    }

    /// The candidates that fit a comparable text, each with its best fit; unsorted. `exact` says that the text is the
    /// whole of a form.
    pub fn find(&self, needle: &str) -> (Vec<(Fit, usize)>, bool) {
        let mut found: Vec<(usize, Fit)> = Vec::new();
        let mut exact = false;
        for place in self.beginning(&self.places, needle) {
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
        (best(found), exact)
    }

    /// The candidates in whose Chinese names the text stands anywhere.
    pub fn find_middle(&self, needle: &str) -> Vec<(Fit, usize)> {
        let middles = self.middles.get_or_init(|| {
            let names = self.forms.iter().enumerate().filter(|(_, f)| matches!(f.fit, Fit::Name | Fit::OtherName));
            let places = names.flat_map(|(form, f)| {
                let han = f.key.char_indices().filter(|(_, c)| script_of(*c) == Script::Han);
                han.map(move |(at, _)| (form, at)).collect::<Vec<_>>()
            });
            sorted(&self.forms, places.collect())
        });
        let found = self.beginning(middles, needle).filter_map(|p| Some((self.forms.get(p.0)?.candidate, Fit::Middle)));
        best(found.collect())
    }

    /// The candidates that begin with the text but for one slip. The first letters (three, two Chinese characters) must be
    /// right: they tell where to look.
    pub fn find_slipped(&self, needle: &str) -> Vec<(Fit, usize)> {
        let sure = if needle.chars().next().is_some_and(|c| script_of(c) == Script::Han) { 2 } else { 3 };
        let opening: String = needle.chars().take(sure).collect();
        let near = self.beginning(&self.places, &opening).filter(|p| p.1 == 0);
        let found = near.filter_map(|p| {
            let form = self.forms.get(p.0).filter(|f| matches!(f.fit, Fit::Name | Fit::OtherName))?;
            slipped(needle.trim_end(), &form.key).then_some((form.candidate, Fit::Slip))
        });
        best(found.collect())
    }

    /// The candidates whose names, spelt with Latin letters, begin with these.
    pub fn find_latin(&self, letters: &str) -> Vec<(Fit, usize)> {
        let known = self.latin.get_or_init(|| {
            let names = self.forms.iter().filter(|f| matches!(f.fit, Fit::Name | Fit::OtherName));
            let mut all: Vec<(String, usize)> =
                names.filter_map(|f| Some((latin(&f.key, self.language)?, f.candidate))).collect();
            all.sort_unstable();
            all
        });
        let from = known.partition_point(|(key, _)| key.as_str() < letters);
        let rest = known.get(from..).unwrap_or_default();
        best(rest.iter().take_while(|(key, _)| key.starts_with(letters)).map(|(_, c)| (*c, Fit::Latin)).collect())
    }

    /// The candidates whose pinyin or initials begin with these letters.
    pub fn find_pinyin(&self, letters: &str) -> Vec<(Fit, usize)> {
        let mut found = Vec::new();
        let bit = initials(letters);
        let known = self.initials.get_or_init(|| self.candidates.iter().map(|c| initials(&c.text)).collect());
        for (place, candidate) in self.candidates.iter().enumerate() {
            if known.get(place).is_none_or(|k| k & bit == 0) {
                continue;
            }
            match pinyin_fit(letters, &candidate.text) {
                Some(PinyinFit::Syllables) => found.push((Fit::Pinyin, place)),
                Some(PinyinFit::Initials) => found.push((Fit::Initials, place)),
                None => {}
            }
        }
        found
    }
}

/// Each candidate once, with its best fit.
fn best(mut found: Vec<(usize, Fit)>) -> Vec<(Fit, usize)> {
    found.sort_unstable();
    found.dedup_by_key(|(candidate, _)| *candidate);
    found.into_iter().map(|(candidate, fit)| (fit, candidate)).collect()
}

fn sorted(forms: &[Form], mut places: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    places.sort_unstable_by(|a, b| (text(forms, *a), a).cmp(&(text(forms, *b), b)));
    places
}

fn text(forms: &[Form], (form, offset): (usize, usize)) -> &str {
    forms.get(form).and_then(|f| f.key.get(offset..)).unwrap_or("")
}

/// Identifiers are slices of the program's own tables: each has an address of its own.
fn address(record: Record) -> usize {
    record.id().as_ptr() as usize
}
