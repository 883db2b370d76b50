//! The session of the General Assembly and the year of the Security Council against the date of the letter.

use super::DATE_IN_TITLE;
use crate::knowledge::ordinal::Before;
use crate::knowledge::{Language, session_of};
use crate::rules::assembly::{Verdict, council_years, ordinal_like, session_verdict};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;

/// The session is not that of the letter's date.
pub(in crate::rules) static SESSION_DATE: Rule = Rule {
    code: "DAT001",
    name: "session-date",
    title: Words {
        ar: "الدورة لا توافق تاريخ الرسالة",
        zh: "届会与信函日期不符",
        en: "The session is not that of the letter’s date",
        fr: "La session n’est pas celle de la date de la lettre",
        ru: "Сессия не соответствует дате письма",
        es: "El período de sesiones no corresponde a la fecha de la carta",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["rules of procedure of the General Assembly, rule 1", "General Assembly resolution 57/301"],
    page: include_str!("../pages/DAT001.md"),
    check: Check::Document(session_date),
};

/// The Security Council's year is not that of the letter's date.
pub(in crate::rules) static YEAR_DATE: Rule = Rule {
    code: "DAT002",
    name: "year-date",
    title: Words {
        ar: "سنة مجلس الأمن لا توافق تاريخ الرسالة",
        zh: "安全理事会年次与信函日期不符",
        en: "The Security Council’s year is not that of the letter’s date",
        fr: "L’année du Conseil de sécurité n’est pas celle de la date de la lettre",
        ru: "Год Совета Безопасности не соответствует дате письма",
        es: "El año del Consejo de Seguridad no corresponde a la fecha de la carta",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["United Nations Library, manual of indexing: S/59 is the fifty-ninth year", "practice"],
    page: include_str!("../pages/DAT002.md"),
    check: Check::Document(year_date),
};

const OTHER_SESSION: Words = Words {
    ar: "الدورة في تاريخ {0} هي الدورة {1} وليست الدورة {2}",
    zh: "{0}属于第{1}届会议，不是第{2}届会议",
    en: "{0} is in session {1} of the General Assembly, not in session {2}",
    fr: "Le {0} tombe pendant la {1}e session de l’Assemblée générale et non pendant la {2}e",
    ru: "{0} — это {1}-я сессия Генеральной Ассамблеи, а не {2}-я",
    es: "El {0} corresponde al {1}º período de sesiones de la Asamblea General, no al {2}º",
};
const NOT_OPEN_YET: Words = Words {
    ar: "الدورة {2} لم تفتتح بعد في تاريخ {0}، فجدول أعمالها لم يقر بعد؛ والدورة في ذلك التاريخ هي الدورة {1}",
    zh: "{0}第{2}届会议尚未开幕，其议程尚未通过；当时为第{1}届会议",
    en: "On {0} session {2} had not opened and its agenda was not adopted yet; the session was {1}",
    fr: "Le {0}, la {2}e session n’était pas ouverte et son ordre du jour n’était pas adopté ; c’était encore la {1}e",
    ru: "{0} {2}-я сессия еще не открылась и ее повестка дня не была утверждена; шла {1}-я сессия",
    es: "El {0} aún no se había inaugurado el {2}º período de sesiones ni aprobado su programa; seguía el {1}º",
};
const NEXT_SESSION: Words = Words {
    ar: "وثيقة بتاريخ {0} تشير إلى قائمة أولية أو جدول أعمال مؤقت تصدر للدورة {1} وليس للدورة {2}",
    zh: "{0}的文件引用暂定项目表或临时议程，应列入第{1}届会议，不是第{2}届会议",
    en: "A document of {0} that cites the preliminary list or the provisional agenda is for session {1}, not for session {2}",
    fr: "Un document du {0} qui cite la liste préliminaire ou l’ordre du jour provisoire est destiné à la {1}e session et non à la {2}e",
    ru: "Документ от {0} со ссылкой на первоначальный перечень или предварительную повестку дня относится к {1}-й сессии, а не к {2}-й",
    es: "Un documento de fecha {0} que cita la lista preliminar o el programa provisional corresponde al {1}º período de sesiones, no al {2}º",
};
const OTHER_YEAR: Words = Words {
    ar: "تاريخ {0} يقع في السنة {1} لمجلس الأمن وليس في السنة {2}",
    zh: "{0}属于安全理事会第{1}年，不是第{2}年",
    en: "{0} is in year {1} of the Security Council, not in year {2}",
    fr: "Le {0} relève de la {1}e année du Conseil de sécurité et non de la {2}e",
    ru: "{0} — это {1}-й год Совета Безопасности, а не {2}-й",
    es: "El {0} corresponde al {1}º año del Consejo de Seguridad, no al {2}º",
};
const WRITE: Words = Words {
    ar: "كتابة «{0}»",
    zh: "改为“{0}”",
    en: "Write “{0}”",
    fr: "Écrire « {0} »",
    ru: "Написать «{0}»",
    es: "Escribir «{0}»",
};

fn session_date(context: &Context, report: &mut Report) {
    let document = context.document;
    let Some((expected, verdict)) = session_verdict(document) else { return };
    let (Some(session), Some(date)) =
        (&document.masthead.session, document.title.as_ref().and_then(|t| t.date.as_ref()))
    else {
        return;
    };
    let (message, severity) = match verdict {
        Verdict::Right => return,
        Verdict::TooEarly => (&NOT_OPEN_YET, Severity::Warning),
        Verdict::Wrong if ahead(expected, date.civil()) => (&NEXT_SESSION, Severity::Error),
        Verdict::Wrong => (&OTHER_SESSION, Severity::Error),
    };
    let arguments = [context.words(date.span), expected.to_string(), session.number.to_string()];
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let finding = report.add(session.words, message, &arguments).severity(severity);
    finding.related(date.span, &DATE_IN_TITLE, &[]);
    let words = context.slice(session.words);
    if let Some(new) = ordinal_like(session, &words, expected, Before::Session, context.draft_language()) {
        finding.suggest(&WRITE, &[&new], vec![Edit { span: session.words, text: new.clone() }]);
    }
}

/// Whether the session that is expected is a later one than the session of that day.
fn ahead(expected: u16, day: Option<jiff::civil::Date>) -> bool {
    day.is_some_and(|d| session_of(d).0 < expected)
}

fn year_date(context: &Context, report: &mut Report) {
    let document = context.document;
    let (Some(year), Some(date)) = (&document.masthead.year, document.title.as_ref().and_then(|t| t.date.as_ref()))
    else {
        return;
    };
    let allowed = council_years(document);
    let Some(expected) = allowed.first().copied() else { return };
    if allowed.contains(&year.number) {
        return;
    }
    let arguments = [context.words(date.span), expected.to_string(), year.number.to_string()];
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let finding = report.add(year.words, &OTHER_YEAR, &arguments);
    finding.related(date.span, &DATE_IN_TITLE, &[]);
    let words = context.slice(year.words);
    let Some(new) = ordinal_like(year, &words, expected, Before::Year, context.draft_language()) else { return };
    let edit = vec![Edit { span: year.words, text: new.clone() }];
    // Where the date allows two years, or does not exist, the drafter chooses.
    if allowed.len() == 1 && date.civil().is_some() {
        finding.safe(&WRITE, &[&new], edit);
    } else {
        finding.suggest(&WRITE, &[&new], edit);
    }
}
