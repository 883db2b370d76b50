//! A folder's `verbale.toml`: read, read again when it changes, checked while it is open, and written by quick fixes.

use super::client::Client;
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;

const LETTER: &str = "Seventy-second session\nAgenda item 19 (a)\n\nLetter dated 14 November 2017 from the Permanent \
    Representative of Uzbekistan to the United Nations addressed to the Secretary-General\n\nI should be grateful if you \
    would have the present letter circulated as a document of the General Assembly, under agenda item 20.\n\n\
    (Signed) Amadou Keita\nPermanent Representative\n";

const PUBLISH: &str = "textDocument/publishDiagnostics";

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

async fn open(client: &mut Client, path: &Path, text: &str) {
    let document = json!({ "uri": uri(path), "languageId": "plaintext", "version": 1, "text": text });
    client.tell("textDocument/didOpen", json!({ "textDocument": document })).await;
}

async fn codes(client: &mut Client, path: &Path) -> Vec<String> {
    loop {
        let told = client.hear(PUBLISH).await;
        if told["params"]["uri"] == uri(path) {
            let list = told["params"]["diagnostics"].as_array().unwrap().clone();
            let code = |d: &Value| format!("{} {}", d["code"].as_str().unwrap(), d["severity"]);
            return list.iter().map(code).collect();
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_nearest_file_holds_and_changes_are_seen() {
    let folder = tempfile::tempdir().unwrap();
    let (letter, rules) = (folder.path().join("in/a.un.txt"), folder.path().join("verbale.toml"));
    std::fs::create_dir(folder.path().join("in")).unwrap();
    std::fs::write(&rules, "rules.AGD005 = \"hint\"").unwrap();
    let mut client = Client::with(json!({})).await;
    open(&mut client, &letter, LETTER).await;
    assert_eq!(codes(&mut client, &letter).await, ["AGD005 4"]);
    // A client that watches files says so.
    std::fs::write(&rules, "rules.AGD005 = \"information\"").unwrap();
    let change = json!({ "changes": [{ "uri": uri(&rules), "type": 2 }] });
    client.tell("workspace/didChangeWatchedFiles", change).await;
    assert_eq!(codes(&mut client, &letter).await, ["AGD005 3"]);
    // A client that does not has the change seen at the next check.
    std::fs::write(&rules, "rules.AGD005 = \"off\"").unwrap();
    let document = json!({ "uri": uri(&letter), "version": 2 });
    let change = json!({ "textDocument": document, "contentChanges": [{ "text": format!("{LETTER}\n") }] });
    client.tell("textDocument/didChange", change).await;
    assert_eq!(codes(&mut client, &letter).await, [""; 0]);
    // An editor that saves the file says that too.
    open(&mut client, &rules, "rules.AGD005 = \"off\"").await;
    std::fs::write(&rules, "").unwrap();
    client.tell("textDocument/didSave", json!({ "textDocument": { "uri": uri(&rules) } })).await;
    assert_eq!(codes(&mut client, &letter).await, ["AGD005 1"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_editor_may_count_for_more_than_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let letter = folder.path().join("a.un.txt");
    std::fs::write(folder.path().join("verbale.toml"), "rules.AGD005 = \"off\"").unwrap();
    for (preference, want) in [("filesystemFirst", None), ("editorFirst", Some(4)), ("editorOnly", Some(4))] {
        let mut client = Client::new();
        let options = json!({ "configurationPreference": preference, "rules": { "AGD005": "hint" }, "quietTime": 0 });
        client.ask("initialize", json!({ "capabilities": {}, "initializationOptions": options })).await.unwrap();
        client.tell("initialized", json!({})).await;
        open(&mut client, &letter, LETTER).await;
        let want: Vec<String> = want.iter().map(|s| format!("AGD005 {s}")).collect();
        assert_eq!(codes(&mut client, &letter).await, want, "{preference}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_open_file_of_rules_is_checked_as_it_stands() {
    let folder = tempfile::tempdir().unwrap();
    let rules = folder.path().join("verbale.toml");
    let mut client = Client::with(json!({
        "textDocument": { "diagnostic": {}, "codeAction": { "codeActionLiteralSupport": { "codeActionKind": { "valueSet": [] } } } },
    }))
    .await;
    open(&mut client, &rules, "messageLanguage = \"zh\"\nlangauge = \"zh\"\n[rules]\nAGD0055 = \"off\"\n").await;
    let document = json!({ "uri": uri(&rules) });
    let report = client.ask("textDocument/diagnostic", json!({ "textDocument": document })).await.unwrap();
    let items = report["items"].as_array().unwrap();
    assert_eq!(items.len(), 2, "{items:?}");
    assert_eq!((&items[0]["code"], &items[0]["range"]["start"]["line"]), (&json!("CFG002"), &json!(1)));
    assert_eq!(items[0]["message"], "没有名为“langauge”的设置；是否应为 language？");
    assert_eq!((&items[1]["code"], &items[1]["range"]["start"]["line"]), (&json!("CFG001"), &json!(3)));
    let params = json!({ "textDocument": document, "range": items[0]["range"], "context": { "diagnostics": [] } });
    let actions = client.ask("textDocument/codeAction", params).await.unwrap();
    assert_eq!(actions.as_array().unwrap().len(), 1, "{actions}");
    assert_eq!(actions[0]["edit"]["changes"][uri(&rules)][0]["newText"], "language");
    // It is no draft: nothing else is said about it.
    for method in ["documentSymbol", "foldingRange"] {
        let answer = client.ask(&format!("textDocument/{method}"), json!({ "textDocument": document })).await;
        assert_eq!(answer, Ok(Value::Null), "{method}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_that_can_watch_files_is_asked_to() {
    let capabilities = json!({ "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } } });
    let mut client = Client::with(capabilities).await;
    let asked = client.hear("client/registerCapability").await;
    let registration = &asked["params"]["registrations"][0];
    assert_eq!(registration["method"], "workspace/didChangeWatchedFiles");
    assert_eq!(registration["registerOptions"]["watchers"][0]["globPattern"], "**/verbale.toml");
}

fn able() -> Value {
    json!({
        "workspace": { "workspaceEdit": { "documentChanges": true, "resourceOperations": ["create"] } },
        "textDocument": { "codeAction": { "codeActionLiteralSupport": { "codeActionKind": { "valueSet": [] } } } },
    })
}

/// Titles and edits of the actions that silence.
async fn silencing(client: &mut Client, letter: &Path) -> Vec<(String, Value)> {
    let range = json!({ "start": { "line": 5, "character": 0 }, "end": { "line": 5, "character": 500 } });
    let params = json!({ "textDocument": { "uri": uri(letter) }, "range": range, "context": { "diagnostics": [] } });
    let actions = client.ask("textDocument/codeAction", params).await.unwrap();
    let all = actions.as_array().unwrap().iter().filter(|a| a["title"].as_str().unwrap().starts_with("Ignore"));
    all.map(|a| (a["title"].as_str().unwrap().to_owned(), a["edit"].clone())).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_finding_is_silenced_here_in_the_file_or_in_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let letter = folder.path().join("a.un.txt");
    let mut client = Client::with(able()).await;
    open(&mut client, &letter, LETTER).await;
    let actions = silencing(&mut client, &letter).await;
    let titles: Vec<&str> = actions.iter().map(|(t, _)| t.as_str()).collect();
    let want = ["Ignore AGD005 here", "Ignore AGD005 in this file", "Ignore AGD005 in this folder (verbale.toml)"];
    assert_eq!(titles, want);
    let edit = &actions[0].1["documentChanges"][0]["edits"][0];
    assert_eq!(
        (&edit["newText"], &edit["range"]["start"]["line"]),
        (&json!("<!-- verbale: ignore AGD005 -->\n"), &json!(5))
    );
    let edit = &actions[1].1["documentChanges"][0]["edits"][0];
    assert_eq!(
        (&edit["newText"], &edit["range"]["start"]["line"]),
        (&json!("<!-- verbale: ignore-file AGD005 -->\n"), &json!(0))
    );
    let changes = &actions[2].1["documentChanges"];
    let new = uri(&folder.path().join("verbale.toml"));
    assert_eq!((&changes[0]["kind"], &changes[0]["uri"]), (&json!("create"), &json!(new)));
    assert_eq!(changes[1]["textDocument"], json!({ "uri": new, "version": null }));
    assert_eq!(changes[1]["edits"][0]["newText"], "[rules]\nAGD005 = \"off\"\n");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_is_there_is_edited_as_the_editor_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let (letter, rules) = (folder.path().join("in/a.un.txt"), folder.path().join("verbale.toml"));
    std::fs::create_dir(folder.path().join("in")).unwrap();
    std::fs::write(&rules, "[rules]\nAGD001 = \"off\"\n").unwrap();
    let mut client = Client::with(able()).await;
    open(&mut client, &letter, LETTER).await;
    let (title, edit) = silencing(&mut client, &letter).await.pop().unwrap();
    assert_eq!(title, "Ignore AGD005 in this folder (../verbale.toml)");
    let change = &edit["documentChanges"][0];
    assert_eq!(change["textDocument"], json!({ "uri": uri(&rules), "version": null }));
    assert_eq!(change["edits"][0]["range"]["start"]["line"], 1);
    open(&mut client, &rules, "# ours\n\n[rules]\n").await;
    let (_, edit) = silencing(&mut client, &letter).await.pop().unwrap();
    let change = &edit["documentChanges"][0];
    assert_eq!(change["textDocument"]["version"], 1);
    assert_eq!(change["edits"][0]["range"]["start"]["line"], 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_that_creates_no_files_is_offered_none() {
    let folder = tempfile::tempdir().unwrap();
    let letter = folder.path().join("a.un.txt");
    let mut able = able();
    able["workspace"] = json!({});
    let mut client = Client::with(able).await;
    open(&mut client, &letter, LETTER).await;
    assert_eq!(silencing(&mut client, &letter).await.len(), 2);
    assert_eq!(client.heard("window/logMessage", Duration::from_millis(50)).await, [Value::Null; 0]);
}
