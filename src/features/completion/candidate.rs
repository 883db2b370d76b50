//! What can be proposed in a language: names of bodies, organs, instruments, States and offices, with all that finds them.

use super::{ExtraNames, ItemKind};
use crate::features::names::ExtraName;
use crate::features::names::comparable;
use crate::knowledge::{
    Form as NameForm, FormKind, Language, Name, NameKind, Official, OrganName, Record, State, StateStatus,
};
use crate::knowledge::{bodies, declined, declined_title, instruments, officials, organs, state_forms, states};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

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
    /// One of its words begins the text, or in Chinese it stands anywhere inside.
    Middle,
    /// Its name in another language begins with the text.
    OtherLanguage,
    /// Spelt with Latin letters it begins with the text.
    Latin,
    /// It begins with the text but for one slip.
    Slip,
    /// Its pinyin begins with the text.
    Pinyin,
    /// Its pinyin initials begin with the text.
    Initials,
}

/// Where a candidate comes from.
#[derive(Clone, Debug)]
pub(super) enum Source {
    /// A record of the tables.
    Known(Record),
    /// A name that the team has added, and its place in the settings.
    Extra(Arc<ExtraName>, usize),
}

/// One proposal, before it is fitted to a place.
#[derive(Debug)]
pub(super) struct Candidate {
    /// What is inserted.
    pub text: Cow<'static, str>,
    /// What it is.
    pub kind: ItemKind,
    /// Where it comes from.
    pub source: Source,
    /// What the text is to its record.
    pub form: NameForm,
    /// Whether the inserted form is attested.
    pub attested: bool,
    /// Smaller comes first among equal fits.
    pub weight: u8,
}

impl Candidate {
    /// Its record in the tables.
    pub fn record(&self) -> Option<Record> {
        match self.source {
            Source::Known(record) => Some(record),
            Source::Extra(..) => None,
        }
    }
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
    let mut all = Gather::new(language);
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
    for official in officials() {
        all.official(official);
    }
    (all.candidates, all.forms)
}

/// The cases of Russian names of several words, the genitive marked as such. Of a name in another case the beginning alone
/// finds it.
pub(super) fn inflected(nominatives: &[Candidate]) -> (Vec<Candidate>, Vec<Form>) {
    let (mut candidates, mut forms) = (Vec::new(), Vec::new());
    // What is no more, and what nobody writes in one breath, is left to the nominative: cases are many and memory is not.
    let usual = |c: &&Candidate| c.weight <= 6 && c.text.len() <= 200 && c.text.contains(' ');
    for known in nominatives.iter().filter(|c| c.form == NameForm::Full).filter(usual) {
        let cases = match known.record() {
            Some(Record::State(state)) => declined(&known.text, state.genitive),
            Some(_) => declined_title(&known.text),
            None => continue,
        };
        for (case, text) in cases.into_iter().enumerate().skip(1) {
            forms.push(Form { key: comparable(&text), candidate: candidates.len(), fit: Fit::OtherName });
            candidates.push(Candidate {
                text: Cow::Owned(text),
                kind: known.kind,
                source: known.source.clone(),
                form: if case == 1 { NameForm::Case } else { NameForm::Other },
                attested: known.attested,
                weight: known.weight,
            });
        }
    }
    (candidates, forms)
}

/// The same of the names that the team has added.
pub(super) fn extra_candidates(names: &[ExtraName], language: Language) -> (Vec<Candidate>, Vec<Form>) {
    let mut all = Gather::new(language);
    for (place, name) in names.iter().enumerate() {
        all.extra(&Arc::new(name.clone()), place);
    }
    (all.candidates, all.forms)
}

struct Gather {
    language: Language,
    candidates: Vec<Candidate>,
    forms: Vec<Form>,
    places: HashMap<Cow<'static, str>, usize>,
}

impl Gather {
    fn new(language: Language) -> Self {
        Gather { language, candidates: Vec::new(), forms: Vec::new(), places: HashMap::new() }
    }

    /// Adds a candidate, or finds the one that inserts the same text.
    fn add(&mut self, candidate: Candidate) -> usize {
        if let Some(place) = self.places.get(&candidate.text) {
            return *place;
        }
        let place = self.candidates.len();
        self.places.insert(candidate.text.clone(), place);
        self.form(&candidate.text, place, Fit::Name);
        self.candidates.push(candidate);
        place
    }

    fn known(&mut self, text: &'static str, form: NameForm, record: Record, attested: bool, weight: u8) -> usize {
        let kind = match record {
            Record::Name(n) if n.table == NameKind::Instrument => ItemKind::Instrument,
            Record::State(_) => ItemKind::State,
            Record::Official(_) => ItemKind::Text,
            _ => ItemKind::Body,
        };
        let source = Source::Known(record);
        self.add(Candidate { text: Cow::Borrowed(text), kind, source, form, attested, weight })
    }

