//! Whether Latin letters are the pinyin of a Chinese name: syllables, initials, or a mixture; every reading counts.

use crate::text::{Script, script_of};
use pinyin::ToPinyinMulti;

/// How letters fit a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PinyinFit {
    /// Initials only: `lhg` for 联合国.
    Initials,
    /// With at least one whole syllable: `lianhe`, `lianhg`.
    Syllables,
}

/// Whether `letters` (lower case, ASCII) spell the beginning of a Chinese name.
pub(super) fn pinyin_fit(letters: &str, name: &str) -> Option<PinyinFit> {
    if letters.is_empty() || !letters.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    if spells(letters, name, false) {
        Some(PinyinFit::Initials)
    } else {
        spells(letters, name, true).then_some(PinyinFit::Syllables)
    }
}

/// The letters with which a text's first Chinese character may be spelt, or its first letter where it has none such; a bit
/// a letter.
pub(super) fn initials(text: &str) -> u32 {
    let bit = |c: char| u32::from(c).checked_sub(u32::from('a')).and_then(|n| 1_u32.checked_shl(n)).unwrap_or(0);
    match text.chars().find(|c| script_of(*c) == Script::Han) {
        Some(c) => c
            .to_pinyin_multi()
            .map_or(0, |all| all.into_iter().filter_map(|p| p.plain().chars().next()).fold(0, |bits, c| bits | bit(c))),
        None => text.chars().next().map_or(0, bit),
    }
}

/// Takes the letters character by character. A name's characters that have no reading (digits, brackets) are passed over.
fn spells(letters: &str, name: &str, syllables: bool) -> bool {
    if letters.is_empty() {
        return true;
    }
    let mut chars = name.chars();
    let Some(c) = chars.find(|c| script_of(*c) == Script::Han) else { return false };
    let Some(readings) = c.to_pinyin_multi() else { return false };
    let rest = chars.as_str();
    readings.into_iter().any(|reading| {
        let plain = reading.plain().replace('ü', "v");
        let after = |taken: &str| letters.strip_prefix(taken).is_some_and(|tail| spells(tail, rest, syllables));
        let initial = plain.get(..1).is_some_and(after);
        if !syllables {
            return initial;
        }
        let double = plain.get(..2).filter(|d| matches!(*d, "zh" | "ch" | "sh")).is_some_and(after);
        // The last syllable may be unfinished.
        initial || double || after(&plain) || plain.starts_with(letters)
    })
}

#[cfg(test)]
mod tests {
    use super::{PinyinFit, pinyin_fit};

    #[test]
    fn syllables_and_initials() {
        let fit = |letters| pinyin_fit(letters, "联合国毒品和犯罪问题办公室");
        assert_eq!(fit("lhg"), Some(PinyinFit::Initials));
        assert_eq!(fit("lhgdp"), Some(PinyinFit::Initials));
        assert_eq!(fit("lianheguo"), Some(PinyinFit::Syllables));
        assert_eq!(fit("lianhegu"), Some(PinyinFit::Syllables));
        assert_eq!(fit("lianhg"), Some(PinyinFit::Syllables));
        assert_eq!(fit("lx"), None);
        assert_eq!(fit("L"), None);
    }

    #[test]
    fn all_readings() {
        assert_eq!(pinyin_fit("zhongzu", "重组"), Some(PinyinFit::Syllables));
        assert_eq!(pinyin_fit("chongzu", "重组"), Some(PinyinFit::Syllables));
        assert_eq!(pinyin_fit("zx", "执行局"), Some(PinyinFit::Initials));
        assert_eq!(pinyin_fit("nvx", "女性"), Some(PinyinFit::Syllables));
    }
}
