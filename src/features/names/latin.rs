//! Russian and Arabic names spelt with Latin letters, as people type them who have no other keyboard.
//!
//! Russian: letter by letter, `zh ch sh shch kh ts yu ya`, `y` for й and ы, nothing for ъ and ь; in what is typed `h`
//! also stands for х, `j` for й, `iu ia` for ю я. Arabic: consonants only, so that any way of writing its vowels will do:
//! `majlis al-amn` and `mjls alamn` both find مجلس الأمن. Emphatic letters are as their plain fellows, ع is nothing, the
//! article `al-` is left out, doubled letters count once.

use crate::knowledge::Language;

/// A comparable name of a language in Latin letters; none for languages that are written with them, and Chinese.
pub(crate) fn latin(key: &str, language: Language) -> Option<String> {
    match language {
        Language::Ru => Some(level(&russian(key))),
        Language::Ar => Some(skeleton(&arabic(key))),
        _ => None,
    }
}

/// What was typed, in the same letters.
pub(crate) fn latin_key(typed: &str, language: Language) -> Option<String> {
    let typed = typed.to_ascii_lowercase();
    if !typed.bytes().all(|b| b.is_ascii_alphabetic() || matches!(b, b' ' | b'-' | b'\'')) {
        return None;
    }
    let key = match language {
        Language::Ru => level(&typed),
        Language::Ar => {
            let words = typed.split([' ', '-']).filter(|w| !matches!(*w, "al" | "el"));
            let bare = |w: &str| w.strip_prefix("al").filter(|r| r.len() >= 3).unwrap_or(w).to_owned();
            skeleton(&words.map(bare).collect::<String>())
        }
        _ => return None,
    };
    (key.len() >= 3).then_some(key)
}

/// What may be spelt in two ways is spelt in one.
fn level(text: &str) -> String {
    let mut out = text.replace('\'', "");
    for (from, to) in
        [("iu", "yu"), ("ia", "ya"), ("ju", "yu"), ("ja", "ya"), ("kh", "h"), ("j", "y"), ("iy", "y"), ("yy", "y")]
    {
        out = out.replace(from, to);
    }
    out
}

fn russian(key: &str) -> String {
    let mut out = String::with_capacity(key.len());
    for c in key.chars() {
        let letters = match c {
            'а' => "a",
            'б' => "b",
            'в' => "v",
            'г' => "g",
            'д' => "d",
            'е' | 'ё' | 'э' => "e",
            'ж' => "zh",
            'з' => "z",
            'и' => "i",
            'й' | 'ы' => "y",
            'к' => "k",
            'л' => "l",
            'м' => "m",
            'н' => "n",
            'о' => "o",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'у' => "u",
            'ф' => "f",
            'х' => "kh",
            'ц' => "ts",
            'ч' => "ch",
            'ш' => "sh",
            'щ' => "shch",
            'ю' => "yu",
            'я' => "ya",
            'ъ' | 'ь' => "",
            c => {
                out.push(c);
                continue;
            }
        };
        out.push_str(letters);
    }
    out
}

/// The consonants of a comparable Arabic name, its articles left out.
fn arabic(key: &str) -> String {
    let mut out = String::with_capacity(key.len());
    for word in key.split([' ', '-']) {
        let bare = word.strip_prefix("وال").or_else(|| word.strip_prefix("ال"));
        let bare = bare.filter(|r| r.chars().count() >= 2).unwrap_or(word);
        for c in bare.chars() {
            out.push_str(match c {
                'ب' => "b",
                'ت' | 'ط' => "t",
                'ث' => "th",
                'ج' => "j",
                'ح' | 'ه' => "h",
                'خ' => "kh",
                'د' | 'ض' => "d",
                'ذ' => "dh",
                'ر' => "r",
                'ز' | 'ظ' => "z",
                'س' | 'ص' => "s",
                'ش' => "sh",
                'غ' => "gh",
                'ف' => "f",
                'ق' => "q",
                'ك' => "k",
                'ل' => "l",
                'م' => "m",
                'ن' => "n",
                _ => "",
            });
        }
    }
    out
}

/// Consonants alone, doubled ones once; a final h is a feminine ending that many leave out.
fn skeleton(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| c.is_ascii_lowercase() && !"aeiouwy".contains(*c)) {
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out.replace('h', "")
}

#[cfg(test)]
mod tests {
    use super::super::comparable;
    use super::*;

    #[test]
    fn names_in_latin_letters() {
        let fits = |typed: &str, name: &str, l| {
            latin(&comparable(name), l).unwrap().starts_with(&latin_key(typed, l).unwrap())
        };
        for typed in ["generalnaya", "general'naia ass", "generalnaja assambleja"] {
            assert!(fits(typed, "Генеральная Ассамблея", Language::Ru), "{typed}");
        }
        assert!(fits("mezhdunarodnoe", "Международное агентство", Language::Ru));
        assert!(fits("khartiya", "Хартия", Language::Ru) && fits("hartiya", "Хартия", Language::Ru));
        for typed in ["majlis al-amn", "majlis alamn", "mjls amn"] {
            assert!(fits(typed, "مجلس الأمن", Language::Ar), "{typed}");
        }
        assert!(fits("al-umam al-muttahida", "الأمم المتحدة", Language::Ar));
        assert!(fits("lajna thaniya", "اللجنة الثانية", Language::Ar));
        assert_eq!(latin_key("jamia", Language::Ar), None, "two consonants are too few");
        assert_eq!(latin_key("UNODC 1", Language::Ru), None);
    }
}