    fn form(&mut self, text: &str, candidate: usize, fit: Fit) {
        self.forms.push(Form { key: comparable(text), candidate, fit });
    }

    fn name(&mut self, name: &'static Name) {
        let weight = weight(name);
        let record = Record::Name(name);
        let own = self.language;
        let mut fulls = name.fulls(own);
        if let Some(first) = fulls.next() {
            let place = self.known(first, NameForm::Full, record, name.is_attested(own), weight);
            for other in fulls {
                self.form(other, place, Fit::OtherName);
            }
            for short in name.shorts(own) {
                self.form(short, place, Fit::Short);
            }
            for language in Language::ALL.into_iter().filter(|l| *l != own) {
                for acronym in name.shorts(language).filter(|s| is_acronym(s)) {
                    self.form(acronym, place, Fit::OtherAcronym);
                }
            }
        }
        for short in name.shorts(own).take(1) {
            // The short form comes after the full name where both fit.
            self.known(short, NameForm::Short, record, name.is_short_attested(own), weight.saturating_add(1));
        }
    }

    fn organ(&mut self, organ: &'static OrganName) {
        let attested = organ.is_attested(self.language);
        let mut names = organ.names(self.language);
        let Some(first) = names.next() else { return };
        let place = self.known(first, NameForm::Full, Record::Organ(organ), attested, 2);
        names.for_each(|other| self.form(other, place, Fit::OtherName));
    }

    fn state(&mut self, state: &'static State) {
        let language = self.language;
        let name = state.name(language);
        let record = Record::State(state);
        // Any State may write a letter: none is rare.
        let weight = rarity(state.sentences()).min(3);
        let short = self.known(name.short, NameForm::Full, record, name.attested, weight);
        let list = self.known(name.list, NameForm::Other, record, name.attested, weight + 1);
        let formal = self.known(name.formal, NameForm::Other, record, name.formal_attested, weight + 2);
        if language == Language::Ru {
            self.known(state.genitive, NameForm::Case, record, state.genitive_attested, weight + 1);
            self.known(state.formal_genitive, NameForm::Case, record, false, weight + 3);
        }
        let forms = state_forms().iter().filter(|f| f.language == language && f.state == Some(state));
        for form in forms.filter(|f| f.kind != FormKind::Trap && !f.note.starts_with("contested")) {
            for place in [short, list, formal].into_iter().take(if form.kind == FormKind::NonUn { 2 } else { 1 }) {
                self.form(form.form, place, Fit::OtherName);
            }
        }
    }

    /// Offices of several words; a single one ("Chair") is prose.
    fn official(&mut self, official: &'static Official) {
        let language = self.language;
        let several = |text: &&str| match language {
            Language::Zh => text.chars().count() >= 4,
            _ => text.contains(' '),
        };
        if matches!(official.kind, "office" | "presiding" | "mission" | "government") {
            let forms = official.forms(language).take(1).chain(official.feminines(language).take(1));
            for text in forms.filter(several) {
                self.known(text, NameForm::Full, Record::Official(official), official.is_attested(language), 3);
            }
        }
    }

    fn extra(&mut self, name: &Arc<ExtraName>, place: usize) {
        let at = |all: &[Option<String>; 6], l: Language| all.get(l.index()).cloned().flatten();
        let own = self.language;
        let mut first = None;
        for (text, form, weight) in
            [(at(&name.names, own), NameForm::Full, 0), (at(&name.shorts, own), NameForm::Short, 1)]
        {
            let Some(text) = text.filter(|t| !t.is_empty()) else { continue };
            if let Some(first) = first {
                self.form(&text, first, Fit::Short);
            }
            let source = Source::Extra(Arc::clone(name), place);
            let candidate =
                Candidate { text: Cow::Owned(text), kind: ItemKind::Body, source, form, attested: true, weight };
            let added = self.add(candidate);
            first = first.or(Some(added));
        }
        let Some(first) = first else { return };
        for l in Language::ALL.into_iter().filter(|l| *l != own) {
            at(&name.names, l).into_iter().for_each(|n| self.form(&n, first, Fit::OtherName));
            at(&name.shorts, l).into_iter().for_each(|s| self.form(&s, first, Fit::OtherAcronym));
        }
    }
}

impl ExtraNames {
    /// The candidates of the team's names in a language.
    pub(super) fn candidates(&self, language: Language) -> (Vec<Candidate>, Vec<Form>) {
        extra_candidates(self.list(), language)
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
