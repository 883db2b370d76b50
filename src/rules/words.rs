//! A sentence for drafters in the six official languages.

use crate::knowledge::Language;

/// The same words in six languages; `{0}`, `{1}` … stand for arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Arabic.
    pub ar: &'static str,
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
    /// French.
    pub fr: &'static str,
    /// Russian.
    pub ru: &'static str,
    /// Spanish.
    pub es: &'static str,
}

impl Words {
    /// The words in one language.
    pub fn get(&self, language: Language) -> &'static str {
        match language {
            Language::Ar => self.ar,
            Language::Zh => self.zh,
            Language::En => self.en,
            Language::Fr => self.fr,
            Language::Ru => self.ru,
            Language::Es => self.es,
        }
    }

    /// The words in one language with their arguments put in.
    pub fn fill(&self, language: Language, arguments: &[&str]) -> String {
        let mut out = self.get(language).to_owned();
        for (i, a) in arguments.iter().enumerate() {
            out = out.replace(&format!("{{{i}}}"), a);
        }
        out
    }
}
