//! Every form of every State is found, alone and in sentences, and no other.

use super::*;

#[track_caller]
fn check(text: &str, language: Language, expect: &str) {
    let folded = fold_key(text);
    let found: Vec<&str> = find_states(&folded, language).iter().map(|m| m.state.iso3).collect();
    assert_eq!(found.join(" "), expect, "{text}");
}

/// Every form of every State, alone and in a sentence, is found whole and is that State.
#[test]
fn every_form_is_its_state() {
    for l in Language::ALL {
        let (before, after) = match l {
            Language::En => ("the Permanent Representative of the ", " to the United Nations"),
            Language::Fr => ("le Représentant permanent de l’", " auprès de l’Organisation"),
            Language::Es => ("el Representante Permanente de ", " ante las Naciones Unidas"),
            Language::Ru => ("представителя ", " при Организации"),
            Language::Zh => ("大会", "常驻代表"),
            Language::Ar => ("من الممثل الدائم ل", " لدى المنظمة"),
        };
        for s in states() {
            let n = s.name(l);
            let mut forms = vec![n.list, n.short, n.formal];
            if l == Language::Ru {
                forms.extend([s.genitive, s.formal_genitive]);
            }
            for form in forms {
                let form = fold_key(form);
                let text = format!(
                    "{}{form}{}",
                    fold_key(before)
                        + if l == Language::Ar || l == Language::Zh || before.ends_with('’') { "" } else { " " },
                    fold_key(&format!("x{after}")).trim_start_matches('x')
                );
                let found = find_states(&text, l);
                let [m] = found.as_slice() else { panic!("{text}: {found:?}") };
                let clash = matches!((s.iso3, m.state.iso3), ("YMD", "YEM"));
                assert!(m.state == s || clash, "{text}: {}", m.state.iso3);
                assert_eq!(text.get(m.start..m.end), Some(form.as_str()), "{text}");
            }
        }
    }
}

#[test]
fn every_other_form_is_its_state() {
    for f in state_forms() {
        let found = find_states(&fold_key(f.form), f.language);
        match f.state {
            None => assert!(found.is_empty(), "{}", f.form),
            Some(s) => {
                let [m] = found.as_slice() else { panic!("{}: {found:?}", f.form) };
                assert!(m.state == s && m.start == 0 && m.end == fold_key(f.form).len(), "{}: {m:?}", f.form);
            }
        }
    }
}

#[test]
fn senders_in_english() {
    let en = Language::En;
    check("the Permanent Representative of the Islamic Republic of Iran to the United Nations", en, "IRN");
    check(
        "the Permanent Representatives of France, Germany and the United Kingdom of Great Britain and Northern Ireland",
        en,
        "FRA DEU GBR",
    );
    check("the Permanent Mission of the Republic of Korea; the Democratic People’s Republic of Korea", en, "KOR PRK");
    check("Niger, Nigeria, the Niger and Nigerians", en, "NER NGA NER");
    check("Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea", en, "GIN GNB GNQ PNG");
    check("the Republic of the Congo and the Democratic Republic of the Congo", en, "COG COD");
    check("the Sudan and South Sudan", en, "SDN SSD");
    check("Dominica, the Dominican Republic, Mali, Somalia, Oman, Romania", en, "DMA DOM MLI SOM OMN ROU");
    check(
        "the Kingdom of the Netherlands, Türkiye (Turkey), Venezuela, the Bolivarian Republic of Venezuela",
        en,
        "NLD TUR TUR VEN VEN",
    );
    check("Holy See, Observer State of Palestine", en, "VAT PSE");
    check("China’s and Israel's", en, "CHN ISR");
    check("Northern Ireland, American Samoa, Gulf of Guinea, a turkey, a china cup", en, "");
    check("CHARGÉ D’AFFAIRES A.I. OF UKRAINE", en, "UKR");
    check("Iran (Islamic Republic of), Bolivia (Plurinational State of), Viet Nam", en, "IRN BOL VNM");
}

