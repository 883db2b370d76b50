//! Both names of the month in Arabic.

use crate::knowledge::{Language, date};
use crate::rules::passage::{Pattern, WRITE, has_figure, matches};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, fold_key};
use regex::Regex;
use std::sync::LazyLock;

/// "14 نوفمبر 2017".
pub(in crate::rules) static SINGLE_MONTH: Rule = Rule {
    code: "DAT011",
    name: "arabic-single-month",
    title: Words {
        ar: "الشهر مكتوب باسم واحد",
        zh: "阿拉伯文月份只写了一个名称",
        en: "An Arabic date has only one of the month’s two names",
        fr: "Une date en arabe ne porte qu’un des deux noms du mois",
        ru: "В арабской дате только одно из двух названий месяца",
        es: "Una fecha en árabe lleva solo uno de los dos nombres del mes",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &[Language::Ar],
    fix: FixKind::Safe,
    authority: &["practice: A/67/352/Add.1, S/2015/350"],
    page: include_str!("../pages/DAT011.md"),
    check: Check::Block(single_month),
};

const MESSAGE: Words = Words {
    ar: "يُكتب الشهر باسميه: «{0}»",
    zh: "月份应写出两个名称：“{0}”",
    en: "The month is written with both its names: “{0}”",
    fr: "Le mois s’écrit sous ses deux noms : « {0} »",
    ru: "Месяц пишется под обоими названиями: «{0}»",
    es: "El mes se escribe con sus dos nombres: «{0}»",
};

/// Both halves of the months' names, folded; the Western half in its two spellings.
static HALVES: LazyLock<Vec<(i8, String)>> = LazyLock::new(|| {
    let mut out = Vec::new();
    for month in 1..=12 {
        let name = fold_key(&date::month_name(month, Language::Ar));
        out.extend(name.split('/').map(|half| (month, half.trim().to_owned())));
    }
    out.extend([(6, "يونيو".to_owned()), (7, "يوليو".to_owned())]);
    out
});

static SINGLE: Pattern = LazyLock::new(|| {
    let halves: Vec<&str> = HALVES.iter().map(|(_, h)| h.as_str()).collect();
    Regex::new(&format!(r"(?-u:\b)[0-9]{{1,2}} (?P<m>{}),? (?:19|20)[0-9]{{2}}(?-u:\b)", halves.join("|"))).ok()
});

fn single_month(context: &BlockContext, report: &mut Report) {
    if context.annex {
        return;
    }
    matches(context, &SINGLE, has_figure, |passage, c, _| {
        let Some(month) = c.name("m") else { return };
        let Some((number, _)) = HALVES.iter().find(|(_, h)| h == month.as_str()) else { return };
        let right = date::month_name(*number, Language::Ar);
        let span = passage.span(month.range());
        report.add(span, &MESSAGE, &[&right]).safe(&WRITE, &[&right], vec![Edit { span, text: right.clone() }]);
    });
}
