//! French and Spanish dates, and the small initial of months that Russian shares with them.

use super::months;
use crate::knowledge::Language;
use crate::rules::passage::{Pattern, WRITE, has_figure, matches};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;
use regex::Regex;
use std::sync::LazyLock;

/// "1 janvier", "2e mars".
pub(in crate::rules) static FIRST_DAY: Rule = Rule {
    code: "DAT007",
    name: "french-first-of-month",
    title: Words {
        ar: "«1er» في التواريخ الفرنسية لليوم الأول وحده",
        zh: "法文日期：只有每月一日写作“1er”",
        en: "In French dates the first day, and only the first, is “1er”",
        fr: "Dans les dates, le premier jour du mois, et lui seul, s’écrit « 1er »",
        ru: "Во французских датах первое число, и только оно, пишется «1er»",
        es: "En las fechas en francés el primer día, y solo él, se escribe «1er»",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::Fr],
    fix: FixKind::Safe,
    authority: &["practice: documents of 2015, 21 of 21 dates"],
    page: include_str!("../pages/DAT007.md"),
    check: Check::Block(first_day),
};

const DAY: Words = Words {
    ar: "يُكتب اليوم «{1}» لا «{0}»",
    zh: "日数应写作“{1}”，而不是“{0}”",
    en: "The day is written “{1}”, not “{0}”",
    fr: "Le jour s’écrit « {1} » et non « {0} »",
    ru: "Число пишется «{1}», а не «{0}»",
    es: "El día se escribe «{1}» y no «{0}»",
};

static DAYS: Pattern = LazyLock::new(|| {
    let m = months(Language::Fr);
    Regex::new(&format!(
        r"(?i)(?-u:\b)(?:(?:le|du|au|ce|dès|depuis|dès le|et le|jusqu'au) )?(?P<w>(?P<d>[0-9]{{1,2}})(?P<end> ?(?:er|e|è|ème|eme))?) (?:{m})(?-u:\b)(?P<y> [0-9]{{4}}(?-u:\b))?"
    ))
    .ok()
});

fn first_day(context: &BlockContext, report: &mut Report) {
    matches(context, &DAYS, has_figure, |passage, c, range| {
        let (Some(wrong), Some(day)) = (c.name("w"), c.name("d")) else { return };
        let end = c.name("end").map(|m| m.as_str().trim().to_lowercase());
        let right = match (day.as_str(), end.as_deref()) {
            ("1", None) => "1er".to_owned(),
            ("1", Some("er")) | (_, None) => return,
            ("1", Some(_)) => "1er".to_owned(),
            (day, Some(_)) => day.to_owned(),
        };
        // Without an article and without a year the figure may be the last of a list or of a label.
        let dated = c.name("y").is_some() || wrong.start() > range.start;
        let joined = passage.before(wrong.start()).is_some_and(|c| matches!(c, ',' | '.' | '/' | '-'));
        if !dated || joined {
            return;
        }
        let span = passage.span(wrong.range());
        report.add(span, &DAY, &[wrong.as_str(), &right]).safe(
            &WRITE,
            &[&right],
            vec![Edit { span, text: right.clone() }],
        );
    });
}

/// "14 Novembre 2017", "14 de Noviembre de 2017", "14 Ноября 2017".
pub(in crate::rules) static MONTH_CAPITAL: Rule = Rule {
    code: "DAT008",
    name: "month-capital",
    title: Words {
        ar: "اسم الشهر مكتوب بحرف كبير",
        zh: "月份名称误用大写",
        en: "A month has a capital initial",
        fr: "Le nom du mois porte une majuscule",
        ru: "Название месяца написано с прописной буквы",
        es: "El nombre del mes lleva mayúscula",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::Fr, Language::Es, Language::Ru],
    fix: FixKind::Safe,
    authority: &["practice: published letters"],
    page: include_str!("../pages/DAT008.md"),
    check: Check::Block(month_capital),
};

