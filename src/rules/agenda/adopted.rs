//! A preliminary list or a provisional agenda that is quoted when the agenda has been adopted.

use super::footnote::{note_of, with_blanks_before};
use crate::knowledge::{Language, date, opening};
use crate::model::{Item, Kind, Stage};
use crate::rules::assembly::is_plenary;
use crate::rules::skeleton::{Under, count, item_line};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span};

/// The agenda of the session was adopted before the letter was written.
pub(in crate::rules) static OUTDATED_STAGE: Rule = Rule {
    code: "AGD004",
    name: "stage-outdated",
    title: Words {
        ar: "جدول الأعمال المذكور لم يعد مؤقتا",
        zh: "所引议程已经通过",
        en: "The agenda that the line quotes was adopted already",
        fr: "L’ordre du jour cité était déjà adopté",
        ru: "Указанная повестка дня уже была утверждена",
        es: "El programa citado ya se había aprobado",
    },
    severity: Severity::Information,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &[
        "rules of procedure of the General Assembly, rules 1, 12 and 21",
        "Editorial Manual, agenda documents",
    ],
    page: include_str!("../pages/AGD004.md"),
    check: Check::Document(outdated),
};

const MESSAGE: Words = Words {
    ar: "افتتحت الدورة {1} قبل {0} وأقر جدول أعمالها، والسطر ما زال يذكر «{2}»",
    zh: "{0}时第{1}届会议早已开幕并通过议程，此处仍写“{2}”",
    en: "On {0} session {1} had long opened and adopted its agenda; the line still says “{2}”",
    fr: "Le {0}, la {1}e session était ouverte et avait adopté son ordre du jour ; la ligne dit encore « {2} »",
    ru: "К {0} {1}-я сессия давно открылась и утвердила повестку дня, а в строке все еще сказано «{2}»",
    es: "El {0} el {1}º período de sesiones ya había aprobado su programa; la línea todavía dice «{2}»",
};
const DATE: Words = Words {
    ar: "تاريخ الرسالة",
    zh: "信函日期",
    en: "The date of the letter",
    fr: "La date de la lettre",
    ru: "Дата письма",
    es: "La fecha de la carta",
};
const WRITE: Words = Words {
    ar: "كتابة «{0}» بلا حاشية",
    zh: "改为“{0}”，不加脚注",
    en: "Write “{0}”, without footnote",
    fr: "Écrire « {0} », sans note",
    ru: "Написать «{0}», без сноски",
    es: "Escribir «{0}», sin nota",
};

/// Days after the opening by which every session has adopted its agenda.
const ADOPTED: i32 = 21;

fn outdated(context: &Context, report: &mut Report) {
    let document = context.document;
    let masthead = &document.masthead;
    let (Some(agenda), Some(session)) = (&masthead.agenda, &masthead.session) else { return };
    let Some(written) = document.title.as_ref().and_then(|t| t.date.as_ref()) else { return };
    let Some(day) = written.civil() else { return };
    if masthead.special_session.is_some()
        || document.inclusion.is_some()
        || document.kind == Kind::RequestForInclusion
        || !is_plenary(document)
        || !(31..200).contains(&session.number)
    {
        return;
    }
    let days = (day - opening(session.number)).get_days();
    // After a year and more the session itself is wrong, which is the matter of DAT001.
    if !(ADOPTED..=380).contains(&days) {
        return;
    }
    let language = context.draft_language();
    for line in agenda.lines.iter().filter(|l| l.stage != Stage::Agenda && l.organ.is_none()) {
        if line.stage_span.is_empty() {
            continue;
        }
        let shown = date::write(written.year, written.month, written.day, language);
        let said = context.words(line.stage_span);
        let finding = report.add(line.stage_span, &MESSAGE, &[&shown, &session.number.to_string(), &said]);
        finding.related(written.span, &DATE, &[]);
        let items: Vec<Item> = agenda.items.iter().filter(|i| line.span.contains(i.span)).cloned().collect();
        let Some(list) = items.iter().map(|i| i.span).reduce(Span::cover).map(|s| context.words(s)) else { continue };
        let under = Under { list, numbers: count(&items), stage: Stage::Agenda };
        let new = item_line(Some(&under), language);
        let span = line.star.map_or(line.span, |s| line.span.cover(s));
        let mut edits = vec![Edit { span, text: new.clone() }];
        if let Some(note) = note_of(context, line).filter(|n| n.symbol.is_some()) {
            edits.push(Edit { span: with_blanks_before(context, note.span), text: String::new() });
        }
        finding.suggest(&WRITE, &[&new], edits);
    }
}
