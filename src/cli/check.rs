//! `verbale check`: finds, prints, and mends where asked to.

use super::arguments::{CheckFormat, CheckOptions};
use super::chosen::Chosen;
use super::input::{self, Input, Written, is_stdin};
use super::report::{self, Checked};
use super::terminal::Style;
use super::{MISUSE, complain, mend, misuse, print, walk};
use crate::draft::Snapshot;
use crate::folder::{Found, is_configuration};
use crate::rules::config::parse;
use crate::rules::{Settings, fix_all};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// Runs `verbale check`.
pub(super) fn run(options: &CheckOptions) -> ExitCode {
    let chosen = match Chosen::new(&options.chosen) {
        Ok(chosen) => chosen,
        Err(complaint) => return misuse(&complaint),
    };
    let (paths, mut complaints) = files(&options.paths);
    let mut checked = Vec::new();
    let mut files = BTreeMap::new();
    for outcome in all(&paths, |path| one(path, options, &chosen)) {
        match outcome {
            Ok((one, file)) => {
                checked.push(one);
                files.extend(file.map(|f| (f.path.clone(), f)));
            }
            Err(complaint) => complaints.push(complaint),
        }
    }
    complaints.extend(files.values().filter_map(|f| Some(format!("{}: {}", shown(&f.path), f.trouble.as_ref()?))));
    let named: Vec<PathBuf> = paths.iter().filter_map(|p| std::path::absolute(p).ok()).collect();
    let others = files.values().filter(|f| !named.contains(&f.path)).map(|f| configuration(f, &chosen));
    checked.splice(0..0, others.filter(|c| !c.findings.is_empty()).collect::<Vec<_>>());
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

/// Checks one file, and mends it where asked to; with the `verbale.toml` that holds for it. The error is one sentence
/// that names the file.
fn one(path: &Path, options: &CheckOptions, chosen: &Chosen) -> Result<(Checked, Option<Arc<Found>>), String> {
    let input = input::read(path, options.stdin_name.as_deref())?;
    let name = input.name.clone();
    let work = AssertUnwindSafe(|| {
        if is_configuration(&name) {
            return Ok((read_configuration(input, chosen), None));
        }
        let at = if is_stdin(path) { options.stdin_name.as_deref().map(Path::new) } else { Some(path) };
        let file = chosen.file(at);
        let choices = chosen.choices(file.as_deref());
        Ok((understood(input, options.fix, &choices.settings())?, file))
    });
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

/// A `verbale.toml` that was named as a file to check.
fn read_configuration(input: Input, chosen: &Chosen) -> Checked {
    let file = parse(&input.text);
    let findings = file.findings(&chosen.arguments().over(&file.choices));
    Checked { snapshot: Snapshot::of(&input.text, false), input, findings, mended: 0 }
}

/// A `verbale.toml` that holds for one of the drafts.
fn configuration(found: &Found, chosen: &Chosen) -> Checked {
    let name = shown(&found.path);
    let input = Input {
        name,
        path: Some(found.path.clone()),
        text: found.text.clone(),
        written: Written::Utf8,
        declared: false,
    };
    read_configuration(input, chosen)
}

/// A path as somebody in the folder of the run would write it.
fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(here).unwrap_or(path).display().to_string()
}
