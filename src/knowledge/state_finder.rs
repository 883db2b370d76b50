//! Finds the names of States in a text: one automaton a language over all forms, short, formal, listed, former, common.
//!
//! The text must be folded as [`fold_key`] folds; offsets are bytes of it. Letters' case matters only in the first letter.

use super::russian::declined;
use super::state::{State, StateForm, state_forms, states};
use super::{Language, StateStatus};
use crate::text::{Script, fold_key, script_of};
use aho_corasick::AhoCorasick;
use std::collections::HashSet;
use std::sync::LazyLock;

/// A State named in a text.
#[derive(Clone, Copy, Debug)]
pub struct StateMatch {
    /// First byte of the name, in Arabic after the prefixes و ب ل ك ف; the article of لل belongs to the name.
    pub start: usize,
    /// The byte after the name.
    pub end: usize,
    /// The State.
    pub state: &'static State,
    /// The record of the form, where it is none of the present names.
    pub form: Option<&'static StateForm>,
}

/// What a pattern of an automaton stands for.
#[derive(Clone, Copy, Debug)]
struct Meaning {
    state: Option<&'static State>,
    form: Option<&'static StateForm>,
    /// The pattern begins with a capital, and so must the text.
    capital: bool,
    /// The pattern is an acronym: the text must have the same case.
    acronym: bool,
    /// The pattern begins with لل, of which only the second letter belongs to the name.
    article: bool,
}

#[derive(Debug)]
struct Finder {
    automaton: AhoCorasick,
    meanings: Vec<Meaning>,
}

static FINDERS: [LazyLock<Option<Finder>>; 6] = [
    LazyLock::new(|| Finder::new(Language::Ar)),
    LazyLock::new(|| Finder::new(Language::Zh)),
    LazyLock::new(|| Finder::new(Language::En)),
    LazyLock::new(|| Finder::new(Language::Fr)),
    LazyLock::new(|| Finder::new(Language::Ru)),
    LazyLock::new(|| Finder::new(Language::Es)),
];

/// The States named in a folded text, in the order of the text, none inside another: of two names that begin at the
/// same place the longer counts. Names of places that are no State ("Northern Ireland", 印度洋) are passed over.
pub fn find_states(text: &str, language: Language) -> Vec<StateMatch> {
    let Some(finder) = FINDERS.get(language.index()).and_then(|f| f.as_ref()) else { return Vec::new() };
    let level = level(text);
    let mut found: Vec<(usize, usize, Meaning)> = finder
        .automaton
        .find_overlapping_iter(&level)
        .filter_map(|m| {
            let meaning = *finder.meanings.get(m.pattern().as_usize())?;
            let inside = text.get(m.start()..m.end())?;
            let fits = (!meaning.capital || inside.chars().next().is_some_and(|c| !c.is_lowercase()))
                && (!meaning.acronym || !inside.chars().any(char::is_lowercase))
                && opens(text, m.start(), language)
                && closes(text, m.end(), language)
                && !is_common_word(text, m.start(), inside, language);
            fits.then_some((m.start(), m.end(), meaning))
        })
        .collect();
    found.sort_by_key(|(start, end, _)| (*start, usize::MAX - end));
    let mut out = Vec::new();
    let mut free = 0;
    for (start, end, meaning) in found {
        if start < free {
            continue;
        }
        free = end;
        if let Some(state) = meaning.state {
            let start = if meaning.article { start + 'ل'.len_utf8() } else { start };
            out.push(StateMatch { start, end, state, form: meaning.form });
        }
    }
    out
}

/// Whether a name may begin here.
fn opens(text: &str, at: usize, language: Language) -> bool {
    let Some(before) = text.get(..at) else { return false };
    match language {
        Language::Zh => true,
        Language::Ar => {
            let word: String = before.chars().rev().take_while(|c| is_arabic(*c)).take(4).collect();
            matches!(word.as_str(), "" | "و" | "ف" | "ب" | "ل" | "ك" | "لو" | "بو" | "لف" | "كو")
        }
        _ => !before.chars().next_back().is_some_and(char::is_alphanumeric),
    }
}

/// Whether a name may end here.
fn closes(text: &str, at: usize, language: Language) -> bool {
    let next = text.get(at..).and_then(|s| s.chars().next());
    match language {
        Language::Zh => true,
        Language::Ar => !next.is_some_and(is_arabic),
        _ => !next.is_some_and(char::is_alphanumeric),
    }
}

