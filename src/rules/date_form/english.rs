//! English dates: day before month without commas and endings, ranges with their prepositions, decades.

use super::months;
use crate::knowledge::Language;
use crate::rules::passage::{Pattern, WRITE, has_figure, matches};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;
use regex::Regex;
use std::sync::LazyLock;

/// "November 14, 2017", "14th November 2017", "14 November, 2017".
pub(in crate::rules) static DATE_ORDER: Rule = Rule {
    code: "DAT005",
    name: "english-date-order",
    title: Words {
        ar: "صيغة التاريخ بالإنكليزية ليست صيغة الأمم المتحدة",
        zh: "英文日期写法不合联合国格式",
        en: "An English date is not in the order day, month, year",
        fr: "La date en anglais n’est pas dans l’ordre jour, mois, année",
        ru: "Дата на английском языке записана не в порядке «день, месяц, год»",
        es: "La fecha en inglés no sigue el orden día, mes, año",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Safe,
    authority: &["manual: numbers, dates and time", "practice: published letters"],
    page: include_str!("../pages/DAT005.md"),
    check: Check::Block(date_order),
};

const ORDER: Words = Words {
    ar: "يُكتب التاريخ «{1}» لا «{0}»",
    zh: "日期应写作“{1}”，而不是“{0}”",
    en: "The date is written “{1}”, not “{0}”",
    fr: "La date s’écrit « {1} » et non « {0} »",
    ru: "Дата пишется «{1}», а не «{0}»",
    es: "La fecha se escribe «{1}» y no «{0}»",
};

static ORDERS: Pattern = LazyLock::new(|| {
    let m = months(Language::En);
    Regex::new(&format!(
        r"(?-u:\b)(?:(?P<m>{m}) (?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?,?|(?P<d2>[0-9]{{1,2}})(?:(?P<end>(?:st|nd|rd|th)(?: of)?|(?: of)) (?P<m2>{m}),?|(?: )(?P<m3>{m})(?P<comma>,))) (?P<y>(?:19|20)[0-9]{{2}})(?-u:\b)"
    ))
    .ok()
});

fn date_order(context: &BlockContext, report: &mut Report) {
    matches(context, &ORDERS, has_figure, |passage, c, range| {
        let group = |names: [&str; 3]| names.iter().find_map(|n| c.name(n)).map_or("", |m| m.as_str());
        // Above and below an annexed letter its own dateline is kept.
        let span = passage.span(range.clone());
        let before = context.text.get(..span.start).map_or(0, |t| t.rfind('\n').map_or(0, |i| i + 1));
        let after =
            context.text.get(span.end..).and_then(|t| t.find('\n')).map_or(context.text.len(), |i| span.end + i);
        let line = context.text.get(before..after).unwrap_or_default().trim();
        // A date that a gap follows is the cell of a table.
        let cell = context.text.get(span.end..).is_some_and(|t| t.starts_with("   "));
        let dateline = cell || context.annex && line.len() < range.len() + 24;
        if dateline || passage.is_table() {
            return;
        }
        let right = format!("{} {} {}", group(["d", "d2", "d"]), group(["m", "m2", "m3"]), group(["y", "y", "y"]));
        let said = c.get(0).map_or("", |m| m.as_str());
        // After "14 November, 2017" may count something: "On 14 November, 2017 people came".
        let counts = c.name("comma").is_some()
            && passage
                .text()
                .get(range.end..)
                .is_some_and(|r| r.strip_prefix(' ').is_some_and(|r| r.starts_with(char::is_alphabetic)));
        let edit = vec![Edit { span, text: right.clone() }];
        let finding = report.add(span, &ORDER, &[said, &right]);
        if counts {
            finding.suggest(&WRITE, &[&right], edit);
        } else {
            finding.safe(&WRITE, &[&right], edit);
        }
    });
}

/// "from 1-5 May", "between 2015-2020".
pub(in crate::rules) static RANGE_FORM: Rule = Rule {
    code: "DAT015",
    name: "range-with-preposition-and-dash",
    title: Words {
        ar: "مدى زمني يجمع بين حرف الجر والشرطة",
        zh: "时间段兼用介词和连接号",
        en: "A range of dates has both a preposition and a dash",
        fr: "Une période est écrite à la fois avec une préposition et un tiret",
        ru: "В обозначении периода употреблены и предлог, и тире",
        es: "Un período lleva a la vez preposición y guion",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Safe,
    authority: &["manual: numbers, dates and time"],
    page: include_str!("../pages/DAT015.md"),
    check: Check::Block(range_form),
};

const RANGE: Words = Words {
    ar: "بعد «{0}» تُكتب «{1}» بدل الشرطة",
    zh: "“{0}”之后应写“{1}”，不用连接号",
    en: "After “{0}” the range takes “{1}”, not a dash",
    fr: "Après « {0} », la période prend « {1} » et non un tiret",
    ru: "После «{0}» период пишется с «{1}», а не с тире",
    es: "Después de «{0}» el período lleva «{1}» y no un guion",
};

static RANGES: Pattern = LazyLock::new(|| {
    let m = months(Language::En);
    Regex::new(&format!(
        r"(?-u:\b)(?P<p>[Ff]rom|[Bb]etween) (?:the )?(?:(?P<d>[0-9]{{1,2}}) ?- ?(?P<d2>[0-9]{{1,2}}) (?:{m})(?-u:\b)|(?P<y>(?:19|20)[0-9]{{2}}) ?- ?(?P<y2>(?:19|20)[0-9]{{2}})(?-u:\b))"
    ))
    .ok()
});

fn range_form(context: &BlockContext, report: &mut Report) {
    matches(
        context,
        &RANGES,
        |t| t.contains('-') && (t.contains("rom ") || t.contains("etween ")),
        |passage, c, range| {
            let (Some(from), Some(to)) = (c.name("d").or(c.name("y")), c.name("d2").or(c.name("y2"))) else { return };
            // "from the 2015-2020 plan": the range belongs to a name.
            let years = c.name("y").is_some();
            let goes_on = passage.text().get(range.end..).unwrap_or_default();
            let names = goes_on.starts_with('-')
                || goes_on.strip_prefix(' ').is_some_and(|r| r.starts_with(char::is_alphabetic) && !connects(r));
            let the = c.get(0).is_some_and(|m| m.as_str().contains(" the "));
            if years && (names || the) {
                return;
            }
            let preposition = c.name("p").map_or("", |m| m.as_str());
            let word = if preposition.eq_ignore_ascii_case("from") { "to" } else { "and" };
            let right = format!(" {word} ");
            let span = passage.span(from.end()..to.start());
            let shown_right = format!("{}{right}{}", from.as_str(), to.as_str());
            report.add(passage.span(range.start..to.end()), &RANGE, &[preposition, word]).safe(
                &WRITE,
                &[&format!("{preposition} {shown_right}")],
                vec![Edit { span, text: right }],
            );
        },
    );
}

/// Whether what follows a range goes on with the sentence instead of naming what the range is of.
fn connects(rest: &str) -> bool {
    let word = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    [
        "and", "or", "in", "the", "by", "for", "with", "to", "as", "on", "at", "is", "was", "were", "are", "has",
        "have", "it", "they", "we", "he", "she", "there",
    ]
    .contains(&word)
}

/// "the 1990's", "the '90s".
pub(in crate::rules) static DECADE: Rule = Rule {
    code: "DAT020",
    name: "decade-apostrophe",
    title: Words {
        ar: "عقد مكتوب بفاصلة عليا",
        zh: "年代写法带撇号",
        en: "A decade is written with an apostrophe",
        fr: "Une décennie est écrite avec une apostrophe",
        ru: "Десятилетие записано с апострофом",
        es: "Una década lleva apóstrofo",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Safe,
    authority: &["practice: 21 of 21 decades in documents of 2015 and letters of 2025"],
    page: include_str!("../pages/DAT020.md"),
    check: Check::Block(decade),
};

const DECADES: Words = Words {
    ar: "يُكتب العقد «{1}» لا «{0}»",
    zh: "年代写作“{1}”，而不是“{0}”",
    en: "The decade is written “{1}”, not “{0}”",
    fr: "La décennie s’écrit « {1} » et non « {0} »",
    ru: "Десятилетие пишется «{1}», а не «{0}»",
    es: "La década se escribe «{1}» y no «{0}»",
};

static DECADE_FORMS: Pattern = LazyLock::new(|| {
    Regex::new(
        r"(?-u:\b)(?:[Tt]he|early|late|mid-?) (?:(?:early|late|mid-?) )?(?P<w>(?P<c>(?:18|19|20)[0-9]0)'s|'(?P<s>[2-9]0)'?s)(?-u:\b)",
    )
    .ok()
});

fn decade(context: &BlockContext, report: &mut Report) {
    matches(
        context,
        &DECADE_FORMS,
        |t| t.contains('\''),
        |passage, c, _| {
            let Some(wrong) = c.name("w") else { return };
            let right = match (c.name("c"), c.name("s")) {
                (Some(whole), _) => format!("{}s", whole.as_str()),
                (_, Some(short)) => format!("19{}s", short.as_str()),
                _ => return,
            };
            let span = passage.span(wrong.range());
            let edit = vec![Edit { span, text: right.clone() }];
            let said = context.text.get(span.range()).unwrap_or_default();
            let finding = report.add(span, &DECADES, &[said, &right]);
            if c.name("c").is_some() {
                finding.safe(&WRITE, &[&right], edit);
            } else {
                finding.suggest(&WRITE, &[&right], edit);
            }
        },
    );
}
