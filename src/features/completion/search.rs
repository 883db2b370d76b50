//! From the text before the cursor to proposals: which needle finds something, in which way, in which order.

use super::candidate::{Candidate, Fit};
use super::demand::{demand, names_government, wants_genitive};
use super::describe::{detail, key};
use super::index::Index;
use super::needle::{Needle, needles};
use super::usage::Usage;
use super::written::{fitted, spared, written};
use super::{Completion, CompletionSettings, Edit, Item, ItemKind, MOST, Place, Segmenter, Span};
use crate::features::names::latin_key;
use crate::knowledge::{Form, Language};
use crate::text::{Script, script_of};

/// A guess is shown only if there are so few of its kind.
const FEW: usize = 6;

/// The place of the index of cases.
const CASES: usize = 2;

/// A hit: how well it fits, in which index, which candidate.
type Hit = (Fit, usize, usize);

/// The indexes in which names are looked up: the tables, what the team has added, and the cases of Russian names.
struct Indexes<'a>([Option<&'a Index>; 3]);

impl<'a> Indexes<'a> {
    fn candidate(&self, index: usize, place: usize) -> Option<&'a Candidate> {
        self.0.get(index).copied().flatten()?.candidates.get(place)
    }

    /// What each of them finds, but for cases.
    fn gather(&self, find: impl Fn(&Index) -> Vec<(Fit, usize)>) -> Vec<Hit> {
        let each = |(n, index): (usize, &Option<&Index>)| {
            index.map(|i| find(i).into_iter().map(move |(fit, place)| (fit, n, place)).collect::<Vec<_>>())
        };
        self.0.iter().take(CASES).enumerate().filter_map(each).flatten().collect()
    }
}

/// Proposals at a place. `usage` is asked only where there is something to propose.
pub(super) fn propose(
    place: &Place,
    settings: &CompletionSettings,
    words: Option<&dyn Segmenter>,
    usage: &dyn Fn() -> Usage,
) -> Completion {
    let language = place.language;
    let Some(index) = Index::of(language) else { return Completion::default() };
    let indexes = Indexes([Some(index), settings.names.index(language), Index::inflected(language)]);
    if place.before.ends_with('《') && language == Language::Zh {
        return opened(place, &indexes, index, &usage());
    }
    let starts = words.filter(|_| language == Language::Zh).map(|w| w.starts(place.before));
    let all = needles(place.before, language, starts.as_deref());
    // Of the readings of one word (with and without Arabic prefixes) the one that fits best; of two words the first, but a
    // guess waits for a later word that begins a name.
    let mut guess = None;
    for word in all.chunk_by(|a, b| a.word == b.word) {
        let best = word
            .iter()
            .filter_map(|needle| {
                let hits = hits(&indexes, needle, place, settings);
                let fit = hits.iter().map(|(fit, ..)| *fit).min()?;
                Some((fit, needle, hits))
            })
            .min_by_key(|(fit, ..)| *fit);
        let Some((fit, needle, hits)) = best else { continue };
        if guess.is_some() && (fit > Fit::OtherName || needle.text.chars().nth(2).is_none()) {
            continue;
        }
        // What a small letter begins is prose more often than the middle of a name.
        let small = place.before.get(needle.start..).is_some_and(|t| t.starts_with(char::is_lowercase));
        let loose = fit == Fit::Middle && (small || language == Language::Zh);
        if guess.is_none() && (loose || matches!(fit, Fit::OtherLanguage | Fit::Slip)) {
            guess = Some((needle, hits));
            continue;
        }
        return Completion { items: items(&indexes, index, hits, needle, place, &usage()) };
    }
    let items = guess.map(|(needle, hits)| items(&indexes, index, hits, needle, place, &usage()));
    Completion { items: items.unwrap_or_default() }
}

