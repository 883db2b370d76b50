//! `verbale.toml`: what it chooses, what in it means nothing, and its schema.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

use proptest::prelude::*;
use std::path::Path;
use verbale::knowledge::Language;
use verbale::rules::config::{Choices, parse, schema, switch_off};
use verbale::rules::{ALL, Level, Severity, Spacing};

/// The words in question, their codes and what is proposed for them.
fn check(text: &str, want: &[(&str, &str, Option<&str>)]) {
    let found = parse(text).findings(&Choices::default());
    let got: Vec<_> = found
        .iter()
        .map(|f| (&text[f.span.range()], f.code, f.fixes.first().map(|x| x.edits[0].text.as_str())))
        .collect();
    assert_eq!(got, want, "{text}\n{found:?}");
}

#[test]
fn everything_that_may_be_chosen_is_read() {
    let file = parse(
        r#"
language = "zh"
messageLanguage = "draft"
rules.AGD005 = "off"
rules.session-date = "hint"
rules.AGD001 = "on"
zones = { letter = "on", annexes = "off" }
outline.paragraphs = true
completion.pinyin = true
limits.words = 8_500
style.spacing = "spaced"

[[names]]
zh = " 国家气象水文局 "
short_zh = "气象局"
en = "National Service for Weather and Waters"

[[names]]
ru = "Государственная служба погоды"
"#,
    );
    assert_eq!(file.problems, []);
    let c = file.choices;
    assert_eq!((c.language, c.message_language), (Some(Language::Zh), Some(None)));
    let levels: Vec<_> = c.levels.iter().map(|(code, level)| (code.as_str(), *level)).collect();
    assert_eq!(levels, [("AGD001", Level::On), ("AGD005", Level::Off), ("DAT001", Level::As(Severity::Hint))]);
    assert_eq!((c.letter, c.annexes), (Some(true), Some(false)));
    assert_eq!((c.paragraphs, c.pinyin), (Some(true), Some(true)));
    assert_eq!((c.words, c.spacing), (Some(8500), Some(Spacing::Spaced)));
    assert_eq!(c.names.len(), 2);
    assert_eq!(c.names[0].full(Language::Zh), Some("国家气象水文局"));
    assert_eq!(c.names[0].short(Language::Zh), Some("气象局"));
    assert_eq!(c.names[0].short(Language::En), None);
}

#[test]
fn what_means_nothing_is_named_at_its_place() {
    check("", &[]);
    check("langauge = \"zh\"", &[("langauge", "CFG002", Some("language"))]);
    check("message-language = \"zh\"", &[("message-language", "CFG002", Some("messageLanguage"))]);
    check("message_language = \"zh\"", &[("message_language", "CFG002", Some("messageLanguage"))]);
    check("paragraphs = true", &[("paragraphs", "CFG002", Some("outline.paragraphs"))]);
    check("[outline]\nparagrafs = true", &[("paragrafs", "CFG002", Some("paragraphs"))]);
    check("[outlines]\nparagraphs = true", &[("outlines", "CFG002", Some("outline"))]);
    check("telemetry = true", &[("telemetry", "CFG002", None)]);
    check("outline = true", &[("true", "CFG002", None)]);
    check("language = \"de\"", &[("\"de\"", "CFG002", None)]);
    check("language = 7", &[("7", "CFG002", None)]);
    check("[limits]\nwords = \"8500\"", &[("\"8500\"", "CFG002", Some("8500"))]);
    check("limits.words = -1", &[("-1", "CFG002", None)]);
    check("limits.words = 1.5", &[("1.5", "CFG002", None)]);
    check("[rules]\nAGD005 = \"warn\"", &[("\"warn\"", "CFG002", None)]);
    check("[rules]\nAGD005 = \"Warning\"", &[("\"Warning\"", "CFG002", Some("\"warning\""))]);
    check("[rules]\nitem-mismach = \"off\"", &[("item-mismach", "CFG001", Some("item-mismatch"))]);
    check("[rules]\nQQQ = \"off\"", &[("QQQ", "CFG001", None)]);
    check("[[names]]\nzh = \"\"", &[("[[names]]", "CFG002", None), ("\"\"", "CFG002", None)]);
    check("[[names]]\nshort_zh = \"局\"", &[("[[names]]", "CFG002", None)]);
    check("names = [\"局\"]", &[("\"局\"", "CFG002", None)]);
    let broken = parse("rules = [\n").findings(&Choices::default());
    assert!(broken.iter().any(|f| f.severity == Severity::Error && f.code == "CFG002"), "{broken:?}");
}

