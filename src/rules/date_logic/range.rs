//! Ranges of days that run backwards.

use crate::knowledge::Language;
use crate::rules::passage::{Passage, has_figure};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::fold_key;
use regex::Regex;
use std::sync::OnceLock;

/// "from 11 to 10 November".
pub(in crate::rules) static RANGE_DECREASING: Rule = Rule {
    code: "DAT023",
    name: "date-range-backwards",
    title: Words {
        ar: "المدى الزمني ينتهي قبل أن يبدأ",
        zh: "时间段的结束早于开始",
        en: "A range of dates ends before it begins",
        fr: "Une période s’achève avant d’avoir commencé",
        ru: "Период заканчивается раньше, чем начинается",
        es: "Un período termina antes de empezar",
    },
    severity: Severity::Error,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["the calendar"],
    page: include_str!("../pages/DAT023.md"),
    check: Check::Block(range_decreasing),
};

const MESSAGE: Words = Words {
    ar: "«{0}»: النهاية تسبق البداية",
    zh: "“{0}”：结束日期早于开始日期",
    en: "“{0}” ends before it begins",
    fr: "« {0} » s’achève avant d’avoir commencé",
    ru: "«{0}»: окончание раньше начала",
    es: "«{0}» termina antes de empezar",
};

/// A range of days within one month, both days in figures.
fn pattern(language: Language) -> Option<&'static Regex> {
    static ALL: [OnceLock<Option<Regex>>; 6] = [const { OnceLock::new() }; 6];
    ALL.get(language.index())?
        .get_or_init(|| {
            let m = super::super::date_form::months(language);
            let source = match language {
                Language::En => format!(r"(?-u:\b)(?:[Ff]rom |[Bb]etween (?:the )?)(?P<a>[0-9]{{1,2}}) (?:to|and) (?P<b>[0-9]{{1,2}}) (?:{m})(?-u:\b)|(?-u:\b)(?P<a2>[0-9]{{1,2}}) ?- ?(?P<b2>[0-9]{{1,2}}) (?:{m}) (?:19|20)[0-9]{{2}}(?-u:\b)"),
                Language::Fr => format!(r"(?-u:\b)[Dd]u (?P<a>[0-9]{{1,2}})(?:er)? au (?P<b>[0-9]{{1,2}})(?:er)? (?:{m})(?-u:\b)"),
                Language::Es => format!(r"(?-u:\b)[Dd]el (?P<a>[0-9]{{1,2}}) al (?P<b>[0-9]{{1,2}}) de (?:{m})(?-u:\b)"),
                Language::Ru => format!(r"(?:^|[ (])(?P<w>(?:[Сс] (?P<a>[0-9]{{1,2}}) (?:по|до) (?P<b>[0-9]{{1,2}})|(?P<a2>[0-9]{{1,2}}) ?[—-] ?(?P<b2>[0-9]{{1,2}})) (?:{m}))(?:[^\p{{L}}]|\z)"),
                Language::Zh => r"[0-9]{1,2}月(?P<a>[0-9]{1,2})日?(?:至|到|-|—)(?P<b>[0-9]{1,2})日".to_owned(),
                Language::Ar => {
                    let halves: Vec<String> = m.split('|').flat_map(|n| n.split('/')).map(fold_key).collect();
                    format!(r"(?:^|[ (])(?P<w>من (?P<a>[0-9]{{1,2}}) (?:الى|حتى) (?P<b>[0-9]{{1,2}}) (?:{}))(?:[^\p{{L}}]|\z)", halves.join("|"))
                }
            };
            Regex::new(&source).ok()
        })
        .as_ref()
}

/// Beginnings of words close before two days that are no range: a day that is moved to another.
const MOVED: [&str; 27] = [
    "move",
    "moving",
    "change",
    "changing",
    "shift",
    "advance",
    "advancing",
    "forward",
    "transferr",
    "reschedul",
    "postpon",
    "avanc",
    "déplac",
    "reporté",
    "reporter",
    "repouss",
    "adelant",
    "traslad",
    "aplaz",
    "перене",
    "перено",
    "сдвин",
    "نقل",
    "تقديم",
    "تغيير",
    "تاجيل",
    "ارجاء",
];
/// The same in Chinese, where words are not parted.
const MOVED_CHINESE: [&str; 6] = ["提前", "改为", "改到", "改期", "推迟", "移到"];

