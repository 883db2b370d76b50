//! The open documents. Every change is applied here, under one lock and in the order of the wire.

use super::config::Config;
use super::convert::from_range;
use super::uri;
use crate::draft::{Draft, Snapshot, declared_by_name};
use crate::folder::is_configuration;
use crate::rules::Finding;
use crate::text::{Edit, Encoding, Span};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use tower_lsp::ls_types::{Diagnostic, TextDocumentContentChangeEvent, TextDocumentItem, Uri};

/// The language id of United Nations communications.
const LANGUAGE_ID: &str = "undoc";

/// An open document.
#[derive(Debug)]
pub(super) struct Document {
    /// Its address as the client writes it.
    pub(super) uri: Uri,
    /// The client's number of its text.
    pub(super) version: i32,
    /// The server's number of its text and settings; no two states of any document share one.
    pub(super) generation: u64,
    /// What was found last, perhaps in an older generation.
    pub(super) checked: Option<Arc<Checked>>,
    /// The last answer to a pull and its name.
    pub(super) pulled: Option<(String, Vec<Diagnostic>)>,
    /// Whether its name or language id says that it is a United Nations communication.
    pub(super) declared: bool,
    /// Whether it is no draft but a `verbale.toml`.
    pub(super) configuration: bool,
    draft: Draft,
    /// The snapshot of the draft as it stands, so that what one request understands the next one knows.
    current: Snapshot,
}

/// What was found in one generation of a document.
#[derive(Debug)]
pub(super) struct Checked {
    /// The generation.
    pub(super) generation: u64,
    /// The settings under which they were made.
    pub(super) config: Arc<Config>,
    /// The findings; their offsets are those of its text.
    pub(super) findings: Vec<Finding>,
}

impl Document {
    /// The document as it stands.
    pub(super) fn snapshot(&self) -> Snapshot {
        self.current.clone()
    }
}

/// All open documents.
#[derive(Debug, Default)]
pub(super) struct Documents {
    open: HashMap<String, Document>,
    generation: u64,
}

impl Documents {
    /// A document was opened.
    pub(super) fn open(&mut self, item: TextDocumentItem) -> String {
        let declared = item.language_id == LANGUAGE_ID || declared_by_name(&uri::path(&item.uri));
        let configuration = is_configuration(&uri::path(&item.uri));
        let key = uri::key(&item.uri);
        let generation = self.next();
        let draft = draft(&item.text, declared);
        let document = Document {
            current: draft.snapshot(),
            uri: item.uri,
            version: item.version,
            generation,
            checked: None,
            pulled: None,
            declared,
            configuration,
            draft,
        };
        self.open.insert(key.clone(), document);
        key
    }

    /// A document was changed; `None` where it is not open.
    pub(super) fn change(
        &mut self,
        uri: &Uri,
        version: i32,
        changes: Vec<TextDocumentContentChangeEvent>,
        encoding: Encoding,
    ) -> Option<String> {
        let key = uri::key(uri);
        let generation = self.next();
        let document = self.open.get_mut(&key)?;
        for change in changes {
            document.apply(change, encoding);
        }
        document.current = document.draft.snapshot();
        document.version = version;
        document.generation = generation;
        Some(key)
    }

    /// A document was closed.
    pub(super) fn close(&mut self, uri: &Uri) -> Option<(String, Document)> {
        self.open.remove_entry(&uri::key(uri))
    }

    /// The document of a key.
    pub(super) fn get(&self, key: &str) -> Option<&Document> {
        self.open.get(key)
    }

    /// The document of a key, to remember something of it.
    pub(super) fn get_mut(&mut self, key: &str) -> Option<&mut Document> {
        self.open.get_mut(key)
    }

    /// The settings changed: everything that was found is out of date. The keys of all documents.
    pub(super) fn touch_all(&mut self) -> Vec<String> {
        let mut generation = self.generation;
        for document in self.open.values_mut() {
            generation += 1;
            document.generation = generation;
        }
        self.generation = generation;
        self.open.keys().cloned().collect()
    }