#[test]
fn messages_are_in_the_language_of_the_file() {
    let said = |text: &str| {
        let file = parse(text);
        file.findings(&file.choices)[0].message.clone()
    };
    assert_eq!(said("messageLanguage = \"zh\"\ntelemetry = true\n"), "没有名为“telemetry”的设置");
    assert_eq!(said("language = \"fr\"\ntelemetry = true\n"), "Il n’y a pas de réglage « telemetry »");
    let words = said("messageLanguage = \"ru\"\nlanguage = \"de\"");
    assert!(words.contains("\"es\"") && words.contains(" или "), "{words}");
    let file = parse("telemetry = true\nrules.CFG002 = \"off\"");
    assert_eq!(file.findings(&file.choices), []);
}

#[test]
fn what_one_place_chooses_another_does_not_undo() {
    let (near, far) = (
        parse("language = \"zh\"\nrules.AGD005 = \"off\""),
        parse("language = \"fr\"\nlimits.words = 9\nrules.AGD005 = \"hint\"\nrules.AGD001 = \"hint\""),
    );
    let both = near.choices.over(&far.choices);
    assert_eq!((both.language, both.words), (Some(Language::Zh), Some(9)));
    assert_eq!((both.levels["AGD005"], both.levels["AGD001"]), (Level::Off, Level::As(Severity::Hint)));
    assert_eq!(near.choices.over(&Choices::default()), near.choices);
    assert_eq!(Choices::default().over(&far.choices), far.choices);
}

/// The published schema is made from the keys and the rules; `UPDATE=1` rewrites it.
#[test]
fn the_schema_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("verbale.schema.json");
    let made = format!("{}\n", serde_json::to_string_pretty(&schema()).unwrap());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(written == made, "verbale.schema.json is out of date: UPDATE=1 cargo test --test config rewrites it");
}

#[test]
fn the_schema_knows_every_rule_by_code_and_by_name() {
    let rules = schema()["properties"]["rules"]["properties"].clone();
    for rule in ALL {
        assert!(rules[rule.code].is_object() && rules[rule.name].is_object(), "{}", rule.code);
    }
}

proptest! {
    #[test]
    fn any_text_is_borne(lines in prop::collection::vec(prop_oneof![
        Just("[rules]".to_owned()), Just("AGD005 = \"off\"".to_owned()), Just("[[names]]".to_owned()),
        Just("zh = \"局\"".to_owned()), Just("rules = {".to_owned()), Just("a.b.c = [1, {x = 2}]".to_owned()),
        Just("\u{feff}".to_owned()), Just("\"\"\"".to_owned()), Just("# 注".to_owned()), "[\\[\\]{}=\"'.#\\na-z0-9语 ]{0,12}",
    ], 0..9)) {
        let text = lines.join("\n");
        let file = parse(&text);
        for finding in file.findings(&file.choices) {
            prop_assert!(text.get(finding.span.range()).is_some() || finding.span.is_empty(), "{:?}", finding.span);
        }
        if let Some(edit) = switch_off(&text, "AGD005") {
            let mut after = verbale::text::Text::new(&text);
            after.replace(edit.span, &edit.text);
            let file = parse(&after.to_string());
            prop_assert_eq!(file.choices.levels.get("AGD005"), Some(&Level::Off));
        }
    }
}
