//! Finds the names of all tables in a text: bodies, States, instruments, organs, by full name, short form or acronym.
//!
//! The text must be folded as [`fold_key`] folds; offsets are bytes of it. Names begin where words begin, so that only
//! words that open a name are looked at closely; among the names that begin at one place the longest counts. An automaton
//! over all forms would need ten times the memory and would not be faster.

use super::record::{Form, Record};
use super::{FormKind, Language, state_forms};
use crate::text::{Script, fold_key, is_letter, script_of};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;
use std::sync::LazyLock;

/// A name in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameMatch {
    /// First byte of the name; in Arabic after prefixes, where لل is one of them its second letter.
    pub start: usize,
    /// The byte after the name.
    pub end: usize,
    /// What it names.
    pub record: Record,
    /// Which of its forms it is.
    pub form: Form,
}

/// A form as it is compared: folded, in small letters.
struct Key {
    text: Box<str>,
    record: Option<Record>,
    form: Form,
    /// It begins with a capital, and so must the text.
    capital: bool,
    /// It has no small letter, and the text must have none either.
    acronym: bool,
}

/// All forms of a language, sorted, and where those begin that share their first word.
struct Finder {
    keys: Vec<Key>,
    opens: HashMap<u64, Opening, BuildHasherDefault<Ready>>,
    /// A bit for each hash of `opens`, by its first bits: most words open no name.
    sieve: Box<[u64; 1024]>,
}

/// The forms that share their first word.
struct Opening {
    keys: Range<u32>,
    /// All of them begin with a capital.
    capital: bool,
}

/// Keys of the map are hashes already.
#[derive(Default)]
struct Ready(u64);

impl Hasher for Ready {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {}

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

static FINDERS: [LazyLock<Finder>; 6] = [
    LazyLock::new(|| Finder::new(Language::Ar)),
    LazyLock::new(|| Finder::new(Language::Zh)),
    LazyLock::new(|| Finder::new(Language::En)),
    LazyLock::new(|| Finder::new(Language::Fr)),
    LazyLock::new(|| Finder::new(Language::Ru)),
    LazyLock::new(|| Finder::new(Language::Es)),
];

/// The names in a folded text, in the order of the text, none inside another.
pub fn find_names(text: &str, language: Language) -> Vec<NameMatch> {
    let Some(finder) = FINDERS.get(language.index()).map(|f| &**f) else { return Vec::new() };
    let level = level(text, language);
    let mut out = Vec::new();
    let mut free = 0;
    for (word, hash) in words(&level, language) {
        if word < free || language != Language::Ar && !finder.may_open(hash) {
            continue;
        }
        let starts = match language {
            Language::Ar => after_prefixes(&level, word, hash),
            _ => [Some((word, hash)), None, None],
        };
        for (start, hash) in starts.into_iter().flatten() {
            if let Some((end, key)) = finder.longest(text, &level, start, hash, language) {
                free = end;
                // A trap: the name of a place that is no State. It hides the names inside it.
                if let Some(record) = key.record.filter(|r| !is_rest_of_title(text, start, *r)) {
                    out.push(NameMatch { start, end, record, form: key.form });
                }
                break;
            }
        }
    }
    out
}

impl Finder {
    fn new(language: Language) -> Self {
        let mut keys: Vec<Key> = Vec::new();
        let mut add = |form: &str, record: Option<Record>, kind: Form| {
            let folded = if kind == Form::Case { form.to_owned() } else { fold_key(form) };
            let letters = || folded.chars().filter(|c| c.is_alphabetic());
            // One letter or one Chinese character is no name.
            if folded.chars().filter(|c| c.is_alphanumeric()).nth(1).is_none() {
                return;
            }
            let capital = folded.chars().next().is_some_and(char::is_uppercase);
            let acronym = capital && kind == Form::Short && !letters().any(char::is_lowercase);
            let article = (language == Language::Ar).then(|| folded.strip_prefix("ال").map(|rest| format!("ل{rest}")));
            for text in [Some(folded.clone()), article.flatten()].into_iter().flatten() {
                keys.push(Key { text: level(&text, language).into(), record, form: kind, capital, acronym });
            }
        };
        for form in state_forms().iter().filter(|f| f.language == language && f.kind == FormKind::Trap) {
            add(form.form, None, Form::Other);
        }
        for record in Record::all() {
            // Titles of agenda items and of resolutions are found where they stand, offices are ordinary words.
            if matches!(record, Record::Agenda(_) | Record::Resolution(_) | Record::Official(_)) {
                continue;
            }
            record.forms(language).into_iter().for_each(|(form, kind)| add(form, Some(record), kind));
            // English acronyms stand in drafts of all languages.
            let english = if language == Language::En { None } else { record.short(Language::En) };
            english.filter(|s| is_acronym(s)).into_iter().for_each(|s| add(s, Some(record), Form::Short));
            if language == Language::Ru {
                record.russian_cases().iter().for_each(|form| add(form, Some(record), Form::Case));
            }
        }
        // Of equal forms the record counts that exists still, then that of the earlier table; sorting keeps the order.
        keys.sort_by(|a, b| (&a.text, former(a)).cmp(&(&b.text, former(b))));
        keys.dedup_by(|b, a| {
            let same = a.text == b.text;
            if same && a.record == b.record {
                (a.capital, a.acronym) = (a.capital && b.capital, a.acronym && b.acronym);
            }
            same
        });
        let mut opens: HashMap<u64, Opening, _> = HashMap::default();
        let mut sieve = Box::new([0; 1024]);
        for (place, key) in keys.iter().enumerate() {
            let place = u32::try_from(place).unwrap_or(u32::MAX);
            let hash = words(&key.text, language).next().map_or(0, |(_, hash)| hash);
            let opening = opens.entry(hash).or_insert(Opening { keys: place..place + 1, capital: true });
            opening.keys.end = place + 1;
            opening.capital &= key.capital;
            let (cell, bit) = bit(hash);
            if let Some(cell) = sieve.get_mut(cell) {
                *cell |= bit;
            }
        }
        Finder { keys, opens, sieve }
    }

