//! Running text with what the rules of words leave alone: quotations, symbols, addresses, code, tables.
//!
//! Knows marks, no words and no rule.

use super::{BlockContext, Words};
use crate::knowledge::Language;
use crate::text::{Script, Span, script_of};
use regex::{Captures, Regex};
use std::ops::Range;
use std::sync::LazyLock;

/// The title of a fix that replaces the words in question.
pub(super) const WRITE: Words = Words {
    ar: "كتابة «{0}»",
    zh: "改为“{0}”",
    en: "Write “{0}”",
    fr: "Écrire « {0} »",
    ru: "Написать «{0}»",
    es: "Escribir «{0}»",
};

/// A pattern that is compiled once; none where it is wrong, which a test would tell.
pub(super) type Pattern = LazyLock<Option<Regex>>;

/// Addresses of pages and of mail, code between backticks, and symbols of documents.
static OPAQUE: Pattern = LazyLock::new(|| {
    Regex::new(
        r"(?:https?://|www\.)[^ ]+|[^ ]+@[^ ]+\.[^ ]+|`[^`]*`|(?-u:\b)[A-Z]{1,6}(?:/[A-Z0-9][A-Za-z0-9.-]*)+(?: ?\([0-9]{4}\))?",
    )
    .ok()
});

/// What stands in symbols, addresses and code.
pub(super) fn opaque(text: &str) -> Vec<Range<usize>> {
    if text.bytes().any(|b| matches!(b, b'/' | b'@' | b'`')) || text.contains("www.") {
        OPAQUE.as_ref().map(|p| p.find_iter(text).map(|m| m.range()).collect()).unwrap_or_default()
    } else {
        Vec::new()
    }
}

/// A block with what stands in quotations and in symbols.
pub(super) struct Passage<'a> {
    /// The block.
    pub context: &'a BlockContext<'a>,
}

impl<'a> Passage<'a> {
    /// The passage of a block.
    pub fn of(context: &'a BlockContext<'a>) -> Self {
        Passage { context }
    }

    /// The folded text.
    pub fn text(&self) -> &'a str {
        self.context.folded.as_str()
    }

    /// Where a range of the folded text stands in the block.
    pub fn span(&self, range: Range<usize>) -> Span {
        self.context.folded.span(range)
    }

    /// Whether a range lies in running text: in no symbol or address and in no quotation.
    pub fn is_free(&self, range: &Range<usize>) -> bool {
        self.is_plain(range) && !overlaps(self.context.quoted(), range)
    }

    /// Whether a range lies in no symbol, address or code.
    pub fn is_plain(&self, range: &Range<usize>) -> bool {
        !overlaps(self.context.opaque(), range)
    }

    /// Whether the block is a table.
    pub fn is_table(&self) -> bool {
        self.context.text.trim_start().starts_with('|')
    }

    /// The character before a place.
    pub fn before(&self, at: usize) -> Option<char> {
        self.text().get(..at)?.chars().next_back()
    }

    /// The character at a place.
    pub fn after(&self, at: usize) -> Option<char> {
        self.text().get(at..)?.chars().next()
    }

    /// The word that ends before a place, blanks between passed over; in lower case.
    pub fn word_before(&self, at: usize) -> String {
        let head = self.text().get(..at).unwrap_or_default().trim_end();
        let from = head
            .rfind(|c: char| !(c.is_alphanumeric() || c == '.'))
            .map_or(0, |i| i + head.get(i..).and_then(|r| r.chars().next()).map_or(1, char::len_utf8));
        head.get(from..).unwrap_or_default().to_lowercase()
    }
}

/// The places of running text that a pattern finds, with what to ask about them. Blocks that hold none of the bytes
/// of `needs` are not looked at.
pub(super) fn matches<'a>(
    context: &'a BlockContext<'a>,
    pattern: &'static Pattern,
    needs: impl Fn(&str) -> bool,
    mut each: impl FnMut(&Passage, &Captures, Range<usize>),
) {
    let text = context.folded.as_str();
    let Some(pattern) = pattern.as_ref() else { return };
    if !needs(text) || !pattern.is_match(text) || context.is_foreign() {
        return;
    }
    let passage = Passage::of(context);
    for c in pattern.captures_iter(text) {
        let Some(range) = c.get(0).map(|m| m.range()) else { continue };
        if passage.is_free(&range) {
            each(&passage, &c, range);
        }
    }
}

