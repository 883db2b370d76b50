//! One comment: what it silences, and where its words stand.

use crate::rules::registry::find;
use crate::text::Span;

/// How far a comment reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// The line on which it stands, or the next one where it stands alone.
    Line,
    /// The whole draft.
    File,
}

/// A word of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Every rule.
    All,
    /// A rule, and where it is named.
    Code(&'static str, Span),
    /// What is no rule.
    Unknown(Span),
}

/// A comment that speaks to us. Spans are bytes of the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Comment {
    /// How far it reaches.
    pub(super) reach: Reach,
    /// The word that says what to do.
    pub(super) verb: Span,
    /// Whether that word is one that we know.
    pub(super) known: bool,
    /// What it silences.
    pub(super) words: Vec<Word>,
}

/// The words that say what to do.
pub(super) const VERBS: [&str; 2] = ["ignore", "ignore-file"];

impl Comment {
    /// Reads a comment, `<!--` and `-->` included, that begins at `base`; nothing where it speaks to somebody else.
    pub(super) fn read(text: &str, base: usize) -> Option<Self> {
        let inside = text.strip_prefix("<!--")?.strip_suffix("-->")?;
        let mut words = words(inside, base + 4).into_iter();
        let (name, _) = words.next()?;
        // The colon may stand close to the name or apart from it.
        let name = name.to_lowercase();
        if name == "verbale" {
            words.next().filter(|(colon, _)| *colon == ":")?;
        } else if name != "verbale:" {
            return None;
        }
        let (verb, at) = words.next().unwrap_or(("", Span::at(base + 4 + inside.trim_end().len())));
        let place = VERBS.iter().position(|v| v.eq_ignore_ascii_case(verb));
        Some(Comment {
            reach: if place == Some(1) { Reach::File } else { Reach::Line },
            verb: at,
            known: place.is_some(),
            words: words
                .filter(|_| place.is_some())
                .map(|(word, span)| match find(word) {
                    _ if word.eq_ignore_ascii_case("all") => Word::All,
                    Some(rule) => Word::Code(rule.code, span),
                    None => Word::Unknown(span),
                })
                .collect(),
        })
    }
}

/// Words between blanks and commas, also those of Chinese and Arabic.
fn words(text: &str, base: usize) -> Vec<(&str, Span)> {
    let parts = |c: char| c.is_whitespace() || matches!(c, ',' | '，' | '、' | '،');
    let mut out = Vec::new();
    let mut start = None;
    for (i, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, parts(c)) {
            (None, false) => start = Some(i),
            (Some(from), true) => {
                out.push((text.get(from..i).unwrap_or_default(), Span::new(base + from, base + i)));
                start = None;
            }
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_to_others_are_not_ours() {
        for text in
            ["<!-- TODO: ask Geneva -->", "<!-- verbale is a noun -->", "<!---->", "<!-- markdownlint-disable -->"]
        {
            assert_eq!(Comment::read(text, 0), None, "{text}");
        }
    }

    #[test]
    fn codes_and_names_are_read_in_any_case_and_with_any_comma() {
        let read = Comment::read("<!--Verbale: IGNORE agd005，Item-Mismatch,XYZ1  all-->", 10).unwrap();
        assert_eq!((read.reach, read.known), (Reach::Line, true));
        let codes: Vec<&Word> = read.words.iter().collect();
        assert!(matches!(codes[..], [Word::Code("AGD005", _), Word::Code("AGD005", _), Word::Unknown(_), Word::All]));
        assert_eq!(Comment::read("<!-- verbale : ignore-file all -->", 0).unwrap().reach, Reach::File);
        assert!(!Comment::read("<!-- verbale: ingore all -->", 0).unwrap().known);
    }
}
