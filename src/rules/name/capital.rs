//! French, Spanish and Russian: capitals of offices and organs, accents on capitals.

use super::field::Field;
use crate::knowledge::{Language, states};
use crate::rules::passage::WRITE;
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::syntax::Class;
use crate::text::{Edit, fold_key};
use regex::Regex;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// Capitals or accents of names.
pub(in crate::rules) static CAPITALS: Rule = Rule {
    code: "NAM012",
    name: "name-capitals",
    title: Words {
        ar: "أحرف كبيرة أو علامات نبر في اسم",
        zh: "名称的大小写或重音符号",
        en: "Capitals or accents of a name",
        fr: "Majuscules ou accents d’un nom",
        ru: "Прописные буквы или знаки в названии",
        es: "Mayúsculas o tildes de un nombre",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &[Language::Fr, Language::Ru, Language::Es],
    fix: FixKind::Safe,
    authority: &["practice: letters in French, Spanish and Russian"],
    page: include_str!("../pages/NAM012.md"),
    check: Check::Block(capitals),
};

const MESSAGE: Words = Words {
    ar: "يكتب الاسم هكذا: {0}",
    zh: "应写作“{0}”",
    en: "The name is written {0}",
    fr: "S’écrit « {0} »",
    ru: "Пишется «{0}»",
    es: "Se escribe “{0}”",
};

/// Written, right.
const FRENCH: [(&str, &str); 24] = [
    ("Etats", "États"),
    ("Etat", "État"),
    ("Egypte", "Égypte"),
    ("Equateur", "Équateur"),
    ("Erythrée", "Érythrée"),
    ("Ethiopie", "Éthiopie"),
    ("Emirats", "Émirats"),
    ("Représentant Permanent", "Représentant permanent"),
    ("Représentante Permanente", "Représentante permanente"),
    ("Mission Permanente", "Mission permanente"),
    ("Secrétaire Général", "Secrétaire général"),
    ("Assemblée Générale", "Assemblée générale"),
    ("Conseil de Sécurité", "Conseil de sécurité"),
    ("Organisation des Nations unies", "Organisation des Nations Unies"),
    ("Nations unies", "Nations Unies"),
    ("Secrétaire Générale", "Secrétaire générale"),
    ("Assemblée Generale", "Assemblée générale"),
    ("Secretaire général", "Secrétaire général"),
    ("Secretaire general", "Secrétaire général"),
    ("Conseil Economique et Social", "Conseil économique et social"),
    ("Conseil Économique et Social", "Conseil économique et social"),
    ("Conseil économique et Social", "Conseil économique et social"),
    ("mon Gouvernement", "mon gouvernement"),
    ("États membres", "États Membres"),
];
const SPANISH: [(&str, &str); 13] = [
    ("representante permanente", "Representante Permanente"),
    ("Representante permanente", "Representante Permanente"),
    ("Secretario general", "Secretario General"),
    ("Asamblea general", "Asamblea General"),
    ("Consejo de seguridad", "Consejo de Seguridad"),
    ("Naciones unidas", "Naciones Unidas"),
    ("Observador permanente", "Observador Permanente"),
    ("Observadora permanente", "Observadora Permanente"),
    ("Misión permanente", "Misión Permanente"),
    ("Consejo Económico y social", "Consejo Económico y Social"),
    ("mi gobierno", "mi Gobierno"),
    ("Estados miembros", "Estados Miembros"),
    ("estados miembros", "Estados Miembros"),
];
const RUSSIAN: [(&str, &str); 14] = [
    ("постоянного представителя", "Постоянного представителя"),
    ("Постоянный Представитель", "Постоянный представитель"),
    ("Постоянного Представителя", "Постоянного представителя"),
    ("Постоянному Представителю", "Постоянному представителю"),
    ("Генеральный Секретарь", "Генеральный секретарь"),
    ("Генерального Секретаря", "Генерального секретаря"),
    ("Генеральному Секретарю", "Генеральному секретарю"),
    ("Генеральная ассамблея", "Генеральная Ассамблея"),
    ("Генеральной ассамблеи", "Генеральной Ассамблеи"),
    ("Генеральную ассамблею", "Генеральную Ассамблею"),
    ("Совета безопасности", "Совета Безопасности"),
    ("Совет безопасности", "Совет Безопасности"),
    ("Организация объединенных наций", "Организация Объединенных Наций"),
    ("Организации объединенных наций", "Организации Объединенных Наций"),
];

/// What is looked for in one language: what is written, what is right, and whether only accents differ.
struct Search {
    pairs: Vec<(String, String, bool)>,
    pattern: Option<Regex>,
}

static SEARCHES: [LazyLock<Search>; 3] = [
    LazyLock::new(|| search(&FRENCH, Some(Language::Fr))),
    LazyLock::new(|| search(&SPANISH, Some(Language::Es))),
    LazyLock::new(|| search(&RUSSIAN, None)),
];

/// The listed pairs, and the names of States without their accents.
fn search(listed: &[(&str, &str)], names: Option<Language>) -> Search {
    let mut pairs: Vec<(String, String, bool)> = listed
        .iter()
        .map(|(w, r)| ((*w).to_owned(), (*r).to_owned(), r.starts_with('É') && !w.starts_with('É')))
        .collect();
    for state in names.into_iter().flat_map(|l| states().iter().map(move |s| s.name(l).short)) {
        let right = fold_key(state);
        let bare: String = right.nfd().filter(|c| !matches!(*c, '\u{300}'..='\u{36F}')).collect();
        if bare != right && !right.contains(['(', ',']) && !pairs.iter().any(|(w, ..)| *w == bare) {
            pairs.push((bare, state.to_owned(), true));
        }
    }
    // Of two that begin alike the longer one is meant.
    pairs.sort_by_key(|(w, ..)| std::cmp::Reverse(w.len()));
    let forms: Vec<&str> = pairs.iter().map(|p| p.0.as_str()).collect();
    Search { pattern: Regex::new(&format!(r"\b(?:{})\b", forms.join("|"))).ok(), pairs }
}

fn capitals(context: &BlockContext, report: &mut Report) {
    if context.annex {
        return;
    }
    let [french, spanish, russian] = &SEARCHES;
    let search = match context.language {
        Language::Fr => french,
        Language::Es => spanish,
        _ => russian,
    };
    let text = context.folded.as_str();
    let Some(pattern) = search.pattern.as_ref().filter(|p| p.is_match(text)) else { return };
    let Some(field) = Field::of(context) else { return };
    for m in pattern.find_iter(text) {
        let range = m.range();
        let Some((_, right, is_accent)) = search.pairs.iter().find(|p| p.0 == m.as_str()) else { continue };
        let is_accent = *is_accent;
        // "Benin City" is no State.
        let name = is_accent && !m.as_str().starts_with("Etat");
        if name && field.tail(range.end).strip_prefix(' ').is_some_and(|t| t.starts_with(char::is_uppercase)) {
            continue;
        }
        if !field.passage.is_free(&range)
            || field.in_house_name(&range)
            || !is_accent && !is_ours(&field, &range, right)
            || field.tail(range.end).starts_with('-') && !is_accent
        {
            continue;
        }
        let span = field.passage.span(range);
        if context.text.get(span.range()).is_none_or(|w| w.contains(['\n', '\r', '*', '_'])) {
            continue;
        }
        report.add(span, &MESSAGE, &[right]).safe(&WRITE, &[right], vec![Edit { span, text: right.clone() }]);
    }
}

/// Whether a Russian name stands where only an organ of the United Nations does: alone on its line, behind the word for
/// its document, its members or its President, or behind the number of its resolution.
fn asked(field: &Field, range: &std::ops::Range<usize>) -> bool {
    let (head, tail) = (field.head(range.start), field.tail(range.end));
    let ends = tail.trim_start_matches(['.', ',', ';']).is_empty()
        || tail.starts_with(['.', ',', ';'])
        || tail.starts_with(" и ")
        || tail.starts_with(" по пункт");
    let alone = head.is_empty() && tail.is_empty();
    let behind = ["документа ", "документов ", "членов ", "Председателя "].iter().any(|w| head.ends_with(w));
    let numbered = head.trim_end().ends_with(|c: char| c.is_ascii_digit() || c == ')') && head.contains("резолюц");
    field.passage.context.language == Language::Ru && (alone || ends && (behind || numbered))
}

/// Whether the office or organ is one of the United Nations: others write their names as they please.
fn is_ours(field: &Field, range: &std::ops::Range<usize>, right: &str) -> bool {
    let tail = field.tail(range.end);
    let class = field.passage.context.class;
    let title = matches!(class, Class::Title(_));
    let near = |words: &[&str]| {
        let near: String = tail.chars().take(90).collect();
        near.split(['.', ';']).next().is_some_and(|clause| words.iter().any(|w| clause.contains(w)))
    };
    let ours = OURS.iter().any(|w| tail.starts_with(w));
    match right {
        "Organisation des Nations Unies"
        | "Nations Unies"
        | "Naciones Unidas"
        | "Организация Объединенных Наций"
        | "Организации Объединенных Наций"
        | "mon gouvernement"
        | "mi Gobierno" => true,
        // Members of other organizations have a small letter in Spanish and French.
        "États Membres" | "Estados Miembros" => ours,
        // A representative to the United Nations, or whoever signs.
        "Représentant permanent"
        | "Représentante permanente"
        | "Mission permanente"
        | "Representante Permanente"
        | "Observador Permanente"
        | "Observadora Permanente"
        | "Misión Permanente" => {
            // A line that is nothing but the office stands beside a signature.
            let text = field.passage.text();
            let line = tail.trim_end_matches([',', ' ']).is_empty() && text.len() < 60 && !text.contains('.');
            let signs = ["(Signé", "(Firmado"].iter().any(|m| text.contains(m));
            line || signs || near(&["Nations Unies", "Naciones Unidas", "auprès de l'ONU"])
        }
        // In the title the office is written as such; in running text «нашего постоянного представителя» is right.
        "Постоянного представителя" if field.head(range.start).ends_with(char::is_whitespace) => {
            title && tail.contains("Объединенных Наций")
        }
        r if r.starts_with("Постоянн") => near(&["Объединенных Наций", "ООН"]),
        r if r.starts_with(|c: char| c.is_ascii()) => title || ours || asked(field, range) || !governs(tail),
        _ => title || ours || asked(field, range),
    }
}

/// What makes an office or an organ one of the United Nations.
const OURS: [&str; 6] = [
    " de l'Organisation des Nations Unies",
    " des Nations Unies",
    " de l'ONU",
    " de las Naciones Unidas",
    " Организации Объединенных Наций",
    " ООН",
];

/// Whether French or Spanish words say whose office or organ it is.
fn governs(tail: &str) -> bool {
    const OF: [&str; 9] = [" de ", " du ", " des ", " d'", " del ", " national", " nacional", " adjoint", " adjunto"];
    OF.iter().any(|w| tail.starts_with(w))
}
