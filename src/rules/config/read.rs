//! Reading: a tree of values to choices, and a problem for everything that means nothing.

use super::keys::{KEYS, Key, Kind, LEVELS, NAME};
use super::{Choices, Fault, Member, Name, Problem, Tree, Value, Wanted};
use crate::knowledge::Language;
use crate::rules::{Dictionaries, Level, Spacing, find};
use crate::text::{Span, nearest};

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// What was chosen.
    pub choices: Choices,
    /// What means nothing, in the order of the text.
    pub problems: Vec<Problem>,
    /// Values of the keys that are the caller's own, by path.
    pub own: Vec<(String, Tree)>,
}

/// Reads a tree. `own` are paths that the caller reads itself.
pub fn read(tree: &Tree, own: &[&str]) -> Reading {
    let mut reader = Reader { own, out: Reading::default() };
    match &tree.value {
        Value::Table(members) => reader.table("", members),
        Value::Nothing => {}
        _ => reader.wrong(tree.span, "", Wanted::Table, tree),
    }
    reader.out.problems.sort_by_key(|p| p.span);
    reader.out
}

struct Reader<'a> {
    own: &'a [&'a str],
    out: Reading,
}

impl Reader<'_> {
    fn table(&mut self, prefix: &str, members: &[Member]) {
        for member in members {
            let path = if prefix.is_empty() { member.key.clone() } else { format!("{prefix}.{}", member.key) };
            let inside = format!("{path}.");
            let rule = path.strip_prefix("rules.").map(str::to_owned);
            match (KEYS.iter().find(|k| k.path == path), &member.tree.value) {
                (_, Value::Nothing) => {}
                (Some(key), _) => self.value(key, &member.tree),
                _ if self.own.contains(&path.as_str()) => self.out.own.push((path, member.tree.clone())),
                // An editor may write all of a path as one key.
                (None, _) if rule.is_some() => self.rule(&rule.unwrap_or_default(), member.span, &member.tree),
                (None, value) if self.paths().any(|p| p.starts_with(&inside)) => match value {
                    Value::Table(members) => self.table(&path, members),
                    _ => self.wrong(member.tree.span, &path, Wanted::Table, &member.tree),
                },
                _ => self.unknown(prefix, &path, member),
            }
        }
    }

    fn paths(&self) -> impl Iterator<Item = &str> {
        KEYS.iter().map(|k| k.path).chain(self.own.iter().copied())
    }

    /// A key that is none. The one that was meant is looked for beside it first, and then anywhere.
    fn unknown(&mut self, prefix: &str, path: &str, member: &Member) {
        let beside: Vec<&str> = self
            .paths()
            .filter_map(|p| if prefix.is_empty() { Some(p) } else { p.strip_prefix(prefix)?.strip_prefix('.') })
            .map(|rest| rest.split('.').next().unwrap_or(rest))
            .collect();
        let sibling = nearest(&member.key, beside);
        let anywhere = || {
            let last = |p: &str| p.rsplit('.').next().unwrap_or_default().to_owned();
            nearest(path, self.paths()).or_else(|| {
                let tails: Vec<(String, &str)> = self.paths().map(|p| (last(p), p)).collect();
                let tail = nearest(&member.key, tails.iter().map(|(t, _)| t.as_str()))?;
                tails.iter().find(|(t, _)| t == tail).map(|(_, p)| *p)
            })
        };
        let meant = match sibling {
            Some(word) if prefix.is_empty() => Some(word.to_owned()),
            Some(word) => Some(format!("{prefix}.{word}")),
            None => anywhere().map(str::to_owned),
        };
        let write = sibling.map(str::to_owned).or_else(|| meant.clone().filter(|_| prefix.is_empty()));
        let fault = Fault::UnknownKey { path: path.to_owned(), meant, write };
        self.out.problems.push(Problem { span: member.span, fault });
    }

    fn wrong(&mut self, span: Span, path: &str, wanted: Wanted, tree: &Tree) {
        let write = match (&tree.value, wanted) {
            (Value::Text(word), Wanted::Words(words)) => nearest(word, words.iter().copied()).map(|w| format!("{w:?}")),
            (Value::Truth(t), Wanted::Words(words)) => {
                let word = if *t { "on" } else { "off" };
                words.contains(&word).then(|| format!("{word:?}"))
            }
            (Value::Text(word), Wanted::Truth) => match word.as_str() {
                "true" | "on" | "yes" => Some("true".to_owned()),
                "false" | "off" | "no" => Some("false".to_owned()),
                _ => None,
            },
            (Value::Text(word), Wanted::Number) => word.trim().parse::<u32>().ok().map(|n| n.to_string()),
            _ => None,
        };
        let fault = Fault::Wrong { path: path.to_owned(), wanted, got: tree.value.shown(), write };
        self.out.problems.push(Problem { span, fault });
    }

    fn value(&mut self, key: &Key, tree: &Tree) {
        let wanted = match (key.kind, &tree.value) {
            (Kind::Words(words), Value::Text(word)) if words.contains(&word.as_str()) => {
                return self.word(key.path, word);
            }
            (Kind::Text, Value::Text(text)) if !text.trim().is_empty() => {
                self.out.choices.dictionaries = Some(Dictionaries::named(text.trim()));
                return;
            }
            (Kind::Truth, Value::Truth(truth)) => return self.truth(key.path, *truth),
            (Kind::Number, Value::Number(n)) if u32::try_from(*n).is_ok() => {
                self.out.choices.words = u32::try_from(*n).ok();
                return;
            }
            (Kind::Rules, Value::Table(members)) => {
                return members.iter().for_each(|m| self.rule(&m.key, m.span, &m.tree));
            }
            (Kind::Names, Value::List(names)) => return names.iter().for_each(|n| self.name(n)),
            (Kind::Words(words), _) => Wanted::Words(words),
            (Kind::Text, _) => Wanted::Text,
            (Kind::Truth, _) => Wanted::Truth,
            (Kind::Number, _) => Wanted::Number,
            (Kind::Rules, _) => Wanted::Table,
            (Kind::Names, _) => Wanted::Tables,
        };
        self.wrong(tree.span, key.path, wanted, tree);
    }

    fn word(&mut self, path: &str, word: &str) {
        let choices = &mut self.out.choices;
        match path {
            "language" => choices.language = Language::from_code(word),
            "messageLanguage" => choices.message_language = Some(Language::from_code(word)),
            "zones.letter" => choices.letter = Some(word == "on"),
            "zones.annexes" => choices.annexes = Some(word == "on"),
            "style.spacing" => choices.spacing = Spacing::from_word(word),
            _ => {}
        }
    }

    fn truth(&mut self, path: &str, truth: bool) {
        match path {
            "outline.paragraphs" => self.out.choices.paragraphs = Some(truth),
            "completion.pinyin" => self.out.choices.pinyin = Some(truth),
            _ => {}
        }
    }

    fn rule(&mut self, word: &str, span: Span, tree: &Tree) {
        let Some(rule) = find(word) else {
            self.out.problems.push(Problem { span, fault: Fault::UnknownRule { word: word.to_owned() } });
            return;
        };
        match &tree.value {
            Value::Nothing => {}
            Value::Text(text) if Level::from_word(text).is_some() => {
                let level = Level::from_word(text).unwrap_or(Level::On);
                self.out.choices.levels.insert(rule.code.to_owned(), level);
            }
            _ => self.wrong(tree.span, &format!("rules.{word}"), Wanted::Words(LEVELS), tree),
        }
    }

    fn name(&mut self, tree: &Tree) {
        let Value::Table(members) = &tree.value else {
            return self.wrong(tree.span, "names", Wanted::Tables, tree);
        };
        let mut name = Name::default();
        for member in members {
            let path = format!("names.{}", member.key);
            let (short, code) = match member.key.strip_prefix("short_") {
                Some(code) => (true, code),
                None => (false, member.key.as_str()),
            };
            match (Language::from_code(code), &member.tree.value) {
                (Some(language), Value::Text(text)) if !text.trim().is_empty() => {
                    name.set(language, short, text.trim())
                }
                (Some(_), _) => self.wrong(member.tree.span, &path, Wanted::Text, &member.tree),
                (None, _) => {
                    let write = nearest(&member.key, NAME).map(str::to_owned);
                    let meant = write.as_ref().map(|w| format!("names.{w}"));
                    let fault = Fault::UnknownKey { path, meant, write };
                    self.out.problems.push(Problem { span: member.span, fault });
                }
            }
        }
        if !name.is_empty() {
            self.out.choices.names.push(name);
        } else if members.iter().all(|m| NAME.contains(&m.key.as_str())) {
            self.wrong(tree.span, "names", Wanted::Name, tree);
        }
    }
}
