//! A block as the rules of names see it: where a name is free to be spoken of, and where it belongs to something else.
//!
//! Names in quotations, symbols and addresses, in names of organizations and instruments, in names that begin with a
//! capital on either side ("University of South Korea", "Iran Air") and in names that the team has added are not ours.

use crate::knowledge::{Language, Record};
use crate::rules::BlockContext;
use crate::rules::passage::Passage;
use crate::text::fold_key;
use std::cell::OnceCell;
use std::ops::Range;

/// A block and what stands in it.
pub(super) struct Field<'a> {
    /// The running text.
    pub passage: Passage<'a>,
    house: OnceCell<Vec<Range<usize>>>,
}

impl<'a> Field<'a> {
    /// The field of a block; none for the masthead, tables and texts in another script.
    pub fn of(context: &'a BlockContext<'a>) -> Option<Self> {
        if context.masthead || context.is_foreign() {
            return None;
        }
        let passage = Passage::of(context);
        (!passage.is_table()).then(|| Field { passage, house: OnceCell::new() })
    }

    /// The folded text.
    pub fn text(&self) -> &'a str {
        self.passage.text()
    }

    /// Whether a range is free of quotations, symbols, names of other things and names of the house.
    pub fn is_free(&self, range: &Range<usize>) -> bool {
        self.passage.is_free(range) && !self.in_longer_name(range) && !self.in_house_name(range)
    }

    /// Whether a range stands in a name that the team has added.
    pub fn in_house_name(&self, range: &Range<usize>) -> bool {
        let ranges = self.house.get_or_init(|| {
            let context = self.passage.context;
            let forms = context.house.names.iter().flat_map(|n| [n.full(context.language), n.short(context.language)]);
            let keys = forms.flatten().map(fold_key).filter(|k| !k.is_empty());
            keys.flat_map(|k| self.text().match_indices(&k).map(|(i, _)| i..i + k.len()).collect::<Vec<_>>()).collect()
        });
        ranges.iter().any(|r| r.start < range.end && range.start < r.end)
    }

    /// Whether a range stands in the name of a body or in the title of an instrument.
    fn in_longer_name(&self, range: &Range<usize>) -> bool {
        self.passage.context.names().iter().any(|n| {
            let other = !matches!(n.record, Record::State(_));
            other && n.start <= range.start && range.end <= n.end && n.end - n.start > range.len()
        })
    }

    /// The text before a place.
    pub fn head(&self, at: usize) -> &'a str {
        self.text().get(..at).unwrap_or_default()
    }

    /// The text after a place.
    pub fn tail(&self, at: usize) -> &'a str {
        self.text().get(at..).unwrap_or_default()
    }

    /// Whether a State's name belongs to a proper name around it, or is joined to another word.
    pub fn in_proper_name(&self, range: &Range<usize>) -> bool {
        let (head, tail) = (self.head(range.start), self.tail(range.end));
        let joined = |c: char| matches!(c, '-' | '—' | '/' | '·' | '_');
        if head.ends_with(joined) || tail.starts_with(joined) {
            return true;
        }
        match self.passage.context.language {
            Language::Zh => in_chinese_name(head, tail),
            Language::Ar => in_arabic_name(head),
            language => in_capitalized_name(head, tail, language),
        }
    }

    /// The sentence around a range.
    pub fn sentence(&self, range: &Range<usize>) -> &'a str {
        let stops = ['.', '。', ';', '!', '?', '؟'];
        let from = self.head(range.start).rfind(stops).map_or(0, |i| i + 1);
        let to = self.tail(range.end).find(stops).map_or(self.text().len(), |i| range.end + i);
        // The stop before may be a wide one.
        (from..=from + 2).find_map(|from| self.text().get(from..to)).unwrap_or_default()
    }

    /// Whether the sentence around a range speaks of a year before this one.
    pub fn speaks_of_before(&self, range: &Range<usize>, year: i16) -> bool {
        let sentence = self.sentence(range).as_bytes();
        let figure = |i: usize| sentence.get(i).is_some_and(u8::is_ascii_digit);
        (0..sentence.len()).any(|i| {
            let four = (i..i + 4).all(figure) && !figure(i + 4) && !(i > 0 && figure(i - 1));
            let digits = sentence.get(i..i + 4).and_then(|d| std::str::from_utf8(d).ok());
            four && digits.and_then(|d| d.parse::<i16>().ok()).is_some_and(|y| (1800..year).contains(&y))
        })
    }
}

