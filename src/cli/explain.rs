//! `verbale explain`: the page of a rule.

use super::arguments::ExplainOptions;
use super::terminal::Style;
use super::{misuse, print};
use crate::rules::{ALL, find};
use crate::text::nearest;
use std::process::ExitCode;

/// Runs `verbale explain`.
pub(super) fn run(options: &ExplainOptions) -> ExitCode {
    let Some(rule) = find(&options.code) else {
        let meant = nearest(&options.code, ALL.iter().flat_map(|r| [r.code, r.name]));
        let meant = meant.map(|m| format!("; did you mean {m}?")).unwrap_or_default();
        return misuse(&format!("there is no rule {}{meant} (`verbale rules` lists them)", options.code));
    };
    let style = Style::of_stdout();
    let head = format!("{} {} ({})", rule.code, rule.title.get(options.language), rule.name);
    let facts = format!("{}; {}; {}", rule.severity.code(), super::rules::fix(rule), rule.authority.join(", "));
    print(&format!("{}\n{}\n\n{}\n", style.strong(&head), style.faint(&facts), rule.page.trim_end()));
    ExitCode::SUCCESS
}
