//! The request to circulate the document, in the forms that published letters repeat.

use super::items::{Under, under};
use super::of;
use crate::knowledge::{Language, Organ, State};
use crate::rules::Words;

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::rules) enum Voice {
    /// "I should be grateful"; whether a woman writes, as far as the draft tells.
    Singular {
        /// Whether a woman writes.
        feminine: bool,
    },
    /// "We should be grateful".
    Plural,
    /// "The Permanent Mission … would be grateful", of a State that may not be known.
    Mission(Option<&'static State>),
}

/// What the document carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::rules) enum Annexed {
    /// Nothing.
    None,
    /// One annex.
    One,
    /// So many annexes.
    Many(usize),
}

/// Whose document it shall be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::rules) struct Asked {
    /// The organ.
    pub(in crate::rules) organ: Organ,
    /// Under which items.
    pub(in crate::rules) under: Option<Under>,
}

/// The request.
pub(in crate::rules) fn request(voice: Voice, annexed: Annexed, asked: &[Asked], language: Language) -> String {
    let body = body(voice, annexed, language);
    body.replace("{organs}", &organs(asked, language))
}

/// "of the General Assembly, under agenda item 19 (a), and of the Security Council".
fn organs(asked: &[Asked], language: Language) -> String {
    let mut out = String::new();
    for (i, a) in asked.iter().enumerate() {
        let name = organ(a.organ).get(language);
        let named = a.under.as_ref().map(|u| under(u, language));
        let last = i + 1 == asked.len();
        match language {
            Language::Zh => {
                let items = named.map(|n| format!("{n}下的")).unwrap_or_default();
                out.push_str(&format!("{name}{items}文件"));
                if !last {
                    out.push('和');
                }
            }
            Language::Ru => {
                out.push_str(&format!("документа {name}"));
                out.extend(named.iter().map(|n| format!(" {n}")));
                if !last {
                    out.push_str(" и ");
                }
            }
            Language::Ar => {
                if i > 0 {
                    out.push('و');
                }
                out.push_str(name);
                out.extend(named.iter().map(|n| format!("، {n}")));
                if !last {
                    out.push_str(if named.is_some() { "، " } else { " " });
                }
            }
            Language::En | Language::Fr | Language::Es => {
                out.push_str(name);
                out.extend(named.iter().map(|n| format!(", {n}")));
                if !last {
                    out.push_str(match (named.is_some(), language) {
                        (true, Language::En) => ", and ",
                        (false, Language::En) => " and ",
                        (true, Language::Fr) => ", et ",
                        (false, Language::Fr) => " et ",
                        (true, _) => ", y ",
                        (false, _) => " y ",
                    });
                }
            }
        }
    }
    out
}

fn organ(organ: Organ) -> Words {
    match organ {
        Organ::GeneralAssembly => Words {
            ar: "من وثائق الجمعية العامة",
            zh: "大会",
            en: "of the General Assembly",
            fr: "de l’Assemblée générale",
            ru: "Генеральной Ассамблеи",
            es: "de la Asamblea General",
        },
        Organ::SecurityCouncil => Words {
            ar: "من وثائق مجلس الأمن",
            zh: "安全理事会",
            en: "of the Security Council",
            fr: "du Conseil de sécurité",
            ru: "Совета Безопасности",
            es: "del Consejo de Seguridad",
        },
        Organ::EconomicAndSocialCouncil => Words {
            ar: "من وثائق المجلس الاقتصادي والاجتماعي",
            zh: "经济及社会理事会",
            en: "of the Economic and Social Council",
            fr: "du Conseil économique et social",
            ru: "Экономического и Социального Совета",
            es: "del Consejo Económico y Social",
        },
    }
}

