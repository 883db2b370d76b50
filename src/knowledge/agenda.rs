//! Titles of items and sub-items of the General Assembly's agenda, with their numbers by session.

use super::Language;
use super::table::Table;
use crate::text::fold_key;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The title of an item or a sub-item.
#[derive(Debug)]
pub struct AgendaTitle {
    /// The record's identifier: latest session and number.
    pub id: &'static str,
    /// The first session in whose agenda the title stands, of those known.
    pub first: u16,
    /// The last one.
    pub last: u16,
    /// The numbers it had: session, item, sub-item (Latin letters, or nothing). Not for every session between first and last.
    pub numbers: Vec<(u16, u16, &'static str)>,
    /// The committee to which it was allocated: `C.1`, `plenary`, or nothing.
    pub allocation: &'static str,
    /// Where the title was seen.
    pub source: &'static str,
    titles: [&'static str; 6],
    attested: [bool; 6],
}

impl AgendaTitle {
    /// The title in a language.
    pub fn title(&self, language: Language) -> Option<&'static str> {
        self.titles.get(language.index()).copied().filter(|t| !t.is_empty())
    }

    /// Whether the title in a language is attested.
    pub fn is_attested(&self, language: Language) -> bool {
        self.attested.get(language.index()).copied().unwrap_or(false)
    }
}

/// All titles, and the ways to them.
struct Agenda {
    titles: Vec<AgendaTitle>,
    by_number: HashMap<(u16, u16), Vec<usize>>,
    by_title: [HashMap<String, usize>; 6],
}

static AGENDA: LazyLock<Agenda> = LazyLock::new(|| Agenda::read(include_str!("data/agenda.tsv")));

/// All titles, sorted by [`AgendaTitle::id`].
pub fn agenda() -> &'static [AgendaTitle] {
    &AGENDA.titles
}

/// The titles that an item of a session's agenda has under this number; `sub` in Latin letters (`a`), empty for the
/// item itself. More than one where the sources know more than one.
pub fn agenda_titles(session: u16, number: u16, sub: &str) -> Vec<&'static AgendaTitle> {
    let places = AGENDA.by_number.get(&(session, number)).map(Vec::as_slice).unwrap_or_default();
    places
        .iter()
        .filter_map(|i| AGENDA.titles.get(*i))
        .filter(|t| t.numbers.iter().any(|(s, n, x)| *s == session && *n == number && *x == sub))
        .collect()
}

/// The record of a title, compared as folded, letters' case apart; a full stop or star at its end doesn't matter.
pub fn find_title(text: &str, language: Language) -> Option<&'static AgendaTitle> {
    let places = AGENDA.by_title.get(language.index())?;
    places.get(&key(text)).and_then(|i| AGENDA.titles.get(*i))
}

fn key(title: &str) -> String {
    fold_key(title).trim_end_matches(['.', '*', ' ', '。', ':', ';']).to_lowercase()
}

impl Agenda {
    fn read(text: &'static str) -> Self {
        let table = Table::read(text);
        let col = |name: &str| table.column(name);
        let languages = Language::ALL.map(|l| table.column(l.code()));
        let (id, first, last, numbers) = (col("id"), col("first"), col("last"), col("numbers"));
        let (allocation, attested, source) = (col("allocation"), col("attested"), col("source"));
        let mut out = Agenda { titles: Vec::new(), by_number: HashMap::new(), by_title: Default::default() };
        for row in table.rows() {
            let title = AgendaTitle {
                id: row.cell(id),
                first: row.cell(first).parse().unwrap_or(0),
                last: row.cell(last).parse().unwrap_or(0),
                numbers: row.cell(numbers).split(' ').filter_map(number).collect(),
                allocation: row.cell(allocation),
                source: row.cell(source),
                titles: languages.map(|c| row.cell(c)),
                attested: Language::ALL.map(|l| row.cell(attested).split(' ').any(|c| c == l.code())),
            };
            let place = out.titles.len();
            for (session, item, _) in &title.numbers {
                out.by_number.entry((*session, *item)).or_default().push(place);
            }
            for (map, cell) in out.by_title.iter_mut().zip(title.titles).filter(|(_, cell)| !cell.is_empty()) {
                // The latest session's record wins: the table is sorted by session.
                map.insert(key(cell), place);
            }
            out.titles.push(title);
        }
        out
    }
}

/// Reads `80:3a`.
fn number(text: &'static str) -> Option<(u16, u16, &'static str)> {
    let (session, item) = text.split_once(':')?;
    let end = item.find(|c: char| !c.is_ascii_digit()).unwrap_or(item.len());
    let (digits, sub) = item.split_at_checked(end)?;
    Some((session.parse().ok()?, digits.parse().ok()?, sub))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_by_number_and_by_words() {
        let of = |session, item, sub| {
            agenda_titles(session, item, sub).iter().filter_map(|t| t.title(Language::En)).collect::<Vec<_>>()
        };
        assert_eq!(of(80, 2, ""), ["Minute of silent prayer or meditation"]);
        assert_eq!(of(80, 3, "b"), ["Report of the Credentials Committee"]);
        assert!(of(80, 999, "").is_empty());
        let found = find_title("全权证书委员会的报告", Language::Zh).unwrap();
        assert!(found.numbers.contains(&(80, 3, "b")) && found.is_attested(Language::Zh));
        assert!(find_title("Minute of silent prayer or meditation.", Language::En).is_some());
    }

    #[test]
    fn every_record_can_be_read() {
        for t in agenda() {
            assert!(t.first > 0 && t.first <= t.last && !t.numbers.is_empty(), "{}", t.id);
            assert!(t.title(Language::En).is_some(), "{}", t.id);
        }
    }
}
