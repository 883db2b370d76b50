//! How much must stand before the cursor until a name is proposed.
//!
//! Drafters write prose: a list that opens at every other word is a nuisance. So capitals count for more than small
//! letters, several words for more than one, and the words that hold sentences together for nothing.

use super::ItemKind;
use super::candidate::{Candidate, Fit};
use super::needle::Needle;
use super::small::{is_small_word, opens};
use crate::knowledge::{Language, find_states, states};
use crate::text::{Script, fold_key, script_of};

/// What a needle may find.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Demand {
    /// Names that begin with it, not only acronyms.
    names: bool,
    /// Names in which a word begins with it.
    middle: bool,
    /// Only candidates of at most this weight.
    heaviest: u8,
    /// Only States.
    states: bool,
}

impl Demand {
    const ANY: Demand = Demand { names: true, middle: true, heaviest: u8::MAX, states: false };

    /// Whether a hit of this fit may be shown.
    pub fn allows(self, fit: Fit, candidate: &Candidate) -> bool {
        let enough = match fit {
            Fit::Acronym | Fit::OtherAcronym => true,
            Fit::Middle => self.middle,
            _ => self.names,
        };
        // Of a letter or two only what the State is called today.
        let wanted = !self.states || candidate.kind == ItemKind::State && fit <= Fit::Name;
        enough && wanted && (candidate.weight <= self.heaviest || fit == Fit::Acronym)
    }
}

/// What a needle may find, if it is long enough for anything. `before`: the text in front of it.
pub(super) fn demand(needle: &Needle, typed: &str, before: &str, language: Language) -> Option<Demand> {
    let first = typed.chars().next()?;
    if script_of(first) == Script::Han {
        return Some(chinese(typed, before));
    }
    let text = needle.text.as_str();
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    let mut words = text.split([' ', '\'']).filter(|w| !w.is_empty());
    let capitals = first.is_uppercase() && !typed.chars().any(char::is_lowercase);
    let small = words.next().is_none_or(|w| is_small_word(w, language) && !capitals);
    let several = words.next().is_some();
    // "Government of the" is the middle of a name only when more follows.
    let open = text.split_whitespace().next_back().is_some_and(|w| is_small_word(w, language));
    let any = Demand { middle: several && letters >= 6 && !open, ..Demand::ANY };
    if script_of(first) == Script::Arabic {
        let letters = letters - if text.starts_with("ال") { 2 } else { 0 };
        if letters == 2 && !several && wants_state(before, language) {
            return Some(Demand { middle: false, states: true, ..any });
        }
        // No capital tells a name from a word: of one word alone the middle of names is not looked through.
        return (!small && (several || letters >= 3)).then_some(any);
    }
    if script_of(first) == Script::Common {
        let opened = before.ends_with(opens);
        return (letters >= 3 && (opened || typed.chars().any(char::is_alphabetic))).then_some(any);
    }
    if first.is_lowercase() {
        // Acronyms are typed in small letters too; a name in small letters is likelier a word.
        let names = several || letters >= 5;
        return (!small && (several || letters >= 4)).then_some(Demand { names, ..any });
    }
    if letters == 1 && wants_state(before, language) {
        return Some(Demand { middle: false, states: true, ..any });
    }
    let enough = letters >= 2 && (several || !small || language == Language::Zh);
    enough.then_some(Demand { middle: !open && (any.middle || letters >= 4), ..any })
}

