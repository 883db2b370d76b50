//! `verbale check`: finds, prints, and mends where asked to.

use super::arguments::{CheckFormat, CheckOptions};
use super::input::{self, Input, is_stdin};
use super::report::{self, Checked};
use super::terminal::Style;
use super::{MISUSE, complain, mend, print, walk};
use crate::draft::Snapshot;
use crate::rules::{Settings, fix_all};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Runs `verbale check`.
pub(super) fn run(options: &CheckOptions) -> ExitCode {
    let settings = Settings { message_language: options.message_language, ..Settings::default() };
    let (paths, mut complaints) = files(&options.paths);
    let mut checked = Vec::new();
    for outcome in all(&paths, |path| one(path, options, &settings)) {
        match outcome {
            Ok(one) => checked.push(one),
            Err(complaint) => complaints.push(complaint),
        }
    }
    complaints.iter().for_each(|c| complain(c));
    let mended_stdin = checked.iter().find(|c| options.fix && c.input.path.is_none()).map(|c| c.input.text.clone());
    let style = if mended_stdin.is_some() { Style::plain() } else { Style::of_stdout() };
    let report = match options.format {
        CheckFormat::Text => report::text::report(&checked, style),
        CheckFormat::Json => report::json::report(&checked),
        CheckFormat::Sarif => report::sarif::report(&checked),
        CheckFormat::Github => report::github::report(&checked),
    };
    match mended_stdin {
        // The mended text is what was asked for; what is left to say must not be mixed into it.
        Some(text) => {
            print(&text);
            eprint!("{report}");
        }
        None => print(&report),
    }
    if !complaints.is_empty() {
        return ExitCode::from(MISUSE);
    }
    let fails = checked.iter().flat_map(|c| &c.findings).any(|f| f.severity >= options.fail_on);
    ExitCode::from(u8::from(fails))
}

/// The files that are meant, each once, and a complaint for each folder without any.
fn files(paths: &[PathBuf]) -> (Vec<PathBuf>, Vec<String>) {
    let (mut files, mut complaints) = (Vec::new(), Vec::new());
    for path in paths {
        if !is_stdin(path) && path.is_dir() {
            match walk::drafts(path) {
                Ok(found) => files.extend(found),
                Err(complaint) => complaints.push(complaint),
            }
        } else {
            files.push(path.clone());
        }
    }
    let mut seen = std::collections::HashSet::new();
    files.retain(|f| seen.insert(f.clone()));
    (files, complaints)
}

/// The outcomes of all files in their order; many files are checked on all processors.
fn all<T: Send>(paths: &[PathBuf], one: impl Fn(&Path) -> T + Sync) -> Vec<T> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(paths.len() / 4);
    if threads < 2 {
        return paths.iter().map(|p| one(p)).collect();
    }
    let (next, outcomes) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let Some(path) = paths.get(number) else { break };
                    let outcome = one(path);
                    outcomes.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((number, outcome));
                }
            });
        }
    });
    let mut outcomes = outcomes.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    outcomes.sort_by_key(|(number, _)| *number);
    outcomes.into_iter().map(|(_, outcome)| outcome).collect()
}

/// Checks one file, and mends it where asked to. The error is one sentence that names the file.
fn one(path: &Path, options: &CheckOptions, settings: &Settings) -> Result<Checked, String> {
    let input = input::read(path, options.stdin_name.as_deref())?;
    let name = input.name.clone();
    let work = AssertUnwindSafe(|| understood(input, options.fix, settings));
    catch_unwind(work).unwrap_or_else(|_| Err(format!("{name}: a fault in verbale kept it from being checked")))
}

fn understood(mut input: Input, fix: bool, settings: &Settings) -> Result<Checked, String> {
    let mut mended = 0;
    if fix {
        let (text, count) = fix_all(&input.text, input.declared, settings);
        if text != input.text {
            mend::write(&input, &text)?;
            mended = count;
            input.text = text;
        }
    }
    let snapshot = Snapshot::of(&input.text, input.declared);
    let findings = snapshot.findings(settings);
    Ok(Checked { input, findings, snapshot, mended })
}
