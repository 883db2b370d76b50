//! The year of a Security Council resolution where it is first named.

use crate::knowledge::{Language, council_years};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span};

/// "Security Council resolution 2231" and nowhere "(2015)" before it.
pub(in crate::rules) static COUNCIL_YEAR: Rule = Rule {
    code: "SYM005",
    name: "council-resolution-without-year",
    title: Words {
        ar: "قرار لمجلس الأمن بلا سنة",
        zh: "安全理事会决议未注年份",
        en: "A resolution of the Security Council lacks its year",
        fr: "Il manque l’année d’une résolution du Conseil de sécurité",
        ru: "У резолюции Совета Безопасности не указан год",
        es: "Falta el año de una resolución del Consejo de Seguridad",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["manual: identification of resolutions and decisions", "practice: S/2017/5"],
    page: include_str!("../pages/SYM005.md"),
    check: Check::Document(council_year),
};

const MESSAGE: Words = Words {
    ar: "يُذكر قرار مجلس الأمن {0} أول مرة مع سنته",
    zh: "首次提及安全理事会第{0}号决议时应注明年份",
    en: "Security Council resolution {0} takes its year where it is first named",
    fr: "La résolution {0} du Conseil de sécurité prend son année à la première mention",
    ru: "При первом упоминании резолюции {0} Совета Безопасности указывается год",
    es: "La resolución {0} del Consejo de Seguridad lleva el año la primera vez",
};
const MEND: Words = Words {
    ar: "إضافة السنة «{0}»",
    zh: "补上年份“{0}”",
    en: "Add the year “{0}”",
    fr: "Ajouter l’année « {0} »",
    ru: "Добавить год «{0}»",
    es: "Añadir el año «{0}»",
};

fn council_year(context: &Context, report: &mut Report) {
    let gathered = context.gathered();
    let mut named: Vec<u16> = Vec::new();
    for mention in gathered.mentions() {
        let m = mention.what;
        if named.contains(&m.number) {
            continue;
        }
        let bare = m.council && !m.year;
        if !bare && !m.year {
            continue;
        }
        named.push(m.number);
        // The author's words in a quotation, the titles of items and of annexes are kept.
        if !bare || m.quoted || mention.head {
            continue;
        }
        let span = m.span.shift(mention.base);
        let finding = report.add(span, &MESSAGE, &[&m.number.to_string()]);
        if mention.part > 0 {
            finding.severity(Severity::Information);
        }
        if let Some((from, to)) = council_years(u32::from(m.number)).filter(|(from, to)| from == to) {
            let chinese = gathered.parts().nth(mention.part).is_some_and(|p| p.language == Language::Zh);
            let year = if chinese { format!("({from})") } else { format!(" ({to})") };
            finding.suggest(&MEND, &[year.trim()], vec![Edit { span: Span::at(span.end), text: year.clone() }]);
        }
    }
}
