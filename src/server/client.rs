//! What the client can do, read once from its `initialize` request.

use crate::text::Encoding;
use tower_lsp::ls_types::{ClientCapabilities, MarkupKind, PositionEncodingKind, ResourceOperationKind};

/// What the client can do. The default is the least that the protocol asks of a client.
#[derive(Clone, Debug, Default)]
pub(super) struct Profile {
    /// The unit of columns on the wire.
    pub(super) encoding: Encoding,
    /// It asks for findings itself.
    pub(super) pull: bool,
    /// It can be told to ask for findings again.
    pub(super) pull_refresh: bool,
    /// It shows an outline with levels.
    pub(super) symbol_tree: bool,
    /// It understands where a definition comes from, not only where it is.
    pub(super) definition_links: bool,
    /// It folds whole lines only.
    pub(super) line_folding_only: bool,
    /// It folds at most so many parts.
    pub(super) fold_limit: Option<usize>,
    /// It shows Markdown in hovers.
    pub(super) markdown_hover: bool,
    /// It shows Markdown beside completions.
    pub(super) markdown_completion: bool,
    /// It shows a description after the label of a completion.
    pub(super) label_details: bool,
    /// Edits may say which version of the document they are for.
    pub(super) document_changes: bool,
    /// Edits may create files.
    pub(super) create_files: bool,
    /// Code actions may be edits, not only commands.
    pub(super) action_edits: bool,
    /// Findings may point at other places.
    pub(super) related_information: bool,
    /// Findings may link to the page of their rule.
    pub(super) code_description: bool,
    /// Findings may carry data of the server's own.
    pub(super) diagnostic_data: bool,
    /// It answers `workspace/configuration`.
    pub(super) configuration: bool,
    /// It tells of changed settings only if it is asked to.
    pub(super) register_configuration: bool,
    /// It tells of changed files if it is asked to.
    pub(super) register_files: bool,
    /// It writes into a terminal, where marks without width are seen.
    pub(super) terminal: bool,
}

impl Profile {
    /// Reads the capabilities of a client of this name.
    ///
    /// Neovim asks for findings, but until it can be told to ask again a change of settings would not reach it
    /// before the next key: there they are pushed.
    pub(super) fn new(capabilities: &ClientCapabilities, name: &str) -> Self {
        let document = capabilities.text_document.clone().unwrap_or_default();
        let workspace = capabilities.workspace.clone().unwrap_or_default();
        let edits = workspace.workspace_edit.unwrap_or_default();
        let publish = document.publish_diagnostics.unwrap_or_default();
        let pull = document.diagnostic.unwrap_or_default();
        let folding = document.folding_range.unwrap_or_default();
        let item = document.completion.and_then(|c| c.completion_item).unwrap_or_default();
        let markdown = |formats: Option<Vec<MarkupKind>>| formats.is_some_and(|f| f.contains(&MarkupKind::Markdown));
        let offered = capabilities.general.as_ref().and_then(|g| g.position_encodings.as_deref());
        let pull_refresh = workspace.diagnostics.and_then(|d| d.refresh_support).unwrap_or_default();
        let pulls = capabilities.text_document.as_ref().is_some_and(|d| d.diagnostic.is_some());
        Profile {
            encoding: encoding(offered.unwrap_or_default()),
            pull: pulls && (pull_refresh || name != "Neovim"),
            pull_refresh,
            symbol_tree: document
                .document_symbol
                .and_then(|s| s.hierarchical_document_symbol_support)
                .unwrap_or_default(),
            definition_links: document.definition.and_then(|d| d.link_support).unwrap_or_default(),
            line_folding_only: folding.line_folding_only.unwrap_or_default(),
            fold_limit: folding.range_limit.and_then(|n| usize::try_from(n).ok()),
            markdown_hover: markdown(document.hover.and_then(|h| h.content_format)),
            markdown_completion: markdown(item.documentation_format),
            label_details: item.label_details_support.unwrap_or_default(),
            document_changes: edits.document_changes.unwrap_or_default(),
            create_files: edits.resource_operations.is_some_and(|o| o.contains(&ResourceOperationKind::Create)),
            action_edits: document.code_action.is_some_and(|a| a.code_action_literal_support.is_some()),
            related_information: publish.related_information.or(pull.related_information).unwrap_or_default(),
            code_description: publish.code_description_support.or(pull.code_description_support).unwrap_or_default(),
            diagnostic_data: publish.data_support.or(pull.data_support).unwrap_or_default(),
            terminal: ["vim", "helix", "kak"].iter().any(|editor| name.to_lowercase().contains(editor)),
            configuration: workspace.configuration.unwrap_or_default(),
            register_files: workspace.did_change_watched_files.and_then(|w| w.dynamic_registration).unwrap_or_default(),
            register_configuration: workspace
                .did_change_configuration
                .and_then(|c| c.dynamic_registration)
                .unwrap_or_default(),
        }
    }
}

/// UTF-16 wherever the client knows it or says nothing: it is the one unit that all clients share, and two servers
/// of different units on one buffer make trouble. Otherwise what the client likes best.
fn encoding(offered: &[PositionEncodingKind]) -> Encoding {
    if offered.contains(&PositionEncodingKind::UTF16) {
        return Encoding::Utf16;
    }
    offered
        .iter()
        .find_map(|kind| match kind.as_str() {
            "utf-8" => Some(Encoding::Utf8),
            "utf-32" => Some(Encoding::Utf32),
            _ => None,
        })
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use PositionEncodingKind as Kind;

    #[test]
    fn utf_16_wins_wherever_it_is_known() {
        assert_eq!(encoding(&[]), Encoding::Utf16);
        assert_eq!(encoding(&[Kind::UTF8, Kind::UTF16]), Encoding::Utf16);
        assert_eq!(encoding(&[Kind::UTF32, Kind::UTF8]), Encoding::Utf32);
        assert_eq!(encoding(&[Kind::UTF8]), Encoding::Utf8);
        assert_eq!(encoding(&[Kind::new("utf-7")]), Encoding::Utf16);
    }
}
