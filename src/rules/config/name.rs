//! A name that the team has added: a delegation's own body, a programme, a person.

use crate::knowledge::Language;

/// A name in any of the six languages, attested by the team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    full: [Option<String>; 6],
    short: [Option<String>; 6],
}

impl Name {
    /// The name in a language.
    pub fn full(&self, language: Language) -> Option<&str> {
        self.full.get(place(language))?.as_deref()
    }

    /// Its short form in a language.
    pub fn short(&self, language: Language) -> Option<&str> {
        self.short.get(place(language))?.as_deref()
    }

    /// Sets the name, or its short form, in a language.
    pub fn set(&mut self, language: Language, short: bool, text: &str) {
        let forms = if short { &mut self.short } else { &mut self.full };
        if let Some(form) = forms.get_mut(place(language)) {
            *form = Some(text.to_owned());
        }
    }

    /// Whether it has no full form in any language.
    pub fn is_empty(&self) -> bool {
        self.full.iter().all(Option::is_none)
    }
}

fn place(language: Language) -> usize {
    Language::ALL.iter().position(|l| *l == language).unwrap_or_default()
}
