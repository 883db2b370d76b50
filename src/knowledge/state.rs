//! States: their names in six languages, and the forms under which texts name them.
//!
//! Knows no document; [`super::find_states`] looks for the names in a text.

use super::Language;
use super::table::Table;
use std::sync::LazyLock;

/// What a State is to the United Nations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateStatus {
    /// A Member State.
    Member,
    /// An observer State: the Holy See, the State of Palestine.
    Observer,
    /// No member, but named in documents.
    NonMember,
    /// A member that exists no more.
    Former,
}

/// The names of a State in one language. None is empty.
#[derive(Debug)]
pub struct StateName {
    /// As in a list of States: "Iran (Islamic Republic of)".
    pub list: &'static str,
    /// The short form without inversion and without article: "Islamic Republic of Iran", "Uzbekistan".
    pub short: &'static str,
    /// The formal name without article: "Republic of Uzbekistan".
    pub formal: &'static str,
    /// In running text, with its article where the language has one: "the Russian Federation", "l’Ukraine".
    pub text: &'static str,
    /// The formal name in running text, with its article.
    pub formal_text: &'static str,
    /// Whether the list form is attested.
    pub attested: bool,
    /// Whether the formal name is attested.
    pub formal_attested: bool,
}

/// A State.
#[derive(Debug)]
pub struct State {
    /// ISO 3166 alpha-3; of States that exist no more, the code they had.
    pub iso3: &'static str,
    /// ISO 3166 alpha-2.
    pub iso2: &'static str,
    /// What it is to the United Nations.
    pub status: StateStatus,
    /// The year of admission.
    pub admitted: Option<u16>,
    /// The names, by [`Language::index`].
    pub names: [StateName; 6],
    /// The Russian genitive of the short form: «Украины».
    pub genitive: &'static str,
    /// The Russian genitive of the formal name.
    pub formal_genitive: &'static str,
    /// Whether the Russian genitive of the short form is attested.
    pub genitive_attested: bool,
}

impl PartialEq for State {
    fn eq(&self, other: &Self) -> bool {
        self.iso3 == other.iso3
    }
}

impl Eq for State {}

impl State {
    /// Its names in a language.
    pub fn name(&self, language: Language) -> &StateName {
        let [ar, zh, en, fr, ru, es] = &self.names;
        match language {
            Language::Ar => ar,
            Language::Zh => zh,
            Language::En => en,
            Language::Fr => fr,
            Language::Ru => ru,
            Language::Es => es,
        }
    }

    /// Its name as it follows "of": "of the Sudan", « du Soudan », «Судана», "del Sudán"; the bare name in Chinese and Arabic.
    pub fn of(&self, language: Language) -> String {
        let text = self.name(language).text;
        match language {
            Language::En => format!("of {text}"),
            Language::Ru => self.genitive.to_owned(),
            Language::Es => match text.strip_prefix("el ") {
                Some(rest) => format!("del {rest}"),
                None => format!("de {text}"),
            },
            Language::Fr => {
                if let Some(rest) = text.strip_prefix("le ") {
                    format!("du {rest}")
                } else if let Some(rest) = text.strip_prefix("les ") {
                    format!("des {rest}")
                } else if text.starts_with(['A', 'E', 'I', 'O', 'U', 'É', 'Î']) {
                    format!("d’{text}")
                } else {
                    format!("de {text}")
                }
            }
            Language::Zh | Language::Ar => text.to_owned(),
        }
    }
}

/// Why a form is in the table of other forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormKind {
    /// A name that the State had.
    Former,
    /// A form that texts use and the United Nations does not.
    NonUn,
    /// Another spelling or an accepted shorter form.
    Variant,
    /// A geographical name that contains a State's name and is none.
    Trap,
}

/// A form under which texts name a State, beside its present names.
#[derive(Debug)]
pub struct StateForm {
    /// The State; none for a [`FormKind::Trap`].
    pub state: Option<&'static State>,
    /// The language of the form.
    pub language: Language,
    /// The form.
    pub form: &'static str,
    /// Why it is here.
    pub kind: FormKind,
    /// From this day, month or year on (`2022-06-01`) the form is no longer the State's name; empty if none is known.
    pub until: &'static str,
    /// A remark in English, or nothing.
    pub note: &'static str,
}

static STATES: LazyLock<Vec<State>> = LazyLock::new(|| read_states(include_str!("data/states.tsv")));
static FORMS: LazyLock<Vec<StateForm>> = LazyLock::new(|| read_forms(include_str!("data/state_forms.tsv")));

/// All States, sorted by [`State::iso3`].
pub fn states() -> &'static [State] {
    &STATES
}

/// The State of an ISO 3166 alpha-3 code.
pub fn state(iso3: &str) -> Option<&'static State> {
    STATES.binary_search_by(|s| s.iso3.cmp(iso3)).ok().and_then(|i| STATES.get(i))
}

/// All other forms of all States, and the traps.
pub fn state_forms() -> &'static [StateForm] {
    &FORMS
}

fn read_states(text: &'static str) -> Vec<State> {
    let table = Table::read(text);
    let col = |name: &str| table.column(name);
    let languages = Language::ALL.map(|l| {
        let c = |kind: &str| table.column(&format!("{}_{kind}", l.code()));
        (l, c("list"), c("short"), c("formal"), c("text"), c("formal_text"))
    });
    let (iso3, iso2, status, admitted) = (col("iso3"), col("iso2"), col("status"), col("admitted"));
    let (genitive, formal_genitive) = (col("ru_genitive"), col("ru_formal_genitive"));
    let attested = col("attested");
    table
        .rows()
        .map(|row| {
            let known: Vec<&str> = row.cell(attested).split_whitespace().collect();
            State {
                iso3: row.cell(iso3),
                iso2: row.cell(iso2),
                status: match row.cell(status) {
                    "member" => StateStatus::Member,
                    "observer" => StateStatus::Observer,
                    "former" => StateStatus::Former,
                    _ => StateStatus::NonMember,
                },
                admitted: row.cell(admitted).parse().ok(),
                names: languages.map(|(l, list, short, formal, text, formal_text)| {
                    let or = |cell: &'static str, other: &'static str| if cell.is_empty() { other } else { cell };
                    StateName {
                        list: row.cell(list),
                        short: row.cell(short),
                        formal: row.cell(formal),
                        text: or(row.cell(text), row.cell(short)),
                        formal_text: or(row.cell(formal_text), row.cell(formal)),
                        attested: known.contains(&l.code()),
                        formal_attested: known.contains(&format!("{}.f", l.code()).as_str()),
                    }
                }),
                genitive: row.cell(genitive),
                formal_genitive: row.cell(formal_genitive),
                genitive_attested: known.contains(&"ru.g"),
            }
        })
        .collect()
}

fn read_forms(text: &'static str) -> Vec<StateForm> {
    let table = Table::read(text);
    let col = |name: &str| table.column(name);
    let (iso3, lang, form, kind) = (col("iso3"), col("lang"), col("form"), col("kind"));
    let (until, note) = (col("until"), col("note"));
    table
        .rows()
        .filter_map(|row| {
            Some(StateForm {
                state: state(row.cell(iso3)),
                language: Language::from_code(row.cell(lang))?,
                form: row.cell(form),
                kind: match row.cell(kind) {
                    "former" => FormKind::Former,
                    "non-un" => FormKind::NonUn,
                    "trap" => FormKind::Trap,
                    _ => FormKind::Variant,
                },
                until: row.cell(until),
                note: row.cell(note),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests;
