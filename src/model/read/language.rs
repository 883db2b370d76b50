//! Which of the six languages a text is in.

use crate::knowledge::Language;
use crate::text::{Script, script_of};

/// The language of a text, where its letters or its commonest words tell.
pub(in crate::model) fn guess(text: &str) -> Option<Language> {
    let (mut latin, mut cyrillic, mut arabic, mut han) = (0usize, 0usize, 0usize, 0usize);
    for c in text.chars().take(4000) {
        match script_of(c) {
            Script::Latin => latin += 1,
            Script::Cyrillic => cyrillic += 1,
            Script::Arabic => arabic += 1,
            // A Chinese character says as much as a few letters.
            Script::Han => han += 3,
            _ => {}
        }
    }
    let most = latin.max(cyrillic).max(arabic).max(han);
    if most < 4 {
        return None;
    }
    if most == han {
        return Some(Language::Zh);
    }
    if most == cyrillic {
        return Some(Language::Ru);
    }
    if most == arabic {
        return Some(Language::Ar);
    }
    let mut counts = [(Language::En, 0usize), (Language::Fr, 0), (Language::Es, 0)];
    for word in text.split(|c: char| !c.is_alphabetic()).take(600) {
        let word = word.to_lowercase();
        for (language, count) in &mut counts {
            let list: &[&str] = match language {
                Language::En => {
                    &["the", "of", "and", "to", "in", "for", "on", "by", "with", "from", "that", "dated", "addressed"]
                }
                Language::Fr => &[
                    "le",
                    "les",
                    "des",
                    "du",
                    "et",
                    "au",
                    "aux",
                    "dans",
                    "par",
                    "pour",
                    "une",
                    "datée",
                    "adressée",
                    "à",
                    "sur",
                    "est",
                    "sont",
                    "ont",
                    "qui",
                    "ils",
                    "elle",
                    "elles",
                    "nous",
                    "vous",
                    "cette",
                    "ces",
                    "leur",
                    "leurs",
                    "avec",
                    "été",
                ],
                _ => &[
                    "el", "los", "del", "y", "al", "por", "para", "una", "las", "fecha", "dirigida", "con", "su",
                    "sus", "lo",
                ],
            };
            *count += usize::from(list.contains(&word.as_str()));
        }
    }
    // Letters that only one of the two has, where the words are few.
    for c in text.chars().take(1000) {
        for (language, count) in &mut counts {
            let own: &[char] = match language {
                Language::En => &[],
                Language::Fr => &['è', 'ê', 'ç', 'œ', 'ù', 'û', 'î', '«'],
                _ => &['ñ', 'á', 'í', 'ó', 'ú', '¿', '¡'],
            };
            *count += usize::from(own.contains(&c));
        }
    }
    let (language, most) = counts.into_iter().max_by_key(|(_, n)| *n)?;
    // What two languages have in common tells neither.
    let alone = counts.iter().filter(|(_, n)| *n == most).count() == 1;
    (most > 0 && alone).then_some(language)
}
