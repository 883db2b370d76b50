//! Words that are one slip away from another: two letters exchanged, one doubled, missing, too many or wrong.
//!
//! A library's own suggestions took 5 to 180 milliseconds a word in four languages, too long for a keystroke. These
//! take a few hundred look-ups, half a millisecond, and hold the right word for most slips of the hand.

use crate::knowledge::Language;

/// Up to three known words near one, the likelier slips first. The first letter is mostly right and stays.
pub(super) fn near(word: &str, language: Language, knows: impl Fn(&str) -> bool) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let alphabet = alphabet(language);
    let mut out: Vec<String> = Vec::new();
    let mut offer = |candidate: Vec<char>| {
        let candidate: String = candidate.into_iter().collect();
        if candidate != word && !out.contains(&candidate) && knows(&candidate) {
            out.push(candidate);
        }
        out.len() < 3
    };
    for candidate in exchanged(&letters)
        .chain(doubled(&letters))
        .chain(shorter(&letters))
        .chain(changed(&letters, alphabet, true))
        .chain(longer(&letters, alphabet))
        .chain(changed(&letters, alphabet, false))
    {
        if !offer(candidate) {
            break;
        }
    }
    out
}

fn alphabet(language: Language) -> &'static str {
    match language {
        Language::Fr => "eaistnrulodcmpévqfbghjàxèêyzwkçùâîôûëïœüæ",
        Language::Es => "eaosrnidlctumpbgvyqhfzjñxwkáéíóúü",
        Language::Ru => "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
        _ => "etaoinshrdlcumwfgypbvkjxqz",
    }
}

fn exchanged(word: &[char]) -> impl Iterator<Item = Vec<char>> {
    (1..word.len()).map(|i| {
        let mut out = word.to_vec();
        out.swap(i - 1, i);
        out
    })
}

fn doubled(word: &[char]) -> impl Iterator<Item = Vec<char>> {
    word.iter().enumerate().map(|(i, c)| {
        let mut out = word.to_vec();
        out.insert(i, *c);
        out
    })
}

fn shorter(word: &[char]) -> impl Iterator<Item = Vec<char>> {
    (1..word.len()).map(|i| {
        let mut out = word.to_vec();
        out.remove(i);
        out
    })
}

fn longer(word: &[char], alphabet: &'static str) -> impl Iterator<Item = Vec<char>> {
    (1..=word.len()).flat_map(move |i| {
        alphabet.chars().map(move |c| {
            let mut out = word.to_vec();
            out.insert(i, c);
            out
        })
    })
}

/// One letter changed: only its accent, or into another letter.
fn changed(word: &[char], alphabet: &'static str, accent: bool) -> impl Iterator<Item = Vec<char>> {
    word.iter().enumerate().flat_map(move |(i, old)| {
        let may = move |new: &char| (base(*old) == base(*new)) == accent && (accent || i > 0);
        alphabet.chars().filter(may).map(move |c| {
            let mut out = word.to_vec();
            if let Some(letter) = out.get_mut(i) {
                *letter = c;
            }
            out
        })
    })
}

/// A letter without its accent.
fn base(c: char) -> char {
    use unicode_normalization::UnicodeNormalization;
    std::iter::once(c).nfd().next().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_away() {
        let words = ["committee", "receive", "représentant", "atención", "резолюция", "the", "government"];
        let check = |word: &str, language: Language, want: &[&str]| {
            assert_eq!(near(word, language, |w| words.contains(&w)), want, "{word}");
        };
        check("comittee", Language::En, &["committee"]);
        check("recieve", Language::En, &["receive"]);
        check("goverment", Language::En, &["government"]);
        check("hte", Language::En, &["the"]);
        check("representant", Language::Fr, &["représentant"]);
        check("atencion", Language::Es, &["atención"]);
        check("резолюцыя", Language::Ru, &["резолюция"]);
        check("xyzzy", Language::En, &[]);
    }
}
