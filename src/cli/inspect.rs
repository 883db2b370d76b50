//! `verbale inspect` and `verbale outline`: what was understood of a draft.

use super::arguments::{Format, InspectOptions, OutlineOptions};
use super::input::{self, Input};
use super::terminal::Style;
use super::{misuse, print};
use crate::draft::Snapshot;
use crate::features::outline::Node;
use crate::features::{inspect as features, outline as tree};
use crate::folder::Folders;
use crate::model::Kind;
use crate::rules::config::Choices;
use std::path::Path;
use std::process::ExitCode;

/// Runs `verbale inspect`.
pub(super) fn inspect(options: &InspectOptions) -> ExitCode {
    let input = match input::read(&options.file, options.stdin_name.as_deref()) {
        Ok(input) => input,
        Err(complaint) => return misuse(&complaint),
    };
    let snapshot =
        Snapshot::of(&input.text, input.declared).in_language(chosen(&input, options.stdin_name.as_deref()).language);
    match options.format {
        Format::Text => print(&features::text(&snapshot)),
        Format::Json => {
            print(&format!("{}\n", serde_json::to_string_pretty(&features::json(&snapshot)).unwrap_or_default()));
        }
    }
    ExitCode::SUCCESS
}

/// Runs `verbale outline`.
pub(super) fn outline(options: &OutlineOptions) -> ExitCode {
    let input = match input::read(&options.file, options.stdin_name.as_deref()) {
        Ok(input) => input,
        Err(complaint) => return misuse(&complaint),
    };
    let choices = chosen(&input, options.stdin_name.as_deref());
    let snapshot = Snapshot::of(&input.text, input.declared).in_language(choices.language);
    if snapshot.document().kind == Kind::Other {
        super::complain(&format!("{}: this is no United Nations letter or note verbale", input.name));
    }
    let mut out = String::new();
    let line = |offset| snapshot.text().line_of(offset) + 1;
    let nodes = tree::outline(&snapshot, options.paragraphs || choices.paragraphs == Some(true));
    let width = line(snapshot.text().len()).to_string().len();
    nodes.iter().for_each(|n| branch(&mut out, n, 0, &|n| format!("{:>width$}", line(n.selection.start))));
    print(&out);
    ExitCode::SUCCESS
}

/// What the folder of a draft chooses.
fn chosen(input: &Input, stdin_name: Option<&str>) -> Choices {
    let path = input.path.as_deref().or(stdin_name.map(Path::new));
    let file = Folders::default().of(path.unwrap_or(Path::new("-")));
    file.map(|f| f.file.choices.clone()).unwrap_or_default()
}

fn branch(out: &mut String, node: &Node, depth: usize, line: &dyn Fn(&Node) -> String) {
    let style = Style::of_stdout();
    let detail = node.detail.as_deref().filter(|d| !d.is_empty());
    let detail = detail.map(|d| format!("  {}", style.faint(d))).unwrap_or_default();
    out.push_str(&format!("{}  {}{}{detail}\n", style.faint(&line(node)), "  ".repeat(depth), node.name));
    node.children.iter().for_each(|n| branch(out, n, depth + 1, line));
}
