//! Words set in bold inside a sentence.

use crate::knowledge::Language;
use crate::rules::once::first_of_part;
use crate::rules::passage::Pattern;
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::syntax::Class;
use crate::text::{Edit, Script, Span, script_of};
use regex::Regex;
use std::sync::LazyLock;

/// Bold for emphasis.
pub(in crate::rules) static EMPHASIS: Rule = Rule {
    code: "LEN003",
    name: "emphasis-in-text",
    title: Words {
        ar: "كلمات بحروف بارزة للتشديد",
        zh: "用粗体表示强调",
        en: "Words in bold for emphasis",
        fr: "Des mots en gras pour insister",
        ru: "Слова выделены жирным шрифтом",
        es: "Palabras en negrita para dar énfasis",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["manual: instructions for preparing documents"],
    page: include_str!("../pages/LEN003.md"),
    check: Check::Settled { collect, settle: first_of_part },
};

const MESSAGE: Words = Words {
    ar: "لا تبرز كلمات مثل «{0}» في المتن",
    zh: "正文不用粗体强调“{0}”",
    en: "“{0}” is not set in bold in running text",
    fr: "« {0} » ne se met pas en gras dans le corps du texte",
    ru: "«{0}» в тексте жирным шрифтом не выделяется",
    es: "«{0}» no se pone en negrita dentro del texto",
};
const PLAIN: Words = Words {
    ar: "رفع الإبراز",
    zh: "去掉粗体",
    en: "Take the bold off",
    fr: "Supprimer le gras",
    ru: "Убрать выделение",
    es: "Quitar la negrita",
};

static BOLD: Pattern =
    LazyLock::new(|| Regex::new(r"\*\*(?P<a>[^*\s](?:[^*\n]*[^*\s])?)\*\*|__(?P<b>[^_\s](?:[^_\n]*[^_\s])?)__").ok());

fn collect(context: &BlockContext, report: &mut Report) {
    let text = context.text;
    let running = matches!(context.class, Class::Text | Class::Labelled | Class::Bullet);
    if context.masthead || !running || text.contains('`') || !(text.contains("**") || text.contains("__")) {
        return;
    }
    for c in BOLD.iter().flat_map(|p| p.captures_iter(text)) {
        let (Some(whole), Some(words)) = (c.get(0), c.name("a").or(c.name("b"))) else { continue };
        // What stands first is a heading or a name of what follows; what stands last by itself, a heading after a label.
        let before = text.get(..whole.start()).unwrap_or_default();
        let after = text.get(whole.end()..).unwrap_or_default();
        let plain = before.replace("**", "");
        let han = plain.chars().filter(|c| script_of(*c) == Script::Han).count();
        let spoken = plain.split_whitespace().filter(|w| w.chars().filter(|c| c.is_alphabetic()).count() > 1).count();
        let open = !before.trim_end().ends_with(['.', '。', ':', '：']);
        let goes_on = after.chars().any(char::is_alphanumeric) || after.contains(['.', '。', ';', '；']);
        let wordy = words.as_str().chars().any(char::is_alphabetic) && words.as_str().chars().count() <= 120;
        if (han >= 4 || spoken >= 2) && open && goes_on && wordy && !before.ends_with('(') {
            let edits = vec![
                Edit { span: Span::new(whole.start(), words.start()), text: String::new() },
                Edit { span: Span::new(words.end(), whole.end()), text: String::new() },
            ];
            report.add(Span::new(whole.start(), whole.end()), &MESSAGE, &[words.as_str()]).safe(&PLAIN, &[], edits);
        }
    }
}
