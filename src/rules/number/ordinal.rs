//! Roman numerals of attachments, Chinese ordinals of sessions.

use crate::knowledge::{Language, ordinal};
use crate::rules::passage::{Pattern, WRITE, matches};
use crate::rules::{BlockContext, Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Edit;
use regex::Regex;
use std::sync::LazyLock;

/// "annex ii".
pub(in crate::rules) static ROMAN_CASE: Rule = Rule {
    code: "NUM012",
    name: "roman-numeral-case",
    title: Words {
        ar: "رقم روماني بحروف صغيرة",
        zh: "罗马数字误用小写",
        en: "The Roman numeral of an attachment is in small letters",
        fr: "Le chiffre romain d’une annexe est en minuscules",
        ru: "Римская цифра приложения написана строчными буквами",
        es: "El número romano de un anexo va en minúsculas",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: &[Language::En, Language::Fr, Language::Ru, Language::Es],
    fix: FixKind::Safe,
    authority: &["practice: published letters"],
    page: include_str!("../pages/NUM012.md"),
    check: Check::Block(roman_case),
};

const ROMAN: Words = Words {
    ar: "يُكتب الرقم الروماني «{0}»",
    zh: "罗马数字写作“{0}”",
    en: "The Roman numeral is written “{0}”",
    fr: "Le chiffre romain s’écrit « {0} »",
    ru: "Римская цифра пишется «{0}»",
    es: "El número romano se escribe «{0}»",
};

static ROMANS: Pattern = LazyLock::new(|| {
    Regex::new(r"(?:^|[^\p{L}])(?i:(?:annex|annexes|annexe|enclosure|appendix|pièce jointe|appendice|anexo|anexos|apéndice|приложени[еяюй]|приложении|добавлени[еяю])) (?P<r>x{0,2}(?:ix|iv|v?i{1,3}|v|x))(?-u:\b)").ok()
});

fn roman_case(context: &BlockContext, report: &mut Report) {
    let needs = |t: &str| t.contains(" i") || t.contains(" v") || t.contains(" x");
    matches(context, &ROMANS, needs, |passage, c, range| {
        let Some(roman) = c.name("r") else { return };
        let after = passage.after(range.end);
        // "i" alone may be a word of another language, "annex v. State" is a case.
        if roman.as_str() == "i" && !matches!(after, Some(')' | ',' | '.' | ';'))
            || after == Some('\'')
            || roman.as_str() == "v" && after == Some('.')
        {
            return;
        }
        let right = roman.as_str().to_uppercase();
        let span = passage.span(roman.range());
        report.add(span, &ROMAN, &[&right]).safe(&WRITE, &[&right], vec![Edit { span, text: right.clone() }]);
    });
}

/// "第72届会议" in a masthead.
pub(in crate::rules) static CHINESE_SESSION: Rule = Rule {
    code: "NUM013",
    name: "chinese-session-in-figures",
    title: Words {
        ar: "رقم الدورة بالأرقام في رأس وثيقة صينية",
        zh: "刊头届次用了阿拉伯数字",
        en: "The session or year of a Chinese masthead is in figures",
        fr: "La session ou l’année est en chiffres dans l’en-tête chinois",
        ru: "Номер сессии или года в китайском заголовке записан цифрами",
        es: "El período de sesiones o el año va en cifras en un encabezamiento en chino",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &[Language::Zh],
    fix: FixKind::Safe,
    authority: &["practice: Chinese mastheads of 2015"],
    page: include_str!("../pages/NUM013.md"),
    check: Check::Document(chinese_session),
};

const SESSION: Words = Words {
    ar: "يُكتب «{0}» بالأرقام الصينية",
    zh: "刊头写作“{0}”",
    en: "A masthead has “{0}”",
    fr: "L’en-tête porte « {0} »",
    ru: "В заголовке пишется «{0}»",
    es: "El encabezamiento lleva «{0}»",
};

fn chinese_session(context: &Context, report: &mut Report) {
    let masthead = &context.document.masthead;
    let special = masthead.special_session.as_ref().map(|s| &s.ordinal);
    for found in masthead.session.iter().chain(&masthead.year).chain(special) {
        let words = context.slice(found.words);
        let digits = words.trim_start_matches('第').trim().to_owned();
        let Some(at) = words.find(&digits) else { continue };
        if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit() || ('０'..='９').contains(&c)) {
            continue;
        }
        let right = ordinal::chinese(found.number);
        // Blanks round the figures go with them.
        let mut span = crate::text::Span::new(found.words.start + at, found.words.start + at + digits.len());
        let whole = context.slice(found.span);
        let rest = whole.get(span.end.saturating_sub(found.span.start)..).unwrap_or_default();
        span.end += rest.len() - rest.trim_start_matches(crate::text::is_blank).len();
        let head = whole.get(..span.start.saturating_sub(found.span.start)).unwrap_or_default();
        let shown = format!(
            "{}{right}{}",
            head.trim_end_matches(crate::text::is_blank),
            rest.trim_start_matches(crate::text::is_blank)
        );
        span.start -= head.len() - head.trim_end_matches(crate::text::is_blank).len();
        report.add(found.words, &SESSION, &[&shown]).safe(&WRITE, &[&shown], vec![Edit { span, text: right.clone() }]);
    }
}
