//! The JSON schema of `verbale.toml`, for editors that complete and check TOML by one.

use super::keys::{KEYS, Kind, LANGUAGES, LEVELS, NAME};
use crate::knowledge::Language;
use crate::rules::{ALL, OFF};
use serde_json::{Map, Value, json};

/// The schema (JSON Schema, draft 7, which editors of TOML know).
pub fn schema() -> Value {
    let mut properties = Map::new();
    for key in &KEYS {
        let mut value = match key.kind {
            Kind::Words(words) => json!({ "type": "string", "enum": words }),
            Kind::Text => json!({ "type": "string", "minLength": 1 }),
            Kind::Truth => json!({ "type": "boolean" }),
            Kind::Number => json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }),
            Kind::Rules => rules(),
            Kind::Names => names(),
        };
        if let Some(members) = value.as_object_mut() {
            members.insert("description".to_owned(), json!(key.what));
        }
        match key.path.split_once('.') {
            None => {
                properties.insert(key.path.to_owned(), value);
            }
            Some((table, name)) => {
                let table = properties
                    .entry(table)
                    .or_insert_with(|| json!({ "type": "object", "additionalProperties": false, "properties": {} }));
                if let Some(inside) = table.get_mut("properties").and_then(Value::as_object_mut) {
                    inside.insert(name.to_owned(), value);
                }
            }
        }
    }
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "verbale.toml",
        "description": "What holds for the drafts in this folder and the folders in it",
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
    })
}

fn rules() -> Value {
    let mut properties = Map::new();
    for rule in ALL {
        let title = rule.title.get(Language::En);
        let default = if OFF.contains(&rule.code) { "off" } else { "on" };
        let level = json!({ "type": "string", "enum": LEVELS, "default": default, "description": title });
        properties.insert(rule.code.to_owned(), level.clone());
        properties.insert(rule.name.to_owned(), level);
    }
    json!({ "type": "object", "additionalProperties": false, "properties": properties })
}

fn names() -> Value {
    let properties: Map<String, Value> =
        NAME.iter().map(|n| ((*n).to_owned(), json!({ "type": "string", "minLength": 1 }))).collect();
    let required: Vec<Value> = LANGUAGES.iter().map(|l| json!({ "required": [l] })).collect();
    json!({
        "type": "array",
        "items": { "type": "object", "additionalProperties": false, "properties": properties, "anyOf": required },
    })
}
