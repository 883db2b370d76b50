//! What a terminal can show: colours, and how wide a text is in it.

use crate::rules::Severity;
use crate::text::{Script, script_of};
use std::io::IsTerminal;
use unicode_width::UnicodeWidthChar;

/// Whether and how to colour.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    colours: bool,
}

impl Style {
    /// Colours for a terminal whose owner has nothing against them (`NO_COLOR`); none for files and pipes.
    pub(super) fn of_stdout() -> Self {
        Style { colours: std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty()) }
    }

    /// No colours.
    pub(super) fn plain() -> Self {
        Style { colours: false }
    }

    /// Words in the colour of a severity.
    pub(super) fn severity(self, severity: Severity, words: &str) -> String {
        self.paint(
            match severity {
                Severity::Error => "1;31",
                Severity::Warning => "1;33",
                Severity::Information => "1;34",
                Severity::Hint => "1;36",
            },
            words,
        )
    }

    /// Words that stand out.
    pub(super) fn strong(self, words: &str) -> String {
        self.paint("1", words)
    }

    /// Words that stand back.
    pub(super) fn faint(self, words: &str) -> String {
        self.paint("2", words)
    }

    fn paint(self, code: &str, words: &str) -> String {
        if self.colours { format!("\x1b[{code}m{words}\x1b[0m") } else { words.to_owned() }
    }
}

/// How many columns a text takes; a Chinese character takes two.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(|c| c.width().unwrap_or(0)).sum()
}

/// A text as one line of a terminal: a tab is four blanks, other control characters are one.
pub(super) fn shown(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut out, c| {
        match c {
            '\t' => out.push_str("    "),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
        out
    })
}

/// Whether any of it runs from right to left, so that columns say nothing about places.
pub(super) fn runs_right_to_left(text: &str) -> bool {
    text.chars().any(|c| script_of(c) == Script::Arabic)
}
