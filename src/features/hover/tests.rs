//! Hovers at the cursor of whole letters.

use super::*;
use crate::features::names::ExtraName;
use crate::fixture::Fixture;

const LETTER: &str = "A/C.2/72/10\n\nGeneral Assembly\nSeventy-second session\nAgenda item 19 (a)\nSustainable development\n\n\
    Letter dated 14 November 2017 from the Permanent Representative of Uzbekistan to the United Nations addressed to the Secretary-General\n\n\
    I have the honour to transmit the communiqué of the United Nations Office on\nDrugs and Crime and of the UNRCCA \
    (see annex), pursuant to Security Council resolution 1540 (2004), to resolution 70/1 of the General Assembly and to the \
    Charter of the United Nations (A/72/140-S/2017/5/Add.1).\n\n\
    I should be grateful if you would have the present letter and its annex circulated as a document of the General Assembly, under agenda item 19 (a).\n\n(Signed) N. N.\nPermanent Representative\n\n\
    Annex to the letter dated 14 November 2017 from the Permanent Representative of Uzbekistan to the United Nations addressed to the Secretary-General\n\n\
    [Original: Russian]\n\nКоммюнике\n\nУчастники встречи с Управлением Организации Объединенных Наций по наркотикам и преступности говорили о сотрудничестве.\n";

/// The words that the hover at the middle of `words` speaks of, and its Markdown.
fn at(words: &str, told: Language, names: &ExtraNames) -> Option<(String, String)> {
    let place = LETTER.rfind(words).expect("the words stand in the letter");
    let half: usize = words.chars().take(words.chars().count() / 2).map(char::len_utf8).sum();
    let snapshot = Snapshot::of(LETTER, false);
    let found = hover(&snapshot, place + half, Some(told), names)?;
    Some((LETTER.get(found.span.range()).unwrap().to_owned(), found.markdown))
}

#[track_caller]
fn check(words: &str, told: Language, expect: &[&str]) {
    let (span, markdown) = at(words, told, &ExtraNames::default()).unwrap_or_else(|| panic!("{words}: nothing"));
    assert_eq!(span, words, "{markdown}");
    for e in expect {
        assert!(markdown.contains(e), "{words}: {e}: {markdown}");
    }
}

#[test]
fn names() {
    let en = Language::En;
    check(
        "United Nations Office on\nDrugs and Crime",
        en,
        &[
            "(UNODC)",
            "- zh: 联合国毒品和犯罪问题办公室 (毒品和犯罪问题办公室)",
            "since 2002",
            "department or office",
            "Source: ",
        ],
    );
    check("UNRCCA", en, &["**United Nations Regional Centre", "- zh: 联合国中亚地区预防外交中心", "?", "not attested"]);
    check("Charter of the United Nations", Language::Zh, &["条约"]);
    check("Управлением Организации Объединенных Наций по наркотикам и преступности", Language::Zh, &["- en: United"]);
    check("Uzbekistan", Language::Fr, &["État Membre", "UZB", "Ouzbékistan"]);
}

#[test]
fn symbols() {
    check(
        "A/C.2/72/10",
        Language::En,
        &[
            "General Assembly, seventy-second session, Second Committee, document 10",
            "- zh: 大会，第七十二届会议，第二委员会，文件10",
            "12 September 2017 – 17 September 2018",
            "https://docs.un.org/en/A/C.2/72/10",
        ],
    );
    check("S/2017/5/Add.1", Language::En, &["Security Council, 2017, document 5, addendum 1"]);
    check("A/72/140", Language::Ru, &["Генеральная Ассамблея, семьдесят вторая сессия, документ 140"]);
}

#[test]
fn resolutions() {
    check(
        "1540 (2004)",
        Language::En,
        &["Security Council resolution 1540 (2004)", "2004", "https://docs.un.org/en/S/RES/1540(2004)"],
    );
    check("70/1", Language::En, &["General Assembly resolution 70/1", "2030 Agenda for Sustainable Development"]);
}

#[test]
fn parts_of_the_draft() {
    check("(see annex)", Language::En, &["Annex"]);
    check("Seventy-second session", Language::En, &["Session 72"]);
}

#[test]
fn names_of_the_team() {
    let mut extra = ExtraName::default();
    extra.names[Language::En.index()] = Some("Drugs and Crime".to_owned());
    extra.names[Language::Zh.index()] = Some("某处".to_owned());
    let names = ExtraNames::from(vec![extra]);
    let (span, markdown) = at("Drugs and Crime", Language::En, &names).unwrap();
    assert_eq!((span.as_str(), markdown.as_str()), ("Drugs and Crime", "- zh: 某处\n- en: Drugs and Crime"));
}

#[test]
fn strange_places_are_harmless() {
    let fixture = Fixture::new(LETTER);
    let snapshot = Snapshot::of(&fixture.text, true);
    for offset in (0..LETTER.len() + 3).step_by(3) {
        if let Some(found) = hover(&snapshot, offset, None, &ExtraNames::default()) {
            assert!(LETTER.get(found.span.range()).is_some());
        }
    }
}

#[test]
fn numbers_and_symbols_in_unspaced_text() {
    let draft = "2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信\n\n谨提及大会第70/1号决议、安全理事会第1540(2004)号决议和文件A/C.2/72/10。\n\n\
        请将本信作为大会文件分发为荷。\n\n张三(签名)\n";
    let at = |words: &str| {
        let found = hover(&Snapshot::of(draft, false), draft.find(words).unwrap() + 1, None, &ExtraNames::default());
        found.map(|h| h.markdown).unwrap_or_default()
    };
    assert!(at("70/1号").contains("2030年可持续发展议程"), "{}", at("70/1号"));
    assert!(at("70/1号").contains("2015年9月25日起"), "{}", at("70/1号"));
    assert!(at("1540(").contains("2004年4月28日"), "{}", at("1540("));
    assert!(at("A/C.2").contains("第二委员会"), "{}", at("A/C.2"));
}
