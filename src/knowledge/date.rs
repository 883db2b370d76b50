//! Dates in running text, in six languages.

use super::{Language, ordinal};
use crate::text::fold_key;
use regex::{Captures, Regex};
use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

/// A date that was read from folded text; it may be impossible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    /// Bytes of the folded text.
    pub range: Range<usize>,
    /// Year.
    pub year: i16,
    /// Month from 1 to 12.
    pub month: i8,
    /// Day as written.
    pub day: i8,
}

/// The month names by number, columns as in the data file.
static MONTHS: LazyLock<Vec<Vec<&'static str>>> = LazyLock::new(|| {
    include_str!("data/months.tsv").lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t').collect()).collect()
});

/// A month as a title prints it; `month` from 1 to 12.
pub fn month_name(month: i8, language: Language) -> String {
    let cell = |column: usize| {
        usize::try_from(month - 1)
            .ok()
            .and_then(|m| MONTHS.get(m))
            .and_then(|r| r.get(column))
            .copied()
            .unwrap_or_default()
    };
    match language {
        Language::En => cell(1).into(),
        Language::Fr => cell(2).into(),
        Language::Es => cell(3).into(),
        Language::Ru => cell(4).into(),
        Language::Zh => format!("{month}月"),
        Language::Ar => format!("{}/{}", cell(6), cell(7)),
    }
}

/// A date as a title prints it.
pub fn write(year: i16, month: i8, day: i8, language: Language) -> String {
    let name = month_name(month, language);
    match language {
        Language::Fr if day == 1 => format!("1er {name} {year}"),
        Language::En | Language::Fr | Language::Ar => format!("{day} {name} {year}"),
        Language::Es => format!("{day} de {name} de {year}"),
        Language::Ru => format!("{day} {name} {year} года"),
        Language::Zh => format!("{year}年{name}{day}日"),
    }
}

/// All full dates (day, month and year) of a folded text.
pub fn find(folded: &str, language: Language) -> Vec<Date> {
    let mut out = Vec::new();
    let mut free = 0;
    for at in years(folded, language) {
        if at < free {
            continue;
        }
        let Some(pattern) = pattern(language) else { break };
        // A pattern with words is dear, and a date is short: it is looked for around its year only.
        let from = floor(folded, at.saturating_sub(BEFORE)).max(free);
        let window = folded.get(..floor(folded, at + AFTER)).unwrap_or_default();
        let end = |c: &Captures| c.get(0).map_or(0, |m| m.end());
        let cut = |c: &Captures| window.len() < folded.len() && end(c) + TAIL > window.len();
        let found = match captures(pattern, window, from, language) {
            Some(c) if cut(&c) => captures(pattern, folded, from, language),
            found => found,
        };
        if let Some(c) = found {
            free = end(&c);
            out.extend(read(&c, folded, language));
        }
    }
    out
}

/// The most bytes that a date has before its year, and from its year on with what follows it.
const BEFORE: usize = 96;
const AFTER: usize = 48;
/// The most bytes behind a date that tell whether it ends there.
const TAIL: usize = 16;

/// Where a year may stand: its four digits behind a blank, in Chinese the character for year between two numbers.
fn years(folded: &str, language: Language) -> impl Iterator<Item = usize> {
    let bytes = folded.as_bytes();
    let chinese = language == Language::Zh;
    let number = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || "〇零一二三四五六七八九十".contains(c));
    let year = move |at: usize| match chinese {
        true => {
            let (before, after) = folded.split_at_checked(at).unwrap_or_default();
            number(before.chars().next_back()) && number(after.chars().nth(1))
        }
        false => bytes.get(at + 1..at + 5).is_some_and(|w| w.iter().all(u8::is_ascii_digit)),
    };
    let sign = if chinese { '年' } else { ' ' };
    folded.match_indices(sign).map(|(at, _)| at).filter(move |at| year(*at))
}

