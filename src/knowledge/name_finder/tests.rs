//! Names in sentences of six languages.

use super::*;

#[track_caller]
fn check(text: &str, language: Language, expect: &[(&str, &str)]) {
    let folded = fold_key(text);
    let found: Vec<(&str, &str)> =
        find_names(&folded, language).iter().map(|m| (folded.get(m.start..m.end).unwrap(), m.record.id())).collect();
    assert_eq!(found, expect, "{text}");
}

#[test]
fn english() {
    let en = Language::En;
    check(
        "the United Nations Office on Drugs and Crime (UNODC), the United Nations and Uzbekistan",
        en,
        &[
            ("United Nations Office on Drugs and Crime", "UNODC"),
            ("UNODC", "UNODC"),
            ("United Nations", "UN"),
            ("Uzbekistan", "UZB"),
        ],
    );
    check(
        "the Charter of the United Nations, Chad and Nigeria",
        en,
        &[("Charter of the United Nations", "UNCHARTER"), ("Chad", "TCD"), ("Nigeria", "NGA")],
    );
    check("Northern Ireland, Nigerian, unodc, the who, turkey", en, &[]);
    check("the security council", en, &[]);
    check("United Nationsx and UNESCO's work", en, &[("UNESCO", "UNESCO")]);
}

#[test]
fn chinese() {
    check(
        "联合国毒品和犯罪问题办公室与乌兹别克斯坦根据《联合国宪章》同教科文组织(UNESCO)合作",
        Language::Zh,
        &[
            ("联合国毒品和犯罪问题办公室", "UNODC"),
            ("乌兹别克斯坦", "UZB"),
            ("联合国宪章", "UNCHARTER"),
            ("教科文组织", "UNESCO"),
            ("UNESCO", "UNESCO"),
        ],
    );
}

#[test]
fn russian_in_all_cases() {
    check(
        "вместе с Управлением Организации Объединенных Наций по наркотикам и преступности, Советом Безопасности и ПРООН",
        Language::Ru,
        &[
            ("Управлением Организации Объединенных Наций по наркотикам и преступности", "UNODC"),
            ("Советом Безопасности", "SC"),
            ("ПРООН", "UNDP"),
        ],
    );
    check("в Узбекистане и на Украине", Language::Ru, &[("Узбекистане", "UZB"), ("Украине", "UKR")]);
}

#[test]
fn arabic_after_prefixes() {
    let ids = |text: &str| find_names(&fold_key(text), Language::Ar).iter().map(|m| m.record.id()).collect::<Vec<_>>();
    assert_eq!(ids("الأمم المتحدة ومجلس الأمن"), ["UN", "SC"]);
    assert_eq!(ids("للجمعية العامة ولأوكرانيا"), ["GA", "UKR"]);
    assert_eq!(ids("وبالأمم المتحدة"), ["UN"]);
}

#[test]
fn french_and_spanish() {
    check("de l’Assemblée générale et de l’ONUDC", Language::Fr, &[("Assemblée générale", "GA"), ("ONUDC", "UNODC")]);
    check("la Asamblea General y el OIEA en Côte", Language::Es, &[("Asamblea General", "GA"), ("OIEA", "IAEA")]);
}

#[test]
fn every_form_of_every_record_finds_some_record() {
    for l in Language::ALL {
        for r in Record::all().filter(|r| matches!(r, Record::Name(_) | Record::State(_))) {
            for (form, _) in r.forms(l).into_iter().filter(|(f, _)| f.chars().count() > 2) {
                let folded = fold_key(form);
                let found = find_names(&folded, l);
                let whole = found.iter().any(|m| m.end == folded.len());
                assert!(whole, "{}: {form}: {found:?}", r.id());
            }
        }
    }
}

#[test]
fn the_longest_name_counts_even_if_a_longer_one_begins_alike() {
    check("the Union", Language::En, &[]);
    check("African Union Commission on", Language::En, &[("African Union Commission", "AUC")]);
    check("African Union Commissioner", Language::En, &[("African Union", "AU")]);
}
