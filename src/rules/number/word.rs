//! English numbers in words.

use crate::knowledge::ordinal::english_cardinal;

/// A number from 0 to 100 in words.
pub(super) fn write(number: u32) -> Option<String> {
    match number {
        0 => Some("zero".to_owned()),
        100 => Some("one hundred".to_owned()),
        _ => u16::try_from(number).ok().filter(|n| *n < 100).map(english_cardinal),
    }
}

/// The number of words in small letters, 0 to 99.
pub(super) fn read(word: &str) -> Option<u32> {
    (0..100).find(|n| write(*n).as_deref() == Some(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_numbers() {
        assert_eq!(write(8).as_deref(), Some("eight"));
        assert_eq!(write(60).as_deref(), Some("sixty"));
        assert_eq!(write(72).as_deref(), Some("seventy-two"));
        assert_eq!(write(101), None);
        assert_eq!(read("twelve"), Some(12));
        assert_eq!(read("twelfth"), None);
    }
}
