//! A resolution's number against the year given with it.

use crate::knowledge::{Language, council_years};
use crate::rules::passage::{Pattern, has_figure, matches};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use regex::Regex;
use std::sync::LazyLock;

/// "resolution 2231 (2014)", "resolution 68/218 of 20 December 2012".
pub(in crate::rules) static NUMBER_YEAR: Rule = Rule {
    code: "SYM007",
    name: "resolution-year",
    title: Words {
        ar: "سنة القرار لا توافق رقمه",
        zh: "决议的年份与编号不符",
        en: "A resolution’s year is not that of its number",
        fr: "L’année d’une résolution n’est pas celle de son numéro",
        ru: "Год резолюции не соответствует ее номеру",
        es: "El año de una resolución no corresponde a su número",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &[
        "manual: identification of resolutions and decisions",
        "the numbers of the Council’s resolutions by year",
    ],
    page: include_str!("../pages/SYM007.md"),
    check: Check::Block(number_year),
};

const COUNCIL: Words = Words {
    ar: "القرار {0} اتخذ في {1}، لا في {2}",
    zh: "第{0}号决议是{1}年通过的，不是{2}年",
    en: "Resolution {0} was adopted in {1}, not in {2}",
    fr: "La résolution {0} a été adoptée en {1} et non en {2}",
    ru: "Резолюция {0} принята в {1} году, а не в {2}",
    es: "La resolución {0} se aprobó en {1} y no en {2}",
};
const ASSEMBLY: Words = Words {
    ar: "القرار {0} من الدورة {1}، أي من {2}",
    zh: "第{0}号决议属第{1}届会议，即{2}年",
    en: "Resolution {0} is of session {1}, that is of {2}",
    fr: "La résolution {0} est de la {1}e session, soit de {2}",
    ru: "Резолюция {0} относится к {1}-й сессии, то есть к {2} годам",
    es: "La resolución {0} es del período de sesiones {1}, es decir, de {2}",
};

static COUNCILS: Pattern =
    LazyLock::new(|| Regex::new(r"(?-u:\b)(?P<n>[0-9]{2,4}) ?\((?P<y>19[4-9][0-9]|20[0-4][0-9])\)").ok());

/// The organs by name; where another body of the same kind of numbers is named, nothing is said.
const COUNCIL_NAMES: [&str; 7] = [
    "Security Council",
    "Conseil de sécurité",
    "Consejo de Seguridad",
    "Совета Безопасности",
    "安全理事会",
    "安理会",
    "مجلس الامن",
];
const ASSEMBLY_NAMES: [&str; 5] = ["Assembl", "Asamblea", "Ассамблеи", "大会", "الجمعية"];
const OTHERS: [&str; 14] = [
    "of Europe",
    "PACE",
    "Parliamentary Assembly",
    "de l'Europe",
    "Assemblée parlementaire",
    "de Europa",
    "Asamblea Parlamentaria",
    "Совета Европы",
    "Парламентской ассамблеи",
    "欧洲委员会",
    "议会大会",
    "مجلس اوروبا",
    "European Parliament",
    "League of Arab States",
];

fn number_year(context: &BlockContext, report: &mut Report) {
    let text = context.folded.as_str();
    let cited = text.contains("(19") || text.contains("(20");
    if !cited && !text.contains('/') || !has_figure(text) {
        return;
    }
    if !COUNCIL_NAMES.iter().chain(&ASSEMBLY_NAMES).any(|n| text.contains(n)) || OTHERS.iter().any(|o| text.contains(o))
    {
        return;
    }
    if cited && COUNCIL_NAMES.iter().any(|n| text.contains(n)) {
        matches(
            context,
            &COUNCILS,
            |t| t.contains('('),
            |passage, c, range| {
                let number = |g: &str| c.name(g).and_then(|m| m.as_str().parse::<u16>().ok());
                let (Some(n), Some(year)) = (number("n"), number("y")) else { return };
                let head = passage.text().get(..range.start).unwrap_or_default();
                if head.ends_with(['/', '.', '-']) || n < 80 || head.ends_with("No. ") {
                    return;
                }
                let Some((from, to)) = council_years(u32::from(n)) else { return };
                if (from..=to).contains(&year) {
                    return;
                }
                let span = passage.span(range);
                let years = if from == to { from.to_string() } else { format!("{from}–{to}") };
                report.add(span, &COUNCIL, &[&n.to_string(), &years, &year.to_string()]);
            },
        );
    }
    assembly(context, report);
}

/// Resolutions of the General Assembly with the day or the year of their adoption close by.
static ASSEMBLIES: Pattern = LazyLock::new(|| {
    let n = r"(?P<n>(?P<s>[0-9]{2})/[0-9]{1,3})(?: [A-Z])?";
    let mut forms = [
        format!(
            r"(?:General )?Assembly resolution {n},? (?:which was )?(?:(?:unanimously )?adopted(?: by [a-z]+)? (?:on|in)|of) (?:[0-9]{{1,2}} [^ ]+ )?(?P<y>(?:19|20)[0-9]{{2}})(?-u:\b)"
        ),
        format!(
            r"résolution {n} de l'Assemblée générale,? (?:adoptée (?:le|en)|en date du|du) (?:[0-9]{{1,2}}(?:er)? [^ ]+ )?(?P<y>(?:19|20)[0-9]{{2}})(?-u:\b)"
        ),
        format!(
            r"resolución {n} de la Asamblea General,? (?:aprobada (?:el|en)|de fecha|de) (?:[0-9]{{1,2}} de [^ ]+ de )?(?P<y>(?:19|20)[0-9]{{2}})(?-u:\b)"
        ),
        format!(
            r"резолюци[^ ]+ {n} Генеральной Ассамблеи,? (?:принят[^ ]+(?: в)?|от) (?:[0-9]{{1,2}} [^ ]+ )?(?P<y>(?:19|20)[0-9]{{2}})(?-u:\b)"
        ),
        format!(
            r"(?P<y>(?:19|20)[0-9]{{2}})年(?:[0-9]{{1,2}}月[0-9]{{1,2}}日)?(?:联合国)?大会通过的?(?:关于[^,。;]{{0,60}}的)?第{n}号决议"
        ),
        format!(
            r"قرار الجمعية العامة {n},? ?(?:المتخذ في|الصادر في|المؤرخ)(?: عام)? (?:[0-9]{{1,2}} [^0-9]{{3,40}} )?(?P<y>(?:19|20)[0-9]{{2}})(?-u:\b)"
        ),
    ];
    for (i, form) in forms.iter_mut().enumerate() {
        *form = form
            .replace("?P<n>", &format!("?P<n{i}>"))
            .replace("?P<s>", &format!("?P<s{i}>"))
            .replace("?P<y>", &format!("?P<y{i}>"));
    }
    Regex::new(&forms.join("|")).ok()
});

fn assembly(context: &BlockContext, report: &mut Report) {
    matches(
        context,
        &ASSEMBLIES,
        |t| t.contains('/') && ASSEMBLY_NAMES.iter().any(|n| t.contains(n)),
        |passage, c, range| {
            let get = |g: &str| (0..6).find_map(|i| c.name(&format!("{g}{i}")));
            let (Some(n), Some(s), Some(y)) = (get("n"), get("s"), get("y")) else { return };
            let (Ok(session), Ok(year)) = (s.as_str().parse::<u16>(), y.as_str().parse::<u16>()) else { return };
            let opens = session + 1945;
            if session < 31 || year == opens || year == opens + 1 {
                return;
            }
            // The question is which of the two is wrong, so both are shown.
            let _ = range;
            let span = passage.span(n.start().min(y.start())..n.end().max(y.end()));
            let years = format!("{opens}–{}", opens + 1);
            report.add(span, &ASSEMBLY, &[n.as_str(), s.as_str(), &years]);
        },
    );
}