/// Whether a State is to be expected after this text: after "of" or "from", or in a list of States.
fn wants_state(before: &str, language: Language) -> bool {
    let words: &[&str] = match language {
        Language::En => &["of ", "from ", "of the ", "from the "],
        Language::Fr => &["de ", "du ", "des ", "de la ", "de l’", "de l'", "d’", "d'"],
        Language::Es => &["de ", "del ", "de la ", "de los "],
        Language::Ru => return wants_genitive(before),
        Language::Ar => &["حكومة ", "باسم ", "من "],
        Language::Zh => &[],
    };
    if words.iter().any(|w| before.ends_with(w)) {
        return true;
    }
    let conjunctions: &[&str] = match language {
        Language::En => &[" and", " and the"],
        Language::Fr => &[" et"],
        Language::Es => &[" y", " e"],
        Language::Ru => &[" и"],
        Language::Ar | Language::Zh => &[],
    };
    let Some(list) = before.strip_suffix(' ') else { return false };
    let list = conjunctions.iter().find_map(|c| list.strip_suffix(c)).or_else(|| list.strip_suffix(','));
    let Some(list) = list.map(|l| l.trim_end_matches(',')) else { return false };
    let tail: String = list.chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
    let tail = fold_key(&tail);
    find_states(&tail, language).last().is_some_and(|m| m.end == tail.len())
}

/// Whether the State comes whose Government, delegation or representative was named just before.
pub(super) fn names_government(before: &str, language: Language) -> bool {
    let (heads, joints): (&[&str], &[&str]) = match language {
        Language::En => (&["government", "governments", "representative", "representatives"], &["of", "of the"]),
        Language::Fr => (&["gouvernement", "représentant permanent"], &["de", "du", "des", "de la", "de l’", "d’"]),
        Language::Es => (&["gobierno", "representante permanente"], &["de", "del", "de la", "de los"]),
        Language::Ru => return last_word(before).is_some_and(|w| GOVERNMENT.iter().any(|stem| w.starts_with(stem))),
        Language::Ar | Language::Zh => return false,
    };
    let tail: String = before.chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect();
    let tail = tail.to_lowercase();
    let tail = tail.trim_end();
    joints.iter().filter_map(|j| tail.strip_suffix(j)).any(|t| heads.iter().any(|h| t.trim_end().ends_with(h)))
}

/// The beginnings of Russian words after which a State follows.
const GOVERNMENT: [&str; 5] = ["представител", "правительств", "наблюдател", "делегаци", "президент"];

/// Whether a Russian name stands in the genitive after this text: after a word that asks for it, in a list of genitives.
pub(super) fn wants_genitive(before: &str) -> bool {
    const OTHERS: [&str; 10] = ["имени", "из", "от", "для", "до", "у", "без", "кроме", "против", "народов"];
    names_government(before, Language::Ru)
        || last_word(before).is_some_and(|w| OTHERS.contains(&w.as_str()))
        || continues_genitives(before)
}

/// The word before a blank at the end, in small letters.
fn last_word(before: &str) -> Option<String> {
    Some(before.strip_suffix([' ', '\u{a0}'])?.rsplit([' ', '\u{a0}', '(', '«']).next()?.to_lowercase())
}

/// Whether a text ends with a Russian State in the genitive and what joins the next one to it. Names that have one form
/// only say nothing; those before them do.
fn continues_genitives(before: &str) -> bool {
    let mut text = before;
    for _ in 0..MOST_LISTED {
        let Some(list) = text.strip_suffix(" и ").or_else(|| text.strip_suffix(", ")) else { return false };
        let last = states().iter().find(|s| list.ends_with(s.genitive) && !s.genitive.is_empty());
        match last {
            Some(s) if s.genitive != s.name(Language::Ru).short => return true,
            Some(s) => text = list.strip_suffix(s.genitive).unwrap_or(""),
            None => return false,
        }
    }
    false
}

/// So many States of a list are read.
const MOST_LISTED: usize = 20;

/// Two characters find only what letters name most, three or those after an opening mark anything.
fn chinese(typed: &str, before: &str) -> Demand {
    let han = typed.chars().filter(|c| script_of(*c) == Script::Han).count();
    let opened = before.chars().next_back().is_some_and(opens);
    Demand { heaviest: if han >= 3 || opened { u8::MAX } else { 3 }, ..Demand::ANY }
}
