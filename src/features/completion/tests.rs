//! Completion at the cursor in whole drafts and lines of six languages.

use super::*;
use crate::fixture::Fixture;

mod place;

/// The proposals after a line of a draft that uses no name.
fn lines(
    before: &str,
    after: &str,
    language: Language,
    settings: &CompletionSettings,
    words: Option<&dyn Segmenter>,
) -> Completion {
    let place = Place { before, after, base: 0, language, running: false };
    propose(&place, settings, words, &Usage::default)
}

/// The proposals at the cursor of one line, and the text that each would leave.
fn at(marked: &str, language: Language, pinyin: bool) -> Vec<(Item, String)> {
    let fixture = Fixture::new(marked);
    let cursor = fixture.cursor.unwrap();
    let before = fixture.text.get(..cursor).unwrap();
    let found = lines(before, "", language, &CompletionSettings { pinyin, ..CompletionSettings::default() }, None);
    assert!(found.items.len() <= MOST);
    let mut sorts: Vec<_> = found.items.iter().map(|i| i.sort.clone()).collect();
    sorts.sort();
    assert!(sorts.iter().eq(found.items.iter().map(|i| &i.sort)), "sorted by its sort keys");
    found
        .items
        .into_iter()
        .map(|item| {
            assert_eq!(item.edit.span.end, cursor);
            assert_eq!(before.get(item.edit.span.range()), Some(item.filter.as_str()));
            let mut text = fixture.text.clone();
            text.replace_range(item.edit.span.range(), &item.edit.text);
            (item, text)
        })
        .collect()
}

/// Among the first three proposals is one that leaves `expect`.
#[track_caller]
fn check(marked: &str, language: Language, expect: &str) {
    let found = at(marked, language, false);
    let texts: Vec<&str> = found.iter().map(|(_, t)| t.as_str()).take(3).collect();
    assert!(texts.contains(&expect), "{marked}: {texts:#?}");
}

#[track_caller]
fn nothing(marked: &str, language: Language) {
    let found = at(marked, language, false);
    assert!(found.is_empty(), "{marked}: {:?}", found.iter().map(|(i, _)| &i.label).collect::<Vec<_>>());
}

#[test]
fn chinese_after_any_text() {
    let zh = Language::Zh;
    check("与联合国毒品‸", zh, "与联合国毒品和犯罪问题办公室");
    check("各方支持联合国毒‸的工作", zh, "各方支持联合国毒品和犯罪问题办公室的工作");
    check("根据《联合国宪‸", zh, "根据《联合国宪章》");
    check("根据联合国宪‸", zh, "根据《联合国宪章》");
    check("欧洲安‸", zh, "欧洲安全与合作组织");
    check("、乌‸", zh, "、乌克兰");
    check("、乌兹‸", zh, "、乌兹别克斯坦");
    check("𠮷野与安全理‸", zh, "𠮷野与安全理事会");
    nothing("根据安全理事会第2758号决议，‸", zh);
    nothing("的‸", zh);
    nothing("我谨随函转递‸", zh);
}

#[test]
fn chinese_by_short_form_and_acronym() {
    let zh = Language::Zh;
    check("与UNODC‸", zh, "与联合国毒品和犯罪问题办公室");
    check("与 unod‸", zh, "与 联合国毒品和犯罪问题办公室");
    check("教科文‸", zh, "联合国教育、科学及文化组织");
    check("俄罗‸", zh, "俄罗斯联邦");
    nothing("http://xyzzy‸", zh);
}

#[test]
fn chinese_by_pinyin_if_asked() {
    let labels = |marked| at(marked, Language::Zh, true).into_iter().map(|(i, _)| i.label).collect::<Vec<_>>();
    assert!(labels("与lhgdp‸").contains(&"联合国毒品和犯罪问题办公室".to_owned()));
    assert!(labels("anquanlishi‸").contains(&"安全理事会".to_owned()));
    assert!(labels("wzbk‸").contains(&"乌兹别克斯坦".to_owned()));
    nothing("与lhgdp‸", Language::Zh);
}

