//! Patterns over folded text, compiled when they are first asked for.

use regex::Regex;
use std::sync::OnceLock;

/// The letters of the six languages and of names from elsewhere in their alphabets.
const LETTERS: &str = "[A-Za-zªºÀ-ÖØ-öø-ɏ\u{1E00}-\u{1EFF}\u{400}-\u{481}\u{48A}-\u{52F}\u{620}-\u{64A}\u{66E}-\u{6D3}\u{3400}-\u{4DBF}\u{4E00}-\u{9FFF}]";

/// Compiles a pattern over folded text. There digits are ASCII and letters those of a few alphabets: `\d` and `\p{L}`
/// mean them alone, which takes a tenth of the time to compile.
pub(crate) fn compile(source: &str) -> Option<Regex> {
    Regex::new(&source.replace(r"\d", "[0-9]").replace(r"\p{L}", LETTERS)).ok()
}

/// Patterns of which most runs need few: one for each language, as a rule.
pub(crate) struct Patterns<const N: usize> {
    sources: [&'static str; N],
    compiled: [OnceLock<Option<Regex>>; N],
}

impl<const N: usize> Patterns<N> {
    /// Patterns of these sources.
    pub(crate) const fn of(sources: [&'static str; N]) -> Self {
        Patterns { sources, compiled: [const { OnceLock::new() }; N] }
    }

    /// One of them.
    pub(crate) fn get(&self, index: usize) -> Option<&Regex> {
        let source = self.sources.get(index)?;
        self.compiled.get(index)?.get_or_init(|| compile(source)).as_ref()
    }
}
