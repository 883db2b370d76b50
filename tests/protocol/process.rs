//! The shipped binary over its standard streams: how it starts, how it ends, and how much it bears.

use super::client::{Client, PATIENCE, URI};
use serde_json::{Value, json};
use std::process::Stdio;
use std::time::{Duration, Instant};

/// A server process with a client on its streams.
struct Process {
    child: tokio::process::Child,
    client: Option<Client>,
}

impl Process {
    fn start(arguments: &[&str]) -> Self {
        let mut child = tokio::process::Command::new(env!("CARGO_BIN_EXE_verbale"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let (input, output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        Process { child, client: Some(Client::on(output, input)) }
    }

    fn client(&mut self) -> &mut Client {
        self.client.as_mut().unwrap()
    }

    /// The exit code, in time.
    async fn ends(&mut self) -> Option<i32> {
        let status = tokio::time::timeout(PATIENCE, self.child.wait()).await.expect("the server ends");
        status.unwrap().code()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn shutdown_and_exit_end_with_0_and_exit_alone_with_1() {
    for arguments in [&["--stdio"][..], &[]] {
        let mut process = Process::start(arguments);
        process.client().initialize(json!({})).await;
        assert_eq!(process.client().ask("shutdown", Value::Null).await, Ok(Value::Null));
        let refused = process.client().ask("textDocument/hover", super::client::about(0, 0)).await;
        assert_eq!(refused.unwrap_err()["code"], -32600);
        process.client().tell("exit", Value::Null).await;
        assert_eq!(process.ends().await, Some(0));
    }
    let mut process = Process::start(&["--stdio"]);
    process.client().initialize(json!({})).await;
    process.client().tell("exit", Value::Null).await;
    assert_eq!(process.ends().await, Some(1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_end_of_standard_input_ends_the_server() {
    let mut process = Process::start(&[]);
    process.client().initialize(json!({})).await;
    process.client().open("text").await;
    process.client = None;
    assert_eq!(process.ends().await, Some(1));
    let mut process = Process::start(&[]);
    process.client = None;
    assert_eq!(process.ends().await, Some(1));
}

#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_end_of_the_editor_ends_the_server() {
    let mut editor = std::process::Command::new("sleep").arg("60").spawn().unwrap();
    let mut process = Process::start(&[]);
    let params = json!({ "processId": editor.id(), "capabilities": {} });
    process.client().ask("initialize", params).await.unwrap();
    editor.kill().unwrap();
    editor.wait().unwrap();
    assert_eq!(process.ends().await, Some(1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn initialize_is_answered_before_anything_is_loaded() {
    // The best of several sessions is the server's own time; the others are those of a busy machine. Reading the
    // tables would take several times as long.
    let mut best = Duration::MAX;
    for _ in 0..10 {
        let mut process = Process::start(&[]);
        // Starting a process is the system's work, so a first refusal is waited for.
        process.client().ask("verbale/text", json!({ "uri": URI })).await.unwrap_err();
        let started = Instant::now();
        process.client().initialize(json!({})).await;
        best = best.min(started.elapsed());
    }
    assert!(best < Duration::from_millis(60), "{best:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn megabytes_are_opened_and_changed() {
    // Ten megabytes, or one where the program is built without optimization.
    let paragraphs = if cfg!(debug_assertions) { 15_000 } else { 150_000 };
    let mut process = Process::start(&[]);
    let client = process.client();
    client.initialize(json!({})).await;
    let text = "与会者指出，中亚是古代东西方之间的丝绸之路。\n\n".repeat(paragraphs);
    client.open(&text).await;
    for n in 0..100 {
        client.change(n + 2, &[(paragraphs as u32, 3, paragraphs as u32, 3, "𠮷")]).await;
    }
    let after = client.text().await;
    assert_eq!(after.as_str().unwrap().len(), text.len() + 400);
    let document = json!({ "textDocument": { "uri": URI } });
    client.ask("textDocument/documentSymbol", document).await.unwrap();
}
