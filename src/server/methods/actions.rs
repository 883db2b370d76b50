//! `textDocument/codeAction`: mends of findings.
//!
//! An editor asks for actions whenever the cursor moves, and some let no file be saved before the answer: so these
//! questions are answered from what was found already. Only a drafter who asks on purpose waits for a check.

use super::diagnostics::{checked, diagnostic, remembered};
use super::ignore::{IGNORE, ignoring};
use crate::features::actions;
use crate::rules::{Finding, Fix, Words, fix_all, safe_edits};
use crate::server::convert::{from_range, to_edits};
use crate::server::shared::{Shared, Taken};
use crate::text::{Edit, Span, Text};
use std::collections::HashMap;
use tower_lsp::ls_types::{
    CodeAction, CodeActionContext, CodeActionKind, CodeActionOrCommand, CodeActionTriggerKind, DocumentChanges, OneOf,
    OptionalVersionedTextDocumentIdentifier, Range, TextDocumentEdit, WorkspaceEdit,
};

/// Applies every safe fix of a document.
pub(in crate::server) const FIX_ALL: CodeActionKind = CodeActionKind::new("source.fixAll.verbale");

const ALL_FIXES: Words = Words {
    ar: "تطبيق جميع التصويبات المأمونة",
    zh: "应用所有可靠的更正",
    en: "Apply all safe fixes",
    fr: "Appliquer toutes les corrections sûres",
    ru: "Применить все надежные исправления",
    es: "Aplicar todas las correcciones seguras",
};

/// The actions for a range.
pub(in crate::server) fn actions(
    shared: &Shared,
    taken: &Taken,
    range: Range,
    context: &CodeActionContext,
) -> Vec<CodeActionOrCommand> {
    if !taken.profile.action_edits {
        return Vec::new();
    }
    let on_purpose = context.trigger_kind != Some(CodeActionTriggerKind::AUTOMATIC);
    let known = if on_purpose { Some(checked(shared, taken)) } else { remembered(shared, taken) };
    let Some(known) = known else { return Vec::new() };
    let only = context.only.as_deref();
    let mut out = Vec::new();
    let span = from_range(taken.snapshot.text(), range, taken.profile.encoding);
    let wants = |kind: &CodeActionKind| only.is_none_or(|only| asks_for(only, kind));
    if wants(&CodeActionKind::QUICKFIX) {
        let mends = actions::actions(&known.findings, span);
        out.extend(mends.into_iter().map(|a| quick_fix(taken, a.finding, a.fix, a.preferred)));
    }
    if wants(&IGNORE) && !taken.configuration {
        let touched: Vec<&Finding> = actions::touched(&known.findings, span).collect();
        out.extend(ignoring(shared, taken, &touched));
    }
    // Nobody wants to fix a whole document from a place where nothing is wrong, unless they ask for just that.
    let wanted = match only {
        Some(only) => asks_for(only, &FIX_ALL),
        None => on_purpose && !out.is_empty(),
    };
    if wanted && !taken.configuration {
        out.extend(fix_everything(taken, &known.findings));
    }
    out
}

/// Whether a client that asks for some kinds asks for this one: a kind includes those that begin with it.
fn asks_for(only: &[CodeActionKind], kind: &CodeActionKind) -> bool {
    only.iter().map(CodeActionKind::as_str).any(|o| {
        o.is_empty() || kind.as_str() == o || kind.as_str().strip_prefix(o).is_some_and(|rest| rest.starts_with('.'))
    })
}

fn quick_fix(taken: &Taken, finding: &Finding, fix: &Fix, preferred: bool) -> CodeActionOrCommand {
    CodeActionOrCommand::CodeAction(CodeAction {
        title: fix.title.clone(),
        kind: Some(CodeActionKind::QUICKFIX),
        diagnostics: Some(vec![diagnostic(finding, taken)]),
        edit: Some(workspace_edit(taken, &fix.edits)),
        is_preferred: Some(preferred),
        ..CodeAction::default()
    })
}

/// The same result as `verbale check --fix` has, in as few words as will do.
fn fix_everything(taken: &Taken, findings: &[Finding]) -> Option<CodeActionOrCommand> {
    let groups = safe_edits(findings);
    if groups.is_empty() {
        return None;
    }
    let language = taken.config.rules.message_language.unwrap_or(taken.snapshot.document().language);
    let text = taken.snapshot.text();
    let mut once = text.clone();
    for edit in groups.iter().rev().flat_map(|(_, group)| group.iter().rev()) {
        once.replace(edit.span, &edit.text);
    }
    let (wanted, _) = fix_all(&text.to_string(), taken.declared, &taken.config.rules);
    let edits = if once.to_string() == wanted {
        groups.into_iter().flat_map(|(_, group)| group).collect()
    } else {
        vec![whole_change(text, &wanted)]
    };
    Some(CodeActionOrCommand::CodeAction(CodeAction {
        title: ALL_FIXES.get(language).to_owned(),
        kind: Some(FIX_ALL),
        edit: Some(workspace_edit(taken, &edits)),
        ..CodeAction::default()
    }))
}

/// One replacement that makes a text another one, without what both begin and end with.
fn whole_change(text: &Text, wanted: &str) -> Edit {
    let before = text.to_string();
    let same = |(a, b): &(char, char)| a == b;
    let head: usize = before.chars().zip(wanted.chars()).take_while(same).map(|(c, _)| c.len_utf8()).sum();
    let (rest, new) = (before.get(head..).unwrap_or_default(), wanted.get(head..).unwrap_or_default());
    let tail: usize = rest.chars().rev().zip(new.chars().rev()).take_while(same).map(|(c, _)| c.len_utf8()).sum();
    Edit {
        span: Span::new(head, before.len() - tail),
        text: new.get(..new.len() - tail).unwrap_or_default().to_owned(),
    }
}

/// Edits of the document, bound to its version where the client understands that.
pub(super) fn workspace_edit(taken: &Taken, edits: &[Edit]) -> WorkspaceEdit {
    let edits = to_edits(taken.snapshot.text(), edits, &taken.profile);
    if !taken.profile.document_changes {
        return WorkspaceEdit {
            changes: Some(HashMap::from([(taken.uri.clone(), edits)])),
            ..WorkspaceEdit::default()
        };
    }
    let text_document =
        OptionalVersionedTextDocumentIdentifier { uri: taken.uri.clone(), version: Some(taken.version) };
    let edits = edits.into_iter().map(OneOf::Left).collect();
    WorkspaceEdit {
        document_changes: Some(DocumentChanges::Edits(vec![TextDocumentEdit { text_document, edits }])),
        ..WorkspaceEdit::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_includes_those_that_begin_with_it() {
        let source_fix_all = [CodeActionKind::SOURCE_FIX_ALL];
        assert!(asks_for(&source_fix_all, &FIX_ALL));
        assert!(asks_for(&[CodeActionKind::SOURCE], &FIX_ALL));
        assert!(asks_for(&[CodeActionKind::EMPTY], &FIX_ALL));
        assert!(!asks_for(&source_fix_all, &CodeActionKind::QUICKFIX));
        assert!(!asks_for(&[CodeActionKind::new("source.fix")], &FIX_ALL));
    }

    #[test]
    fn a_whole_change_keeps_what_is_the_same() {
        let edit = whole_change(&Text::new("附件一和附件三"), "附件一和附件二");
        assert_eq!((edit.span, edit.text.as_str()), (Span::new(18, 21), "二"));
        let edit = whole_change(&Text::new("aa"), "aaa");
        assert_eq!((edit.span, edit.text.as_str()), (Span::new(2, 2), "a"));
    }
}
