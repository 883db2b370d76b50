//! Every State has its names in six languages.

use super::*;
use unicode_normalization::is_nfc;

#[test]
fn every_state_has_every_name() {
    let members = states().iter().filter(|s| s.status == StateStatus::Member).count();
    let observers = states().iter().filter(|s| s.status == StateStatus::Observer).count();
    assert_eq!((members, observers), (193, 2));
    for s in states() {
        assert!(s.iso3.len() == 3 && s.iso2.len() == 2, "{}", s.iso3);
        assert!(!s.genitive.is_empty() && !s.formal_genitive.is_empty(), "{}", s.iso3);
        assert_eq!(s.admitted.is_some(), matches!(s.status, StateStatus::Member | StateStatus::Former), "{}", s.iso3);
        for l in Language::ALL {
            let n = s.name(l);
            for name in [n.list, n.short, n.formal, n.text, n.formal_text] {
                assert!(!name.is_empty() && name.trim() == name && !name.contains("  "), "{} {}", s.iso3, l.code());
                assert!(is_nfc(name) && !name.contains('\''), "{name}");
            }
        }
    }
}

#[test]
fn tables_are_sorted_and_whole() {
    assert!(states().windows(2).all(|w| matches!(w, [a, b] if a.iso3 < b.iso3)));
    for text in [include_str!("../data/states.tsv"), include_str!("../data/state_forms.tsv")] {
        let table = Table::read(text);
        assert!(table.rows().all(|r| r.width() == table.columns().len()));
    }
    for f in state_forms() {
        assert_eq!(f.state.is_none(), f.kind == FormKind::Trap, "{}", f.form);
        assert!(!f.form.is_empty() && is_nfc(f.form) && f.form.trim() == f.form, "{}", f.form);
        let date = f.until.chars().all(|c| c.is_ascii_digit() || c == '-');
        assert!(date && (f.kind == FormKind::Former) != f.until.is_empty(), "{}", f.form);
    }
}

#[test]
fn admissions_add_up() {
    // The growth of the membership as the United Nations counts it; 1990 and 1992 after unions and ends.
    let until = |year| states().iter().filter(|s| s.admitted.is_some_and(|y| y <= year)).count();
    assert_eq!(until(1945), 49 + 2);
    assert_eq!(until(1960) - until(1959), 17);
    assert_eq!(until(2011) - until(2006), 1);
}

#[test]
fn a_state_follows_of() {
    let of = |iso3, l| state(iso3).map(|s| s.of(l)).unwrap_or_default();
    assert_eq!(of("SDN", Language::En), "of the Sudan");
    assert_eq!(of("QAT", Language::Fr), "du Qatar");
    assert_eq!(of("UKR", Language::Fr), "de l’Ukraine");
    assert_eq!(of("PHL", Language::Fr), "des Philippines");
    assert_eq!(of("SLV", Language::Fr), "d’El Salvador");
    assert_eq!(of("IRQ", Language::Es), "del Iraq");
    assert_eq!(of("SLV", Language::Es), "de El Salvador");
    assert_eq!(of("RUS", Language::Ru), "Российской Федерации");
    assert_eq!(of("IRN", Language::En), "of the Islamic Republic of Iran");
}
