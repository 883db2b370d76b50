//! Ordinals in words, 1 to 100, in six languages: reading them as they are printed, also misspelt, and writing them.

mod words;

use super::Language;
use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};
pub(crate) use words::english_cardinal;
use words::{arabic, english, feminine, french, russian, spanish};

/// What an ordinal stands before: the noun decides gender and form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// A session: feminine in Russian, masculine in Spanish, short form.
    Session,
    /// A year: masculine.
    Year,
    /// A committee.
    Committee,
}

/// An ordinal that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    /// The number.
    pub number: u16,
    /// Whether it is spelt right.
    pub right: bool,
}

/// Reads an ordinal in words from folded text; the whole text must be the ordinal. Figures (`72nd`, `59º`, `第72`)
/// are read too and count as right.
pub fn read(text: &str, language: Language, before: Before) -> Option<Read> {
    let text = text.trim();
    if text.is_empty() || text.len() > 80 {
        return None;
    }
    if let Some(number) = figures(text, language) {
        return Some(Read { number, right: true });
    }
    // 第七二届: the word for ten is wanting.
    if language == Language::Zh
        && let [tens, ones] = text.trim_start_matches('第').chars().collect::<Vec<_>>().as_slice()
        && let (Some(tens), Some(ones)) = (digit(*tens), digit(*ones))
    {
        return Some(Read { number: tens * 10 + ones, right: false });
    }
    let tables = Tables::of(language);
    if let Some(number) = tables.exact.get(&text.to_lowercase()).copied() {
        return Some(Read { number, right: well_formed(text, number, language, before) });
    }
    // A slip: the cardinal for the ordinal, a missing hyphen, one letter too many or too few.
    let loose = loose(text);
    if let Some(number) = tables.loose.get(&loose).copied() {
        return Some(Read { number, right: false });
    }
    let count = loose.chars().count();
    if count < 6 {
        return None;
    }
    let mut near: Vec<u16> = tables
        .loose
        .iter()
        .filter(|(s, _)| s.len().abs_diff(loose.len()) <= 2 && one_slip(s, &loose))
        .map(|(_, n)| *n)
        .collect();
    near.sort_unstable();
    near.dedup();
    match near.as_slice() {
        [number] => Some(Read { number: *number, right: false }),
        _ => None,
    }
}

/// All spellings of a language, made once.
struct Tables {
    exact: HashMap<String, u16>,
    loose: HashMap<String, u16>,
}

impl Tables {
    fn of(language: Language) -> &'static Tables {
        static ALL: [OnceLock<Tables>; 6] = [const { OnceLock::new() }; 6];
        static NONE: LazyLock<Tables> = LazyLock::new(|| Tables { exact: HashMap::new(), loose: HashMap::new() });
        ALL.get(language.index()).map_or(&NONE, |cell| {
            cell.get_or_init(|| {
                let (mut exact, mut loose) = (HashMap::new(), HashMap::new());
                for n in 1..=100 {
                    for s in spellings(n, language) {
                        loose.entry(self::loose(&s)).or_insert(n);
                        exact.entry(s).or_insert(n);
                    }
                    if language == Language::En {
                        loose.entry(self::loose(&english_cardinal(n))).or_insert(n);
                        // "Eightyth": the cardinal with the ending of an ordinal.
                        loose.entry(self::loose(&format!("{}th", english_cardinal(n)))).or_insert(n);
                    }
                    // «Восемьдесятый»: the cardinal with the ending of an adjective.
                    if language == Language::Ru && (50..=80).contains(&n) && n % 10 == 0 {
                        for s in spellings(n, language) {
                            loose.entry(self::loose(&s.replace("идесят", "ьдесят"))).or_insert(n);
                        }
                    }
                }
                Tables { exact, loose }
            })
        })
    }
}

/// The ordinal in words as mastheads print it, first letter capital.
pub fn write(number: u16, language: Language, before: Before) -> Option<String> {
    if !(1..=100).contains(&number) {
        return None;
    }
    let words = match (language, before) {
        (Language::En, _) => english(number),
        (Language::Fr, _) => french(number),
        (Language::Es, Before::Committee) => match number {
            1 => "primera".into(),
            3 => "tercera".into(),
            n => feminine(&spanish(n).replace("primer", "primero").replace("tercer", "tercero")),
        },
        (Language::Es, _) => spanish(number),
        (Language::Ru, Before::Session) => russian(number, true),
        (Language::Ru, _) => russian(number, false),
        (Language::Zh, _) => return Some(format!("第{}", chinese(number))),
        (Language::Ar, _) => return Some(arabic(number)),
    };
    let mut chars = words.chars();
    Some(chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default())
}

/// A Chinese numeral from 1 to 100.
pub fn chinese(number: u16) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |n: u16| DIGITS.get(usize::from(n)).copied().unwrap_or_default();
    match number {
        100 => "一百".into(),
        10..=19 => format!("十{}", digit(number - 10)),
        n if n >= 20 => format!("{}十{}", digit(n / 10), digit(n % 10)),
        n => digit(n).into(),
    }
}

/// A Chinese digit, 1 to 9.
fn digit(c: char) -> Option<u16> {
    "一二三四五六七八九".chars().position(|d| d == c).map(|i| i as u16 + 1)
}

