//! `verbale explain`: the page of a rule, in one language, with its examples in that language.

use super::arguments::ExplainOptions;
use super::terminal::Style;
use super::{misuse, print};
use crate::knowledge::Language;
use crate::rules::{ALL, find};
use crate::text::nearest;
use std::process::ExitCode;

/// Runs `verbale explain`.
pub(super) fn run(options: &ExplainOptions) -> ExitCode {
    let Some(rule) = find(&options.code) else {
        let meant = nearest(&options.code, ALL.iter().flat_map(|r| [r.code, r.name]));
        let meant = meant.map(|m| format!("; did you mean {m}?")).unwrap_or_default();
        return misuse(&format!("there is no rule {}{meant} (`verbale rules` lists them)", options.code));
    };
    let style = Style::of_stdout();
    let page = Page::read(rule.page);
    let mut out =
        format!("{} ({})\n", style.strong(&format!("{} {}", rule.code, rule.title.get(options.language))), rule.name);
    let facts = format!("{}; {}; {}", rule.severity.code(), super::rules::fix(rule), rule.authority.join(", "));
    out.push_str(&format!("{}\n\n{}\n", style.faint(&facts), page.prose(options.language)));
    for (kind, example) in page.examples(options.language) {
        out.push_str(&format!("\n{}\n\n", style.strong(heading(kind))));
        for line in example.lines() {
            out.push_str(format!("    {}", marked(line, style)).trim_end());
            out.push('\n');
        }
    }
    print(&out);
    ExitCode::SUCCESS
}

fn heading(kind: &str) -> &'static str {
    match kind {
        "bad" => "Not so:",
        "fixed" => "But so:",
        _ => "Also right:",
    }
}

/// A page taken apart.
#[derive(Debug, Default)]
struct Page {
    /// Prose under its heading; the first part has none.
    parts: Vec<(String, String)>,
    /// Kind, language and text.
    examples: Vec<(String, String, String)>,
}

impl Page {
    fn read(page: &str) -> Self {
        let mut out = Page { parts: vec![(String::new(), String::new())], examples: Vec::new() };
        let mut fence = None;
        for line in page.lines() {
            match (line.strip_prefix("```"), fence.take()) {
                (Some(_), Some(example)) => out.examples.push(example),
                (None, Some((kind, language, mut text))) => {
                    text += line;
                    text.push('\n');
                    fence = Some((kind, language, text));
                }
                (Some(info), None) => {
                    let mut words = info.split(' ');
                    // What follows the language is for those who execute the examples.
                    let (kind, language) = (words.next().unwrap_or(info), words.next().unwrap_or_default());
                    fence = Some((kind.to_owned(), language.to_owned(), String::new()));
                }
                (None, None) => out.prose_line(line),
            }
        }
        out
    }

    fn prose_line(&mut self, line: &str) {
        if let Some(heading) = line.strip_prefix("## ") {
            self.parts.push((heading.trim().to_owned(), String::new()));
        } else if let Some((_, prose)) = self.parts.last_mut().filter(|_| !line.starts_with("# ")) {
            prose.push_str(line);
            prose.push('\n');
        }
    }

    /// The prose under the language's own name, otherwise the English prose, which stands first.
    fn prose(&self, language: Language) -> &str {
        let own = self.parts.iter().find(|(heading, _)| heading == own_name(language));
        own.or(self.parts.first()).map(|(_, prose)| prose.trim()).unwrap_or_default()
    }

    /// The examples in the language, otherwise the English ones.
    fn examples(&self, language: Language) -> impl Iterator<Item = (&str, &str)> {
        let has = |code: &str| self.examples.iter().any(|(_, l, _)| l == code);
        let code = if has(language.code()) { language.code() } else { Language::En.code() };
        let wanted = self.examples.iter().filter(move |(_, l, _)| l == code);
        wanted.map(|(kind, _, text)| (kind.as_str(), text.as_str()))
    }
}

/// What a language calls itself.
fn own_name(language: Language) -> &'static str {
    match language {
        Language::Ar => "العربية",
        Language::Zh => "中文",
        Language::En => "English",
        Language::Fr => "Français",
        Language::Ru => "Русский",
        Language::Es => "Español",
    }
}

/// A line of an example, with the words in question standing out: `⟦19 (b)|AGD005⟧` without its code.
fn marked(line: &str, style: Style) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('⟦') {
        let Some((inside, next)) = after.split_once('⟧') else { break };
        let words = inside.rsplit_once('|').map_or(inside, |(words, _)| words);
        out.push_str(&format!("{before}⟦{}⟧", style.strong(words)));
        rest = next;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "# ANX005 gap\n\nWhy.\n\n## 中文\n\n为何。\n\n## Examples\n\n```bad en\nAnnex ⟦III|ANX005⟧\n```\n\n```bad zh\n附件⟦三|ANX005⟧\n```\n";

    #[test]
    fn a_page_speaks_one_language_at_a_time() {
        let page = Page::read(PAGE);
        assert_eq!((page.prose(Language::En), page.prose(Language::Zh)), ("Why.", "为何。"));
        assert_eq!(page.prose(Language::Fr), "Why.");
        assert_eq!(page.examples(Language::Zh).collect::<Vec<_>>(), [("bad", "附件⟦三|ANX005⟧\n")]);
        assert_eq!(page.examples(Language::Ru).collect::<Vec<_>>(), [("bad", "Annex ⟦III|ANX005⟧\n")]);
    }

    #[test]
    fn marks_lose_their_codes() {
        assert_eq!(marked("a ⟦b|ANX005⟧ c ⟦d⟧ ⟦e", Style::plain()), "a ⟦b⟧ c ⟦d⟧ ⟦e");
    }
}
