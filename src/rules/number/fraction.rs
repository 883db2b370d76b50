//! Fractions in words.

use crate::knowledge::Language;
use crate::rules::passage::{Pattern, WRITE, matches};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;
use regex::Regex;
use std::sync::LazyLock;

/// "2/3 majority", "three-quarters of the members".
pub(in crate::rules) static FRACTION: Rule = Rule {
    code: "NUM004",
    name: "fraction",
    title: Words {
        ar: "كسر مكتوب بالأرقام أو بشرطة في غير موضعها",
        zh: "分数写法有误",
        en: "A fraction is in figures or has a hyphen out of place",
        fr: "Une fraction est en chiffres ou porte un trait d’union de trop",
        ru: "Дробь записана цифрами или с лишним дефисом",
        es: "Una fracción va en cifras o con un guion de más",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Safe,
    authority: &["manual: numbers, dates and time"],
    page: include_str!("../pages/NUM004.md"),
    check: Check::Block(fraction),
};

const MESSAGE: Words = Words {
    ar: "يُكتب الكسر «{0}»",
    zh: "分数写作“{0}”",
    en: "The fraction is written “{0}”",
    fr: "La fraction s’écrit « {0} »",
    ru: "Дробь пишется «{0}»",
    es: "La fracción se escribe «{0}»",
};

static FRACTIONS: Pattern = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:(?P<a>[1-4])/(?P<b>[2-5])(?P<tail> majority| of (?:the|its|their|all)(?-u:\b))|(?P<n>one|two|three|four)-(?P<d>halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)(?P<of> of (?:the|its|their|all|those|these)(?-u:\b)))").ok()
});

fn fraction(context: &BlockContext, report: &mut Report) {
    let needs = |t: &str| {
        t.contains('/')
            || ["-third", "-quarter", "-fifth", "-tenth", "-fourth", "-eighth", "-sixth"].iter().any(|w| t.contains(w))
    };
    matches(context, &FRACTIONS, needs, |passage, c, range| {
        if context.masthead || passage.before(range.start).is_some_and(|c| matches!(c, '/' | '-' | '.' | ',')) {
            return;
        }
        if let (Some(n), Some(d)) = (c.name("n"), c.name("d")) {
            // "a two-thirds majority" keeps its hyphen; "two thirds of the members" has none.
            let right = format!("{} {}", n.as_str(), d.as_str());
            let span = passage.span(n.start()..d.end());
            report.add(span, &MESSAGE, &[&right]).safe(
                &WRITE,
                &[&right],
                vec![Edit { span: passage.span(n.end()..d.start()), text: " ".to_owned() }],
            );
            return;
        }
        let number = |g: &str| c.name(g).and_then(|m| m.as_str().parse::<u32>().ok());
        let (Some(a), Some(b), Some(end), Some(tail)) = (number("a"), number("b"), c.name("b"), c.name("tail")) else {
            return;
        };
        let parts = match b {
            2 if a == 1 => "half",
            3 => "third",
            4 => "quarter",
            5 => "fifth",
            _ => return,
        };
        let Some(count) = super::word::write(a).filter(|_| a < b) else { return };
        let joint = if tail.as_str() == " majority" { "-" } else { " " };
        let right = match (b, a) {
            (2, _) => "half".to_owned(),
            (_, 1) => format!("{count}{joint}{parts}"),
            _ => format!("{count}{joint}{parts}s"),
        };
        let span = passage.span(range.start..end.end());
        report.add(span, &MESSAGE, &[&right]).safe(&WRITE, &[&right], vec![Edit { span, text: right.clone() }]);
    });
}
