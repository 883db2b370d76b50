//! The pages of the rules are executed: `bad` gives exactly the marked findings, applying the fixes gives `fixed`,
//! `good` and `fixed` are clean. Findings of other rules count where their code is marked.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

use std::path::Path;
use verbale::draft::Snapshot;
use verbale::fixture::Fixture;
use verbale::folder;
use verbale::knowledge::Language;
use verbale::rules::{self, Applicability, Check, Dictionaries, Finding, FixKind, Level, Rule, Settings, config};
use verbale::text::{Edit, Text};

struct Fence {
    kind: String,
    language: Language,
    text: String,
    line: usize,
    /// The house's limit of words under which the example is read: `bad en words=20`.
    words: Option<u32>,
}

fn fences(page: &str) -> Vec<Fence> {
    let mut out = Vec::new();
    let mut open: Option<Fence> = None;
    for (n, line) in page.lines().enumerate() {
        match (&mut open, line.strip_prefix("```")) {
            (Some(_), Some(_)) => out.extend(open.take()),
            (Some(f), None) => {
                f.text.push_str(line);
                f.text.push('\n');
            }
            (None, Some(info)) => {
                let mut words = info.split(' ');
                let kind = words.next().unwrap_or_default().to_owned();
                let language = words.next().and_then(Language::from_code);
                let limit = words.next().and_then(|w| w.strip_prefix("words=")?.parse().ok());
                if let (true, Some(language)) = (["bad", "fixed", "good"].contains(&kind.as_str()), language) {
                    open = Some(Fence { kind, language, text: String::new(), line: n + 1, words: limit });
                } else {
                    let (kind, text) = (String::new(), String::new());
                    open = Some(Fence { kind, language: Language::En, text, line: n + 1, words: None });
                }
            }
            (None, None) => {}
        }
    }
    out.retain(|f| !f.kind.is_empty());
    out
}

/// What is found in an example, rules that are off by default included; a rule about `verbale.toml` has examples of it.
fn findings(rule: &Rule, text: &str, codes: &[&str], words: Option<u32>) -> Vec<Finding> {
    let mut choices = config::Choices { words, ..config::Choices::default() };
    if rule.code == "SPL001" {
        choices.dictionaries = Some(Dictionaries::named("tests/dictionaries"));
        folder::open(&mut choices, Path::new(env!("CARGO_MANIFEST_DIR")));
    }
    let house = choices.settings().house;
    let mut settings = Settings { house, ..Settings::default() };
    settings.levels.extend(rules::OFF.iter().map(|code| ((*code).to_owned(), Level::On)));
    let found = match rule.check {
        Check::Configuration => config::parse(text).findings(&config::Choices::default()),
        _ => Snapshot::of(text, true).findings(&settings),
    };
    found.into_iter().filter(|f| codes.contains(&f.code)).collect()
}

fn applied(text: &str, found: &[Finding]) -> String {
    let mut edits: Vec<Edit> = found
        .iter()
        .filter_map(|f| f.fixes.iter().find(|x| x.applicability == Applicability::Safe).or(f.fixes.first()))
        .flat_map(|f| f.edits.clone())
        .collect();
    edits.sort_by_key(|e| (e.span, e.text.clone()));
    edits.dedup();
    let mut out = Text::new(text);
    for e in edits.iter().rev() {
        out.replace(e.span, &e.text);
    }
    out.to_string()
}

