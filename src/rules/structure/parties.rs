//! Senders and addressees of the title: their order, and the form of a chargé d'affaires.

use crate::knowledge::{Language, state};
use crate::model::{Addressee, Office};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Folded, Span, fold_key};
use regex::Regex;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// Addressees out of order.
pub(in crate::rules) static ADDRESSEE_ORDER: Rule = Rule {
    code: "STR018",
    name: "addressee-order",
    title: Words {
        ar: "ترتيب المرسل إليهم",
        zh: "收函人次序",
        en: "The addressees are out of order",
        fr: "L’ordre des destinataires",
        ru: "Порядок адресатов",
        es: "El orden de los destinatarios",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["United Nations Editorial Manual, communications from Member States"],
    page: include_str!("../pages/STR018.md"),
    check: Check::Document(addressee_order),
};

/// Senders out of alphabetical order.
pub(in crate::rules) static SIGNATORY_ORDER: Rule = Rule {
    code: "STR019",
    name: "signatory-order",
    title: Words {
        ar: "الدول المرسلة ليست بترتيبها الهجائي",
        zh: "发函国次序",
        en: "The senders are not in alphabetical order",
        fr: "Les expéditeurs ne sont pas dans l’ordre alphabétique",
        ru: "Отправители не в алфавитном порядке",
        es: "Los remitentes no están en orden alfabético",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &[Language::Ar, Language::En, Language::Fr, Language::Ru, Language::Es],
    fix: FixKind::Never,
    authority: &[
        "United Nations Editorial Manual, communications from Member States",
        "S/2020/821 and A/69/723 in Arabic",
    ],
    page: include_str!("../pages/STR019.md"),
    check: Check::Document(signatory_order),
};

/// A chargé d'affaires of a State instead of its mission.
pub(in crate::rules) static CHARGE_FORM: Rule = Rule {
    code: "STR023",
    name: "charge-d-affaires-form",
    title: Words {
        ar: "صيغة القائم بالأعمال",
        zh: "临时代办的写法",
        en: "A chargé d’affaires is named with the mission",
        fr: "Le chargé d’affaires est nommé avec la mission",
        ru: "Временный поверенный называется с представительством",
        es: "El encargado de negocios se nombra con la misión",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &[Language::En, Language::Fr, Language::Es],
    fix: FixKind::Safe,
    authority: &["S/2018/218", "S/2017/710"],
    page: include_str!("../pages/STR023.md"),
    check: Check::Document(charge_form),
};

const ORDER: Words = Words {
    ar: "يأتي الأمين العام أولا، ثم رئيس الجمعية العامة، ثم رئيس المجلس",
    zh: "次序为秘书长、大会主席、理事会主席",
    en: "The order is the Secretary-General, the President of the General Assembly, the President of the Council",
    fr: "L’ordre est le suivant : Secrétaire général, Président de l’Assemblée générale, Président du Conseil",
    ru: "Порядок таков: Генеральный секретарь, Председатель Генеральной Ассамблеи, Председатель Совета",
    es: "El orden es Secretario General, Presidente de la Asamblea General, Presidente del Consejo",
};
const REORDER: Words = Words {
    ar: "كتابة «{0}»",
    zh: "改为“{0}”",
    en: "Write “{0}”",
    fr: "Écrire « {0} »",
    ru: "Написать «{0}»",
    es: "Escribir «{0}»",
};
const ALPHABET: Words = Words {
    ar: "«{0}» تأتي قبل «{1}» في الترتيب الهجائي",
    zh: "按字母顺序，“{0}”应在“{1}”之前",
    en: "“{0}” comes before “{1}” in alphabetical order",
    fr: "« {0} » précède « {1} » dans l’ordre alphabétique",
    ru: "«{0}» по алфавиту стоит раньше, чем «{1}»",
    es: "«{0}» precede a «{1}» en el orden alfabético",
};
const WITH_MISSION: Words = Words {
    ar: "يكتب «{0}»",
    zh: "写作“{0}”",
    en: "The form is “{0}”",
    fr: "La forme est « {0} »",
    ru: "Форма: «{0}»",
    es: "La forma es «{0}»",
};

fn rank(a: Addressee) -> Option<u8> {
    match a {
        Addressee::SecretaryGeneral => Some(0),
        Addressee::PresidentGeneralAssembly => Some(1),
        Addressee::PresidentSecurityCouncil | Addressee::PresidentEcosoc => Some(2),
        Addressee::Other => None,
    }
}

fn addressee_order(context: &Context, report: &mut Report) {
    let Some(title) = &context.document.title else { return };
    let ranks: Option<Vec<u8>> = title.addressees.iter().map(|(a, _)| rank(*a)).collect();
    let Some(ranks) = ranks.filter(|r| r.len() > 1 && !r.is_sorted()) else { return };
    let mut parts: Vec<(u8, String)> = ranks
        .into_iter()
        .zip(&title.addressees)
        .map(|(r, (_, s))| (r, bare(&context.words(*s), context.draft_language())))
        .collect();
    parts.sort_by_key(|(r, _)| *r);
    let words: Vec<String> = parts.into_iter().map(|(_, w)| w).collect();
    let text = list(&words, context.draft_language());
    report.add(title.addressee_span, &ORDER, &[]).safe(
        &REORDER,
        &[&text],
        vec![Edit { span: title.addressee_span, text: text.clone() }],
    );
}

/// An addressee without the preposition before it.
fn bare(words: &str, language: Language) -> String {
    let heads: &[&str] = match language {
        Language::Fr => &["au ", "à la ", "à l’", "aux "],
        Language::Es => &["al ", "a la ", "el ", "la "],
        Language::Ar => &["إلى ", "وإلى "],
        _ => &[],
    };
    heads.iter().find_map(|h| words.strip_prefix(h)).unwrap_or(words).to_owned()
}

/// A list of addressees in the grammar of a title.
fn list(words: &[String], language: Language) -> String {
    let with: Vec<String> = words
        .iter()
        .map(|w| match language {
            Language::Fr
                if w.starts_with("Présidente")
                    || w.starts_with("Présidence")
                    || w.starts_with("Secrétaire générale") =>
            {
                format!("à la {w}")
            }
            Language::Fr => format!("au {w}"),
            Language::Es
                if w.starts_with("Presidenta") || w.starts_with("Presidencia") || w.starts_with("Secretaria") =>
            {
                format!("a la {w}")
            }
            Language::Es => format!("al {w}"),
            _ => w.clone(),
        })
        .collect();
    let (comma, and) = match language {
        Language::En => (", ", " and "),
        Language::Fr => (", ", " et "),
        Language::Es => (", ", " y "),
        Language::Ru => (", ", " и "),
        Language::Zh => ("、", "和"),
        Language::Ar => (" و", " و"),
    };
    match with.split_last() {
        Some((last, head)) if !head.is_empty() => format!("{}{and}{last}", head.join(comma)),
        _ => with.concat(),
    }
}

/// What decides the place of a name in a list: letters without accents, marks and case; in Arabic without the article.
fn sort_key(name: &str, language: Language) -> String {
    let plain: String = fold_key(name)
        .to_lowercase()
        .nfd()
        .filter(|c| c.is_alphanumeric() && !('\u{300}'..='\u{36F}').contains(c))
        .collect();
    match language {
        Language::Ar => plain.strip_prefix("ال").map_or(plain.clone(), str::to_owned),
        _ => plain,
    }
}

fn signatory_order(context: &Context, report: &mut Report) {
    let Some(title) = context.document.title.as_ref().filter(|t| t.senders.len() > 1) else { return };
    let language = context.draft_language();
    let names: Option<Vec<(Span, &str, &str)>> = title
        .senders
        .iter()
        .map(|s| s.state.and_then(state).map(|x| (s.span, x.name(language).list, x.name(language).short)))
        .collect();
    let Some(names) = names else { return };
    // Observers stand after States.
    if title.senders.iter().any(|s| !matches!(s.office, Office::PermanentRepresentative | Office::ChargeDAffaires)) {
        return;
    }
    // A name may be sorted by its list form or by its short form; only where both say so is the order wrong.
    let before = |a: (&str, &str), b: (&str, &str)| {
        sort_key(a.0, language) < sort_key(b.0, language) && sort_key(a.1, language) < sort_key(b.1, language)
    };
    let severity = if language == Language::En { Severity::Warning } else { Severity::Hint };
    for pair in names.windows(2) {
        let [(first, list_a, short_a), (second, list_b, short_b)] = pair else { continue };
        if before((list_b, short_b), (list_a, short_a)) {
            let (a, b) = (context.words(*second), context.words(*first));
            report.add(*second, &ALPHABET, &[&a, &b]).severity(severity);
            return;
        }
    }
}

/// The chargé with what follows; `mission` where the mission is named.
static CHARGE: LazyLock<[Option<Regex>; 3]> = LazyLock::new(|| {
    [
        Regex::new(r"(?i)(?P<head>charg[eé] d'affaires)(?P<ai>,? (?:a\.i\.|\(a\.i\.\)|ad interim|ai))? of (?P<mission>the permanent mission of )?").ok(),
        Regex::new(r"(?i)(?P<head>chargée? d'affaires)(?P<ai> (?:par intérim|a\.i\.|p\.i\.))? (?P<mission>de la mission permanente )?(?P<of>de l'|de la |du |des |d'|de )").ok(),
        Regex::new(r"(?i)(?P<head>encargad[oa] de negocios)(?P<ai> (?:interin[oa]|a\.i\.))? (?P<mission>de la misión permanente )?(?P<of>del |de la |de los |de las |de )").ok(),
    ]
});

fn charge_form(context: &Context, report: &mut Report) {
    let Some(title) = &context.document.title else { return };
    let [english, french, spanish] = &*CHARGE;
    let language = context.draft_language();
    let pattern = match language {
        Language::En => english,
        Language::Fr => french,
        Language::Es => spanish,
        _ => &None,
    };
    let Some(pattern) = pattern else { return };
    let folded = Folded::plain(&context.slice(title.sender_span), title.sender_span.start);
    for c in pattern.captures_iter(folded.as_str()) {
        if c.name("mission").is_some() {
            continue;
        }
        let (Some(whole), Some(head)) = (c.get(0), c.name("head")) else { continue };
        let said = context.words(folded.span(head.range()));
        let of = c.name("of").map_or("", |m| m.as_str());
        let form = match language {
            Language::En => format!("{said} a.i. of the Permanent Mission of "),
            Language::Fr => {
                format!("{said} par intérim de la Mission permanente {}", of.replace('\'', "’"))
            }
            _ => {
                let ending = if said.to_lowercase().starts_with("encargada") { "Interina" } else { "Interino" };
                format!("{said} {ending} de la Misión Permanente {of}")
            }
        };
        let span = folded.span(whole.range());
        report.add(Span::new(span.start, span.end), &WITH_MISSION, &[form.trim_end()]).safe(
            &REORDER,
            &[form.trim_end()],
            vec![Edit { span, text: form.clone() }],
        );
    }
}
