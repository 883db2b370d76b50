//! The name under the cursor.

use super::Hover;
use super::line::Around;
use crate::features::completion::ExtraNames;
use crate::features::names::{card, extra_card};
use crate::knowledge::{Language, Record, find_names, find_states};

/// The card of the name that the cursor touches; the team's own names go before those of the tables.
pub(super) fn hover(line: &Around, told: Language, names: &ExtraNames) -> Option<Hover> {
    if let Some((span, extra)) = names.find(line.text(), line.language).find_map(|(r, e)| Some((line.touched(r)?, e))) {
        return Some(Hover { span, markdown: extra_card(extra) });
    }
    let found = find_names(line.text(), line.language);
    if let Some((span, m)) = found.iter().find_map(|m| Some((line.touched(m.start..m.end)?, m))) {
        return Some(Hover { span, markdown: card(m.record, line.language, told) });
    }
    let states = find_states(line.text(), line.language);
    let (span, m) = states.iter().find_map(|m| Some((line.touched(m.start..m.end)?, m)))?;
    Some(Hover { span, markdown: card(Record::State(m.state), line.language, told) })
}
