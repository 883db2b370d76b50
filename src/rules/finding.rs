//! What a rule found, and how it can be mended.

use super::Words;
use crate::knowledge::Language;
use crate::text::{Edit, Span};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Consistency and taste.
    Hint,
    /// Editorial practice.
    Information,
    /// Very likely a slip.
    Warning,
    /// The document cannot be circulated so, or contradicts itself.
    Error,
}

impl Severity {
    /// `error`, `warning`, `information`, `hint`.
    pub fn code(self) -> &'static str {
        match self {
            Severity::Hint => "hint",
            Severity::Information => "information",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }

    /// The severity of a word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Severity::Hint, Severity::Information, Severity::Warning, Severity::Error]
            .into_iter()
            .find(|s| s.code() == code)
    }
}

/// Whether a fix may be applied without asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applicability {
    /// It may.
    Safe,
    /// The drafter chooses.
    Suggested,
}

/// Another place that the finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// The place.
    pub span: Span,
    /// What stands there.
    pub message: String,
}

/// A mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it will do.
    pub title: String,
    /// Whether it is safe.
    pub applicability: Applicability,
    /// Replacements that do not overlap; offsets are of the text in which the finding was made.
    pub edits: Vec<Edit>,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's code.
    pub code: &'static str,
    /// The rule's name.
    pub name: &'static str,
    /// How bad it is here.
    pub severity: Severity,
    /// Exactly the words in question; empty where something is missing.
    pub span: Span,
    /// A sentence for the drafter.
    pub message: String,
    /// Other places.
    pub related: Vec<Related>,
    /// Mends, the preferred one first.
    pub fixes: Vec<Fix>,
    /// The language of its message.
    pub(super) language: Language,
}

impl Finding {
    /// Makes it this bad instead of as bad as the rule says.
    pub fn severity(&mut self, severity: Severity) -> &mut Self {
        self.severity = severity;
        self
    }

    /// Points at another place.
    pub fn related(&mut self, span: Span, message: &Words, arguments: &[&str]) -> &mut Self {
        let message = message.fill(self.language, arguments);
        self.related.push(Related { span, message });
        self
    }

    /// Offers a fix that may be applied without asking.
    pub fn safe(&mut self, title: &Words, arguments: &[&str], edits: Vec<Edit>) -> &mut Self {
        self.fix(Applicability::Safe, title, arguments, edits)
    }

    /// Offers a fix by choice.
    pub fn suggest(&mut self, title: &Words, arguments: &[&str], edits: Vec<Edit>) -> &mut Self {
        self.fix(Applicability::Suggested, title, arguments, edits)
    }

    fn fix(&mut self, applicability: Applicability, title: &Words, arguments: &[&str], edits: Vec<Edit>) -> &mut Self {
        let title = title.fill(self.language, arguments);
        self.fixes.push(Fix { title, applicability, edits });
        self
    }
}
