//! The parts of a text that folding leaves as they are, told from their bytes: nearly all of most texts.
//!
//! Knows bytes; what becomes of the rest is the business of [`super::Folded`].

/// How many bytes at the beginning of a text stay as they are, whatever stands before and after them: letters of the
/// three alphabets and ASCII with single blanks between. The last character is left out where a combining mark may
/// follow it.
pub(super) fn kept(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut last) = (0, 0);
    loop {
        let len = match (bytes.get(at), bytes.get(at + 1)) {
            (Some(0x21..=0x7E), _) => 1,
            (Some(b' '), Some(0x21..=0x7E | 0xC3 | 0xD0 | 0xD1 | 0xD8 | 0xD9)) if at > 0 => 1,
            (Some(0xC3), Some(_)) | (Some(0xD0), Some(0x90..)) | (Some(0xD1), Some(..=0x8F)) => 2,
            (Some(0xD8), Some(0xA6..=0xBA)) | (Some(0xD9), Some(0x81..=0x8A)) => 2,
            (Some(0xCC | 0xCD | 0xD9), _) => return last,
            _ => return if bytes.get(last) == Some(&b' ') { last } else { at },
        };
        last = at;
        at += len;
    }
}

#[cfg(test)]
mod tests {
    use super::kept;

    #[test]
    fn what_stays_is_told_from_bytes() {
        let check = |text: &str, want: &str| assert_eq!(text.get(..kept(text)), Some(want), "{text}");
        check("Letter of 9 May, (a)\u{a0}b", "Letter of 9 May, (a)");
        check("Письмо от 9 мая ёлка", "Письмо от 9 мая");
        check("été  deux", "été");
        check("and then e\u{301}", "and then ");
        check("من مجلس الأمن", "من مجلس ال");
        check("و\u{653} و", "");
        check(" a", "");
        check("a 联合国", "a");
    }
}
