//! The settings of the section `verbale`, from `initializationOptions` and from `workspace/configuration`, and what
//! they and a folder's `verbale.toml` come to together.
//!
//! A key or value that means nothing is never passed over in silence: a complaint says so, and names the key that
//! was probably meant.

use crate::features::completion::{CompletionSettings, ExtraNames};
use crate::features::names::ExtraName;
use crate::knowledge::Language;
use crate::rules::config::{self, Choices, Fault, Member, Problem, Tree};
use crate::rules::{self, nearest_rule};
use crate::text::Span;
use serde_json::Value;
use std::time::Duration;

/// The section of all settings.
pub(super) const SECTION: &str = "verbale";

/// The keys that only editors may choose.
const OWN: [&str; 3] = ["quietTime", "rulePages", "configurationPreference"];

/// Keys of the same section that belong to editors.
const EDITORS: [&str; 4] = ["path", "server", "trace", "enable"];

/// Whether an editor's settings or a folder's `verbale.toml` count for more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Preference {
    /// The folder's, and the editor's where the folder says nothing.
    #[default]
    FilesystemFirst,
    /// The editor's, and the folder's where the editor says nothing.
    EditorFirst,
    /// The editor's alone.
    EditorOnly,
}

impl Preference {
    const WORDS: [&str; 3] = ["filesystemFirst", "editorFirst", "editorOnly"];

    fn from_word(word: &str) -> Option<Self> {
        [Preference::FilesystemFirst, Preference::EditorFirst, Preference::EditorOnly]
            .into_iter()
            .zip(Self::WORDS)
            .find_map(|(p, w)| (w == word).then_some(p))
    }
}

/// What the drafter has chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Config {
    /// How long the drafter must pause before a document is checked.
    pub(super) quiet: Duration,
    /// Where the pages of the rules are published.
    pub(super) rule_pages: Option<String>,
    /// Who counts for more.
    pub(super) preference: Preference,
    /// Whether the outline shows unnumbered paragraphs.
    pub(super) paragraphs: bool,
    /// How to complete.
    pub(super) completion: CompletionSettings,
    /// What the rules want to know.
    pub(super) rules: rules::Settings,
    /// The choices from which the last three were made.
    pub(super) choices: Choices,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            quiet: super::analysis::QUIET,
            rule_pages: None,
            preference: Preference::default(),
            paragraphs: false,
            completion: CompletionSettings::default(),
            rules: rules::Settings::default(),
            choices: Choices::default(),
        }
    }
}

impl Config {
    /// Reads settings, later ones over earlier ones, and complains about what means nothing.
    pub(super) fn read(layers: &[&Value]) -> (Self, Vec<String>) {
        let (mut config, mut complaints) = (Config::default(), Vec::new());
        for layer in layers {
            let settings = section(layer);
            if !settings.is_object() {
                continue;
            }
            // Rules are given as a whole: what a later layer does not name has its own severity again.
            if settings.get("rules").is_some_and(Value::is_object) {
                config.choices.levels.clear();
            }
            let reading = config::read(&tree(settings, true), &OWN);
            complaints.extend(reading.problems.iter().map(complaint));
            config.choices = reading.choices.over(&config.choices);
            for (key, value) in &reading.own {
                complaints.extend(config.set(key, value).err());
            }
        }
        let mut choices = std::mem::take(&mut config.choices);
        // An editor names the folder from the root: it may serve several workspaces.
        crate::folder::open(&mut choices, std::path::Path::new("/"));
        (config.choosing(choices), complaints)
    }

    /// These settings where a folder has its own.
    pub(super) fn in_folder(&self, folder: &Choices) -> Self {
        let choices = match self.preference {
            Preference::FilesystemFirst => folder.over(&self.choices),
            Preference::EditorFirst => self.choices.over(folder),
            Preference::EditorOnly => self.choices.clone(),
        };
        self.clone().choosing(choices)
    }

    fn choosing(mut self, choices: Choices) -> Self {
        self.paragraphs = choices.paragraphs.unwrap_or_default();
        let names: Vec<ExtraName> = choices.names.iter().map(extra_name).collect();
        self.completion =
            CompletionSettings { pinyin: choices.pinyin.unwrap_or_default(), names: ExtraNames::from(names) };
        self.rules = choices.settings();
        self.choices = choices;
        self
    }

    fn set(&mut self, key: &str, value: &Tree) -> Result<(), String> {
        let wrong = |wanted: &str| Err(format!("{SECTION}.{key} must be {wanted}, not {}", value.value.shown()));
        match (key, &value.value) {
            ("quietTime", config::Value::Number(ms)) if *ms >= 0 => {
                self.quiet = Duration::from_millis(ms.unsigned_abs().min(60_000));
            }
            ("quietTime", _) => return wrong("a number of milliseconds"),
            ("rulePages", config::Value::Text(base)) => {
                self.rule_pages = Some(base.clone()).filter(|b| !b.is_empty());
            }
            ("rulePages", _) => return wrong("an address"),
            (_, config::Value::Text(word)) if Preference::from_word(word).is_some() => {
                self.preference = Preference::from_word(word).unwrap_or_default();
            }
            _ => return wrong(&config::Wanted::Words(&Preference::WORDS).shown(Language::En)),
        }
        Ok(())
    }
}

/// A name of the team as completion and hover want it.
fn extra_name(name: &config::Name) -> ExtraName {
    ExtraName {
        names: Language::ALL.map(|l| name.full(l).map(str::to_owned)),
        shorts: Language::ALL.map(|l| name.short(l).map(str::to_owned)),
    }
}

