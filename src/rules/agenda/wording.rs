//! How a request and a masthead name an organ: words to put in where one is missing.
//!
//! Each of them gives up where the draft is not worded as the formulas are; then there is a finding without a mend.

use super::organs::name;
use crate::knowledge::ordinal::{self, Before};
use crate::knowledge::{Language, session_of};
use crate::model::{Item, Organ, Request, Stage};
use crate::rules::Context;
use crate::text::{Edit, Span};

/// What names an organ in the request that the masthead has and the request has not.
pub(super) fn into_request(context: &Context, request: &Request, organ: Organ) -> Option<Edit> {
    let [(named, place)] = request.organs.as_slice() else { return None };
    match (named, organ) {
        (Organ::GeneralAssembly, Organ::SecurityCouncil) => append_council(context, request, *place),
        (Organ::SecurityCouncil, Organ::GeneralAssembly) => prepend_assembly(context, *place),
        _ => None,
    }
}

/// "…, and of the Security Council" after the General Assembly and its items.
fn append_council(context: &Context, request: &Request, place: Span) -> Option<Edit> {
    let language = context.draft_language();
    let items: Vec<&Item> = request.items.iter().filter(|i| i.span.start >= place.end).collect();
    let mut at = items.iter().map(|i| i.span.end).max().unwrap_or(place.end);
    let rest = context.slice(Span::new(at, request.span.end.max(at)));
    if language == Language::Zh {
        let word = "文件";
        let found = rest.find(word).filter(|f| rest.get(..*f).is_some_and(|b| b.chars().count() <= 4))?;
        return Some(Edit { span: Span::at(at + found + word.len()), text: "和安全理事会文件".into() });
    }
    if !items.is_empty() {
        at += agenda_words(language).iter().find(|w| rest.starts_with(**w)).map_or(0, |w| w.len());
    }
    let rest = context.slice(Span::new(at, request.span.end.max(at)));
    // Only where the sentence, or this part of it, ends here.
    if !(rest.trim_matches(['*', '_', ' ', '\n', '\r', '.']).is_empty() || rest.starts_with([',', ';', '،'])) {
        return None;
    }
    let text = match (language, items.is_empty()) {
        (Language::En, false) => ", and of the Security Council",
        (Language::En, true) => " and of the Security Council",
        (Language::Fr, false) => ", et du Conseil de sécurité",
        (Language::Fr, true) => " et du Conseil de sécurité",
        (Language::Es, false) => ", y del Consejo de Seguridad",
        (Language::Es, true) => " y del Consejo de Seguridad",
        (Language::Ru, _) => " и документа Совета Безопасности",
        (Language::Ar, false) => "، ومن وثائق مجلس الأمن",
        (Language::Ar, true) => " ومن وثائق مجلس الأمن",
        (Language::Zh, _) => return None,
    };
    Some(Edit { span: Span::at(at), text: text.into() })
}

/// What follows the numbers of the items in a request.
fn agenda_words(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &[" of the provisional agenda", " of the preliminary list", " of the agenda"],
        Language::Fr => &[
            " de l’ordre du jour provisoire",
            " de l'ordre du jour provisoire",
            " de l’ordre du jour",
            " de l'ordre du jour",
            " de la liste préliminaire",
        ],
        Language::Es => &[
            " del programa provisional",
            " de la agenda provisional",
            " de la lista preliminar",
            " del programa",
            " de la agenda",
        ],
        Language::Ru => &[
            " предварительной повестки дня",
            " первоначального перечня",
            " ее повестки дня",
            " её повестки дня",
            " повестки дня",
        ],
        Language::Ar => &[" من جدول الأعمال المؤقت", " من القائمة الأولية", " من جدول الأعمال"],
        Language::Zh => &[],
    }
}

/// "… of the General Assembly, under agenda item 19 (a), and" before the Security Council.
fn prepend_assembly(context: &Context, place: Span) -> Option<Edit> {
    let language = context.draft_language();
    let council = context.slice(place);
    // The preposition may be read with the name.
    let lead = ["du ", "del ", "документа "].iter().find(|p| council.starts_with(**p)).map_or(0, |p| p.len());
    let place = Span::new(place.start + lead, place.end);
    let council = context.slice(place);
    let head = context.slice(Span::new(place.start.saturating_sub(16), place.start));
    let items = masthead_items(context);
    let count = items.as_ref().map_or(0, |(_, n)| *n);
    let many = count > 1;
    let item = items.map(|(words, _)| words);
    let under = |text: String| if item.is_some() { text } else { String::new() };
    let list = item.clone().unwrap_or_default();
    let (back, text) = match language {
        Language::En if council.eq_ignore_ascii_case("security council") && head.ends_with("of the ") => {
            let s = if many { "s" } else { "" };
            (0, format!("General Assembly{} and of the ", under(format!(", under agenda item{s} {list},"))))
        }
        Language::Fr if head.ends_with("du ") => {
            let of = if many { "des points" } else { "du point" };
            let under = under(format!(", au titre {of} {list} de l’ordre du jour,"));
            (3, format!("de l’Assemblée générale{under} et "))
        }
        Language::Es if head.ends_with("del ") => {
            let of = if many { "los temas" } else { "el tema" };
            (4, format!("de la Asamblea General{} y ", under(format!(", en relación con {of} {list} del programa,"))))
        }
        Language::Ru if council == "Совета Безопасности" => {
            let of = if many { "пунктам" } else { "пункту" };
            (0, format!("Генеральной Ассамблеи{} и документа ", under(format!(" по {of} {list} повестки дня"))))
        }
        Language::Zh => {
            let of = if item.is_some() { format!("议程项目{list}的") } else { String::new() };
            (0, format!("大会{of}文件和"))
        }
        Language::Ar if head.ends_with("وثائق ") => {
            let of = match count {
                2 => "البندين",
                n if n > 2 => "البنود",
                _ => "البند",
            };
            let under = under(format!("، في إطار {of} {list} من جدول الأعمال،"));
            (0, format!("الجمعية العامة{under} ومن وثائق "))
        }
        _ => return None,
    };
    Some(Edit { span: Span::at(place.start - back), text })
}

