//! Puts another name of a State in the place of one, with the words that change with it: articles, contractions, and
//! in Russian the case as far as it is sure.

use super::field::Field;
use crate::knowledge::{Language, State};
use std::ops::Range;

/// What to put where, in the field's folded text; none where the grammar around is not sure.
pub(super) fn replace(field: &Field, range: &Range<usize>, state: &State) -> Option<(Range<usize>, String)> {
    let language = field.passage.context.language;
    let name = state.name(language);
    let (head, tail) = (field.head(range.start), field.tail(range.end));
    match language {
        Language::Zh => Some((range.clone(), name.short.to_owned())),
        Language::Ar => {
            let new = match name.short.strip_prefix("ال") {
                // للاتحاد: the article gives up its first letter after ل.
                Some(rest) if head.ends_with('ل') => format!("ل{rest}"),
                _ => name.short.to_owned(),
            };
            // The article of the name in the text may have been passed over with ل.
            (!field.text().get(range.clone())?.starts_with("لل")).then(|| (range.clone(), new))
        }
        Language::En => english(head, tail, range, name.text),
        Language::Fr => french(head, range, state),
        Language::Es => spanish(head, range, state),
        Language::Ru => russian(head, field.text().get(range.clone())?, range, state),
    }
}

fn english(head: &str, tail: &str, range: &Range<usize>, text: &str) -> Option<(Range<usize>, String)> {
    // "the Iran question": the name serves as an adjective.
    let lower = head.to_lowercase();
    if ["the ", " a ", " an "].iter().any(|a| lower.ends_with(a)) || tail.starts_with("'") && !tail.starts_with("'s") {
        return None;
    }
    let opens = head.trim_end().is_empty() || head.trim_end().ends_with(['.', '!', '?']);
    let text = match text.strip_prefix("the ") {
        Some(rest) if opens => format!("The {rest}"),
        _ => text.to_owned(),
    };
    Some((range.clone(), text))
}

/// The preposition and article before a name, and what they become.
fn french(head: &str, range: &Range<usize>, state: &State) -> Option<(Range<usize>, String)> {
    let text = state.name(Language::Fr).text;
    let feminine = text.starts_with("la ") || text.starts_with("l’");
    let to = |text: &str| match (text.strip_prefix("le "), text.strip_prefix("les ")) {
        (Some(rest), _) => format!("au {rest}"),
        (_, Some(rest)) => format!("aux {rest}"),
        _ => format!("à {text}"),
    };
    let of = state.of(Language::Fr);
    let of = of.replace("de l'", "de l’");
    let ways: [(&str, Option<String>); 14] = [
        (" de l'", Some(of.clone())),
        (" de la ", Some(of.clone())),
        (" du ", Some(of.clone())),
        (" d'", Some(of.clone())),
        (" à l'", Some(to(text))),
        (" à la ", Some(to(text))),
        (" au ", Some(if feminine { format!("en {}", state.name(Language::Fr).short) } else { to(text) })),
        (" en ", feminine.then(|| format!("en {}", state.name(Language::Fr).short))),
        (" de ", Some(of)),
        (" l'", Some(text.to_owned())),
        (" la ", Some(text.to_owned())),
        (" le ", Some(text.to_owned())),
        ("L'", Some(capital(text))),
        ("La ", Some(capital(text))),
    ];
    let (before, new) = ways.into_iter().find(|(before, _)| head.ends_with(before))?;
    let cut = before.trim_start().len();
    Some((range.start - cut..range.end, new?))
}

fn spanish(head: &str, range: &Range<usize>, state: &State) -> Option<(Range<usize>, String)> {
    let text = state.name(Language::Es).text;
    let to = match text.strip_prefix("el ") {
        Some(rest) => format!("al {rest}"),
        None => format!("a {text}"),
    };
    let ways = [
        (" de la ", state.of(Language::Es)),
        (" de el ", state.of(Language::Es)),
        (" del ", state.of(Language::Es)),
        (" de ", state.of(Language::Es)),
        (" al ", to.clone()),
        (" a la ", to.clone()),
        (" a ", to),
        (" el ", text.to_owned()),
        (" la ", text.to_owned()),
    ];
    match ways.into_iter().find(|(before, _)| head.ends_with(before)) {
        Some((before, new)) => Some((range.start - before.trim_start().len()..range.end, new)),
        None if head.trim_end().is_empty() || head.trim_end().ends_with('.') => Some((range.clone(), capital(text))),
        None => Some((range.clone(), text.to_owned())),
    }
}

fn russian(head: &str, found: &str, range: &Range<usize>, state: &State) -> Option<(Range<usize>, String)> {
    const GENITIVE: [&str; 12] = [
        "правительства",
        "правительство",
        "правительством",
        "представителя",
        "представитель",
        "от",
        "из",
        "для",
        "президента",
        "президент",
        "территории",
        "стороны",
    ];
    let word = head.trim_end().rsplit(' ').next().unwrap_or_default().to_lowercase();
    // A nominative that no other case shares: Россия, Сирия, Южная Корея.
    if found.ends_with('я') {
        return Some((range.clone(), state.name(Language::Ru).short.to_owned()));
    }
    let genitive = GENITIVE.contains(&word.as_str()) && found.ends_with(['и', 'а', 'ы']);
    (genitive && state.genitive_attested).then(|| (range.clone(), state.genitive.to_owned()))
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|c| c.to_uppercase().collect::<String>() + chars.as_str()).unwrap_or_default()
}
