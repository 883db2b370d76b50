//! Names where drafts are awkward: line breaks, full-width forms, prefixes, names of the house.

use crate::draft::Snapshot;
use crate::rules::Settings;
use crate::rules::passage::check;
use std::sync::Arc;

#[test]
fn spans_are_exact_in_awkward_drafts() {
    check("与⟦俄罗斯|NAM002⟧会谈，人名从略。\r\n", "与俄罗斯联邦会谈，人名从略。\r\n");
    check("😀 I spoke with ⟦Iran|NAM002⟧.\r\n", "😀 I spoke with the Islamic Republic of Iran.\r\n");
    check("تعاون مع ⟦إيران|NAM002⟧.\r\n", "تعاون مع جمهورية إيران الإسلامية.\r\n");
    check("哈萨克斯坦－⟦土库曼|NAM008⟧边界。\r\n", "哈萨克斯坦－土库曼斯坦边界。\r\n");
}

#[test]
fn articles_change_with_the_name() {
    check(
        "Le Comité a été reçu en ⟦Syrie|NAM002⟧ et dans les pays de la région.",
        "Le Comité a été reçu en République arabe syrienne et dans les pays de la région.",
    );
    check(
        "L’aide des Nations Unies a été remise dans les délais à la ⟦Russie|NAM002⟧.",
        "L’aide des Nations Unies a été remise dans les délais à la Fédération de Russie.",
    );
    check("El Gobierno del ⟦Irán|NAM002⟧ respondió.", "El Gobierno de la República Islámica del Irán respondió.");
    check("⟦Russia|NAM002⟧ replied.", "The Russian Federation replied.");
}

#[test]
fn names_of_others_are_left_alone() {
    let silent = |text: &str| {
        let found = Snapshot::of(text, true).findings(&Settings::default());
        assert!(!found.iter().any(|f| f.code.starts_with("NAM")), "{text}: {found:?}");
    };
    silent("The song “Russia” was sung.");
    silent("The Bank of Iran and Air Vietnam took part.");
    silent("Taiwan, Kosovo, Jerusalem, the Malvinas and the Persian Gulf were named.");
    silent("See S/2015/1 and https://www.iran.example/Russia.");
    silent("Le Secrétaire Général de l’Organisation internationale de la Francophonie s’est exprimé.");
    // Adjectives, and a name of which nothing is said.
    silent("من بين الضحايا 325 مواطنا سوريا مدنيا، وعاد مواطناً سورياً إلى بلده.");
    silent("隔离区内叙利亚武装部队的存在违反协定。叙利亚反对派另有代表。");
    for name in [
        "A letter of the Turkish Republic of Northern Cyprus was received.",
        "Une lettre du Représentant de la République turque de Chypre-Nord a été reçue.",
        "Se recibió una carta de la República Turca de Chipre Septentrional.",
        "Получено письмо представителя Турецкой Республики Северного Кипра.",
        "收到北塞浦路斯土耳其共和国代表的信。",
        "ووردت رسالة من ممثل الجمهورية التركية لقبرص الشمالية.",
    ] {
        silent(&format!(
            "Letter dated 14 November 2024 from the Permanent Representative of Mali to the United Nations addressed to the Secretary-General\n\n{name}\n"
        ));
    }
    silent("The programme emphasises nothing".replace("emphasises", "emphasizes").as_str());
}

#[test]
fn names_of_the_house_are_known() {
    let mut name = crate::rules::config::Name::default();
    name.set(crate::knowledge::Language::En, false, "South Korea Friendship Fund");
    let mut settings = Settings::default();
    Arc::make_mut(&mut settings.house).names.push(name);
    let text = "We thank the south of the South Korea Friendship Fund.";
    let found = Snapshot::of(text, true).findings(&settings);
    assert!(!found.iter().any(|f| f.code.starts_with("NAM")), "{found:?}");
}

#[test]
fn the_mend_of_one_word_writes_no_other() {
    check(
        "I thank my ⟦government|NAM011⟧. Two ⟦member states|NAM011⟧ came, and so did my government.",
        "I thank my Government. Two Member States came, and so did my Government.",
    );
}
