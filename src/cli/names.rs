//! `verbale names`: what something is called in six languages, and how much of the tables is filled.

use super::arguments::{Format, NamesOptions};
use super::terminal::Style;
use super::{complain, print};
use crate::features::names::{json, look_up};
use crate::knowledge::{Coverage, Language, Record, coverage};
use std::process::ExitCode;

/// At most so many records are shown to people.
const SHOWN: usize = 20;

/// Runs `verbale names`.
pub(super) fn run(options: &NamesOptions) -> ExitCode {
    if options.coverage {
        let figures = coverage();
        match options.format {
            Format::Text => print(&table(&figures)),
            Format::Json => print(&format!("{}\n", serde_json::to_string_pretty(&figures).unwrap_or_default())),
        }
        return ExitCode::SUCCESS;
    }
    let query = options.query.as_deref().unwrap_or("");
    let found = look_up(query, options.lang);
    match options.format {
        Format::Json => print(&format!("{}\n", serde_json::to_string_pretty(&json(&found)).unwrap_or_default())),
        Format::Text if found.is_empty() => {
            complain(&format!("nothing is called “{query}”"));
            return ExitCode::FAILURE;
        }
        Format::Text => {
            let style = Style::of_stdout();
            let mut out =
                found.iter().take(SHOWN).map(|r| card(*r, options.lang, style)).collect::<Vec<_>>().join("\n");
            if let Some(more) = found.len().checked_sub(SHOWN).filter(|more| *more > 0) {
                out.push_str(&style.faint(&format!("\n… and {more} more; say more of the name\n")));
            }
            print(&out);
        }
    }
    ExitCode::SUCCESS
}

/// A record as a person wants to see it: what it is, then a line a language; a question mark where a name is not attested.
fn card(record: Record, language: Option<Language>, style: Style) -> String {
    let mut out = format!("{}\n", style.faint(&format!("{} {}", record.table(), record.id())));
    let mut all = Language::ALL;
    // The language asked for comes first.
    all.sort_by_key(|l| (Some(*l) != language, l.index()));
    for l in all {
        let Some(full) = record.full(l).or(record.short(l)) else { continue };
        let short = record.short(l).filter(|s| *s != full).map(|s| format!(" ({s})")).unwrap_or_default();
        let mark = if record.is_attested(l) { "" } else { " ?" };
        out.push_str(&format!("  {}  {full}{short}{}\n", l.code(), style.faint(mark)));
    }
    out
}

/// The figures as a table: records, then filled and attested in each language.
fn table(figures: &[Coverage]) -> String {
    let style = Style::of_stdout();
    let mut out = format!("{:<12}{:>8}", "", "records");
    Language::ALL.iter().for_each(|l| out.push_str(&format!("{:>12}", l.code())));
    out.push('\n');
    for of in figures.chunk_by(|a, b| a.table == b.table) {
        let Some(first) = of.first() else { continue };
        out.push_str(&format!("{:<12}{:>8}", first.table, first.records));
        of.iter().for_each(|c| out.push_str(&format!("{:>12}", format!("{} / {}", c.filled, c.attested))));
        out.push('\n');
    }
    out + &style.faint("filled / attested\n")
}
