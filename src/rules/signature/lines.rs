//! The lines around a signature: the office on its side, and no place or date under it.

use super::signatures;
use crate::knowledge::{Language, date};
use crate::model::Signature;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone, place};
use crate::text::{Edit, Folded, Script, Span, script_of};

/// The office stands on the wrong side of the name.
pub(in crate::rules) static TITLE_SIDE: Rule = Rule {
    code: "SIG004",
    name: "signature-title-side",
    title: Words {
        ar: "صفة الموقع تحت اسمه لا فوقه",
        zh: "职衔写在姓名之下",
        en: "The office stands under the name instead of above it",
        fr: "La qualité du signataire suit le nom au lieu de le précéder",
        ru: "Должность стоит под именем, а не над ним",
        es: "El cargo figura debajo del nombre y no encima",
    },
    severity: Severity::Hint,
    zone: Zone::Letter,
    languages: &[Language::Zh, Language::Fr],
    fix: FixKind::Safe,
    authority: &["French: S/2017/5, S/2016/337", "Chinese: A/76/743–S/2022/191"],
    page: include_str!("../pages/SIG004.md"),
    check: Check::Document(title_side),
};

/// A place or date under the signature.
pub(in crate::rules) static DATE_UNDER: Rule = Rule {
    code: "SIG009",
    name: "date-under-signature",
    title: Words {
        ar: "تاريخ تحت التوقيع",
        zh: "签名下又写日期",
        en: "A date under the signature",
        fr: "Une date sous la signature",
        ru: "Дата под подписью",
        es: "Una fecha debajo de la firma",
    },
    severity: Severity::Information,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["practice: A/72/796, S/2017/5"],
    page: include_str!("../pages/SIG009.md"),
    check: Check::Document(date_under),
};

const SIDE: Words = Words {
    ar: "تسبق الصفة «{0}» الاسم",
    zh: "职衔“{0}”写在姓名之上",
    en: "The office “{0}” stands above the name",
    fr: "La qualité « {0} » précède le nom",
    ru: "Должность «{0}» пишется над именем",
    es: "El cargo «{0}» va encima del nombre",
};
const MOVE: Words = Words {
    ar: "نقل الصفة إلى ما فوق الاسم",
    zh: "把职衔移到姓名之上",
    en: "Move the office above the name",
    fr: "Placer la qualité au-dessus du nom",
    ru: "Перенести должность над именем",
    es: "Colocar el cargo encima del nombre",
};
const DATED: Words = Words {
    ar: "«{0}» مذكور في العنوان، ولا يكتب تحت التوقيع",
    zh: "“{0}”已见于标题，签名下不再写",
    en: "“{0}” is in the title already and is not written under the signature",
    fr: "« {0} » figure déjà dans le titre et ne suit pas la signature",
    ru: "«{0}» уже указано в названии и под подписью не пишется",
    es: "«{0}» ya consta en el título y no se escribe debajo de la firma",
};
const OTHER: Words = Words {
    ar: "التاريخ تحت التوقيع «{0}» غير تاريخ العنوان، ولا يكتب تحت التوقيع تاريخ",
    zh: "签名下的“{0}”与标题日期不同；签名下不写日期",
    en: "“{0}” under the signature is not the date of the title; no date is written there",
    fr: "« {0} », sous la signature, n’est pas la date du titre ; la signature n’est suivie d’aucune date",
    ru: "«{0}» под подписью — не дата из названия; под подписью дата не пишется",
    es: "«{0}», debajo de la firma, no es la fecha del título; debajo de la firma no va fecha",
};
const TITLE_DATE: Words = Words {
    ar: "التاريخ في العنوان",
    zh: "标题中的日期",
    en: "The date in the title",
    fr: "La date du titre",
    ru: "Дата в названии",
    es: "La fecha del título",
};
const REMOVE: Words = Words {
    ar: "حذف السطر",
    zh: "删去该行",
    en: "Remove the line",
    fr: "Supprimer la ligne",
    ru: "Убрать строку",
    es: "Suprimir la línea",
};

/// The lines of the office under the name, the date excluded.
fn under<'a>(context: &Context, s: &'a Signature) -> Vec<&'a (String, Span)> {
    s.titles.iter().filter(|(_, at)| at.start > s.name_span.end && is_dated(context, *at).is_none()).collect()
}

