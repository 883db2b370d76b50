//! Dates that no calendar has.

use crate::knowledge::Language;
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};

/// A date that does not exist.
pub(in crate::rules) static IMPOSSIBLE_DATE: Rule = Rule {
    code: "DAT019",
    name: "impossible-date",
    title: Words {
        ar: "تاريخ لا وجود له",
        zh: "日期不存在",
        en: "A date that does not exist",
        fr: "Une date qui n’existe pas",
        ru: "Несуществующая дата",
        es: "Una fecha que no existe",
    },
    severity: Severity::Error,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["the calendar"],
    page: include_str!("../pages/DAT019.md"),
    check: Check::Block(impossible_date),
};

const MESSAGE: Words = Words {
    ar: "لا وجود لتاريخ {0}",
    zh: "没有{0}这一天",
    en: "There is no {0}",
    fr: "Le {0} n’existe pas",
    ru: "Даты {0} не существует",
    es: "El {0} no existe",
};

fn impossible_date(context: &BlockContext, report: &mut Report) {
    for found in context.dates() {
        if exists(found.year, found.month, found.day) {
            continue;
        }
        let span = context.folded.span(found.range.clone());
        let words = context.text.get(span.range()).unwrap_or_default();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        report.add(span, &MESSAGE, &[&words]);
    }
}

/// The Julian calendar, which some countries kept until 1923, has a 29 February in years like 1900.
fn exists(year: i16, month: i8, day: i8) -> bool {
    jiff::civil::Date::new(year, month, day).is_ok() || (month == 2 && day == 29 && year < 1924 && year % 4 == 0)
}
