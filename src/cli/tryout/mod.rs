//! `verbale try`: a sample letter in the editor that is there, or what an editor would show, in the terminal.

mod editor;
mod headless;
mod sample;
mod wire;

use super::arguments::TryOptions;
use super::{SERVERLESS, complain, misuse};
use editor::Editor;
use sample::Sample;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Runs `verbale try`.
pub(super) fn run(options: &TryOptions) -> ExitCode {
    if !cfg!(feature = "server") {
        return misuse(SERVERLESS);
    }
    let server = match std::env::current_exe() {
        Ok(server) => server,
        Err(error) => return misuse(&format!("cannot find out where this program is: {error}")),
    };
    let editor = match options.editor {
        Some(name) => match Editor::find(name) {
            Some(editor) => Some(editor),
            None => return misuse(&format!("{} is not to be found", editor::title(name))),
        },
        None if options.headless || !std::io::stdout().is_terminal() => None,
        None => Editor::first(),
    };
    let sample = Sample::of(options.language.as_deref());
    let outcome = match editor {
        Some(editor) => in_editor(&editor, &server, sample),
        None => headless::run(&server, sample),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            complain(&sentence);
            ExitCode::FAILURE
        }
    }
}

/// Opens the sample in an editor. The folder stays: some editors go on by themselves, and the drafter may want to.
fn in_editor(editor: &Editor, server: &Path, sample: &Sample) -> Result<(), String> {
    let folder = folder().map_err(|error| format!("cannot write the sample letter: {error}"))?;
    let file = folder.join("sample.un.md");
    let wired = std::fs::write(&file, sample.text).and_then(|()| editor.wire(&folder, server, sample));
    wired.map_err(|error| format!("cannot write the sample letter: {error}"))?;
    eprintln!("Opening {} in {}.", file.display(), editor.title());
    editor.open(&folder, &file, sample)
}

fn folder() -> std::io::Result<PathBuf> {
    Ok(tempfile::Builder::new().prefix("verbale-try-").tempdir()?.keep())
}
