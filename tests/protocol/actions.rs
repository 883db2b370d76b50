//! Mends reach the client as edits for the version that they are for.

use super::client::{Client, URI};
use super::methods::LETTER;
use serde_json::{Value, json};

const MODERN: &str = r#"{
    "workspace": { "workspaceEdit": { "documentChanges": true } },
    "textDocument": {
        "codeAction": { "codeActionLiteralSupport": { "codeActionKind": { "valueSet": ["quickfix", "source.fixAll"] } } },
        "publishDiagnostics": { "relatedInformation": true, "codeDescriptionSupport": true, "dataSupport": true }
    }
}"#;

fn modern() -> Value {
    serde_json::from_str(MODERN).unwrap()
}

async fn actions(client: &mut Client, lines: (u32, u32), context: Value) -> Vec<Value> {
    let range = json!({ "start": { "line": lines.0, "character": 0 }, "end": { "line": lines.1, "character": 0 } });
    let params = json!({ "textDocument": { "uri": URI }, "range": range, "context": context });
    client.ask("textDocument/codeAction", params).await.unwrap().as_array().unwrap().clone()
}

/// Applies edits that do not overlap, with columns in UTF-16, as a client would.
fn applied(text: &str, edits: &Value) -> String {
    let offset = |p: &Value| {
        let line: usize = p["line"].as_u64().unwrap() as usize;
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let mut column = p["character"].as_u64().unwrap() as usize;
        let mut at = start;
        for c in text[start..].chars() {
            if column == 0 {
                break;
            }
            column -= c.len_utf16();
            at += c.len_utf8();
        }
        at
    };
    let range = |e: &Value| (offset(&e["range"]["start"]), offset(&e["range"]["end"]));
    let mut edits = edits.as_array().unwrap().clone();
    edits.sort_by_key(range);
    let mut out = text.to_owned();
    for edit in edits.iter().rev() {
        let (start, end) = range(edit);
        out.replace_range(start..end, edit["newText"].as_str().unwrap());
    }
    out
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_finding_says_everything_that_the_client_can_show() {
    let mut client = Client::new();
    let options = json!({ "quietTime": 0, "rulePages": "https://example.org/{code}.html" });
    let params = json!({ "capabilities": modern(), "initializationOptions": options });
    client.ask("initialize", params).await.unwrap();
    client.tell("initialized", json!({})).await;
    client.open(LETTER).await;
    let list = client.hear("textDocument/publishDiagnostics").await["params"]["diagnostics"].clone();
    assert_eq!(list.as_array().unwrap().len(), 2, "{list}");
    let (item, mister) = (&list[0], &list[1]);
    assert_eq!((&item["code"], &item["severity"], &item["source"]), (&json!("AGD005"), &json!(1), &json!("verbale")));
    assert_eq!(item["codeDescription"]["href"], "https://example.org/AGD005.html");
    assert_eq!(item["relatedInformation"][0]["location"]["range"]["start"]["line"], 4);
    assert_eq!((&mister["code"], &mister["data"]["safe"]), (&json!("SIG001"), &json!(true)));
    assert_eq!(mister["range"]["start"], json!({ "line": 16, "character": 11 }));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_that_can_show_little_is_told_little() {
    let mut client = Client::with(json!({})).await;
    client.open(LETTER).await;
    let list = client.hear("textDocument/publishDiagnostics").await["params"]["diagnostics"].clone();
    for finding in list.as_array().unwrap() {
        assert!(finding["relatedInformation"].is_null() && finding["data"].is_null(), "{finding}");
        assert!(finding["codeDescription"].is_null());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_quick_fix_mends_its_finding() {
    let mut client = Client::with(modern()).await;
    client.open(LETTER).await;
    let found = actions(&mut client, (16, 16), json!({ "diagnostics": [], "only": ["quickfix"] })).await;
    assert_eq!(found.len(), 0, "nothing is wrong at the beginning of the line");
    let found = actions(&mut client, (16, 17), json!({ "diagnostics": [], "only": ["quickfix"] })).await;
    // The mend comes first; what silences the finding comes after it.
    let mends: Vec<_> = found.iter().filter(|a| a["isPreferred"] == true).collect();
    assert_eq!((mends.len(), mends[0]), (1, &found[0]));
    assert_eq!((&found[0]["kind"], &found[0]["isPreferred"]), (&json!("quickfix"), &json!(true)));
    assert_eq!(found[0]["diagnostics"][0]["code"], "SIG001");
    let change = &found[0]["edit"]["documentChanges"][0];
    assert_eq!(change["textDocument"], json!({ "uri": URI, "version": 1 }));
    assert_eq!(applied(LETTER, &change["edits"]), LETTER.replace(") Mr. ", ") "));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_safe_fixes_are_one_action_when_it_is_asked_for() {
    let mut client = Client::with(modern()).await;
    client.open(LETTER).await;
    for only in ["source.fixAll", "source", "source.fixAll.verbale"] {
        let found = actions(&mut client, (0, 0), json!({ "diagnostics": [], "only": [only] })).await;
        assert_eq!(found.len(), 1, "{only}");
        assert_eq!(found[0]["kind"], "source.fixAll.verbale");
        let edits = &found[0]["edit"]["documentChanges"][0]["edits"];
        assert_eq!(applied(LETTER, edits), LETTER.replace(") Mr. ", ") "));
    }
    let found = actions(&mut client, (0, 0), json!({ "diagnostics": [], "only": ["refactor"] })).await;
    assert_eq!(found.len(), 0);
    let found = actions(&mut client, (0, 0), json!({ "diagnostics": [] })).await;
    assert_eq!(found.len(), 0, "nothing is wrong on the first line");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cursor_that_moves_waits_for_no_check() {
    let mut client = Client::new();
    let params = json!({ "capabilities": modern(), "initializationOptions": { "quietTime": 60_000 } });
    client.ask("initialize", params).await.unwrap();
    client.tell("initialized", json!({})).await;
    client.open(LETTER).await;
    let found = actions(&mut client, (0, 99), json!({ "diagnostics": [], "triggerKind": 2 })).await;
    assert_eq!(found.len(), 0, "nothing has been checked yet");
    let found = actions(&mut client, (0, 99), json!({ "diagnostics": [], "triggerKind": 1 })).await;
    assert!(!found.is_empty(), "a drafter who asks waits for the check");
    let found = actions(&mut client, (0, 99), json!({ "diagnostics": [], "triggerKind": 2 })).await;
    assert!(!found.is_empty(), "and now it has been checked");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_without_versioned_edits_gets_plain_ones() {
    let mut client = Client::with(json!({ "textDocument": { "codeAction": {
        "codeActionLiteralSupport": { "codeActionKind": { "valueSet": [] } }
    }}}))
    .await;
    client.open(LETTER).await;
    let found = actions(&mut client, (16, 17), json!({ "diagnostics": [] })).await;
    assert_eq!(applied(LETTER, &found[0]["edit"]["changes"][URI]), LETTER.replace(") Mr. ", ") "));
}
