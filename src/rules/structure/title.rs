//! STR001: a letter without title.

use super::shown;
use crate::knowledge::{Formula, Language, Organ, date, find_states, state};
use crate::model::{Addressee, Kind, Office, Signature, Title, TitleKind};
use crate::rules::skeleton::{DATE, Writer, addressee, title};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone, place};
use crate::text::{Script, Span, fold_key, script_of};

/// There is no title.
pub(in crate::rules) static TITLE_MISSING: Rule = Rule {
    code: "STR001",
    name: "missing-title",
    title: Words {
        ar: "لا عنوان للرسالة",
        zh: "缺少信函标题",
        en: "The letter has no title",
        fr: "La lettre n’a pas de titre",
        ru: "У письма нет заглавия",
        es: "La carta no tiene título",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["United Nations Editorial Manual, communications from Member States", "A/72/796"],
    page: include_str!("../pages/STR001.md"),
    check: Check::Document(missing),
};

const LETTER: Words = Words {
    ar: "لا عنوان قبل نص الرسالة من قبيل «رسالة مؤرخة …»",
    zh: "正文之前没有“…给…的信”这样的标题",
    en: "No title “Letter dated …” stands before the text",
    fr: "Aucun titre « Lettre datée du … » ne précède le texte",
    ru: "Перед текстом нет заглавия «Письмо … от …»",
    es: "Ningún título «Carta de fecha …» precede al texto",
};
const NOTE: Words = Words {
    ar: "لا عنوان قبل نص المذكرة من قبيل «مذكرة شفوية مؤرخة …»",
    zh: "正文之前没有“…给…的普通照会”这样的标题",
    en: "No title “Note verbale dated …” stands before the text",
    fr: "Aucun titre « Note verbale datée du … » ne précède le texte",
    ru: "Перед текстом нет заглавия «Вербальная нота … от …»",
    es: "Ningún título «Nota verbal de fecha …» precede al texto",
};
const INSERT: Words = Words {
    ar: "إدراج العنوان «{0}»",
    zh: "插入标题“{0}”",
    en: "Insert the title “{0}”",
    fr: "Insérer le titre « {0} »",
    ru: "Вставить заглавие «{0}»",
    es: "Insertar el título «{0}»",
};

fn missing(context: &Context, report: &mut Report) {
    let document = context.document;
    if document.title.is_some() || document.kind == Kind::Other {
        return;
    }
    let message = if document.kind == Kind::NoteVerbale { &NOTE } else { &LETTER };
    let text = made(context);
    let whole = context.slice(Span::new(0, context.snapshot.text().len()));
    let (at, edit) = if document.letter.start < whole.trim_end().len() {
        let at = place::line(context, document.letter.start).start;
        let first = document.paragraphs.first().map_or(document.letter, |p| p.span);
        let line = format!("{}{text}", place::indent(context, first.end));
        (at, place::above(context, document.letter.start, &[line], place::spaced(context)))
    } else {
        let last = whole.trim_end().len();
        (last, place::below(context, last, std::slice::from_ref(&text), true))
    };
    report.add(Span::at(at), message, &[]).suggest(&INSERT, &[&text], vec![edit]);
}

/// The title, from what an annex heading repeats of it, or else from opening, signatures, masthead and request.
fn made(context: &Context) -> String {
    let language = context.draft_language();
    let document = context.document;
    if let Some(parent) = document.annexes.iter().filter_map(|a| a.parent.as_ref()).find(|p| speaks(p, language)) {
        let day = parent.date.map_or(DATE.get(language).to_owned(), |d| date::write(d.year, d.month, d.day, language));
        let (sender, to) = (shown(context, parent.sender_span), shown(context, parent.addressee_span));
        return title(parent.kind, &day, &sender, &to, parent.addressees.len() > 2, language);
    }
    let note = document.kind == Kind::NoteVerbale;
    let kind = if note { TitleKind::NoteVerbale } else { TitleKind::Letter };
    let sender = if note { mission(context) } else { signatories(context) };
    let to = addressee(addressed(context), language);
    title(kind, DATE.get(language), &sender, to, false, language)
}

/// Whether an annex heading is in the language of the letter and says all that a title says.
fn speaks(parent: &Title, language: Language) -> bool {
    let wanted = match language {
        Language::Ar => Script::Arabic,
        Language::Zh => Script::Han,
        Language::Ru => Script::Cyrillic,
        Language::En | Language::Fr | Language::Es => Script::Latin,
    };
    let script = parent.text.chars().map(script_of).find(|s| *s != Script::Common);
    script == Some(wanted) && !parent.sender_span.is_empty() && !parent.addressee_span.is_empty()
}

/// The mission that a note verbale names where it opens.
fn mission(context: &Context) -> String {
    let language = context.draft_language();
    let first = context.document.paragraphs.first().map(|p| fold_key(&shown(context, p.span))).unwrap_or_default();
    let named = find_states(&first, language).into_iter().next().map(|m| m.state);
    Writer { office: Office::PermanentMission, states: vec![named], feminine: false }.sender(language)
}

/// Those who sign, or a Permanent Representative.
fn signatories(context: &Context) -> String {
    let language = context.draft_language();
    let signatures = &context.document.signatures;
    let mut writers: Vec<Writer> = Vec::new();
    for (office, state) in signatures.iter().map(|s| signatory(s, language)) {
        match writers.last_mut().filter(|w| w.office == office && state.is_some()) {
            Some(w) => w.states.push(state),
            None => writers.push(Writer { office, states: vec![state], feminine: false }),
        }
    }
    // Where a signature does not name its State, one sender stands for all.
    let complete = writers.iter().all(|w| w.states.iter().all(Option::is_some));
    if writers.is_empty() || (signatures.len() > 1 && !complete) {
        let office = writers.first().map_or(Office::PermanentRepresentative, |w| w.office);
        writers = vec![Writer { office, states: vec![None], feminine: false }];
    }
    if let [one] = writers.as_mut_slice()
        && one.states.len() == 1
    {
        one.feminine = super::is_woman(context);
    }
    let senders: Vec<String> = writers.iter().map(|w| w.sender(language)).collect();
    let and = match language {
        Language::En => " and ",
        Language::Fr => " et ",
        Language::Es => " y ",
        Language::Ru => " и ",
        Language::Zh => "和",
        Language::Ar => " و",
    };
    senders.join(and)
}

/// The office and State under a signature.
pub(super) fn signatory(
    signature: &Signature,
    language: Language,
) -> (Office, Option<&'static crate::knowledge::State>) {
    let lines = signature.titles.iter().map(|(t, _)| t.as_str()).collect::<Vec<_>>().join(" ");
    let folded = fold_key(&lines);
    let office = [
        (Formula::OfficeCharge, Office::ChargeDAffaires),
        (Formula::OfficeObserver, Office::PermanentObserver),
        (Formula::OfficePr, Office::PermanentRepresentative),
    ]
    .into_iter()
    .find(|(f, _)| f.matches(language, &folded) || f.matches(language, &folded.to_lowercase()))
    .map_or(Office::PermanentRepresentative, |(_, o)| o);
    let named = find_states(&folded, language).into_iter().next().and_then(|m| state(m.state.iso3));
    (office, named)
}

/// To whom the letter goes, by the organ whose document it shall be.
fn addressed(context: &Context) -> Addressee {
    let document = context.document;
    let asked: Vec<Organ> = document.request.iter().flat_map(|r| &r.organs).map(|(o, _)| *o).collect();
    let organs = if asked.is_empty() { document.masthead.all_organs() } else { asked };
    match organs.as_slice() {
        [Organ::SecurityCouncil] => Addressee::PresidentSecurityCouncil,
        [Organ::EconomicAndSocialCouncil] => Addressee::PresidentEcosoc,
        _ => Addressee::SecretaryGeneral,
    }
}
