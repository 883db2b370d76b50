//! STR010 and STR028: the parts of a letter follow one another in one order.

use super::lines::{astray, lines};
use crate::knowledge::{Formula, Language};
use crate::model::Kind;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone, place};
use crate::text::{Edit, Folded, Span};

/// The request stands before the transmittal or after the signature, a line of the masthead after the title.
pub(in crate::rules) static BLOCK_ORDER: Rule = Rule {
    code: "STR010",
    name: "block-order",
    title: Words {
        ar: "أجزاء الرسالة ليست في ترتيبها",
        zh: "信函各部分次序不对",
        en: "The parts of the letter are out of order",
        fr: "Les parties de la lettre ne sont pas dans l’ordre",
        ru: "Части письма стоят не по порядку",
        es: "Las partes de la carta no están en orden",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["practice: the same order in all published letters", "A/72/796", "A/76/743–S/2022/191"],
    page: include_str!("../pages/STR010.md"),
    check: Check::Document(order),
};

/// The committee stands after the agenda line.
pub(in crate::rules) static COMMITTEE_PLACE: Rule = Rule {
    code: "STR028",
    name: "committee-line-place",
    title: Words {
        ar: "سطر اللجنة بعد بند جدول الأعمال",
        zh: "委员会一行在议程项目之后",
        en: "The Committee stands after the agenda line",
        fr: "La Commission figure après le point de l’ordre du jour",
        ru: "Комитет указан после пункта повестки дня",
        es: "La Comisión figura después del tema del programa",
    },
    severity: Severity::Hint,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["practice: documents A/C.2/72/…"],
    page: include_str!("../pages/STR028.md"),
    check: Check::Document(committee),
};

const ASTRAY: Words = Words {
    ar: "مكان «{0}» في رأس الوثيقة، قبل العنوان",
    zh: "“{0}”属于刊头，应在标题之前",
    en: "“{0}” belongs to the masthead, before the title",
    fr: "« {0} » appartient à l’en-tête, avant le titre",
    ru: "Место строки «{0}» — в заголовке, перед заглавием",
    es: "«{0}» pertenece al encabezamiento, antes del título",
};
const EARLY: Words = Words {
    ar: "يأتي طلب التعميم بعد إحالة المرفق",
    zh: "分发请求应在转递附件之后",
    en: "The request comes after the transmittal",
    fr: "La demande vient après la transmission",
    ru: "Просьба следует после препровождения",
    es: "La solicitud va después de la transmisión",
};
const LATE: Words = Words {
    ar: "يأتي طلب التعميم قبل التوقيع",
    zh: "分发请求应在签名之前",
    en: "The request comes before the signature",
    fr: "La demande vient avant la signature",
    ru: "Просьба стоит перед подписью",
    es: "La solicitud va antes de la firma",
};
const PLACE: Words =
    Words {
        ar: "العنوان", zh: "标题", en: "The title", fr: "Le titre", ru: "Заглавие", es: "El título"
    };
const MOVE: Words = Words {
    ar: "نقل «{0}» إلى مكانه",
    zh: "把“{0}”移到应在的位置",
    en: "Move “{0}” to its place",
    fr: "Mettre « {0} » à sa place",
    ru: "Перенести «{0}» на свое место",
    es: "Poner «{0}» en su lugar",
};
const MOVE_REQUEST: Words = Words {
    ar: "نقل طلب التعميم إلى مكانه",
    zh: "把分发请求移到应在的位置",
    en: "Move the request to its place",
    fr: "Mettre la demande à sa place",
    ru: "Перенести просьбу на свое место",
    es: "Poner la solicitud en su lugar",
};
const AFTER: Words = Words {
    ar: "مكان «{0}» قبل بند جدول الأعمال",
    zh: "“{0}”应在议程项目之前",
    en: "“{0}” stands before the agenda line",
    fr: "« {0} » figure avant le point de l’ordre du jour",
    ru: "Строка «{0}» ставится перед пунктом повестки дня",
    es: "«{0}» figura antes del tema del programa",
};

fn order(context: &Context, report: &mut Report) {
    let document = context.document;
    if document.kind == Kind::RequestForInclusion {
        return;
    }
    if let Some(title) = &document.title {
        for told in astray(context) {
            let said = context.words(told.span);
            let cut = place::with_blanks_before(context, told.span);
            let above = document.masthead.span.end;
            let spaced = document.masthead.span.is_empty() || cut.start + 2 < told.line.start;
            let line = context.slice(told.line);
            let edit = if document.masthead.span.is_empty() {
                place::above(context, title.span.start, &[line], spaced)
            } else {
                place::below(context, above, &[line], false)
            };
            let edits = vec![edit, Edit { span: cut, text: String::new() }];
            report.add(told.span, &ASTRAY, &[&said]).related(title.span, &PLACE, &[]).suggest(&MOVE, &[&said], edits);
        }
    }
    early(context, report);
    if let (Some(asked), Some(first)) = (after_signature(context), document.signatures.first()) {
        let cut = place::with_blanks_before(context, asked);
        let text = context.slice(asked);
        let edits = vec![
            place::above(context, first.span.start, &[text], place::spaced(context)),
            Edit { span: cut, text: String::new() },
        ];
        report.add(asked, &LATE, &[]).suggest(&MOVE_REQUEST, &[], edits);
    }
}

/// A request that opens the letter, before the paragraph that transmits the annex.
fn early(context: &Context, report: &mut Report) {
    let document = context.document;
    let language = context.draft_language();
    let Some(request) = document.request.as_ref().filter(|r| !r.attention_only) else { return };
    let [first, rest @ ..] = document.paragraphs.as_slice() else { return };
    // A paragraph that says more than the request is left alone, and so is one that transmits by itself.
    let alone = request.span.len() + 4 >= first.span.len() && first.span.contains(request.span);
    if !alone || document.callouts.iter().any(|c| first.span.contains(c.span)) {
        return;
    }
    let transmits = |span: Span| {
        let text = context.slice(span);
        let folded = Folded::plain(&text, span.start);
        let opens = Formula::Opening.find(language, folded.as_str()).is_some_and(|r| r.start < 40);
        opens && Formula::Transmit.matches(language, folded.as_str())
    };
    let called = |p: &&crate::model::Paragraph| document.callouts.iter().any(|c| p.span.contains(c.span));
    let Some(transmittal) = rest.iter().take(2).find(|p| called(p) && transmits(p.span)) else { return };
    if Formula::Opening.find(language, &crate::text::fold_key(&context.words(first.span))).is_some_and(|r| r.start == 0)
    {
        return;
    }
    let start = place::line(context, first.span.start).start;
    let next = rest.first().map_or(first.span.end, |p| place::line(context, p.span.start).start);
    let whole = Span::new(start, place::last_line(context, first.span).end);
    let last = super::last_paragraph(document).unwrap_or(transmittal.span);
    let moved = place::below(context, last.end, &[context.slice(whole)], place::spaced(context));
    let edits = vec![Edit { span: Span::new(start, next), text: String::new() }, moved];
    report.add(request.span, &EARLY, &[]).related(transmittal.span, &EARLY, &[]).suggest(&MOVE_REQUEST, &[], edits);
}

/// The request, where it stands under the signatures instead of above them.
pub(super) fn after_signature(context: &Context) -> Option<Span> {
    let document = context.document;
    let last = document.signatures.last()?;
    if document.request.is_some() || document.kind == Kind::Other || last.span.end >= document.letter.end {
        return None;
    }
    let rest = Span::new(last.span.end, document.letter.end);
    // What follows a signature is a note or two; more is something else.
    if rest.len() > 4000 {
        return None;
    }
    let language = context.draft_language();
    let words = context.slice(rest);
    let mut at = rest.start;
    for line in words.split_inclusive('\n') {
        let text = line.trim();
        let folded = Folded::plain(text, 0);
        let hit = !text.starts_with(['*', '['])
            && Formula::Request.matches(language, folded.as_str())
            && Formula::Asking.matches(language, folded.as_str());
        if hit {
            let from = at + (line.len() - line.trim_start().len());
            return Some(Span::new(from, from + text.len()));
        }
        at += line.len();
    }
    None
}

fn committee(context: &Context, report: &mut Report) {
    let masthead = &context.document.masthead;
    let Some((_, span)) = masthead.committee else { return };
    let Some(line) = masthead.agenda.iter().flat_map(|a| &a.lines).find(|l| l.organ.is_none()) else { return };
    if span.start < line.span.end {
        return;
    }
    let said = context.words(span);
    let finding = report.add(span, &AFTER, &[&said]);
    finding.related(line.span, &AGENDA, &[]);
    let Some(told) = lines(context, span).into_iter().next().filter(|t| t.column == 0) else { return };
    // Two columns on one line are left to the drafter.
    if context.slice(told.line).trim().contains("   ") {
        return;
    }
    let cut = place::with_blanks_before(context, span);
    let spaced = cut.start < told.line.start && place::parted(context, cut.start, told.line.start);
    let above = place::above(context, line.span.start, &[context.slice(told.line)], spaced);
    finding.safe(&MOVE, &[&said], vec![above, Edit { span: cut, text: String::new() }]);
}

const AGENDA: Words = Words {
    ar: "بند جدول الأعمال",
    zh: "议程项目",
    en: "The agenda line",
    fr: "Le point de l’ordre du jour",
    ru: "Пункт повестки дня",
    es: "El tema del programa",
};
