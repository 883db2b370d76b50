//! `textDocument/definition`: where a place leads.

use crate::features::definition;
use crate::server::convert::{from_position, to_range};
use crate::server::shared::Taken;
use crate::text::Span;
use tower_lsp::ls_types::{GotoDefinitionResponse, Location, LocationLink, Position};

/// Where the words at a position lead.
pub(in crate::server) fn definition(taken: &Taken, position: Position) -> Option<GotoDefinitionResponse> {
    let (text, encoding) = (taken.snapshot.text(), taken.profile.encoding);
    let targets = definition::definition(&taken.snapshot, from_position(text, position, encoding));
    let range = |span: Span| to_range(text, span, encoding);
    if targets.is_empty() {
        return None;
    }
    if !taken.profile.definition_links {
        let location = |span| Location { uri: taken.uri.clone(), range: range(span) };
        return Some(GotoDefinitionResponse::Array(targets.iter().map(|t| location(t.selection)).collect()));
    }
    let link = |t: &definition::Target| LocationLink {
        origin_selection_range: Some(range(t.origin)),
        target_uri: taken.uri.clone(),
        target_range: range(t.span.cover(t.selection)),
        target_selection_range: range(t.selection),
    };
    Some(GotoDefinitionResponse::Link(targets.iter().map(link).collect()))
}
