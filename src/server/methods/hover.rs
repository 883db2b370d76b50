//! `textDocument/hover`: what stands under the cursor.

use crate::features::hover;
use crate::server::client::Profile;
use crate::server::convert::{from_position, to_range};
use crate::server::shared::Taken;
use tower_lsp::ls_types::{Hover, HoverContents, MarkupContent, MarkupKind, Position};

/// What stands at a position.
pub(in crate::server) fn hover(taken: &Taken, position: Position) -> Option<Hover> {
    let (text, encoding) = (taken.snapshot.text(), taken.profile.encoding);
    let offset = from_position(text, position, encoding);
    let (language, names) = (taken.config.rules.message_language, &taken.config.completion.names);
    let found = hover::hover(&taken.snapshot, offset, language, names)?;
    Some(Hover {
        contents: HoverContents::Markup(markup(found.markdown, taken.profile.markdown_hover, &taken.profile)),
        range: Some(to_range(text, found.span, encoding)),
    })
}

/// Markdown for those who show it; for the others the same without its most visible marks. A terminal shows what isolates
/// Arabic as numbers: there it is left out.
pub(super) fn markup(mut markdown: String, shown: bool, profile: &Profile) -> MarkupContent {
    if profile.terminal {
        markdown.retain(|c| !matches!(c, '\u{2066}'..='\u{2069}'));
    }
    if shown {
        return MarkupContent { kind: MarkupKind::Markdown, value: markdown };
    }
    MarkupContent { kind: MarkupKind::PlainText, value: markdown.replace("**", "").replace('`', "") }
}