/// The place, or that of the character in which it lies.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The first match from a place on that is no part of a longer word. The patterns know ASCII words only, in which they
/// are much faster; letters of other alphabets around a match are looked at here.
fn captures<'a>(pattern: &Regex, text: &'a str, mut from: usize, language: Language) -> Option<Captures<'a>> {
    loop {
        let found = pattern.captures_at(text, from)?;
        let whole = found.get(0)?;
        let letter = |c: Option<char>| c.is_some_and(|c| !c.is_ascii() && c.is_alphabetic());
        let before = letter(text.get(..whole.start()).and_then(|t| t.chars().next_back()));
        let after = letter(text.get(whole.end()..).and_then(|t| t.chars().next()));
        match language {
            Language::Zh => return Some(found),
            Language::Ru if !before => return Some(found),
            _ if !before && !after => return Some(found),
            _ => from = whole.end().min(whole.start() + 1),
        }
    }
}

/// How many bytes of "года", "год" or "г." stand behind a year.
fn russian_tail(rest: &str) -> usize {
    let ends = |end: usize| !rest.get(end..).and_then(|r| r.chars().next()).is_some_and(char::is_alphanumeric);
    let tails = [" года", " год", " г."];
    let stands = |tail: &&&str| {
        let head = rest.get(..tail.len()).map(str::to_lowercase);
        head.as_deref() == Some(**tail) && (tail.ends_with('.') || ends(tail.len()))
    };
    tails.iter().find(stands).map_or(0, |t| t.len())
}

fn read(c: &Captures, folded: &str, language: Language) -> Option<Date> {
    let mut range = c.get(0)?.range();
    if language == Language::Ru {
        range.end += russian_tail(folded.get(range.end..).unwrap_or_default());
    }
    let group = |names: [&str; 2]| names.iter().find_map(|n| c.name(n)).map(|m| m.as_str());
    let (day, month, year) = (group(["d", "d2"])?, group(["m", "m2"])?, group(["y", "y2"])?);
    let number = |s: &str| -> Option<i16> {
        if let Ok(n) = s.trim_end_matches(|c: char| !c.is_ascii_digit()).parse() {
            return Some(n);
        }
        if s.chars().count() == 4 {
            let digits: Option<String> = s
                .chars()
                .map(|c| "〇一二三四五六七八九".chars().position(|d| d == c).or((c == '零').then_some(0)))
                .map(|n| n.map(|n| n.to_string()))
                .collect();
            return digits?.parse().ok();
        }
        ordinal::read_chinese(s).and_then(|n| i16::try_from(n).ok())
    };
    let month =
        if language == Language::Zh { i8::try_from(number(month)?).ok()? } else { month_number(month, language)? };
    if !(1..=12).contains(&month) {
        return None;
    }
    Some(Date { range, year: number(year)?, month, day: i8::try_from(number(day)?).ok()? })
}

fn month_number(name: &str, language: Language) -> Option<i8> {
    let name = name.trim_end_matches('.').to_lowercase();
    let columns: &[usize] = match language {
        Language::En => &[1],
        Language::Fr => &[2],
        Language::Es => &[3],
        Language::Ru => &[4, 5],
        Language::Ar => &[6, 7],
        Language::Zh => &[],
    };
    // A double Arabic name is told by either half; where they contradict each other the first, Levantine half counts.
    let halves: Vec<&str> = name.split('/').map(str::trim).collect();
    for half in &halves {
        for (i, row) in MONTHS.iter().enumerate() {
            let hit = columns.iter().filter_map(|c| row.get(*c)).any(|cell| {
                let cell = fold_key(cell).to_lowercase();
                cell == *half
                    || (language == Language::En && half.len() >= 3 && cell.starts_with(half) && half.len() <= 4)
                    || (language == Language::Es && i == 8 && *half == "setiembre")
                    || (language == Language::Ar && cell.replace('ه', "و") == half.replace('ه', "و"))
            });
            if hit {
                return i8::try_from(i + 1).ok();
            }
        }
    }
    None
}

