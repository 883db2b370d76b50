//! Every method has an answer of the right shape, and says what the client can bear.

use super::client::{Client, URI, about};
use serde_json::{Value, json};

/// A letter with everything in it that the methods speak of.
pub const LETTER: &str = include_str!("../../src/cli/tryout/sample.un.md");

/// The place after the first occurrence of some words of the letter.
fn after(words: &str) -> (u32, u32) {
    let at = LETTER.find(words).unwrap() + words.len();
    let line = LETTER[..at].matches('\n').count();
    let column = LETTER[..at].rsplit('\n').next().unwrap().encode_utf16().count();
    (line as u32, column as u32)
}

async fn with_letter(capabilities: Value) -> Client {
    let mut client = Client::with(capabilities).await;
    client.open(LETTER).await;
    client
}

async fn symbols(capabilities: Value) -> Value {
    let mut client = with_letter(capabilities).await;
    client.ask("textDocument/documentSymbol", json!({ "textDocument": { "uri": URI } })).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn capabilities_are_those_that_the_client_can_use() {
    let result = Client::new().initialize(json!({})).await;
    let capabilities = &result["capabilities"];
    assert_eq!(capabilities["positionEncoding"], "utf-16");
    assert_eq!(capabilities["textDocumentSync"]["change"], 2);
    assert_eq!(capabilities["diagnosticProvider"], Value::Null);
    assert_eq!(result["serverInfo"]["name"], "verbale");
    let result = Client::new().initialize(json!({ "textDocument": { "diagnostic": {} } })).await;
    assert_eq!(result["capabilities"]["diagnosticProvider"]["interFileDependencies"], false);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_outline_is_a_tree_or_a_list() {
    let tree = symbols(json!({ "textDocument": { "documentSymbol": { "hierarchicalDocumentSymbolSupport": true } } }));
    let tree = tree.await;
    for symbol in tree.as_array().unwrap() {
        assert!(symbol["children"].is_array() && symbol["selectionRange"].is_object(), "{symbol}");
    }
    for symbol in symbols(json!({})).await.as_array().unwrap() {
        assert_eq!(symbol["location"]["uri"], URI);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn folding_hover_definition_and_completion_answer() {
    let mut client = with_letter(json!({ "textDocument": { "foldingRange": { "lineFoldingOnly": true } } })).await;
    let document = json!({ "textDocument": { "uri": URI } });
    for fold in client.ask("textDocument/foldingRange", document).await.unwrap().as_array().unwrap() {
        assert!(fold["startLine"].as_u64() < fold["endLine"].as_u64() && fold["startCharacter"].is_null(), "{fold}");
    }
    let (line, column) = after("see annex");
    for method in ["definition", "hover"] {
        let answer = client.ask(&format!("textDocument/{method}"), about(line, column - 1)).await.unwrap();
        assert!(answer.is_null() || answer.is_array() || answer.is_object());
    }
    let (line, column) = after("United Nations Office on Dru");
    let list = client.ask("textDocument/completion", about(line, column)).await.unwrap();
    assert_eq!(list["isIncomplete"], true);
    for item in list["items"].as_array().unwrap() {
        let range = &item["textEdit"]["range"];
        assert_eq!(range["end"], json!({ "line": line, "character": column }), "{item}");
        assert_eq!(item["insertTextFormat"], 1);
        assert!(item["filterText"].is_string() && item["sortText"].is_string(), "{item}");
        assert!(item["documentation"].is_null(), "told only when asked");
        let resolved = client.ask("completionItem/resolve", item.clone()).await.unwrap();
        assert!(resolved["documentation"]["value"].as_str().is_some_and(|d| d.contains("联合国")), "{resolved}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_that_knows_no_edits_in_actions_gets_none() {
    let mut client = with_letter(json!({})).await;
    let range = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 99, "character": 0 } });
    let params = json!({ "textDocument": { "uri": URI }, "range": range, "context": { "diagnostics": [] } });
    assert_eq!(client.ask("textDocument/codeAction", params).await, Ok(json!([])));
}