/// The candidates that a needle finds.
fn hits(indexes: &Indexes, needle: &Needle, place: &Place, settings: &CompletionSettings) -> Vec<Hit> {
    let language = place.language;
    let before = place.before.get(..needle.start).unwrap_or("");
    let typed = place.before.get(needle.start..).unwrap_or("");
    let title = before.ends_with(['《', '〈']);
    if let Some(demand) = demand(needle, typed, before, language) {
        let mut exact = false;
        let mut hits = Vec::new();
        for (n, index) in indexes.0.iter().enumerate() {
            let Some(index) = index else { continue };
            // The beginning of a word finds the nominative; which case is meant only a whole word tells.
            if n == CASES && !needle.text.contains(' ') {
                continue;
            }
            let (found, whole) = index.find(&needle.text);
            exact |= whole;
            hits.extend(found.into_iter().map(|(fit, place)| (fit, n, place)));
        }
        hits.retain(|(fit, n, i)| indexes.candidate(*n, *i).is_some_and(|c| demand.allows(*fit, c)));
        // A whole name stands there; what has it in its middle is another matter.
        hits.retain(|(fit, ..)| !exact || *fit != Fit::Middle);
        // Inside 《 stand titles.
        let instrument = |(_, n, i): &Hit| indexes.candidate(*n, *i).is_some_and(|c| c.kind == ItemKind::Instrument);
        if title && hits.iter().any(instrument) {
            hits.retain(instrument);
        }
        let genitive = |(_, n, i): &Hit| indexes.candidate(*n, *i).is_some_and(|c| c.form == Form::Case);
        if language == Language::Ru && wants_genitive(before) && hits.iter().any(genitive) {
            hits.retain(genitive);
        }
        let state = |(_, n, i): &Hit| indexes.candidate(*n, *i).is_some_and(|c| c.kind == ItemKind::State);
        if names_government(before, language) && hits.iter().any(state) {
            hits.retain(state);
        }
        if !hits.is_empty() {
            return hits;
        }
        let guesses = guesses(indexes, needle, typed, before, language);
        // Other letters than the draft's are no prose.
        let foreign = guesses.iter().any(|(fit, ..)| *fit == Fit::OtherLanguage);
        if !exact && !guesses.is_empty() && (foreign || guesses.len() <= FEW) {
            return guesses;
        }
    }
    if let Some(letters) = latin_key(typed, language).filter(|_| typed.chars().count() >= 4) {
        let found = indexes.gather(|index| index.find_latin(&letters));
        if !found.is_empty() && found.len() <= 4 * FEW {
            return found;
        }
    }
    let letters = settings.pinyin && language == Language::Zh && typed.len() >= 2;
    if letters { indexes.gather(|index| index.find_pinyin(typed)) } else { Vec::new() }
}

/// What else may have been meant: a Chinese name that holds the text, a name of another language, a name with a slip.
fn guesses(indexes: &Indexes, needle: &Needle, typed: &str, before: &str, language: Language) -> Vec<Hit> {
    let Some(first) = typed.chars().next() else { return Vec::new() };
    let letters = typed.chars().filter(|c| c.is_alphanumeric()).count();
    let han = script_of(first) == Script::Han;
    let opened = !before.chars().next_back().is_some_and(|c| script_of(c) == Script::Han);
    if language == Language::Zh && han && letters >= if opened { 3 } else { 4 } {
        let found = indexes.gather(|index| index.find_middle(&needle.text));
        if !found.is_empty() {
            return found;
        }
    }
    if let Some(other) = other_language(first, language).filter(|_| han && letters >= 3 || !han && letters >= 5)
        && let (Some(theirs), Some(own)) = (Index::of(other), indexes.0.first().copied().flatten())
    {
        let (found, _) = theirs.find(&needle.text);
        let same = |(fit, place): (Fit, usize)| {
            let record = theirs.candidates.get(place)?.record().filter(|_| fit <= Fit::OtherName)?;
            Some((Fit::OtherLanguage, 0, own.candidate_of(record)?))
        };
        let mut found: Vec<Hit> = found.into_iter().filter_map(same).collect();
        found.sort_unstable();
        found.dedup();
        if !found.is_empty() {
            return found;
        }
    }
    let long = letters >= if han { 6 } else { 8 };
    if long && !first.is_lowercase() {
        return indexes.gather(|index| index.find_slipped(&needle.text));
    }
    Vec::new()
}

