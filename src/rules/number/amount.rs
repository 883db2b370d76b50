//! Amounts: the nought before a decimal point, round millions, currencies.

use crate::knowledge::Language;
use crate::rules::passage::{Pattern, WRITE, has_figure, matches};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span};
use regex::Regex;
use std::sync::LazyLock;

/// ".5 per cent".
pub(in crate::rules) static LEADING_ZERO: Rule = Rule {
    code: "NUM005",
    name: "leading-zero",
    title: Words {
        ar: "كسر عشري بلا صفر في أوله",
        zh: "小数点前缺“0”",
        en: "A decimal fraction has no nought before the point",
        fr: "Il manque un zéro devant la virgule décimale",
        ru: "Перед десятичным знаком нет нуля",
        es: "Falta el cero antes del signo decimal",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Safe,
    authority: &["manual: numbers, dates and time"],
    page: include_str!("../pages/NUM005.md"),
    check: Check::Block(leading_zero),
};

const ZERO: Words = Words {
    ar: "يُكتب «{0}»",
    zh: "写作“{0}”",
    en: "It is written “{0}”",
    fr: "On écrit « {0} »",
    ru: "Пишется «{0}»",
    es: "Se escribe «{0}»",
};

static POINTS: Pattern = LazyLock::new(|| {
    Regex::new(r"(?:^|[ (]|US\$|\$|€|£)(?P<n>\.[0-9]{1,3}) ?(?:per cent|percent|%|million|billion|trillion|degrees|°|kilomet|met(?:re|er)|tons?(?-u:\b)|hectares?)").ok()
});

fn leading_zero(context: &BlockContext, report: &mut Report) {
    matches(
        context,
        &POINTS,
        |t| t.contains('.') && has_figure(t),
        |passage, c, _| {
            let Some(number) = c.name("n") else { return };
            let right = format!("0{}", number.as_str());
            let span = passage.span(number.range());
            report.add(span, &ZERO, &[&right]).safe(
                &WRITE,
                &[&right],
                vec![Edit { span: Span::at(span.start), text: "0".to_owned() }],
            );
        },
    );
}

/// "10,000,000", "5bn".
pub(in crate::rules) static MILLION: Rule = Rule {
    code: "NUM010",
    name: "round-million",
    title: Words {
        ar: "ملايين مكتوبة بالأصفار أو مختصرة",
        zh: "百万整数写成全数字或缩写",
        en: "Round millions are in figures or abbreviated",
        fr: "Des millions ronds sont en chiffres ou en abrégé",
        ru: "Круглые миллионы записаны цифрами или сокращенно",
        es: "Los millones redondos van en cifras o abreviados",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Safe,
    authority: &["manual: numbers, dates and time"],
    page: include_str!("../pages/NUM010.md"),
    check: Check::Block(million),
};

static MILLIONS: Pattern = LazyLock::new(|| {
    Regex::new(
        r"(?P<n>[0-9]{1,3}(?:,[0-9]{3})*),(?P<t>[0-9])00,000(?-u:\b)|(?P<s>[0-9]+(?:\.[0-9]+)?) ?(?P<u>mn|bn)(?-u:\b)",
    )
    .ok()
});

fn million(context: &BlockContext, report: &mut Report) {
    matches(context, &MILLIONS, has_figure, |passage, c, range| {
        let text = passage.text();
        let part = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '/' | '-'));
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let next = passage.after(range.end);
        let goes_on = next == Some(',') && digit(text.get(range.end + 1..).and_then(|r| r.chars().next()))
            || next == Some('.') && digit(text.get(range.end + 1..).and_then(|r| r.chars().next()));
        if part(passage.before(range.start)) || goes_on || passage.is_table() || context.masthead {
            return;
        }
        let right = if let (Some(n), Some(t)) = (c.name("n"), c.name("t")) {
            // In a row with exact figures a round one stays in figures.
            let round = |m: &str| m.ends_with("00,000") && m.len() >= "1,000,000".len();
            let exact = COMMAS.as_ref().is_some_and(|p| p.find_iter(text).any(|m| !round(m.as_str())));
            // A cell of a table that the copy has lost has no words round it.
            let cell = text.chars().filter(|c| c.is_alphabetic()).count() < 20;
            if exact || cell || next == Some('-') {
                return;
            }
            let (n, unit) = (n.as_str(), "million");
            let (n, unit) = match n.strip_suffix(",000") {
                Some(b) if t.as_str() == "0" => (b, "billion"),
                _ if n.contains(',') => return,
                _ => (n, unit),
            };
            if t.as_str() == "0" { format!("{n} {unit}") } else { format!("{n}.{} {unit}", t.as_str()) }
        } else {
            let (Some(n), Some(u)) = (c.name("s"), c.name("u")) else { return };
            format!("{} {}", n.as_str(), if u.as_str() == "mn" { "million" } else { "billion" })
        };
        let span = passage.span(range);
        report.add(span, &ZERO, &[&right]).safe(&WRITE, &[&right], vec![Edit { span, text: right.clone() }]);
    });
}

static COMMAS: Pattern = LazyLock::new(|| Regex::new(r"[0-9]{1,3}(?:,[0-9]{3})+").ok());

/// "5 million USD".
pub(in crate::rules) static CURRENCY: Rule = Rule {
    code: "NUM011",
    name: "currency-code",
    title: Words {
        ar: "رمز العملة بدل علامتها",
        zh: "美元用了货币代码",
        en: "Dollars are named by their code",
        fr: "Les dollars sont désignés par leur code",
        ru: "Доллары обозначены кодом валюты",
        es: "Los dólares se indican con su código",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Suggested,
    authority: &["house"],
    page: include_str!("../pages/NUM011.md"),
    check: Check::Block(currency),
};

const DOLLARS: Words = Words {
    ar: "يُكتب المبلغ «{0}»",
    zh: "金额写作“{0}”",
    en: "The amount is written “{0}”",
    fr: "Le montant s’écrit « {0} »",
    ru: "Сумма пишется «{0}»",
    es: "El importe se escribe «{0}»",
};

static DOLLAR_CODES: Pattern = LazyLock::new(|| {
    let n = r"[0-9]{1,3}(?:,[0-9]{3})*(?:\.[0-9]+)?(?: (?:[Mm]illion|[Bb]illion|[Tt]rillion))?";
    Regex::new(&format!(r"(?-u:\b)USD ?(?P<a>{n})|(?P<b>{n}) ?USD(?-u:\b)")).ok()
});

fn currency(context: &BlockContext, report: &mut Report) {
    matches(
        context,
        &DOLLAR_CODES,
        |t| t.contains("USD"),
        |passage, c, range| {
            let Some(amount) = c.name("a").or(c.name("b")) else { return };
            let before =
                passage.before(range.start).is_some_and(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '$'));
            if before || passage.is_table() {
                return;
            }
            let right = format!("${}", amount.as_str());
            let span = passage.span(range);
            report.add(span, &DOLLARS, &[&right]).suggest(&WRITE, &[&right], vec![Edit { span, text: right.clone() }]);
        },
    );
}
