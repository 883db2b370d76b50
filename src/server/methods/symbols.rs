//! `textDocument/documentSymbol`: the outline, as a tree or, for clients that know no trees, as a list.

use crate::features::outline::{Node, Role, outline};
use crate::server::convert::to_range;
use crate::server::shared::Taken;
use crate::text::Span;
use tower_lsp::ls_types::{DocumentSymbol, DocumentSymbolResponse, Location, SymbolInformation, SymbolKind};

/// The outline of a document.
pub(in crate::server) fn symbols(taken: &Taken) -> DocumentSymbolResponse {
    let nodes = outline(&taken.snapshot, taken.config.paragraphs);
    if taken.profile.symbol_tree {
        return DocumentSymbolResponse::Nested(nodes.into_iter().map(|n| symbol(taken, n)).collect());
    }
    let mut list = Vec::new();
    nodes.iter().for_each(|n| flatten(taken, n, None, &mut list));
    DocumentSymbolResponse::Flat(list)
}

#[allow(deprecated, reason = "the field must be written, and is written as absent")]
fn symbol(taken: &Taken, node: Node) -> DocumentSymbol {
    // Editors refuse a whole outline for one empty name or one head line outside its part.
    let selection = Span::new(node.selection.start.max(node.range.start), node.selection.end.min(node.range.end));
    DocumentSymbol {
        kind: kind(node.role),
        name: name(&node),
        detail: node.detail,
        tags: None,
        deprecated: None,
        range: range(taken, node.range),
        selection_range: range(taken, selection),
        children: Some(node.children.into_iter().map(|n| symbol(taken, n)).collect()),
    }
}

#[allow(deprecated, reason = "the field must be written, and is written as absent")]
fn flatten(taken: &Taken, node: &Node, container: Option<&str>, list: &mut Vec<SymbolInformation>) {
    let name = name(node);
    list.push(SymbolInformation {
        name: name.clone(),
        kind: kind(node.role),
        tags: None,
        deprecated: None,
        location: Location { uri: taken.uri.clone(), range: range(taken, node.range) },
        container_name: container.map(str::to_owned),
    });
    node.children.iter().for_each(|n| flatten(taken, n, Some(&name), list));
}

fn range(taken: &Taken, span: Span) -> tower_lsp::ls_types::Range {
    to_range(taken.snapshot.text(), span, taken.profile.encoding)
}

fn name(node: &Node) -> String {
    let name = node.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() { node.role.code().to_owned() } else { name }
}

/// The protocol has kinds for programs only; these are the ones whose pictures say something here.
fn kind(role: Role) -> SymbolKind {
    match role {
        Role::Masthead => SymbolKind::NAMESPACE,
        Role::Organ | Role::Session | Role::Committee => SymbolKind::PROPERTY,
        Role::AgendaItem => SymbolKind::KEY,
        Role::Letter => SymbolKind::FILE,
        Role::Title => SymbolKind::STRING,
        Role::Transmittal => SymbolKind::METHOD,
        Role::Request => SymbolKind::EVENT,
        Role::Signature => SymbolKind::CONSTANT,
        Role::Annex | Role::Enclosure | Role::Appendix => SymbolKind::MODULE,
        Role::Section => SymbolKind::CLASS,
        Role::Paragraph => SymbolKind::FIELD,
    }
}
