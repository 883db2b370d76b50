//! Findings reach the client once, with the version that they are for, by push or by pull.

use super::client::{Client, URI};
use serde_json::{Value, json};
use std::time::Duration;

/// Long enough for a worker without quiet time to say everything that it has to say.
const PAUSE: Duration = Duration::from_millis(300);

const PUBLISH: &str = "textDocument/publishDiagnostics";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn findings_are_pushed_with_their_version_and_only_when_they_are_news() {
    let mut client = Client::with(json!({})).await;
    client.open("# Minutes\n").await;
    let first = client.hear(PUBLISH).await;
    assert_eq!((&first["params"]["uri"], &first["params"]["version"]), (&json!(URI), &json!(1)));
    // What a change to an empty list of findings would be: not said again.
    let before = first["params"]["diagnostics"].clone();
    client.change(2, &[(0, 9, 0, 9, " of")]).await;
    for again in client.heard(PUBLISH, PAUSE).await {
        assert_ne!(again["params"]["diagnostics"], before, "an unchanged list was sent again");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn closing_a_document_takes_its_findings_away() {
    let mut client = Client::with(json!({})).await;
    client.open("text").await;
    client.hear(PUBLISH).await;
    client.tell("textDocument/didClose", json!({ "textDocument": { "uri": URI } })).await;
    assert_eq!(client.hear(PUBLISH).await["params"]["diagnostics"], json!([]));
    assert_eq!(client.heard(PUBLISH, PAUSE).await, [Value::Null; 0]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_that_pulls_is_not_pushed_to() {
    let mut client = Client::with(json!({ "textDocument": { "diagnostic": {} } })).await;
    client.open("text").await;
    let ask = |previous: Value| json!({ "textDocument": { "uri": URI }, "previousResultId": previous });
    let first = client.ask("textDocument/diagnostic", ask(Value::Null)).await.unwrap();
    assert_eq!(first["kind"], "full");
    let again = client.ask("textDocument/diagnostic", ask(first["resultId"].clone())).await.unwrap();
    assert_eq!((&again["kind"], &again["resultId"]), (&json!("unchanged"), &first["resultId"]));
    let other = client.ask("textDocument/diagnostic", ask(json!("of another session"))).await.unwrap();
    assert_eq!(other["kind"], "full");
    client.tell("textDocument/didClose", json!({ "textDocument": { "uri": URI } })).await;
    let closed = client.ask("textDocument/diagnostic", ask(Value::Null)).await.unwrap();
    assert_eq!((&closed["kind"], &closed["items"]), (&json!("full"), &json!([])));
    assert_eq!(client.heard(PUBLISH, PAUSE).await, [Value::Null; 0]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_drafter_who_types_is_told_once() {
    let mut client = Client::new();
    let options = json!({ "quietTime": 200 });
    client.ask("initialize", json!({ "capabilities": {}, "initializationOptions": options })).await.unwrap();
    client.tell("initialized", json!({})).await;
    client.open("text").await;
    for n in 0..20 {
        client.change(n + 2, &[(0, 0, 0, 0, "x")]).await;
    }
    let told = client.heard(PUBLISH, Duration::from_millis(900)).await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0]["params"]["version"], 21);
}
