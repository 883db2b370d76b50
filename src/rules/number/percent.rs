//! The sign for per cent in English text.

use crate::knowledge::Language;
use crate::rules::passage::{Pattern, WRITE, matches};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;
use regex::Regex;
use std::sync::LazyLock;

/// "5%", "5 percent".
pub(in crate::rules) static PERCENT_SIGN: Rule = Rule {
    code: "NUM003",
    name: "percent-sign",
    title: Words {
        ar: "علامة النسبة المئوية في نص إنكليزي",
        zh: "英文正文中用了百分号",
        en: "“Per cent” is written with a sign or in one word",
        fr: "« Per cent » est écrit avec un signe ou en un mot",
        ru: "«Per cent» написано знаком или в одно слово",
        es: "«Per cent» está escrito con signo o en una palabra",
    },
    severity: Severity::Information,
    zone: Zone::Letter,
    languages: &[Language::En],
    fix: FixKind::Safe,
    authority: &["manual: numbers, dates and time", "practice: 80 of 97 in documents of 2015"],
    page: include_str!("../pages/NUM003.md"),
    check: Check::Block(percent_sign),
};

const MESSAGE: Words = Words {
    ar: "في النص الإنكليزي تُكتب «{0}»",
    zh: "英文正文写作“{0}”",
    en: "In running text it is “{0}”",
    fr: "Dans le texte anglais, on écrit « {0} »",
    ru: "В английском тексте пишется «{0}»",
    es: "En un texto inglés se escribe «{0}»",
};

static SIGNS: Pattern = LazyLock::new(|| Regex::new(r"(?P<n>[0-9])(?P<w> ?%| ?[Pp]ercent(?-u:\b))").ok());

fn percent_sign(context: &BlockContext, report: &mut Report) {
    if context.annex || context.masthead {
        return;
    }
    let needs = |t: &str| t.contains('%') || t.contains("ercent");
    matches(context, &SIGNS, needs, |passage, c, _| {
        let (Some(_), Some(wrong)) = (c.name("n"), c.name("w")) else { return };
        let text = passage.text();
        if passage.is_table() || text.get(wrong.end()..).is_some_and(|r| r.starts_with(char::is_alphanumeric)) {
            return;
        }
        let head = text.get(..wrong.start()).unwrap_or_default();
        let from = head
            .rfind(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))
            .map_or(0, |i| i + head.get(i..).and_then(|r| r.chars().next()).map_or(1, char::len_utf8));
        let number = head.get(from..).unwrap_or_default().trim_start_matches(['.', ',']);
        let right = format!("{number} per cent");
        let span = passage.span(wrong.range());
        report.add(passage.span(wrong.start() - number.len()..wrong.end()), &MESSAGE, &[&right]).safe(
            &WRITE,
            &[&right],
            vec![Edit { span, text: " per cent".to_owned() }],
        );
    });
}
