//! The heading of an annex made from the title of the letter, in the grammar of its language.

use crate::knowledge::Language;
use crate::text::fold_key;

/// `Annex I to the letter dated …`; bare where no title is given. `word` and `number` as they shall be written.
pub(super) fn heading(language: Language, title: Option<&str>, word: &str, number: Option<&str>) -> String {
    let title = title.map(|t| t.trim_end_matches(['*', ' ', '＊'])).filter(|t| !t.is_empty());
    let numbered = match number {
        Some(n) if language == Language::Zh => format!("{word}{n}"),
        Some(n) => format!("{word} {n}"),
        None => word.to_owned(),
    };
    match (language, title) {
        (Language::Ar, title) => arabic(title, word, number),
        (Language::Zh, Some(t)) => format!("{t}的{numbered}"),
        (Language::En, Some(t)) => format!("{numbered} to the {}", small(t)),
        (Language::Fr, Some(t)) => format!("{numbered} {}", french(t)),
        (Language::Es, Some(t)) => format!("{numbered} {} {}", spanish(t), small(t)),
        (Language::Ru, Some(t)) => format!("{numbered} к {}", russian(t)),
        (_, None) => numbered,
    }
}

/// The word "Annex" as headings write it.
pub(super) fn word(language: Language) -> &'static str {
    match language {
        Language::Ar => "مرفق",
        Language::Zh => "附件",
        Language::En => "Annex",
        Language::Fr => "Annexe",
        Language::Ru => "Приложение",
        Language::Es => "Anexo",
    }
}

fn small(title: &str) -> String {
    let mut chars = title.chars();
    chars.next().map(|c| c.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

/// « à la lettre datée du 3 février 2026 adressée au … »: without the comma that the title has after the year.
fn french(title: &str) -> String {
    let plural = ["lettres", "notes"].iter().any(|w| title.to_lowercase().starts_with(w));
    let text = if title.contains("en date d") { title.to_owned() } else { title.replacen(", adress", " adress", 1) };
    format!("{} {}", if plural { "aux" } else { "à la" }, small(&text))
}

fn spanish(title: &str) -> &'static str {
    let plural = ["cartas", "notas"].iter().any(|w| title.to_lowercase().starts_with(w));
    if plural { "de las" } else { "de la" }
}

/// The dative of the kind.
fn russian(title: &str) -> String {
    const KINDS: [(&str, &str); 5] = [
        ("идентичные письма", "идентичным письмам"),
        ("идентичные вербальные ноты", "идентичным вербальным нотам"),
        ("вербальные ноты", "вербальным нотам"),
        ("вербальная нота", "вербальной ноте"),
        ("письмо", "письму"),
    ];
    let text = small(title);
    KINDS.iter().find_map(|(from, to)| text.strip_prefix(from).map(|rest| format!("{to}{rest}"))).unwrap_or(text)
}

/// «مرفق الرسالة المؤرخة … الموجهة …», «المرفق الأول للرسالة المؤرخة …».
fn arabic(title: Option<&str>, word: &str, number: Option<&str>) -> String {
    let bare = word.strip_prefix("ال").unwrap_or(word);
    let parent = title.map(definite);
    match (parent, number) {
        (Some(p), None) => format!("{bare} {p}"),
        (Some(p), Some(n)) => {
            let to = p.strip_prefix("ال").map_or_else(|| format!("ل{p}"), |rest| format!("لل{rest}"));
            format!("ال{bare} {n} {to}")
        }
        (None, Some(n)) => format!("ال{bare} {n}"),
        (None, None) => word.to_owned(),
    }
}

/// A title in the form that the word "annex" governs: definite, the dual in its oblique case.
fn definite(title: &str) -> String {
    const FORMS: [(&str, &str); 14] = [
        ("رسالة", "الرسالة"),
        ("رسالتان", "الرسالتين"),
        ("رسائل", "الرسائل"),
        ("مذكرة", "المذكرة"),
        ("مذكرتان", "المذكرتين"),
        ("مذكرات", "المذكرات"),
        ("شفوية", "الشفوية"),
        ("شفويتان", "الشفويتين"),
        ("متطابقة", "المتطابقة"),
        ("متطابقتان", "المتطابقتين"),
        ("مؤرخة", "المؤرخة"),
        ("مؤرختان", "المؤرختين"),
        ("موجهة", "الموجهة"),
        ("موجهتان", "الموجهتين"),
    ];
    let mut done = false;
    let words: Vec<String> = title
        .split(' ')
        .map(|w| {
            let key = fold_key(w);
            let (and, bare) = key.strip_prefix('و').filter(|r| r.starts_with("موجه")).map_or(("", &*key), |r| ("و", r));
            let form = FORMS.iter().find(|(from, _)| fold_key(from) == bare).filter(|_| !done);
            done |= bare.starts_with("موجه");
            form.map_or_else(|| w.to_owned(), |(_, to)| format!("{and}{to}"))
        })
        .collect();
    words.join(" ")
}