const CAPITAL: Words = Words {
    ar: "يُكتب اسم الشهر «{1}» بحرف صغير",
    zh: "月份应小写：“{1}”",
    en: "The month is written with a small initial: “{1}”",
    fr: "Le mois s’écrit sans majuscule : « {1} »",
    ru: "Месяц пишется со строчной буквы: «{1}»",
    es: "El mes se escribe con minúscula: «{1}»",
};

static CAPITALS: Pattern = LazyLock::new(|| {
    let title = |language: Language| {
        months(language)
            .split('|')
            .map(|m| {
                let mut chars = m.chars();
                chars.next().map_or(String::new(), |c| c.to_uppercase().collect::<String>() + chars.as_str())
            })
            .collect::<Vec<_>>()
            .join("|")
    };
    Regex::new(&format!(
        r"(?-u:\b)[0-9]{{1,2}}(?:er)?(?: de)? (?P<m>{}|{}|{}|Aout|Fevrier|Decembre)(?: del?)? (?:19|20)[0-9]{{2}}(?-u:\b)",
        title(Language::Fr),
        title(Language::Es),
        title(Language::Ru)
    ))
    .ok()
});

fn month_capital(context: &BlockContext, report: &mut Report) {
    matches(context, &CAPITALS, has_figure, |passage, c, _| {
        let Some(month) = c.name("m") else { return };
        let right = month.as_str().to_lowercase();
        let span = passage.span(month.range());
        report.add(span, &CAPITAL, &[month.as_str(), &right]).safe(
            &WRITE,
            &[&right],
            vec![Edit { span, text: right.clone() }],
        );
    });
}

/// "14 de noviembre 2017".
pub(in crate::rules) static SPANISH_DE: Rule = Rule {
    code: "DAT009",
    name: "spanish-date-de",
    title: Words {
        ar: "تاريخ بالإسبانية تنقصه «de»",
        zh: "西班牙文日期缺“de”",
        en: "A Spanish date lacks “de”",
        fr: "Il manque « de » à une date en espagnol",
        ru: "В испанской дате не хватает «de»",
        es: "A una fecha le falta «de»",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::Es],
    fix: FixKind::Safe,
    authority: &["practice: published letters"],
    page: include_str!("../pages/DAT009.md"),
    check: Check::Block(spanish_de),
};

const DE: Words = Words {
    ar: "تُكتب «{1}» بكلمة «de» قبل الشهر وقبل السنة",
    zh: "月和年之前都应有“de”：“{1}”",
    en: "“de” stands before the month and before the year: “{1}”",
    fr: "« de » précède le mois et l’année : « {1} »",
    ru: "Перед месяцем и перед годом стоит «de»: «{1}»",
    es: "Delante del mes y del año va «de»: «{1}»",
};

static SPANISH: Pattern = LazyLock::new(|| {
    let m = months(Language::Es);
    Regex::new(&format!(
        r"(?i)(?-u:\b)(?P<d>[0-9]{{1,2}})(?P<a> de)? (?P<m>{m}|setiembre)(?P<c>,)?(?P<b> del?)? (?P<y>(?:19|20)[0-9]{{2}})(?-u:\b)"
    ))
    .ok()
});

fn spanish_de(context: &BlockContext, report: &mut Report) {
    matches(context, &SPANISH, has_figure, |passage, c, range| {
        let complete = c.name("a").is_some() && c.name("b").is_some() && c.name("c").is_none();
        let (Some(day), Some(month), Some(year)) = (c.name("d"), c.name("m"), c.name("y")) else { return };
        if complete || passage.is_table() {
            return;
        }
        let right = format!("{} de {} de {}", day.as_str(), month.as_str(), year.as_str());
        let mut edits = vec![Edit { span: passage.span(month.end()..year.start()), text: " de ".to_owned() }];
        if c.name("a").is_none() {
            edits.insert(0, Edit { span: passage.span(day.end()..month.start()), text: " de ".to_owned() });
        }
        if c.name("b").is_some() && c.name("c").is_none() {
            edits.truncate(1);
        }
        report.add(passage.span(range), &DE, &["", &right]).safe(&WRITE, &[&right], edits);
    });
}
