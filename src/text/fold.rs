//! A text made comparable, with a way back to the original.
//!
//! Drafts are full of marks that no reader sees and no pattern should have to know: no-break and narrow blanks,
//! full-width forms, bidirectional marks, vowel signs, tatweel, Arabic-Indic digits, decomposed accents, Markdown
//! emphasis and escapes, traditional characters. Patterns are matched on the folded text; findings point at the
//! original through [`Folded::span`].

use super::kept::kept;
use super::marks::markdown_marks;
use super::{Script, Span, script_of};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::compose;

/// A text made comparable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    segments: Vec<Segment>,
}

/// `folded_len == origin_len` is a copy byte for byte; anything else is one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Segment {
    folded: u32,
    folded_len: u32,
    origin: u32,
    origin_len: u32,
}

impl Folded {
    /// The folded form of a text whose first byte stands at `base` of the whole; Markdown marks are kept.
    pub fn plain(text: &str, base: usize) -> Self {
        let mut out = Folded::default();
        out.push(text, base, None);
        out
    }

    /// The folded form of lines (text without its break, and the offset of its first byte), joined by a blank, in
    /// Chinese by nothing; Markdown emphasis, escapes and hard breaks are taken away.
    pub fn lines<'a>(lines: impl IntoIterator<Item = (&'a str, usize)>) -> Self {
        let mut out = Folded::default();
        for (text, base) in lines {
            out.push_line(text, base);
        }
        out.trim();
        out
    }

    /// The folded form of one line.
    pub fn line(text: &str, base: usize) -> Self {
        Self::lines([(text, base)])
    }

    /// Folded texts side by side, joined by a blank, in Chinese by nothing.
    pub fn concat<'a>(parts: impl IntoIterator<Item = &'a Folded>) -> Self {
        let mut out = Folded::default();
        for part in parts {
            if !out.text.is_empty() && !part.text.is_empty() {
                let origin = part.start(0);
                let close = part.text.chars().next().is_some_and(tight);
                if !close {
                    out.blank(origin, 0);
                }
            }
            let by = out.text.len() as u32;
            out.text.push_str(&part.text);
            out.segments.extend(part.segments.iter().map(|s| Segment { folded: s.folded + by, ..*s }));
        }
        out
    }

    /// A part of it, for itself.
    pub fn slice(&self, range: std::ops::Range<usize>) -> Self {
        let text = self.text.get(range.clone()).unwrap_or_default().to_owned();
        let mut segments = Vec::new();
        for s in &self.segments {
            let (start, end) = (s.folded as usize, (s.folded + s.folded_len) as usize);
            let (from, to) = (start.max(range.start), end.min(range.end));
            if from >= to {
                continue;
            }
            if s.folded_len == s.origin_len {
                segments.push(Segment {
                    folded: (from - range.start) as u32,
                    folded_len: (to - from) as u32,
                    origin: s.origin + (from - start) as u32,
                    origin_len: (to - from) as u32,
                });
            } else {
                segments.push(Segment { folded: (from - range.start) as u32, folded_len: (to - from) as u32, ..*s });
            }
        }
        Folded { text, segments }
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where a range of the folded text stands in the original.
    pub fn span(&self, range: std::ops::Range<usize>) -> Span {
        let start = self.start(range.start);
        if range.end <= range.start { Span::at(start) } else { Span::new(start, self.end(range.end)) }
    }

    /// Where the whole of it stands.
    pub fn whole(&self) -> Span {
        self.span(0..self.text.len())
    }

    fn start(&self, at: usize) -> usize {
        let i = self.segments.partition_point(|s| (s.folded + s.folded_len) as usize <= at);
        match self.segments.get(i).or(self.segments.last()) {
            None => 0,
            Some(s) if at < s.folded as usize => s.origin as usize,
            Some(s) if at >= (s.folded + s.folded_len) as usize => (s.origin + s.origin_len) as usize,
            Some(s) if s.folded_len == s.origin_len => s.origin as usize + at - s.folded as usize,
            Some(s) => s.origin as usize,
        }
    }

    fn end(&self, at: usize) -> usize {
        let i = self.segments.partition_point(|s| ((s.folded + s.folded_len) as usize) < at);
        match self.segments.get(i).or(self.segments.last()) {
            None => 0,
            Some(s) if s.folded_len == s.origin_len && at < (s.folded + s.folded_len) as usize => {
                s.origin as usize + at - s.folded as usize
            }
            Some(s) => (s.origin + s.origin_len) as usize,
        }
    }

    /// Appends a line; what joins it to the one before depends on the characters on either side.
    fn push_line(&mut self, text: &str, base: usize) {
        let marks = markdown_marks(text);
        if !self.text.is_empty() {
            self.blank(base, 0);
        }
        self.push(text, base, Some(&marks));
    }

    fn push(&mut self, text: &str, base: usize, marks: Option<&[bool]>) {
        let plain = marks.is_none_or(<[bool]>::is_empty);
        let mut chars = text.char_indices().peekable();
        let mut behind = 0;
        while let Some((at, c)) = chars.next() {
            if at < behind {
                continue;
            }
            // Most of a text stays as it is.
            let run = if plain { text.get(at..).map_or(0, kept) } else { 0 };
            if run > 1 {
                self.run(text.get(at..at + run).unwrap_or_default(), base + at);
                behind = at + run;
                continue;
            }
            if marks.is_some_and(|m| m.get(at).copied().unwrap_or(false)) {
                continue;
            }
            let mut len = c.len_utf8();
            if c.is_ascii() {
                match c {
                    '\t' | '\x0B' | '\x0C' | ' ' | '\n' | '\r' => self.blank(base + at, len),
                    c if c.is_ascii_control() => {}
                    c => self.unit(c, base + at, len),
                }
                if chars.peek().is_some_and(|(_, n)| is_combining(*n)) && c.is_ascii_alphabetic() {
                    let (mut whole, mut composed) = (c, false);
                    while let Some((_, n)) = chars.peek().copied().filter(|(_, n)| is_combining(*n)) {
                        len += n.len_utf8();
                        chars.next();
                        if let Some(x) = compose(whole, n) {
                            (whole, composed) = (x, true);
                        }
                    }
                    if composed {
                        self.text.pop();
                        if let Some(s) = self.segments.last_mut() {
                            s.folded_len -= 1;
                            s.origin_len -= 1;
                        }
                        self.unit(whole, base + at, len);
                    }
                }
                continue;
            }
            // A combining mark after a letter that is not ASCII: й as и + breve.
            let mut c = c;
            while let Some(x) = chars.peek().copied().filter(|(_, n)| is_combining(*n)).and_then(|(_, n)| compose(c, n))
            {
                len += chars.next().map_or(0, |(_, n)| n.len_utf8());
                c = x;
            }
            match fold_char(c) {
                Fold::Keep => self.unit(c, base + at, len),
                Fold::Drop => {}
                Fold::Blank => self.blank(base + at, len),
                Fold::To(x) => self.unit(x, base + at, len),
                Fold::Compatibility => {
                    for x in c.nfkc().flat_map(|x| match fold_char(x) {
                        Fold::To(y) => Some(y),
                        Fold::Drop | Fold::Blank => None,
                        Fold::Keep | Fold::Compatibility => Some(x),
                    }) {
                        self.unit(x, base + at, len);
                        len = 0;
                    }
                }
            }
        }
    }

    /// Appends what stays as it is.
    fn run(&mut self, text: &str, origin: usize) {
        let (folded, origin, len) = (self.text.len() as u32, origin as u32, text.len() as u32);
        self.text.push_str(text);
        match self.segments.last_mut() {
            Some(s) if s.folded_len == s.origin_len && s.origin + s.origin_len == origin => {
                s.folded_len += len;
                s.origin_len += len;
            }
            _ => self.segments.push(Segment { folded, folded_len: len, origin, origin_len: len }),
        }
    }

    /// A blank, unless one is there or a Chinese character stands before it.
    fn blank(&mut self, origin: usize, len: usize) {
        if self.text.is_empty() || self.text.ends_with(' ') || self.text.chars().next_back().is_some_and(tight) {
            return;
        }
        self.raw(' ', origin, len);
    }

    fn unit(&mut self, c: char, origin: usize, len: usize) {
        if tight(c) && self.text.ends_with(' ') {
            self.text.pop();
            if let Some(s) = self.segments.last_mut() {
                if s.folded_len == s.origin_len && s.folded_len > 1 {
                    s.folded_len -= 1;
                    s.origin_len -= 1;
                } else {
                    self.segments.pop();
                }
            }
        }
        self.raw(c, origin, len);
    }

    fn raw(&mut self, c: char, origin: usize, len: usize) {
        let (folded, folded_len) = (self.text.len() as u32, c.len_utf8() as u32);
        let (origin, origin_len) = (origin as u32, len as u32);
        self.text.push(c);
        if let Some(s) = self.segments.last_mut()
            && s.folded_len == s.origin_len
            && folded_len == origin_len
            && s.origin + s.origin_len == origin
        {
            s.folded_len += folded_len;
            s.origin_len += origin_len;
            return;
        }
        self.segments.push(Segment { folded, folded_len, origin, origin_len });
    }

    fn trim(&mut self) {
        if self.text.ends_with(' ') {
            self.text.pop();
            if let Some(s) = self.segments.last_mut() {
                if s.folded_len == s.origin_len && s.folded_len > 1 {
                    s.folded_len -= 1;
                    s.origin_len -= 1;
                } else {
                    self.segments.pop();
                }
            }
        }
    }
}

