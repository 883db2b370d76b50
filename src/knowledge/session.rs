//! The General Assembly's regular sessions and when they open.

use super::table::Table;
use jiff::civil::{Date, Weekday, date};
use jiff::{Span, ToSpan};
use std::sync::LazyLock;

/// The opening of a regular session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The session's number, from 1.
    pub session: u16,
    /// The day on which it opened or will open.
    pub date: Date,
    /// Whether a source says so; otherwise the day is computed or generally known.
    pub attested: bool,
}

static OPENINGS: LazyLock<Vec<Opening>> = LazyLock::new(|| read(include_str!("data/sessions.tsv")));

/// The openings of the sessions in the table, in their order.
pub fn openings() -> &'static [Opening] {
    &OPENINGS
}

/// The day on which a regular session opens; by the rule where the table has none. Session 0 is taken as the first.
pub fn opening(session: u16) -> Date {
    let session = session.max(1);
    OPENINGS.iter().find(|o| o.session == session).map_or_else(|| computed(session), |o| o.date)
}

/// The regular session in which a day lies, and whether an opening is so near (ten days) that a document may carry the
/// number of the neighbour.
pub fn session_of(day: Date) -> (u16, bool) {
    let guess = u16::try_from(i32::from(day.year()) - 1945).unwrap_or(0);
    let session = if guess > 1 && day < opening(guess) { guess - 1 } else { guess.max(1) };
    let near = |other: u16| {
        let days = (opening(other) - day).get_days();
        days.abs() <= 10
    };
    (session, near(session) || near(session + 1))
}

/// The Tuesday of the second week of September, counted from the first week with a working day in it; until 2022 of the
/// third week (resolution 57/301).
fn computed(session: u16) -> Date {
    let year = i16::try_from(u32::from(session) + 1945).unwrap_or(9999).min(9999);
    let first = date(year, 9, 1);
    let working = match first.weekday() {
        Weekday::Saturday => add(first, 2.days()),
        Weekday::Sunday => add(first, 1.days()),
        _ => first,
    };
    let monday = add(working, -i64::from(working.weekday().to_monday_zero_offset()).days());
    add(monday, if year >= 2023 { 8 } else { 15 }.days())
}

fn add(day: Date, span: Span) -> Date {
    day.checked_add(span).unwrap_or(day)
}

fn read(text: &'static str) -> Vec<Opening> {
    let table = Table::read(text);
    let (session, opening, attested) = (table.column("session"), table.column("opening"), table.column("attested"));
    table
        .rows()
        .filter_map(|row| {
            Some(Opening {
                session: row.cell(session).parse().ok()?,
                date: row.cell(opening).parse().ok()?,
                attested: row.cell(attested) == "yes",
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sessions_by_day() {
        assert_eq!(session_of(date(2017, 11, 14)), (72, false));
        assert_eq!(session_of(date(2018, 3, 13)), (72, false));
        assert_eq!(session_of(date(2025, 1, 9)), (79, false));
        assert_eq!(session_of(date(2025, 9, 8)), (79, true));
        assert_eq!(session_of(date(2025, 9, 9)), (80, true));
        assert_eq!(session_of(date(1946, 1, 10)), (1, true));
        assert_eq!(session_of(date(1900, 1, 1)).0, 1);
        assert_eq!(session_of(date(2200, 12, 1)), (255, false));
    }

    #[test]
    fn the_rule_gives_the_days_of_the_table() {
        assert_eq!(openings().len(), 85);
        for o in openings() {
            assert_eq!(i32::from(o.date.year()), 1945 + i32::from(o.session), "{o:?}");
            if o.session >= 58 {
                assert_eq!(computed(o.session), o.date);
            }
        }
        assert!(openings().windows(2).all(|w| matches!(w, [a, b] if a.session + 1 == b.session && a.date < b.date)));
    }
}
