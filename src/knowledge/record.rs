//! One way to look at a record, whatever table it stands in.

use super::agenda::{AgendaTitle, agenda};
use super::name::{Name, NameKind, bodies, instruments};
use super::official::{Official, officials};
use super::organ::{OrganName, organ, organs};
use super::resolution::{Resolution, resolutions};
use super::state::{FormKind, State, StateStatus, state, state_forms, states};
use super::{Language, russian};
use crate::text::fold_key;

/// A record of one of the tables of names.
#[derive(Clone, Copy, Debug)]
pub enum Record {
    /// A body, organization or instrument.
    Name(&'static Name),
    /// A principal organ, a Main Committee in one of its forms, or an addressee.
    Organ(&'static OrganName),
    /// A State.
    State(&'static State),
    /// The title of an agenda item.
    Agenda(&'static AgendaTitle),
    /// A resolution.
    Resolution(&'static Resolution),
    /// An office, a rank or an honorific.
    Official(&'static Official),
}

/// What a form of a name is to its record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// The preferred full name.
    Full,
    /// Another full name, a former or a common one.
    Other,
    /// A full name in a grammatical case.
    Case,
    /// A short form or an acronym.
    Short,
}

impl PartialEq for Record {
    fn eq(&self, other: &Self) -> bool {
        (self.table(), self.id()) == (other.table(), other.id())
    }
}

impl Eq for Record {}

impl Record {
    /// All records, the tables that letters name most first.
    pub fn all() -> impl Iterator<Item = Record> {
        let names = bodies().iter().map(Record::Name);
        let states = states().iter().map(Record::State);
        names
            .chain(states)
            .chain(instruments().iter().map(Record::Name))
            .chain(organs().iter().map(Record::Organ))
            .chain(officials().iter().map(Record::Official))
            .chain(agenda().iter().map(Record::Agenda))
            .chain(resolutions().iter().map(Record::Resolution))
    }

    /// The record of a table and an identifier.
    pub fn find(table: &str, id: &str) -> Option<Record> {
        match table {
            // An identifier may stand in both tables.
            "bodies" => of(bodies(), id),
            "instruments" => of(instruments(), id),
            "states" => state(id).map(Record::State),
            "organs" => organ(id).map(Record::Organ),
            "officials" => officials().iter().find(|o| o.id == id).map(Record::Official),
            "agenda" => agenda().iter().find(|a| a.id == id).map(Record::Agenda),
            "resolutions" => resolutions().iter().find(|r| r.id == id).map(Record::Resolution),
            _ => None,
        }
    }

    /// The table in which it stands: the name of its file.
    pub fn table(self) -> &'static str {
        match self {
            Record::Name(n) if n.table == NameKind::Body => "bodies",
            Record::Name(_) => "instruments",
            Record::Organ(_) => "organs",
            Record::State(_) => "states",
            Record::Agenda(_) => "agenda",
            Record::Resolution(_) => "resolutions",
            Record::Official(_) => "officials",
        }
    }

    /// Its identifier in that table.
    pub fn id(self) -> &'static str {
        match self {
            Record::Name(n) => n.id,
            Record::Organ(o) => o.id,
            Record::State(s) => s.iso3,
            Record::Agenda(a) => a.id,
            Record::Resolution(r) => r.id,
            Record::Official(o) => o.id,
        }
    }

    /// Its preferred full name in a language; of a State the short one.
    pub fn full(self, language: Language) -> Option<&'static str> {
        match self {
            Record::Name(n) => n.full(language),
            Record::Organ(o) => Some(o.name(language)),
            Record::State(s) => Some(s.name(language).short),
            Record::Agenda(a) => a.title(language),
            Record::Resolution(r) => r.title(language),
            Record::Official(o) => o.forms(language).next(),
        }
        .filter(|n| !n.is_empty())
    }

    /// Its preferred short form in a language.
    pub fn short(self, language: Language) -> Option<&'static str> {
        match self {
            Record::Name(n) => n.short(language),
            _ => None,
        }
    }

    /// Whether the preferred full name in a language is attested; where there is a short form only, that one.
    pub fn is_attested(self, language: Language) -> bool {
        match self {
            Record::Name(n) if n.full(language).is_none() => n.is_short_attested(language),
            Record::Name(n) => n.is_attested(language),
            Record::Organ(o) => o.is_attested(language),
            Record::State(s) => s.name(language).attested,
            Record::Agenda(a) => a.is_attested(language),
            Record::Resolution(r) => r.is_attested(language),
            Record::Official(o) => o.is_attested(language),
        }
    }

    /// All forms under which texts name it in a language, without grammatical cases; the preferred first.
    pub fn forms(self, language: Language) -> Vec<(&'static str, Form)> {
        let mut out: Vec<(&'static str, Form)> = Vec::new();
        match self {
            Record::Name(n) => {
                out.extend(n.fulls(language).enumerate().map(|(i, f)| (f, rank(i))));
                out.extend(n.shorts(language).map(|s| (s, Form::Short)));
            }
            Record::Organ(o) => out.extend(o.names(language).enumerate().map(|(i, f)| (f, rank(i)))),
            Record::State(s) => {
                let n = s.name(language);
                out.extend([(n.short, Form::Full), (n.list, Form::Other), (n.formal, Form::Other)]);
                let known = state_forms().iter().filter(|f| f.state == Some(s) && f.language == language);
                let known = known.filter(|f| f.kind != FormKind::Trap && !f.note.starts_with("contested"));
                out.extend(known.map(|f| (f.form, Form::Other)));
            }
            Record::Agenda(a) => out.extend(a.title(language).map(|t| (t, Form::Full))),
            Record::Resolution(r) => out.extend(r.title(language).map(|t| (t, Form::Full))),
            Record::Official(o) => {
                out.extend(o.forms(language).enumerate().map(|(i, f)| (f, rank(i))));
                out.extend(o.feminines(language).map(|f| (f, Form::Other)));
            }
        }
        out.retain(|(form, _)| !form.is_empty());
        out
    }

    /// Its Russian names in all cases, folded: of an organ and of a State as the tables know them, of others the words that stand
    /// before the first one that doesn't change, as far as their endings are sure.
    pub(super) fn russian_cases(self) -> Vec<String> {
        let mut out = Vec::new();
        let mut add = |nominative: &str, genitive: &str| {
            out.extend(russian::declined(&fold_key(nominative), &fold_key(genitive)));
        };
        match self {
            Record::State(s) => {
                let n = s.name(Language::Ru);
                add(n.short, s.genitive);
                add(n.formal, s.formal_genitive);
            }
            Record::Organ(o) => o.names(Language::Ru).zip(o.genitives()).for_each(|(n, g)| add(n, g)),
            Record::Name(n) => {
                out.extend(n.fulls(Language::Ru).flat_map(|full| russian::declined_title(&fold_key(full))));
            }
            Record::Official(o) => o.forms(Language::Ru).zip(o.genitives()).for_each(|(n, g)| add(n, g)),
            Record::Agenda(_) | Record::Resolution(_) => {}
        }
        out
    }

    /// Whether it names something that exists no more.
    pub fn is_former(self) -> bool {
        match self {
            Record::Name(n) => n.table == NameKind::Body && !n.until.is_empty(),
            Record::State(s) => s.status == StateStatus::Former,
            _ => false,
        }
    }
}

fn of(sorted: &'static [Name], id: &str) -> Option<Record> {
    sorted.binary_search_by(|n| n.id.cmp(id)).ok().and_then(|i| sorted.get(i)).map(Record::Name)
}

fn rank(place: usize) -> Form {
    if place == 0 { Form::Full } else { Form::Other }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_is_found_by_its_table_and_identifier() {
        for r in Record::all() {
            assert_eq!(Record::find(r.table(), r.id()), Some(r));
        }
        assert!(Record::find("bodies", "UNCHARTER").is_none());
        assert!(Record::find("no such", "UN").is_none());
    }

    #[test]
    fn russian_names_have_cases() {
        let cases = |table, id| Record::find(table, id).unwrap().russian_cases();
        let has = |table, id, form: &str| assert!(cases(table, id).iter().any(|c| c == form), "{:?}", cases(table, id));
        has("bodies", "UNODC", "Управления Организации Объединенных Наций по наркотикам и преступности");
        has("bodies", "IAEA", "Международным агентством по атомной энергии");
        has("bodies", "UN", "Организацией Объединенных Наций");
        has("states", "UKR", "Украиной");
    }
}
