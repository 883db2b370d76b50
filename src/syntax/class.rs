//! The class of a line, told from the line alone.
//!
//! Most lines are running text and must be told so cheaply: a line is folded and held against patterns only where
//! its first word, or in Chinese its first or last characters, can begin a formula.

mod plausible;

use super::columns::{columns, columns_class};
use super::line::Content;
use crate::knowledge::ordinal::{self, Before};
use crate::knowledge::{AnnexKind, Formula, Language, Organ, SpecialKind};
use crate::text::{Folded, Script, script_of};
use regex::Regex;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a line looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Nothing.
    Blank,
    /// A comment and nothing else.
    Comment,
    /// Running text.
    Text,
    /// One or more document symbols and nothing else.
    Symbol,
    /// A job number, bar code, date code or page mark.
    Furniture,
    /// An organ.
    Organ(Organ, Language),
    /// A regular session of the General Assembly.
    Session(Language),
    /// A special session.
    Special(SpecialKind, Language),
    /// A year of the Security Council.
    Year(Language),
    /// A session of ECOSOC, named by its year.
    EcosocSession(u16, Language),
    /// A Main Committee.
    Committee(u8, Language),
    /// The beginning of an agenda line.
    Item(Language),
    /// The beginning of a title.
    Title(Language),
    /// The heading of an attachment, or its beginning.
    Annex(AnnexKind, Language),
    /// A line with the mark of a signature.
    Signature(Language),
    /// A language tag.
    Tag(Language),
    /// "United Nations", "Distr.", a date or a language alone on a line.
    Masthead,
    /// "Request for the inclusion of …".
    Inclusion(Language),
    /// A note that begins with a star and a blank.
    Note,
    /// Two or more columns side by side.
    Columns,
    /// A row of a Markdown table.
    Table,
    /// A heading of Markdown that is none of the above, with its level.
    Heading(u8),
    /// Text that begins with a label: `12.`, `(a)`.
    Labelled,
    /// A line of a block quotation.
    Quote,
    /// An entry of a list.
    Bullet,
}

impl Class {
    /// Whether a line of this class opens a block, whatever stands before it.
    pub fn opens(self) -> bool {
        !matches!(self, Class::Blank | Class::Comment | Class::Text | Class::Quote | Class::Table)
    }

    /// Whether the line after one of this class opens a block.
    pub fn closes(self) -> bool {
        !matches!(
            self,
            Class::Text
                | Class::Quote
                | Class::Table
                | Class::Title(_)
                | Class::Annex(..)
                | Class::Item(_)
                | Class::Inclusion(_)
                | Class::Signature(_)
                | Class::Note
                | Class::Labelled
                | Class::Bullet
        )
    }
}

/// A document symbol, dual ones joined by a dash, each with its reissue star.
static SYMBOL_LINE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:ST|TD|DP|CD|[ASEPT]|HRI|NPT|CRC|CCPR|CEDAW|CERD|CAT|UNEP|HSP|FCCC|CBD|IDB|PC|GC)/[A-Za-z0-9][A-Za-z0-9./-]*(?: ?\([0-9]{4}\))?\*{0,2}(?: ?[-—] ?(?:[ASE]|ST)/[A-Za-z0-9][A-Za-z0-9./-]*(?: ?\([0-9]{4}\))?\*{0,2})*$").ok()
});

/// Job numbers, date codes, bar codes and page marks.
static FURNITURE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:(?:GE\.|V\.|NY\.)?[0-9]{2}-[0-9]{5}\*?(?: ?\([A-Z]\))?(?: [0-9]{6})*(?: [0-9]{1,3}/[0-9]{1,3})?|[0-9]{6}(?: [0-9]{6})*|\*?[0-9]{7}\*?|[0-9]{1,3}/[0-9]{1,3}(?: (?:GE\.|V\.)?[0-9]{2}-[0-9]{5}(?: ?\([A-Z]\))?)?|- ?[0-9]{1,3} ?-|\*[0-9]{7}[A-Z]?\*|[Pp]age [0-9]{1,3}(?: of [0-9]{1,3})?|/?\.\.\.|\(?[Cc]ontinued\)?)$").ok()
});

