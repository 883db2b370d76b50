//! STR004: a letter that does not ask to be circulated.

use super::asked::asked;
use super::blocks::after_signature;
use super::inclusion::asks;
use super::{is_official, is_woman, last_paragraph};
use crate::knowledge::{Language, Organ, find_states, state};
use crate::model::{Document, Kind};
use crate::rules::skeleton::{Annexed, Voice, request};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone, place};
use crate::text::{Span, fold_key};

/// There is no request.
pub(in crate::rules) static REQUEST_MISSING: Rule = Rule {
    code: "STR004",
    name: "missing-circulation-request",
    title: Words {
        ar: "لا طلب لتعميم الرسالة",
        zh: "缺少分发请求",
        en: "The letter does not ask to be circulated",
        fr: "La lettre ne demande pas à être distribuée",
        ru: "В письме нет просьбы о распространении",
        es: "La carta no pide que se la distribuya",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &[
        "United Nations Editorial Manual, communications from Member States",
        "without: S/2014/136, S/2022/32",
    ],
    page: include_str!("../pages/STR004.md"),
    check: Check::Document(missing),
};

const MESSAGE: Words = Words {
    ar: "لا تطلب الرسالة تعميمها بوصفها وثيقة",
    zh: "信中没有请求将其作为文件分发",
    en: "The letter does not ask for its circulation as a document",
    fr: "La lettre ne demande pas sa distribution comme document",
    ru: "В письме нет просьбы распространить его в качестве документа",
    es: "La carta no solicita su distribución como documento",
};
const INSERT: Words = Words {
    ar: "إدراج طلب التعميم «{0}»",
    zh: "插入分发请求“{0}”",
    en: "Insert the request “{0}”",
    fr: "Insérer la demande « {0} »",
    ru: "Вставить просьбу «{0}»",
    es: "Insertar la solicitud «{0}»",
};

fn missing(context: &Context, report: &mut Report) {
    let document = context.document;
    if document.request.is_some() || document.kind == Kind::RequestForInclusion || is_official(document) {
        return;
    }
    // A request under the signature is another fault; who asks for an item need not ask for circulation.
    if after_signature(context).is_some() || asks(context).is_some() {
        return;
    }
    let Some(last) = last_paragraph(document) else { return };
    let organs = document.masthead.all_organs();
    // Letters that only inform or ask for a meeting have no request, nor have notes by which a subsidiary body is told
    // of something (registration of a space object: ST/SG/SER.E/738).
    let told = document.kind == Kind::NoteVerbale && document.masthead.body.is_some();
    let expected = !told && !document.annexes.is_empty() || organs.contains(&Organ::GeneralAssembly);
    let severity = if expected { Severity::Warning } else { Severity::Hint };
    let asked = asked(context);
    let finding = report.add(Span::at(last.end), &MESSAGE, &[]);
    finding.severity(severity);
    if asked.is_empty() {
        return;
    }
    let annexed = match document.annexes.len() {
        0 => Annexed::None,
        1 => Annexed::One,
        n => Annexed::Many(n),
    };
    let text = request(voice(context), annexed, &asked, context.draft_language());
    let line = format!("{}{text}", place::indent(context, last.start));
    let edit = place::below(context, last.end, &[line], place::spaced(context));
    finding.suggest(&INSERT, &[&text], vec![edit]);
}

fn voice(context: &Context) -> Voice {
    let document = context.document;
    if document.kind == Kind::NoteVerbale {
        return Voice::Mission(mission(context));
    }
    if is_joint(document) { Voice::Plural } else { Voice::Singular { feminine: is_woman(context) } }
}

/// Whether several write.
pub(super) fn is_joint(document: &Document) -> bool {
    document.signatures.len() > 1 || document.title.as_ref().is_some_and(|t| t.senders.len() > 1)
}

/// The State whose mission writes, by the title or by the opening.
fn mission(context: &Context) -> Option<&'static crate::knowledge::State> {
    let document = context.document;
    let sender = document.title.as_ref().and_then(|t| t.senders.first()?.state).and_then(state);
    sender.or_else(|| {
        let first = fold_key(&context.words(document.paragraphs.first()?.span));
        find_states(&first, context.draft_language()).into_iter().next().map(|m| m.state)
    })
}
