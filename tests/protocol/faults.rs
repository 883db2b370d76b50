//! What goes wrong costs the request in which it goes wrong, and nothing else.

use super::client::{Client, URI, about};
use serde_json::{Value, json};
use std::time::Duration;

#[cfg(debug_assertions)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_fault_is_an_error_and_the_session_goes_on() {
    let mut client = Client::with(json!({})).await;
    client.open("text").await;
    let in_handler = client.ask("verbale/fault", json!({ "uri": "file:///unknown" })).await.unwrap_err();
    assert_eq!(in_handler["code"], -32603);
    let in_job = client.ask("verbale/fault", json!({ "uri": URI })).await.unwrap_err();
    assert_eq!(in_job["code"], -32603);
    let log = client.hear("window/logMessage").await;
    assert!(log["params"]["message"].as_str().unwrap().contains("fault in verbale/fault"), "{log}");
    assert_eq!(client.text().await, "text");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_document_that_is_not_open_has_no_answers() {
    let mut client = Client::with(json!({})).await;
    client.change(2, &[(0, 0, 0, 0, "x")]).await;
    client.tell("textDocument/didClose", json!({ "textDocument": { "uri": URI } })).await;
    client.tell("textDocument/didSave", json!({ "textDocument": { "uri": URI } })).await;
    for method in ["documentSymbol", "foldingRange", "definition", "hover", "completion"] {
        assert_eq!(client.ask(&format!("textDocument/{method}"), about(0, 0)).await, Ok(Value::Null), "{method}");
    }
    assert_eq!(client.text().await, Value::Null);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_position_past_the_end_has_an_answer() {
    let mut client = Client::with(json!({})).await;
    client.open("text").await;
    for method in ["definition", "hover", "completion"] {
        client.ask(&format!("textDocument/{method}"), about(99, 99)).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_method_that_is_not_known_is_refused_or_passed_over() {
    let mut client = Client::with(json!({})).await;
    assert_eq!(client.ask("textDocument/formatting", json!({})).await.unwrap_err()["code"], -32602);
    assert_eq!(client.ask("verbale/unknown", json!({})).await.unwrap_err()["code"], -32601);
    client.tell("$/unknown", json!({})).await;
    client.tell("workspace/unknown", json!({})).await;
    client.tell("textDocument/didChange", json!({ "nonsense": true })).await;
    client.open("text").await;
    assert_eq!(client.text().await, "text");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cancelled_request_is_answered_and_the_session_goes_on() {
    let mut client = Client::with(json!({})).await;
    client.open(&"A paragraph of a long letter.\n\n".repeat(2000)).await;
    let mut cancelled = 0;
    for _ in 0..100 {
        let id = client.begin("textDocument/documentSymbol", json!({ "textDocument": { "uri": URI } })).await;
        client.tell("$/cancelRequest", json!({ "id": id })).await;
        match client.answer(id).await {
            Ok(_) => {}
            Err(error) => {
                assert_eq!(error["code"], -32800, "{error}");
                cancelled += 1;
            }
        }
    }
    // Whether a request is cancelled before it is answered is a race, but not a hundred times.
    assert!(cancelled > 0);
    client.tell("$/cancelRequest", json!({ "id": 12345 })).await;
    assert!(client.text().await.is_string());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn requests_before_initialize_are_refused() {
    let mut client = Client::new();
    assert_eq!(client.ask("textDocument/hover", about(0, 0)).await.unwrap_err()["code"], -32002);
    client.initialize(json!({})).await;
    client.ask("textDocument/hover", about(0, 0)).await.unwrap();
    let again = client.ask("initialize", json!({ "capabilities": {} })).await.unwrap_err();
    assert_eq!(again["code"], -32600);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_that_never_answers_keeps_nobody_waiting() {
    let mut client = Client::with(json!({ "workspace": { "configuration": true } })).await;
    client.open("").await;
    for n in 0..200 {
        client.tell("workspace/didChangeConfiguration", json!({ "settings": null })).await;
        client.change(n + 2, &[(0, 0, 0, 0, "x")]).await;
    }
    assert_eq!(client.text().await, "x".repeat(200));
    let asked = client.heard("workspace/configuration", Duration::from_millis(100)).await;
    assert!(!asked.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_that_cannot_be_read_costs_itself() {
    let mut client = Client::with(json!({})).await;
    client.open("text").await;
    for nonsense in ["{nonsense", "[1, 2]", "7", "\u{7f}\u{0}", r#"{"jsonrpc": "1.0", "id": 1, "method": "m"}"#] {
        client.send_raw(nonsense).await;
        assert_eq!(client.refusal().await["code"], -32700, "{nonsense}");
    }
    client.send_raw(&format!("{}1{}", "[".repeat(1000), "]".repeat(1000))).await;
    assert_eq!(client.text().await, "text");
}
