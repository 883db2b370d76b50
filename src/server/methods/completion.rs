//! `textDocument/completion` and `completionItem/resolve`: names.

use super::hover::markup;
use crate::features::completion::{self, Item, ItemKind};
use crate::knowledge::Language;
use crate::server::convert::{from_position, to_range};
use crate::server::shared::{Shared, Taken};
use serde_json::json;
use tower_lsp::ls_types::{
    CompletionItem, CompletionItemKind, CompletionItemLabelDetails, CompletionList, CompletionResponse,
    CompletionTextEdit, Documentation, InsertTextFormat, Position, TextEdit,
};

/// Proposals at a position. The list is always incomplete, so that the client asks again at the next key instead of
/// sifting the list by its own idea of a word.
pub(in crate::server) fn completion(shared: &Shared, taken: &Taken, position: Position) -> CompletionResponse {
    let offset = from_position(taken.snapshot.text(), position, taken.profile.encoding);
    let words = shared.words.get().map(AsRef::as_ref);
    let list = completion::completion(&taken.snapshot, offset, &taken.config.completion, words);
    let items = list.items.into_iter().map(|item| proposal(taken, item)).collect();
    CompletionResponse::List(CompletionList { is_incomplete: true, items })
}

fn proposal(taken: &Taken, item: Item) -> CompletionItem {
    let range = to_range(taken.snapshot.text(), item.edit.span, taken.profile.encoding);
    let (label_details, detail) = if taken.profile.label_details {
        (item.detail.map(|d| CompletionItemLabelDetails { detail: None, description: Some(d) }), None)
    } else {
        (None, item.detail)
    };
    let language = taken.snapshot.document().language;
    let told = taken.config.rules.message_language.unwrap_or(language);
    CompletionItem {
        label: item.label,
        label_details,
        detail,
        kind: Some(match item.kind {
            ItemKind::State => CompletionItemKind::CONSTANT,
            ItemKind::Body => CompletionItemKind::CLASS,
            ItemKind::Instrument => CompletionItemKind::REFERENCE,
            ItemKind::Text => CompletionItemKind::TEXT,
        }),
        data: item.key.map(|key| json!({ "key": key, "language": language.code(), "told": told.code() })),
        sort_text: Some(item.sort),
        filter_text: Some(item.filter),
        insert_text_format: Some(InsertTextFormat::PLAIN_TEXT),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit { range, new_text: item.edit.text })),
        ..CompletionItem::default()
    }
}

/// The documentation of a proposal, which the client asks for only where it shows it.
pub(in crate::server) fn resolve(shared: &Shared, mut item: CompletionItem) -> CompletionItem {
    let said = |name: &str| item.data.as_ref().and_then(|d| d.get(name)).and_then(|v| v.as_str());
    if let (Some(key), Some(language)) = (said("key"), said("language").and_then(Language::from_code)) {
        let told = said("told").and_then(Language::from_code).unwrap_or(language);
        let found = completion::documentation(key, language, told, &shared.config().completion);
        let profile = shared.profile();
        item.documentation =
            found.map(|d| Documentation::MarkupContent(markup(d, profile.markdown_completion, profile)));
    }
    item
}
