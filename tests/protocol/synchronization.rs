//! The server's text is the client's text, whatever is typed and in whatever unit it is counted.

use super::client::{Client, URI};
use serde_json::json;

/// Opens a text, makes changes in one notification, and compares the server's text.
async fn check(encoding: &str, before: &str, changes: &[(u32, u32, u32, u32, &str)], after: &str) {
    let mut client = Client::new();
    let result = client.initialize(json!({ "general": { "positionEncodings": [encoding] } })).await;
    assert_eq!(result["capabilities"]["positionEncoding"], encoding);
    client.open(before).await;
    client.change(2, changes).await;
    assert_eq!(client.text().await, after, "{before:?} after {changes:?} in {encoding}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn five_thousand_changes_arrive_in_order() {
    let mut client = Client::with(json!({})).await;
    client.open("").await;
    let mut expected = String::new();
    for n in 0..5000_u32 {
        let word = format!("{n} ");
        client.change(n as i32 + 2, &[(0, expected.len() as u32, 0, expected.len() as u32, &word)]).await;
        expected.push_str(&word);
    }
    assert_eq!(client.text().await, expected);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn requests_between_changes_do_not_disturb_their_order() {
    let mut client = Client::with(json!({})).await;
    client.open("").await;
    let mut expected = String::new();
    let mut ids = Vec::new();
    for n in 0..300_u32 {
        client.change(n as i32 + 2, &[(0, 0, 0, 0, &format!("{n} "))]).await;
        expected.insert_str(0, &format!("{n} "));
        ids.push(client.begin("textDocument/documentSymbol", json!({ "textDocument": { "uri": URI } })).await);
    }
    assert_eq!(client.text().await, expected);
    for id in ids {
        // Each is answered: with an outline, or with word that the document has changed meanwhile.
        if let Err(error) = client.answer(id).await {
            assert_eq!(error["code"], -32801, "{error}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn columns_count_in_the_unit_agreed_on() {
    let text = "𠮷野家与联合国\nمذكرة شفوية\n";
    check("utf-16", text, &[(0, 5, 0, 8, "大会"), (1, 0, 1, 5, "رسالة")], "𠮷野家与大会\nرسالة شفوية\n").await;
    check("utf-32", text, &[(0, 4, 0, 7, "大会"), (1, 0, 1, 5, "رسالة")], "𠮷野家与大会\nرسالة شفوية\n").await;
    check("utf-8", text, &[(0, 13, 0, 22, "大会"), (1, 0, 1, 10, "رسالة")], "𠮷野家与大会\nرسالة شفوية\n").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn lines_end_at_crlf_lf_and_lone_cr_only() {
    check("utf-16", "a\r\nb\rc\nd", &[(1, 0, 1, 1, "B"), (2, 0, 2, 1, "C")], "a\r\nB\rC\nd").await;
    check("utf-16", "a\u{b}b\u{c}c\u{85}d\u{2028}e", &[(0, 9, 0, 9, "!")], "a\u{b}b\u{c}c\u{85}d\u{2028}e!").await;
    check("utf-16", "a\u{a0}b\u{202f}c", &[(0, 1, 0, 2, " "), (0, 3, 0, 4, " ")], "a b c").await;
    check("utf-16", "ab\r\ncd", &[(0, 99, 1, 0, " ")], "ab cd").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_change_of_a_notification_starts_from_the_one_before() {
    check(
        "utf-16",
        "附件",
        &[(0, 2, 0, 2, "三\n"), (1, 0, 1, 0, "𠮷"), (1, 2, 1, 2, "!"), (0, 2, 0, 3, "二")],
        "附件二\n𠮷!",
    )
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn positions_past_the_end_are_clamped() {
    check("utf-16", "ab", &[(0, 99, 7, 0, "c")], "abc").await;
    check("utf-16", "ab", &[(4_000_000_000, 4_000_000_000, 4_000_000_000, 4_000_000_000, "c")], "abc").await;
    check("utf-16", "𠮷", &[(0, 1, 0, 1, "a")], "a𠮷").await;
    check("utf-16", "abc", &[(0, 2, 0, 1, "")], "ac").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_without_range_is_the_whole_text() {
    let mut client = Client::with(json!({})).await;
    client.open("before").await;
    let document = json!({ "uri": URI, "version": 2 });
    client
        .tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [{ "text": "after" }] }))
        .await;
    assert_eq!(client.text().await, "after");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_document_may_be_written_in_several_ways() {
    let mut client = Client::with(json!({})).await;
    let document = json!({ "uri": "file:///c%3A/信/a b.un.md", "languageId": "undoc", "version": 1, "text": "x" });
    client.tell("textDocument/didOpen", json!({ "textDocument": document })).await;
    for uri in ["file:///C:/信/a b.un.md", "file:///c:/%E4%BF%A1/a%20b.un.md"] {
        assert_eq!(client.ask("verbale/text", json!({ "uri": uri })).await, Ok(json!("x")), "{uri}");
    }
}
