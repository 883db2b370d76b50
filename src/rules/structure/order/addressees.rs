//! STR018: the Secretary-General first, then the Presidents of the General Assembly, the Security Council and the
//! Economic and Social Council.

use super::titles;
use crate::knowledge::Language;
use crate::model::{Addressee, Title};
use crate::rules::structure::shown;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span};

/// The addressees do not stand in the usual order.
pub(in crate::rules) static ADDRESSEE_ORDER: Rule = Rule {
    code: "STR018",
    name: "addressee-order",
    title: Words {
        ar: "ترتيب المرسل إليهم",
        zh: "收函人的次序",
        en: "The order of the addressees",
        fr: "L’ordre des destinataires",
        ru: "Порядок адресатов",
        es: "El orden de los destinatarios",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["United Nations Editorial Manual, communications from Member States"],
    page: include_str!("../../pages/STR018.md"),
    check: Check::Document(order),
};

const MESSAGE: Words = Words {
    ar: "يأتي الأمين العام أولا، ثم رئيس الجمعية العامة، ثم رئيس مجلس الأمن أو رئيس المجلس الاقتصادي والاجتماعي",
    zh: "收函人的次序是秘书长、大会主席、安全理事会主席或经济及社会理事会主席",
    en: "The Secretary-General comes first, then the President of the General Assembly, then that of a Council",
    fr: "Le Secrétaire général vient en premier, puis le Président de l’Assemblée générale, puis celui d’un Conseil",
    ru: "Сначала указывается Генеральный секретарь, затем Председатель Генеральной Ассамблеи, затем Председатель Совета",
    es: "El Secretario General va primero; después, el Presidente de la Asamblea General y el de un Consejo",
};
const WRITE: Words = Words {
    ar: "كتابة «{0}»",
    zh: "改为“{0}”",
    en: "Write “{0}”",
    fr: "Écrire « {0} »",
    ru: "Написать «{0}»",
    es: "Escribir «{0}»",
};

fn order(context: &Context, report: &mut Report) {
    let Some(title) = &context.document.title else { return };
    if in_order(title) {
        return;
    }
    let finding = report.add(title.addressee_span, &MESSAGE, &[]);
    let same = |t: &&Title| !in_order(t) && t.addressees.len() == title.addressees.len();
    let edits: Vec<Edit> = titles(context.document).filter(same).filter_map(|t| sorted(context, t)).collect();
    let Some(text) = edits.first().filter(|e| e.span == title.addressee_span).map(|e| e.text.clone()) else { return };
    finding.safe(&WRITE, &[&text], edits);
}

/// Whether all are known and stand in their order; where one is not known, nothing is said.
fn in_order(title: &Title) -> bool {
    let known = title.addressees.iter().all(|(a, _)| *a != Addressee::Other);
    !known || title.addressees.iter().map(|(a, _)| rank(*a)).is_sorted()
}

/// The Presidents of the two Councils stand side by side.
fn rank(who: Addressee) -> u8 {
    match who {
        Addressee::SecretaryGeneral => 0,
        Addressee::PresidentGeneralAssembly => 1,
        Addressee::PresidentSecurityCouncil | Addressee::PresidentEcosoc => 2,
        Addressee::Other => 3,
    }
}

/// The addressees in their order, each with its preposition, on one line.
fn sorted(context: &Context, title: &Title) -> Option<Edit> {
    let language = context.draft_language();
    let first = title.addressees.first()?.1;
    let head = context.words(Span::new(title.addressee_span.start, first.start));
    let mut joints: Vec<String> = Vec::new();
    let mut entries: Vec<(Addressee, String)> = Vec::new();
    let mut at = first.start;
    for (i, (who, span)) in title.addressees.iter().enumerate() {
        let between = context.words(Span::new(at, span.start));
        let name = shown(context, *span);
        at = span.end;
        if i == 0 {
            entries.push((*who, format!("{head}{name}")));
            continue;
        }
        let (joint, preposition) = parted(&between, language)?;
        joints.push(joint);
        entries.push((*who, format!("{preposition}{name}")));
    }
    entries.sort_by_key(|(who, _)| rank(*who));
    let mut out = String::new();
    for (i, (_, entry)) in entries.iter().enumerate() {
        let entry = if i == 0 { leading(entry, language) } else { entry.clone() };
        if let Some(joint) = i.checked_sub(1).and_then(|j| joints.get(j)) {
            out.push_str(joint);
        }
        out.push_str(&entry);
    }
    Some(Edit { span: title.addressee_span, text: out })
}

/// What stands between two addressees: what joins them, and the preposition of the second.
fn parted(between: &str, language: Language) -> Option<(String, String)> {
    let and = match language {
        Language::Fr => " et ",
        Language::Es => " y ",
        _ => return Some((between.to_owned(), String::new())),
    };
    let blanks = between.replace(['\u{a0}', '\n', '\r'], " ");
    let joint = [and, ", "].into_iter().find(|j| blanks.starts_with(*j))?;
    let preposition = blanks.strip_prefix(joint)?.to_owned();
    (!preposition.is_empty() || language == Language::Es).then(|| (joint.to_owned(), preposition))
}

/// The first of a list needs its preposition: "al Presidente y el Secretario General" turned round.
fn leading(entry: &str, language: Language) -> String {
    if language != Language::Es {
        return entry.to_owned();
    }
    match (entry.strip_prefix("el "), entry.strip_prefix("la ")) {
        (Some(rest), _) => format!("al {rest}"),
        (_, Some(rest)) => format!("a la {rest}"),
        _ => entry.to_owned(),
    }
}
