//! The symbol in the note under an agenda line against the list that the line quotes.

use super::footnote::note_of;
use crate::knowledge::Language;
use crate::model::Stage;
use crate::rules::assembly::{Verdict, is_plenary, session_verdict};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;

/// The note gives the symbol of another list or another session.
pub(in crate::rules) static FOOTNOTE_SYMBOL: Rule = Rule {
    code: "AGD003",
    name: "stage-symbol-mismatch",
    title: Words {
        ar: "رمز الحاشية ليس رمز القائمة المذكورة",
        zh: "脚注文号与所引项目表或议程不符",
        en: "The footnote cites another list than the agenda line",
        fr: "La note cite un autre document que la ligne de l’ordre du jour",
        ru: "В сноске указан не тот документ, что в строке повестки дня",
        es: "La nota cita otro documento que la línea del programa",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["Editorial Manual, agenda documents", "other bodies cite their own: A/AC.105/C.2/L.255"],
    page: include_str!("../pages/AGD003.md"),
    check: Check::Document(footnote_symbol),
};

const PRELIMINARY: Words = Words {
    ar: "القائمة الأولية رمزها {0}، والحاشية تذكر {1}",
    zh: "暂定项目表的文号是{0}，脚注写的是{1}",
    en: "The preliminary list is {0}; the footnote cites {1}",
    fr: "La liste préliminaire a la cote {0}, la note cite {1}",
    ru: "Первоначальный перечень имеет условное обозначение {0}, а в сноске указано {1}",
    es: "La lista preliminar es {0}; la nota cita {1}",
};
const PROVISIONAL: Words = Words {
    ar: "جدول الأعمال المؤقت رمزه {0}، والحاشية تذكر {1}",
    zh: "临时议程的文号是{0}，脚注写的是{1}",
    en: "The provisional agenda is {0}; the footnote cites {1}",
    fr: "L’ordre du jour provisoire a la cote {0}, la note cite {1}",
    ru: "Предварительная повестка дня имеет условное обозначение {0}, а в сноске указано {1}",
    es: "El programa provisional es {0}; la nota cita {1}",
};
const LINE: Words = Words {
    ar: "السطر الذي تحيل إليه الحاشية",
    zh: "脚注所属的议程行",
    en: "The agenda line of the footnote",
    fr: "La ligne à laquelle la note se rapporte",
    ru: "Строка, к которой относится сноска",
    es: "La línea a la que se refiere la nota",
};
const WRITE: Words = Words {
    ar: "كتابة «{0}» في الحاشية",
    zh: "把脚注中的文号改为“{0}”",
    en: "Write “{0}” in the footnote",
    fr: "Écrire « {0} » dans la note",
    ru: "Написать в сноске «{0}»",
    es: "Escribir «{0}» en la nota",
};

/// The symbol of the list of a session.
pub(super) fn expected_symbol(session: u16, stage: Stage) -> String {
    let number = if stage == Stage::Preliminary { 50 } else { 150 };
    format!("A/{session}/{number}")
}

/// Whether a symbol is one of the lists that an agenda goes through: preliminary, annotated, provisional.
pub(super) fn is_list(symbol: &str) -> bool {
    parts(symbol).is_some_and(|(_, number, _)| matches!(number, 50 | 100 | 150))
}

/// Session, number and what follows them of a symbol like `A/72/150/Rev.1`.
fn parts(symbol: &str) -> Option<(u16, u16, &str)> {
    let rest = symbol.strip_prefix("A/")?;
    let (session, rest) = rest.split_once('/')?;
    let (number, suffix) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    Some((session.parse().ok()?, number.parse().ok()?, suffix))
}

fn footnote_symbol(context: &Context, report: &mut Report) {
    let document = context.document;
    let Some(agenda) = &document.masthead.agenda else { return };
    if !is_plenary(document) {
        return;
    }
    for line in agenda.lines.iter().filter(|l| l.stage != Stage::Agenda && l.organ.is_none()) {
        let Some(symbol) = note_of(context, line).and_then(|n| n.symbol.as_ref()) else { continue };
        let Some((session, number, suffix)) = parts(&symbol.text) else { continue };
        let printed = document.masthead.session.as_ref().map_or(session, |s| s.number);
        let fits = match line.stage {
            Stage::Preliminary => matches!(number, 50 | 100),
            _ => number == 150,
        };
        if fits && session == printed {
            continue;
        }
        // A note that agrees with the date is right where the session above it is not: that is told there.
        let dated = session_verdict(document).filter(|(_, v)| *v != Verdict::Right).map(|(expected, _)| expected);
        if fits && dated.is_some_and(|d| d == session) {
            continue;
        }
        let right = if fits { format!("A/{printed}/{number}{suffix}") } else { expected_symbol(printed, line.stage) };
        let message = if line.stage == Stage::Preliminary { &PRELIMINARY } else { &PROVISIONAL };
        let finding = report.add(symbol.span, message, &[&right, &symbol.text]);
        finding.related(line.span, &LINE, &[]);
        let edit = vec![Edit { span: symbol.span, text: right.clone() }];
        // The symbol of another list may be right and the line's words wrong; so may the session of a masthead that
        // does not agree with the date.
        let sure =
            (fits || !is_list(&symbol.text)) && session_verdict(document).is_none_or(|(_, v)| v == Verdict::Right);
        if sure {
            finding.safe(&WRITE, &[&right], edit);
        } else {
            finding.suggest(&WRITE, &[&right], edit);
        }
    }
}
