//! Annexes keep their author’s words: there the families of names, terms and style drop one level and mend nothing, and
//! the forms of dates and symbols drop one level and mend nothing by themselves.

use super::{Applicability, Finding, Severity};
use crate::model::{Annex, Document};

/// The families that drop: names, terms, abbreviations, quotations, punctuation, numbers, headings.
const SOFT: [&str; 7] = ["NAM", "TRM", "ABB", "QUO", "PUN", "NUM", "HDG"];

/// Rules of form in families that are not about form alone. What stands in the heading of an annex is the drafter's.
const FORMS: [&str; 15] = [
    "DAT005", "DAT007", "DAT008", "DAT009", "DAT013", "DAT015", "DAT020", "FNT003", "LEN003", "SYM001", "SYM004",
    "SYM006", "SYM008", "SYM009", "SYM014",
];

/// Lowers what stands in annexes. Severities by setting come later and are not touched.
pub(super) fn soften(document: &Document, findings: &mut [Finding]) {
    let annexes = &document.annexes;
    for f in findings.iter_mut() {
        if SOFT.iter().any(|s| f.code.starts_with(s)) {
            if annexes.iter().any(|a| a.span.start <= f.span.start && f.span.end <= a.span.end) {
                f.fixes.clear();
                f.severity = below(f.severity);
            }
        } else if FORMS.contains(&f.code) && annexes.iter().any(|a| own(a) <= f.span.start && f.span.end <= a.span.end)
        {
            f.fixes.iter_mut().for_each(|x| x.applicability = Applicability::Suggested);
            f.severity = below(f.severity);
        }
    }
}

/// Where an annex's own words begin: at its title, which may stand in the line of the heading, or behind the heading.
fn own(annex: &Annex) -> usize {
    annex.title.as_ref().map_or(annex.heading.end, |(_, title)| title.start.min(annex.heading.end))
}

/// One level less.
fn below(severity: Severity) -> Severity {
    match severity {
        Severity::Error => Severity::Warning,
        Severity::Warning => Severity::Information,
        Severity::Information | Severity::Hint => Severity::Hint,
    }
}
