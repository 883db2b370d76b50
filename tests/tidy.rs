//! The house is kept: layers read downwards, protocol words stay in the server, files stay files of one idea.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

/// The layers in reading order; each may use only those before it (and itself).
const LAYERS: &[&str] =
    &["text", "knowledge", "syntax", "model", "fixture", "draft", "rules", "features", "folder", "server", "cli"];

/// What is used although it lies later, with the reason.
const EXCEPTIONS: &[(&str, &str, &str)] = &[("server", "cli", "the sample letter and its session are shared")];

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
        if entry.is_dir() {
            sources(&entry, out);
        } else if entry.extension().is_some_and(|e| e == "rs") {
            out.push(entry);
        }
    }
}

fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    sources(&root, &mut paths);
    paths.sort();
    paths
        .into_iter()
        .map(|p| (p.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/"), fs::read_to_string(p).unwrap()))
        .collect()
}

fn layer(file: &str) -> &str {
    file.split(['/', '.']).next().unwrap()
}

/// The code without test modules and comments.
fn code(text: &str) -> String {
    let body = text.split("#[cfg(test)]").next().unwrap();
    body.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn layers_read_downwards() {
    let mut wrong = Vec::new();
    for (file, text) in files() {
        let here = layer(&file);
        let Some(at) = LAYERS.iter().position(|l| *l == here) else { continue };
        for (n, later) in LAYERS.iter().enumerate().skip(at + 1) {
            let uses = code(&text).lines().any(|l| l.contains(&format!("crate::{later}")));
            let excused = EXCEPTIONS.iter().any(|(a, b, _)| *a == here && *b == LAYERS[n]);
            if uses && !excused {
                wrong.push(format!("src/{file} uses {later}, which lies above it"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_protocol_stays_in_the_server() {
    let mut wrong = Vec::new();
    for (file, text) in files() {
        let here = layer(&file);
        if here == "server" || (here == "cli" && file.contains("tryout")) {
            continue;
        }
        for word in ["tower_lsp", "ls_types", "tokio::"] {
            if code(&text).contains(word) {
                wrong.push(format!("src/{file} speaks of {word}"));
            }
        }
        if !["folder", "server", "cli", "main"].contains(&here) {
            for word in ["std::fs", "std::env", "std::process", "std::net"] {
                if code(&text).contains(word) {
                    wrong.push(format!("src/{file} uses {word}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_says_what_it_is_for_and_keeps_to_it() {
    let mut wrong = Vec::new();
    for (file, text) in files() {
        if !text.starts_with("//!") && !file.ends_with("/tests.rs") {
            wrong.push(format!("src/{file} does not say what it is for"));
        }
        let lines = text.split("#[cfg(test)]").next().unwrap().lines().count();
        if lines > 400 {
            wrong.push(format!("src/{file} has outgrown one idea: {lines} lines"));
        }
        for word in ["todo!(", "unimplemented!(", "dbg!("] {
            if code(&text).contains(word) {
                wrong.push(format!("src/{file} has {word}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_page_belongs_to_a_rule() {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules/pages");
    for page in fs::read_dir(pages).unwrap().map(|p| p.unwrap().path()) {
        let code = page.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(verbale::rules::find(&code).is_some(), "{code}.md has no rule");
    }
}
