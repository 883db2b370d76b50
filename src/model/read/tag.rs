//! Language tags: `[Original: Arabic and English]`, `[原件：俄文]`, `[Подлинный текст на русском языке]`.

use crate::knowledge::{Formula, Language, language_name, languages_named};
use crate::model::LanguageTag;
use crate::text::Folded;

/// Reads a language tag; nothing where it names no language that we know.
pub(crate) fn tag(folded: &Folded, language: Language) -> Option<LanguageTag> {
    let text = folded.as_str();
    let c = Formula::Tag.pattern(language)?.captures(text)?;
    let only = c.name("l2").is_some();
    let words = ["l", "l2", "l3"].iter().find_map(|n| c.name(n))?.as_str();
    let languages = languages_named(words, language);
    if languages.is_empty() {
        return None;
    }
    let right = Formula::TagForm.matches(language, text);
    Some(LanguageTag {
        span: folded.whole(),
        mend: (!right).then(|| write(&languages, only, language)).flatten(),
        languages,
        only,
    })
}

/// The tag of one language, by its ISO 639-1 code, as a draft in another writes it.
pub(crate) fn language_tag(code: &str, language: Language) -> Option<String> {
    write(&[code], false, language)
}

/// A tag in its right form, for the six official languages; others have no certain form in every language.
fn write(languages: &[&str], only: bool, language: Language) -> Option<String> {
    if languages.iter().any(|code| Language::from_code(code).is_none()) {
        return None;
    }
    let known: Option<Vec<_>> = languages.iter().map(|code| language_name(code)).collect();
    // In Arabic the particle stands before the first language only.
    let names: Vec<&str> = known?
        .iter()
        .enumerate()
        .map(|(i, n)| if language == Language::Ar && i > 0 { n.name(language) } else { n.in_tag(language) })
        .collect();
    let (last, head) = names.split_last()?;
    let list = |comma: &str, and: &str| {
        if head.is_empty() { (*last).to_owned() } else { format!("{}{and}{last}", head.join(comma)) }
    };
    let and_es = if last.starts_with('i') { " e " } else { " y " };
    Some(match (language, only) {
        (Language::En, false) => format!("[Original: {}]", list(", ", " and ")),
        (Language::En, true) => format!("[{} only]", list(", ", " and ")),
        (Language::Fr, false) => format!("[Original\u{a0}: {}]", list(", ", " et ")),
        (Language::Fr, true) => format!("[{} seulement]", capital(&list(", ", " et "))),
        (Language::Es, false) => format!("[Original: {}]", list(", ", and_es)),
        (Language::Es, true) => format!("[{} únicamente]", capital(&list(", ", and_es))),
        (Language::Ru, false) if head.is_empty() => format!("[Подлинный текст на {last} языке]"),
        (Language::Ru, false) => format!("[Подлинный текст на {} языках]", list(", ", " и ")),
        (Language::Zh, false) => format!("[原件：{}]", list("、", "和")),
        (Language::Ar, false) => format!("[الأصل: {}]", list(" و", " و")),
        // The forms of "only" are not attested in Russian, Chinese and Arabic.
        (Language::Ru | Language::Zh | Language::Ar, true) => return None,
    })
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, language: Language, codes: &str, mend: Option<&str>) {
        let tag = tag(&Folded::line(text, 0), language).unwrap_or_else(|| panic!("no tag: {text}"));
        assert_eq!((tag.languages.join(" ").as_str(), tag.mend.as_deref()), (codes, mend), "{text}");
    }

    #[test]
    fn tags() {
        check("[Original: Russian]", Language::En, "ru", None);
        check("[Original: Arabic and English]", Language::En, "ar en", None);
        check("(Original: Russian)", Language::En, "ru", Some("[Original: Russian]"));
        check("[Original Russian]", Language::En, "ru", Some("[Original: Russian]"));
        check("[原件：俄文]", Language::Zh, "ru", None);
        check("[原文：俄语]", Language::Zh, "ru", Some("[原件：俄文]"));
        check("[原件：阿拉伯文和英文]", Language::Zh, "ar en", None);
        check("[Подлинный текст на английском и французском языках]", Language::Ru, "en fr", None);
        check("[Язык оригинала: русский]", Language::Ru, "ru", None);
        check("[الأصل: بالروسية]", Language::Ar, "ru", None);
        check("[الأصل: بالإنكليزية والعربية]", Language::Ar, "en ar", None);
        check("[Original\u{a0}: anglais et arabe]", Language::Fr, "en ar", None);
        check("[Original: árabe e inglés]", Language::Es, "ar en", None);
        check("[Arabic and English only]", Language::En, "ar en", None);
    }
}
