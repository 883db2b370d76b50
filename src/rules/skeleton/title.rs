//! Titles: who writes, to whom.

use super::of;
use crate::knowledge::{Language, State};
use crate::model::{Addressee, Office, TitleKind};
use crate::rules::Words;

/// Who signs or sends: an office and the States for which it is held; `None` for a State that is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::rules) struct Writer {
    /// The office; anything but the four of missions is written as that of a Permanent Representative.
    pub(in crate::rules) office: Office,
    /// The States in order.
    pub(in crate::rules) states: Vec<Option<&'static State>>,
    /// Whether the one who holds it is a woman, as far as the draft tells.
    pub(in crate::rules) feminine: bool,
}

const LETTER: Words = Words {
    ar: "رسالة مؤرخة {0} موجهة إلى {2} من {1}",
    zh: "{0}{1}给{2}的信",
    en: "Letter dated {0} from {1} addressed to {2}",
    fr: "Lettre datée du {0}, adressée {2} par {1}",
    ru: "Письмо {1} от {0} на имя {2}",
    es: "Carta de fecha {0} dirigida {2} por {1}",
};
const IDENTICAL: Words = Words {
    ar: "رسالتان متطابقتان مؤرختان {0} موجهتان إلى {2} من {1}",
    zh: "{0}{1}给{2}的同文信",
    en: "Identical letters dated {0} from {1} addressed to {2}",
    fr: "Lettres identiques datées du {0}, adressées {2} par {1}",
    ru: "Идентичные письма {1} от {0} на имя {2}",
    es: "Cartas idénticas de fecha {0} dirigidas {2} por {1}",
};
/// Arabic identical letters to three.
const IDENTICAL_MANY: &str = "رسائل متطابقة مؤرخة {0} موجهة إلى {2} من {1}";
const NOTE: Words = Words {
    ar: "مذكرة شفوية مؤرخة {0} موجهة إلى {2} من {1}",
    zh: "{0}{1}给{2}的普通照会",
    en: "Note verbale dated {0} from {1} addressed to {2}",
    fr: "Note verbale datée du {0}, adressée {2} par {1}",
    ru: "Вербальная нота {1} от {0} на имя {2}",
    es: "Nota verbal de fecha {0} dirigida {2} por {1}",
};

/// A title; `sender` and `to` in the form that it needs (see [`Writer::sender`] and [`addressee`]), `many`: whether
/// there are more than two addressees.
pub(in crate::rules) fn title(
    kind: TitleKind,
    date: &str,
    sender: &str,
    to: &str,
    many: bool,
    language: Language,
) -> String {
    let form = match kind {
        TitleKind::Letter => LETTER,
        TitleKind::IdenticalLetters if many => Words { ar: IDENTICAL_MANY, ..IDENTICAL },
        TitleKind::IdenticalLetters => IDENTICAL,
        TitleKind::NoteVerbale => NOTE,
    };
    form.fill(language, &[date, sender, to])
}

/// An addressee as a title names it, in French and Spanish with its preposition.
pub(in crate::rules) fn addressee(who: Addressee, language: Language) -> &'static str {
    let words = match who {
        Addressee::PresidentGeneralAssembly => Words {
            ar: "رئيس الجمعية العامة",
            zh: "大会主席",
            en: "the President of the General Assembly",
            fr: "au Président de l’Assemblée générale",
            ru: "Председателя Генеральной Ассамблеи",
            es: "al Presidente de la Asamblea General",
        },
        Addressee::PresidentSecurityCouncil => Words {
            ar: "رئيس مجلس الأمن",
            zh: "安全理事会主席",
            en: "the President of the Security Council",
            fr: "au Président du Conseil de sécurité",
            ru: "Председателя Совета Безопасности",
            es: "al Presidente del Consejo de Seguridad",
        },
        Addressee::PresidentEcosoc => Words {
            ar: "رئيس المجلس الاقتصادي والاجتماعي",
            zh: "经济及社会理事会主席",
            en: "the President of the Economic and Social Council",
            fr: "au Président du Conseil économique et social",
            ru: "Председателя Экономического и Социального Совета",
            es: "al Presidente del Consejo Económico y Social",
        },
        Addressee::SecretaryGeneral | Addressee::Other => Words {
            ar: "الأمين العام",
            zh: "秘书长",
            en: "the Secretary-General",
            fr: "au Secrétaire général",
            ru: "Генерального секретаря",
            es: "al Secretario General",
        },
    };
    words.get(language)
}

impl Writer {
    /// The sender of a title, with the article, in Russian in the genitive.
    pub(in crate::rules) fn sender(&self, language: Language) -> String {
        self.form().fill(language, &[&of(&self.states, language)])
    }

