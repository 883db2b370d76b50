//! Names of organizations written otherwise than the organization and the United Nations write them.
//!
//! Two kinds: English names with a word in another spelling ("World Food Program"), and a few other forms that are
//! known, each beside a name that is attested.

use super::field::Field;
use crate::knowledge::{Language, bodies, name};
use crate::rules::passage::WRITE;
use crate::rules::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, fold_key};
use aho_corasick::{AhoCorasick, MatchKind};
use std::sync::LazyLock;

/// The name of an organization that is not written as it should be.
pub(in crate::rules) static ORGANIZATION: Rule = Rule {
    code: "NAM007",
    name: "organization-name",
    title: Words {
        ar: "اسم منظمة بغير صيغته الرسمية",
        zh: "组织名称与正式名称不符",
        en: "The name of an organization is not its official one",
        fr: "Nom d’organisation différent du nom officiel",
        ru: "Название организации отличается от официального",
        es: "Nombre de organización distinto del oficial",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["the names of the organizations in documents of the United Nations"],
    page: include_str!("../pages/NAM007.md"),
    check: Check::Settled { collect, settle },
};

const MESSAGE: Words = Words {
    ar: "الاسم الرسمي «{1}» وليس «{0}»",
    zh: "正式名称是“{1}”，不是“{0}”",
    en: "The official name is “{1}”, not “{0}”",
    fr: "Le nom officiel est « {1} » et non « {0} »",
    ru: "Официальное название — «{1}», а не «{0}»",
    es: "El nombre oficial es “{1}” y no “{0}”",
};

/// Spellings of one word.
const RESPELT: [(&str, &str); 7] = [
    ("Organization", "Organisation"),
    ("Cooperation", "Co-operation"),
    ("Programme", "Program"),
    ("Centre", "Center"),
    ("Labour", "Labor"),
    ("Defence", "Defense"),
    ("Coordination", "Co-ordination"),
];

/// Other forms: language, the form, the body whose attested name is right, and the year from which that holds.
const KNOWN: [(Language, &str, &str, i16); 9] = [
    (Language::En, "Organization of the Islamic Conference", "OIC", 2011),
    (Language::En, "Organisation of the Islamic Conference", "OIC", 2011),
    (Language::En, "Organization of the Islamic Cooperation", "OIC", 2011),
    (Language::Fr, "Organisation de la Conférence islamique", "OIC", 2011),
    (Language::Es, "Organización de la Conferencia Islámica", "OIC", 2011),
    (Language::Ru, "Организация Исламская конференция", "OIC", 2011),
    (Language::Zh, "伊斯兰会议组织", "OIC", 2011),
    (Language::Ar, "منظمة المؤتمر الإسلامي", "OIC", 2011),
    (Language::Zh, "欧安会", "OSCE", 1995),
];

struct Finder {
    automaton: AhoCorasick,
    /// For each pattern what is right and from which year on.
    right: Vec<(String, i16)>,
}

static FINDERS: [LazyLock<Option<Finder>>; 6] = [
    LazyLock::new(|| finder(Language::Ar)),
    LazyLock::new(|| finder(Language::Zh)),
    LazyLock::new(|| finder(Language::En)),
    LazyLock::new(|| finder(Language::Fr)),
    LazyLock::new(|| finder(Language::Ru)),
    LazyLock::new(|| finder(Language::Es)),
];

fn finder(language: Language) -> Option<Finder> {
    let (mut patterns, mut right) = (Vec::new(), Vec::new());
    if language == Language::En {
        let official: Vec<&str> = bodies().iter().flat_map(|b| b.fulls(language)).collect();
        for body in bodies().iter().filter(|b| b.is_attested(language) && b.until.is_empty()) {
            let Some(full) = body.full(language).filter(|f| f.split(' ').count() > 2) else { continue };
            for other in respelt(full) {
                if !official.contains(&other.as_str()) {
                    patterns.push(fold_key(&other));
                    right.push((full.to_owned(), 0));
                }
            }
        }
    }
    for (_, form, id, year) in KNOWN.iter().filter(|k| k.0 == language) {
        let Some(full) = name(id).filter(|n| n.is_attested(language)).and_then(|n| n.full(language)) else { continue };
        patterns.push(fold_key(form));
        right.push((full.to_owned(), *year));
    }
    let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(patterns).ok()?;
    Some(Finder { automaton, right })
}

/// The name with one or several of its words in another spelling.
fn respelt(full: &str) -> Vec<String> {
    let mut all = vec![full.to_owned()];
    for (right, other) in RESPELT {
        let more: Vec<String> = all
            .iter()
            .filter(|name| name.split([' ', ',']).any(|w| w == right))
            .map(|name| name.replace(right, other))
            .collect();
        all.extend(more);
    }
    all.retain(|n| n != full);
    all
}

fn collect(context: &BlockContext, report: &mut Report) {
    let text = context.folded.as_str();
    let Some(finder) = FINDERS.get(context.language.index()).and_then(|f| f.as_ref()) else { return };
    let hints = ["rganisation", "o-operation", "o-ordination", "Program", "Center", "Labor", "Defense", "slamic Co"];
    if context.language == Language::En && !hints.iter().any(|h| text.contains(h)) || !finder.automaton.is_match(text) {
        return;
    }
    let Some(field) = Field::of(context) else { return };
    for m in finder.automaton.find_iter(text) {
        let Some((right, year)) = finder.right.get(m.pattern().as_usize()) else { continue };
        let range = m.start()..m.end();
        let word = |c: char| c.is_alphanumeric() && context.language != Language::Zh;
        let capital = |t: &str| t.trim_start().chars().next().is_some_and(char::is_uppercase);
        if field.head(range.start).ends_with(word) && context.language != Language::Ar
            || field.tail(range.end).starts_with(word)
            || field.tail(range.end).starts_with(['-', '议'])
            || !field.passage.is_free(&range)
            || field.in_house_name(&range)
            || *year > 0 && field.speaks_of_before(&range, *year + 1)
            // The name may go on: "World Health Organisation Collaborating Centre".
            || field.tail(range.end).starts_with(' ') && capital(field.tail(range.end))
        {
            continue;
        }
        let span = context.folded.span(range.clone());
        let written = context.text.get(span.range()).unwrap_or_default().replace(['\n', '\r'], " ");
        let finding = report.add(span, &MESSAGE, &[&written, right]);
        finding.suggest(&WRITE, &[right], vec![Edit { span, text: right.clone() }]);
        if *year > 0 {
            finding.severity(Severity::Information);
        }
    }
}

/// Former names are former only in letters of later years.
fn settle(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let year = context.document.title.as_ref().and_then(|t| t.date).map(|d| i32::from(d.year));
    let former = |f: &Finding| {
        let key = fold_key(&context.words(f.span));
        KNOWN.iter().find(|(_, form, _, _)| key.ends_with(&fold_key(form))).map(|k| i32::from(k.3))
    };
    found.into_iter().filter(|f| former(f).is_none_or(|since| year.is_some_and(|y| y > since))).collect()
}
