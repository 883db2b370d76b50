//! Language tags: `[Original: Arabic and English]`, `[原件：俄文]`, `[Подлинный текст на русском языке]`.

use crate::knowledge::{Formula, Language};
use crate::model::LanguageTag;
use crate::text::Folded;

/// Reads a language tag; nothing where it names no language that we know.
pub(in crate::model) fn tag(folded: &Folded, language: Language) -> Option<LanguageTag> {
    let text = folded.as_str();
    let c = Formula::Tag.pattern(language)?.captures(text)?;
    let only = c.name("l2").is_some();
    let words = c.name("l").or(c.name("l2"))?.as_str();
    let languages = names(words, language);
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

/// The languages of a list of names, as ISO 639-1 codes.
fn names(words: &str, language: Language) -> Vec<&'static str> {
    let mut out = Vec::new();
    for part in words.split([',', '、', '/', '和', '及', '与']).flat_map(|p| split_and(p, language)) {
        let part = part.trim().to_lowercase();
        if let Some((code, _)) =
            NAMES.iter().find(|(_, row)| row.get(language.index()).is_some_and(|forms| matches(forms, &part, language)))
        {
            out.push(*code);
        }
    }
    out
}

fn split_and(part: &str, language: Language) -> Vec<String> {
    let word = match language {
        Language::En => " and ",
        Language::Fr => " et ",
        Language::Es => " y ",
        Language::Ru => " и ",
        Language::Ar => " و",
        Language::Zh => "以及",
    };
    let part = if language == Language::Es { part.replace(" e ", " y ") } else { part.to_owned() };
    part.split(word).map(str::to_owned).collect()
}

fn matches(stem: &str, part: &str, language: Language) -> bool {
    match language {
        Language::En | Language::Fr | Language::Es => part == stem,
        Language::Zh => {
            part.trim_end_matches(['文', '语', '本', '分', '发']).trim_start_matches(['仅', '有', '只']) == stem
        }
        // Russian declines the adjective, Arabic puts particle and article before it.
        Language::Ru => part.strip_prefix(stem).is_some_and(|e| e.chars().count() <= 3),
        Language::Ar => {
            let bare = part
                .trim_start_matches("بال")
                .trim_start_matches("باللغة ال")
                .trim_start_matches("وبال")
                .trim_start_matches("ال");
            bare.trim_end_matches('ة').trim_end_matches('ي') == stem
        }
    }
}

/// Codes and names: Arabic (folded stem), Chinese (without 文), English, French, Russian (stem), Spanish. The six official
/// languages as the Organization writes them; the others from Unicode CLDR 48.
const NAMES: &[(&str, [&str; 6])] = &[
    ("ar", ["عرب", "阿拉伯", "arabic", "arabe", "арабск", "árabe"]),
    ("zh", ["صين", "中", "chinese", "chinois", "китайск", "chino"]),
    ("en", ["انكليز", "英", "english", "anglais", "английск", "inglés"]),
    ("fr", ["فرنس", "法", "french", "français", "французск", "francés"]),
    ("ru", ["روس", "俄", "russian", "russe", "русск", "ruso"]),
    ("es", ["اسبان", "西班牙", "spanish", "espagnol", "испанск", "español"]),
    ("pt", ["برتغال", "葡萄牙", "portuguese", "portugais", "португальск", "portugués"]),
    ("de", ["المان", "德", "german", "allemand", "немецк", "alemán"]),
    ("it", ["ايطال", "意大利", "italian", "italien", "итальянск", "italiano"]),
    ("fa", ["فارس", "波斯", "persian", "persan", "персидск", "persa"]),
    ("tr", ["ترك", "土耳其", "turkish", "turc", "турецк", "turco"]),
    ("el", ["يونان", "希腊", "greek", "grec", "греческ", "griego"]),
    ("he", ["عبر", "希伯来", "hebrew", "hébreu", "иврит", "hebreo"]),
    ("uk", ["اوكران", "乌克兰", "ukrainian", "ukrainien", "украинск", "ucraniano"]),
    ("ja", ["يابان", "日", "japanese", "japonais", "японск", "japonés"]),
    ("ko", ["كور", "朝鲜", "korean", "coréen", "корейск", "coreano"]),
    ("sr", ["صرب", "塞尔维亚", "serbian", "serbe", "сербск", "serbio"]),
    ("hy", ["ارمن", "亚美尼亚", "armenian", "arménien", "армянск", "armenio"]),
    ("az", ["اذربيجان", "阿塞拜疆", "azerbaijani", "azerbaïdjanais", "азербайджанск", "azerbaiyano"]),
    ("ka", ["جورج", "格鲁吉亚", "georgian", "géorgien", "грузинск", "georgiano"]),
    ("sw", ["سواحيل", "斯瓦希里", "swahili", "swahili", "суахили", "suajili"]),
    ("vi", ["فييتنام", "越南", "vietnamese", "vietnamien", "вьетнамск", "vietnamita"]),
    ("pl", ["بولند", "波兰", "polish", "polonais", "польск", "polaco"]),
    ("ro", ["رومان", "罗马尼亚", "romanian", "roumain", "румынск", "rumano"]),
    ("nl", ["هولند", "荷兰", "dutch", "néerlandais", "нидерландск", "neerlandés"]),
    ("hi", ["هند", "印地", "hindi", "hindi", "хинди", "hindi"]),
    ("ur", ["اورد", "乌尔都", "urdu", "ourdou", "урду", "urdu"]),
    ("id", ["اندونيس", "印度尼西亚", "indonesian", "indonésien", "индонезийск", "indonesio"]),
];