    fn form(&self) -> Words {
        let many = self.states.len() > 1;
        let pick = |one: &'static str, her: &'static str, all: &'static str| match () {
            () if many => all,
            () if self.feminine => her,
            () => one,
        };
        match self.office {
            Office::ChargeDAffaires => Words {
                ar: pick(
                    "القائم بالأعمال بالإنابة للبعثة الدائمة {0} لدى الأمم المتحدة",
                    "القائمة بالأعمال بالإنابة للبعثة الدائمة {0} لدى الأمم المتحدة",
                    "القائمين بالأعمال بالإنابة للبعثات الدائمة {0} لدى الأمم المتحدة",
                ),
                zh: "{0}常驻联合国代表团临时代办",
                en: pick(
                    "the Chargé d’affaires a.i. of the Permanent Mission {0} to the United Nations",
                    "the Chargé d’affaires a.i. of the Permanent Mission {0} to the United Nations",
                    "the Chargés d’affaires a.i. of the Permanent Missions {0} to the United Nations",
                ),
                fr: pick(
                    "le Chargé d’affaires par intérim de la Mission permanente {0} auprès de l’Organisation des Nations Unies",
                    "la Chargée d’affaires par intérim de la Mission permanente {0} auprès de l’Organisation des Nations Unies",
                    "les Chargés d’affaires par intérim des Missions permanentes {0} auprès de l’Organisation des Nations Unies",
                ),
                ru: pick(
                    "Временного поверенного в делах Постоянного представительства {0} при Организации Объединенных Наций",
                    "Временного поверенного в делах Постоянного представительства {0} при Организации Объединенных Наций",
                    "Временных поверенных в делах Постоянных представительств {0} при Организации Объединенных Наций",
                ),
                es: pick(
                    "el Encargado de Negocios Interino de la Misión Permanente {0} ante las Naciones Unidas",
                    "la Encargada de Negocios Interina de la Misión Permanente {0} ante las Naciones Unidas",
                    "los Encargados de Negocios Interinos de las Misiones Permanentes {0} ante las Naciones Unidas",
                ),
            },
            Office::PermanentObserver => Words {
                ar: pick(
                    "المراقب الدائم {0} لدى الأمم المتحدة",
                    "المراقبة الدائمة {0} لدى الأمم المتحدة",
                    "المراقبين الدائمين {0} لدى الأمم المتحدة",
                ),
                zh: "{0}常驻联合国观察员",
                en: pick(
                    "the Permanent Observer {0} to the United Nations",
                    "the Permanent Observer {0} to the United Nations",
                    "the Permanent Observers {0} to the United Nations",
                ),
                fr: pick(
                    "l’Observateur permanent {0} auprès de l’Organisation des Nations Unies",
                    "l’Observatrice permanente {0} auprès de l’Organisation des Nations Unies",
                    "les Observateurs permanents {0} auprès de l’Organisation des Nations Unies",
                ),
                ru: pick(
                    "Постоянного наблюдателя {0} при Организации Объединенных Наций",
                    "Постоянного наблюдателя {0} при Организации Объединенных Наций",
                    "Постоянных наблюдателей {0} при Организации Объединенных Наций",
                ),
                es: pick(
                    "el Observador Permanente {0} ante las Naciones Unidas",
                    "la Observadora Permanente {0} ante las Naciones Unidas",
                    "los Observadores Permanentes {0} ante las Naciones Unidas",
                ),
            },
            Office::PermanentMission => Words {
                ar: "البعثة الدائمة {0} لدى الأمم المتحدة",
                zh: "{0}常驻联合国代表团",
                en: pick(
                    "the Permanent Mission {0} to the United Nations",
                    "the Permanent Mission {0} to the United Nations",
                    "the Permanent Missions {0} to the United Nations",
                ),
                fr: pick(
                    "la Mission permanente {0} auprès de l’Organisation des Nations Unies",
                    "la Mission permanente {0} auprès de l’Organisation des Nations Unies",
                    "les Missions permanentes {0} auprès de l’Organisation des Nations Unies",
                ),
                ru: pick(
                    "Постоянного представительства {0} при Организации Объединенных Наций",
                    "Постоянного представительства {0} при Организации Объединенных Наций",
                    "Постоянных представительств {0} при Организации Объединенных Наций",
                ),
                es: pick(
                    "la Misión Permanente {0} ante las Naciones Unidas",
                    "la Misión Permanente {0} ante las Naciones Unidas",
                    "las Misiones Permanentes {0} ante las Naciones Unidas",
                ),
            },
            Office::PermanentRepresentative | Office::Minister | Office::Other => Words {
                ar: pick(
                    "الممثل الدائم {0} لدى الأمم المتحدة",
                    "الممثلة الدائمة {0} لدى الأمم المتحدة",
                    "الممثلين الدائمين {0} لدى الأمم المتحدة",
                ),
                zh: "{0}常驻联合国代表",
                en: pick(
                    "the Permanent Representative {0} to the United Nations",
                    "the Permanent Representative {0} to the United Nations",
                    "the Permanent Representatives {0} to the United Nations",
                ),
                fr: pick(
                    "le Représentant permanent {0} auprès de l’Organisation des Nations Unies",
                    "la Représentante permanente {0} auprès de l’Organisation des Nations Unies",
                    "les Représentants permanents {0} auprès de l’Organisation des Nations Unies",
                ),
                ru: pick(
                    "Постоянного представителя {0} при Организации Объединенных Наций",
                    "Постоянного представителя {0} при Организации Объединенных Наций",
                    "Постоянных представителей {0} при Организации Объединенных Наций",
                ),
                es: pick(
                    "el Representante Permanente {0} ante las Naciones Unidas",
                    "la Representante Permanente {0} ante las Naciones Unidas",
                    "los Representantes Permanentes {0} ante las Naciones Unidas",
                ),
            },
        }
    }
}
