//! The label at the head of a paragraph: `12.`, `3 -`, `(a)`, `b)`, `(أ)`.
//!
//! Knows one line's first characters only; whether labels follow each other is for the rules to say.

use crate::model::{Counted, Label};
use crate::text::Folded;

/// Letters in the order in which sub-paragraphs count, by script.
const LETTERS: [&str; 3] =
    ["abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя", "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ"];

/// The label at the head of a line that looks labelled; `base` is where the line begins.
pub(super) fn label(content: &str, base: usize) -> Option<Label> {
    let head = content.char_indices().nth(14).map_or(content.len(), |(i, _)| i);
    let folded = Folded::line(content.get(..head).unwrap_or_default(), base);
    let text = folded.as_str();
    let open = usize::from(text.starts_with('('));
    let rest = text.get(open..)?;
    let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let word = rest.get(..length)?;
    let tail = rest.get(length..)?;
    let dash = tail.trim_start().starts_with('-') && tail.starts_with([' ', '-']);
    let close = tail.chars().next().filter(|c| matches!(c, '.' | ')' | '、'));
    let end = match close {
        Some(c) => open + length + c.len_utf8(),
        None if dash && open == 0 => open + length + tail.find('-')? + 1,
        None => return None,
    };
    let sign = match close {
        Some(')') if open == 1 => '(',
        Some(c) => c,
        None => '-',
    };
    Some(Label { span: folded.span(0..end), count: folded.span(open..open + length), counted: counted(word), sign })
}

fn counted(word: &str) -> Counted {
    if let Ok(number) = word.parse::<u32>() {
        return Counted::Number(number);
    }
    let mut chars = word.chars();
    let (Some(first), None) = (chars.next(), chars.next()) else { return Counted::Other };
    let place = LETTERS.iter().find_map(|all| all.chars().position(|c| c == first));
    place.map_or(Counted::Other, |i| Counted::Letter(i as u32 + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_read() {
        let check = |line: &str, words: &str, counted: Counted, sign: char| {
            let l = label(line, 0).unwrap();
            assert_eq!((line.get(l.span.range()), l.counted, l.sign), (Some(words), counted, sign), "{line}");
        };
        check("12. The meeting", "12.", Counted::Number(12), '.');
        check("3 - وأكد", "3 -", Counted::Number(3), '-');
        check("**4.** Les", "4.", Counted::Number(4), '.');
        check("(b) Rest", "(b)", Counted::Letter(2), '(');
        check("c) Cercar", "c)", Counted::Letter(3), ')');
        check("(أ) جمع", "(أ)", Counted::Letter(1), '(');
        check("(iv) Rest", "(iv)", Counted::Other, '(');
        check("5、与会者", "5、", Counted::Number(5), '、');
    }
}
