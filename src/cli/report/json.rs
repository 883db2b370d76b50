//! One array of all findings.

use super::Checked;
use crate::rules::{Applicability, Finding, Fix};
use crate::text::{Position, Span};
use serde_json::{Value, json};

/// All findings as one array, with a line break at its end.
pub(in crate::cli) fn report(checked: &[Checked]) -> String {
    let findings = checked.iter().flat_map(|c| c.findings.iter().map(|f| finding(c, f)));
    let mut out = serde_json::to_string_pretty(&Value::Array(findings.collect())).unwrap_or_else(|_| "[]".to_owned());
    out.push('\n');
    out
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