static LABEL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:[0-9]{1,3}(?:\.|\)|、|．| ?- )(?:[^0-9]|$)|\([a-zа-я]{1,2}\)(?: |\p{Han})|\([ivx]{1,5}\) |[a-zа-я]{1,2}\) |\((?:ا|ب|ج|د|ه|و|ز|ح|ط|ي|ك|ل)\) |\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|\([0-9]{1,2}\) ?)").ok()
});

/// The first words (lower case) that can begin a formula.
static FIRST: LazyLock<HashMap<&'static str, ()>> = LazyLock::new(|| {
    "letter letters identical note notes annex enclosure appendix agenda item items general security economic united distr original \
     request substantive organizational session signed s ordinal arabic chinese english french russian spanish \
     first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth \
     seventeenth eighteenth nineteenth twentieth twenty thirtieth thirty fortieth forty fiftieth fifty sixtieth sixty seventieth \
     seventy eightieth eighty ninetieth ninety one lettre lettres annexe pièce appendice point points assemblée conseil nations \
     organisation demande français première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième \
     onzième douzième treizième quatorzième quinzième seizième dix vingt vingtième trente trentième quarante quarantième \
     cinquante cinquantième soixante soixantième quatre carta cartas nota notas anexo apéndice documento adjunto tema temas \
     asamblea consejo naciones solicitud español período periodo firmado firmada fdo primer primera segundo segunda tercer tercera \
     cuarto cuarta quinto quinta sexto sexta séptimo octavo noveno décimo undécimo duodécimo decimotercer vigésimo trigésimo \
     cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo sexagesimo septuagesimo octogesimo quincuagesimo \
     письмо письма идентичные вербальная вербальные приложение добавление дополнение пункт пункты генеральная совет экономический \
     сессия основная организационная организация объединенные просьба подпись первый первая второй вторая третий третья четвертый \
     четвертая пятый пятая шестой шестая седьмая восьмая девятая десятая одиннадцатая двенадцатая двадцать двадцатая тридцать \
     тридцатая сорок сороковая пятьдесят пятидесятая шестьдесят шестидесятая семьдесят семидесятая восемьдесят восьмидесятая \
     девяносто девяностая пятидесятый шестидесятый семидесятый восьмидесятый девяностый четырнадцатая пятнадцатая \
     رسالة رسالتان رسائل مذكرة مذكرتان مذكرات مرفق المرفق ضميمة الضميمة تذييل التذييل البند البندان البندين البنود الجمعية مجلس \
     المجلس الدورة السنة دورة اللجنة الامم طلب توزيع توقيع التوقيع الاصل النص signé signée signed signature подписал подписала подписано"
        .split_whitespace()
        .map(|w| (w, ()))
        .collect()
});

/// Whether folded text is a job number, bar code, date code or page mark and nothing else.
pub(super) fn is_furniture(folded: &str) -> bool {
    is(&FURNITURE, folded)
}

fn is(pattern: &Option<Regex>, text: &str) -> bool {
    pattern.as_ref().is_some_and(|p| p.is_match(text))
}

/// The class of a line that is not blank: its content, the whole line, and what its decorations are.
pub fn classify(content: &str, raw: &str, found: &Content) -> Class {
    let fallback = |labelled: bool| match () {
        () if found.heading > 0 => Class::Heading(found.heading),
        () if found.quoted => Class::Quote,
        () if content.starts_with('|') => Class::Table,
        () if found.bullet => Class::Bullet,
        () if labelled => Class::Labelled,
        () => Class::Text,
    };
    if found.quoted || found.bullet || content.starts_with('|') {
        return fallback(false);
    }
    if content.len() > 900 {
        return fallback(content.starts_with(|c: char| c.is_ascii_digit() || c == '(') && labelled(content));
    }
    let gap = columns(raw, found);
    let lead = content.trim_start_matches(['*', '_', '\\', '\u{feff}']);
    let first = lead.chars().next().unwrap_or(' ');
    let candidate = match script_of(first) {
        Script::Latin | Script::Cyrillic | Script::Arabic => {
            let word: String =
                Folded::plain(lead.get(..first_word(lead)).unwrap_or_default(), 0).as_str().to_lowercase();
            FIRST.contains_key(word.as_str())
                || (found.heading > 0 && content.len() < 200)
                || symbol_start(lead)
                || letter_label(lead)
                || session_end(lead)
        }
        Script::Han => content.len() < 600 && han_candidate(lead),
        _ => {
            first.is_ascii_digit()
                || matches!(first, '(' | '（' | '[' | '［' | '【' | '*' | '＊' | '-' | '.' | '/' | '\u{660}'..='\u{669}' | '０'..='９')
                || content.starts_with(['*', '_', '\\'])
        }
    };
    if !candidate {
        return if gap { columns_class(raw, found).unwrap_or_else(|| fallback(false)) } else { fallback(false) };
    }
    if gap && let Some(class) = columns_class(raw, found) {
        return class;
    }
    let folded = Folded::line(content, 0);
    told(folded.as_str()).unwrap_or_else(|| fallback(is(&LABEL, folded.as_str())))
}

