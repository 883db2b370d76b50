//! Annexes keep their author's words: there the families of names, terms and style drop one level and mend nothing.

use super::{Finding, Severity};
use crate::model::Document;

/// The families that drop: names, terms, abbreviations, quotations, punctuation, numbers, headings.
const SOFT: [&str; 7] = ["NAM", "TRM", "ABB", "QUO", "PUN", "NUM", "HDG"];

/// Lowers what stands in annexes. Severities by setting come later and are not touched.
pub(super) fn soften(document: &Document, findings: &mut [Finding]) {
    for f in findings.iter_mut().filter(|f| SOFT.iter().any(|s| f.code.starts_with(s))) {
        if document.annexes.iter().any(|a| a.span.start <= f.span.start && f.span.end <= a.span.end) {
            f.fixes.clear();
            f.severity = match f.severity {
                Severity::Error => Severity::Warning,
                Severity::Warning => Severity::Information,
                Severity::Information | Severity::Hint => Severity::Hint,
            };
        }
    }
}
