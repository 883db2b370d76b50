//! The form in which a resolution is named in running text.

use crate::knowledge::Language;
use crate::rules::once;
use crate::rules::passage::{Pattern, WRITE, has_figure, matches};
use crate::rules::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span};
use regex::Regex;
use std::sync::LazyLock;

/// "2231(2015)".
pub(in crate::rules) static SPACE_BEFORE_YEAR: Rule = Rule {
    code: "SYM006",
    name: "resolution-space",
    title: Words {
        ar: "الفراغ قبل سنة القرار",
        zh: "决议年份前的空格",
        en: "The blank before the year of a resolution",
        fr: "L’espace devant l’année d’une résolution",
        ru: "Пробел перед годом резолюции",
        es: "El espacio antes del año de una resolución",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::Zh, Language::En, Language::Fr, Language::Ru, Language::Es],
    fix: FixKind::Safe,
    authority: &["practice: published letters", "practice in Chinese: A/ES-11/L.1"],
    page: include_str!("../pages/SYM006.md"),
    check: Check::Block(space_before_year),
};

const SPACE: Words = Words {
    ar: "يُكتب القرار «{0}»",
    zh: "决议写作“{0}”",
    en: "The resolution is written “{0}”",
    fr: "La résolution s’écrit « {0} »",
    ru: "Резолюция пишется «{0}»",
    es: "La resolución se escribe «{0}»",
};

static YEARS: Pattern =
    LazyLock::new(|| Regex::new(r"(?-u:\b)(?P<n>[0-9]{2,4})(?P<gap> ?)\((?P<y>(?:19[4-9]|20[0-4])[0-9])\)").ok());

/// The word in four languages, without its first letter and ending.
const RESOLUTION: [&str; 4] = ["esolution", "ésolution", "esoluci", "езолюци"];

fn space_before_year(context: &BlockContext, report: &mut Report) {
    let chinese = context.language == Language::Zh;
    let text = context.folded.as_str();
    let lower = |w: &str| text.contains(w);
    let speaks = if chinese { lower("号") } else { RESOLUTION.iter().any(|w| lower(w)) };
    if !speaks {
        return;
    }
    matches(context, &YEARS, has_figure, |passage, c, _| {
        let (Some(n), Some(gap), Some(year)) = (c.name("n"), c.name("gap"), c.name("y")) else { return };
        if gap.as_str().is_empty() == chinese || passage.is_table() {
            return;
        }
        let head = passage.text().get(..n.start()).unwrap_or_default();
        // The word must stand close by: volumes of journals are cited in the same form.
        let from = head.char_indices().rev().nth(60).map_or(0, |(i, _)| i);
        let near = head.get(from..).unwrap_or_default();
        if !chinese && !RESOLUTION.iter().any(|w| near.contains(w)) {
            return;
        }
        if head.ends_with(['/', '.', '-', ','])
            || chinese && !(head.ends_with('第') || head.ends_with(['、', '和']) && head.contains('第'))
        {
            return;
        }
        let blank = if chinese { "" } else { " " };
        let right = format!("{}{blank}({})", n.as_str(), year.as_str());
        // The gap as written: no-break blanks and full-width parentheses count like the others.
        let (before, after) = (passage.span(n.range()), passage.span(year.range()));
        let whole = Span::new(before.end, after.start);
        let bracket = context.text.get(whole.range()).unwrap_or_default().trim_start_matches(crate::text::is_blank);
        report.add(Span::new(before.start, passage.span(year.end()..year.end() + 1).end), &SPACE, &[&right]).safe(
            &WRITE,
            &[&right],
            vec![Edit { span: whole, text: format!("{blank}{bracket}") }],
        );
    });
}

