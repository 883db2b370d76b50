//! What is annexed: an enclosure without its annex, a document of the United Nations, a text without a title.

use super::callout::{heading_name, heading_span};
use crate::knowledge::Language;
use crate::model::{Annex, AnnexKind};
use crate::rules::passage::Pattern;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Span, fold_key};
use regex::Regex;
use std::sync::LazyLock;

/// An enclosure that hangs on the letter itself.
pub(in crate::rules) static LOOSE_ENCLOSURE: Rule = Rule {
    code: "ANX016",
    name: "enclosure-outside-annex",
    title: Words {
        ar: "ضميمة ملحقة بالرسالة نفسها لا بمرفق",
        zh: "附文不在附件之内",
        en: "An enclosure stands outside an annex",
        fr: "Une pièce jointe ne fait partie d’aucune annexe",
        ru: "Добавление не входит ни в одно приложение",
        es: "Un documento adjunto no forma parte de ningún anexo",
    },
    severity: Severity::Hint,
    zone: Zone::Annex,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["practice: annexes belong to the letter, enclosures to an annex"],
    page: include_str!("../pages/ANX016.md"),
    check: Check::Document(loose_enclosure),
};

/// The annexed text is a document of the United Nations.
pub(in crate::rules) static UN_DOCUMENT: Rule = Rule {
    code: "ANX017",
    name: "annex-is-un-document",
    title: Words {
        ar: "المرفق وثيقة من وثائق الأمم المتحدة",
        zh: "附件是联合国已有的文件",
        en: "The annex reproduces a United Nations document",
        fr: "L’annexe reproduit un document de l’Organisation",
        ru: "Приложение воспроизводит документ Организации",
        es: "El anexo reproduce un documento de las Naciones Unidas",
    },
    severity: Severity::Information,
    zone: Zone::Annex,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["manual: instructions for preparing documents: published documents are cited by their symbols"],
    page: include_str!("../pages/ANX017.md"),
    check: Check::Document(un_document),
};

/// The annexed text has no title.
pub(in crate::rules) static UNTITLED: Rule = Rule {
    code: "ANX019",
    name: "annex-title-missing",
    title: Words {
        ar: "النص المرفق بلا عنوان",
        zh: "所附文字没有标题",
        en: "The annexed text has no title",
        fr: "Le texte annexé n’a pas de titre",
        ru: "У текста приложения нет названия",
        es: "El texto anexo no lleva título",
    },
    severity: Severity::Hint,
    zone: Zone::Annex,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["practice: A/72/796; annexed letters have none: S/2017/710, S/2018/218"],
    page: include_str!("../pages/ANX019.md"),
    check: Check::Document(untitled),
};

const LOOSE: Words = Words {
    ar: "«{0}» تلي الرسالة مباشرة؛ والمعتاد أن يكون ما يلي الرسالة مرفقا وأن تلحق الضميمة بالمرفق",
    zh: "“{0}”直接附在信函之后；通常信函之后是附件，附文从属于附件",
    en: "“{0}” follows the letter itself; what follows a letter is usually an annex, and an enclosure belongs to an annex",
    fr: "« {0} » suit la lettre elle-même ; d’ordinaire une annexe suit la lettre, et une pièce jointe l’annexe",
    ru: "«{0}» следует прямо за письмом; обычно за письмом следует приложение, а добавление относится к приложению",
    es: "«{0}» sigue a la carta misma; por lo común a la carta le sigue un anexo, y al anexo el documento adjunto",
};
const REPRODUCED: Words = Words {
    ar: "«{0}» وثيقة صادرة عن الأمم المتحدة، ويكفي ذكر رمزها",
    zh: "“{0}”是联合国已印发的文件，注明文号即可",
    en: "“{0}” is issued by the United Nations already; citing its symbol is enough",
    fr: "« {0} » est déjà publié par l’Organisation ; il suffit d’en citer la cote",
    ru: "«{0}» уже издано Организацией; достаточно указать условное обозначение",
    es: "«{0}» ya ha sido publicado por las Naciones Unidas; basta citar su signatura",
};
const NO_TITLE: Words = Words {
    ar: "لا عنوان للنص تحت «{0}»",
    zh: "“{0}”之下没有所附文字的标题",
    en: "Under “{0}” stands no title of the annexed text",
    fr: "Sous « {0} » ne figure aucun titre du texte annexé",
    ru: "Под заголовком «{0}» нет названия текста",
    es: "Bajo «{0}» no figura ningún título del texto anexo",
};

