//! Whether a line that holds a formula can be what the formula says, and is no sentence with the same words.

use crate::knowledge::{Formula, Language};

/// A heading is short, or repeats a title; it is no sentence.
pub(super) fn annex(folded: &str, language: Language) -> bool {
    let Some(c) = Formula::Annex.pattern(language).and_then(|r| r.captures(folded)) else { return false };
    if let Some(parent) = c.name("parent") {
        // A Chinese heading over two lines: the second one names the addressee, and the date stands on the first.
        let rest = parent.as_str();
        let second = ["给", "致", "常驻联合国"].iter().any(|w| rest.contains(w)) && !rest.contains('年');
        return language != Language::Zh || !second;
    }
    if let Some(title) = c.name("title") {
        return folded.len() < 240
            && (c.name("n").is_some() || title.as_str().starts_with([':', ' ']))
            && !title.as_str().ends_with(['.', ';', ',']);
    }
    // A word of running text that happens to stand alone at the head of a line has a small initial.
    c.name("k").is_some_and(|k| !k.as_str().starts_with(char::is_lowercase))
}

/// Whether a line can begin a title at all, told from its first characters: in Chinese a date stands first, or a sender at
/// the United Nations. The formula looks through the whole line.
pub(super) fn title_start(folded: &str, language: Language) -> bool {
    if language != Language::Zh {
        return true;
    }
    let dated = match folded.as_bytes() {
        [b'[', ..] => true,
        [a, b, c, d, rest @ ..] if [a, b, c, d].iter().all(|x| x.is_ascii_digit()) => rest.starts_with("年".as_bytes()),
        _ => folded.starts_with(['〇', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九']),
    };
    dated || folded.contains("常驻联合国")
}

/// A sentence about a letter is no title.
pub(super) fn title(folded: &str, language: Language) -> bool {
    match language {
        // A title or its beginning has no full stop; a sentence about a letter has.
        Language::Zh => {
            folded.chars().count() <= 160
                && !folded.contains('。')
                && !folded.contains("的附件")
                && !folded.contains(',')
                || Formula::Title.matches(language, folded)
        }
        Language::Ru => {
            folded.contains("представител")
                || folded.contains("на имя")
                || folded.contains(" от ")
                || folded.contains("поверенн")
                || folded.contains("Председател")
                || folded.contains("Генеральн")
                || folded.contains("министр")
                || folded.contains("наблюдател")
                || folded.len() < 90
        }
        _ => true,
    }
}

/// A tag stands in brackets.
pub(super) fn tag(folded: &str, language: Language) -> bool {
    let bracketed = folded.starts_with(['[', '(']);
    bracketed || (matches!(language, Language::Zh) && folded.len() < 40)
}
