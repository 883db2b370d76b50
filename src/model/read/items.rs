//! Lists of agenda items: `19 (a)`, `3 b), 36, 37 et 87`, `35(a)和67`, `132 و 17 (ج)`.

use crate::model::{Item, Organ};
use crate::text::Folded;
use std::ops::Range;

/// The items of a list in a range of folded text, sub-items as Latin letters; reading stops where the list ends.
pub(in crate::model) fn items(folded: &Folded, range: Range<usize>, organ: Option<Organ>) -> Vec<Item> {
    let text = folded.as_str().get(range.clone()).unwrap_or_default();
    let mut out: Vec<Item> = Vec::new();
    let mut scan = Scan { text, at: 0 };
    let mut ranging = false;
    loop {
        scan.blanks();
        let start = scan.at;
        if let Some(number) = scan.number() {
            let mut subs: Vec<(String, Range<usize>)> = Vec::new();
            let number_end = scan.at;
            while let Some(sub) = scan.sub(subs.is_empty()) {
                subs.push(sub);
            }
            let at = |r: Range<usize>| folded.span(range.start + r.start..range.start + r.end);
            if ranging && subs.is_empty() {
                let from = out.last().map_or(number, |i| i.number);
                out.extend((from + 1..number).filter(|_| number - from < 60).map(|n| Item {
                    number: n,
                    sub: None,
                    organ,
                    span: at(start..number_end),
                }));
            }
            if subs.is_empty() {
                out.push(Item { number, sub: None, organ, span: at(start..number_end) });
            }
            for (i, (sub, r)) in subs.into_iter().enumerate() {
                let r = if i == 0 { start..r.end } else { r };
                out.push(Item { number, sub: Some(sub), organ, span: at(r) });
            }
        } else {
            break;
        }
        match scan.separator() {
            Some(r) => ranging = r,
            None => break,
        }
    }
    out
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl Scan<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn blanks(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn take(&mut self, word: &str) -> bool {
        let hit = self.rest().get(..word.len()).is_some_and(|h| h.eq_ignore_ascii_case(word));
        if hit {
            self.at += word.len();
        }
        hit
    }

    fn number(&mut self) -> Option<u16> {
        let digits = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        let number = self.rest().get(..digits)?.parse().ok().filter(|n| (1..1000).contains(n))?;
        self.at += digits;
        Some(number)
    }

    /// A sub-item, after its number or after another sub-item and a separator.
    fn sub(&mut self, first: bool) -> Option<(String, Range<usize>)> {
        let back = self.at;
        if !first {
            self.separator();
        }
        self.blanks();
        let start = self.at;
        let open = self.take("(");
        self.blanks();
        let letters: String = self.rest().chars().take_while(|c| c.is_alphabetic()).take(3).collect();
        self.at += letters.len();
        self.blanks();
        let closed = self.take(")");
        match latin(&letters) {
            Some(sub) if closed && (open || letters.chars().count() <= 2) => Some((sub, start..self.at)),
            _ => {
                self.at = back;
                None
            }
        }
    }

    /// A separator between items; whether it makes a range.
    fn separator(&mut self) -> Option<bool> {
        let back = self.at;
        self.blanks();
        let comma = self.take(",") || self.take("、") || self.take(";");
        self.blanks();
        let words = ["and ", "et ", "y ", "e ", "и ", "以及", "和", "及", "و"];
        let ranges = ["to ", "through ", "à ", "a ", "по ", "至", "-", "الى "];
        let listed = words.iter().any(|w| self.take(w));
        let ranging = !listed && ranges.iter().any(|w| self.take(w));
        self.blanks();
        // A separator that no item follows belongs to the sentence.
        let follows = self.rest().starts_with(|c: char| c.is_ascii_digit() || c == '(')
            || self.rest().chars().nth(1) == Some(')') && self.rest().chars().next().is_some_and(char::is_alphabetic);
        if (comma || listed || ranging) && follows {
            Some(ranging)
        } else {
            self.at = back;
            None
        }
    }
}

/// The Latin letter of a sub-item in Latin, Cyrillic (look-alikes and alphabet) or Arabic (abjad order).
fn latin(letters: &str) -> Option<String> {
    const CYRILLIC: &str = "аaбbвcгdдdеeсcоoрpхxкkмmтtнhуy";
    const ARABIC: &str = "اaبbجcدdهeوfزgحhطiيjكkلlمmنnسoعpفqصrقsرtشuتvثwخxذyضz";
    if letters.is_empty() {
        return None;
    }
    letters
        .to_lowercase()
        .chars()
        .map(|c| {
            if c.is_ascii_lowercase() {
                return Some(c);
            }
            let table = if CYRILLIC.contains(c) { CYRILLIC } else { ARABIC };
            let mut pairs = table.chars();
            while let (Some(from), Some(to)) = (pairs.next(), pairs.next()) {
                if from == c {
                    return Some(to);
                }
            }
            None
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: &str) {
        let folded = Folded::line(text, 0);
        let found = items(&folded, 0..folded.as_str().len(), None);
        let got: Vec<String> =
            found.iter().map(|i| format!("{}{}", i.number, i.sub.clone().unwrap_or_default())).collect();
        assert_eq!(got.join(" "), want, "{text}");
    }

    #[test]
    fn lists() {
        check("19 (a)", "19a");
        check("19(a)和115", "19a 115");
        check("3 (b), 36, 37 and 87", "3b 36 37 87");
        check("3 b), 36, 37 et 87 de l’ordre du jour", "3b 36 37 87");
        check("19 (a), (b) and (c) and 20", "19a 19b 19c 20");
        check("13(а) и 115 повестки дня", "13a 115");
        check("132 و 17 (ج) من جدول", "132 17c");
        check("116 (ز) و (ح) و (ل)", "116g 116h 116l");
        check("19 (هـ)", "19e");
        check("77 à 79, 109", "77 78 79 109");
        check("98 (w), and of the Security Council", "98w");
        check("32 et 60 du Conseil", "32 60");
        check("42项下和安全理事会", "42");
    }
}