    /// Whether a name may begin with a word of this hash; most words begin none.
    fn may_open(&self, hash: u64) -> bool {
        let (cell, bit) = bit(hash);
        self.sieve.get(cell).is_some_and(|c| c & bit != 0)
    }

    /// The longest form that stands at a place whose first word has this hash, and where it ends.
    fn longest(&self, text: &str, level: &str, start: usize, hash: u64, language: Language) -> Option<(usize, &Key)> {
        if !self.may_open(hash) {
            return None;
        }
        let opening = self.opens.get(&hash)?;
        if opening.capital && text.get(start..)?.starts_with(char::is_lowercase) {
            return None;
        }
        let mut keys = self.keys.get(opening.keys.start as usize..opening.keys.end as usize)?;
        let mut rest = level.get(start..)?;
        loop {
            let place = keys.partition_point(|k| &*k.text <= rest);
            keys = keys.get(..place)?;
            let key = keys.last()?;
            let common = key.text.bytes().zip(rest.bytes()).take_while(|(a, b)| a == b).count();
            if common == key.text.len() {
                let end = start + common;
                if closes(level, end, language) && is_written_so(text, start..end, key) {
                    return Some((end, key));
                }
                keys = keys.get(..place - 1)?;
            }
            // Whatever else stands here is no longer than what they share.
            rest = floor(rest, common);
        }
    }
}

/// Whether what looks like a title belongs to one that is closed right before it: 《战略》联合行动计划.
fn is_rest_of_title(text: &str, start: usize, record: Record) -> bool {
    matches!(record, Record::Name(n) if n.brackets) && text.get(..start).is_some_and(|t| t.ends_with('》'))
}

/// At least three capitals, digits or hyphens, nothing else.
fn is_acronym(text: &str) -> bool {
    text.len() >= 3 && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-')
}

fn former(key: &Key) -> bool {
    key.record.is_some_and(Record::is_former)
}

/// The text up to a byte, or to the character before it.
fn floor(text: &str, at: usize) -> &str {
    (0..=at).rev().find_map(|at| text.get(..at)).unwrap_or("")
}

/// Whether capitals stand where the form has them.
fn is_written_so(text: &str, range: Range<usize>, key: &Key) -> bool {
    let Some(inside) = text.get(range) else { return false };
    (!key.capital || inside.chars().next().is_some_and(|c| !c.is_lowercase()))
        && (!key.acronym || !inside.chars().any(char::is_lowercase))
}

/// Whether a name may end here.
fn closes(text: &str, at: usize, language: Language) -> bool {
    let next = text.get(at..).and_then(|s| s.chars().next());
    let last = text.get(..at).and_then(|s| s.chars().next_back());
    match (language, last) {
        // After a Chinese character anything may follow, after a letter no other.
        (Language::Zh, Some(last)) if script_of(last) == Script::Han => true,
        _ => !next.is_some_and(|c| c.is_alphanumeric() && script_of(c) != Script::Han),
    }
}

/// The places where names may begin, each with the hash of what opens a name there: a word, two Chinese characters, or an
/// opening mark with what follows it.
fn words(text: &str, language: Language) -> Words<'_> {
    Words { text, at: 0, chinese: language == Language::Zh }
}