/// The folded form of a name, for comparing it with folded text.
pub fn fold_key(text: &str) -> String {
    let mut out = Folded::plain(text, 0);
    out.trim();
    out.text
}

/// A text as a reader sees it: composed, without invisible marks and Markdown marks, blanks single. Lines are joined
/// by a blank, in Chinese by nothing.
pub fn show<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for line in lines {
        let marks = markdown_marks(line);
        let seen: String = line
            .char_indices()
            .filter(|(at, c)| !marks.get(*at).copied().unwrap_or(false) && !is_invisible(*c))
            .map(|(_, c)| if is_blank(c) { ' ' } else { c })
            .nfc()
            .collect();
        for (i, word) in seen.split(' ').filter(|w| !w.is_empty()).enumerate() {
            let joint = out.chars().next_back();
            let first_of_line = i == 0;
            match joint {
                None => {}
                Some(last) if first_of_line && (tight(last) || word.chars().next().is_some_and(tight)) => {}
                Some(_) => out.push(' '),
            }
            out.push_str(word);
        }
    }
    out
}

/// Characters next to which a blank or a line break means nothing.
fn tight(c: char) -> bool {
    c >= '…' && script_of(c) == Script::Han || matches!(c, '\u{3001}'..='\u{3011}' | '\u{3014}'..='\u{301B}' | '…')
}

