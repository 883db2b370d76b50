//! Editors: where they are, and how each is wired to this very program for one letter, without touching the
//! drafter's own settings.

use super::sample::Sample;
use crate::cli::arguments::EditorName;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// An editor on this machine.
#[derive(Debug)]
pub(super) struct Editor {
    name: EditorName,
    program: PathBuf,
    /// The folder of the Visual Studio Code extension, built.
    extension: Option<PathBuf>,
}

/// What it is called.
pub(super) fn title(name: EditorName) -> &'static str {
    match name {
        EditorName::Code => "Visual Studio Code",
        EditorName::Nvim => "Neovim",
        EditorName::Emacs => "Emacs",
    }
}

impl Editor {
    /// The first of the editors that is there.
    pub(super) fn first() -> Option<Self> {
        [EditorName::Code, EditorName::Nvim, EditorName::Emacs].into_iter().find_map(Editor::find)
    }

    /// One of them, if it is there and can be wired.
    pub(super) fn find(name: EditorName) -> Option<Self> {
        let word = match name {
            EditorName::Code => "code",
            EditorName::Nvim => "nvim",
            EditorName::Emacs => "emacs",
        };
        let program = on_path(word)?;
        let extension = match name {
            EditorName::Code => Some(extension()?),
            _ => None,
        };
        Some(Editor { name, program, extension })
    }

    /// What it is called.
    pub(super) fn title(&self) -> &'static str {
        title(self.name)
    }

    /// Writes what wires the editor to the server into the folder of the sample.
    pub(super) fn wire(&self, folder: &Path, server: &Path, sample: &Sample) -> std::io::Result<()> {
        let (server, unfinished) = (server.to_string_lossy(), sample.unfinished);
        match self.name {
            EditorName::Code => {
                let settings = json!({ "verbale.path": server, "files.autoSave": "off" });
                std::fs::create_dir(folder.join(".vscode"))?;
                std::fs::write(folder.join(".vscode/settings.json"), settings.to_string())
            }
            EditorName::Nvim => std::fs::write(folder.join("try.lua"), {
                format!("local server, unfinished = {server:?}, {unfinished:?}\n{LUA}")
            }),
            EditorName::Emacs => std::fs::write(
                folder.join("try.el"),
                format!("(setq verbale-server {server:?} verbale-unfinished {unfinished:?})\n{LISP}"),
            ),
        }
    }

    /// Opens the sample.
    pub(super) fn open(&self, folder: &Path, file: &Path, sample: &Sample) -> Result<(), String> {
        let mut command = Command::new(&self.program);
        match self.name {
            EditorName::Code => {
                if let Some(extension) = &self.extension {
                    command.arg(format!("--extensionDevelopmentPath={}", extension.display()));
                }
                // A folder that nobody has trusted may not say where the server is; this one is ours.
                command.args(["--disable-workspace-trust", "--new-window"]).arg(folder);
                let (line, character) = sample.end().unwrap_or_default();
                command.arg("--goto").arg(format!("{}:{}:{}", file.display(), line + 1, character + 1))
            }
            EditorName::Nvim => command.arg("-c").arg("luafile try.lua").arg("sample.un.md").current_dir(folder),
            EditorName::Emacs => command.arg("-l").arg(folder.join("try.el")).arg(file),
        };
        match command.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("{} ended with {status}", self.title())),
            Err(error) => Err(format!("{} did not start: {error}", self.title())),
        }
    }
}

/// A program on the search path.
fn on_path(word: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .flat_map(|folder| endings.iter().map(move |e| folder.join(format!("{word}{e}"))))
        .find(|p| p.is_file())
}

/// The extension for Visual Studio Code beside this program's source; built now where it has not been.
fn extension() -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?;
    let folder = program.ancestors().map(|a| a.join("editors/vscode")).find(|f| f.join("package.json").is_file())?;
    let built = folder.join("dist/extension.js");
    if !built.is_file() {
        let npm = on_path("npm")?;
        eprintln!("Building the extension for Visual Studio Code; this is done once.");
        let run = |arguments: &[&str]| {
            let done = Command::new(&npm).args(arguments).current_dir(&folder).stdout(Stdio::null()).status();
            done.is_ok_and(|status| status.success())
        };
        let _ = run(&["ci", "--no-audit", "--no-fund", "--silent"])
            && run(&["run", "--silent", "build", "--", "--log-level=warning"]);
    }
    built.is_file().then_some(folder)
}

/// Neovim: a client for this buffer, completion as one types, and a few words on how to begin.
const LUA: &str = r#"
local buffer = vim.api.nvim_get_current_buf()
vim.bo[buffer].filetype = 'undoc'
vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
vim.wo.wrap, vim.wo.linebreak = true, true
vim.o.completeopt = 'menuone,noselect'
vim.diagnostic.config({ virtual_text = true })
local config = { name = 'verbale', cmd = { server, '--stdio' }, root_dir = vim.fn.getcwd() }
local id
if vim.lsp.start then
  id = vim.lsp.start(config)
else
  id = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(buffer, id)
end
if id and vim.lsp.completion then vim.lsp.completion.enable(true, id, buffer, { autotrigger = true }) end
vim.keymap.set('n', 'gO', vim.lsp.buf.document_symbol, { buffer = buffer })
vim.keymap.set('n', 'gra', vim.lsp.buf.code_action, { buffer = buffer })
vim.keymap.set('n', 'gl', vim.diagnostic.setloclist, { buffer = buffer })
vim.fn.search('\\V' .. unfinished, 'e')
vim.schedule(function()
  print('gO outline   gl what is to be mended   gra mend here   A then Ctrl-X Ctrl-O completes the name')
end)
"#;

/// Emacs: eglot, which is part of it since version 29.
const LISP: &str = r#"
(unless (require 'eglot nil t) (error "Emacs 29 or the package eglot is needed"))
(define-derived-mode undoc-mode text-mode "UN" "Drafts of United Nations letters and notes verbales.")
(add-to-list 'auto-mode-alist '("\\.un\\.md\\'" . undoc-mode))
(add-to-list 'eglot-server-programs (list 'undoc-mode verbale-server "--stdio"))
(add-hook 'undoc-mode-hook
          (lambda ()
            (visual-line-mode)
            (eglot-ensure)
            (when (search-forward verbale-unfinished nil t) (recenter))
            (run-with-timer 1 nil (lambda () (message "M-x imenu: outline; M-x flymake-show-buffer-diagnostics: findings; M-x eglot-code-actions: fix here; M-TAB: complete the name")))))
"#;
