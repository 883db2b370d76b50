//! Chinese dates: Arabic digits, and blanks round them used one way.

use crate::knowledge::Language;
use crate::rules::passage::{Pattern, WRITE, matches};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;
use regex::Regex;
use std::sync::LazyLock;

/// "二〇一七年十一月".
pub(in crate::rules) static CHINESE_DIGITS: Rule = Rule {
    code: "DAT013",
    name: "chinese-digits-in-date",
    title: Words {
        ar: "تاريخ ميلادي بالأرقام الصينية",
        zh: "公历日期用了汉字数字",
        en: "A date of the Gregorian calendar is in Chinese numerals",
        fr: "Une date du calendrier grégorien est en chiffres chinois",
        ru: "Дата григорианского календаря записана китайскими цифрами",
        es: "Una fecha del calendario gregoriano está en numerales chinos",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: &[Language::Zh],
    fix: FixKind::Safe,
    authority: &["practice: documents of 2015"],
    page: include_str!("../pages/DAT013.md"),
    check: Check::Block(chinese_digits),
};

const MESSAGE: Words = Words {
    ar: "يُكتب التاريخ الميلادي بالأرقام: «{0}»",
    zh: "公历日期用阿拉伯数字：“{0}”",
    en: "A Gregorian date takes Arabic digits: “{0}”",
    fr: "Une date grégorienne s’écrit en chiffres arabes : « {0} »",
    ru: "Григорианская дата пишется арабскими цифрами: «{0}»",
    es: "Una fecha gregoriana se escribe en cifras arábigas: «{0}»",
};

static DIGITS: Pattern = LazyLock::new(|| {
    Regex::new(r"(?P<y>[一二][〇零○一二三四五六七八九]{3})年(?:(?P<m>十[一二]?|[一二三四五六七八九])月(?:(?P<d>[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?P<n>[日号]))?)?").ok()
});

fn chinese_digits(context: &BlockContext, report: &mut Report) {
    matches(
        context,
        &DIGITS,
        |t| t.contains('年'),
        |passage, c, range| {
            let Some(year) = c.name("y") else { return };
            let figure = |c: char| match c {
                '○' | '零' => Some(0),
                _ => "〇一二三四五六七八九".chars().position(|d| d == c),
            };
            let digits: Option<String> =
                year.as_str().chars().map(|c| figure(c).and_then(|d| char::from_digit(d as u32, 10))).collect();
            let Some(digits) = digits else { return };
            // "二〇一七年级" is no year, and 一千 or 二百 never match.
            if !matches!(digits.get(..2), Some("17" | "18" | "19" | "20")) {
                return;
            }
            let mut right = format!("{digits}年");
            for (group, unit) in [("m", "月"), ("d", "日")] {
                if let Some(n) = c.name(group).and_then(|m| crate::knowledge::ordinal::read_chinese(m.as_str())) {
                    right.push_str(&format!("{n}{unit}"));
                }
            }
            let span = passage.span(range);
            report.add(span, &MESSAGE, &[&right]).safe(&WRITE, &[&right], vec![Edit { span, text: right.clone() }]);
        },
    );
}

/// "2017 年 11月14日".
pub(in crate::rules) static SPACING: Rule = Rule {
    code: "DAT012",
    name: "chinese-date-spacing",
    title: Words {
        ar: "فراغات حول أرقام التاريخ الصيني",
        zh: "日期数字前后有空格",
        en: "A Chinese date has blanks round its figures",
        fr: "Une date en chinois a des espaces autour des chiffres",
        ru: "В китайской дате пробелы вокруг цифр",
        es: "Una fecha en chino tiene espacios alrededor de las cifras",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::Zh],
    fix: FixKind::Safe,
    authority: &["house"],
    page: include_str!("../pages/DAT012.md"),
    check: Check::Block(spacing),
};

const BLANKS: Words = Words {
    ar: "يُكتب «{0}» بلا فراغات",
    zh: "日期中不加空格：“{0}”",
    en: "The date is written without blanks: “{0}”",
    fr: "La date s’écrit sans espaces : « {0} »",
    ru: "Дата пишется без пробелов: «{0}»",
    es: "La fecha se escribe sin espacios: «{0}»",
};

static DATES: Pattern = LazyLock::new(|| Regex::new(r"[0-9]{4}年[0-9]{1,2}月(?:[0-9]{1,2}日)?").ok());

fn spacing(context: &BlockContext, report: &mut Report) {
    matches(
        context,
        &DATES,
        |t| t.contains('年'),
        |passage, c, range| {
            let right = c.get(0).map_or("", |m| m.as_str());
            let span = passage.span(range);
            let written = context.text.get(span.range()).unwrap_or_default();
            let blanks_only = written.chars().filter(|c| !matches!(c, ' ' | '\u{A0}' | '\u{202F}')).eq(right.chars());
            if written != right && blanks_only {
                report.add(span, &BLANKS, &[right]).safe(&WRITE, &[right], vec![Edit { span, text: right.to_owned() }]);
            }
        },
    );
}