/// Any blank that is no line break of the protocol.
pub(crate) fn is_blank(c: char) -> bool {
    matches!(
        c,
        '\t' | '\x0B' | '\x0C' | ' ' | '\u{85}' | '\u{A0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200A}' | '\u{2028}' | '\u{2029}' | '\u{202F}' | '\u{205F}' | '\u{3000}'
    )
}

/// Marks that nobody sees.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{0}')
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{653}'..='\u{655}')
}

/// Whether a character is a traditional one of those that occur in set formulas.
pub(crate) fn is_traditional(c: char) -> bool {
    simplified(c).is_some()
}

enum Fold {
    Keep,
    Drop,
    Blank,
    To(char),
    Compatibility,
}

fn fold_char(c: char) -> Fold {
    match c {
        c if is_invisible(c) => Fold::Drop,
        c if is_blank(c) => Fold::Blank,
        '‘' | '’' | 'ʼ' | '′' | '＇' => Fold::To('\''),
        '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{FE63}' => Fold::To('-'),
        'ё' => Fold::To('е'),
        'Ё' => Fold::To('Е'),
        '\u{610}'..='\u{61A}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' => Fold::Drop,
        'أ' | 'إ' | 'آ' | 'ٱ' => Fold::To('ا'),
        '\u{660}'..='\u{669}' => Fold::To(char::from(b'0' + (c as u32 - 0x660) as u8)),
        '\u{6F0}'..='\u{6F9}' => Fold::To(char::from(b'0' + (c as u32 - 0x6F0) as u8)),
        '،' => Fold::To(','),
        '؛' => Fold::To(';'),
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).map_or(Fold::Keep, Fold::To),
        '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | 'ᵉ' | 'ʳ' => Fold::Compatibility,
        c if c as u32 >= 0x4E00 => simplified(c).map_or(Fold::Keep, Fold::To),
        _ => Fold::Keep,
    }
}

/// The simplified form of the traditional characters that occur in set formulas.
#[rustfmt::skip]
pub(crate) fn simplified(c: char) -> Option<char> {
    Some(match c {
        '亜' => '亚', '亞' => '亚', '個' => '个', '們' => '们', '備' => '备', '僅' => '仅', '內' => '内',
        '別' => '别', '剛' => '刚', '劃' => '划', '務' => '务', '協' => '协', '員' => '员', '問' => '问',
        '國' => '国', '團' => '团', '執' => '执', '將' => '将', '對' => '对', '屆' => '届', '島' => '岛',
        '幾' => '几', '後' => '后', '從' => '从', '應' => '应', '時' => '时', '暫' => '暂', '書' => '书',
        '會' => '会', '東' => '东', '條' => '条', '業' => '业', '權' => '权', '歐' => '欧', '準' => '准',
        '澤' => '泽', '濟' => '济', '為' => '为', '烏' => '乌', '無' => '无', '爾' => '尔', '瑪' => '玛',
        '環' => '环', '當' => '当', '發' => '发', '盧' => '卢', '種' => '种', '簽' => '签', '約' => '约',
        '紐' => '纽', '組' => '组', '給' => '给', '統' => '统', '經' => '经', '維' => '维', '緊' => '紧',
        '總' => '总', '織' => '织', '羅' => '罗', '聖' => '圣', '聯' => '联', '臨' => '临', '與' => '与',
        '興' => '兴', '蘇' => '苏', '蘭' => '兰', '處' => '处', '號' => '号', '衛' => '卫', '見' => '见',
        '親' => '亲', '觀' => '观', '計' => '计', '語' => '语', '請' => '请', '謹' => '谨', '譯' => '译',
        '議' => '议', '護' => '护', '貴' => '贵', '贊' => '赞', '車' => '车', '轉' => '转', '辦' => '办',
        '這' => '这', '進' => '进', '達' => '达', '遞' => '递', '還' => '还', '錄' => '录', '長' => '长',
        '關' => '关', '陳' => '陈', '際' => '际', '隨' => '随', '難' => '难', '項' => '项', '領' => '领',
        '題' => '题', '馬' => '马', '駐' => '驻',
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
