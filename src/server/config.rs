//! The settings of the section `verbale`, from `initializationOptions` and from `workspace/configuration`.
//!
//! A key or value that means nothing is never passed over in silence: a complaint says so, and names the key that
//! was probably meant.

use crate::features::completion::CompletionSettings;
use crate::knowledge::Language;
use crate::rules;
use crate::text::nearest;
use serde_json::{Map, Value};
use std::time::Duration;

/// The section of all settings.
pub(super) const SECTION: &str = "verbale";

/// The keys that the server reads.
const KEYS: [&str; 6] =
    ["quietTime", "messageLanguage", "rules", "rulePages", "outline.paragraphs", "completion.pinyin"];

/// Keys of the same section that belong to editors.
const EDITORS: [&str; 4] = ["path", "server", "trace", "enable"];

/// What the drafter has chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Config {
    /// How long the drafter must pause before a document is checked.
    pub(super) quiet: Duration,
    /// Whether the outline shows unnumbered paragraphs.
    pub(super) paragraphs: bool,
    /// How to complete.
    pub(super) completion: CompletionSettings,
    /// Where the pages of the rules are published.
    pub(super) rule_pages: Option<String>,
    /// The language of messages, and the severities of rules.
    pub(super) rules: rules::Settings,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            quiet: super::analysis::QUIET,
            paragraphs: false,
            completion: CompletionSettings::default(),
            rule_pages: None,
            rules: rules::Settings::default(),
        }
    }
}

impl Config {
    /// Reads settings, later ones over earlier ones, and complains about what means nothing.
    pub(super) fn read(layers: &[&Value]) -> (Self, Vec<String>) {
        let (mut config, mut complaints) = (Config::default(), Vec::new());
        for layer in layers {
            // Rules are given as a whole: what a later layer does not name has its own severity again.
            if section(layer).get("rules").is_some_and(Value::is_object) {
                config.rules.levels.clear();
            }
            for (key, value) in flat(section(layer)) {
                if let Err(complaint) = config.set(&key, value) {
                    complaints.push(complaint);
                }
            }
        }
        (config, complaints)
    }

    fn set(&mut self, key: &str, value: &Value) -> Result<(), String> {
        let wrong = |wanted: &str| Err(format!("{SECTION}.{key} must be {wanted}, not {value}"));
        match key {
            "quietTime" => match value.as_u64() {
                Some(ms) => self.quiet = Duration::from_millis(ms.min(60_000)),
                None => return wrong("a number of milliseconds"),
            },
            "messageLanguage" => match value.as_str().map(|s| (s, Language::from_code(s))) {
                Some(("draft", _)) => self.rules.message_language = None,
                Some((_, Some(language))) => self.rules.message_language = Some(language),
                _ => return wrong("\"draft\", \"ar\", \"zh\", \"en\", \"fr\", \"ru\" or \"es\""),
            },
            "outline.paragraphs" => match value.as_bool() {
                Some(on) => self.paragraphs = on,
                None => return wrong("true or false"),
            },
            "completion.pinyin" => match value.as_bool() {
                Some(on) => self.completion.pinyin = on,
                None => return wrong("true or false"),
            },
            "rulePages" => match value.as_str() {
                Some(base) => self.rule_pages = Some(base.to_owned()).filter(|b| !b.is_empty()),
                None => return wrong("an address"),
            },
            "rules" => return wrong("an object of rule codes"),
            key => match key.strip_prefix("rules.") {
                Some(rule) => return self.level(rule, value),
                None => return Err(unknown(key)),
            },
        }
        Ok(())
    }

    fn level(&mut self, rule: &str, value: &Value) -> Result<(), String> {
        let Some(known) = rules::find(rule) else {
            let meant = nearest(rule, rules::ALL.iter().flat_map(|r| [r.code, r.name]));
            return Err(format!("{SECTION}.rules: there is no rule {rule}{}", did_you_mean(meant)));
        };
        let level = match value.as_str() {
            Some(word) if rules::Level::from_word(word).is_some() => {
                rules::Level::from_word(word).unwrap_or(rules::Level::On)
            }
            _ => {
                return Err(format!(
                    "{SECTION}.rules.{rule} must be \"off\", \"error\", \"warning\", \"information\" or \"hint\", not {value}"
                ));
            }
        };
        self.rules.levels.insert(known.code.to_owned(), level);
        Ok(())
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

/// Settings as dotted keys; the objects inside are taken apart.
fn flat(settings: &Value) -> Vec<(String, &Value)> {
    fn walk<'a>(prefix: &str, members: &'a Map<String, Value>, out: &mut Vec<(String, &'a Value)>) {
        for (name, value) in members {
            let key = format!("{prefix}{name}");
            match value {
                _ if EDITORS.iter().any(|e| key == *e || key.starts_with(&format!("{e}."))) => {}
                Value::Object(inside) => walk(&format!("{key}."), inside, out),
                Value::Null => {}
                value => out.push((key, value)),
            }
        }
    }
    let mut out = Vec::new();
    if let Some(members) = settings.as_object() {
        walk("", members, &mut out);
    }
    out
}

fn unknown(key: &str) -> String {
    let meant = nearest(key, KEYS).map(|k| format!("{SECTION}.{k}"));
    format!("there is no setting {SECTION}.{key}{}", did_you_mean(meant.as_deref()))
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
    fn a_rule_page_has_an_address_only_where_pages_are_published() {
        let mut config = Config::default();
        assert_eq!(rule_page_url(&config, "ANX005"), None);
        config.rule_pages = Some("https://example.org/rules/".into());
        assert_eq!(rule_page_url(&config, "ANX005").as_deref(), Some("https://example.org/rules/ANX005"));
        config.rule_pages = Some("https://example.org/{code}.html".into());
        assert_eq!(rule_page_url(&config, "ANX005").as_deref(), Some("https://example.org/ANX005.html"));
    }
}