struct Words<'a> {
    text: &'a str,
    at: usize,
    chinese: bool,
}

impl Iterator for Words<'_> {
    type Item = (usize, u64);

    fn next(&mut self) -> Option<(usize, u64)> {
        loop {
            let start = self.at;
            let rest = self.text.get(start..)?;
            let mut chars = rest.chars();
            let c = chars.next()?;
            self.at += c.len_utf8();
            if self.chinese && is_han(c) || matches!(c, '《' | '“' | '«') {
                let two = c.len_utf8() + chars.next().map_or(0, char::len_utf8);
                return Some((start, opening(rest, two)));
            }
            if !is_letter(c) {
                continue;
            }
            // Most words are ASCII to their end.
            let mut len = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
            if rest.as_bytes().get(len).is_some_and(|b| !b.is_ascii()) {
                let more = rest.get(len..).unwrap_or("").chars();
                let more = more.take_while(|c| is_letter(*c) && !(self.chinese && is_han(*c)));
                len += more.map(char::len_utf8).sum::<usize>();
            }
            self.at = start + len;
            return Some((start, opening(rest, len)));
        }
    }
}

/// The hash of the first bytes of a text, `len` of them.
fn opening(text: &str, len: usize) -> u64 {
    let mut hash = 0_u64;
    let (eights, rest) = text.as_bytes().get(..len).unwrap_or_default().as_chunks::<8>();
    for eight in eights {
        hash = (hash.rotate_left(29) ^ u64::from_le_bytes(*eight)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
    let last = rest.iter().fold(0_u64, |all, b| all << 8 | u64::from(*b));
    (hash.rotate_left(29) ^ last).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Chinese characters; the common ones are told without a look at the whole table.
fn is_han(c: char) -> bool {
    matches!(u32::from(c), 0x4E00..0xA000) || u32::from(c) >= 0x3005 && script_of(c) == Script::Han
}

/// The place of a hash in the sieve.
fn bit(hash: u64) -> (usize, u64) {
    (usize::try_from(hash >> 54).unwrap_or(0), 1 << (hash >> 48 & 63))
}

/// The places at which an Arabic name may begin in a word: the word itself, then after و ف and after ب ل ك.
fn after_prefixes(text: &str, word: usize, hash: u64) -> [Option<(usize, u64)>; 3] {
    let at = |start: usize| {
        let rest = text.get(start..)?;
        words(rest, Language::Ar).next().filter(|(offset, _)| *offset == 0).map(|(_, hash)| (start, hash))
    };
    let skip = |from: usize, letters: [char; 3]| {
        let first = text.get(from..).and_then(|t| t.chars().next());
        first.filter(|c| letters.contains(c)).map(|c| from + c.len_utf8())
    };
    let conjunction = skip(word, ['و', 'ف', 'و']);
    let preposition = skip(conjunction.unwrap_or(word), ['ب', 'ل', 'ك']);
    [Some((word, hash)), conjunction.and_then(at), preposition.and_then(at)]
}

/// The text with its distinctions of case, and the Arabic ones that drafts neglect, levelled; every character keeps its
/// length, so that offsets stay.
fn level(text: &str, language: Language) -> String {
    if language == Language::Zh || text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        out.push(match c {
            c if c.is_ascii() => c.to_ascii_lowercase(),
            'ة' => 'ه',
            'ى' => 'ي',
            'а'..='я' | 'à'..='ÿ' => c,
            'А'..='Я' | 'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
            c if u32::from(c) >= 0x530 => c,
            c => {
                let mut lower = c.to_lowercase();
                match (lower.next(), lower.next()) {
                    (Some(l), None) if l.len_utf8() == c.len_utf8() => l,
                    _ => c,
                }
            }
        });
    }
    out
}

#[cfg(test)]
mod tests;