fn labelled(content: &str) -> bool {
    let head: String = content.chars().take(12).collect();
    is(&LABEL, Folded::line(&head, 0).as_str())
}

/// Whether a line begins with a letter or two and a parenthesis: `a) `.
fn letter_label(lead: &str) -> bool {
    let at = lead.char_indices().take(3).find(|(_, c)| *c == ')').map(|(i, _)| i);
    at.is_some_and(|i| lead.get(i + 1..).is_some_and(|r| r.starts_with([' ', '\u{a0}'])))
}

fn symbol_start(lead: &str) -> bool {
    lead.split_once('/').is_some_and(|(a, _)| a.len() <= 5 && a.bytes().all(|b| b.is_ascii_uppercase()))
}

/// Whether a short line with a capital ends like a session or a year: its first word may be misspelt.
fn session_end(lead: &str) -> bool {
    let line = lead.trim_end_matches(['*', '_', '\\', ' ', '#']);
    line.len() < 120
        && line.starts_with(char::is_uppercase)
        && ["session", "year", "année", "urgence", "sesiones", "año", "emergencia", "сессия", "год"]
            .iter()
            .any(|w| line.ends_with(w))
}

fn first_word(text: &str) -> usize {
    text.char_indices()
        .find(|(_, c)| !(c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{655}' | '\u{640}')))
        .map_or(text.len(), |(i, _)| i)
}

fn han_candidate(lead: &str) -> bool {
    let head: String = lead.chars().filter(|c| *c != ' ').take(4).collect();
    [
        "第", "议程", "議程", "临时", "臨時", "暂定", "暫定", "初步", "附件", "附文", "附录", "附錄", "大会", "大會",
        "安全", "经济", "經濟", "联合", "聯合", "请求", "要求", "签", "簽", "原件", "原文", "【",
    ]
    .iter()
    .any(|h| head.starts_with(h))
        || lead.contains("信")
        || lead.contains("照会")
        || lead.contains("照會")
        || lead.contains("常驻联合国")
        || lead.contains("常駐聯合國")
        || ["签名", "簽名", "签字", "簽字", "签署"].iter().any(|m| lead.contains(m))
}

/// The class of a folded line, where it is the form of something.
pub fn told(folded: &str) -> Option<Class> {
    if is(&SYMBOL_LINE, folded) {
        return Some(Class::Symbol);
    }
    if is(&FURNITURE, folded) {
        return Some(Class::Furniture);
    }
    if folded.starts_with('*') && !is(&FURNITURE, folded) {
        let rest = folded.trim_start_matches('*');
        return (rest.starts_with(' ') || rest.starts_with(|c: char| script_of(c) != Script::Common))
            .then_some(Class::Note);
    }
    let scripts: &[Language] = match folded.chars().map(script_of).find(|s| *s != Script::Common) {
        Some(Script::Han) => &[Language::Zh],
        Some(Script::Cyrillic) => &[Language::Ru],
        Some(Script::Arabic) => &[Language::Ar],
        Some(Script::Latin) => &[Language::En, Language::Fr, Language::Es],
        _ => return None,
    };
    scripts.iter().find_map(|language| told_in(folded, *language))
}

fn told_in(folded: &str, language: Language) -> Option<Class> {
    let m = |f: Formula| f.matches(language, folded);
    if m(Formula::SignedStart) && m(Formula::Signed) {
        return Some(Class::Signature(language));
    }
    // A line that begins with a small letter goes on with a sentence.
    if folded.starts_with(char::is_lowercase) {
        return None;
    }
    if m(Formula::Annex) && plausible::annex(folded, language) {
        return Some(Class::Annex(annex_kind(folded), language));
    }
    if folded.len() <= 120 && !folded.contains(['.', '。', ';', '“']) {
        if let Some((organ, _)) = [
            (Organ::GeneralAssembly, Formula::OrganLineGa),
            (Organ::SecurityCouncil, Formula::OrganLineSc),
            (Organ::EconomicAndSocialCouncil, Formula::OrganLineEcosoc),
        ]
        .into_iter()
        .find(|(_, f)| m(*f))
        {
            return Some(Class::Organ(organ, language));
        }
        if let Some(year) = Formula::SessionYear
            .pattern(language)
            .and_then(|r| r.captures(folded))
            .and_then(|c| c.name("y"))
            .and_then(|y| y.as_str().parse().ok())
            && folded.chars().any(char::is_alphabetic)
        {
            return Some(Class::EcosocSession(year, language));
        }
        if let Some(class) = session(folded, language) {
            return Some(class);
        }
        if let Some(c) = Formula::Committee.pattern(language).and_then(|r| r.captures(folded))
            && let Some(number) = c.name("ord").and_then(|o| ordinal::read(o.as_str(), language, Before::Committee))
        {
            return Some(Class::Committee(number.number as u8, language));
        }
    }
    // An agenda line that the margin breaks ends in its list; with other words after it the line is running text.
    let listing = folded.ends_with([',', '、', ')'])
        || folded.ends_with(|c: char| c.is_ascii_digit())
        || [" and", " et", " y", " и", " و", "和"].iter().any(|w| folded.ends_with(w));
    if m(Formula::ItemStart) && (m(Formula::Item) || listing) {
        return Some(Class::Item(language));
    }
    if plausible::title_start(folded, language) && m(Formula::TitleStart) && plausible::title(folded, language) {
        return Some(Class::Title(language));
    }
    if m(Formula::Tag) && plausible::tag(folded, language) {
        return Some(Class::Tag(language));
    }
    if m(Formula::Inclusion) && folded.len() < 400 {
        return Some(Class::Inclusion(language));
    }
    if folded.len() <= 60 && m(Formula::MastheadOther) {
        return Some(Class::Masthead);
    }
    None
}

fn session(folded: &str, language: Language) -> Option<Class> {
    let c = Formula::Session.pattern(language)?.captures(folded)?;
    let word = c.name("k")?.as_str().to_lowercase();
    let year = ["year", "année", "año", "год", "年", "السنة"].contains(&word.as_str());
    let before = if year { Before::Year } else { Before::Session };
    ordinal::read(c.name("ord")?.as_str(), language, before)?;
    let emergency =
        ["emergency", "urgence", "emergencia", "чрезвычайн", "紧急", "الطارئة"].iter().any(|w| word.contains(w));
    let special = ["special", "extraordinaire", "extraordinario", "специальн", "特别", "الاستثنائية"]
        .iter()
        .any(|w| word.contains(w));
    Some(match () {
        () if year => Class::Year(language),
        () if emergency => Class::Special(SpecialKind::EmergencySpecial, language),
        () if special => Class::Special(SpecialKind::Special, language),
        () => Class::Session(language),
    })
}

/// Which attachment a heading names.
pub(crate) fn annex_kind(folded: &str) -> AnnexKind {
    let lower = folded.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|w| lower.starts_with(w));
    let zh_tail = |w: &str| folded.contains(w) && !folded.contains("附件");
    if has(&[
        "enclosure",
        "pièce jointe",
        "documento adjunto",
        "adjunto",
        "добавление",
        "дополнение",
        "ضميمة",
        "الضميمة",
    ]) || zh_tail("附文")
    {
        AnnexKind::Enclosure
    } else if has(&["appendix", "appendice", "apéndice", "تذييل", "التذييل"]) || zh_tail("附录") {
        AnnexKind::Appendix
    } else {
        AnnexKind::Annex
    }
}

#[cfg(test)]
mod tests;
