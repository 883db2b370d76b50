//! What an editor would show of the sample letter, asked of the server over the protocol and printed.

use super::sample::Sample;
use super::wire::Session;
use crate::cli::print;
use crate::cli::terminal::Style;
use crate::rules::Severity;
use serde_json::{Value, json};
use std::path::Path;

/// How wide the letter is printed.
const COLUMNS: usize = 92;

/// Drives the server and prints its outline, findings and completions. The error is one sentence.
pub(super) fn run(server: &Path, sample: &Sample) -> Result<(), String> {
    let style = Style::of_stdout();
    let mut session = Session::start(server)?;
    session.ask("initialize", introduction())?;
    session.tell("initialized", json!({}))?;
    let document = json!({ "uri": "untitled:sample.un.md", "languageId": "undoc", "version": 1, "text": sample.text });
    session.tell("textDocument/didOpen", json!({ "textDocument": document }))?;
    let document = json!({ "uri": "untitled:sample.un.md" });

    let mut out = format!("{}\n\n", style.strong("A sample letter"));
    for (number, line) in sample.text.lines().enumerate() {
        out.push_str(&format!("{} {}\n", style.faint(&format!("{:>3}", number + 1)), folded(line)));
    }
    out.push_str(&format!("\n{}\n\n", style.strong("Its outline")));
    let symbols = session.ask("textDocument/documentSymbol", json!({ "textDocument": document }))?;
    branches(&mut out, &symbols, 1, style);

    out.push_str(&format!("\n{}\n\n", style.strong("What is to be mended")));
    let found = session.hear("textDocument/publishDiagnostics")?;
    list(&found, "/diagnostics").iter().for_each(|f| finding(&mut out, f, style));

    out.push_str(&format!("\n{}\n\n", style.strong(&format!("What completes “{}”", sample.unfinished))));
    let (line, character) = sample.end().ok_or("the sample has lost its unfinished name")?;
    let position = json!({ "line": line, "character": character });
    let proposals =
        session.ask("textDocument/completion", json!({ "textDocument": document, "position": position }))?;
    list(&proposals, "/items").iter().take(8).for_each(|p| {
        let detail = [text(p, "/labelDetails/description"), text(p, "/detail")].concat();
        out.push_str(&format!("  {}  {}\n", text(p, "/label"), style.faint(&detail)));
    });
    print(&out);
    session.end()
}

fn introduction() -> Value {
    json!({
        "processId": std::process::id(),
        "rootUri": null,
        "clientInfo": { "name": "verbale try" },
        "capabilities": { "textDocument": {
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
            "publishDiagnostics": { "relatedInformation": true, "versionSupport": true },
            "completion": { "completionItem": { "labelDetailsSupport": true } },
        }},
        "initializationOptions": { "quietTime": 0 },
    })
}

fn branches(out: &mut String, symbols: &Value, depth: usize, style: Style) {
    for symbol in list(symbols, "") {
        let detail = Some(text(symbol, "/detail")).filter(|d| !d.is_empty());
        let detail = detail.map(|d| format!("  {}", style.faint(d))).unwrap_or_default();
        out.push_str(&format!("{}{}{detail}\n", "  ".repeat(depth), text(symbol, "/name")));
        branches(out, symbol.get("children").unwrap_or(&Value::Null), depth + 1, style);
    }
}

fn finding(out: &mut String, finding: &Value, style: Style) {
    let severity = match number(finding, "/severity") {
        1 => Severity::Error,
        2 => Severity::Warning,
        3 => Severity::Information,
        _ => Severity::Hint,
    };
    let (line, code) = (number(finding, "/range/start/line") + 1, text(finding, "/code"));
    let severity = style.severity(severity, severity.code());
    out.push_str(&format!("  line {line}: {severity} {code} {}\n", text(finding, "/message")));
    for related in list(finding, "/relatedInformation") {
        let line = number(related, "/location/range/start/line") + 1;
        out.push_str(&format!("    {}\n", style.faint(&format!("line {line}: {}", text(related, "/message")))));
    }
}

fn list<'a>(value: &'a Value, pointer: &str) -> &'a [Value] {
    value.pointer(pointer).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

fn number(value: &Value, pointer: &str) -> u64 {
    value.pointer(pointer).and_then(Value::as_u64).unwrap_or_default()
}

/// A paragraph folded between words, each further line indented as the first one is by its number.
fn folded(paragraph: &str) -> String {
    let (mut out, mut used) = (String::new(), 0);
    for word in paragraph.split(' ') {
        let needed = word.chars().count() + 1;
        if used + needed > COLUMNS && used > 0 {
            out.push_str("\n    ");
            used = 0;
        } else if used > 0 {
            out.push(' ');
        }
        out.push_str(word);
        used += needed;
    }
    out
}
