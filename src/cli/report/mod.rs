//! Findings as people, scripts, code scanners and workflows want to read them.

mod github;
mod json;
mod sarif;
mod text;

use super::arguments::CheckFormat;
use super::input::Input;
use super::print;
use super::terminal::Style;
use crate::draft::Snapshot;
use crate::rules::{Finding, Severity};
use crate::text::{Encoding, Position, Span};

/// A draft that was checked.
#[derive(Debug)]
pub(super) struct Checked {
    /// The draft, with its text as it stands now.
    pub(super) input: Input,
    /// What was understood of it.
    pub(super) snapshot: Snapshot,
    /// What was found in it.
    pub(super) findings: Vec<Finding>,
    /// How many fixes were applied before.
    pub(super) mended: usize,
}

impl Checked {
    /// The places where a span starts and ends, from 0, in UTF-16 code units.
    fn range(&self, span: Span) -> (Position, Position) {
        let text = self.snapshot.text();
        (text.position(span.start, Encoding::Utf16), text.position(span.end, Encoding::Utf16))
    }
}

/// What is printed of one draft, and what is counted of it: all that is kept once it was checked.
#[derive(Debug)]
pub(super) struct Part {
    words: String,
    counts: Counts,
}

/// How much was found, by severity from hints to errors, and mended, in how many files.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    found: [usize; 4],
    mended: usize,
    files: usize,
}

impl Part {
    /// The part of one draft.
    pub(super) fn of(checked: &Checked, format: CheckFormat, style: Style) -> Self {
        let mut counts = Counts { mended: checked.mended, files: 1, ..Counts::default() };
        for f in &checked.findings {
            if let Some(count) = counts.found.get_mut(f.severity as usize) {
                *count += 1;
            }
        }
        let words = match format {
            CheckFormat::Text => text::part(checked, style),
            CheckFormat::Json => json::part(checked),
            CheckFormat::Sarif => sarif::part(checked),
            CheckFormat::Github => github::part(checked),
        };
        Part { words, counts }
    }

    /// Whether nothing is printed of it.
    pub(super) fn is_silent(&self) -> bool {
        self.words.is_empty()
    }
}

/// A report that is printed draft by draft.
#[derive(Debug)]
pub(super) struct Report {
    format: CheckFormat,
    style: Style,
    /// What stands before all parts, between two, behind the last, and behind none.
    frame: [String; 4],
    counts: Counts,
    begun: bool,
    held: Option<String>,
}

impl Report {
    /// A report; one that is held is not printed but given back at its end.
    pub(super) fn new(format: CheckFormat, style: Style, held: bool) -> Self {
        let frame = match format {
            CheckFormat::Text | CheckFormat::Github => Default::default(),
            CheckFormat::Json => json::frame(),
            CheckFormat::Sarif => sarif::frame(),
        };
        let mut report =
            Report { format, style, frame, counts: Counts::default(), begun: false, held: held.then(String::new) };
        let [head, ..] = report.frame.clone();
        report.say(&head);
        report
    }

    /// Adds what was found in one draft.
    pub(super) fn add(&mut self, part: &Part) {
        for (all, own) in self.counts.found.iter_mut().zip(part.counts.found) {
            *all += own;
        }
        self.counts.mended += part.counts.mended;
        self.counts.files += part.counts.files;
        if part.is_silent() {
            return;
        }
        let [_, between, ..] = self.frame.clone();
        match std::mem::replace(&mut self.begun, true) {
            true => self.say(&between),
            false if !between.is_empty() => self.say("\n"),
            false => {}
        }
        self.say(&part.words);
    }

    /// Ends it, and gives back what was held.
    pub(super) fn end(mut self) -> Option<String> {
        let [_, _, behind, without] = self.frame.clone();
        self.say(if self.begun { &behind } else { &without });
        if self.format == CheckFormat::Text && self.counts.files > 0 {
            self.say(&text::summary(&self.counts, self.style));
        }
        self.held
    }

    /// Whether anything was found that is at least as bad.
    pub(super) fn has(&self, least: Severity) -> bool {
        self.counts.found.iter().skip(least as usize).any(|n| *n > 0)
    }

    fn say(&mut self, words: &str) {
        match &mut self.held {
            Some(held) => held.push_str(words),
            None if words.is_empty() => {}
            None => print(words),
        }
    }
}

/// Values of a list that is printed with so many blanks before each line.
fn items(values: impl Iterator<Item = serde_json::Value>, indent: usize) -> String {
    let blanks = " ".repeat(indent);
    let pretty = |v: serde_json::Value| serde_json::to_string_pretty(&v).unwrap_or_default();
    let items: Vec<String> =
        values.map(|v| format!("{blanks}{}", pretty(v).replace('\n', &format!("\n{blanks}")))).collect();
    items.join(",\n")
}
