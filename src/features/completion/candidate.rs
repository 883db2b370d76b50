//! What can be proposed in a language: names of bodies, organs, instruments and States, with all that finds them.

use super::ItemKind;
use crate::features::names::comparable;
use crate::knowledge::{FormKind, Language, Name, NameKind, OrganName, State, StateStatus};
use crate::knowledge::{bodies, instruments, organs, state_forms, states};
use std::collections::HashMap;
use std::sync::OnceLock;

/// How well a proposal fits what was typed, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// The text is the whole of its acronym.
    Acronym,
    /// It begins with the text.
    Name,
    /// Its short form begins with the text.
    Short,
    /// Its acronym in another language begins with the text.
    OtherAcronym,
    /// Another name of the same thing begins with the text.
    OtherName,
    /// One of its words begins the text.
    Middle,
    /// Its pinyin begins with the text.
    Pinyin,
    /// Its pinyin initials begin with the text.
    Initials,
}

/// The record behind a candidate.
#[derive(Clone, Copy, Debug)]
pub(super) enum Record {
    Name(&'static Name),
    Organ(&'static OrganName),
    State(&'static State),
}

/// One proposal, before it is fitted to a place.
#[derive(Debug)]
pub(super) struct Candidate {
    /// What is inserted.
    pub text: &'static str,
    /// What it is.
    pub kind: ItemKind,
    /// Where it comes from.
    pub record: Record,
    /// Whether the inserted form is attested.
    pub attested: bool,
    /// Smaller comes first among equal fits.
    pub weight: u8,
    /// What it says of itself (detail and documentation), once it was asked.
    pub said: OnceLock<(Option<String>, String)>,
}

/// A comparable text under which a candidate is found, from its beginning.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub key: String,
    pub candidate: usize,
    pub fit: Fit,
}

/// All candidates of a language and all their forms.
pub(super) fn candidates(language: Language) -> (Vec<Candidate>, Vec<Form>) {
    let mut all = Gather { language, candidates: Vec::new(), forms: Vec::new(), places: HashMap::new() };
    for body in bodies() {
        all.name(body);
    }
    for organ in organs() {
        all.organ(organ);
    }
    for state in states().iter().filter(|s| s.status != StateStatus::Former) {
        all.state(state);
    }
    for instrument in instruments() {
        all.name(instrument);
    }
    (all.candidates, all.forms)
}

struct Gather {
    language: Language,
    candidates: Vec<Candidate>,
    forms: Vec<Form>,
    places: HashMap<&'static str, usize>,
}

impl Gather {
    /// Adds a candidate, or finds the one that inserts the same text.
    fn add(&mut self, candidate: Candidate) -> usize {
        if let Some(place) = self.places.get(candidate.text) {
            return *place;
        }
        let place = self.candidates.len();
        self.places.insert(candidate.text, place);
        self.form(candidate.text, place, Fit::Name);
        self.candidates.push(candidate);
        place
    }

    fn form(&mut self, text: &str, candidate: usize, fit: Fit) {
        self.forms.push(Form { key: comparable(text), candidate, fit });
    }

    fn name(&mut self, name: &'static Name) {
        let kind = match name.table {
            NameKind::Body => ItemKind::Body,
            NameKind::Instrument => ItemKind::Instrument,
        };
        let weight = weight(name);
        let attested = name.is_attested(self.language);
        let record = Record::Name(name);
        let mut fulls = name.fulls(self.language);
        let place = fulls
            .next()
            .map(|text| self.add(Candidate { text, kind, record, attested, weight, said: OnceLock::new() }));
        if let Some(place) = place {
            for other in fulls {
                self.form(other, place, Fit::OtherName);
            }
            for short in name.shorts(self.language) {
                self.form(short, place, Fit::Short);
            }
            let own = self.language;
            for language in Language::ALL.into_iter().filter(|l| *l != own) {
                for acronym in name.shorts(language).filter(|s| is_acronym(s)) {
                    self.form(acronym, place, Fit::OtherAcronym);
                }
            }
        }
        let attested = name.is_short_attested(self.language);
        for text in name.shorts(self.language).take(1) {
            // The short form comes after the full name where both fit.
            self.add(Candidate {
                text,
                kind,
                record,
                attested,
                weight: weight.saturating_add(1),
                said: OnceLock::new(),
            });
        }
    }

    fn organ(&mut self, organ: &'static OrganName) {
        let attested = organ.is_attested(self.language);
        let record = Record::Organ(organ);
        let mut place = None;
        for text in organ.names(self.language) {
            match place {
                None => {
                    place = Some(self.add(Candidate {
                        text,
                        kind: ItemKind::Body,
                        record,
                        attested,
                        weight: 2,
                        said: OnceLock::new(),
                    }));
                }
                Some(place) => self.form(text, place, Fit::OtherName),
            }
        }
    }

    fn state(&mut self, state: &'static State) {
        let language = self.language;
        let name = state.name(language);
        let record = Record::State(state);
        let mut add = |text: &'static str, attested: bool, weight: u8| {
            self.add(Candidate { text, kind: ItemKind::State, record, attested, weight, said: OnceLock::new() })
        };
        // Any State may write a letter: none is rare.
        let weight = rarity(state.sentences()).min(3);
        let short = add(name.short, name.attested, weight);
        let list = add(name.list, name.attested, weight + 1);
        let formal = add(name.formal, name.formal_attested, weight + 2);
        if language == Language::Ru {
            add(state.genitive, state.genitive_attested, weight + 1);
            add(state.formal_genitive, false, weight + 3);
        }
        let forms = state_forms().iter().filter(|f| f.language == language && f.state == Some(state));
        for form in forms.filter(|f| f.kind != FormKind::Trap && !f.note.starts_with("contested")) {
            for place in [short, list, formal].into_iter().take(if form.kind == FormKind::NonUn { 2 } else { 1 }) {
                self.form(form.form, place, Fit::OtherName);
            }
        }
    }
}

/// What documents name most comes first: 0 for the commonest, 6 for what was not counted, more for what is no more.
fn weight(name: &Name) -> u8 {
    let counted = rarity(name.sentences());
    let base = match name.kind {
        // Not all of them were counted.
        "organization" | "fund/programme" | "specialized agency" => counted.min(3),
        _ => counted,
    };
    if name.until.is_empty() || name.table == NameKind::Instrument { base } else { base + 4 }
}

fn rarity(sentences: u32) -> u8 {
    match sentences {
        100.. => 0,
        30.. => 1,
        10.. => 2,
        4.. => 3,
        2.. => 4,
        1 => 5,
        0 => 6,
    }
}

/// Capitals, digits and hyphens without a blank: `UNODC`, `ПРООН`, `UN-Habitat`.
fn is_acronym(text: &str) -> bool {
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    capitals >= 2 && text.len() <= 24 && !text.contains(' ')
}
