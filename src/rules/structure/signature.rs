//! STR005: a letter that nobody signs.

use super::title::signatory;
use super::{is_woman, last_paragraph};
use crate::knowledge::{Language, state};
use crate::model::{Closing, Kind, Office, Sender};
use crate::rules::signature::bare_name;
use crate::rules::skeleton::{NAME, signature};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone, place};
use crate::text::{Edit, Span};

/// There is no signature.
pub(in crate::rules) static SIGNATURE_MISSING: Rule = Rule {
    code: "STR005",
    name: "missing-signature",
    title: Words {
        ar: "الرسالة غير موقعة",
        zh: "缺少签名",
        en: "The letter is not signed",
        fr: "La lettre n’est pas signée",
        ru: "Письмо не подписано",
        es: "La carta no está firmada",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["United Nations Editorial Manual, communications from Member States", "before 2000: S/1999/589"],
    page: include_str!("../pages/STR005.md"),
    check: Check::Document(missing),
};

const MESSAGE: Words = Words {
    ar: "لا توقيع «(توقيع)» في آخر الرسالة",
    zh: "信末没有“(签名)”",
    en: "No “(Signed)” stands at the end of the letter",
    fr: "Aucune mention « (Signé) » ne figure à la fin de la lettre",
    ru: "В конце письма нет пометки «(Подпись)»",
    es: "Al final de la carta no figura «(Firmado)»",
};
const INSERT: Words = Words {
    ar: "إدراج «{0}»",
    zh: "插入“{0}”",
    en: "Insert “{0}”",
    fr: "Insérer « {0} »",
    ru: "Вставить «{0}»",
    es: "Insertar «{0}»",
};

fn missing(context: &Context, report: &mut Report) {
    let document = context.document;
    if !document.signatures.is_empty() || matches!(document.kind, Kind::NoteVerbale | Kind::Other) {
        return;
    }
    let Some(last) = last_paragraph(document) else { return };
    let year = document.title.as_ref().and_then(|t| t.date.as_ref()).map(|d| d.year);
    let severity = if year.is_some_and(|y| y < 2000) { Severity::Warning } else { Severity::Error };
    let (at, edit, shown) = match &document.closing {
        Some(closing) => marked(context, closing),
        None => whole(context, last),
    };
    report.add(at, &MESSAGE, &[]).severity(severity).suggest(&INSERT, &[&shown], vec![edit]);
}

/// A name and an office stand there without mark, or an office without name.
fn marked(context: &Context, closing: &Closing) -> (Span, Edit, String) {
    let language = context.draft_language();
    let sign = |name: &str| {
        let lines = signature(Some(name), Office::Other, None, false, language);
        lines.into_iter().next().unwrap_or_default()
    };
    if let Some(name) = closing.name {
        // A name alone is still without honorifics when it is signed.
        let with = sign(&bare_name(&context.slice(name), language));
        return (name, Edit { span: name, text: with.clone() }, with);
    }
    let with = sign(NAME.get(language));
    let indent = place::indent(context, closing.span.start);
    let line = format!("{indent}{with}{}", place::hard_break(context));
    if matches!(language, Language::Zh | Language::Fr) {
        let edit = place::below(context, closing.span.end, &[format!("{indent}{with}")], false);
        (Span::at(closing.span.end), edit, with)
    } else {
        let edit = place::above(context, closing.span.start, &[line], false);
        (Span::at(closing.span.start), edit, with)
    }
}

/// A signature for each sender under the last paragraph.
fn whole(context: &Context, last: Span) -> (Span, Edit, String) {
    let language = context.draft_language();
    let indent = place::indent(context, last.end);
    let hard = place::hard_break(context);
    // A copy with its layout indents paragraphs and sets only the signature apart.
    let spaced = place::spaced(context) || !indent.is_empty();
    let senders: Vec<Sender> = context.document.title.iter().flat_map(|t| t.senders.clone()).collect();
    let many = senders.len() > 1;
    let feminine = !many && is_woman(context);
    let blocks: Vec<Vec<String>> = if senders.is_empty() {
        vec![signature(None, Office::PermanentRepresentative, None, feminine, language)]
    } else {
        let own = |s: &Sender| if many { s.state.and_then(state) } else { None };
        senders.iter().map(|s| signature(None, s.office, own(s), feminine, language)).collect()
    };
    let blocks = if calls_delegate(context) { delegates(blocks) } else { blocks };
    let shown = blocks.iter().map(|b| b.join(", ")).collect::<Vec<_>>().join("; ");
    let mut lines: Vec<String> = Vec::new();
    for (i, block) in blocks.iter().enumerate() {
        if i > 0 && spaced {
            lines.push(String::new());
        }
        let end = block.len() - 1;
        lines.extend(block.iter().enumerate().map(|(n, l)| format!("{indent}{l}{}", if n < end { hard } else { "" })));
    }
    (Span::at(last.end), place::below(context, last.end, &lines, spaced), shown)
}

/// Whether an Arabic title says «المندوب» for a representative, as Arab States do.
fn calls_delegate(context: &Context) -> bool {
    let sender = context.document.title.as_ref().map(|t| context.slice(t.sender_span)).unwrap_or_default();
    context.draft_language() == Language::Ar && sender.contains("مندوب")
}

fn delegates(blocks: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let word = |l: String| l.replace("الممثل", "المندوب");
    blocks.into_iter().map(|b| b.into_iter().map(word).collect()).collect()
}

/// The States under the signatures in order, where each names one.
pub(super) fn states(context: &Context) -> Option<Vec<&'static crate::knowledge::State>> {
    context.document.signatures.iter().map(|s| signatory(s, context.draft_language()).1).collect()
}