/// Whether a text holds a figure.
pub(super) fn has_figure(text: &str) -> bool {
    text.bytes().any(|b| b.is_ascii_digit())
}

/// The script of a language.
pub(super) fn script(language: Language) -> Script {
    match language {
        Language::En | Language::Fr | Language::Es => Script::Latin,
        Language::Ru => Script::Cyrillic,
        Language::Zh => Script::Han,
        Language::Ar => Script::Arabic,
    }
}

/// Whether most letters of a text are of another script than that of its part: an annexed text whose heading was not
/// understood, a name in its own script.
pub(super) fn is_foreign(text: &str, language: Language) -> bool {
    let own = script(language);
    let (mut here, mut away) = (0usize, 0usize);
    for (at, c) in text.char_indices() {
        match script_of(c) {
            Script::Common => continue,
            script if script == own => here += 1,
            _ => away += 1,
        }
        // Enough is seen, or what is left can't tip the scales.
        if here + away == 400 || here >= 200 || here >= away + text.len() - at {
            break;
        }
    }
    away > here.max(3)
}

/// What stands between quotation marks. A mark that is never closed quotes to the end, one that was never opened
/// from the beginning.
pub(super) fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    // The marks are " itself, or begin with the bytes of general and of Chinese punctuation or of Latin letters.
    if !text.bytes().any(|b| matches!(b, b'"' | 0xC2 | 0xE2 | 0xE3)) {
        return out;
    }
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let closes = match c {
            '”' | '»' | '》' | '」' | '』' | '〉' => true,
            '“' => open.last().is_some_and(|(_, o)| *o == '„'),
            '"' => open.last().is_some_and(|(_, o)| *o == '"'),
            _ => false,
        };
        if closes {
            let start = open.pop().map_or(0, |(at, _)| at);
            if open.is_empty() {
                out.push(start..end);
            }
        } else if matches!(c, '“' | '«' | '„' | '《' | '「' | '『' | '〈' | '"') {
            open.push((at, c));
        }
    }
    if let Some((start, _)) = open.first() {
        out.push(*start..text.len());
    }
    out
}

fn overlaps(all: &[Range<usize>], range: &Range<usize>) -> bool {
    all.iter().any(|r| r.start < range.end && range.start < r.end)
}

/// Asserts that the findings of some codes in a declared draft are exactly the marked ones, and what the draft is once
/// their preferred fixes are applied.
#[cfg(test)]
#[track_caller]
pub(super) fn check(marked: &str, mended: &str) {
    use crate::text::Text;
    let fixture = crate::fixture::Fixture::new(marked);
    let codes: Vec<&str> = fixture.marks.iter().map(|(_, c)| c.as_str()).collect();
    let found = crate::draft::Snapshot::of(&fixture.text, true).findings(&super::Settings::default());
    let found: Vec<_> = found.into_iter().filter(|f| codes.contains(&f.code)).collect();
    let got: Vec<_> = found.iter().map(|f| (f.span, f.code.to_owned())).collect();
    assert_eq!(got, fixture.marks, "{marked}");
    let mut edits: Vec<_> = found.iter().filter_map(|f| f.fixes.first()).flat_map(|x| x.edits.clone()).collect();
    edits.sort_by_key(|e| e.span);
    let mut text = Text::new(&fixture.text);
    edits.iter().rev().for_each(|e| text.replace(e.span, &e.text));
    assert_eq!(text.to_string(), mended);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_are_seen() {
        let check = |text: &str, want: &str| {
            let got: Vec<&str> = quotations(text).into_iter().filter_map(|r| text.get(r)).collect();
            assert_eq!(got.join("|"), want, "{text}");
        };
        check("He said “5% of «all» of it” and 5%", "“5% of «all» of it”");
        check("end of it” and more", "end of it”");
        check("and “to the end", "“to the end");
        check("„Восток“ и «Запад»", "„Восток“|«Запад»");
        check("《21世纪议程》和\"方案\"", "《21世纪议程》|\"方案\"");
    }

    #[test]
    fn symbols_and_addresses_are_opaque() {
        let p = OPAQUE.as_ref().unwrap();
        for whole in ["A/72/586", "S/RES/2231 (2015)", "https://undocs.org/a?b", "a.b@un.int", "A/C.2/72/L.4/Rev.1"] {
            assert_eq!(p.find(whole).map(|m| m.as_str()), Some(whole));
        }
    }
}
