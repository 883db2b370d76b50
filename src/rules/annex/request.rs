//! What the request says of annexes against the annexes that follow.

mod removal;
mod words;

use super::HEADING;
use super::attached::{Attached, attached};
use super::callout::{Place, created, put};
use crate::knowledge::{AnnexKind, Formula, Language};
use crate::model::{Request, RequestAnnexes};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span};

/// "Its annex" with several annexes, "its annexes" with one.
pub(in crate::rules) static REQUEST_NUMBER: Rule = Rule {
    code: "ANX010",
    name: "request-annex-number",
    title: Words {
        ar: "عدد المرفقات في الطلب غير عددها بعد الرسالة",
        zh: "分发请求中附件的单复数与实际不符",
        en: "The request speaks of one annex and there are several, or the reverse",
        fr: "La demande parle d’une annexe alors qu’il y en a plusieurs, ou l’inverse",
        ru: "В просьбе говорится об одном приложении, а их несколько, или наоборот",
        es: "La solicitud habla de un anexo y hay varios, o al revés",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &[Language::Ar, Language::En, Language::Fr, Language::Ru, Language::Es],
    fix: FixKind::Safe,
    authority: &["practice: A/69/727, A/69/771"],
    page: include_str!("../pages/ANX010.md"),
    check: Check::Document(number),
};

/// The request speaks of an annex, and none follows.
pub(in crate::rules) static NO_ANNEX: Rule = Rule {
    code: "ANX011",
    name: "request-without-annex",
    title: Words {
        ar: "الطلب يذكر مرفقا غير موجود",
        zh: "分发请求提到附件，但没有附件",
        en: "The request speaks of an annex, and none follows",
        fr: "La demande mentionne une annexe absente",
        ru: "В просьбе упомянуто приложение, которого нет",
        es: "La solicitud menciona un anexo que falta",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["practice: S/2017/5 and other letters without annex"],
    page: include_str!("../pages/ANX011.md"),
    check: Check::Document(no_annex),
};

const FEW: Words = Words {
    ar: "الطلب يقول «{0}»، وعدد المرفقات {1}",
    zh: "请求写的是“{0}”，而附件有{1}个",
    en: "The request says “{0}”; the number of annexes is {1}",
    fr: "La demande dit « {0} » ; le nombre d’annexes est de {1}",
    ru: "В просьбе сказано «{0}», а число приложений — {1}",
    es: "La solicitud dice «{0}»; el número de anexos es {1}",
};
const WRITE: Words = Words {
    ar: "كتابة «{0}»",
    zh: "改为“{0}”",
    en: "Write “{0}”",
    fr: "Écrire « {0} »",
    ru: "Написать «{0}»",
    es: "Escribir «{0}»",
};
const NONE: Words = Words {
    ar: "الطلب يذكر «{0}»، ولا مرفق بعد الرسالة",
    zh: "请求提到“{0}”，但信后没有附件",
    en: "The request speaks of “{0}”, but no annex follows",
    fr: "La demande mentionne « {0} », mais aucune annexe ne suit",
    ru: "В просьбе сказано «{0}», но никакого приложения нет",
    es: "La solicitud menciona «{0}», pero no sigue ningún anexo",
};
const REMOVE: Words = Words {
    ar: "حذف «{0}» من الطلب",
    zh: "从请求中删去“{0}”",
    en: "Remove “{0}” from the request",
    fr: "Supprimer « {0} » de la demande",
    ru: "Убрать из просьбы «{0}»",
    es: "Suprimir «{0}» de la solicitud",
};
const CREATE: Words = Words {
    ar: "إضافة العنوان «{0}»",
    zh: "加上标题“{0}”",
    en: "Add the heading “{0}”",
    fr: "Ajouter l’en-tête « {0} »",
    ru: "Добавить заголовок «{0}»",
    es: "Añadir el encabezamiento «{0}»",
};

fn number(context: &Context, report: &mut Report) {
    let document = context.document;
    let Some(request) = &document.request else { return };
    let Some(span) = request.annexes_span else { return };
    let annexes = &document.annexes;
    // Only annexes count, and an annex with enclosures may be called both.
    let plain = annexes.iter().all(|a| a.kind == AnnexKind::Annex && a.children.is_empty());
    let count = annexes.len();
    let called = document.callouts.iter().flat_map(|c| &c.numbers).copied().max().unwrap_or(0) as usize;
    if count == 0 || (request.annexes == RequestAnnexes::Many && (!plain || called > count)) {
        return;
    }
    let said = context.words(span);
    let before = context.slice(Span::new(request.span.start, span.start));
    let Some(right) = words::for_count(&said, &before, count, context.draft_language()) else { return };
    let finding = report.add(span, &FEW, &[&said, &count.to_string()]);
    for annex in annexes {
        finding.related(annex.heading, &HEADING, &[]);
    }
    finding.safe(&WRITE, &[&right], vec![Edit { span, text: right.clone() }]);
}

fn no_annex(context: &Context, report: &mut Report) {
    let document = context.document;
    let Some(request) = &document.request else { return };
    let Some(span) = request.annexes_span else { return };
    // A call-out says that an annex is meant: then the annex is missing, and that has been said there.
    if !document.callouts.is_empty() || attached(context) != Attached::Nothing {
        return;
    }
    let finding = report.add(span, &NONE, &[&context.words(span)]);
    if let Some((cut, sure, edits)) = removal::edits(context, request, span) {
        let words = context.words(cut);
        if sure && !transmits(context, request) {
            finding.safe(&REMOVE, &[words.trim()], edits);
        } else {
            finding.suggest(&REMOVE, &[words.trim()], edits);
        }
    }
    let headings = created(context);
    let shown = headings.join("; ");
    finding.suggest(&CREATE, &[&shown], vec![put(context, Place::End, &headings)]);
}

/// Whether the letter says elsewhere that something is enclosed.
fn transmits(context: &Context, request: &Request) -> bool {
    let language = context.draft_language();
    context.document.paragraphs.iter().any(|p| {
        let text = context.slice(p.span);
        let outside = match request.span.start.checked_sub(p.span.start).filter(|_| p.span.contains(request.span)) {
            Some(at) => {
                let (head, tail) = (text.get(..at), text.get(at + request.span.len()..));
                format!("{}{}", head.unwrap_or_default(), tail.unwrap_or_default())
            }
            None => text,
        };
        Formula::Mention.matches(language, &crate::text::fold_key(&outside))
    })
}
