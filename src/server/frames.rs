//! The messages on the wire, one by one. A message that cannot be read costs itself and not the session: it is
//! replaced by one that is answered with the protocol's parse error.

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader};
use tower_lsp::jsonrpc::Request;

/// The method that stands for a message that cannot be read.
pub(super) const UNREADABLE: &str = "verbale/unreadable";

/// No client sends more at once; a length beyond it is no length.
const LIMIT: u64 = 1 << 31;

/// Passes messages on until the input ends.
pub(super) async fn pass(input: impl AsyncRead + Unpin, mut output: impl AsyncWrite + Unpin) {
    let mut input = BufReader::with_capacity(1 << 16, input);
    let unreadable = format!(r#"{{"jsonrpc":"2.0","id":null,"method":"{UNREADABLE}"}}"#);
    let mut body = Vec::new();
    while let Some(length) = length(&mut input).await {
        body.clear();
        match (&mut input).take(length).read_to_end(&mut body).await {
            Ok(read) if u64::try_from(read) == Ok(length) => {}
            _ => return,
        }
        if body.is_empty() {
            continue;
        }
        // Whatever the library can make of a message, it can make of it as a request.
        let readable = serde_json::from_slice::<Request>(&body).is_ok();
        let message = if readable { body.as_slice() } else { unreadable.as_bytes() };
        let head = format!("Content-Length: {}\r\n\r\n", message.len());
        let written = output.write_all(head.as_bytes()).await;
        if written.is_err() || output.write_all(message).await.is_err() {
            return;
        }
    }
}

/// The length of the next message, from the lines before it; lines that say nothing of a length are passed over.
async fn length(input: &mut (impl AsyncBufReadExt + Unpin)) -> Option<u64> {
    let mut length = None;
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.take(LIMIT).read_until(b'\n', &mut line).await.ok()? == 0 {
            return None;
        }
        let words = String::from_utf8_lossy(&line);
        match (words.trim_end().split_once(':'), length) {
            (Some((name, value)), _) if name.trim().eq_ignore_ascii_case("content-length") => {
                length = value.trim().parse().ok().filter(|n| *n < LIMIT);
            }
            (None, Some(length)) if words.trim().is_empty() => return Some(length),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn passed(input: &str) -> String {
        let mut output = Vec::new();
        pass(input.as_bytes(), &mut output).await;
        String::from_utf8(output).unwrap()
    }

    #[tokio::test]
    async fn a_message_that_cannot_be_read_costs_itself() {
        let good = r#"{"jsonrpc":"2.0","method":"m"}"#;
        let sound = format!("Content-Length: {}\r\n\r\n{good}", good.len());
        assert_eq!(passed(&sound).await, sound);
        let output = passed(&format!("Content-Length: 8\r\n\r\n{{nonsens{sound}")).await;
        assert!(output.contains(UNREADABLE) && output.ends_with(&sound), "{output}");
        let output = passed(&format!("Content-Length: 7\r\n\r\n[1,2,3]{sound}")).await;
        assert!(output.contains(UNREADABLE) && output.ends_with(&sound), "{output}");
    }

    #[tokio::test]
    async fn heads_are_read_as_they_come() {
        let good = r#"{"jsonrpc":"2.0","method":"m"}"#;
        let sound = format!("Content-Length: {}\r\n\r\n{good}", good.len());
        let odd = format!("content-type: text\r\nX-A: 1\r\nX-B: 2\r\ncontent-length:{}\r\n\r\n{good}", good.len());
        assert_eq!(passed(&odd).await, sound);
        assert_eq!(passed(&format!("Content-Length: none\r\n\r\n\r\n{sound}")).await, sound);
        assert_eq!(passed("Content-Length: 10\r\n\r\n{}").await, "");
        assert_eq!(passed("").await, "");
    }
}
