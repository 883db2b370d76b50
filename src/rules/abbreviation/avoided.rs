//! Short forms that the United Nations avoids: of its own organs, with full stops, after an article, in titles.

use super::usual::is_usual;
use crate::knowledge::{Language, bodies};
use crate::rules::passage::{Pattern, WRITE, matches};
use crate::rules::{BlockContext, Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span, fold_key, is_blank};
use regex::Regex;
use std::sync::LazyLock;

/// "UN", "UNGA", "ECOSOC".
pub(in crate::rules) static NEVER: Rule = Rule {
    code: "ABB006",
    name: "never-abbreviate",
    title: Words {
        ar: "اسم الأمم المتحدة أو أحد أجهزتها مختصر",
        zh: "联合国或其机关用了英文缩写",
        en: "The United Nations or one of its organs is abbreviated",
        fr: "L’Organisation des Nations Unies ou l’un de ses organes est abrégé",
        ru: "Название Организации Объединенных Наций или ее органа сокращено",
        es: "El nombre de las Naciones Unidas o de un órgano va abreviado",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Safe,
    authority: &["manual: correspondence (ST/DCS/4/Rev.1)"],
    page: include_str!("../pages/ABB006.md"),
    check: Check::Document(never),
};

const FULL: Words = Words {
    ar: "يُكتب «{1}» كاملا لا «{0}»",
    zh: "“{0}”应写出全称“{1}”",
    en: "“{0}” is written in full: “{1}”",
    fr: "« {0} » s’écrit en toutes lettres : « {1} »",
    ru: "«{0}» пишется полностью: «{1}»",
    es: "«{0}» se escribe completo: «{1}»",
};

const FORMS: [(&str, &str); 9] = [
    ("UN", "United Nations"),
    ("UNGA", "General Assembly"),
    ("UNSG", "Secretary-General"),
    ("UNSC", "Security Council"),
    ("ECOSOC", "Economic and Social Council"),
    ("PGA", "President of the General Assembly"),
    ("UNOG", "United Nations Office at Geneva"),
    ("UNOV", "United Nations Office at Vienna"),
    ("UNON", "United Nations Office at Nairobi"),
];

/// Two letters that mean other things too: told only behind an article, in the letter, where nothing defines them.
const SHORT: [(&str, &str); 3] = [("GA", "General Assembly"), ("SC", "Security Council"), ("SG", "Secretary-General")];

fn never(context: &Context, report: &mut Report) {
    let mut told: Vec<usize> = Vec::new();
    for found in context.gathered().uses().filter(|u| !u.head && !u.what.quoted) {
        let of = |(s, _): &&(&str, &str)| *s == found.what.short;
        let doubtful = SHORT.iter().find(of);
        let Some((short, full)) = FORMS.iter().find(of).or(doubtful) else { continue };
        // The author of an annex is told once.
        if told.contains(&found.part) {
            continue;
        }
        let span = found.what.span.shift(found.base);
        let text = context.snapshot.text();
        let head = fold_key(&text.slice(Span::new(text.snap(span.start.saturating_sub(12)), span.start)));
        let tail = text.slice(Span::new(span.end, text.snap((span.end + 24).min(text.len()))));
        // "UN-Women", "UN Tourism", "UN 80" are names; in a table room is scarce.
        let blank = |c: char| is_blank(c) || matches!(c, '\n' | '\r');
        let next = tail.trim_start_matches(blank).chars().next();
        let dash = tail.starts_with(['-', '\u{2010}', '\u{2011}', '\u{2013}']);
        let name = dash || tail.starts_with(blank) && next.is_some_and(|c| c.is_uppercase() || c.is_numeric());
        // "UNGA resolution 68/218": the rule about resolutions names the organ (SYM008).
        let numbered = ["resolution", "Resolution", "res.", "Res.", "res ", "Res "]
            .iter()
            .find_map(|w| tail.trim_start_matches(blank).strip_prefix(w))
            .is_some_and(|r| {
                r.trim_start_matches(blank).starts_with(|c: char| c.is_ascii_digit() || c == 'A' || c == 'S')
            });
        if numbered {
            continue;
        }
        let bracketed = head.ends_with('(') || tail.starts_with(')') || head.ends_with(['-', '/']);
        if name || bracketed {
            continue;
        }
        if found.part > 0 {
            told.push(found.part);
        }
        let article = head == "The" || head.ends_with(" the") || head.ends_with(" The");
        let defined = || context.gathered().definitions().any(|d| d.what.short == *short);
        if doubtful.is_some() && (!article || found.part > 0 || defined()) {
            continue;
        }
        let right =
            if article || *full == "Secretary-General" { (*full).to_owned() } else { with_article(full, short) };
        let edit = vec![Edit { span, text: right.clone() }];
        let finding = report.add(span, &FULL, &[short, &right]);
        if article && doubtful.is_none() && !tail.starts_with(['\'', '’']) {
            finding.safe(&WRITE, &[&right], edit);
        } else if !tail.starts_with(['\'', '’']) {
            finding.suggest(&WRITE, &[&right], edit);
        }
    }
}

/// "UN officials" becomes "United Nations officials"; an organ takes its article.
fn with_article(full: &str, short: &str) -> String {
    if short == "UN" { full.to_owned() } else { format!("the {full}") }
}

/// "U.N.D.P.".
pub(in crate::rules) static STOPS: Rule = Rule {
    code: "ABB007",
    name: "abbreviation-stops",
    title: Words {
        ar: "نقاط بين أحرف المختصر",
        zh: "缩写字母之间有句点",
        en: "A short form has full stops between its letters",
        fr: "Un sigle porte des points",
        ru: "Между буквами сокращения стоят точки",
        es: "Una sigla lleva puntos",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::En, Language::Fr, Language::Es],
    fix: FixKind::Safe,
    authority: &["manual: abbreviations and acronyms"],
    page: include_str!("../pages/ABB007.md"),
    check: Check::Block(stops),
};

const SOLID: Words = Words {
    ar: "يُكتب المختصر بلا نقاط: «{0}»",
    zh: "缩写不加句点：“{0}”",
    en: "The short form has no full stops: “{0}”",
    fr: "Le sigle s’écrit sans points : « {0} »",
    ru: "Сокращение пишется без точек: «{0}»",
    es: "La sigla se escribe sin puntos: «{0}»",
};

static STOPPED: Pattern = LazyLock::new(|| Regex::new(r"(?-u:\b)(?:[A-Z]\.){3,7}").ok());

/// Whether two capitals have a full stop each.
fn stopped(text: &str) -> bool {
    let capital = |c: &u8| c.is_ascii_uppercase();
    text.as_bytes().windows(4).any(|w| matches!(w, [a, b'.', b, b'.'] if capital(a) && capital(b)))
}

fn stops(context: &BlockContext, report: &mut Report) {
    matches(context, &STOPPED, stopped, |passage, c, range| {
        let Some(whole) = c.get(0) else { return };
        let solid: String = whole.as_str().chars().filter(|c| *c != '.').collect();
        // Only names of bodies: initials of persons and abbreviations of other kinds keep their stops.
        let known = bodies().iter().any(|b| b.shorts(context.language).any(|s| s == solid));
        let after = passage.text().get(range.end..).unwrap_or_default();
        if !known || after.starts_with(char::is_alphanumeric) {
            return;
        }
        // The last stop may also end the sentence.
        let ends = after.is_empty() || after.strip_prefix(' ').is_some_and(|r| r.starts_with(char::is_uppercase));
        let right = if ends { format!("{solid}.") } else { solid.clone() };
        let span = passage.span(range);
        report.add(span, &SOLID, &[&solid]).safe(&WRITE, &[&right], vec![Edit { span, text: right.clone() }]);
    });
}

/// "the UNDP".
pub(in crate::rules) static ARTICLE: Rule = Rule {
    code: "ABB008",
    name: "abbreviation-article",
    title: Words {
        ar: "أداة تعريف قبل مختصر إنكليزي",
        zh: "英文缩写前有冠词",
        en: "A short form has an article",
        fr: "Un sigle anglais est précédé d’un article",
        ru: "Перед английским сокращением стоит артикль",
        es: "Una sigla inglesa lleva artículo",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::En],
    fix: FixKind::Safe,
    authority: &["manual: abbreviations and acronyms"],
    page: include_str!("../pages/ABB008.md"),
    check: Check::Block(article),
};

const BARE: Words = Words {
    ar: "لا تسبق «{0}» أداة تعريف",
    zh: "“{0}”前不用冠词",
    en: "“{0}” takes no article",
    fr: "« {0} » s’emploie sans article",
    ru: "«{0}» употребляется без артикля",
    es: "«{0}» no lleva artículo",
};
const DROP: Words = Words {
    ar: "حذف «{0}»",
    zh: "删去“{0}”",
    en: "Delete “{0}”",
    fr: "Supprimer « {0} »",
    ru: "Удалить «{0}»",
    es: "Suprimir «{0}»",
};

static ARTICLES: Pattern = LazyLock::new(|| {
    let names = "UNDP|UNEP|UNFPA|UNHCR|UNICEF|UNESCO|UNIDO|UNODC|UNAIDS|UNCTAD|UNRWA|UNOPS|OHCHR|UNITAR|IAEA|FAO|IFAD|WHO|ILO|WFP";
    Regex::new(&format!(
        r"(?-u:\b)(?P<a>[Tt]he )(?P<s>{names})(?:[,;.)]|\z| (?:has|have|had|is|was|will|would|and|or|to|in|for|on|at|by|with|from|of|that|which|also|should|could|can|may)(?-u:\b))"
    ))
    .ok()
});

fn article(context: &BlockContext, report: &mut Report) {
    matches(
        context,
        &ARTICLES,
        |t| {
            ["he UN", "he IA", "he FAO", "he IFAD", "he WHO", "he ILO", "he WFP", "he OHCHR"]
                .iter()
                .any(|s| t.contains(s))
        },
        |passage, c, _| {
            let (Some(article), Some(short)) = (c.name("a"), c.name("s")) else { return };
            let span = passage.span(article.range());
            report.add(passage.span(article.start()..short.end()), &BARE, &[short.as_str()]).safe(
                &DROP,
                &[article.as_str().trim()],
                vec![Edit { span, text: String::new() }],
            );
        },
    );
}

/// A short form in a title.
pub(in crate::rules) static IN_TITLE: Rule = Rule {
    code: "ABB009",
    name: "abbreviation-in-title",
    title: Words {
        ar: "مختصر في عنوان",
        zh: "标题中用了缩写",
        en: "A title has a short form",
        fr: "Un titre contient un sigle",
        ru: "В заголовке сокращение",
        es: "Un título contiene una sigla",
    },
    severity: Severity::Information,
    zone: Zone::Letter,
    languages: &[Language::En, Language::Fr, Language::Ru, Language::Es],
    fix: FixKind::Never,
    authority: &["manual: drafting of resolutions (titles name bodies in full)"],
    page: include_str!("../pages/ABB009.md"),
    check: Check::Document(in_title),
};

const TITLE: Words = Words {
    ar: "في العنوان تُكتب الأسماء كاملة: «{0}»",
    zh: "标题中应写出“{0}”的全称",
    en: "A title names bodies in full: “{0}”",
    fr: "Un titre nomme les organes en entier : « {0} »",
    ru: "В заголовке названия пишутся полностью: «{0}»",
    es: "En un título los órganos se nombran completos: «{0}»",
};

fn in_title(context: &Context, report: &mut Report) {
    let Some(title) = &context.document.title else { return };
    let language = context.draft_language();
    for found in context.gathered().uses().filter(|u| u.head && u.part == 0) {
        let span = found.what.span.shift(found.base);
        let short = found.what.short.as_str();
        let known = bodies().iter().any(|b| b.shorts(language).any(|s| fold_key(s) == short));
        if known && title.span.contains(span) && (!is_usual(short) || short == "UN") {
            report.add(span, &TITLE, &[short]);
        }
    }
}
