//! The text of a `verbale.toml`.

use super::problem::findings;
use super::{Choices, Fault, Member, Problem, Tree, Value, read};
use crate::knowledge::Language;
use crate::rules::{Finding, Level};
use crate::text::Span;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// As many faults of the form as are shown: one slip often makes many.
const FAULTS: usize = 5;

/// A `verbale.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// What it chooses; also where other parts of it mean nothing.
    pub choices: Choices,
    /// What means nothing in it, in the order of the text.
    pub problems: Vec<Problem>,
}

/// Reads the text of a `verbale.toml`.
pub fn parse(text: &str) -> File {
    let (table, faults) = DeTable::parse_recoverable(text);
    let tree = Tree { span: span(table.span()), value: members(table.get_ref()) };
    let reading = read(&tree, &[]);
    let mut problems: Vec<Problem> = faults
        .iter()
        .take(FAULTS)
        .map(|fault| {
            let place = fault.span().map(span).unwrap_or_default();
            let place = Span::new(place.start.min(text.len()), place.end.min(text.len()));
            Problem { span: place, fault: Fault::Syntax(fault.message().to_owned()) }
        })
        .collect();
    problems.extend(reading.problems);
    problems.sort_by_key(|p| p.span);
    File { choices: reading.choices, problems }
}

impl File {
    /// What means nothing, as findings under the choices that hold where the file lies, its own among them.
    pub fn findings(&self, choices: &Choices) -> Vec<Finding> {
        let language = choices.message_language.flatten().or(choices.language).unwrap_or(Language::En);
        let mut out = findings(&self.problems, language);
        for finding in &mut out {
            if let Some(Level::As(severity)) = choices.levels.get(finding.code) {
                finding.severity = *severity;
            }
        }
        out.retain(|f| choices.levels.get(f.code) != Some(&Level::Off));
        out
    }
}

fn members(table: &DeTable) -> Value {
    let mut out: Vec<Member> = table
        .iter()
        .map(|(key, value)| Member { key: key.get_ref().to_string(), span: span(key.span()), tree: tree(value) })
        .collect();
    out.sort_by_key(|m| m.span);
    Value::Table(out)
}

fn tree(value: &Spanned<DeValue>) -> Tree {
    let inside = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(n) => {
            let digits = n.as_str().replace('_', "");
            i64::from_str_radix(&digits, n.radix()).map_or_else(|_| Value::Other(digits), Value::Number)
        }
        DeValue::Boolean(truth) => Value::Truth(*truth),
        DeValue::Array(items) => Value::List(items.iter().map(tree).collect()),
        DeValue::Table(table) => members(table),
        DeValue::Float(n) => Value::Other(n.as_str().to_owned()),
        DeValue::Datetime(date) => Value::Other(date.to_string()),
    };
    Tree { span: span(value.span()), value: inside }
}

fn span(range: std::ops::Range<usize>) -> Span {
    Span::new(range.start, range.end)
}
