//! Seasons in place of months.

use crate::knowledge::Language;
use crate::rules::passage::{Pattern, has_figure, matches};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use regex::Regex;
use std::sync::LazyLock;

/// "spring 2018".
pub(in crate::rules) static SEASON: Rule = Rule {
    code: "DAT017",
    name: "season-for-date",
    title: Words {
        ar: "فصل من فصول السنة بدل الشهر",
        zh: "以季节代替月份",
        en: "A season stands for a date",
        fr: "Une saison tient lieu de date",
        ru: "Вместо даты названо время года",
        es: "Una estación hace las veces de fecha",
    },
    severity: Severity::Information,
    zone: Zone::Letter,
    languages: &[Language::En, Language::Fr, Language::Es],
    fix: FixKind::Never,
    authority: &["manual: numbers, dates and time"],
    page: include_str!("../pages/DAT017.md"),
    check: Check::Block(season),
};

const MESSAGE: Words = Words {
    ar: "«{0}»: تختلف الفصول بين نصفي الكرة الأرضية؛ فالأوضح ذكر الأشهر",
    zh: "“{0}”：南北半球季节相反，宜写明月份",
    en: "“{0}”: seasons differ between the hemispheres; months are clear everywhere",
    fr: "« {0} » : les saisons diffèrent selon l’hémisphère ; mieux vaut nommer les mois",
    ru: "«{0}»: времена года в двух полушариях не совпадают; яснее назвать месяцы",
    es: "«{0}»: las estaciones difieren según el hemisferio; es más claro nombrar los meses",
};

static SEASONS: Pattern = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:spring|summer|autumn|winter)(?: of)? (?:19|20)[0-9]{2}(?-u:\b)|(?-u:\b)(?:printemps|automne|hiver)(?: de)? (?:19|20)[0-9]{2}(?-u:\b)|(?-u:\b)(?:l'|d'|cet )été (?:de )?(?:19|20)[0-9]{2}(?-u:\b)|(?-u:\b)(?:primavera|verano|otoño|invierno) (?:de |del )?(?:19|20)[0-9]{2}(?-u:\b)").ok()
});

/// One of these stands in each of them.
const SIGNS: [&str; 11] =
    ["spring ", "summer ", "autumn ", "winter ", "temps ", "automne ", "hiver ", "été ", "vera", "otoño ", "invierno "];

fn season(context: &BlockContext, report: &mut Report) {
    if context.annex || context.masthead {
        return;
    }
    matches(
        context,
        &SEASONS,
        |t| has_figure(t) && SIGNS.iter().any(|s| t.contains(s)),
        |passage, c, range| {
            // "the Arab spring of 2011", "printemps arabe" are names.
            if ["arab", "prague", "pékin", "praga"].contains(&passage.word_before(range.start).as_str()) {
                return;
            }
            report.add(passage.span(range), &MESSAGE, &[c.get(0).map_or("", |m| m.as_str())]);
        },
    );
}