#[test]
fn a_segmenter_keeps_two_characters_from_being_a_name_inside_a_word() {
    struct Words;
    impl Segmenter for Words {
        fn starts(&self, _: &str) -> Vec<usize> {
            vec![0]
        }
    }
    let with = |words| lines("发展中国", "", Language::Zh, &CompletionSettings::default(), words).items.len();
    assert_eq!(with(Some(&Words as &dyn Segmenter)), 0);
}

#[test]
fn english() {
    let en = Language::En;
    check(
        "cooperation with the United Nations Office on Dr‸",
        en,
        "cooperation with the United Nations Office on Drugs and Crime",
    );
    check("Office on Dr‸", en, "United Nations Office on Drugs and Crime");
    check("the UNODC‸", en, "the United Nations Office on Drugs and Crime");
    check("the unodc‸", en, "the United Nations Office on Drugs and Crime");
    check("the security coun‸", en, "the Security Council");
    check("Government of the Republic of Uz‸", en, "Government of the Republic of Uzbekistan");
    check("the Islamic Rep‸", en, "the Islamic Republic of Iran");
    check("and Cote d'Iv‸", en, "and Côte d’Ivoire");
    check("of Niger‸", en, "of Nigeria");
    check("Russia‸", en, "Russian Federation");
    check("the Charter of the‸ of", en, "the Charter of the United Nations of");
    check("the Un‸", en, "the United Nations");
    nothing("I have the honour to‸", en);
    nothing("for‸", en);
    nothing("alia‸, alia", en);
    nothing("Xqz‸", en);
}

#[test]
fn the_whole_name_stands_before_longer_ones_and_alone_is_not_proposed() {
    let labels = |marked, l| at(marked, l, false).into_iter().map(|(i, _)| i.label).collect::<Vec<_>>();
    let first = |marked, l| labels(marked, l).into_iter().next();
    assert_eq!(first("the Security Council‸", Language::En).as_deref(), Some("Security Council"));
    assert_eq!(first("联合国‸", Language::Zh).as_deref(), Some("联合国"));
    assert_eq!(first("Вьетнам‸", Language::Ru).as_deref(), Some("Вьетнам"));
    assert_eq!(first("Permanent Representative‸", Language::En).as_deref(), Some("Permanent Representative"));
    nothing("the General Assembly‸", Language::En);
    nothing("与蒙古‸国家", Language::Zh);
}

#[test]
fn french_and_spanish() {
    let (fr, es) = (Language::Fr, Language::Es);
    check(
        "de l’Organisation des Nations Unies pour l’ed‸",
        fr,
        "de l’Organisation des Nations Unies pour l’éducation, la science et la culture",
    );
    check("l'Assemblee gen‸", fr, "l'Assemblée générale");
    check("du Secre\u{301}taire ge\u{301}n‸", fr, "du Secrétaire général");
    check("la Republique islamique d‸", fr, "la République islamique d’Iran");
    check("ONUDC‸", fr, "Office des Nations Unies contre la drogue et le crime");
    check("el Organismo Internacional de En‸", es, "el Organismo Internacional de Energía Atómica");
    check("OIEA‸", es, "Organismo Internacional de Energía Atómica");
    check("la Asamblea G‸", es, "la Asamblea General");
    check("de los Paises B‸", es, "de los Países Bajos (Reino de los)");
}

#[test]
fn russian() {
    let ru = Language::Ru;
    check("Советом Безопасности и Генеральн‸", ru, "Советом Безопасности и Генеральная Ассамблея");
    check("Международное агентство по ат‸", ru, "Международное агентство по атомной энергии");
    check("МАГАТЭ‸", ru, "Международное агентство по атомной энергии");
    check("представителя Российской Фед‸", ru, "представителя Российской Федерации");
    check("UNODC‸", ru, "Управление Организации Объединенных Наций по наркотикам и преступности");
}