/// A tag in its right form, for the six official languages; others have no certain form in every language.
fn write(languages: &[&str], only: bool, language: Language) -> Option<String> {
    let name = |code: &&str| -> Option<String> {
        let (_, row) = NAMES.iter().take(6).find(|(c, _)| c == code)?;
        let stem = *row.get(language.index())?;
        let first_capital = |s: &str| {
            let mut chars = s.chars();
            chars.next().map(|c| c.to_uppercase().chain(chars).collect::<String>()).unwrap_or_default()
        };
        Some(match language {
            Language::En => first_capital(stem),
            Language::Fr | Language::Es => stem.to_owned(),
            Language::Zh => format!("{stem}文"),
            Language::Ru => format!("{stem}ом"),
            Language::Ar => match *code {
                "en" => "بالإنكليزية".to_owned(),
                "es" => "بالإسبانية".to_owned(),
                _ => format!("بال{stem}ية"),
            },
        })
    };
    let names: Option<Vec<String>> = languages.iter().map(name).collect();
    let names = names?;
    let (last, head) = names.split_last()?;
    let list = |comma: &str, and: &str| {
        if head.is_empty() { last.clone() } else { format!("{}{and}{last}", head.join(comma)) }
    };
    let capital = |s: String| {
        let mut chars = s.chars();
        chars.next().map(|c| c.to_uppercase().chain(chars).collect::<String>()).unwrap_or_default()
    };
    Some(match (language, only) {
        (Language::En, false) => format!("[Original: {}]", list(", ", " and ")),
        (Language::En, true) => format!("[{} only]", list(", ", " and ")),
        (Language::Fr, false) => format!("[Original\u{a0}: {}]", list(", ", " et ")),
        (Language::Fr, true) => format!("[{} seulement]", capital(list(", ", " et "))),
        (Language::Es, false) => {
            format!("[Original: {}]", list(", ", if last.starts_with('i') { " e " } else { " y " }))
        }
        (Language::Es, true) => {
            format!("[{} únicamente]", capital(list(", ", if last.starts_with('i') { " e " } else { " y " })))
        }
        (Language::Ru, false) if head.is_empty() => format!("[Подлинный текст на {last} языке]"),
        (Language::Ru, false) => format!("[Подлинный текст на {} языках]", list(", ", " и ")),
        (Language::Ru, true) => return None,
        (Language::Zh, false) => format!("[原件：{}]", list("、", "和")),
        (Language::Zh, true) => return None,
        (Language::Ar, false) => format!("[الأصل: {}]", list("، ", " و").replace(" وبال", " وال")),
        (Language::Ar, true) => return None,
    })
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
