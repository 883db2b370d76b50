//! Document symbols: their form, and the masthead's against its session and committee.

mod form;
#[cfg(test)]
mod tests;

pub(super) use form::MALFORMED;

use super::assembly::{Verdict, ordinal_like, session_in, session_verdict};
use super::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::knowledge::ordinal::Before;
use crate::knowledge::{Language, OrganKind, committee};
use crate::model::Symbol;
use crate::text::{Edit, Span, fold_key};

/// The session in the symbol is not the masthead's.
pub(super) static SESSION_MISMATCH: Rule = Rule {
    code: "SYM002",
    name: "session-mismatch",
    title: Words {
        ar: "دورة رمز الوثيقة ليست دورة رأسها",
        zh: "文号中的届次与刊头不符",
        en: "The session in the symbol is not the masthead’s",
        fr: "La session de la cote n’est pas celle de l’en-tête",
        ru: "Сессия в условном обозначении не совпадает с сессией в заголовке",
        es: "El período de sesiones de la signatura no es el del encabezamiento",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["United Nations Library, document symbols: the session since 1976"],
    page: include_str!("pages/SYM002.md"),
    check: Check::Document(session_mismatch),
};

/// The committee in the symbol is not the masthead's.
pub(super) static COMMITTEE_MISMATCH: Rule = Rule {
    code: "SYM003",
    name: "committee-mismatch",
    title: Words {
        ar: "لجنة رمز الوثيقة ليست لجنة رأسها",
        zh: "文号中的委员会与刊头不符",
        en: "The committee in the symbol is not the masthead’s",
        fr: "La commission de la cote n’est pas celle de l’en-tête",
        ru: "Комитет в условном обозначении не совпадает с комитетом в заголовке",
        es: "La Comisión de la signatura no es la del encabezamiento",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["United Nations Library, document symbols"],
    page: include_str!("pages/SYM003.md"),
    check: Check::Document(committee_mismatch),
};

const SESSION: Words = Words {
    ar: "{0} رمز من رموز الدورة {1}، أما رأس الوثيقة فيذكر الدورة {2}",
    zh: "{0}是第{1}届会议的文号，而刊头是第{2}届会议",
    en: "{0} is a symbol of session {1}; the masthead says session {2}",
    fr: "{0} est une cote de la {1}e session ; l’en-tête indique la {2}e",
    ru: "{0} — обозначение {1}-й сессии, а в заголовке указана {2}-я",
    es: "{0} es una signatura del {1}º período de sesiones; el encabezamiento dice {2}º",
};
const THE_SESSION: Words = Words {
    ar: "الدورة في رأس الوثيقة",
    zh: "刊头的届会",
    en: "The session of the masthead",
    fr: "La session de l’en-tête",
    ru: "Сессия в заголовке",
    es: "El período de sesiones del encabezamiento",
};
const COMMITTEE: Words = Words {
    ar: "{0} رمز من رموز {1}، أما رأس الوثيقة فيذكر «{2}»",
    zh: "{0}是{1}的文号，而刊头写的是“{2}”",
    en: "{0} is a symbol of the {1}; the masthead says “{2}”",
    fr: "{0} est une cote de la {1} ; l’en-tête indique « {2} »",
    ru: "{0} — обозначение, относящееся к органу «{1}», а в заголовке указано «{2}»",
    es: "{0} es una signatura de la {1}; el encabezamiento dice «{2}»",
};
const THE_COMMITTEE: Words = Words {
    ar: "اللجنة في رأس الوثيقة",
    zh: "刊头的委员会",
    en: "The committee of the masthead",
    fr: "La commission de l’en-tête",
    ru: "Комитет в заголовке",
    es: "La Comisión del encabezamiento",
};
const WRITE: Words = Words {
    ar: "كتابة «{0}»",
    zh: "改为“{0}”",
    en: "Write “{0}”",
    fr: "Écrire « {0} »",
    ru: "Написать «{0}»",
    es: "Escribir «{0}»",
};

fn session_mismatch(context: &Context, report: &mut Report) {
    let document = context.document;
    let Some(session) = &document.masthead.session else { return };
    let own: Vec<(&Symbol, u16)> =
        document.masthead.symbols.iter().filter_map(|s| Some((s, session_in(&s.text)?))).collect();
    // Later pages may quote symbols of other sessions; the document's own is among the first.
    if own.iter().any(|(_, n)| *n == session.number) {
        return;
    }
    let Some((symbol, number)) = own.first().copied() else { return };
    let arguments = [symbol.text.as_str(), &number.to_string(), &session.number.to_string()];
    let finding = report.add(symbol.span, &SESSION, &arguments);
    finding.related(session.span, &THE_SESSION, &[]);
    let line = context.slice(session.words);
    let words = ordinal_like(session, &line, number, Before::Session, context.draft_language());
    let line = words.map(|w| vec![Edit { span: session.words, text: w }]);
    let written = context.slice(symbol.span);
    let changed = written.replacen(&format!("/{number}/"), &format!("/{}/", session.number), 1);
    let symbol = (changed != written).then(|| everywhere(context, symbol, &changed));
    // First what the date of the letter does not speak for.
    let line_first = session_verdict(document).is_none_or(|(_, v)| v != Verdict::Right);
    let edits = if line_first { [line, symbol] } else { [symbol, line] };
    for edits in edits.into_iter().flatten() {
        let new = edits.first().map(|e| e.text.clone()).unwrap_or_default();
        finding.suggest(&WRITE, &[&new], edits);
    }
}

fn committee_mismatch(context: &Context, report: &mut Report) {
    let masthead = &context.document.masthead;
    let Some((printed, line)) = masthead.committee else { return };
    let own: Vec<(&Symbol, u8)> = masthead.symbols.iter().filter_map(|s| Some((s, committee_in(&s.text)?))).collect();
    if own.iter().any(|(_, n)| *n == printed) {
        return;
    }
    let Some((symbol, number)) = own.first().copied() else { return };
    let language = context.draft_language();
    let names = |n: u8| committee(n, OrganKind::Committee).map_or("", |c| c.name(language));
    let finding = report.add(symbol.span, &COMMITTEE, &[&symbol.text, names(number), &context.words(line)]);
    finding.related(line, &THE_COMMITTEE, &[]);
    let written = context.slice(symbol.span);
    let changed = written.replacen(&format!("C.{number}/"), &format!("C.{printed}/"), 1);
    if changed != written {
        finding.suggest(&WRITE, &[&changed], everywhere(context, symbol, &changed));
    }
    // The line may go on after the ordinal: "Second Committee (Economic and Financial)".
    let whole = context.slice(line);
    let (old, new) = (names(printed), names(number));
    if fold_key(&whole) == fold_key(old) {
        finding.suggest(&WRITE, &[new], vec![Edit { span: Span::new(line.start, line.end), text: new.to_owned() }]);
    }
}

/// The symbol changed on the first page and where later pages repeat it.
fn everywhere(context: &Context, symbol: &Symbol, new: &str) -> Vec<Edit> {
    let old = context.slice(symbol.span);
    let mut edits = vec![Edit { span: symbol.span, text: new.to_owned() }];
    for line in context.document.furniture.iter().filter(|f| f.start > symbol.span.end) {
        let text = context.slice(*line);
        if let Some(rest) = text.strip_prefix(&old)
            && !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '/')
        {
            let span = Span::new(line.start, line.start + old.len());
            edits.push(Edit { span, text: new.to_owned() });
        }
    }
    edits
}

/// The Main Committee of a symbol: 2 in `A/C.2/72/1`.
fn committee_in(symbol: &str) -> Option<u8> {
    let rest = symbol.strip_prefix("A/C.")?;
    let (number, _) = rest.split_once('/')?;
    number.parse().ok().filter(|n| (1..=6).contains(n))
}