fn pattern(language: Language) -> Option<&'static Regex> {
    static ALL: [OnceLock<Option<Regex>>; 6] = [const { OnceLock::new() }; 6];
    ALL.get(language.index())?
        .get_or_init(|| {
            let names = |columns: &[usize]| {
                MONTHS
                    .iter()
                    .flat_map(|r| columns.iter().filter_map(|c| r.get(*c).copied()))
                    .map(fold_key)
                    .collect::<Vec<_>>()
                    .join("|")
            };
            let source = match language {
                Language::En => {
                    let m = format!("{}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec", names(&[1]));
                    format!(r"(?i)(?-u:\b)(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)? (?P<m>{m})\.?,? (?P<y>[0-9]{{4}})(?-u:\b)|(?-u:\b)(?P<m2>{m})\.? (?P<d2>[0-9]{{1,2}})(?:st|nd|rd|th)?,? (?P<y2>[0-9]{{4}})(?-u:\b)")
                }
                Language::Fr => format!(r"(?i)(?-u:\b)(?P<d>[0-9]{{1,2}})(?:er|ère|e)? (?P<m>{}) (?P<y>[0-9]{{4}})(?-u:\b)", names(&[2])),
                Language::Es => {
                    format!(r"(?i)(?-u:\b)(?P<d>[0-9]{{1,2}})[º°]? de (?P<m>{}|setiembre)(?: del?)? (?P<y>[0-9]{{4}})(?-u:\b)", names(&[3]))
                }
                Language::Ru => format!(r"(?i)(?-u:\b)(?P<d>[0-9]{{1,2}}) (?P<m>{}) (?P<y>[0-9]{{4}})", names(&[4, 5])),
                Language::Zh => r"(?P<y>[0-9]{4})年(?P<m>[0-9]{1,2})月(?P<d>[0-9]{1,2})日|(?P<y2>[〇零一二三四五六七八九]{4})年(?P<m2>[一二三四五六七八九十]{1,3})月(?P<d2>[一二三四五六七八九十]{1,3})日".to_owned(),
                Language::Ar => {
                    let (levant, west) = (names(&[6]), names(&[7]));
                    format!(r"(?-u:\b)(?P<d>[0-9]{{1,2}}) (?P<m>(?:{levant})(?: ?/ ?(?:{west}|يونيو|يوليو))?|{west}|يونيو|يوليو),? (?P<y>[0-9]{{4}})(?-u:\b)")
                }
            };
            Regex::new(&source).ok()
        })
        .as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::*;

    #[track_caller]
    fn check(text: &str, language: Language, want: &str) {
        let found = find(&fold_key(text), language);
        let got: Vec<String> = found.iter().map(|d| format!("{:04}-{:02}-{:02}", d.year, d.month, d.day)).collect();
        assert_eq!(got.join(" "), want, "{text}");
    }

    #[test]
    fn forms() {
        check("Letter dated 14 November 2017 from", En, "2017-11-14");
        check("November 14, 2017 and 3rd Sept. 2018", En, "2017-11-14 2018-09-03");
        check("du 1er août 2016, adressée", Fr, "2016-08-01");
        check("de fecha 7 de junio de 2007", Es, "2007-06-07");
        check("от 14 ноября 2017 года на имя", Ru, "2017-11-14");
        check("2017 年 11 月 14 日乌兹别克斯坦", Zh, "2017-11-14");
        check("二〇一七年十一月十四日", Zh, "2017-11-14");
        check("مؤرخة 29 تشرين الأول/ أكتوبر 2012 موجهة", Ar, "2012-10-29");
        check("١٨ حزيران/يونيو ٢٠١5", Ar, "2015-06-18");
        check("31 November 2017", En, "2017-11-31");
    }

    #[test]
    fn written_dates_are_read() {
        for language in Language::ALL {
            for month in 1..=12 {
                check(&write(2017, month, 1, language), language, &format!("2017-{month:02}-01"));
            }
        }
    }
}
