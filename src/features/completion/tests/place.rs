//! What a name becomes where it is put: in its case, after a preposition, before what stands there already.

use super::*;

#[test]
fn what_stands_after_the_cursor_is_not_written_twice() {
    let left = |marked: &str, language| {
        let (before, after) = marked.split_once('‸').unwrap();
        let settings = CompletionSettings::default();
        let items =
            propose(&Place { before, after, base: 0, language, running: true }, &settings, None, &Usage::default).items;
        items.first().map(|i| format!("{}{}{after}", before.get(..i.edit.span.start).unwrap(), i.edit.text))
    };
    let (zh, en, ru) = (Language::Zh, Language::En, Language::Ru);
    let full = "United Nations Office on Drugs and Crime";
    assert_eq!(left("the United Nations Office on Dru‸ and Crime", en), Some(format!("the {full}")));
    assert_eq!(left("the United Nations Office on Dru‸ (UNODC)", en), Some(format!("the {full} (UNODC)")));
    assert_eq!(left("与联合国毒品‸犯罪问题办公室合作", zh).as_deref(), Some("与联合国毒品和犯罪问题办公室合作"));
    assert_eq!(left("与联合国开发‸（开发署）合作", zh).as_deref(), Some("与联合国开发计划署（开发署）合作"));
    assert_eq!(left("依照《2030年可‸发展议程》", zh).as_deref(), Some("依照《2030年可持续发展议程》"));
    assert_eq!(left("依照《2030‸》", zh).as_deref(), Some("依照《2030年可持续发展议程》"));
    assert_eq!(left("Совета Без‸ности", ru).as_deref(), Some("Совета Безопасности"));
    // The whole name stands around the cursor.
    assert_eq!(left("与联合国开发‸计划署合作", zh), None);
    assert_eq!(left("the United Nations Development Prog‸ramme", en), None);
    // The next word only begins like the end of the name.
    assert_eq!(left("Kaza‸ and Nepal", en).as_deref(), Some("Kazakhstan and Nepal"));
}

#[test]
fn russian_names_in_the_case_of_their_first_word() {
    let ru = Language::Ru;
    check("в Организации Об‸", ru, "в Организации Объединенных Наций");
    check("с Программой развития‸", ru, "с Программой развития Организации Объединенных Наций");
    check("решения Генеральной Ас‸", ru, "решения Генеральной Ассамблеи");
    check("Генерального сек‸", ru, "Генерального секретаря");
    check("Совету Без‸", ru, "Совету Безопасности");
    check("Экономического и Соц‸", ru, "Экономического и Социального Совета");
    check("в соответствии с Уставом Ор‸", ru, "в соответствии с Уставом Организации Объединенных Наций");
    check("от имени Казах‸", ru, "от имени Казахстана");
    check("из Казах‸", ru, "из Казахстана");
    check("от имени Монголии и К‸", ru, "от имени Монголии и Китая");
    check("от имени Монголии, Чили и Казах‸", ru, "от имени Монголии, Чили и Казахстана");
}

#[test]
fn a_government_is_of_a_state() {
    let (en, ar) = (Language::En, Language::Ar);
    nothing("the Government of the‸", en);
    check("the Government of the United‸", en, "the Government of the United States of America");
    assert!(at("the Government of the United‸", en, false).iter().all(|(i, _)| i.kind == ItemKind::State));
    check("حكومة كا‸", ar, "حكومة كازاخستان");
}

#[test]
fn arabic_words_that_begin_with_lam_after_the_preposition() {
    let ar = Language::Ar;
    check("للجنة الثا‸", ar, "للجنة الثانية");
    check("للجنة حقوق الط‸", ar, "للجنة حقوق الطفل");
    check("للجمعية الع‸", ar, "للجمعية العامة");
}
