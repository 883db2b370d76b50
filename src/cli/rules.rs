//! `verbale rules`: all rules.

use super::arguments::{Format, RulesOptions};
use super::print;
use super::terminal::{Style, width};
use crate::knowledge::Language;
use crate::rules::config::schema;
use crate::rules::{ALL, FixKind, OFF, Rule, Zone};
use serde_json::{Value, json};
use std::process::ExitCode;

/// Runs `verbale rules`.
pub(super) fn run(options: &RulesOptions) -> ExitCode {
    if options.schema {
        print(&format!("{}\n", serde_json::to_string_pretty(&schema()).unwrap_or_default()));
        return ExitCode::SUCCESS;
    }
    match options.format {
        Format::Text => print(&table(options.language)),
        Format::Json => {
            let all: Vec<Value> = ALL.iter().map(|r| object(r, options.language)).collect();
            print(&format!("{}\n", serde_json::to_string_pretty(&all).unwrap_or_default()));
        }
    }
    ExitCode::SUCCESS
}

fn table(language: Language) -> String {
    let style = Style::of_stdout();
    let column = ALL.iter().map(|r| width(r.name)).max().unwrap_or_default();
    ALL.iter()
        .map(|r| {
            let severity = style.severity(r.severity, &format!("{:<11}", r.severity.code()));
            format!("{}  {severity}  {:<column$}  {}\n", r.code, r.name, r.title.get(language))
        })
        .collect()
}

fn object(rule: &Rule, language: Language) -> Value {
    json!({
        "code": rule.code,
        "name": rule.name,
        "title": rule.title.get(language),
        "severity": rule.severity.code(),
        "default": if OFF.contains(&rule.code) { "off" } else { "on" },
        "zone": match rule.zone {
            Zone::Letter => "letter",
            Zone::Annex => "annex",
            Zone::Anywhere => "anywhere",
        },
        "languages": rule.languages,
        "fix": fix(rule),
        "authority": rule.authority,
    })
}

/// The strongest fix of a rule in a word.
pub(super) fn fix(rule: &Rule) -> &'static str {
    match rule.fix {
        FixKind::Never => "never",
        FixKind::Suggested => "suggested",
        FixKind::Safe => "safe",
    }
}
