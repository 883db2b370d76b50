//! Whether a draft refers to its paragraphs by number.

use crate::rules::Context;
use regex::Regex;
use std::sync::LazyLock;

/// "paragraph 4", "paras. 4", « paragraphe 4 », «párrafo 4», «пункт 4», 第4段, «الفقرة 4».
static REFERENCE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:para(?:graph)?s?\.?|point|paragraphes?|par\.|p[áa]rr(?:afos?|s?\.)|пункт\p{L}*|пп?\.|الفقر\p{L}*)[\s\u{A0}]*\p{Nd}|第\s?\p{Nd}+\s?段").ok()
});

/// Whether it does anywhere; asked only where a mend would change numbers.
pub(super) fn is_referred_to(context: &Context) -> bool {
    let text = context.snapshot.text().to_string();
    REFERENCE.as_ref().is_none_or(|p| p.is_match(&text))
}