#[test]
fn senders_in_french_and_spanish() {
    let (fr, es) = (Language::Fr, Language::Es);
    check("par le Représentant permanent de l’Ukraine auprès de l’Organisation des Nations Unies", fr, "UKR");
    check("la Représentante permanente du Qatar, des Émirats arabes unis et d’Haïti", fr, "QAT ARE HTI");
    check("de la République démocratique du Congo et du Congo", fr, "COD COG");
    check("des Etats-Unis d'Amérique, de l’Egypte et de la Republique tcheque", fr, "USA EGY CZE");
    check("du Niger et du Nigéria, du Soudan du Sud et du Soudan, de Guinée équatoriale", fr, "NER NGA SSD SDN GNQ");
    check("por la Representante Permanente de Qatar ante las Naciones Unidas", es, "QAT");
    check(
        "del Reino de los Países Bajos, de Guinea ecuatorial y de la República Bolivariana de Venezuela",
        es,
        "NLD GNQ VEN",
    );
    check("Dominica y la República Dominicana, Níger y Nigeria, Malí y Somalia", es, "DMA DOM NER NGA MLI SOM");
    check("de los Estados Unidos Mexicanos y de los Estados Unidos", es, "MEX USA");
}

#[test]
fn senders_in_russian() {
    let ru = Language::Ru;
    check("Постоянного представителя Украины при Организации Объединенных Наций", ru, "UKR");
    check("Постоянному представителю Республики Узбекистан и России", ru, "UZB RUS");
    check("с Республикой Корея, Корейской Народно-Демократической Республикой и Вьетнамом", ru, "KOR PRK VNM");
    check(
        "Нигера и Нигерии, Южного Судана и Судана, Гвинеи-Бисау и Экваториальной Гвинеи",
        ru,
        "NER NGA SSD SDN GNB GNQ",
    );
    check("Соединенным Штатам Америки, США, Соединенному Королевству", ru, "USA USA GBR");
    check("Папуа - Новой Гвинеи, Папуа-Новая Гвинея, Доминики и Доминиканской Республики", ru, "PNG PNG DMA DOM");
    check("Соединенных Штатов, посольства Нидерландов, в Американском Самоа", ru, "USA NLD");
    check("7200 долл. США, 2 млн долларов США", ru, "");
    check("о Египте, в Иране, из Сирии, Турцией", ru, "EGY IRN SYR TUR");
}

#[test]
fn senders_in_chinese() {
    let zh = Language::Zh;
    check("2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信", zh, "UZB");
    check("尼日尔、尼日利亚、几内亚、几内亚比绍、赤道几内亚和巴布亚新几内亚", zh, "NER NGA GIN GNB GNQ PNG");
    check("刚果民主共和国和刚果", zh, "COD COG");
    check("苏丹、南苏丹、马里、索马里、多米尼克和多米尼加共和国", zh, "SDN SSD MLI SOM DMA DOM");
    check("大韩民国、朝鲜民主主义人民共和国、南朝鲜", zh, "KOR PRK KOR");
    check("印度洋、几内亚湾、印度尼西亚、印度", zh, "IDN IND");
    check("罗马教廷和巴勒斯坦国常驻观察员", zh, "VAT PSE");
}

#[test]
fn senders_in_arabic() {
    let ar = Language::Ar;
    check("من الممثل الدائم لأوكرانيا لدى الأمم المتحدة", ar, "UKR");
    check("الممثل الدائم للعراق والممثل الدائم لمصر", ar, "IRQ EGY");
    check("وفرنسا والمملكة العربية السعودية وقطر", ar, "FRA SAU QAT");
    check("الكونغو وجمهورية الكونغو الديمقراطية", ar, "COG COD");
    check("مالي والصومال والسودان وجنوب السودان والنيجر ونيجيريا", ar, "MLI SOM SDN SSD NER NGA");
    check("غينيا وغينيا - بيساو وغينيا الاستوائية وبابوا غينيا الجديدة", ar, "GIN GNB GNQ PNG");
    check("للولايات المتحدة الأمريكية ولجمهورية إيران الإسلامية", ar, "USA IRN");
    check("الجمهوريه العربيه السوريه", ar, "SYR");
    check("الممثل الدائم لمالي، الحالة في مالي، فرنسا ومالي", ar, "MLI MLI FRA MLI");
    check("دعم مالي واستثمار مالي", ar, "");
}
