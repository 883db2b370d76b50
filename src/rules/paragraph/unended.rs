//! Paragraphs of the letter that end without their mark.
//!
//! In plain text a heading, a cell, a list and half of a sentence look like a paragraph without a full stop. What is
//! certain here is certain by three things at once: the paragraph says something in the words of a letter, its last
//! word can be the last of a sentence, and what follows after a blank line can begin nothing but another one.

mod spoken;

use crate::knowledge::Language;
use crate::model::Paragraph;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone, place};
use crate::text::{Edit, Script, Span, fold_key, script_of};

/// A paragraph of the letter ends without a mark.
pub(in crate::rules) static UNENDED: Rule = Rule {
    code: "PAR008",
    name: "paragraph-end",
    title: Words {
        ar: "فقرة لا تنتهي بعلامة",
        zh: "段落末尾没有标点",
        en: "A paragraph ends without a mark",
        fr: "Un paragraphe se termine sans signe de ponctuation",
        ru: "Абзац не заканчивается знаком препинания",
        es: "Un párrafo termina sin signo de puntuación",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["practice: none of 106 letters of 2025 ends such a paragraph without a mark"],
    page: include_str!("../pages/PAR008.md"),
    check: Check::Document(unended),
};

const ENDS: Words = Words {
    ar: "تنتهي الفقرة بعد «{0}» بلا نقطة",
    zh: "段落在“{0}”之后没有句号",
    en: "The paragraph ends after “{0}” without a full stop",
    fr: "Le paragraphe se termine après « {0} » sans point",
    ru: "Абзац заканчивается после «{0}» без точки",
    es: "El párrafo termina después de «{0}» sin punto",
};
const ADD: Words = Words {
    ar: "إضافة «{0}»",
    zh: "补上“{0}”",
    en: "Add “{0}”",
    fr: "Ajouter « {0} »",
    ru: "Добавить «{0}»",
    es: "Añadir «{0}»",
};

/// How what stands after a paragraph begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    /// A signature, what closes the letter in its place, or an annex.
    Signature,
    /// A paragraph that begins as sentences do.
    Sentence,
    /// A paragraph that may be the other half of a sentence.
    Doubtful,
}

fn unended(context: &Context, report: &mut Report) {
    let document = context.document;
    let Some(title) = &document.title else { return };
    // What has marks of printed pages in it has lost its paragraphs on the way.
    if document.furniture.iter().any(|f| document.letter.contains(*f)) {
        return;
    }
    let language = document.language;
    for (i, p) in document.paragraphs.iter().enumerate() {
        if p.span.start < title.span.end || p.bullet || p.label.is_some_and(|l| l.sign != '.') {
            continue;
        }
        let line = place::last_line(context, p.span);
        let whole = context.slice(Span::new(line.start.max(p.span.start), p.span.end));
        // The star that calls a note stands behind the words; in English the stop stands before it.
        let tail = if document.notes.is_empty() { &whole } else { whole.trim_end_matches('*').trim_end_matches('\\') };
        let starred = tail.len() < whole.len();
        let end = p.span.end - (whole.len() - tail.len());
        if !can_end(tail, language) {
            continue;
        }
        let Some(next) = next(context, i, p) else { continue };
        let before = i.checked_sub(1).and_then(|b| document.paragraphs.get(b));
        let words = context.slice(p.span);
        if !is_plain(context, p, &words) || before.is_some_and(|b| introduces(context, b, i == 1)) {
            continue;
        }
        let said = fold_key(&words);
        let within = |s: Span| p.span.contains(s);
        let formula = document.opening.is_some_and(|o| within(o.span) && !o.third_person)
            || document.request.as_ref().is_some_and(|r| within(r.span));
        if spoken::is_closing(&said, language) || !(formula || spoken::is_sentence(&said, language)) {
            continue;
        }
        // Without capitals the other half of a sentence looks like any paragraph.
        let caseless = matches!(language, Language::Zh | Language::Ar);
        // A year in parentheses is the end of a name: “resolution 1988 (2011)”.
        let closed = tail.ends_with([')', '）']) && last_word(tail).contains(char::is_alphabetic);
        // Any other paragraph may be one that is just being typed.
        if !formula && !closed && next != Next::Signature {
            continue;
        }
        let certain = next != Next::Doubtful || closed && !caseless;
        let mark = if language == Language::Zh { "。" } else { "." };
        let last = last_word(tail);
        let at = if starred && language != Language::En { p.span.end } else { end };
        let edit = vec![Edit { span: Span::at(at), text: mark.to_owned() }];
        let finding = report.add(Span::new(end - last.len(), end), &ENDS, &[&last]);
        if !certain || !formula && !closed {
            finding.severity(Severity::Information);
        }
        if !certain || starred || !formula && !closed || tail.ends_with(QUOTES) {
            finding.suggest(&ADD, &[mark], edit);
        } else {
            finding.safe(&ADD, &[mark], edit);
        }
    }
}

