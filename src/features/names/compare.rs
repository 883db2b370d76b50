//! Texts made comparable as typing wants them: case, accents, apostrophes, hamzas don't count; one slip is forgiven.

use crate::text::{Script, fold_key, is_blank, script_of};
use unicode_normalization::UnicodeNormalization;

/// A text without the distinctions that typing neglects: case, accents, blanks, apostrophes, Arabic hamzas and marks.
/// A blank at the end is kept, as one.
pub(crate) fn comparable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in fold_key(text).chars() {
        match c {
            'ة' => out.push('ه'),
            'ى' => out.push('ي'),
            '—' => out.push('-'),
            c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            c if script_of(c) == Script::Latin => {
                out.extend(c.to_lowercase().flat_map(|l| l.nfd().collect::<Vec<_>>()).filter(|d| !is_mark(*d)));
            }
            c => out.extend(c.to_lowercase()),
        }
    }
    if text.ends_with(is_blank) && !out.is_empty() {
        out.push(' ');
    }
    out
}

/// Marks that belong to the letter before them.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{610}'..='\u{61A}')
}

/// Whether a key begins with a needle that has one slip: a letter left out, put in, changed, or two exchanged.
pub(crate) fn slipped(needle: &str, key: &str) -> bool {
    let common: usize = needle.chars().zip(key.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let (Some(n), Some(k)) = (needle.get(common..), key.get(common..)) else { return false };
    let after = |text: &'_ str| text.chars().next().map_or(0, char::len_utf8);
    let (Some(n1), Some(k1)) = (n.get(after(n)..), k.get(after(k)..)) else { return false };
    let exchanged = || {
        let (mut a, mut b) = (n.chars(), k.chars());
        let (a1, a2, b1, b2) = (a.next(), a.next(), b.next(), b.next());
        a1.is_some() && a1 == b2 && a2 == b1 && b.as_str().starts_with(a.as_str())
    };
    // A slip in the very last letter is merely another word that is being typed.
    n.chars().nth(1).is_some() && (k1.starts_with(n1) || k.starts_with(n1) || k1.starts_with(n) || exchanged())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip() {
        for needle in ["secuirty c", "securit council", "securrity", "secureity", "aecurity"] {
            assert!(slipped(needle, "security council"), "{needle}");
        }
        for needle in ["securitx", "sekurety", "general"] {
            assert!(!slipped(needle, "security council"), "{needle}");
        }
        assert!(slipped("联合国毒口和犯罪", "联合国毒品和犯罪问题办公室"));
    }
}
