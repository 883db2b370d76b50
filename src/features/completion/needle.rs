//! The text before the cursor: where the name that is being typed may begin, and how texts are made comparable.
//!
//! Knows no name. Offsets are bytes of the line before the cursor.

use super::small::opens;
use crate::features::names::{comparable, is_mark};
use crate::knowledge::Language;
use crate::text::{Script, script_of};

/// How far back a name may begin, in characters.
const REACH: usize = 160;

/// A place where the name that is being typed may begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Needle {
    /// The first byte of its first word.
    pub word: usize,
    /// The first byte of what would be replaced; after `word` where Arabic letters are prefixed to it.
    pub start: usize,
    /// What stands from there to the cursor, comparable.
    pub text: String,
    /// What stands before it is the Arabic preposition ل, so that a name loses the ا of its article.
    pub after_li: bool,
}

/// The needles of a line, the longest first. `word_starts`: where a segmenter sees words begin, if there is one.
pub(super) fn needles(before: &str, language: Language, word_starts: Option<&[usize]>) -> Vec<Needle> {
    let chars: Vec<(usize, char)> = before.char_indices().rev().take(REACH).collect();
    let mut out = Vec::new();
    for (i, (at, c)) in chars.iter().enumerate().rev() {
        let previous = chars.iter().skip(i + 1).map(|(_, p)| *p).find(|p| !is_mark(*p));
        let Some(rest) = before.get(*at..) else { continue };
        if script_of(*c) == Script::Han {
            if may_begin_in_chinese(rest, *at, previous, word_starts) {
                out.push(Needle { word: *at, start: *at, text: comparable(rest), after_li: false });
            }
        } else if c.is_alphanumeric() && previous.is_none_or(|p| begins_word(p, *c)) {
            out.push(Needle { word: *at, start: *at, text: comparable(rest), after_li: false });
            if language == Language::Ar {
                arabic_prefixes(rest, *at, &mut out);
            }
        }
    }
    out
}

/// Two Chinese characters are enough, one after an opening mark. Where a segmenter sees no word begin, two are too few:
/// 中国 in 发展中国家 is no name.
fn may_begin_in_chinese(rest: &str, at: usize, previous: Option<char>, word_starts: Option<&[usize]>) -> bool {
    let han = rest.chars().filter(|c| script_of(*c) == Script::Han).count();
    let opened = previous.is_some_and(opens);
    let inside_word = word_starts.is_some_and(|starts| starts.binary_search(&at).is_err());
    han >= 3 || han == 2 && !inside_word || han == 1 && opened
}

/// Whether a word begins between two characters.
fn begins_word(previous: char, this: char) -> bool {
    if previous == '-' {
        return false;
    }
    let (a, b) = (script_of(previous), script_of(this));
    !previous.is_alphanumeric() || a != b && a != Script::Common && b != Script::Common
}

/// The needles after the letters that Arabic writes together with the next word: و ف, ب ل ك, and both.
fn arabic_prefixes(rest: &str, at: usize, out: &mut Vec<Needle>) {
    let mut letters = rest.char_indices();
    let mut push = |offset: usize, li: bool| {
        let Some(tail) = rest.get(offset..).filter(|t| t.chars().next().is_some_and(char::is_alphabetic)) else {
            return;
        };
        let text = comparable(tail);
        // After ل the article is written without its ا, and without its ل too where the word begins with one: للجمعية is
        // ل and الجمعية, للجنة either ل and اللجنة or ل and لجنة.
        if li && text.starts_with('ل') {
            for article in ["ا", "ال"] {
                out.push(Needle { word: at, start: at + offset, text: format!("{article}{text}"), after_li: li });
            }
        }
        out.push(Needle { word: at, start: at + offset, text, after_li: li });
    };
    let (Some((_, first)), Some((second_at, second))) = (letters.next(), letters.next()) else { return };
    match first {
        'و' | 'ف' => {
            push(second_at, false);
            if matches!(second, 'ب' | 'ل' | 'ك')
                && let Some((third, _)) = letters.next()
            {
                push(third, second == 'ل');
            }
        }
        'ب' | 'ل' | 'ك' => push(second_at, first == 'ل'),
        _ => {}
    }
}
