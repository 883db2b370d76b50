//! Marks inside example text, for the tests and the rule pages.
//!
//! `⟦附件三|ANX003⟧` is a span with its code; `‸` is the cursor. No mark of these occurs in a real draft:
//! carets under a line fail with full-width and right-to-left text, and `[`, `«`, `$` stand in real letters.

use crate::text::Span;

/// An example without its marks, and the marks.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Fixture {
    /// The text without marks.
    pub text: String,
    /// Marked spans (bytes of `text`) with their codes, in the order of their starts.
    pub marks: Vec<(Span, String)>,
    /// The cursor, a byte offset of `text`.
    pub cursor: Option<usize>,
}

impl Fixture {
    /// Reads the marks of an example. A mark without code takes the empty code; marks may nest.
    pub fn new(marked: &str) -> Self {
        let mut out = Fixture::default();
        let mut open: Vec<usize> = Vec::new();
        let mut chars = marked.chars();
        while let Some(c) = chars.next() {
            match c {
                '⟦' => open.push(out.text.len()),
                '‸' => out.cursor = Some(out.text.len()),
                '⟧' => {
                    if let Some(start) = open.pop() {
                        out.marks.push((Span::new(start, out.text.len()), String::new()));
                    }
                }
                '|' if !open.is_empty() => {
                    let mut code = String::new();
                    let mut rest = chars.clone();
                    while let Some(d) = rest.next() {
                        if d.is_ascii_alphanumeric() || d == ',' {
                            code.push(d);
                        } else {
                            if d == '⟧'
                                && let Some(start) = open.pop()
                            {
                                out.marks.push((Span::new(start, out.text.len()), std::mem::take(&mut code)));
                                chars = rest;
                            } else {
                                out.text.push('|');
                            }
                            break;
                        }
                    }
                }
                c => out.text.push(c),
            }
        }
        out.marks.sort();
        out
    }
}
