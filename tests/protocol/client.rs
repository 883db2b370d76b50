//! A client of the protocol that says what it is told to say and keeps everything that it hears.

use serde_json::{Value, json};
use std::collections::VecDeque;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader};

/// No answer may take longer; the slowest machine is given its time.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// The address of the document of most tests.
pub const URI: &str = "file:///letters/a.un.md";

/// A session seen from the client's side.
pub struct Client {
    output: Box<dyn AsyncWrite + Unpin + Send>,
    input: Box<dyn tokio::io::AsyncBufRead + Unpin + Send>,
    heard: VecDeque<Value>,
    number: i64,
}

impl Client {
    /// A client on two streams.
    pub fn on(
        input: impl AsyncRead + Unpin + Send + 'static,
        output: impl AsyncWrite + Unpin + Send + 'static,
    ) -> Self {
        let input = Box::new(BufReader::new(input));
        Client { output: Box::new(output), input, heard: VecDeque::new(), number: 0 }
    }

    /// A client of a server in this process, before `initialize`.
    pub fn new() -> Self {
        let (client, server) = tokio::io::duplex(1 << 16);
        let (server_input, server_output) = tokio::io::split(server);
        tokio::spawn(verbale::server::serve(server_input, server_output));
        let (input, output) = tokio::io::split(client);
        Client::on(input, output)
    }

    /// A client of a server in this process, after `initialized`; with these capabilities, and no quiet time.
    pub async fn with(capabilities: Value) -> Self {
        let mut client = Client::new();
        client.initialize(capabilities).await;
        client
    }

    /// Says `initialize` and `initialized`; what the server says that it can do.
    pub async fn initialize(&mut self, capabilities: Value) -> Value {
        let options = json!({ "quietTime": 0 });
        let params = json!({ "processId": null, "rootUri": null, "capabilities": capabilities, "initializationOptions": options });
        let result = self.ask("initialize", params).await.unwrap();
        self.tell("initialized", json!({})).await;
        result
    }

    /// Sends a message as it is.
    pub async fn send(&mut self, message: Value) {
        self.send_raw(&message.to_string()).await;
    }

    /// Sends the body of a message, whatever it is.
    pub async fn send_raw(&mut self, body: &str) {
        let text = format!("Content-Length: {}\r\n\r\n{body}", body.len());
        self.output.write_all(text.as_bytes()).await.unwrap();
        self.output.flush().await.unwrap();
    }

    /// Sends a notification.
    pub async fn tell(&mut self, method: &str, params: Value) {
        self.send(json!({ "jsonrpc": "2.0", "method": method, "params": params })).await;
    }

    /// Sends a request and returns its number.
    pub async fn begin(&mut self, method: &str, params: Value) -> i64 {
        self.number += 1;
        self.send(json!({ "jsonrpc": "2.0", "id": self.number, "method": method, "params": params })).await;
        self.number
    }

    /// Sends a request and returns its result, or its error.
    pub async fn ask(&mut self, method: &str, params: Value) -> Result<Value, Value> {
        let id = self.begin(method, params).await;
        self.answer(id).await
    }

    /// The answer to a request.
    pub async fn answer(&mut self, id: i64) -> Result<Value, Value> {
        let answer = self.wait(|m| m.get("method").is_none() && m["id"] == id).await;
        match answer.get("error") {
            Some(error) => Err(error.clone()),
            None => Ok(answer["result"].clone()),
        }
    }

    /// The error that answers a message of which the server knows no number.
    pub async fn refusal(&mut self) -> Value {
        let answer = self.wait(|m| m.get("method").is_none() && m["id"].is_null()).await;
        answer["error"].clone()
    }

    /// The next notification or request of this method: its whole message.
    pub async fn hear(&mut self, method: &str) -> Value {
        self.wait(|m| m["method"] == method).await
    }

    /// Everything of a method that was heard by the time the server has answered everything before.
    pub async fn heard(&mut self, method: &str, pause: Duration) -> Vec<Value> {
        let until = tokio::time::Instant::now() + pause;
        while let Ok(Some(message)) = tokio::time::timeout_at(until, self.read()).await {
            self.heard.push_back(message);
        }
        let (wanted, rest) = self.heard.drain(..).partition(|m| m["method"] == method);
        self.heard = rest;
        Vec::from_iter::<VecDeque<Value>>(wanted)
    }

    async fn wait(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        if let Some(place) = self.heard.iter().position(&wanted) {
            return self.heard.remove(place).unwrap();
        }
        loop {
            let message = tokio::time::timeout(PATIENCE, self.read()).await.expect("an answer in time");
            let message = message.expect("an answer before the end");
            if wanted(&message) {
                return message;
            }
            self.heard.push_back(message);
        }
    }

    /// The next message, or nothing at the end of the stream.
    pub async fn read(&mut self) -> Option<Value> {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if self.input.read_line(&mut line).await.ok()? == 0 {
                return None;
            }
            match line.trim_end().split_once(": ") {
                Some(("Content-Length", n)) => length = n.parse().unwrap(),
                Some(_) => {}
                None => break,
            }
        }
        let mut body = vec![0; length];
        self.input.read_exact(&mut body).await.ok()?;
        Some(serde_json::from_slice(&body).unwrap())
    }

    /// Opens the document of most tests.
    pub async fn open(&mut self, text: &str) {
        let document = json!({ "uri": URI, "languageId": "undoc", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document })).await;
    }

    /// Changes it: (start line, start column, end line, end column, text), all in one notification.
    pub async fn change(&mut self, version: i32, changes: &[(u32, u32, u32, u32, &str)]) {
        let change = |(a, b, c, d, text): &(u32, u32, u32, u32, &str)| {
            let range = json!({ "start": { "line": a, "character": b }, "end": { "line": c, "character": d } });
            json!({ "range": range, "text": text })
        };
        let changes: Vec<Value> = changes.iter().map(change).collect();
        let document = json!({ "uri": URI, "version": version });
        self.tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes })).await;
    }

    /// The server's text of it.
    pub async fn text(&mut self) -> Value {
        self.ask("verbale/text", json!({ "uri": URI })).await.unwrap()
    }
}

/// The parameters of a request about the document of most tests.
pub fn about(line: u32, character: u32) -> Value {
    json!({ "textDocument": { "uri": URI }, "position": { "line": line, "character": character } })
}
