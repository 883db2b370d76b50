//! The set parts of a letter as a draft may begin them: title, agenda line, request, signature, in six languages.
//!
//! The forms are those of published letters; what the document does not tell stays a word in brackets, for the drafter
//! to fill in. Knows no context and no place: it is given facts and gives words.

mod items;
mod request;
mod signature;
#[cfg(test)]
mod tests;
mod title;

pub(super) use items::{Under, count, item_line, stage_in, under};
pub(super) use request::{Annexed, Asked, Voice, request};
pub(super) use signature::signature;
pub(super) use title::{Writer, addressee, title};

use super::Words;
use crate::knowledge::{Language, State};

/// What stands for a date.
pub(in crate::rules) const DATE: Words =
    Words { ar: "[التاريخ]", zh: "[日期]", en: "[date]", fr: "[date]", ru: "[дата]", es: "[fecha]" };
/// What stands for the name of a State; the Russian is a genitive.
const STATE: Words =
    Words {
        ar: "[الدولة]", zh: "[国家]", en: "[State]", fr: "[État]", ru: "[государства]", es: "[Estado]"
    };
/// What stands for the name of a person.
pub(in crate::rules) const NAME: Words =
    Words { ar: "[الاسم]", zh: "[姓名]", en: "[name]", fr: "[nom]", ru: "[имя]", es: "[nombre]" };
/// What stands for the title of an agenda item.
pub(in crate::rules) const ITEM_TITLE: Words = Words {
    ar: "[عنوان البند]",
    zh: "[项目名称]",
    en: "[title of the item]",
    fr: "[titre du point]",
    ru: "[название пункта]",
    es: "[título del tema]",
};
/// What stands for the number of an agenda item.
pub(in crate::rules) const NUMBER: Words =
    Words { ar: "[الرقم]", zh: "[编号]", en: "[number]", fr: "[numéro]", ru: "[номер]", es: "[número]" };

/// States as they follow an office: "of A, the B and C", « du Bénin et du Togo », "de la Argentina, Chile y el Uruguay",
/// «Андорры и Исландии», «للجزائر والمغرب»; in Chinese before it, with nothing.
fn of(states: &[Option<&'static State>], language: Language) -> String {
    let unknown = STATE.get(language);
    let texts = || states.iter().map(|s| s.map_or(unknown, |s| s.name(language).text)).collect::<Vec<_>>();
    match language {
        Language::En => format!("of {}", joined(&texts(), ", ", " and ")),
        Language::Es => {
            let first = states.first().and_then(|s| *s).map_or_else(|| format!("de {unknown}"), |s| s.of(language));
            let mut all = texts();
            if let Some(head) = all.first_mut() {
                *head = &first;
            }
            joined(&all, ", ", " y ")
        }
        Language::Fr | Language::Ru => {
            let unknown = if language == Language::Fr { format!("de {unknown}") } else { unknown.to_owned() };
            let all: Vec<String> =
                states.iter().map(|s| s.map_or_else(|| unknown.clone(), |s| s.of(language))).collect();
            let all: Vec<&str> = all.iter().map(String::as_str).collect();
            joined(&all, ", ", if language == Language::Fr { " et " } else { " и " })
        }
        Language::Zh => joined(&texts(), "、", "和"),
        Language::Ar => {
            let list = joined(&texts(), " و", " و");
            match list.strip_prefix("ال") {
                Some(rest) => format!("لل{rest}"),
                None => format!("ل{list}"),
            }
        }
    }
}

fn joined(parts: &[&str], comma: &str, and: &str) -> String {
    match parts {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [head @ .., last] => format!("{}{and}{last}", head.join(comma)),
    }
}
