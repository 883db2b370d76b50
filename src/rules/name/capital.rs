//! French, Spanish and Russian: capitals of offices and organs, accents on capitals.

use super::field::Field;
use crate::knowledge::Language;
use crate::rules::passage::{Pattern, WRITE};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::syntax::Class;
use crate::text::Edit;
use regex::Regex;
use std::sync::LazyLock;

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
const FRENCH: [(&str, &str); 14] = [
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
];
const SPANISH: [(&str, &str); 6] = [
    ("representante permanente", "Representante Permanente"),
    ("Representante permanente", "Representante Permanente"),
    ("Secretario general", "Secretario General"),
    ("Asamblea general", "Asamblea General"),
    ("Consejo de seguridad", "Consejo de Seguridad"),
    ("Naciones unidas", "Naciones Unidas"),
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

static PATTERNS: [Pattern; 3] =
    [LazyLock::new(|| pattern(&FRENCH)), LazyLock::new(|| pattern(&SPANISH)), LazyLock::new(|| pattern(&RUSSIAN))];

fn pattern(pairs: &[(&str, &str)]) -> Option<Regex> {
    let forms: Vec<&str> = pairs.iter().map(|p| p.0).collect();
    Regex::new(&format!(r"\b(?:{})\b", forms.join("|"))).ok()
}

fn capitals(context: &BlockContext, report: &mut Report) {
    if context.annex {
        return;
    }
    let [french, spanish, russian] = &PATTERNS;
    let (pairs, pattern): (&[(&str, &str)], _) = match context.language {
        Language::Fr => (&FRENCH, french),
        Language::Es => (&SPANISH, spanish),
        _ => (&RUSSIAN, russian),
    };
    let text = context.folded.as_str();
    let Some(pattern) = pattern.as_ref().filter(|p| p.is_match(text)) else { return };
    let Some(field) = Field::of(context) else { return };
    for m in pattern.find_iter(text) {
        let range = m.range();
        let Some((_, right)) = pairs.iter().find(|p| p.0 == m.as_str()) else { continue };
        let is_accent = right.starts_with(['É']);
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
        report.add(span, &MESSAGE, &[right]).safe(&WRITE, &[right], vec![Edit { span, text: (*right).to_owned() }]);
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
    let title = matches!(field.passage.context.class, Class::Title(_));
    let names_it = |words: &[&str]| words.iter().any(|w| tail.starts_with(w));
    match right {
        "Organisation des Nations Unies"
        | "Naciones Unidas"
        | "Организация Объединенных Наций"
        | "Организации Объединенных Наций" => true,
        // A representative to the United Nations.
        "Représentant permanent" | "Représentante permanente" | "Mission permanente" | "Representante Permanente" => {
            let near: String = tail.chars().take(90).collect();
            let clause = near.split(['.', ';']).next().unwrap_or_default().to_owned();
            clause.contains("Nations Unies") || clause.contains("Naciones Unidas") || clause.contains("auprès de l'ONU")
        }
        // In the title the office is written as such; in running text «нашего постоянного представителя» is right.
        "Постоянного представителя" if field.head(range.start).ends_with(char::is_whitespace) => {
            title && tail.contains("Объединенных Наций")
        }
        r if r.starts_with("Постоянн") => {
            let near: String = tail.chars().take(90).collect();
            near.split(['.', ';']).next().is_some_and(|c| c.contains("Объединенных Наций") || c.contains("ООН"))
        }
        _ => {
            title
                || asked(field, range)
                || names_it(&[
                    " de l'Organisation des Nations Unies",
                    " des Nations Unies",
                    " de l'ONU",
                    " de las Naciones Unidas",
                    " Организации Объединенных Наций",
                    " ООН",
                ])
        }
    }
}