/// The page of a rule, where the pages are published. The address may hold `{code}`; otherwise the code is put
/// behind it.
pub(super) fn rule_page_url(config: &Config, code: &str) -> Option<String> {
    let base = config.rule_pages.as_deref()?;
    if base.contains("{code}") {
        return Some(base.replace("{code}", code));
    }
    Some(format!("{}/{code}", base.trim_end_matches('/')))
}

/// The settings inside a payload: the section where there is one, otherwise the payload itself.
pub(super) fn section(payload: &Value) -> &Value {
    payload.get(SECTION).unwrap_or(payload)
}

/// Settings as a tree; an editor may write a path as one dotted key. What belongs to editors is left out.
fn tree(value: &Value, top: bool) -> Tree {
    let span = Span::default();
    let value = match value {
        Value::Null => config::Value::Nothing,
        Value::Bool(truth) => config::Value::Truth(*truth),
        Value::Number(n) => n.as_i64().map_or_else(|| config::Value::Other(n.to_string()), config::Value::Number),
        Value::String(text) => config::Value::Text(text.clone()),
        Value::Array(items) => config::Value::List(items.iter().map(|i| tree(i, false)).collect()),
        Value::Object(members) => config::Value::Table(
            members
                .iter()
                .filter(|(key, _)| !(top && EDITORS.contains(&key.split('.').next().unwrap_or_default())))
                .map(|(key, value)| Member { key: key.clone(), span, tree: tree(value, false) })
                .collect(),
        ),
    };
    Tree { span, value }
}

/// A problem in a sentence for the log.
fn complaint(problem: &Problem) -> String {
    match &problem.fault {
        Fault::Syntax(why) => why.clone(),
        Fault::UnknownKey { path, meant, .. } => {
            let meant = meant.as_ref().map(|m| format!("{SECTION}.{m}"));
            format!("there is no setting {SECTION}.{path}{}", did_you_mean(meant.as_deref()))
        }
        Fault::UnknownRule { word } => {
            format!("{SECTION}.rules: there is no rule {word}{}", did_you_mean(nearest_rule(word)))
        }
        Fault::Wrong { path, wanted, got, .. } => {
            format!("{SECTION}.{path} must be {}, not {got}", wanted.shown(Language::En))
        }
    }
}

fn did_you_mean(meant: Option<&str>) -> String {
    meant.map(|m| format!("; did you mean {m}?")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn complaints(settings: Value) -> Vec<String> {
        Config::read(&[&settings]).1
    }

    #[test]
    fn later_settings_win_and_null_says_nothing() {
        let first = json!({"quietTime": 10, "messageLanguage": "fr", "outline.paragraphs": true});
        let then = json!({"verbale": {"quietTime": 0, "messageLanguage": null, "completion": {"pinyin": true}}});
        let (config, complaints) = Config::read(&[&first, &then, &Value::Null]);
        assert_eq!(complaints, [""; 0]);
        assert_eq!(config.quiet, Duration::ZERO);
        assert_eq!(config.rules.message_language, Some(Language::Fr));
        assert!(config.paragraphs && config.completion.pinyin);
    }

    #[test]
    fn what_means_nothing_is_named_with_what_was_meant() {
        assert_eq!(
            complaints(json!({"quiteTime": 1})),
            ["there is no setting verbale.quiteTime; did you mean verbale.quietTime?"]
        );
        assert_eq!(
            complaints(json!({"quietTime": "soon"})),
            ["verbale.quietTime must be a number of milliseconds, not \"soon\""]
        );
        assert_eq!(complaints(json!({"rules": {"XYZ999": "off"}})), ["verbale.rules: there is no rule XYZ999"]);
        assert_eq!(complaints(json!({"path": "/bin/verbale", "trace": {"server": "off"}})), [""; 0]);
    }

    #[test]
    fn a_folder_counts_for_more_unless_the_drafter_says_otherwise() {
        let folder = config::parse("messageLanguage = \"zh\"\nrules.AGD005 = \"off\"").choices;
        let settings = |preference: &str| {
            let settings = json!({
                "configurationPreference": preference, "messageLanguage": "fr", "rules": { "AGD001": "hint" },
            });
            Config::read(&[&settings]).0.in_folder(&folder).rules
        };
        let rules = settings("filesystemFirst");
        assert_eq!((rules.message_language, rules.levels.len()), (Some(Language::Zh), 2));
        let rules = settings("editorFirst");
        assert_eq!((rules.message_language, rules.levels.len()), (Some(Language::Fr), 2));
        let rules = settings("editorOnly");
        assert_eq!((rules.message_language, rules.levels.len()), (Some(Language::Fr), 1));
        assert!(complaints(json!({"configurationPreference": "editor"}))[0].contains("\"editorOnly\""));
    }

    #[test]
    fn a_rule_page_has_an_address_only_where_pages_are_published() {
        let mut config = Config::default();
        assert_eq!(rule_page_url(&config, "ANX005"), None);
        config.rule_pages = Some("https://example.org/rules/".into());
        assert_eq!(rule_page_url(&config, "ANX005").as_deref(), Some("https://example.org/rules/ANX005"));
        config.rule_pages = Some("https://example.org/{code}.html".into());
        assert_eq!(rule_page_url(&config, "ANX005").as_deref(), Some("https://example.org/ANX005.html"));
    }
}
