//! Mends of findings as actions of an editor. Reads findings that were made before; computes nothing.

use crate::rules::{Finding, Fix};
use crate::text::Span;

/// A mend with the finding that it mends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action<'a> {
    /// The finding.
    pub finding: &'a Finding,
    /// The mend.
    pub fix: &'a Fix,
    /// Whether it is the one to apply when nobody asks.
    pub preferred: bool,
}

/// The mends of all findings that touch a span, in the order of the text.
pub fn actions(findings: &[Finding], span: Span) -> Vec<Action<'_>> {
    touched(findings, span)
        .flat_map(|finding| {
            finding.fixes.iter().enumerate().map(move |(i, fix)| Action { finding, fix, preferred: i == 0 })
        })
        .collect()
}

/// The findings that touch a span, in the order of the text.
pub fn touched(findings: &[Finding], span: Span) -> impl Iterator<Item = &Finding> {
    findings.iter().filter(move |f| f.span.start <= span.end && span.start <= f.span.end)
}
