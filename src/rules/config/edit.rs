//! Edits of a `verbale.toml`.

use super::{Choices, parse};
use crate::rules::Level;
use crate::text::{Edit, Span, Text};
use toml::de::{DeTable, DeValue};

/// The edit that switches a rule off in the text of a `verbale.toml`, which may be empty; nothing where its form is
/// such that no edit of one place does it.
pub fn switch_off(text: &str, code: &str) -> Option<Edit> {
    let edit = edit(text, code);
    // Whatever way the file is written: an edit that does not do what it says is none.
    let before = parse(text);
    let mut after = Text::new(text);
    after.replace(edit.span, &edit.text);
    let after = parse(&after.to_string());
    let mut want = before.choices;
    want.levels.insert(code.to_owned(), Level::Off);
    let same: fn(&Choices, &Choices) -> bool = |a, b| a == b;
    (same(&after.choices, &want) && after.problems.len() <= before.problems.len()).then_some(edit)
}

fn edit(text: &str, code: &str) -> Edit {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let line = format!("{code} = \"off\"{end}");
    let (table, _) = DeTable::parse_recoverable(text);
    let rules = table.get_ref().iter().find(|(key, _)| key.get_ref() == "rules");
    let Some((key, rules)) = rules else {
        let joint = match () {
            () if text.is_empty() => "",
            () if text.ends_with('\n') => end,
            () => &format!("{end}{end}"),
        };
        return Edit { span: Span::at(text.len()), text: format!("{joint}[rules]{end}{line}") };
    };
    let DeValue::Table(members) = rules.get_ref() else { return Edit { span: Span::at(0), text: String::new() } };
    let known = |word: &str| crate::rules::find(word).is_some_and(|r| r.code == code);
    if let Some((_, value)) = members.iter().find(|(key, _)| known(key.get_ref())) {
        return Edit { span: Span::new(value.span().start, value.span().end), text: "\"off\"".to_owned() };
    }
    let after = |at: usize| text.get(at..).unwrap_or_default();
    let value = rules.span().start;
    if after(value).starts_with('{') {
        let spaced = after(value + 1).starts_with([' ', '\n', '\r', '\t']);
        let tail = match (members.is_empty(), spaced) {
            (true, _) => " ",
            (false, true) => ",",
            (false, false) => ", ",
        };
        return Edit { span: Span::at(value + 1), text: format!(" {code} = \"off\"{tail}") };
    }
    // Under its heading, or beside its first key where it has none.
    let from = key.span().start;
    let start = text.get(..from).map_or(0, |before| before.rfind('\n').map_or(0, |i| i + 1));
    if text.get(start..from).is_some_and(|head| head.trim_start().starts_with('[')) {
        let next = after(from).find('\n').map_or(text.len(), |i| from + i + 1);
        let joint = if next == text.len() && !text.ends_with('\n') { end } else { "" };
        return Edit { span: Span::at(next), text: format!("{joint}{line}") };
    }
    Edit { span: Span::at(start), text: format!("rules.{line}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(before: &str, after: &str) {
        let edit = switch_off(before, "AGD005").unwrap();
        let mut text = Text::new(before);
        text.replace(edit.span, &edit.text);
        assert_eq!(text.to_string(), after);
    }

    #[test]
    fn a_rule_is_switched_off_however_the_file_is_written() {
        check("", "[rules]\nAGD005 = \"off\"\n");
        check("language = \"zh\"", "language = \"zh\"\n\n[rules]\nAGD005 = \"off\"\n");
        check("# ours\r\n", "# ours\r\n\r\n[rules]\r\nAGD005 = \"off\"\r\n");
        check("[rules]\nAGD001 = \"hint\"\n", "[rules]\nAGD005 = \"off\"\nAGD001 = \"hint\"\n");
        check("[rules] # all\n[style]\n", "[rules] # all\nAGD005 = \"off\"\n[style]\n");
        check("[rules]", "[rules]\nAGD005 = \"off\"\n");
        check("[rules]\nitem-mismatch = \"hint\"\n", "[rules]\nitem-mismatch = \"off\"\n");
        check("rules = { AGD001 = \"hint\" }\n", "rules = { AGD005 = \"off\", AGD001 = \"hint\" }\n");
        check("rules = {}\n", "rules = { AGD005 = \"off\" }\n");
        check("rules.AGD001 = \"hint\"\n", "rules.AGD005 = \"off\"\nrules.AGD001 = \"hint\"\n");
        check("[[names]]\nzh = \"气象局\"\n", "[[names]]\nzh = \"气象局\"\n\n[rules]\nAGD005 = \"off\"\n");
    }

    #[test]
    fn what_cannot_be_edited_is_left_alone() {
        assert_eq!(switch_off("rules = 7\n", "AGD005"), None);
        assert_eq!(switch_off("rules = [\n", "AGD005"), None);
    }
}