/// What makes a Chinese name of a State the name of a people, a language, a currency or an enterprise, or an adjective
/// (叙利亚武装部队, “Syrian armed forces”): published documents shorten the name there.
fn in_chinese_name(head: &str, tail: &str) -> bool {
    const AFTER: [&str; 49] = [
        "多民族",
        "平民",
        "公民",
        "人民",
        "难民",
        "妇女",
        "儿童",
        "反对派",
        "自由军",
        "全国",
        "电视",
        "裔",
        "人",
        "族",
        "语",
        "文",
        "籍",
        "里亚尔",
        "镑",
        "卢布",
        "盾",
        "湾",
        "海",
        "半岛",
        "伊斯兰",
        "航空",
        "电力",
        "石油",
        "广播",
        "国际",
        "银行",
        "之声",
        "通讯社",
        "联邦",
        "战争",
        "政权",
        "当局",
        "武装",
        "部队",
        "军队",
        "正规军",
        "革命",
        "联盟",
        "戈兰",
        "王室",
        "傀儡",
        "危机",
        "冲突",
        "问题",
    ];
    let near: String =
        tail.chars().take(9).take_while(|c| !matches!(c, '、' | '，' | ',' | '。' | ';' | '的' | '和')).collect();
    let enterprise = ["公司", "大学", "学院", "银行", "协会", "集团", "电视台", "电台", "党", "大使馆", "共和国"];
    AFTER.iter().any(|w| tail.starts_with(w))
        || enterprise.iter().any(|w| near.contains(w))
        || head.ends_with(['大', '小', '前', '西', '东', '原', '旧'])
        || head.ends_with("共和国")
}

/// Words before which an Arabic name of a State belongs to something else; Arabic has no capitals to tell.
fn in_arabic_name(head: &str) -> bool {
    const BEFORE: [&str; 16] = [
        "جامعة",
        "بنك",
        "مصرف",
        "شركة",
        "سفارة",
        "طيران",
        "تلفزيون",
        "قناة",
        "وكالة",
        "صوت",
        "اذاعة",
        "جمهورية",
        "مملكة",
        "حزب",
        "اتحاد",
        "الجمهورية",
    ];
    let head = head.trim_end_matches(['و', 'ل', 'ب', 'ف', 'ك']).trim_end();
    BEFORE.iter().any(|w| head.ends_with(w)) || head.ends_with("الاسلامية")
}

/// Offices and bodies that are named after their State without making a name of their own.
const OFFICES: [&str; 44] = [
    "Government",
    "Governments",
    "Mission",
    "Representative",
    "Representatives",
    "Minister",
    "Ministers",
    "President",
    "Ambassador",
    "People",
    "State",
    "States",
    "Delegation",
    "Affairs",
    "Gouvernement",
    "Représentant",
    "Représentante",
    "Ministre",
    "Président",
    "Présidente",
    "Ambassadeur",
    "Ambassadrice",
    "État",
    "États",
    "Gobierno",
    "Gobiernos",
    "Misión",
    "Representante",
    "Ministro",
    "Ministra",
    "Presidente",
    "Presidenta",
    "Embajador",
    "Embajadora",
    "Exteriores",
    "Estado",
    "Estados",
    "Правительство",
    "Правительства",
    "Правительству",
    "Президент",
    "Президента",
    "Министр",
    "Министра",
];
/// Words between an office and the name.
const BETWEEN: [&str; 28] = [
    "of", "the", "in", "from", "to", "and", "by", "with", "against", "for", "de", "du", "des", "d", "l", "la", "le",
    "les", "en", "au", "et", "del", "el", "a", "y", "в", "и", "с",
];
/// Words of formal names: what follows is a part of one that was not recognised.
const REPUBLICS: [&str; 12] = [
    "Republic",
    "Republics",
    "Kingdom",
    "State",
    "République",
    "Royaume",
    "República",
    "Reino",
    "Республик",
    "Королевств",
    "Federation",
    "Union",
];

fn in_capitalized_name(head: &str, tail: &str, language: Language) -> bool {
    let opens_upper = |w: &str| w.chars().next().is_some_and(char::is_uppercase);
    // "Iran Air", but not "Iran. The".
    if tail.strip_prefix(' ').is_some_and(opens_upper) && !tail.starts_with(" I ") {
        return true;
    }
    let mut rest = head;
    let mut preposition = false;
    // At most three small words between the name and what it may belong to.
    for _ in 0..3 {
        let trimmed = rest.trim_end_matches([' ', '\'']);
        let word = last_word(trimmed);
        if word.is_empty() || !BETWEEN.contains(&word) {
            break;
        }
        preposition = true;
        rest = trimmed.strip_suffix(word).unwrap_or_default();
    }
    let trimmed = rest.trim_end_matches([' ', '\'']);
    let gap = rest.len() > trimmed.len() || preposition;
    let word = last_word(trimmed);
    if !gap || word.is_empty() {
        return false;
    }
    let before = trimmed.strip_suffix(word).unwrap_or_default();
    let near: Vec<&str> = rest.split(' ').rev().take(4).collect();
    if near.iter().any(|w| REPUBLICS.iter().any(|r| w.starts_with(r))) && language != Language::Zh {
        return !OFFICES.contains(&word);
    }
    let opens_sentence =
        before.trim_end().is_empty() || before.trim_end().ends_with(['.', ':', ';', '!', '?', '"', '“', '«']);
    opens_upper(word) && !opens_sentence && !OFFICES.contains(&word)
}

/// The last word of a text that ends with one.
fn last_word(text: &str) -> &str {
    let from = text
        .rfind(|c: char| !c.is_alphabetic())
        .map_or(0, |i| i + text.get(i..).and_then(|t| t.chars().next()).map_or(1, char::len_utf8));
    text.get(from..).unwrap_or_default()
}