/// Whether what looks like a name is an ordinary word: مالي is also "financial", so that Mali must follow a word that wants
/// a name, or a prefix.
fn is_common_word(text: &str, at: usize, inside: &str, language: Language) -> bool {
    if language != Language::Ar || inside != "مالي" {
        return false;
    }
    let before = text.get(..at).unwrap_or("");
    if before.ends_with(['ل', 'ب']) {
        return false;
    }
    let last = before.trim_end_matches(['و', ' ']).rsplit(' ').next().unwrap_or("");
    let wants_name = ["", "في", "من", "الى", "عن", "جمهوريه", "جمهورية", "حكومة", "وفد", "شمال", "بشان", "دولة", "شعب"];
    let listed = before.ends_with('و') && states_before(last);
    !wants_name.contains(&last) && !last.ends_with([',', '،', '(']) && !listed
}

/// Whether a word may be the end of a list of States.
fn states_before(word: &str) -> bool {
    let word = word.trim_end_matches([',', '،']);
    // The particle ل or ب may stand before the first of the list.
    let bare = word.strip_prefix(['ل', 'ب']).filter(|b| b.chars().count() > 2);
    let ends = |w: &str| states().iter().any(|s| fold_key(s.name(Language::Ar).short).ends_with(w));
    ends(word) || bare.is_some_and(ends)
}

fn is_arabic(c: char) -> bool {
    c.is_alphabetic() && script_of(c) == Script::Arabic
}

/// The text with its distinctions of case, and the Arabic ones that drafts neglect, levelled; every character keeps its
/// length, so that offsets stay.
fn level(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            'ة' => 'ه',
            'ى' => 'ي',
            c => {
                let mut lower = c.to_lowercase();
                match (lower.next(), lower.next()) {
                    (Some(l), None) if l.len_utf8() == c.len_utf8() => l,
                    _ => c,
                }
            }
        })
        .collect()
}

impl Finder {
    fn new(language: Language) -> Option<Self> {
        let mut patterns: Vec<String> = Vec::new();
        let mut seen = HashSet::new();
        let mut meanings = Vec::new();
        let mut add = |name: &str, state: Option<&'static State>, form: Option<&'static StateForm>| {
            for spelling in spellings(name, language) {
                let capital = spelling.chars().next().is_some_and(char::is_uppercase);
                let acronym = spelling.len() <= 5 && spelling.chars().all(|c| c.is_uppercase() || c == '-');
                let article = language == Language::Ar && spelling.starts_with("لل") && !name.starts_with("لل");
                let pattern = level(&spelling);
                if seen.insert(pattern.clone()) {
                    patterns.push(pattern);
                    meanings.push(Meaning { state, form, capital, acronym, article });
                }
            }
        };
        // States that exist come first: of two equal patterns the first counts.
        for former in [false, true] {
            for state in states().iter().filter(|s| (s.status == StateStatus::Former) == former) {
                let name = state.name(language);
                [name.list, name.short, name.formal].iter().for_each(|n| add(n, Some(state), None));
                if language == Language::Ru {
                    for (nominative, genitive) in [(name.short, state.genitive), (name.formal, state.formal_genitive)] {
                        declined(nominative, genitive).iter().for_each(|n| add(n, Some(state), None));
                    }
                }
            }
        }
        for form in state_forms().iter().filter(|f| f.language == language) {
            add(form.form, form.state, Some(form));
            if language == Language::Ru
                && let Some(genitive) = super::russian::genitive(form.form)
            {
                declined(form.form, &genitive).iter().for_each(|n| add(n, form.state, Some(form)));
            }
        }
        let automaton = AhoCorasick::new(&patterns).ok()?;
        Some(Finder { automaton, meanings })
    }
}

/// The ways in which a name is spelt in folded texts: without accents, with other dashes, in Arabic after ل.
fn spellings(name: &str, language: Language) -> Vec<String> {
    let name = fold_key(name);
    let mut out = vec![name.clone()];
    match language {
        Language::En | Language::Fr | Language::Es => {
            let bare = unaccented(&name);
            // A capital often stands without its accent where the rest of the word has them.
            let capital: String =
                name.chars().take(1).flat_map(|c| unaccented(&c.to_string()).chars().collect::<Vec<_>>()).collect();
            out.push(capital + &name.chars().skip(1).collect::<String>());
            out.push(bare);
        }
        Language::Ru | Language::Ar => {
            for dash in [" — ", " - ", "-"] {
                if name.contains(dash) && (dash != "-" || language == Language::Ru && name.contains("Папуа")) {
                    out.extend([" — ", " - ", "-", " "].map(|other| name.replace(dash, other)));
                }
            }
        }
        Language::Zh => {}
    }
    if language == Language::Ar {
        let after_li: Vec<String> =
            out.iter().filter_map(|n| n.strip_prefix("ال").map(|rest| format!("لل{rest}"))).collect();
        out.extend(after_li);
    }
    out
}

fn unaccented(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfd().filter(|c| !matches!(c, '\u{300}'..='\u{36F}')).collect()
}

#[cfg(test)]
mod tests;
