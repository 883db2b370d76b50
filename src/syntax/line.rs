//! One line of a text: where its content lies and what it looks like.

use super::class::{Class, classify};
use crate::text::{Folded, Span, comments, is_blank, is_invisible};
use unicode_width::UnicodeWidthStr;

/// A line. Offsets are bytes of the block's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// First byte.
    pub start: u32,
    /// One past its last byte before the line break.
    pub end: u32,
    /// First byte of what is left without indent, heading marks and quotation marks of Markdown.
    pub from: u32,
    /// One past the last byte that is not blank.
    pub to: u32,
    /// Blanks before the content, a tab counting as four.
    pub indent: u16,
    /// Columns that the content takes, a Chinese character two.
    pub width: u32,
    /// What it looks like.
    pub class: Class,
    /// The class that decides whether the next line opens a block: a comment stands for the line before it.
    pub stands_for: Class,
    /// Whether its last character ends a sentence; a comment's is that of the line before it.
    pub ends: bool,
    /// Whether there is a comment in it.
    pub commented: bool,
}

impl Line {
    /// Reads a line of a block's text, `start..end` without the break.
    pub fn read(text: &str, start: usize, end: usize) -> Self {
        let raw = text.get(start..end).unwrap_or_default();
        let found = content(raw);
        let body = raw.get(found.span.range()).unwrap_or_default();
        let class = match () {
            () if !body.is_empty() => classify(body, raw, &found),
            () if found.comment => Class::Comment,
            () => Class::Blank,
        };
        let last =
            body.trim_end_matches(['"', '”', '’', '»', '*', '_', ')', '）', '」', '\\', ' ']).chars().next_back();
        let stop = matches!(last, Some('.' | '!' | '?' | '。' | '！' | '？' | ':' | '：' | '؟' | ';' | '；' | '؛'));
        let ends = stop && !(last == Some('.') && abbreviated(body));
        Line {
            start: start as u32,
            end: end as u32,
            from: (start + found.span.start) as u32,
            to: (start + found.span.end) as u32,
            indent: found.indent,
            width: if body.is_ascii() { body.len() } else { body.width() } as u32,
            class,
            stands_for: if class == Class::Comment { Class::Blank } else { class },
            ends,
            commented: raw.contains("<!--") && !comments(raw).is_empty(),
        }
    }

    /// The line as it stands after another one: a comment hides nothing of what it follows.
    pub(super) fn after(mut self, before: &Line) -> Self {
        if self.class == Class::Comment {
            (self.stands_for, self.ends) = (before.stands_for, before.ends);
        }
        self
    }

    /// The span of its content in the block.
    pub fn content(&self) -> Span {
        Span::new(self.from as usize, self.to as usize)
    }

    /// Its content, folded; offsets are bytes of the block's text.
    pub fn folded(&self, text: &str) -> Folded {
        Folded::line(text.get(self.content().range()).unwrap_or_default(), self.from as usize)
    }
}

/// Whether the stop at the end of a line belongs to an abbreviation, or stands inside an open parenthesis.
fn abbreviated(body: &str) -> bool {
    const SHORT: [&str; 30] = [
        "см", "ср", "г", "гг", "ст", "п", "пп", "стр", "No", "Nos", "Mr", "Mrs", "Ms", "Dr", "St", "Art", "art",
        "para", "paras", "cf", "M", "MM", "Sr", "Sra", "párr", "párrs", "núm", "vol", "p", "pp",
    ];
    let open = body.rfind('(').is_some_and(|i| !body.get(i..).unwrap_or_default().contains(')'));
    let word = body.trim_end_matches('.').rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    open || SHORT.contains(&word)
}

/// What a line is under its decorations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// The content without indent, marks and blanks at its end; bytes of the line.
    pub span: Span,
    /// Blanks before it.
    pub indent: u16,
    /// Number of `#`; 0 for no heading.
    pub heading: u8,
    /// Whether it is quoted with `>`.
    pub quoted: bool,
    /// Whether it is an entry of a list with `-`, `+`, `•`.
    pub bullet: bool,
    /// Whether comments stood before or after the content.
    pub comment: bool,
}

/// Takes a line's decorations away.
pub fn content(raw: &str) -> Content {
    let mut out = Content::default();
    let mut at = 0;
    let skip = |at: usize| -> (usize, u16) {
        let mut width = 0u16;
        let rest = raw.get(at..).unwrap_or_default();
        let len = rest
            .char_indices()
            .find(|(_, c)| {
                if *c == '\t' {
                    width = width.saturating_add(4);
                } else if is_blank(*c) {
                    width = width.saturating_add(1);
                }
                !(is_blank(*c) || is_invisible(*c))
            })
            .map_or(rest.len(), |(i, _)| i);
        (at + len, width)
    };
    (at, out.indent) = skip(at);
    let starts = |at: usize, mark: &str| raw.get(at..).is_some_and(|r| r.starts_with(mark));
    while starts(at, ">") {
        out.quoted = true;
        at = skip(at + 1).0;
    }
    let hashes = raw.get(at..).unwrap_or_default().bytes().take_while(|b| *b == b'#').count();
    if (1..=6).contains(&hashes) && raw.get(at + hashes..).is_some_and(|r| r.is_empty() || r.starts_with(is_blank)) {
        out.heading = hashes as u8;
        at = skip(at + hashes).0;
    }
    for mark in ["- ", "+ ", "• ", "· ", "– ", "▪ "] {
        if starts(at, mark) {
            out.bullet = true;
            at = skip(at + mark.len()).0;
            break;
        }
    }
    let bare = |text: &str| text.trim_end_matches(|c| is_blank(c) || is_invisible(c) || c == '\n' || c == '\r').len();
    let mut rest = raw.get(at..).unwrap_or_default();
    let mut kept = bare(rest);
    if rest.contains("<!--") {
        for comment in comments(rest).iter().rev() {
            if comment.end != kept {
                break;
            }
            kept = bare(rest.get(..comment.start).unwrap_or_default());
            out.comment = true;
        }
        while starts(at, "<!--")
            && kept > 0
            && let Some(first) = comments(rest).first().filter(|c| c.start == 0)
        {
            let next = skip(at + first.end).0;
            (out.comment, kept) = (true, (kept + at).saturating_sub(next));
            at = next;
            rest = raw.get(at..).unwrap_or_default();
        }
    }
    if out.heading > 0 {
        let shorter = rest.get(..kept).unwrap_or_default();
        let bare = shorter.trim_end_matches('#');
        if bare.len() < shorter.len() && (bare.is_empty() || bare.ends_with(is_blank)) {
            kept = bare.trim_end_matches(is_blank).len();
        }
    }
    out.span = Span::new(at, at + kept);
    out
}
