//! The rule about comments that name no rule.

use super::comment::{Comment, VERBS, Word};
use super::{all_comments, placed};
use crate::knowledge::Language;
use crate::rules::registry::nearest_rule;
use crate::rules::{Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span, nearest};

/// Comments that name no rule.
pub(in crate::rules) static UNKNOWN_CODE: Rule = Rule {
    code: "CFG001",
    name: "unknown-code",
    title: Words {
        ar: "ذِكر قاعدة غير موجودة",
        zh: "所写的规则不存在",
        en: "A rule is named that does not exist",
        fr: "Une règle est nommée qui n’existe pas",
        ru: "Названо несуществующее правило",
        es: "Se nombra una regla que no existe",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["house: what is silenced by mistake is not silenced"],
    page: include_str!("../pages/CFG001.md"),
    check: Check::Document(unknown_code),
};

const NO_RULE: Words = Words {
    ar: "لا توجد قاعدة باسم «{0}»",
    zh: "没有名为“{0}”的规则",
    en: "There is no rule “{0}”",
    fr: "Il n’y a pas de règle « {0} »",
    ru: "Правила «{0}» нет",
    es: "No hay ninguna regla «{0}»",
};
const NO_RULE_BUT: Words = Words {
    ar: "لا توجد قاعدة باسم «{0}»؛ ولعل المقصود {1}",
    zh: "没有名为“{0}”的规则；是否应为 {1}？",
    en: "There is no rule “{0}”; did you mean {1}?",
    fr: "Il n’y a pas de règle « {0} » ; est-ce {1} ?",
    ru: "Правила «{0}» нет; возможно, имелось в виду {1}",
    es: "No hay ninguna regla «{0}»; ¿será {1}?",
};
const NO_VERB: Words = Words {
    ar: "بعد «verbale:» تُكتب ignore أو ignore-file ثم رموز القواعد",
    zh: "“verbale:”之后应写 ignore 或 ignore-file，再写规则代码",
    en: "After “verbale:” write ignore or ignore-file, then the codes of rules",
    fr: "Après « verbale: », écrire ignore ou ignore-file, puis les codes des règles",
    ru: "После «verbale:» пишется ignore или ignore-file, затем коды правил",
    es: "Después de «verbale:» se escribe ignore o ignore-file y luego los códigos de las reglas",
};
const NO_CODES: Words = Words {
    ar: "لا يُذكر هنا أي رمز قاعدة؛ تُكتب الرموز أو all",
    zh: "这里没有写规则代码；请写代码或 all",
    en: "No rule is named here; write its code, or all",
    fr: "Aucune règle n’est nommée ici ; écrire son code, ou all",
    ru: "Здесь не названо ни одного правила; укажите код или all",
    es: "Aquí no se nombra ninguna regla; escriba su código o all",
};
/// Writes the word that was probably meant.
pub(in crate::rules) const WRITE: Words = Words {
    ar: "كتابة «{0}»",
    zh: "改为“{0}”",
    en: "Write “{0}”",
    fr: "Écrire « {0} »",
    ru: "Написать «{0}»",
    es: "Escribir «{0}»",
};

fn unknown_code(context: &Context, report: &mut Report) {
    if !context.snapshot.blocks().iter().any(|b| b.commented) {
        return;
    }
    for placed in placed(context.snapshot, &all_comments(context.snapshot)) {
        comment(context, &placed.comment, report);
    }
}

fn comment(context: &Context, comment: &Comment, report: &mut Report) {
    if !comment.known {
        let meant = nearest(&context.slice(comment.verb), VERBS);
        let finding = report.add(comment.verb, &NO_VERB, &[]).severity(Severity::Information);
        if let Some(meant) = meant {
            finding.suggest(&WRITE, &[meant], vec![Edit { span: comment.verb, text: meant.to_owned() }]);
        }
        return;
    }
    if comment.words.is_empty() {
        report.add(Span::at(comment.verb.end), &NO_CODES, &[]).severity(Severity::Information);
    }
    for span in comment.words.iter().filter_map(|w| if let Word::Unknown(span) = w { Some(*span) } else { None }) {
        no_rule(report, &context.slice(span), span).severity(Severity::Information);
    }
}

/// Says that there is no rule of this code or name, and which one was probably meant; the span is the word itself.
pub(in crate::rules) fn no_rule<'a>(report: &'a mut Report, word: &str, span: Span) -> &'a mut Finding {
    match nearest_rule(word) {
        None => report.add(span, &NO_RULE, &[word]),
        Some(meant) => {
            let edit = Edit { span, text: meant.to_owned() };
            report.add(span, &NO_RULE_BUT, &[word, meant]).suggest(&WRITE, &[meant], vec![edit])
        }
    }
}
