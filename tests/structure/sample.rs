//! How a test of structure changes a correct letter.

pub use super::common::{Sample, samples};
use verbale::text::{Span, Text};

impl Sample {
    pub fn end(&self) -> &'static str {
        match () {
            () if self.text.contains("\r\n") => "\r\n",
            () if self.text.contains('\r') => "\r",
            () => "\n",
        }
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
