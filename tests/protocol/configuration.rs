//! Settings, wherever they come from, and complaints about those that mean nothing.

use super::client::{Client, URI};
use serde_json::{Value, json};
use std::time::Duration;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_client_is_asked_for_its_settings_and_an_unknown_one_is_named_once() {
    let mut client = Client::with(json!({ "workspace": { "configuration": true } })).await;
    for _ in 0..3 {
        let asked = client.hear("workspace/configuration").await;
        assert_eq!(asked["params"]["items"], json!([{ "section": "verbale" }]));
        client.send(json!({ "jsonrpc": "2.0", "id": asked["id"], "result": [{ "quiteTime": 1 }] })).await;
        client.tell("workspace/didChangeConfiguration", json!({ "settings": null })).await;
    }
    let logs = client.heard("window/logMessage", Duration::from_millis(300)).await;
    assert_eq!(logs.len(), 1, "{logs:?}");
    let message = logs[0]["params"]["message"].as_str().unwrap();
    assert!(message.contains("verbale.quiteTime") && message.contains("verbale.quietTime"), "{message}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_that_wants_to_be_asked_is_asked_to_tell() {
    let capabilities = json!({ "workspace": { "didChangeConfiguration": { "dynamicRegistration": true } } });
    let mut client = Client::with(capabilities).await;
    let asked = client.hear("client/registerCapability").await;
    assert_eq!(asked["params"]["registrations"][0]["method"], "workspace/didChangeConfiguration");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn changed_settings_make_a_client_that_pulls_ask_again() {
    let capabilities = json!({
        "workspace": { "diagnostics": { "refreshSupport": true } },
        "textDocument": { "diagnostic": {} },
    });
    let mut client = Client::with(capabilities).await;
    client.open("text").await;
    let settings = json!({ "verbale": { "messageLanguage": "fr" } });
    client.tell("workspace/didChangeConfiguration", json!({ "settings": settings })).await;
    client.hear("workspace/diagnostic/refresh").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn any_payload_of_settings_is_borne() {
    let mut client = Client::with(json!({})).await;
    client.open("text").await;
    for settings in [json!(null), json!([]), json!(7), json!({ "verbale": null }), json!({ "verbale": [1] })] {
        client.tell("workspace/didChangeConfiguration", json!({ "settings": settings })).await;
    }
    let answer = client.ask("textDocument/documentSymbol", json!({ "textDocument": { "uri": URI } })).await;
    assert_ne!(answer, Ok(Value::Null));
}
