//! Which writing system a character belongs to, as far as the six official languages need it.

/// A writing system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Script {
    /// English, French, Spanish and their like.
    Latin,
    /// Russian and its like.
    Cyrillic,
    /// Arabic, Persian and their like.
    Arabic,
    /// Chinese characters.
    Han,
    /// Any other alphabet (Greek, Hebrew, Kana, Devanagari …).
    Other,
    /// Digits, punctuation, blanks: no evidence of any script.
    Common,
}

/// The script of a character.
#[inline]
pub fn script_of(c: char) -> Script {
    // The three alphabets and the characters of which nearly all texts are made come first.
    match c as u32 {
        0x4E00..=0x9FFF => Script::Han,
        0x410..=0x44F => Script::Cyrillic,
        0x620..=0x64A => Script::Arabic,
        0x41..=0x5A | 0x61..=0x7A | 0xC0..=0xD6 | 0xD8..=0xF6 | 0xF8..=0x24F | 0x1E00..=0x1EFF => Script::Latin,
        0..=0x24F => Script::Common,
        0x400..=0x52F => Script::Cyrillic,
        0x600..=0x605 | 0x60C | 0x61B | 0x61F | 0x660..=0x66C | 0x6F0..=0x6F9 => Script::Common,
        0x606..=0x6FF | 0x750..=0x77F | 0x8A0..=0x8FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFC => Script::Arabic,
        0x3400..=0x4DBF | 0xF900..=0xFAFF | 0x20000..=0x323AF | 0x3007 => Script::Han,
        0x370..=0x3FF | 0x530..=0x5FF | 0x900..=0x1FFF | 0x3040..=0x30FF | 0xAC00..=0xD7AF => Script::Other,
        _ => Script::Common,
    }
}

/// Letters and digits, as the standard library tells them. Its tables are asked only for what is rare in our texts.
#[inline]
pub fn is_letter(c: char) -> bool {
    match u32::from(c) {
        0..0x80 => c.is_ascii_alphanumeric(),
        0xC0..0x250 => !matches!(c, '×' | '÷'),
        0x400..0x482 | 0x48A..0x530 | 0x620..0x64B | 0x671..0x6D4 | 0x4E00..0xA000 => true,
        0x2000..0x2070 | 0x3000..0x3005 | 0x3008..0x3020 => false,
        _ => c.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_the_standard_library() {
        let differ: Vec<char> = ('\0'..=char::MAX).filter(|c| is_letter(*c) != c.is_alphanumeric()).collect();
        assert_eq!(differ, []);
    }
}
