//! Whose document a letter shall be, and under which items, as far as its masthead and title tell.

use super::shown;
use crate::knowledge::Organ;
use crate::model::{Addressee, Item, Kind, Stage};
use crate::rules::Context;
use crate::rules::assembly::is_plenary;
use crate::rules::skeleton::{Asked, NUMBER, Under};
use crate::text::Span;

/// The organs of which the letter's document shall be, with the items; none where that cannot be told.
pub(super) fn asked(context: &Context) -> Vec<Asked> {
    let document = context.document;
    let masthead = &document.masthead;
    let mut organs = masthead.all_organs();
    if masthead.body.is_some() || (organs.contains(&Organ::GeneralAssembly) && !is_plenary(document)) {
        return Vec::new();
    }
    if organs.is_empty() {
        organs.extend(document.title.iter().flat_map(|t| &t.addressees).filter_map(|(a, _)| match a {
            Addressee::PresidentGeneralAssembly => Some(Organ::GeneralAssembly),
            Addressee::PresidentSecurityCouncil => Some(Organ::SecurityCouncil),
            Addressee::PresidentEcosoc => Some(Organ::EconomicAndSocialCouncil),
            Addressee::SecretaryGeneral => masthead.agenda.as_ref().map(|_| Organ::GeneralAssembly),
            Addressee::Other => None,
        }));
        organs.sort();
        organs.dedup();
    }
    organs.into_iter().map(|organ| Asked { organ, under: named(context, organ) }).collect()
}

/// The items of an organ; a word in brackets where the masthead does not print those of the General Assembly or the
/// Economic and Social Council.
fn named(context: &Context, organ: Organ) -> Option<Under> {
    let unknown = Under { list: NUMBER.get(context.draft_language()).to_owned(), numbers: 1, stage: Stage::Agenda };
    printed(context, organ).or_else(|| (organ != Organ::SecurityCouncil).then_some(unknown))
}

/// The items that the masthead prints for an organ, as it prints them; a request for inclusion has none yet.
pub(super) fn printed(context: &Context, organ: Organ) -> Option<Under> {
    let document = context.document;
    let agenda = document.masthead.agenda.as_ref().filter(|_| document.kind != Kind::RequestForInclusion)?;
    let own = match organ {
        Organ::GeneralAssembly => None,
        other => Some(other),
    };
    let alone = document.masthead.all_organs() == [organ];
    let fits = |o: Option<Organ>| o == own || (alone && organ != Organ::SecurityCouncil);
    let lines: Vec<_> = agenda.lines.iter().filter(|l| fits(l.organ)).collect();
    let items: Vec<Item> =
        agenda.items.iter().filter(|i| lines.iter().any(|l| l.span.contains(i.span))).cloned().collect();
    let stage = lines.first().map_or(Stage::Agenda, |l| l.stage);
    let under = Under::new(&items, stage, context.draft_language())?;
    // On one line the items stay as they are written.
    match (lines.as_slice(), items.iter().map(|i| i.span).reduce(Span::cover)) {
        ([_], Some(span)) => Some(Under { list: shown(context, span), ..under }),
        _ => Some(under),
    }
}
