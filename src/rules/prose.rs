//! The text of a block as written, for rules about marks: character by character, with what is no prose hidden.
//!
//! Folding makes marks alike on purpose, so rules about them cannot use it. Code spans, addresses of pages and of
//! mail are hidden; tables, symbols and the masthead are not looked at.

use super::BlockContext;
use crate::syntax::Class;
use crate::text::{Script, Span, is_blank, script_of};

/// What stands for a hidden character.
pub(super) const HIDDEN: char = '\0';

/// The characters of a block with their offsets.
pub(super) struct Prose {
    chars: Vec<(usize, char)>,
    end: usize,
}

impl Prose {
    /// The characters of a block of prose, or nothing where the block is none.
    pub(super) fn new(context: &BlockContext) -> Option<Self> {
        if context.masthead || !is_prose(context.class) {
            return None;
        }
        let mut chars: Vec<(usize, char)> = context.text.char_indices().collect();
        if context.text.contains('`') {
            hide_code(&mut chars);
        }
        if context.text.contains("://") || context.text.contains("www.") || context.text.contains('@') {
            hide_addresses(&mut chars);
        }
        Some(Prose { chars, end: context.text.len() })
    }

    pub(super) fn len(&self) -> usize {
        self.chars.len()
    }

    /// The i-th character; hidden beyond the end.
    pub(super) fn at(&self, i: usize) -> char {
        self.chars.get(i).map_or(HIDDEN, |c| c.1)
    }

    /// The character before the i-th.
    pub(super) fn before(&self, i: usize) -> char {
        i.checked_sub(1).map_or(HIDDEN, |i| self.at(i))
    }

    /// The bytes of the characters `from..to`.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let byte = |i: usize| self.chars.get(i).map_or(self.end, |c| c.0);
        Span::new(byte(from), byte(to))
    }

    /// The places of a character.
    pub(super) fn places(&self, is: impl Fn(char) -> bool) -> impl Iterator<Item = usize> {
        self.chars.iter().enumerate().filter(move |(_, c)| is(c.1)).map(|(i, _)| i)
    }

    /// The characters `from..to` as text.
    pub(super) fn text(&self, from: usize, to: usize) -> String {
        self.chars.get(from..to.min(self.len())).unwrap_or_default().iter().map(|c| c.1).collect()
    }

    /// The first character that is no blank, mark of Markdown or hidden one.
    pub(super) fn first_word(&self) -> Option<usize> {
        self.places(|c| !is_white(c) && !matches!(c, HIDDEN | '*' | '_' | '>' | '#' | '-')).next()
    }

    /// The next character from `i` on that is no blank and no line break, or hidden.
    pub(super) fn next_word(&self, i: usize) -> char {
        (i..self.len()).map(|i| self.at(i)).find(|c| !is_white(*c)).unwrap_or(HIDDEN)
    }

    /// Whether the i-th character stands inside quotation marks or title marks.
    pub(super) fn is_quoted(&self, i: usize) -> bool {
        let (mut depth, mut straight) = (0i32, false);
        for k in 0..i {
            match self.at(k) {
                '“' | '«' | '「' | '《' | '〈' => depth += 1,
                '”' | '»' | '」' | '》' | '〉' => depth = (depth - 1).max(0),
                '"' => straight = !straight,
                _ => {}
            }
        }
        depth > 0 || (straight && (i..self.len()).any(|k| self.at(k) == '"'))
    }

    /// Pairs of straight double quotation marks; none unless every mark of the block opens or closes as it should.
    pub(super) fn straight_pairs(&self) -> Vec<(usize, usize)> {
        let marks: Vec<usize> = self.places(|c| matches!(c, '"' | '＂')).collect();
        let pairs: Vec<(usize, usize)> =
            marks.chunks_exact(2).filter_map(|p| Some((*p.first()?, *p.get(1)?))).collect();
        let word = |c: char| c.is_alphanumeric() && script_of(c) != Script::Han;
        let sane = |(a, b): &(usize, usize)| {
            let (inner_first, inner_last) = (self.at(a + 1), self.before(*b));
            !word(self.before(*a))
                && !word(self.at(b + 1))
                && b - a > 1
                && !is_white(inner_first)
                && !is_white(inner_last)
        };
        if marks.len() % 2 == 1 || !pairs.iter().all(sane) { Vec::new() } else { pairs }
    }
}

/// Blank or line break.
pub(super) fn is_white(c: char) -> bool {
    is_blank(c) || matches!(c, '\n' | '\r')
}

/// Whether a character is a Chinese one.
pub(super) fn is_han(c: char) -> bool {
    script_of(c) == Script::Han
}

/// Whether a word counts: figures, one or two letters, a Roman or Chinese number.
pub(super) fn is_label_word(word: &str) -> bool {
    let length = word.chars().count();
    let all = |is: fn(char) -> bool| word.chars().all(is);
    let letters = length <= 2 && all(|c| c.is_lowercase() || script_of(c) == Script::Arabic);
    let capital = length == 1 && all(char::is_uppercase);
    let roman = length <= 5 && (all(|c| matches!(c, 'i' | 'v' | 'x')) || all(|c| matches!(c, 'I' | 'V' | 'X')));
    let chinese = length <= 3 && all(|c| "一二三四五六七八九十".contains(c));
    length > 0 && (letters || capital || roman || chinese || (length <= 3 && all(char::is_numeric)))
}

fn is_prose(class: Class) -> bool {
    matches!(
        class,
        Class::Text
            | Class::Labelled
            | Class::Bullet
            | Class::Quote
            | Class::Heading(_)
            | Class::Note
            | Class::Title(_)
            | Class::Signature(_)
    )
}

fn hide_code(chars: &mut [(usize, char)]) {
    let marks: Vec<usize> = chars.iter().enumerate().filter(|(_, c)| c.1 == '`').map(|(i, _)| i).collect();
    for pair in marks.chunks_exact(2) {
        let (Some(a), Some(b)) = (pair.first(), pair.get(1)) else { continue };
        chars.get_mut(*a..=*b).into_iter().flatten().for_each(|c| c.1 = HIDDEN);
    }
}

/// Hides every run without blanks that holds an address; in Chinese it ends where Chinese begins.
fn hide_addresses(chars: &mut [(usize, char)]) {
    let apart = |c: &(usize, char)| is_white(c.1) || is_han(c.1) || ('\u{3000}'..='\u{303F}').contains(&c.1);
    for run in chars.split_mut(apart) {
        let text: String = run.iter().map(|c| c.1).collect();
        if text.contains("://") || text.contains("www.") || text.contains('@') {
            // What closes the sentence around the address is not the address's.
            let closes = |c: &char| matches!(c, '.' | ',' | ';' | ':' | ')' | ']' | '”' | '»' | '"' | '?' | '!');
            let opens = |c: &char| matches!(c, '(' | '[' | '“' | '«' | '"' | '<');
            let (first, last) = (text.chars().take_while(opens).count(), text.chars().rev().take_while(closes).count());
            let end = run.len().saturating_sub(last);
            run.get_mut(first..end).into_iter().flatten().for_each(|c| c.1 = HIDDEN);
        }
    }
}