fn body(voice: Voice, annexed: Annexed, language: Language) -> String {
    let note = matches!(voice, Voice::Mission(_));
    let mission = if let Voice::Mission(state) = voice { of(&[state], language) } else { String::new() };
    let pick = |none: &'static str, one: &'static str, many: &'static str| match annexed {
        Annexed::None => none,
        Annexed::One => one,
        Annexed::Many(_) => many,
    };
    match language {
        Language::En => {
            let (who, what) = match voice {
                Voice::Singular { .. } => ("I should be grateful if you would have".to_owned(), "letter"),
                Voice::Plural => ("We should be grateful if you would have".to_owned(), "letter"),
                Voice::Mission(_) => (
                    format!("The Permanent Mission {mission} would be grateful if the Secretary-General would have"),
                    "note verbale",
                ),
            };
            let annex = pick("", " and its annex", " and its annexes");
            format!("{who} the present {what}{annex} circulated as a document {{organs}}.")
        }
        Language::Fr => {
            let (who, what) = match voice {
                Voice::Singular { feminine: false } => ("Je vous serais reconnaissant".to_owned(), "lettre"),
                Voice::Singular { feminine: true } => ("Je vous serais reconnaissante".to_owned(), "lettre"),
                Voice::Plural => ("Nous vous serions reconnaissants".to_owned(), "lettre"),
                Voice::Mission(_) => {
                    (format!("La Mission permanente {mission} saurait gré au Secrétaire général"), "note verbale")
                }
            };
            let annex = pick("", " et de son annexe", " et de ses annexes");
            format!(
                "{who} de bien vouloir faire distribuer le texte de la présente {what}{annex} comme document {{organs}}."
            )
        }
        Language::Es => {
            let (who, what) = match voice {
                Voice::Singular { .. } => ("Le agradecería que".to_owned(), "carta"),
                Voice::Plural => ("Le agradeceríamos que".to_owned(), "carta"),
                Voice::Mission(_) => {
                    (format!("La Misión Permanente {mission} agradecería que el Secretario General"), "nota verbal")
                }
            };
            let annex = pick("", " y su anexo", " y sus anexos");
            format!("{who} tuviera a bien hacer distribuir la presente {what}{annex} como documento {{organs}}.")
        }
        Language::Ru => {
            let (who, what, it) = match voice {
                Voice::Singular { feminine: false } => ("Буду признателен Вам".to_owned(), "настоящего письма", "нему"),
                Voice::Singular { feminine: true } => ("Буду признательна Вам".to_owned(), "настоящего письма", "нему"),
                Voice::Plural => ("Мы будем признательны Вам".to_owned(), "настоящего письма", "нему"),
                Voice::Mission(_) => (
                    format!("Постоянное представительство {mission} будет признательно"),
                    "настоящей вербальной ноты",
                    "ней",
                ),
            };
            let annex = match pick("", "приложения", "приложений") {
                "" => String::new(),
                word => format!(" и {word} к {it}"),
            };
            format!("{who} за распространение {what}{annex} в качестве {{organs}}.")
        }
        Language::Zh => {
            let (who, what) = match voice {
                Voice::Mission(_) => (format!("{mission}常驻联合国代表团请将"), "本普通照会"),
                _ => ("请将".to_owned(), "本函"),
            };
            let annex = pick("", "及其附件", "及其附件");
            format!("{who}{what}{annex}作为{{organs}}分发为荷。")
        }
        Language::Ar => {
            let who = match voice {
                Voice::Singular { feminine: false } => "وأرجو ممتنا تعميم".to_owned(),
                Voice::Singular { feminine: true } => "وأرجو ممتنة تعميم".to_owned(),
                Voice::Plural => "ونرجو ممتنين تعميم".to_owned(),
                Voice::Mission(_) => format!("وترجو البعثة الدائمة {mission} ممتنة تعميم"),
            };
            let what = if note { "هذه المذكرة" } else { "هذه الرسالة" };
            let (annex, as_) = match annexed {
                Annexed::None => ("", "بوصفها"),
                Annexed::One => (" ومرفقها", "بوصفهما"),
                Annexed::Many(2) => (" ومرفقيها", "بوصفها"),
                Annexed::Many(_) => (" ومرفقاتها", "بوصفها"),
            };
            format!("{who} {what}{annex} {as_} وثيقة {{organs}}.")
        }
    }
}