fn title_side(context: &Context, report: &mut Report) {
    if !matches!(context.draft_language(), Language::Zh | Language::Fr) {
        return;
    }
    for s in signatures(context).iter().filter(|s| !s.mark.is_empty() && !s.name_span.is_empty()) {
        if s.titles.iter().any(|(_, at)| at.end < s.name_span.start) {
            continue;
        }
        let lines = under(context, s);
        let (Some((_, first)), Some((_, last))) = (lines.first(), lines.last()) else { continue };
        let whole = first.cover(*last);
        let shown: Vec<&str> = lines.iter().map(|(t, _)| t.as_str()).collect();
        let joint = if context.draft_language() == Language::Zh { "" } else { " " };
        let finding = report.add(whole, &SIDE, &[&shown.join(joint)]);
        // From the end of the line of the name to the last line of the office, and back above the name.
        let head = s.mark.cover(s.name_span);
        let top = place::line(context, head.start);
        let name_end = place::line(context, head.end).end;
        let written = context.slice(Span::new(first.start, place::line(context, last.end).end));
        let edits = vec![
            Edit {
                span: Span::at(top.start),
                text: format!("{}{}", with_indent(context, top, &written), context.line_end()),
            },
            Edit { span: Span::new(name_end, place::line(context, last.end).end), text: String::new() },
        ];
        finding.safe(&MOVE, &[], edits);
    }
}

fn with_indent(context: &Context, line: Span, written: &str) -> String {
    format!("{}{written}", place::indent(context, line.start))
}

/// The day that a line names when it says nothing else than a place and a date.
fn is_dated(context: &Context, line: Span) -> Option<date::Date> {
    let folded = Folded::line(&context.slice(line), 0);
    let text = folded.as_str();
    if text.chars().count() > 60 {
        return None;
    }
    let found = date::find(text, context.draft_language()).into_iter().next()?;
    let tail = text.get(found.range.end..)?.trim_matches(|c: char| !c.is_alphanumeric());
    let head = text.get(..found.range.start)?.trim_matches(|c: char| !c.is_alphanumeric());
    // "New York, le", «Нью-Йорк», 纽约: a name of a few words, no sentence.
    let rest = |c: &&str| c.split(' ').count() <= 4 && !c.contains(['.', ';', ':', '(']) && c.chars().count() <= 30;
    // 2025年3月14日，纽约: the place may follow.
    let place = |c: &str| head.is_empty() && c.chars().count() <= 6 && c.chars().all(|c| script_of(c) == Script::Han);
    let bare = tail.is_empty()
        || ["г", "года", "日"].contains(&tail)
        || place(tail)
        || place(tail.trim_start_matches("日").trim_start_matches([',', '，', ' ']));
    (bare && rest(&head) && !head.chars().any(|c| c.is_ascii_digit())).then_some(found)
}

fn date_under(context: &Context, report: &mut Report) {
    let document = context.document;
    let Some(day) = document.title.as_ref().and_then(|t| t.date.as_ref()) else { return };
    let Some(last) = signatures(context).last().filter(|s| !s.mark.is_empty()) else { return };
    let text = context.snapshot.text();
    let end = document.annexes.first().map_or(text.len(), |a| a.span.start);
    let first = text.line_of(last.name_span.end.max(last.mark.end)) + 1;
    // A date is looked for in the few lines that follow, as long as they belong to the signature.
    for n in first..(first + 10).min(text.lines()) {
        let line = place::line(context, text.line_span(n).start);
        if line.start >= end {
            return;
        }
        let words = context.slice(line);
        if words.trim().is_empty() {
            continue;
        }
        let lead = words.len() - words.trim_start().len();
        let span = Span::new(line.start + lead, line.start + words.trim_end().len());
        if let Some(found) = is_dated(context, span) {
            let same = (found.year, found.month, found.day) == (day.year, day.month, day.day);
            let message = if same { &DATED } else { &OTHER };
            let finding = report.add(span, message, &[&context.words(span)]).related(day.span, &TITLE_DATE, &[]);
            let edit = vec![Edit { span: place::with_blanks_before(context, span), text: String::new() }];
            if same {
                finding.safe(&REMOVE, &[], edit);
            } else {
                finding.suggest(&REMOVE, &[], edit);
            }
            return;
        }
        if !last.titles.iter().any(|(_, at)| at.touches(span.start)) {
            return;
        }
    }
}