#[test]
fn arabic() {
    let ar = Language::Ar;
    check("مجلس الأ‸", ar, "مجلس الأمن");
    check("مجلس الا‸", ar, "مجلس الأمن");
    check("الجمعية الع‸", ar, "الجمعية العامة");
    check("جمعية الع‸", ar, "الجمعية العامة");
    check("والجمعية الع‸", ar, "والجمعية العامة");
    check("للجمعية الع‸", ar, "للجمعية العامة");
    check("بمجلس الأ‸", ar, "بمجلس الأمن");
    check("ولمجلس الأ‸", ar, "ولمجلس الأمن");
    check("لأوكر‸", ar, "لأوكرانيا");
    check("والأمم‸", ar, "والأمم المتحدة");
    nothing("في ال‸", ar);
    check("UNODC‸", ar, "مكتب الأمم المتحدة المعني بالمخدرات والجريمة");
}

#[test]
fn every_proposal_is_one_of_our_names() {
    for l in Language::ALL {
        let index = Index::of(l).unwrap();
        assert!(index.candidates.len() > 500, "{}", index.candidates.len());
        for c in &index.candidates {
            let card = documentation(&describe::key(c), l, l, &CompletionSettings::default());
            assert!(!c.text.is_empty() && card.is_some_and(|d| d.contains("**")), "{}", c.text);
        }
    }
}

#[test]
fn every_state_is_found_by_its_beginning() {
    for s in crate::knowledge::states().iter().filter(|s| s.status != crate::knowledge::StateStatus::Former) {
        for l in Language::ALL {
            let name = s.name(l).short;
            let typed: String = name.chars().take(if l == Language::Zh { 2 } else { 5 }).collect();
            if typed == name {
                continue;
            }
            let found = lines(&typed, "", l, &CompletionSettings::default(), None);
            assert!(
                found.items.iter().any(|i| i.label == name),
                "{name}: {:?}",
                found.items.iter().map(|i| &i.label).collect::<Vec<_>>()
            );
        }
    }
}

/// The labels at the cursor of a whole draft.
fn in_draft(marked: &str) -> Vec<String> {
    let fixture = Fixture::new(marked);
    let snapshot = Snapshot::of(&fixture.text, false);
    let found = completion(&snapshot, fixture.cursor.unwrap(), &CompletionSettings::default(), None);
    for item in &found.items {
        assert_eq!(fixture.text.get(item.edit.span.range()), Some(item.filter.as_str()));
    }
    found.items.into_iter().map(|i| i.label).collect()
}

#[test]
fn the_language_is_that_of_the_part() {
    let letter = "Letter dated 14 November 2025 from the Permanent Representative of Kenya to the United Nations addressed to the Secretary-General\r\n\r\n\
        I have the honour to transmit herewith the statement of the UNODC‸ (see annex).\r\n\r\n\
        I should be grateful if the present letter and its annex could be circulated as a document of the General Assembly.\r\n\r\n(Signed) Achieng Otieno\r\n";
    assert!(in_draft(letter).contains(&"United Nations Office on Drugs and Crime".to_owned()));
    let other = letter.replace('‸', "")
        + "\r\nAnnex\r\n\r\n[Original: French]\r\n\r\nDéclaration de l’Organisation\r\n\r\n\
        Nous remercions l’Assemblée générale et le Conseil de sécurité pour leur appui à l’ONUDC‸\r\n";
    assert!(in_draft(&other).contains(&"Office des Nations Unies contre la drogue et le crime".to_owned()));
    let zh = "2025年11月14日肯尼亚常驻联合国代表给秘书长的信\n\n我谨随函转交关于与联合国毒品‸的合作的声明(见附件)。\n\n请将本信及其附件作为大会文件分发为荷。\n";
    assert_eq!(in_draft(zh), ["联合国毒品和犯罪问题办公室(毒品和犯罪问题办公室)", "联合国毒品和犯罪问题办公室"]);
}