fn check(rule: &Rule, wrong: &mut Vec<String>) {
    let all = fences(rule.page);
    let heading = format!("# {} {}", rule.code, rule.name);
    if rule.page.lines().next() != Some(&heading) {
        wrong.push(format!("{}: the page does not begin with `{heading}`", rule.code));
    }
    if !rule.page.contains("\n## 中文\n") {
        wrong.push(format!("{}: no Chinese part", rule.code));
    }
    for language in rule.languages {
        let has = |kind: &str| all.iter().any(|f| f.kind == kind && f.language == *language);
        let mut needed = vec!["bad"];
        // A rule may mend in some of its languages only; where its examples offer no mend, there is nothing to show.
        let mends = |f: &&Fence| {
            let text = Fixture::new(&f.text).text;
            findings(rule, &text, &[rule.code], f.words).iter().any(|x| !x.fixes.is_empty())
        };
        let bad = || all.iter().filter(|f| f.kind == "bad" && f.language == *language);
        if rule.fix != FixKind::Never && (bad().next().is_none() || bad().any(|f| mends(&f))) {
            needed.push("fixed");
        }
        if matches!(language, Language::En | Language::Zh) || rule.languages.len() == 1 {
            needed.push("good");
        }
        wrong.extend(
            needed.into_iter().filter(|k| !has(k)).map(|k| format!("{}: no `{k} {}`", rule.code, language.code())),
        );
    }
    for (i, fence) in all.iter().enumerate() {
        let at = format!("{}.md:{} ({} {})", rule.code, fence.line, fence.kind, fence.language.code());
        if fence.kind != "bad" {
            for f in findings(rule, &fence.text, &[rule.code], fence.words) {
                wrong.push(format!("{at}: {} on “{}”", f.message, fence.text.get(f.span.range()).unwrap_or("?")));
            }
            continue;
        }
        let marked = Fixture::new(&fence.text);
        let mut codes: Vec<&str> = marked.marks.iter().map(|(_, c)| c.as_str()).collect();
        codes.push(rule.code);
        let found = findings(rule, &marked.text, &codes, fence.words);
        let want: Vec<String> = marked
            .marks
            .iter()
            .map(|(s, c)| format!("{c} “{}” at {}", marked.text.get(s.range()).unwrap(), s.start))
            .collect();
        let got: Vec<String> = found
            .iter()
            .map(|f| format!("{} “{}” at {}", f.code, marked.text.get(f.span.range()).unwrap_or("?"), f.span.start))
            .collect();
        if want != got {
            wrong.push(format!("{at}:\n  marked {want:?}\n  found  {got:?}"));
        }
        if let Some(fixed) = all.get(i + 1).filter(|n| n.kind == "fixed" && n.language == fence.language) {
            let mended = applied(&marked.text, &found);
            if mended != fixed.text {
                wrong.push(format!("{at}: mended to\n{mended}\n  instead of\n{}", fixed.text));
            }
        }
    }
}

#[test]
fn pages_are_true() {
    let mut wrong = Vec::new();
    let only = std::env::var("RULE").unwrap_or_default();
    for rule in rules::ALL.iter().filter(|r| r.code.starts_with(&only)) {
        check(rule, &mut wrong);
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn codes_and_names_are_unique_and_sorted() {
    let codes: Vec<&str> = rules::ALL.iter().map(|r| r.code).collect();
    let mut sorted = codes.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(codes, sorted);
    let mut names: Vec<&str> = rules::ALL.iter().map(|r| r.name).collect();
    names.sort();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all);
}

/// The table of rules in the README is made from the rules; `UPDATE=1` rewrites it.
#[test]
fn the_readme_lists_the_rules() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = std::fs::read_to_string(&path).unwrap();
    let (head, rest) = readme.split_once("<!-- rules -->\n").unwrap();
    let (table, tail) = rest.split_once("<!-- /rules -->").unwrap();
    let mut made = String::from("| code | what | severity | mend |\n|---|---|---|---|\n");
    for r in rules::ALL {
        let mend = match r.fix {
            FixKind::Never => "",
            FixKind::Suggested => "by choice",
            FixKind::Safe => "safe",
        };
        let off = if rules::OFF.contains(&r.code) { " (off by default)" } else { "" };
        made.push_str(&format!(
            "| [{}](src/rules/pages/{}.md) | {}{off} | {} | {mend} |\n",
            r.code,
            r.code,
            r.title.en,
            r.severity.code()
        ));
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, format!("{head}<!-- rules -->\n{made}<!-- /rules -->{tail}")).unwrap();
    } else {
        assert!(table == made, "the table of rules is out of date: UPDATE=1 cargo test --test pages rewrites it");
    }
}
