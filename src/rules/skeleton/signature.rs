//! The lines of a signature.

use super::{NAME, of};
use crate::knowledge::{Language, State};
use crate::model::Office;
use crate::rules::Words;

/// The lines of a signature: the mark and the name or a word in brackets for it, the office, and the State where
/// several sign.
pub(in crate::rules) fn signature(
    name: Option<&str>,
    office: Office,
    state: Option<&'static State>,
    feminine: bool,
    language: Language,
) -> Vec<String> {
    let name = name.unwrap_or(NAME.get(language));
    let marked = match language {
        Language::En => format!("(Signed) {name}"),
        Language::Fr => format!("(Signé) {name}"),
        Language::Es => format!("(Firmado) {name}"),
        Language::Ru => format!("(Подпись) {name}"),
        Language::Zh => format!("{name}(签名)"),
        Language::Ar => format!("(توقيع) {name}"),
    };
    let Some(title) = title(office, feminine) else { return vec![marked] };
    let title = title.get(language);
    let title = match (state, language) {
        (None, _) => title.to_owned(),
        (Some(_), Language::Zh) => {
            let with = title.replacen("常驻", "常驻联合国", 1);
            format!("{}{with}", of(&[state], language))
        }
        (Some(_), _) => format!("{title} {}", of(&[state], language)),
    };
    match language {
        Language::Fr | Language::Zh => vec![title, marked],
        _ => vec![marked, title],
    }
}

/// The office as a signature names it; none for those that name themselves.
fn title(office: Office, feminine: bool) -> Option<Words> {
    let pick = |him: &'static str, her: &'static str| if feminine { her } else { him };
    Some(match office {
        Office::PermanentRepresentative => Words {
            ar: pick("الممثل الدائم", "الممثلة الدائمة"),
            zh: "常驻代表",
            en: "Permanent Representative",
            fr: pick("Le Représentant permanent", "La Représentante permanente"),
            ru: "Постоянный представитель",
            es: "Representante Permanente",
        },
        Office::PermanentObserver => Words {
            ar: pick("المراقب الدائم", "المراقبة الدائمة"),
            zh: "常驻观察员",
            en: "Permanent Observer",
            fr: pick("L’Observateur permanent", "L’Observatrice permanente"),
            ru: "Постоянный наблюдатель",
            es: pick("Observador Permanente", "Observadora Permanente"),
        },
        Office::ChargeDAffaires => Words {
            ar: pick("القائم بالأعمال بالإنابة", "القائمة بالأعمال بالإنابة"),
            zh: "临时代办",
            en: "Chargé d’affaires a.i.",
            fr: pick("Le Chargé d’affaires par intérim", "La Chargée d’affaires par intérim"),
            ru: "Временный поверенный в делах",
            es: pick("Encargado de Negocios Interino", "Encargada de Negocios Interina"),
        },
        Office::PermanentMission | Office::Minister | Office::Other => return None,
    })
}