/// The language of a name that is written with other letters than the draft.
fn other_language(first: char, language: Language) -> Option<Language> {
    let other = match script_of(first) {
        Script::Latin => Language::En,
        Script::Cyrillic => Language::Ru,
        Script::Arabic => Language::Ar,
        Script::Han => Language::Zh,
        Script::Other | Script::Common => return None,
    };
    let latin = |l| matches!(l, Language::En | Language::Fr | Language::Es);
    (other != language && !(latin(other) && latin(language))).then_some(other)
}

/// After 《 alone: the titles that the draft uses, then those that documents name most.
fn opened(place: &Place, indexes: &Indexes, index: &Index, usage: &Usage) -> Completion {
    const SHOWN: usize = 20;
    let titles = index.candidates.iter().enumerate();
    let titles = titles.filter(|(_, c)| c.kind == ItemKind::Instrument && c.form == Form::Full);
    let mut hits: Vec<Hit> = titles.map(|(i, _)| (Fit::Name, 0, i)).collect();
    order(&mut hits, indexes, usage);
    hits.truncate(SHOWN);
    let end = place.before.len();
    let needle = Needle { word: end, start: end, text: String::new(), after_li: false };
    Completion { items: items(indexes, index, hits, &needle, place, usage) }
}

/// By fit, then what the draft uses, then by weight, the short before the long.
fn order(hits: &mut [Hit], indexes: &Indexes, usage: &Usage) {
    hits.sort_by_cached_key(|(fit, n, i)| {
        let c = indexes.candidate(*n, *i);
        let used = c.and_then(Candidate::record).is_some_and(|r| usage.get(r).is_some());
        (*fit, !used, c.map(|c| c.weight), c.map(|c| c.text.chars().count()), *n, *i)
    });
}

fn items(
    indexes: &Indexes,
    index: &Index,
    mut hits: Vec<Hit>,
    needle: &Needle,
    place: &Place,
    usage: &Usage,
) -> Vec<Item> {
    let typed = place.before.get(needle.start..).unwrap_or("");
    let before = place.before.get(..needle.start).unwrap_or("");
    // A whole name is no proposal, but before longer ones it comes first: then the key that takes the first proposal, in
    // some editors that for a new line, changes nothing.
    let stands = |c: &Candidate| c.text == typed && c.form != Form::Short;
    hits.retain(|(_, n, i)| indexes.candidate(*n, *i).is_some_and(|c| c.text != typed || stands(c)));
    order(&mut hits, indexes, usage);
    hits.truncate(MOST);
    let sorted: Vec<(Fit, &Candidate)> =
        hits.iter().filter_map(|(fit, n, i)| Some((*fit, indexes.candidate(*n, *i)?))).collect();
    let span = Span::new(place.base + needle.start, place.base + place.before.len());
    let mut all = written(&sorted, index, usage, place);
    if let Some(whole) = all.iter().position(|w| w.text == typed) {
        let whole = all.remove(whole);
        if !all.is_empty() {
            all.insert(0, whole);
        }
    }
    let item = |(rank, w): (usize, super::written::Written)| Item {
        edit: Edit { span, text: spared(fitted(&w, place, before, needle.after_li), typed, place.after) },
        detail: detail(w.candidate, &w.text, place.language),
        kind: w.candidate.kind,
        filter: typed.to_owned(),
        sort: format!("{rank:02}"),
        key: Some(key(w.candidate)),
        label: w.text,
    };
    let items: Vec<Item> = all.into_iter().take(MOST).enumerate().map(item).collect();
    // Where a proposal would change nothing, the cursor stands inside its whole name.
    let inside = items.iter().any(|i| i.edit.text == typed && i.label != typed);
    if inside { Vec::new() } else { items }
}
