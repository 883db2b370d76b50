//! The names of languages in six languages, as they stand in tags: "[Original: Russian]", [原件：俄文].

use super::Language;
use super::name::alternatives;
use super::table::Table;
use crate::text::fold_key;
use std::sync::LazyLock;

/// A language as an annex or an original may be written in.
#[derive(Debug)]
pub struct LanguageName {
    /// ISO 639-1; where it has none, ISO 639-3.
    pub code: &'static str,
    names: [&'static str; 6],
    inside: [&'static str; 6],
    attested: [bool; 6],
}

impl LanguageName {
    /// Its name in a language: "Russian", "russe", 俄文, الروسية.
    pub fn name(&self, language: Language) -> &'static str {
        self.names(language).next().unwrap_or("")
    }

    /// All its names in a language, the preferred first.
    pub fn names(&self, language: Language) -> impl Iterator<Item = &'static str> + use<> {
        alternatives(self.names.get(language.index()).copied().unwrap_or(""))
    }

    /// Its name inside a tag, where that is another form: «русском» (after «на»), بالروسية; elsewhere the name itself.
    pub fn in_tag(&self, language: Language) -> &'static str {
        let form = self.inside.get(language.index()).copied().unwrap_or("");
        alternatives(form).next().unwrap_or_else(|| self.name(language))
    }

    /// Whether its name in a tag of this language is attested.
    pub fn is_attested(&self, language: Language) -> bool {
        self.attested.get(language.index()).copied().unwrap_or(false)
    }
}

static LANGUAGES: LazyLock<Vec<LanguageName>> = LazyLock::new(|| read(include_str!("data/languages.tsv")));

/// What the tags of each language may say: folded and in lower case, the longest first, with the language's code.
static WORDS: LazyLock<[Vec<(String, &'static str)>; 6]> = LazyLock::new(|| {
    Language::ALL.map(|l| {
        let mut words: Vec<(String, &'static str)> = Vec::new();
        for known in LANGUAGES.iter() {
            let inside = known.inside.get(l.index()).copied().unwrap_or("");
            for name in known.names(l).chain(alternatives(inside)) {
                let word = fold_key(name).to_lowercase();
                match l {
                    Language::Zh => words.push((format!("{}语", word.trim_end_matches('文')), known.code)),
                    Language::Ar => {
                        let bare = word.trim_start_matches('ب');
                        words.push((bare.strip_prefix("ال").unwrap_or(bare).to_owned(), known.code));
                    }
                    _ => {}
                }
                words.push((word, known.code));
            }
        }
        words.sort_by_key(|(word, _)| usize::MAX - word.len());
        words
    })
});

/// All languages, sorted by [`LanguageName::code`].
pub fn language_names() -> &'static [LanguageName] {
    &LANGUAGES
}

/// The language of a code.
pub fn language_name(code: &str) -> Option<&'static LanguageName> {
    LANGUAGES.binary_search_by(|n| n.code.cmp(code)).ok().and_then(|i| LANGUAGES.get(i))
}

/// The codes of the languages that a text in `language` names, in its order, each once: `"Arabic and English only"` is
/// `["ar", "en"]`. The text need not be folded.
pub fn languages_named(text: &str, language: Language) -> Vec<&'static str> {
    let Some(words) = WORDS.get(language.index()) else { return Vec::new() };
    let text = fold_key(text).to_lowercase();
    let mut out = Vec::new();
    let mut rest = text.as_str();
    let mut before = None;
    while let Some(first) = rest.chars().next() {
        let hit = opens(before, &text, rest, language)
            .then(|| {
                words.iter().find(|(word, _)| rest.strip_prefix(word.as_str()).is_some_and(|r| closes(r, language)))
            })
            .flatten();
        if let Some((_, code)) = hit
            && !out.contains(code)
        {
            out.push(*code);
        }
        let step = hit.map_or(first.len_utf8(), |(word, _)| word.len());
        before = rest.get(..step).and_then(|s| s.chars().next_back());
        rest = rest.get(step..).unwrap_or("");
    }
    out
}

fn opens(before: Option<char>, text: &str, rest: &str, language: Language) -> bool {
    match language {
        Language::Zh => true,
        Language::Ar => {
            let head = text.len().checked_sub(rest.len()).and_then(|at| text.get(..at)).unwrap_or("");
            let prefix: String = head.chars().rev().take_while(|c| c.is_alphabetic()).take(6).collect();
            let prefix: String = prefix.chars().rev().collect();
            matches!(prefix.as_str(), "" | "ال" | "بال" | "وال" | "وبال" | "لل" | "ب" | "و")
        }
        _ => !before.is_some_and(char::is_alphabetic),
    }
}

fn closes(rest: &str, language: Language) -> bool {
    language == Language::Zh || !rest.chars().next().is_some_and(char::is_alphabetic)
}

fn read(text: &'static str) -> Vec<LanguageName> {
    let table = Table::read(text);
    let languages = Language::ALL.map(|l| table.column(l.code()));
    let inside = Language::ALL.map(|l| table.column(&format!("{}_in", l.code())));
    let (code, attested) = (table.column("code"), table.column("attested"));
    table
        .rows()
        .map(|row| LanguageName {
            code: row.cell(code),
            names: languages.map(|c| row.cell(c)),
            inside: inside.map(|c| row.cell(c)),
            attested: Language::ALL.map(|l| row.cell(attested).split(' ').any(|c| c == l.code())),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, language: Language, expect: &[&str]) {
        assert_eq!(languages_named(text, language), expect, "{text}");
    }

    #[test]
    fn tags_name_languages() {
        check("[Original: Russian]", Language::En, &["ru"]);
        check("[Arabic and English only]", Language::En, &["ar", "en"]);
        check(
            "[Original: Arabic, Chinese, English, French, Russian and Spanish]",
            Language::En,
            &["ar", "zh", "en", "fr", "ru", "es"],
        );
        check("[Original : anglais et arabe]", Language::Fr, &["en", "ar"]);
        check("[Original : ANGLAIS]", Language::Fr, &["en"]);
        check("[Original: árabe e inglés]", Language::Es, &["ar", "en"]);
        check("[Подлинный текст на английском и французском языках]", Language::Ru, &["en", "fr"]);
        check("[Язык оригинала: русский]", Language::Ru, &["ru"]);
        check("[原件:阿拉伯文和英文]", Language::Zh, &["ar", "en"]);
        check("[原件：俄语]", Language::Zh, &["ru"]);
        check("[الأصل: بالروسية]", Language::Ar, &["ru"]);
        check("[الأصل: بالإنكليزية والعربية فقط]", Language::Ar, &["en", "ar"]);
        check("[الأصل: باللغة الإنكليزية]", Language::Ar, &["en"]);
        check("[see annex]", Language::En, &[]);
    }

    #[test]
    fn every_name_is_its_language() {
        for known in language_names() {
            for l in Language::ALL {
                for name in known.names(l).chain([known.in_tag(l)]) {
                    check(name, l, &[known.code]);
                }
            }
        }
    }
}
