//! Defects put into correct letters of each language: each must be found, and the correct letter must stay silent.
//!
//! A mutation knows the letter only through what was read of it and changes one thing. Of all defects at least 98 in a
//! hundred must be found; the rest are printed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

#[path = "../common/mod.rs"]
mod common;
mod lists;
mod masthead;
mod parts;

use common::{Sample, samples};
use std::collections::BTreeMap;
use verbale::draft::Snapshot;
use verbale::rules::{self, Settings};
use verbale::text::Span;

impl Sample {
    /// Without the lines that a span touches.
    pub fn cut(&self, span: Span) -> String {
        let start = self.text[..span.start].rfind('\n').map_or(0, |i| i + 1);
        let end = self.text[span.end..].find('\n').map_or(self.text.len(), |i| span.end + i + 1);
        format!("{}{}", &self.text[..start], &self.text[end..])
    }
}

type Mutation = (&'static str, fn(&Sample) -> Option<String>);

#[test]
fn defects_are_found() {
    let mut missed = Vec::new();
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let only = std::env::var("RULE").unwrap_or_default();
    let known: Vec<&Mutation> = masthead::ALL
        .iter()
        .chain(parts::ALL)
        .chain(lists::ALL)
        .filter(|(code, _)| rules::find(code).is_some() && code.starts_with(&only))
        .collect();
    for sample in samples() {
        let before: Vec<&str> =
            Snapshot::of(&sample.text, true).findings(&Settings::default()).iter().map(|f| f.code).collect();
        for (code, change) in &known {
            let holds = rules::find(code).is_some_and(|r| r.languages.contains(&sample.document.language));
            let Some(text) = holds.then(|| change(&sample)).flatten() else { continue };
            assert!(!before.contains(code), "{} gives {code} although nothing is wrong", sample.name);
            let count = counts.entry(code).or_default();
            count.1 += 1;
            let found = Snapshot::of(&text, true).findings(&Settings::default());
            if found.iter().any(|f| f.code == *code) {
                count.0 += 1;
            } else {
                missed.push(format!("{code} in {}", sample.name));
            }
        }
    }
    let (right, total) = counts.values().fold((0, 0), |(r, t), (a, b)| (r + a, t + b));
    for (code, (a, b)) in &counts {
        println!("{code}: {a} of {b}");
    }
    println!("{right} of {total} defects found; missed: {}", missed.join(", "));
    assert!(right * 100 >= total * 98, "{right} of {total} defects found; missed:\n{}", missed.join("\n"));
}
