//! Correct letters of our own, and how a test changes them.

use std::fs;
use std::path::Path;
use verbale::draft::Snapshot;
use verbale::knowledge::Language;
use verbale::model::Document;
use verbale::text::{Span, Text};

pub struct Sample {
    pub name: String,
    pub text: String,
    pub document: Document,
}

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
    pub fn end(&self) -> &'static str {
        match () {
            () if self.text.contains("\r\n") => "\r\n",
            () if self.text.contains('\r') => "\r",
            () => "\n",
        }
    }

    pub fn put(&self, span: Span, words: &str) -> String {
        format!("{}{words}{}", &self.text[..span.start], &self.text[span.end..])
    }

    /// The line of an offset with its break.
    pub fn line(&self, at: usize) -> Span {
        let rope = Text::new(&self.text);
        rope.line_span(rope.line_of(at))
    }

    /// The whole line, where the span is all that stands on it.
    pub fn alone(&self, span: Span) -> Option<Span> {
        let line = self.line(span.start);
        let rest = |s: &str| s.chars().all(|c| c.is_whitespace() || "*_\\#\u{200f}\u{202b}\u{202c}".contains(c));
        let fits =
            line.contains(span) && rest(&self.text[line.start..span.start]) && rest(&self.text[span.end..line.end]);
        fits.then_some(line)
    }

    pub fn words(
        &self,
        english: &str,
        french: &str,
        spanish: &str,
        russian: &str,
        chinese: &str,
        arabic: &str,
    ) -> String {
        let all = [arabic, chinese, english, french, russian, spanish];
        all[self.document.language.index()].to_owned()
    }

    pub fn is_wrapped(&self) -> bool {
        // Copies of printed pages break their lines.
        self.name.ends_with("txt") && self.text.lines().any(|l| l.starts_with("     ")) || !self.name.contains(".un")
    }
}