#[test]
fn outside_our_documents_nothing_is_proposed() {
    assert!(in_draft("# Notes\n\nThe UNODC‸ report\n").is_empty());
    assert!(in_draft("‸").is_empty());
}

#[test]
fn strange_places_are_harmless() {
    let letter = "Letter dated 14 November 2025 from the Permanent Representative of Kenya to the United Nations addressed to the Secretary-General\n\nSecre\u{301}t 𠮷 UNO\n";
    let snapshot = Snapshot::of(letter, false);
    for offset in 0..letter.len() + 9 {
        let found =
            completion(&snapshot, offset, &CompletionSettings { pinyin: true, ..CompletionSettings::default() }, None);
        for item in found.items {
            let (start, end) = (item.edit.span.start, item.edit.span.end);
            assert!(letter.is_char_boundary(start) && letter.is_char_boundary(end) && start <= end);
        }
    }
}

#[test]
fn the_middle_of_a_chinese_name() {
    let zh = Language::Zh;
    check("预防外交‸", zh, "联合国中亚地区预防外交中心");
    check("关于预防外交‸", zh, "关于联合国中亚地区预防外交中心");
    nothing("与会者就此进行了交流‸", zh);
}

#[test]
fn one_slip() {
    check("the United Natoins Office on Drugs‸", Language::En, "the United Nations Office on Drugs and Crime");
    check("Internatoinal Atomic En‸", Language::En, "International Atomic Energy Agency");
    check("联合国毒口和犯罪‸", Language::Zh, "联合国毒品和犯罪问题办公室");
    check("Организация Обьединенных Н‸", Language::Ru, "Организация Объединенных Наций");
    nothing("the participants unanimously agreed‸", Language::En);
}

#[test]
fn latin_letters_find_russian_and_arabic_names() {
    check("sovet bezop‸", Language::Ru, "Совет Безопасности");
    check("с Mezhdunarodnoe agentstvo po at‸", Language::Ru, "с Международное агентство по атомной энергии");
    check("majlis al-amn‸", Language::Ar, "مجلس الأمن");
}

#[test]
fn names_of_other_languages() {
    check("Совет Безоп‸", Language::Zh, "安全理事会");
    check("the 安全理‸", Language::En, "the Security Council");
    check("United Nations Office on Dr‸", Language::Ar, "مكتب الأمم المتحدة المعني بالمخدرات والجريمة");
}

#[test]
fn states_where_a_state_is_expected() {
    check("the Permanent Representative of K‸", Language::En, "the Permanent Representative of Kenya");
    check("Kenya and U‸", Language::En, "Kenya and Ukraine");
    check("Kenya, Mali and B‸", Language::En, "Kenya, Mali and Brazil");
    nothing("the K‸", Language::En);
    check("the Government of Suda‸", Language::En, "the Government of the Sudan");
    check("представителя К‸", Language::Ru, "представителя Китая");
}

#[test]
fn titles_after_an_opening_mark() {
    let found = at("根据《‸", Language::Zh, false);
    assert!(found.iter().any(|(_, t)| t == "根据《联合国宪章》") && found.len() <= 20, "{found:?}");
    let place =
        |after| Place { before: "根据《联合国宪", after, base: 0, language: Language::Zh, running: true };
    let text = |after| {
        let found = propose(&place(after), &CompletionSettings::default(), None, &Usage::default);
        found.items.first().unwrap().edit.text.clone()
    };
    assert_eq!((text("》第一条").as_str(), text("").as_str()), ("联合国宪章", "联合国宪章》"));
}

const LETTER: &str = "A/C.2/72/10\n\nGeneral Assembly\nSeventy-second session\nSecond Committee\nAgenda item 19 (a)\nTITLE\n\n\
    Letter dated 14 November 2017 from the Permanent Representative of Uzbekistan to the United Nations addressed to the Secretary-General\n\n\
    BODY\n\nI should be grateful if you would have the present letter circulated as a document of the General Assembly, under agenda item 19 (a).\n\n(Signed) N. N.\nPermanent Representative\n";

