//! The sample letters: our own, each with an unfinished name in it and a few slips.

/// A sample letter.
#[derive(Debug)]
pub(super) struct Sample {
    /// The letter.
    pub text: &'static str,
    /// Where the unfinished name ends; it stands once.
    pub unfinished: &'static str,
}

static ENGLISH: Sample = Sample { text: include_str!("sample.un.md"), unfinished: "United Nations Office on Dru" };
static CHINESE: Sample = Sample { text: include_str!("sample.zh.un.md"), unfinished: "得到联合国毒品" };

impl Sample {
    /// That of a language, or else that of the terminal.
    pub(super) fn of(language: Option<&str>) -> &'static Sample {
        let terminal =
            || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|v| std::env::var(v).ok().filter(|s| !s.is_empty()));
        match language.map(str::to_owned).or_else(terminal) {
            Some(language) if language.starts_with("zh") => &CHINESE,
            _ => &ENGLISH,
        }
    }

    /// Line and character of the end of the unfinished name, from 0, in UTF-16 units.
    pub(super) fn end(&self) -> Option<(usize, usize)> {
        self.text.lines().enumerate().find_map(|(number, line)| {
            let before = line.get(..line.find(self.unfinished)? + self.unfinished.len())?;
            Some((number, before.encode_utf16().count()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unfinished_name_stands_at_the_end_of_a_line() {
        for sample in [&ENGLISH, &CHINESE] {
            let (line, character) = sample.end().unwrap();
            assert_eq!(sample.text.lines().nth(line).unwrap().encode_utf16().count(), character);
        }
    }

    #[test]
    fn the_language_asked_for_counts() {
        assert!(Sample::of(Some("zh")).text.contains("秘书长的信"));
        assert!(Sample::of(Some("en")).text.contains("Letter dated"));
    }
}
