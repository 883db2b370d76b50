//! Actions that silence a finding: here, in this file, in this folder. Each is an edit that the drafter sees and can
//! undo; nothing is remembered behind their back.

use super::actions::workspace_edit;
use crate::folder::NAMES;
use crate::rules::config::switch_off;
use crate::rules::{Finding, Words, ignore_everywhere, ignore_here};
use crate::server::convert::to_edits;
use crate::server::shared::{Shared, Taken};
use crate::server::uri;
use crate::text::Text;
use std::collections::{HashMap, HashSet};
use tower_lsp::ls_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CreateFile, CreateFileOptions, DocumentChangeOperation,
    DocumentChanges, OneOf, OptionalVersionedTextDocumentIdentifier, ResourceOp, TextDocumentEdit, Uri, WorkspaceEdit,
};

const HERE: Words = Words {
    ar: "تجاهل {0} هنا",
    zh: "此处不再提示 {0}",
    en: "Ignore {0} here",
    fr: "Ignorer {0} ici",
    ru: "Не сообщать {0} здесь",
    es: "Ignorar {0} aquí",
};
const FILE: Words = Words {
    ar: "تجاهل {0} في هذا الملف",
    zh: "本文件不再提示 {0}",
    en: "Ignore {0} in this file",
    fr: "Ignorer {0} dans ce fichier",
    ru: "Не сообщать {0} в этом файле",
    es: "Ignorar {0} en este archivo",
};
const FOLDER: Words = Words {
    ar: "تجاهل {0} في هذا المجلد ({1})",
    zh: "本文件夹不再提示 {0}（{1}）",
    en: "Ignore {0} in this folder ({1})",
    fr: "Ignorer {0} dans ce dossier ({1})",
    ru: "Не сообщать {0} в этой папке ({1})",
    es: "Ignorar {0} en esta carpeta ({1})",
};

/// A kind of its own: whoever applies mends by their kind, or by the finding that they mend, must not silence it.
pub(super) const IGNORE: CodeActionKind = CodeActionKind::new("quickfix.ignore");

/// The actions that silence findings; those for a file and a folder once for each rule.
pub(super) fn ignoring(shared: &Shared, taken: &Taken, findings: &[&Finding]) -> Vec<CodeActionOrCommand> {
    let language = taken.config.rules.message_language.unwrap_or(taken.snapshot.document().language);
    let mut seen = HashSet::new();
    let mut out = Vec::new();
    for finding in findings {
        let code = finding.code;
        let edit = workspace_edit(taken, &[ignore_here(&taken.snapshot, finding)]);
        out.push(action(HERE.fill(language, &[code]), edit));
        if !seen.insert(code) {
            continue;
        }
        let edit = workspace_edit(taken, &[ignore_everywhere(&taken.snapshot, code)]);
        out.push(action(FILE.fill(language, &[code]), edit));
        if let Some((name, edit)) = in_folder(shared, taken, code) {
            out.push(action(FOLDER.fill(language, &[code, &name]), edit));
        }
    }
    out
}

fn action(title: String, edit: WorkspaceEdit) -> CodeActionOrCommand {
    CodeActionOrCommand::CodeAction(CodeAction { title, kind: Some(IGNORE), edit: Some(edit), ..CodeAction::default() })
}

/// The edit of the `verbale.toml` that holds for the document, or of a new one beside it; with its name as it is seen
/// from there.
fn in_folder(shared: &Shared, taken: &Taken, code: &str) -> Option<(String, WorkspaceEdit)> {
    let path = uri::file(&taken.uri)?;
    let Some(found) = &taken.folder else {
        let [name, _] = NAMES;
        let address = uri::beside(&taken.uri, 0, name)?;
        return Some((name.to_owned(), created(taken, address, code)?));
    };
    if found.trouble.is_some() {
        return None;
    }
    let name = found.path.file_name()?.to_string_lossy().into_owned();
    let up = path.parent()?.ancestors().position(|f| Some(f) == found.path.parent())?;
    let address = uri::beside(&taken.uri, up, &name)?;
    // What stands in an editor counts for more than what is on the disk.
    let open = shared.take_any(&address);
    let version = open.as_ref().map(|o| o.version);
    let text = open.map_or_else(|| found.text.clone(), |o| o.snapshot.text().to_string());
    let edit = switch_off(&text, code)?;
    let edits = to_edits(&Text::new(&text), &[edit], &taken.profile);
    Some((format!("{}{name}", "../".repeat(up)), edit_of(taken, address, version, edits)))
}

fn edit_of(taken: &Taken, uri: Uri, version: Option<i32>, edits: Vec<tower_lsp::ls_types::TextEdit>) -> WorkspaceEdit {
    if !taken.profile.document_changes {
        return WorkspaceEdit { changes: Some(HashMap::from([(uri, edits)])), ..WorkspaceEdit::default() };
    }
    let text_document = OptionalVersionedTextDocumentIdentifier { uri, version };
    let edits = edits.into_iter().map(OneOf::Left).collect();
    WorkspaceEdit {
        document_changes: Some(DocumentChanges::Edits(vec![TextDocumentEdit { text_document, edits }])),
        ..WorkspaceEdit::default()
    }
}

/// A new file with the rule switched off; only for clients that can create one. Some of them, such as Neovim, do not say
/// that they know changes of documents, in which alone files are created.
fn created(taken: &Taken, uri: Uri, code: &str) -> Option<WorkspaceEdit> {
    if !taken.profile.create_files {
        return None;
    }
    let options = CreateFileOptions { overwrite: Some(false), ignore_if_exists: Some(true) };
    let create = CreateFile { uri: uri.clone(), options: Some(options), annotation_id: None };
    let edits = to_edits(&Text::default(), &[switch_off("", code)?], &taken.profile);
    let text_document = OptionalVersionedTextDocumentIdentifier { uri, version: None };
    let edits = edits.into_iter().map(OneOf::Left).collect();
    Some(WorkspaceEdit {
        document_changes: Some(DocumentChanges::Operations(vec![
            DocumentChangeOperation::Op(ResourceOp::Create(create)),
            DocumentChangeOperation::Edit(TextDocumentEdit { text_document, edits }),
        ])),
        ..WorkspaceEdit::default()
    })
}