#[test]
fn a_name_is_introduced_with_its_short_form_and_then_shortened() {
    let of = |body: &str| in_draft(&LETTER.replace("TITLE\n", "").replace("BODY", body));
    let full = "United Nations Office on Drugs and Crime";
    let introduced = format!("{full} (UNODC)");
    let first = of("I refer to the United Nations Office on Dr‸");
    assert_eq!(first.first_chunk(), Some(&[introduced.clone(), full.to_owned()]));
    let then = of(&format!("I refer to the {introduced}.\n\nThe United Nations Office on Dr‸"));
    assert_eq!(then.first_chunk(), Some(&["UNODC".to_owned(), full.to_owned()]));
    let again = of(&format!("I refer to the {full}.\n\nThe United Nations Office on Dr‸"));
    assert_eq!(again.first().map(String::as_str), Some(full));
}

#[test]
fn what_the_draft_uses_comes_first() {
    let of = |body: &str| in_draft(&LETTER.replace("TITLE\n", "").replace("BODY", body));
    let body = "We thank the Economic and Social Commission for Western Asia.\n\nThe Economic and Social Comm‸";
    assert_eq!(of(body).first().map(String::as_str), Some("Economic and Social Commission for Western Asia"));
}

#[test]
fn titles_of_the_items_in_the_masthead() {
    let of = |title: &str| in_draft(&LETTER.replace("TITLE", title).replace("BODY", "I have the honour to write."));
    let found = of("‸");
    assert!(found.iter().any(|t| t.starts_with("Implementation of Agenda 21")), "{found:?}");
    let found = of("Sustainable dev‸");
    assert!(found.iter().all(|t| t.to_lowercase().contains("sustainable dev")) && !found.is_empty(), "{found:?}");
}

#[test]
fn symbols_after_their_first_stroke() {
    let of = |body: &str| in_draft(&LETTER.replace("TITLE\n", "").replace("BODY", body));
    let found = of("as contained in A/‸");
    assert_eq!(found.first().map(String::as_str), Some("A/C.2/72/10"));
    assert!(
        ["A/72/", "A/C.2/72/", "A/RES/72/", "A/HRC/"].iter().all(|s| found.contains(&(*s).to_owned())),
        "{found:?}"
    );
    assert!(of("pursuant to S/RES/154‸").contains(&"S/RES/1540 (2004)".to_owned()));
    assert!(of("pursuant to A/RES/70/‸").contains(&"A/RES/70/1".to_owned()));
    assert!(of("see A/C.2/72/10–S/‸").contains(&"S/2017/".to_owned()));
    assert!(of("either/‸").is_empty() && of("and/or‸").is_empty());
}

#[test]
fn names_of_the_team() {
    let mut extra = crate::features::names::ExtraName::default();
    extra.names[Language::En.index()] = Some("Silk Road Forestry Centre".to_owned());
    extra.shorts[Language::En.index()] = Some("SRFC".to_owned());
    extra.names[Language::Zh.index()] = Some("丝绸之路林业中心".to_owned());
    let settings = CompletionSettings { pinyin: false, names: ExtraNames::from(vec![extra]) };
    let labels =
        |before: &str, l| lines(before, "", l, &settings, None).items.into_iter().map(|i| i.label).collect::<Vec<_>>();
    assert_eq!(labels("the Silk Ro", Language::En), ["Silk Road Forestry Centre"]);
    assert_eq!(labels("the SRFC", Language::En), ["Silk Road Forestry Centre"]);
    assert_eq!(labels("与丝绸之", Language::Zh), ["丝绸之路林业中心"]);
    assert_eq!(labels("与SRFC", Language::Zh), ["丝绸之路林业中心"]);
    assert!(labels("the SRFC", Language::Fr).is_empty());
    let card = documentation("extra/0", Language::En, Language::En, &settings).unwrap();
    assert!(card.contains("丝绸之路林业中心") && card.contains("(SRFC)"), "{card}");
}
