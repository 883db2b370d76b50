//! Dates in figures where the month should be a word.

use crate::knowledge::{Language, date};
use crate::rules::passage::{Pattern, WRITE, matches};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Script, script_of};
use regex::Regex;
use std::sync::LazyLock;

/// "14/11/2017", "2017-11-14".
pub(in crate::rules) static NUMERIC_DATE: Rule = Rule {
    code: "DAT006",
    name: "numeric-date",
    title: Words {
        ar: "تاريخ مكتوب بالأرقام وحدها",
        zh: "日期只用数字和符号书写",
        en: "A date is in figures only",
        fr: "Une date est écrite tout en chiffres",
        ru: "Дата записана одними цифрами",
        es: "Una fecha está escrita solo con cifras",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["practice: dates of published letters"],
    page: include_str!("../pages/DAT006.md"),
    check: Check::Block(numeric_date),
};

const MESSAGE: Words = Words {
    ar: "التاريخ «{0}» مكتوب بالأرقام؛ يُكتب الشهر كلمةً",
    zh: "“{0}”应写出年、月、日",
    en: "The date “{0}” is in figures; the month is written as a word",
    fr: "La date « {0} » est tout en chiffres ; le mois s’écrit en lettres",
    ru: "Дата «{0}» записана цифрами; месяц пишется словом",
    es: "La fecha «{0}» está en cifras; el mes se escribe con letras",
};

static FIGURES: Pattern = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:(?P<y>(?:19|20)[0-9]{2})(?P<s>[./-])(?P<m>[0-9]{1,2})(?P<s2>[./-])(?P<d>[0-9]{1,2})|(?P<a>[0-9]{1,2})(?P<s3>[./-])(?P<b>[0-9]{1,2})(?P<s4>[./-])(?P<y2>(?:19|20)[0-9]{2}))(?-u:\b)(?: ?года| ?г\.)?").ok()
});

/// Whether two figures are joined by one of the signs of such dates.
fn joined(text: &str) -> bool {
    text.as_bytes()
        .windows(3)
        .any(|w| matches!(w, [a, b'.' | b'/' | b'-', c] if a.is_ascii_digit() && c.is_ascii_digit()))
}

fn numeric_date(context: &BlockContext, report: &mut Report) {
    if context.annex {
        return;
    }
    matches(context, &FIGURES, joined, |passage, c, range| {
        let text = |g: &str| c.name(g).map_or("", |m| m.as_str());
        let number = |g: &str| text(g).parse::<i16>().unwrap_or(0);
        let same = text("s") == text("s2") && text("s3") == text("s4");
        let han = |x| script_of(x) == Script::Han;
        let part =
            |x: Option<char>| x.is_some_and(|x| x.is_alphanumeric() && !han(x) || matches!(x, '/' | '-' | '.' | '_'));
        let before = passage.before(range.start);
        let after = passage.text().get(range.end..).unwrap_or_default();
        let in_number = part(before)
            || after.starts_with(['/', '-', '_'])
            || after.starts_with('.') && after.get(1..).is_some_and(|r| r.starts_with(|c: char| c.is_alphanumeric()));
        let head = passage.text().get(..range.start).unwrap_or_default().trim_end();
        let labelled = ["No.", "Nos.", "no.", "№", "no", "n°", "N°", "núm.", "号", "第", "رقم", "ref.", "Ref.", "Réf."]
            .iter()
            .any(|l| head.ends_with(l));
        if !same || in_number || labelled || passage.is_table() {
            return;
        }
        let language = context.language;
        let readings: Vec<(i16, i16, i16)> = if c.name("y").is_some() {
            vec![(number("y"), number("m"), number("d"))]
        } else {
            let (y, a, b) = (number("y2"), number("a"), number("b"));
            let mut r = vec![(y, b, a), (y, a, b)];
            r.dedup();
            r
        };
        let right: Vec<String> = readings
            .into_iter()
            .filter(|(_, m, d)| (1..=12).contains(m) && (1..=31).contains(d))
            .map(|(y, m, d)| date::write(y, m as i8, d as i8, language))
            .collect();
        if right.is_empty() {
            return;
        }
        let span = passage.span(range);
        let finding = report.add(span, &MESSAGE, &[c.get(0).map_or("", |m| m.as_str())]);
        if let [one] = right.as_slice() {
            finding.safe(&WRITE, &[one], vec![Edit { span, text: one.clone() }]);
        } else {
            for one in &right {
                finding.suggest(&WRITE, &[one], vec![Edit { span, text: one.clone() }]);
            }
        }
    });
}
