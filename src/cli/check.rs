//! `verbale check`: finds, prints, and mends where asked to.

use super::arguments::CheckOptions;
use super::chosen::Chosen;
use super::input::{self, Input, Written, is_stdin};
use super::progress::Progress;
use super::report::{Checked, Part, Report};
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
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;

/// Runs `verbale check`. A draft is printed and forgotten as soon as those before it are.
pub(super) fn run(options: &CheckOptions) -> ExitCode {
    let chosen = match Chosen::new(&options.chosen) {
        Ok(chosen) => chosen,
        Err(complaint) => return misuse(&complaint),
    };
    let (paths, mut complaints) = files(&options.paths);
    let files = configurations(&paths, options, &chosen);
    complaints.extend(files.values().filter_map(|f| Some(format!("{}: {}", shown(&f.path), f.trouble.as_ref()?))));
    complaints.iter().for_each(|c| complain(c));
    let mut failed = !complaints.is_empty();
    let mends_stdin = options.fix && paths.iter().any(|p| is_stdin(p));
    let style = if mends_stdin { Style::plain() } else { Style::of_stdout() };
    let mut report = Report::new(options.format, style, mends_stdin);
    let named: Vec<PathBuf> = paths.iter().filter_map(|p| std::path::absolute(p).ok()).collect();
    for file in files.values().filter(|f| !named.contains(&f.path)) {
        let checked = configuration(file, &chosen);
        if !checked.findings.is_empty() {
            report.add(&Part::of(&checked, options.format, style));
        }
    }
    let mut mended_stdin = None;
    let mut progress = Progress::of(paths.len());
    let work = |path: &Path| {
        let checked = one(path, options, &chosen)?;
        let part = Part::of(&checked, options.format, style);
        Ok::<_, String>((part, (options.fix && checked.input.path.is_none()).then_some(checked.input.text)))
    };
    each(&paths, work, |outcome| {
        match outcome {
            Ok((part, text)) => {
                if !part.is_silent() {
                    progress.hide();
                }
                report.add(&part);
                mended_stdin = mended_stdin.take().or(text);
            }
            Err(complaint) => {
                progress.hide();
                complain(&complaint);
                failed = true;
            }
        }
        progress.step();
    });
    progress.hide();
    let fails = report.has(options.fail_on);
    let held = report.end().unwrap_or_default();
    match mended_stdin {
        // The mended text is what was asked for; what is left to say must not be mixed into it.
        Some(text) => {
            print(&text);
            eprint!("{held}");
        }
        None => print(&held),
    }
    if failed { ExitCode::from(MISUSE) } else { ExitCode::from(u8::from(fails)) }
}

/// The files that hold for the drafts, by their paths.
fn configurations(paths: &[PathBuf], options: &CheckOptions, chosen: &Chosen) -> BTreeMap<PathBuf, Arc<Found>> {
    let drafts = paths.iter().filter(|p| !is_configuration(&at(p, options).unwrap_or(p).to_string_lossy()));
    let found = drafts.filter_map(|path| chosen.file(at(path, options)));
    found.map(|f| (f.path.clone(), f)).collect()
}

/// Where a draft stands; standard input stands where its name says.
fn at<'a>(path: &'a Path, options: &'a CheckOptions) -> Option<&'a Path> {
    if is_stdin(path) { options.stdin_name.as_deref().map(Path::new) } else { Some(path) }
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

/// Gives away the outcome of each file, in their order; many files are checked on all processors.
fn each<T: Send>(paths: &[PathBuf], one: impl Fn(&Path) -> T + Sync, mut take: impl FnMut(T)) {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(paths.len() / 4);
    if threads < 2 {
        return paths.iter().for_each(|p| take(one(p)));
    }
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        let (sender, receiver) = sync_channel(threads * 16);
        for _ in 0..threads {
            let (sender, next, one) = (sender.clone(), &next, &one);
            scope.spawn(move || {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let Some(path) = paths.get(number) else { break };
                    if sender.send((number, one(path))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let (mut due, mut early) = (0, BTreeMap::new());
        for (number, outcome) in receiver {
            early.insert(number, outcome);
            while let Some(outcome) = early.remove(&due) {
                take(outcome);
                due += 1;
            }
        }
        early.into_values().for_each(take);
    });
}

/// Checks one file, and mends it where asked to; with the `verbale.toml` that holds for it. The error is one sentence
/// that names the file.
fn one(path: &Path, options: &CheckOptions, chosen: &Chosen) -> Result<Checked, String> {
    let input = input::read(path, options.stdin_name.as_deref())?;
    let name = input.name.clone();
    let work = AssertUnwindSafe(|| {
        if is_configuration(&name) {
            return Ok(read_configuration(input, chosen));
        }
        let file = chosen.file(at(path, options));
        understood(input, options.fix, &chosen.choices(file.as_deref()).settings())
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
