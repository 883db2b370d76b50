//! English numbers in words.

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// A number from 0 to 100 in words.
pub(super) fn write(number: u32) -> Option<String> {
    let small = |n: u32| ONES.get(n as usize).map(|w| (*w).to_owned());
    match number {
        0..=19 => small(number),
        20..=99 => {
            let ten = TENS.get((number / 10 - 2) as usize)?;
            match number % 10 {
                0 => Some((*ten).to_owned()),
                one => Some(format!("{ten}-{}", small(one)?)),
            }
        }
        100 => Some("one hundred".to_owned()),
        _ => None,
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