/// What follows after a blank line; nothing where no blank line stands there, or nothing that belongs to the letter.
fn next(context: &Context, i: usize, p: &Paragraph) -> Option<Next> {
    let document = context.document;
    let follows = |s: &Span| p.span.end < s.start;
    let signature = document.signatures.first().map(|s| s.span).or(document.closing.as_ref().map(|c| c.span));
    // A note verbale has no signature: what follows it is a note or the heading of an annex.
    let note = document.notes.iter().map(|n| n.span).find(follows);
    let annex = document.annexes.first().filter(|a| !a.heading.is_empty()).map(|a| a.heading);
    let end = [signature, note, annex].into_iter().flatten().filter(follows).min_by_key(|s| s.start);
    let paragraph = document.paragraphs.get(i + 1).map(|n| n.span).filter(|n| end.is_none_or(|e| n.start < e.start));
    let after = paragraph.or(end).filter(follows)?;
    if !place::parted(context, p.span.end, after.start) {
        return None;
    }
    // A rule, a heading, a table between the two is no paragraph: what the text before it is cannot be told.
    let mut between = context.slice(Span::new(p.span.end, after.start));
    between.retain(|c| !c.is_whitespace() && !matches!(c, '*' | '_' | '\\'));
    if !between.trim_end_matches('#').is_empty() || between.contains('#') && paragraph.is_some() {
        return None;
    }
    if paragraph.is_none() {
        return Some(Next::Signature);
    }
    let label = document.paragraphs.get(i + 1).is_some_and(|n| n.label.is_some_and(|l| l.sign == '.'));
    let line = place::line(context, after.start);
    let head = fold_key(&context.slice(Span::new(after.start, line.end.min(after.end))));
    if head.starts_with(char::is_lowercase) || document.paragraphs.get(i + 1).is_some_and(|n| n.bullet) {
        return None;
    }
    Some(if label || spoken::begins(&head, document.language) { Next::Sentence } else { Next::Doubtful })
}

/// Whether a paragraph begins a list: what follows it is no paragraph but an item. A salutation begins none.
fn introduces(context: &Context, p: &Paragraph, first: bool) -> bool {
    let line = place::last_line(context, p.span);
    let words = context.slice(Span::new(line.start.max(p.span.start), p.span.end));
    let short = words.chars().count() < 40 && words.split_whitespace().count() < 6;
    words.trim_end().ends_with([':', '：', ';', '；', '؛', ',', '，', '،']) && !(first && short)
}

/// Whether a paragraph is plain text in one piece: no quotation, comment, table, column or line in the middle of the page.
fn is_plain(context: &Context, p: &Paragraph, words: &str) -> bool {
    let whole = context.slice(place::line(context, p.span.start));
    let indent = whole.len() - whole.trim_start().len();
    let opens = words.starts_with(['“', '«', '"', '「', '『', '>', '|', '#', '*', '_', '[', '„']);
    let broken = words.contains("\n\n")
        || words.contains("\n\r\n")
        || words.contains("<!--")
        || words.lines().any(|l| l.trim().contains("   "));
    !opens && !broken && indent < 24 && !whole.trim_start().starts_with('>')
}

const QUOTES: [char; 7] = ['”', '»', '"', '’', '》', '」', '“'];

/// Whether a line ends like a sentence whose mark is missing: with a word, a figure, a parenthesis or a quotation.
fn can_end(line: &str, language: Language) -> bool {
    let Some(last) = line.chars().next_back() else { return false };
    let inner =
        line.trim_end_matches(|c| QUOTES.contains(&c) || matches!(c, ')' | '）' | '\\' | ' ' | '\u{a0}' | '\u{202f}'));
    let Some(before) = inner.chars().next_back() else { return false };
    let own = match script_of(before) {
        Script::Han => language == Language::Zh,
        Script::Arabic => language == Language::Ar,
        Script::Cyrillic => language == Language::Ru,
        _ => true,
    };
    let closes = QUOTES.contains(&last) || matches!(last, ')' | '）');
    let word = line.rsplit(char::is_whitespace).next().unwrap_or_default();
    let address = !(word.starts_with('(') && closes) && word.contains(['/', '@', '_', '|', '<', '>', '=', '#', '`'])
        || word.contains("www");
    // A figure after a stop calls a note: "… of the Council.1"
    let text = line.trim_end_matches(char::is_numeric);
    // A sentence that has its mark, and a reference in parentheses behind it.
    let open = line.rfind(['(', '（']).filter(|_| last == ')' || last == '）').and_then(|i| line.get(..i));
    if open.is_some_and(|t| t.trim_end().ends_with(['.', ';', ':', '!', '?', '。', '；', '：', '؛', '؟'])) {
        return false;
    }
    let note = text.len() < line.len() && text.trim_end().ends_with(['.', ',', ')', '。', '”', '»', ']', '*']);
    own && (last.is_alphanumeric() || closes)
        && before.is_alphanumeric()
        && !address
        && !note
        && !spoken::goes_on(line, language)
}

/// The last word of a line, with its parenthesis from the beginning; of Chinese its last characters.
fn last_word(line: &str) -> String {
    // French quotation marks stand apart from the word.
    let inner = line.trim_end_matches(|c: char| !c.is_alphanumeric());
    let blank = inner
        .rfind(char::is_whitespace)
        .map_or(0, |i| i + line.get(i..).and_then(|r| r.chars().next()).map_or(1, char::len_utf8));
    let from = match line.rfind(['(', '（']) {
        Some(open) if line.ends_with([')', '）']) && line.len() - open <= 60 => open.min(blank),
        _ => blank,
    };
    let word = line.get(from..).unwrap_or_default();
    let keep = if word.chars().any(|c| script_of(c) == Script::Han) { 6 } else { 40 };
    let skip = if word.starts_with(['(', '（']) { 0 } else { word.chars().count().saturating_sub(keep) };
    word.chars().skip(skip).collect()
}
