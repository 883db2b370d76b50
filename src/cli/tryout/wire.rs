//! The smallest client of the protocol: it starts the server, asks and listens.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// A session with a server.
pub(super) struct Session {
    child: Child,
    input: ChildStdin,
    messages: Receiver<Value>,
    aside: Vec<Value>,
    number: u64,
}

impl Session {
    /// Starts a server. The error is one sentence.
    pub(super) fn start(server: &Path) -> Result<Self, String> {
        let mut child = Command::new(server)
            .arg("--stdio")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("the server did not start: {error}"))?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("the server has no standard input or output".to_owned());
        };
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            let mut output = BufReader::new(output);
            while let Some(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        Ok(Session { child, input, messages, aside: Vec::new(), number: 0 })
    }

    /// Tells the server something.
    pub(super) fn tell(&mut self, method: &str, params: Value) -> Result<(), String> {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }))
    }

    /// Asks the server something and waits for its answer.
    pub(super) fn ask(&mut self, method: &str, params: Value) -> Result<Value, String> {
        self.number += 1;
        let id = self.number;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }))?;
        let mut answer =
            self.wait(method, |m| m.get("method").is_none() && m.get("id").and_then(Value::as_u64) == Some(id))?;
        match answer.get("error") {
            Some(error) => Err(format!("{method} failed: {error}")),
            None => Ok(answer.get_mut("result").map(Value::take).unwrap_or_default()),
        }
    }

    /// Waits for a notification of the server.
    pub(super) fn hear(&mut self, method: &str) -> Result<Value, String> {
        let mut message = self.wait(method, |m| m.get("method").and_then(Value::as_str) == Some(method))?;
        Ok(message.get_mut("params").map(Value::take).unwrap_or_default())
    }

    /// Ends the session as the protocol wants it.
    pub(super) fn end(mut self) -> Result<(), String> {
        self.ask("shutdown", Value::Null)?;
        self.tell("exit", Value::Null)?;
        let status = self.child.wait().map_err(|error| error.to_string())?;
        if status.success() { Ok(()) } else { Err(format!("the server ended with {status}")) }
    }

    fn send(&mut self, message: &Value) -> Result<(), String> {
        let body = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{body}", body.len())
            .and_then(|()| self.input.flush())
            .map_err(|error| format!("the server does not listen: {error}"))
    }

    fn wait(&mut self, what: &str, wanted: impl Fn(&Value) -> bool) -> Result<Value, String> {
        if let Some(place) = self.aside.iter().position(&wanted) {
            return Ok(self.aside.remove(place));
        }
        loop {
            let message = self.messages.recv_timeout(PATIENCE);
            let message = message.map_err(|_| format!("the server gave no answer to {what}"))?;
            if wanted(&message) {
                return Ok(message);
            }
            self.aside.push(message);
        }
    }
}

impl Drop for Session {
    /// No server outlives the session that started it.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end().split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => length = value.trim().parse().ok()?,
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}
