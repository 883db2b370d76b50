//! Correct letters of our own, for the tests that put defects into them.
#![allow(dead_code, reason = "each test uses a part of it")]

use std::fs;
use std::path::Path;
use verbale::draft::Snapshot;
use verbale::knowledge::Language;
use verbale::model::Document;
use verbale::text::Span;

/// A letter and what was understood of it.
pub struct Sample {
    /// Language and file, `fr/name.un.txt`.
    pub name: String,
    pub text: String,
    pub document: Document,
}

/// All letters of `tests/letters` but the other texts, by name.
pub fn samples() -> Vec<Sample> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters");
    let mut out = Vec::new();
    for language in Language::ALL {
        for path in fs::read_dir(root.join(language.code())).unwrap().map(|f| f.unwrap().path()) {
            if path.extension().is_some_and(|e| e == "json" || e == "picture") {
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let document = Snapshot::of(&text, true).document().clone();
            let name = format!("{}/{}", language.code(), path.file_name().unwrap().to_string_lossy());
            out.push(Sample { name, text, document });
        }
    }
    out.sort_by(|a, b| a.name.cmp(&b.name));
    out
}

impl Sample {
    /// The letter with other words in place of a span.
    pub fn put(&self, span: Span, words: &str) -> String {
        format!("{}{words}{}", &self.text[..span.start], &self.text[span.end..])
    }

    /// What stands in a span.
    pub fn said(&self, span: Span) -> &str {
        &self.text[span.range()]
    }
}
