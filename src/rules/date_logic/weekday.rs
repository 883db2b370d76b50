//! The weekday beside a date.

use crate::knowledge::Language;
use crate::rules::passage::{Passage, Pattern, WRITE, has_figure};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;
use jiff::civil::Weekday;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// "Tuesday, 13 November 2017".
pub(in crate::rules) static WEEKDAY: Rule = Rule {
    code: "DAT014",
    name: "weekday-mismatch",
    title: Words {
        ar: "يوم الأسبوع لا يوافق التاريخ",
        zh: "星期与日期不符",
        en: "The weekday is not that of the date",
        fr: "Le jour de la semaine n’est pas celui de la date",
        ru: "День недели не соответствует дате",
        es: "El día de la semana no corresponde a la fecha",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["the calendar"],
    page: include_str!("../pages/DAT014.md"),
    check: Check::Block(weekday),
};

const MESSAGE: Words = Words {
    ar: "{0} يوافق {1}، لا {2}",
    zh: "{0}是{1}，不是{2}",
    en: "{0} was a {1}, not a {2}",
    fr: "Le {0} tombe un {1} et non un {2}",
    ru: "{0} — {1}, а не {2}",
    es: "El {0} cae en {1}, no en {2}",
};

/// The weekdays from Monday on; in Russian also the accusative that follows «в».
const NAMES: [[&str; 7]; 7] = [
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
    ["понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье"],
    ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
    ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
];

/// The rows of a language: the first is the one to write.
fn rows(language: Language) -> &'static [[&'static str; 7]] {
    let range = match language {
        Language::En => 0..1,
        Language::Fr => 1..2,
        Language::Es => 2..3,
        Language::Ru => 3..5,
        Language::Zh => 5..6,
        Language::Ar => 6..7,
    };
    NAMES.get(range).unwrap_or_default()
}

static BEFORE: Pattern = LazyLock::new(|| {
    let names: Vec<String> =
        NAMES.iter().flatten().filter(|n| !n.contains("星期")).map(|n| crate::text::fold_key(n)).collect();
    Regex::new(&format!(r"(?i)(?:^|[^\p{{L}}])(?P<w>{}),? (?:the |el |le |день )?\z", names.join("|"))).ok()
});
static AFTER: Pattern =
    LazyLock::new(|| Regex::new(r"\A ?[,，]? ?[(（]?(?P<w>(?:星期|周|礼拜)[一二三四五六日天])").ok());

fn weekday(context: &BlockContext, report: &mut Report) {
    let text = context.folded.as_str();
    let signs: &[&str] = match context.language {
        Language::En => &["day"],
        Language::Fr => &["di ", "imanche"],
        Language::Es => &["nes", "tes", "coles", "ves", "bado", "mingo"],
        Language::Ru => &["недельник", "вторник", "среда", "среду", "четверг", "пятниц", "суббот", "воскресен"],
        Language::Zh => &["星期", "周", "礼拜"],
        Language::Ar => &["الاثن", "الثلا", "الارب", "الخمي", "الجمع", "السبت", "الاحد"],
    };
    if !has_figure(text) || !signs.iter().any(|s| text.contains(s)) {
        return;
    }
    let dates = context.dates();
    if dates.is_empty() {
        return;
    }
    let passage = Passage::of(context);
    for found in dates {
        let Some((word, day)) = beside(&passage, &found.range, context.language) else { continue };
        let Ok(civil) = jiff::civil::Date::new(found.year, found.month, found.day) else { continue };
        let right = civil.weekday();
        if right == day || !passage.is_plain(&word) {
            continue;
        }
        let said = text.get(word.clone()).unwrap_or_default();
        let written = text.get(found.range.clone()).unwrap_or_default();
        let index = right.to_monday_zero_offset() as usize;
        let row = rows(context.language)
            .iter()
            .find(|r| {
                r.iter().any(|n| crate::text::fold_key(n).eq_ignore_ascii_case(said) || *n == said.to_lowercase())
            })
            .or(rows(context.language).first());
        let Some(name) = row.and_then(|r| r.get(index)) else { continue };
        let name = match said.chars().next() {
            Some('周') => name.replace("星期", "周"),
            Some(c) if c.is_uppercase() => capital(name),
            _ => (*name).to_owned(),
        };
        let span = passage.span(word);
        report.add(span, &MESSAGE, &[written, &name, said]).suggest(
            &WRITE,
            &[&name],
            vec![Edit { span, text: name.clone() }],
        );
    }
}

/// The weekday that stands beside a date.
fn beside(passage: &Passage, range: &Range<usize>, language: Language) -> Option<(Range<usize>, Weekday)> {
    let text = passage.text();
    let (pattern, base) = match language {
        Language::Zh => (&AFTER, range.end),
        _ => (&BEFORE, 0),
    };
    let part = if language == Language::Zh { text.get(range.end..)? } else { text.get(..range.start)? };
    let word = pattern.as_ref()?.captures(part)?.name("w")?;
    let said = word.as_str().to_lowercase();
    let index = match language {
        Language::Zh => "一二三四五六日".chars().position(|c| said.ends_with(c) || c == '日' && said.ends_with('天')),
        _ => rows(language).iter().find_map(|r| r.iter().position(|n| crate::text::fold_key(n).to_lowercase() == said)),
    }?;
    let day = Weekday::from_monday_zero_offset(i8::try_from(index).ok()?).ok()?;
    Some((base + word.start()..base + word.end(), day))
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or(String::new(), |c| c.to_uppercase().collect::<String>() + chars.as_str())
}
