//! The laws that all tables of `data` keep. Tests only.

use super::*;
use super::{name::NameKind, table::Table};
use unicode_normalization::is_nfc;

const TABLES: [(&str, &str, &str); 12] = [
    ("agenda", "id", include_str!("data/agenda.tsv")),
    ("bodies", "id", include_str!("data/bodies.tsv")),
    ("instruments", "id", include_str!("data/instruments.tsv")),
    ("languages", "code", include_str!("data/languages.tsv")),
    ("officials", "id", include_str!("data/officials.tsv")),
    ("organs", "id", include_str!("data/organs.tsv")),
    ("resolutions", "id", include_str!("data/resolutions.tsv")),
    ("sessions", "", include_str!("data/sessions.tsv")),
    ("state_forms", "", include_str!("data/state_forms.tsv")),
    ("states", "iso3", include_str!("data/states.tsv")),
    ("symbols", "prefix", include_str!("data/symbols.tsv")),
    ("weights", "", include_str!("data/weights.tsv")),
];

#[test]
fn cells_are_clean_and_identifiers_unique_and_sorted() {
    for (file, id, text) in TABLES {
        assert!(text.starts_with('#') && text.ends_with('\n') && !text.contains('\r'), "{file}");
        let table = Table::read(text);
        let id = table.column(id);
        let mut last = "";
        for row in table.rows() {
            let this = row.cell(id);
            assert_eq!(row.width(), table.columns().len(), "{file}: {this}");
            assert!(this.is_empty() || last < this, "{file}: {this} after {last}");
            last = this;
            for name in table.columns() {
                let cell = row.cell(table.column(name));
                let tidy = cell.trim() == cell && !cell.contains("  ") && !cell.contains('\u{A0}');
                assert!(tidy && is_nfc(cell), "{file}: {this}: {name}: {cell:?}");
                assert!(!cell.contains('\''), "{file}: {this}: {name} has a straight apostrophe: {cell}");
                let halves = cell.split(" | ").all(|a| !a.contains('|') && (cell.is_empty() || !a.is_empty()));
                assert!(halves, "{file}: {this}: {name}: {cell:?}");
            }
        }
    }
}

#[test]
fn attested_codes_point_at_filled_cells() {
    for (file, id, text) in TABLES {
        let table = Table::read(text);
        let (attested, id) = (table.column("attested"), table.column(id));
        if file == "sessions" {
            continue;
        }
        for row in table.rows() {
            for code in row.cell(attested).split(' ').filter(|c| !c.is_empty()) {
                // Of resolutions also the number and the date.
                let column = match (file, code) {
                    ("resolutions", "n") => Some("number"),
                    ("resolutions", "d") => Some("date"),
                    ("officials" | "organs", "ru.g") => Some("ru_genitive"),
                    _ => None,
                };
                if let Some(column) = column {
                    assert!(!row.cell(table.column(column)).is_empty(), "{file}: {}: {code}", row.cell(id));
                    continue;
                }
                let (language, part) = code.split_once('.').unwrap_or((code, ""));
                assert!(Language::from_code(language).is_some(), "{file}: {}: {code}", row.cell(id));
                let column = match (file, part) {
                    ("states", "") => format!("{language}_list"),
                    ("officials", "f") => format!("{language}_f"),
                    ("states", "f") => format!("{language}_formal"),
                    ("states", "g") => "ru_genitive".to_owned(),
                    (_, "s") => format!("short_{language}"),
                    (_, "") => language.to_owned(),
                    _ => panic!("{file}: {}: {code}", row.cell(id)),
                };
                assert!(!row.cell(table.column(&column)).is_empty(), "{file}: {}: {code}: empty", row.cell(id));
            }
        }
    }
}

/// A name that is not there in all six languages says nothing false; but most are, and a record has at least one.
#[test]
fn names_are_filled() {
    for n in bodies().iter().chain(instruments()) {
        let filled = Language::ALL.iter().filter(|l| n.full(**l).is_some() || n.short(**l).is_some()).count();
        let attested = Language::ALL.iter().any(|l| n.is_attested(*l) || n.is_short_attested(*l));
        assert!(filled > 0, "{}", n.id);
        assert!(!attested || !n.source.is_empty() && n.checked.len() == 10, "{}: attested without a source", n.id);
        let related = [n.parent, n.successor];
        assert!(related.iter().all(|r| r.is_empty() || name(r).is_some()), "{}: {related:?}", n.id);
        for date in [n.since, n.until] {
            assert!(date.chars().all(|c| c.is_ascii_digit() || c == '-'), "{}: {date}", n.id);
        }
        assert!(n.table == NameKind::Instrument || !n.brackets, "{}", n.id);
    }
    let complete = |all: &[Name]| all.iter().filter(|n| Language::ALL.iter().all(|l| n.full(*l).is_some())).count();
    assert!(complete(bodies()) >= 220 && complete(instruments()) >= 105);
    for l in Language::ALL {
        assert!(organs().iter().all(|o| !o.name(l).is_empty()));
        assert!(language_names().iter().all(|n| !n.name(l).is_empty()));
    }
}