    fn next(&mut self) -> u64 {
        self.generation += 1;
        self.generation
    }
}

impl Document {
    /// Applies one change. The change's range is of the text that the change before it left.
    fn apply(&mut self, change: TextDocumentContentChangeEvent, encoding: Encoding) {
        let Some(range) = change.range else {
            self.draft = draft(&change.text, self.declared);
            return;
        };
        let edit = Edit { span: from_range(self.draft.text(), range, encoding), text: change.text };
        let mut expected = self.draft.text().clone();
        expected.replace(edit.span, &edit.text);
        // Should re-splitting fail, the text must still be what the client has, or every later range is wrong.
        if catch_unwind(AssertUnwindSafe(|| self.draft.edit(&edit))).is_err() {
            eprintln!("verbale {}: fault while changing a document", env!("CARGO_PKG_VERSION"));
            self.draft = draft(&expected.to_string(), self.declared);
        }
    }
}

/// The draft of a text; should reading it fail, the text is still kept, so that later ranges are right.
fn draft(text: &str, declared: bool) -> Draft {
    catch_unwind(|| Draft::new(text, declared)).unwrap_or_else(|_| {
        eprintln!("verbale {}: fault while opening a document", env!("CARGO_PKG_VERSION"));
        let mut draft = Draft::default();
        let edit = Edit { span: Span::at(0), text: text.to_owned() };
        let _ = catch_unwind(AssertUnwindSafe(|| draft.edit(&edit)));
        draft
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::str::FromStr;
    use tower_lsp::ls_types::{Position, Range};

    /// Applies changes (start line, start column, end line, end column, text) in one notification, in UTF-16.
    fn check(before: &str, changes: &[(u32, u32, u32, u32, &str)], after: &str) {
        let uri = Uri::from_str("file:///a.un.md").unwrap();
        let mut documents = Documents::default();
        let key = documents.open(TextDocumentItem {
            uri: uri.clone(),
            language_id: "undoc".into(),
            version: 1,
            text: before.into(),
        });
        let changes = changes
            .iter()
            .map(|(a, b, c, d, text)| TextDocumentContentChangeEvent {
                range: Some(Range::new(Position::new(*a, *b), Position::new(*c, *d))),
                range_length: None,
                text: (*text).to_owned(),
            })
            .collect();
        documents.change(&uri, 2, changes, Encoding::Utf16);
        assert_eq!(documents.get(&key).unwrap().draft.text().to_string(), after);
    }

    #[test]
    fn ranges_count_in_utf_16() {
        check("𠮷𠮷联合国", &[(0, 4, 0, 6, "大会")], "𠮷𠮷大会国");
        check("مرحبا", &[(0, 1, 0, 2, "")], "محبا");
        check("a\u{a0}b", &[(0, 1, 0, 2, " ")], "a b");
    }

    #[test]
    fn the_middle_of_a_surrogate_pair_is_its_start() {
        check("𠮷b", &[(0, 1, 0, 2, "a")], "ab");
    }

    #[test]
    fn lines_end_at_crlf_lf_and_lone_cr_only() {
        check("a\r\nb\rc\nd", &[(3, 0, 3, 1, "D"), (2, 0, 2, 1, "C"), (1, 0, 1, 1, "B")], "a\r\nB\rC\nD");
        check("a\u{b}b\u{c}c\u{2028}d", &[(1, 0, 1, 0, "!")], "a\u{b}b\u{c}c\u{2028}d!");
    }

    #[test]
    fn each_change_starts_from_the_one_before() {
        check("abc", &[(0, 0, 0, 0, "1\n"), (1, 0, 1, 1, ""), (0, 1, 1, 0, "")], "1bc");
    }

    #[test]
    fn positions_past_the_end_are_the_end() {
        check("ab\nc", &[(0, 99, 0, 99, "!")], "ab!\nc");
        check("ab\nc", &[(9, 9, 99, 0, "!")], "ab\nc!");
        check("ab", &[(0, 2, 0, 0, "")], "");
        check("ab", &[(u32::MAX, u32::MAX, u32::MAX, u32::MAX, "c")], "abc");
    }
}
