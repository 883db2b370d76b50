//! Values as TOML and JSON both have them, with their places.

use crate::text::Span;

/// A value and where it stands; the place is empty where the values come from no text.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    /// Bytes of the text.
    pub span: Span,
    /// The value.
    pub value: Value,
}

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Says nothing.
    Nothing,
    /// A text.
    Text(String),
    /// A whole number.
    Number(i64),
    /// True or false.
    Truth(bool),
    /// Several values.
    List(Vec<Tree>),
    /// Values with names, in the order of the text.
    Table(Vec<Member>),
    /// A value of a kind that no setting has, as it is written.
    Other(String),
}

/// A value with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The name.
    pub key: String,
    /// Where the name stands.
    pub span: Span,
    /// The value.
    pub tree: Tree,
}

impl Value {
    /// The value as a person would write it; long ones are not repeated.
    pub fn shown(&self) -> String {
        match self {
            Value::Nothing => "nothing".to_owned(),
            Value::Text(text) => format!("{text:?}"),
            Value::Number(n) => n.to_string(),
            Value::Truth(t) => t.to_string(),
            Value::List(_) => "[…]".to_owned(),
            Value::Table(_) => "{…}".to_owned(),
            Value::Other(text) => text.clone(),
        }
    }
}