/// The items of the masthead in its own words, and how many numbers there are; none where the agenda is not adopted.
fn masthead_items(context: &Context) -> Option<(String, usize)> {
    let agenda = context.document.masthead.agenda.as_ref()?;
    let [line] = agenda.lines.as_slice() else { return None };
    if line.stage != Stage::Agenda || line.organ.is_some() {
        return None;
    }
    list(context, &agenda.items)
}

fn list(context: &Context, items: &[Item]) -> Option<(String, usize)> {
    let span = items.iter().map(|i| i.span).reduce(Span::cover)?;
    let mut numbers: Vec<u16> = items.iter().map(|i| i.number).collect();
    numbers.dedup();
    Some((context.words(span), numbers.len()))
}

/// The lines of an organ that the request names and the masthead has not: its name as the last line shows it, and the edit.
pub(super) fn into_masthead(context: &Context, organ: Organ) -> Option<(String, Edit)> {
    let masthead = &context.document.masthead;
    let (language, end) = (context.draft_language(), context.line_end());
    let date = context.document.title.as_ref()?.date.as_ref()?.civil()?;
    let text = context.snapshot.text();
    match organ {
        Organ::SecurityCouncil => {
            let number = u16::try_from(i32::from(date.year()) - 1945).ok()?;
            let lines = [name(organ, language).to_owned(), numbered(number, language, Before::Year)?];
            let at = masthead.span.end;
            let after = context.slice(Span::new(at, (at + 1).min(text.len())));
            let free = after.is_empty() || after.starts_with(['\n', '\r']);
            free.then(|| {
                let edit = Edit { span: Span::at(at), text: format!("{end}{end}{}", lines.join(end)) };
                (lines.join(", "), edit)
            })
        }
        Organ::GeneralAssembly => {
            let request = context.document.request.as_ref()?;
            let (items, count) = list(context, &request.items)?;
            let session = numbered(session_of(date).0, language, Before::Session)?;
            let lines = [name(organ, language).to_owned(), session, item_line(&items, count, language)];
            let at = masthead.organs.first()?.1.start;
            let before = context.slice(Span::new(at.saturating_sub(1), at));
            let free = before.is_empty() || before.ends_with(['\n', '\r']);
            free.then(|| {
                let edit = Edit { span: Span::at(at), text: format!("{}{end}{end}", lines.join(end)) };
                (lines.join(", "), edit)
            })
        }
        Organ::EconomicAndSocialCouncil => None,
    }
}

/// A line of a session or of a year of the Security Council.
fn numbered(number: u16, language: Language, before: Before) -> Option<String> {
    let ordinal = ordinal::write(number, language, before)?;
    let session = before == Before::Session;
    Some(match language {
        Language::En => format!("{ordinal} {}", if session { "session" } else { "year" }),
        Language::Fr => format!("{ordinal} {}", if session { "session" } else { "année" }),
        Language::Es => format!("{ordinal} {}", if session { "período de sesiones" } else { "año" }),
        Language::Ru => format!("{ordinal} {}", if session { "сессия" } else { "год" }),
        Language::Zh => format!("{ordinal}{}", if session { "届会议" } else { "年" }),
        Language::Ar => format!("{} {ordinal}", if session { "الدورة" } else { "السنة" }),
    })
}

/// The agenda line of the adopted agenda.
fn item_line(items: &str, count: usize, language: Language) -> String {
    let many = count > 1;
    match language {
        Language::En => format!("Agenda item{} {items}", if many { "s" } else { "" }),
        Language::Fr => format!("Point{} {items} de l’ordre du jour", if many { "s" } else { "" }),
        Language::Es => format!("Tema{} {items} del programa", if many { "s" } else { "" }),
        Language::Ru => format!("Пункт{} {items} повестки дня", if many { "ы" } else { "" }),
        Language::Zh => format!("议程项目{items}"),
        Language::Ar => {
            let noun = match count {
                1 => "البند",
                2 => "البندان",
                _ => "البنود",
            };
            format!("{noun} {items} من جدول الأعمال")
        }
    }
}