/// "UNSCR 2231", "UNGA resolution 72/1", "resolution A/RES/72/1".
pub(in crate::rules) static ABBREVIATED: Rule = Rule {
    code: "SYM008",
    name: "resolution-abbreviated",
    title: Words {
        ar: "اسم القرار مختصر",
        zh: "决议名称用了缩写",
        en: "A resolution is named in short",
        fr: "Une résolution est citée en abrégé",
        ru: "Резолюция названа сокращенно",
        es: "Una resolución se cita en forma abreviada",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Safe,
    authority: &["manual: identification of resolutions and decisions"],
    page: include_str!("../pages/SYM008.md"),
    check: Check::Settled { collect: abbreviated, settle },
};

const ABBREVIATION: Words = Words {
    ar: "يُذكر الجهاز كاملا: «{0}»",
    zh: "应写出机关全称：“{0}”",
    en: "The organ is named in full: “{0}”",
    fr: "L’organe est nommé en toutes lettres : « {0} »",
    ru: "Орган называется полностью: «{0}»",
    es: "El órgano se nombra por entero: «{0}»",
};

static SHORT_FORMS: Pattern = LazyLock::new(|| {
    let ga = r"(?P<ga>[0-9]{2}/[0-9]{1,3}(?: [A-Z](?-u:\b))?)";
    let sc = r"(?P<sc>[0-9]{2,4}(?: ?\((?:19|20)[0-9]{2}\))?)";
    Regex::new(&format!(
        r"(?-u:\b)(?:(?:the )?(?:UNGA|GA) (?:[Rr]esolution|[Rr]es\.?) (?:A/RES/)?{ga}|(?:the )?(?:UNSCR|(?:UNSC|SC) (?:[Rr]esolution|[Rr]es\.?)) (?:S/RES/)?{}|(?:(?P<organ>General Assembly|Security Council) )?[Rr]esolution (?:A/RES/{}|S/RES/{}))",
        sc,
        ga.replace("?P<ga>", "?P<ga2>"),
        sc.replace("?P<sc>", "?P<sc2>")
    ))
    .ok()
});

fn abbreviated(context: &BlockContext, report: &mut Report) {
    let needs = |t: &str| {
        t.contains("RES/") || t.contains("UNSC") || t.contains("UNGA") || t.contains("GA ") || t.contains("SC ")
    };
    let text = context.folded.as_str();
    if context.masthead || !needs(text) {
        return;
    }
    let passage = crate::rules::passage::Passage::of(context);
    for c in SHORT_FORMS.iter().flat_map(|p| p.captures_iter(text)) {
        let Some(whole) = c.get(0) else { continue };
        let quoted = context.quoted().iter().any(|q| q.contains(&whole.start()));
        if quoted || passage.is_table() || text.get(whole.end()..).is_some_and(|r| r.starts_with(['/', '-'])) {
            continue;
        }
        let its = text.get(..whole.start()).is_some_and(|h| h.ends_with(" its "));
        let right = match (c.name("ga").or(c.name("ga2")), c.name("sc").or(c.name("sc2"))) {
            (Some(n), _) | (_, Some(n)) if its => format!("resolution {}", n.as_str()),
            (Some(ga), _) => format!("General Assembly resolution {}", ga.as_str()),
            (_, Some(sc)) => format!("Security Council resolution {}", sc.as_str()),
            _ => continue,
        };
        let span = passage.span(whole.range());
        let edit = vec![Edit { span, text: right.clone() }];
        report.add(span, &ABBREVIATION, &[&right]).safe(&WRITE, &[&right], edit);
    }
}

fn settle(context: &Context, mut found: Vec<Finding>) -> Vec<Finding> {
    once::first_of_annex(context.document, &mut found);
    found
}

/// "68/218号决议".
pub(in crate::rules) static CHINESE_FORM: Rule = Rule {
    code: "SYM009",
    name: "chinese-resolution-form",
    title: Words {
        ar: "رقم القرار الصيني تنقصه «第»",
        zh: "决议编号前缺“第”",
        en: "A Chinese resolution number lacks “第”",
        fr: "Il manque « 第 » au numéro d’une résolution en chinois",
        ru: "Перед номером резолюции на китайском нет «第»",
        es: "Al número de una resolución en chino le falta «第»",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::Zh],
    fix: FixKind::Safe,
    authority: &["practice: S/RES/2627, documents of 2015"],
    page: include_str!("../pages/SYM009.md"),
    check: Check::Block(chinese_form),
};

const DI: Words = Words {
    ar: "يُكتب رقم القرار «{0}»",
    zh: "应写作“{0}”",
    en: "The number is written “{0}”",
    fr: "Le numéro s’écrit « {0} »",
    ru: "Номер пишется «{0}»",
    es: "El número se escribe «{0}»",
};

static NUMBERED: Pattern = LazyLock::new(|| {
    Regex::new(r"(?P<head>第?)(?P<list>[0-9][0-9A-Z /()IVX、和及以号第,]*)(?P<h>号)(?:决议|决定)").ok()
});

fn chinese_form(context: &BlockContext, report: &mut Report) {
    let needs = |t: &str| t.contains("号决");
    matches(context, &NUMBERED, needs, |passage, c, _| {
        let (Some(head), Some(list)) = (c.name("head"), c.name("list")) else { return };
        // One 第 holds for a whole list.
        if !head.as_str().is_empty() || list.as_str().contains('第') || !list.as_str().contains(['/', '(']) {
            return;
        }
        let before = passage.text().get(..head.start()).unwrap_or_default();
        let earlier = before.rfind(['。', '；', ';']).map_or(before, |i| before.get(i..).unwrap_or_default());
        if earlier
            .ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '、' | '和' | '及' | ',' | '-' | '('))
            && earlier.contains('第')
        {
            return;
        }
        let number = list.as_str();
        let right = format!("第{number}号");
        let at = passage.span(list.range()).start;
        let end = c.name("h").map_or(list.end(), |h| h.end());
        report.add(passage.span(list.start()..end), &DI, &[&right]).safe(
            &WRITE,
            &[&right],
            vec![Edit { span: Span::at(at), text: "第".to_owned() }],
        );
    });
}
