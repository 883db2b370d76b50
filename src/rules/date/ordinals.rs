//! Ordinals of sessions and years that are misspelt, or written in figures where the General Assembly prints words.

use crate::knowledge::Language;
use crate::knowledge::ordinal::Before;
use crate::model::{Ordinal, Organ};
use crate::rules::assembly::{is_plenary, names_assembly, ordinal_like};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, fold_key};

/// A misspelt ordinal of a session or a year.
pub(in crate::rules) static ORDINAL_SPELLING: Rule = Rule {
    code: "DAT003",
    name: "ordinal-spelling",
    title: Words {
        ar: "خطأ في كتابة العدد الترتيبي",
        zh: "序数写法有误",
        en: "An ordinal is misspelt",
        fr: "Un nombre ordinal est mal écrit",
        ru: "Порядковое числительное написано с ошибкой",
        es: "Un ordinal está mal escrito",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["practice; slips: A/66/PV.82, A/HRC/28/NI/4", "figures in subsidiary bodies: A/AC.105/C.2/L.255"],
    page: include_str!("../pages/DAT003.md"),
    check: Check::Document(ordinal_spelling),
};

const MISSPELT: Words = Words {
    ar: "«{0}» ليست كتابة صحيحة للعدد الترتيبي {1}",
    zh: "“{0}”不是序数{1}的正确写法",
    en: "“{0}” is not how the ordinal {1} is spelt",
    fr: "« {0} » n’est pas l’ordinal {1} bien écrit",
    ru: "«{0}» — неправильное написание порядкового числительного {1}",
    es: "«{0}» no es la forma correcta del ordinal {1}",
};
const FIGURES: Words = Words {
    ar: "يكتب رقم الدورة أو السنة بالحروف في رأس وثائق الجمعية العامة ومجلس الأمن، لا بالأرقام كما في «{0}»",
    zh: "大会和安全理事会文件刊头的届次、年次用汉字书写，不用数字（“{0}”）",
    en: "A masthead of the General Assembly or the Security Council spells the ordinal out, instead of “{0}”",
    fr: "L’en-tête d’un document de l’Assemblée générale ou du Conseil de sécurité porte l’ordinal en lettres et non « {0} »",
    ru: "В заголовке документа Генеральной Ассамблеи или Совета Безопасности порядковое числительное пишется словами, а не «{0}»",
    es: "El encabezamiento de un documento de la Asamblea General o del Consejo de Seguridad lleva el ordinal en letras y no «{0}»",
};
const WRITE: Words = Words {
    ar: "كتابة «{0}»",
    zh: "改为“{0}”",
    en: "Write “{0}”",
    fr: "Écrire « {0} »",
    ru: "Написать «{0}»",
    es: "Escribir «{0}»",
};

fn ordinal_spelling(context: &Context, report: &mut Report) {
    let masthead = &context.document.masthead;
    let lines = [
        (masthead.session.as_ref(), Before::Session),
        (masthead.special_session.as_ref().map(|s| &s.ordinal), Before::Session),
        (masthead.year.as_ref(), Before::Year),
    ];
    for (line, before) in lines {
        let Some(line) = line else { continue };
        let words = context.slice(line.words);
        if let Some(right) = &line.mend {
            let right = capitals(&words, right);
            let number = line.number.to_string();
            report.add(line.words, &MISSPELT, &[&words, &number]).safe(
                &WRITE,
                &[&right],
                vec![Edit { span: line.words, text: right.clone() }],
            );
        } else if in_figures(context, line, &words) {
            let Some(right) = ordinal_like(line, &words, line.number, before, context.draft_language()) else {
                continue;
            };
            report.add(line.words, &FIGURES, &[&words]).severity(Severity::Warning).safe(
                &WRITE,
                &[&right],
                vec![Edit { span: line.words, text: right.clone() }],
            );
        }
    }
}

/// Subsidiary bodies print figures; the General Assembly and the Security Council do not.
fn in_figures(context: &Context, line: &Ordinal, words: &str) -> bool {
    let plain = fold_key(words);
    plain.bytes().any(|b| b.is_ascii_digit())
        && line.number >= 31
        // Figures in a Chinese masthead are another rule's (NUM013).
        && context.draft_language() != Language::Zh
        && is_plenary(context.document)
        && names_organ(context)
}

fn names_organ(context: &Context) -> bool {
    let council = context.document.masthead.organs.iter().any(|(o, _)| *o == Organ::SecurityCouncil);
    council || names_assembly(context.document)
}

fn capitals(old: &str, new: &str) -> String {
    let capitals = old.chars().any(char::is_uppercase) && !old.chars().any(char::is_lowercase);
    if capitals { new.to_uppercase() } else { new.to_owned() }
}