/// A Chinese numeral read, 1 to 199.
pub fn read_chinese(text: &str) -> Option<u16> {
    let (mut total, mut digit) = (0u16, 0u16);
    let mut any = false;
    for c in text.chars() {
        any = true;
        match c {
            '百' => {
                total += digit.max(1) * 100;
                digit = 0;
            }
            '十' => {
                total += digit.max(1) * 10;
                digit = 0;
            }
            '零' | '〇' => digit = 0,
            c => digit = self::digit(c)?,
        }
    }
    any.then_some(total + digit).filter(|n| *n > 0)
}

/// All accepted spellings, lower case where the script has case.
fn spellings(number: u16, language: Language) -> Vec<String> {
    match language {
        Language::En => vec![english(number)],
        Language::Fr => {
            let base = french(number);
            let mut out = vec![base.clone(), base.replace(" et ", "-et-"), base.replace("-un", " et un")];
            if number == 1 {
                out.push("premier".into());
            }
            if number == 2 {
                out.push("seconde".into());
            }
            out
        }
        Language::Es => {
            let base = spanish(number);
            let full = base.replace("primer", "primero").replace("tercer", "tercero");
            let joined = full.replace(' ', "");
            vec![base.clone(), feminine(&full), full, joined.replace("imoo", "imo")]
        }
        Language::Ru => vec![russian(number, true), russian(number, false)],
        Language::Zh => vec![format!("第{}", chinese(number)), chinese(number)],
        Language::Ar => {
            let base = crate::text::fold_key(&arabic(number));
            vec![base.clone(), base.replace("ون", "ين")]
        }
    }
}

/// Whether the words are as a masthead prints them; blanks and hyphens are free where documents differ.
fn well_formed(text: &str, number: u16, language: Language, before: Before) -> bool {
    match language {
        Language::En => text.to_lowercase() == english(number),
        Language::Fr => spellings(number, language).iter().any(|s| *s == text.to_lowercase()),
        Language::Ru => match before {
            Before::Session => text.to_lowercase() == russian(number, true),
            _ => text.to_lowercase() == russian(number, false),
        },
        Language::Es => match before {
            Before::Committee => true,
            _ => text.to_lowercase() == spanish(number),
        },
        Language::Zh | Language::Ar => true,
    }
}

fn figures(text: &str, language: Language) -> Option<u16> {
    let digits: String = text.trim_start_matches('第').chars().take_while(char::is_ascii_digit).collect();
    let rest = text.trim_start_matches('第').get(digits.len()..)?.trim();
    let number: u16 = digits.parse().ok().filter(|n| (1..=199).contains(n))?;
    let fits = match language {
        Language::En => matches!(rest, "st" | "nd" | "rd" | "th"),
        Language::Fr => matches!(rest, "e" | "re" | "er" | "ème"),
        Language::Es => matches!(rest, "º" | "°" | "o" | "ª" | "a" | "er"),
        Language::Ru => matches!(rest, "-я" | "-й" | "-ая" | "-ый" | "я" | "й"),
        Language::Zh => rest.is_empty() && text.starts_with('第'),
        Language::Ar => rest.is_empty(),
    };
    fits.then_some(number)
}

/// Lower case, without blanks, hyphens and accents.
fn loose(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.to_lowercase().nfd().filter(|c| c.is_alphabetic() && !('\u{300}'..='\u{36F}').contains(c)).collect()
}

/// Whether one insertion, deletion, substitution or exchange of neighbours leads from one to the other.
fn one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    match long - short {
        0 => {
            head + tail + 1 >= long
                || (head + tail + 2 == long && a.get(head) == b.get(head + 1) && a.get(head + 1) == b.get(head))
        }
        1 => head + tail >= short,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::*;

    #[track_caller]
    fn check(text: &str, language: Language, before: Before, number: u16, right: bool) {
        assert_eq!(read(&crate::text::fold_key(text), language, before), Some(Read { number, right }), "{text}");
    }

    #[test]
    fn every_ordinal_is_read_as_it_is_written() {
        for language in Language::ALL {
            for before in [Before::Session, Before::Year, Before::Committee] {
                for n in 1..=100 {
                    let words = write(n, language, before).unwrap();
                    check(&words, language, before, n, true);
                }
            }
        }
    }

    #[test]
    fn printed_forms() {
        check("Seventy-second", En, Before::Session, 72, true);
        check("Soixante et onzième", Fr, Before::Session, 71, true);
        check("Quatre-vingt-unième", Fr, Before::Session, 81, true);
        check("Septuagésimo primer", Es, Before::Session, 71, true);
        check("44º", Es, Before::Session, 44, true);
        check("Шестьдесят девятая", Ru, Before::Session, 69, true);
        check("الحادية والسبعون", Ar, Before::Session, 71, true);
        check("الرابعة عشرة", Ar, Before::Session, 14, true);
        check("第七十二", Zh, Before::Session, 72, true);
        check("第七十九", Zh, Before::Session, 79, true);
    }

    #[test]
    fn published_slips() {
        check("Sixty-eight", En, Before::Year, 68, false);
        check("Twenty-eight", En, Before::Session, 28, false);
        check("Quatre vingt-deuxième", Fr, Before::Session, 82, false);
        check("Septuagesimo primer", Es, Before::Session, 71, false);
        check("Seventy second", En, Before::Session, 72, false);
        assert_eq!(read("Information", En, Before::Session), None);
        assert_eq!(read("Closing", En, Before::Session), None);
    }
}