fn loose_enclosure(context: &Context, report: &mut Report) {
    let document = context.document;
    // A letter that calls what it sends an enclosure, means it.
    if document.callouts.iter().any(|c| c.enclosure) || document.annexes.iter().any(|a| a.kind == AnnexKind::Annex) {
        return;
    }
    if let Some(annex) = document.annexes.iter().find(|a| a.kind != AnnexKind::Annex && !a.word.is_empty()) {
        report.add(heading_span(annex), &LOOSE, &[&heading_name(context, annex)]);
    }
}

/// Titles that only documents of the United Nations have: whole, or going on with their subject.
static ISSUED: Pattern = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)^(?:",
        r"(?:security council |general assembly )?resolution [0-9]+(?:/[0-9]+)?(?: ?\([0-9]{4}\))?",
        r"|resolution [0-9/]+ ?(?:\([0-9]{4}\))? adopted by the (?:security council|general assembly).*",
        r"|resolution adopted by the (?:security council|general assembly).*",
        r"|report of the secretary-general(?: on .*)?",
        r"|r[ée]solution [0-9]+(?:/[0-9]+)?(?: ?\([0-9]{4}\))?(?: (?:du conseil de sécurité|de l'assemblée générale))?",
        r"|résolution adoptée par (?:le conseil de sécurité|l'assemblée générale).*",
        r"|rapport du secrétaire général(?: sur .*)?",
        r"|resolución [0-9]+(?:/[0-9]+)?(?: ?\([0-9]{4}\))?(?: (?:del consejo de seguridad|de la asamblea general))?",
        r"|resolución aprobada por (?:el consejo de seguridad|la asamblea general).*",
        r"|informe del secretario general(?: sobre .*)?",
        r"|резолюция [0-9]+(?:/[0-9]+)?(?: ?\([0-9]{4}\))?(?: (?:совета безопасности|генеральной ассамблеи))?",
        r"|резолюция, принятая (?:советом безопасности|генеральной ассамблеей).*",
        r"|доклад генерального секретаря(?: об? .*)?",
        r"|(?:联合国)?(?:安全理事会|大会)?第? ?[0-9]+(?:/[0-9]+)?(?: ?[(（][0-9]{4}[)）])? ?号决议",
        r"|(?:安全理事会|大会)(?:[0-9 年月日]*)通过的决议",
        r"|(?:联合国)?秘书长(?:的)?报告",
        r"|(?:ال)?قرار [0-9]+(?:/[0-9]+)?(?: ?\([0-9]{4}\))?",
        r"|قرار اتخذ[ته]+ (?:مجلس الامن|الجمعية العامة).*",
        r"|تقرير الامين العام(?: عن .*)?",
        r")$"
    ))
    .ok()
});

fn un_document(context: &Context, report: &mut Report) {
    // The Secretary-General and his representatives transmit his reports; States have no reason to.
    let of_state = context.document.title.as_ref().is_some_and(|t| t.senders.iter().any(|s| s.state.is_some()));
    if !of_state {
        return;
    }
    let mut all = Vec::new();
    collect(&context.document.annexes, &mut all);
    for (title, span) in all.iter().filter_map(|a| a.title.as_ref()) {
        let key = fold_key(title);
        if ISSUED.as_ref().is_some_and(|p| p.is_match(key.trim_end_matches(['*', ' ', '.']))) {
            report.add(*span, &REPRODUCED, &[title]);
        }
    }
}

fn untitled(context: &Context, report: &mut Report) {
    let mut all = Vec::new();
    collect(&context.document.annexes, &mut all);
    for annex in all {
        let letter = !annex.signatures.is_empty();
        let text = annex.paragraphs.first().is_some_and(|p| p.span.start <= annex.body);
        if annex.title.is_none() && !annex.word.is_empty() && text && !letter && annex.sections.is_empty() {
            let end = annex.tag.as_ref().filter(|(_, right)| *right).map_or(annex.heading.end, |(t, _)| t.span.end);
            report.add(Span::at(end), &NO_TITLE, &[&heading_name(context, annex)]);
        }
    }
}

fn collect<'a>(annexes: &'a [Annex], out: &mut Vec<&'a Annex>) {
    for a in annexes {
        out.push(a);
        collect(&a.children, out);
    }
}
