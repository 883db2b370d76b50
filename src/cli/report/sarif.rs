//! SARIF 2.1.0, for code scanners. Lines and columns count from 1 there, columns in UTF-16 code units.

use super::{Checked, items};
use crate::knowledge::Language;
use crate::rules::{ALL, Finding, Fix, Rule, Severity};
use crate::text::Span;
use serde_json::{Map, Value, json};

/// Blanks before a result.
const INDENT: usize = 8;

/// The findings of one draft.
pub(super) fn part(checked: &Checked) -> String {
    items(checked.findings.iter().map(|f| result(checked, f)), INDENT)
}

/// What stands around the findings: one run, with a line break at its end.
pub(super) fn frame() -> [String; 4] {
    const HERE: &str = "results stand here";
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "verbale",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": ALL.iter().map(|r| rule(r)).collect::<Vec<_>>(),
            }},
            "columnKind": "utf16CodeUnits",
            "results": [HERE],
        }],
    });
    let mut all = serde_json::to_string_pretty(&log).unwrap_or_default();
    all.push('\n');
    let place = format!("\n{}\"{HERE}\"", " ".repeat(INDENT));
    let (head, tail) = all.split_once(&place).unwrap_or((&all, ""));
    [head.to_owned(), ",\n".to_owned(), tail.to_owned(), tail.trim_start().to_owned()]
}

fn rule(rule: &Rule) -> Value {
    json!({
        "id": rule.code,
        "name": rule.name,
        "shortDescription": { "text": rule.title.get(Language::En) },
        "help": { "text": rule.page, "markdown": rule.page },
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

fn result(checked: &Checked, finding: &Finding) -> Value {
    let mut out = Map::new();
    let mut put = |name: &str, value: Value| out.insert(name.to_owned(), value);
    put("ruleId", json!(finding.code));
    if let Some(index) = ALL.iter().position(|r| r.code == finding.code) {
        put("ruleIndex", json!(index));
    }
    put("level", json!(level(finding.severity)));
    put("message", json!({ "text": finding.message }));
    put("locations", json!([{ "physicalLocation": physical(checked, finding.span) }]));
    if !finding.related.is_empty() {
        let related = finding.related.iter().enumerate().map(|(id, r)| {
            let place = physical(checked, r.span);
            json!({ "id": id, "physicalLocation": place, "message": { "text": r.message } })
        });
        put("relatedLocations", related.collect());
    }
    if !finding.fixes.is_empty() {
        put("fixes", finding.fixes.iter().map(|f| fix(checked, f)).collect());
    }
    Value::Object(out)
}

fn fix(checked: &Checked, fix: &Fix) -> Value {
    let replacements = fix
        .edits
        .iter()
        .map(|e| json!({ "deletedRegion": region(checked, e.span), "insertedContent": { "text": e.text } }));
    json!({
        "description": { "text": fix.title },
        "artifactChanges": [{
            "artifactLocation": { "uri": uri(&checked.input.name) },
            "replacements": replacements.collect::<Vec<_>>(),
        }],
    })
}

fn physical(checked: &Checked, span: Span) -> Value {
    json!({ "artifactLocation": { "uri": uri(&checked.input.name) }, "region": region(checked, span) })
}

fn region(checked: &Checked, span: Span) -> Value {
    let (start, end) = checked.range(span);
    json!({
        "startLine": start.line + 1,
        "startColumn": start.column + 1,
        "endLine": end.line + 1,
        "endColumn": end.column + 1,
    })
}

/// SARIF has no hints.
fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information | Severity::Hint => "note",
    }
}

/// A file's name as a relative address, or an absolute one for an absolute path.
fn uri(name: &str) -> String {
    let name = name.replace('\\', "/");
    let name = name.strip_prefix("./").unwrap_or(&name);
    let scheme = if name.starts_with('/') { "file://" } else { "" };
    name.bytes().fold(scheme.to_owned(), |mut out, b| {
        if b.is_ascii_alphanumeric() || b"-._~/".contains(&b) {
            out.push(char::from(b));
        } else {
            out.push_str(&format!("%{b:02X}"));
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn names_become_addresses() {
        assert_eq!(uri("./letters/a b.md"), "letters/a%20b.md");
        assert_eq!(uri("/信.md"), "file:///%E4%BF%A1.md");
    }
}