/// Whether the words close before a place move a day to another.
fn moves(head: &str, language: Language) -> bool {
    let from = head.char_indices().rev().nth(48).map_or(0, |(i, _)| i);
    let near = head.get(from..).unwrap_or_default().to_lowercase();
    let clause = near.rfind(['.', ';', '。']).map_or(near.as_str(), |i| near.get(i..).unwrap_or_default());
    match language {
        Language::Zh => MOVED_CHINESE.iter().any(|w| clause.contains(w)),
        _ => clause.split(|c: char| !c.is_alphabetic()).any(|w| MOVED.iter().any(|m| w.starts_with(m))),
    }
}

/// What joins the two ends of a range of full dates.
fn joins(between: &str, before: &str, language: Language) -> bool {
    let between = between.trim();
    let before = before.trim_end();
    let opens = |words: &[&str]| words.iter().any(|w| before.to_lowercase().ends_with(w));
    match language {
        Language::En => between == "to" && opens(&["from"]),
        Language::Fr => between == "au" && opens(&[" du", "période du"]),
        Language::Es => between == "al" && opens(&[" del"]),
        Language::Ru => between == "по" && opens(&[" с"]),
        Language::Zh => matches!(between, "至" | "到"),
        Language::Ar => between == "الى" && opens(&["من"]),
    }
}

fn range_decreasing(context: &BlockContext, report: &mut Report) {
    let text = context.folded.as_str();
    let dashes: &[&str] = match context.language {
        Language::En => &["-", "rom ", "etween "],
        Language::Fr => &[" au "],
        Language::Es => &[" al "],
        Language::Ru => &["-", "—", " по ", " до "],
        Language::Zh => &["至", "到", "-", "—"],
        Language::Ar => &["من "],
    };
    if !has_figure(text) || !dashes.iter().any(|d| text.contains(d)) {
        return;
    }
    let passage = std::cell::OnceCell::new();
    let free = |range: &std::ops::Range<usize>| passage.get_or_init(|| Passage::of(context)).is_free(range);
    for c in pattern(context.language).iter().flat_map(|p| p.captures_iter(text)) {
        let number = |a: &str, b: &str| c.name(a).or(c.name(b)).and_then(|m| m.as_str().parse::<u8>().ok());
        let (Some(a), Some(b)) = (number("a", "a2"), number("b", "b2")) else { continue };
        let Some(whole) = c.name("w").or(c.get(0)) else { continue };
        let head = text.get(..whole.start()).unwrap_or_default();
        let moved = moves(head, context.language);
        let inside = head.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '/' | '.'));
        // A night from the 31st to the 1st, and other short forms across two months, are left alone.
        if a <= b || a - b > 20 || a > 31 || b == 0 || inside || moved || !free(&whole.range()) {
            continue;
        }
        tell(context, report, whole.range());
    }
    let full = match context.language {
        Language::En => &[" to "][..],
        Language::Fr => &[" au "],
        Language::Es => &[" al "],
        Language::Ru => &[" по "],
        Language::Zh => &["至", "到"],
        Language::Ar => &["الى"],
    };
    if !full.iter().any(|w| text.contains(w)) {
        return;
    }
    let dates = context.dates();
    for pair in dates.windows(2) {
        let [a, b] = pair else { continue };
        let between = text.get(a.range.end..b.range.start).unwrap_or_default();
        let before = text.get(..a.range.start).unwrap_or_default();
        if (a.year, a.month, a.day) > (b.year, b.month, b.day) && joins(between, before, context.language) {
            let whole = a.range.start..b.range.end;
            if free(&whole) {
                tell(context, report, whole);
            }
        }
    }
}

/// A range in the words of the draft, on one line.
fn tell(context: &BlockContext, report: &mut Report, range: std::ops::Range<usize>) {
    let span = context.folded.span(range);
    let words: Vec<&str> = context.text.get(span.range()).unwrap_or_default().split_whitespace().collect();
    report.add(span, &MESSAGE, &[&words.join(" ")]);
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_words_of_the_draft_are_told() {
        let text = "عقد الاجتماع في الفترة من 14 إلى 11 شباط/فبراير 2026.";
        let found = crate::draft::Snapshot::of(text, true).findings(&crate::rules::Settings::default());
        let told = found.iter().find(|f| f.code == "DAT023").map(|f| f.message.clone()).unwrap_or_default();
        assert!(told.contains("من 14 إلى 11 شباط"), "{told}");
    }
}
