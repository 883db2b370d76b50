//! One array of all findings.

use super::{Checked, items};
use crate::rules::{Applicability, Finding, Fix};
use crate::text::{Position, Span};
use serde_json::{Value, json};

/// What stands around the findings: one array, with a line break at its end.
pub(super) fn frame() -> [String; 4] {
    ["[", ",\n", "\n]\n", "]\n"].map(str::to_owned)
}

/// The findings of one draft.
pub(super) fn part(checked: &Checked) -> String {
    items(checked.findings.iter().map(|f| finding(checked, f)), 2)
}

fn finding(checked: &Checked, finding: &Finding) -> Value {
    let related = finding.related.iter().map(|r| json!({ "range": range(checked, r.span), "message": r.message }));
    json!({
        "file": checked.input.name,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.code(),
        "message": finding.message,
        "range": range(checked, finding.span),
        "related": related.collect::<Vec<_>>(),
        "fixes": finding.fixes.iter().map(|f| fix(checked, f)).collect::<Vec<_>>(),
    })
}

fn fix(checked: &Checked, fix: &Fix) -> Value {
    let edits = fix.edits.iter().map(|e| json!({ "range": range(checked, e.span), "newText": e.text }));
    json!({
        "title": fix.title,
        "applicability": match fix.applicability {
            Applicability::Safe => "safe",
            Applicability::Suggested => "suggested",
        },
        "edits": edits.collect::<Vec<_>>(),
    })
}

/// A span as lines and UTF-16 columns, both from 0.
fn range(checked: &Checked, span: Span) -> Value {
    let place = |p: Position| json!({ "line": p.line, "character": p.column });
    let (start, end) = checked.range(span);
    json!({ "start": place(start), "end": place(end) })
}
