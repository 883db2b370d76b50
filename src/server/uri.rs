//! Addresses of documents: one key for every way of writing the same address, and a mend for careless ones.

use serde_json::Value;
use std::path::PathBuf;
use std::str::FromStr;
use tower_lsp::ls_types::Uri;

/// The same string for every way of writing an address: `file:///c%3A/a` and `file:///C:/a` are one document,
/// and so are an address with Chinese in it and the same percent-encoded.
pub(super) fn key(uri: &Uri) -> String {
    let path = uri.path().decode().to_string_lossy().into_owned();
    let path = match path.as_bytes() {
        [b'/', drive, b':', ..] if drive.is_ascii_alphabetic() => {
            path.replacen(char::from(*drive), &char::from(drive.to_ascii_lowercase()).to_string(), 1)
        }
        _ => path,
    };
    let authority = uri.authority().map(|a| a.as_str().to_lowercase()).unwrap_or_default();
    let query = uri.query().map(|q| format!("?{}", q.as_str())).unwrap_or_default();
    let fragment = uri.fragment().map(|f| format!("#{}", f.as_str())).unwrap_or_default();
    format!("{}://{authority}{path}{query}{fragment}", uri.scheme().as_str().to_lowercase())
}

/// The path of an address, decoded, for what its name says.
pub(super) fn path(uri: &Uri) -> String {
    uri.path().decode().to_string_lossy().into_owned()
}

/// The file of an address, where it is one.
pub(super) fn file(uri: &Uri) -> Option<PathBuf> {
    if !uri.scheme().as_str().eq_ignore_ascii_case("file") {
        return None;
    }
    let path = path(uri);
    Some(match path.as_bytes() {
        [b'/', drive, b':', ..] if drive.is_ascii_alphabetic() => PathBuf::from(path.trim_start_matches('/')),
        _ => PathBuf::from(path),
    })
}

/// The address of a file in the folder of another one, or so many folders above it.
pub(super) fn beside(uri: &Uri, up: usize, name: &str) -> Option<Uri> {
    let mut address = uri.as_str().split(['?', '#']).next()?;
    for _ in 0..=up {
        address = address.rsplit_once('/')?.0;
    }
    Uri::from_str(&format!("{address}/{name}")).ok()
}

/// The members of messages that hold addresses.
const MEMBERS: [&str; 6] = ["uri", "rootUri", "scopeUri", "targetUri", "oldUri", "newUri"];

/// Whether an address in these parameters has characters that no address may have.
pub(super) fn needs_mending(value: &Value) -> bool {
    match value {
        Value::Object(members) => members.iter().any(|(name, v)| match v {
            Value::String(s) => MEMBERS.contains(&name.as_str()) && s.chars().any(forbidden),
            v => needs_mending(v),
        }),
        Value::Array(items) => items.iter().any(needs_mending),
        _ => false,
    }
}

/// Percent-encodes what no address may have, in every address of these parameters.
pub(super) fn mend(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (name, v) in members.iter_mut() {
                match v {
                    Value::String(s) if MEMBERS.contains(&name.as_str()) => *s = encoded(s),
                    Value::String(_) => {}
                    v => mend(v),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(mend),
        _ => {}
    }
}

fn encoded(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    let mut bytes = [0; 4];
    for c in address.chars() {
        if forbidden(c) {
            out.extend(c.encode_utf8(&mut bytes).bytes().map(|b| format!("%{b:02X}")));
        } else {
            out.push(c);
        }
    }
    out
}

/// RFC 3986 has no place for these outside a percent-encoding; brackets are left to those who write IPv6 hosts.
fn forbidden(c: char) -> bool {
    !c.is_ascii() || c.is_ascii_control() || " \"<>\\^`{|}".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key_of(address: &str) -> String {
        key(&Uri::from_str(&encoded(address)).unwrap())
    }

    #[test]
    fn one_document_has_one_key() {
        assert_eq!(key_of("file:///c%3A/letters/a.un.md"), key_of("file:///C:/letters/a.un.md"));
        assert_eq!(key_of("file:///%E4%BF%A1/%E7%85%A7%E4%BC%9A.md"), key_of("file:///信/照会.md"));
        assert_eq!(key_of("file:///a%20b.md"), key_of("file:///a b.md"));
        assert_ne!(key_of("file:///a.md"), key_of("file:///A.md"));
        assert_ne!(key_of("untitled:1"), key_of("untitled:2"));
    }

    #[test]
    fn a_file_beside_a_draft_has_its_address() {
        let uri = Uri::from_str("file:///c%3A/%E4%BF%A1/a.un.md").unwrap();
        assert_eq!(beside(&uri, 0, "verbale.toml").unwrap().as_str(), "file:///c%3A/%E4%BF%A1/verbale.toml");
        assert_eq!(beside(&uri, 1, "verbale.toml").unwrap().as_str(), "file:///c%3A/verbale.toml");
        assert_eq!(file(&uri), Some(PathBuf::from("c:/信/a.un.md")));
        assert_eq!(file(&Uri::from_str("untitled:1").unwrap()), None);
    }

    #[test]
    fn careless_addresses_are_mended_wherever_they_stand() {
        let mut v = serde_json::json!({"textDocument": {"uri": "file:///信 1.md", "text": "信 uri"}, "rootUri": null});
        assert!(needs_mending(&v));
        mend(&mut v);
        assert_eq!(v["textDocument"]["uri"], "file:///%E4%BF%A1%201.md");
        assert_eq!(v["textDocument"]["text"], "信 uri");
        assert!(!needs_mending(&v));
    }
}
