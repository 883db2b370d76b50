//! STR022: who signs for a mission.

use crate::knowledge::Language;
use crate::model::{Addressee, Kind, Office};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Span, fold_key};

/// A Counsellor or Secretary signs a letter of the Permanent Representative.
pub(in crate::rules) static SIGNATORY_RANK: Rule = Rule {
    code: "STR022",
    name: "signatory-rank",
    title: Words {
        ar: "الموقع مستشار أو سكرتير",
        zh: "由参赞或秘书签署",
        en: "A Counsellor or Secretary signs",
        fr: "Un conseiller ou un secrétaire signe",
        ru: "Письмо подписал советник или секретарь",
        es: "Firma un consejero o un secretario",
    },
    severity: Severity::Hint,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &[
        "United Nations Editorial Manual, communications from Member States",
        "otherwise: A/AC.154/383, S/2016/1127",
    ],
    page: include_str!("../pages/STR022.md"),
    check: Check::Document(rank),
};

const MESSAGE: Words = Words {
    ar: "يوقع الممثل الدائم أو المراقب الدائم أو القائم بالأعمال بالإنابة، لا «{0}»",
    zh: "应由常驻代表、常驻观察员或临时代办签署，而非“{0}”",
    en: "The Permanent Representative, the Observer or the Chargé d’affaires a.i. signs, not “{0}”",
    fr: "Le Représentant permanent, l’Observateur ou le Chargé d’affaires par intérim signe, et non « {0} »",
    ru: "Подписывает Постоянный представитель, наблюдатель или Временный поверенный в делах, а не «{0}»",
    es: "Firma el Representante Permanente, el Observador o el Encargado de Negocios Interino, no «{0}»",
};
const TITLE: Words =
    Words {
        ar: "العنوان", zh: "标题", en: "The title", fr: "Le titre", ru: "Заглавие", es: "El título"
    };

fn rank(context: &Context, report: &mut Report) {
    let document = context.document;
    let Some(title) = document.title.as_ref().filter(|_| document.kind != Kind::NoteVerbale) else { return };
    let mission = |o: Office| !matches!(o, Office::Other | Office::Minister);
    let missions = !title.senders.is_empty() && title.senders.iter().all(|s| s.state.is_some() && mission(s.office));
    let known = title.addressees.iter().all(|(a, _)| *a != Addressee::Other && *a != Addressee::PresidentEcosoc);
    if !missions || !known || title.addressees.is_empty() || document.masthead.body.is_some() {
        return;
    }
    let (low, high) = ranks(context.draft_language());
    for signature in &document.signatures {
        let folded = |t: &str| fold_key(t).to_lowercase();
        let all = signature.titles.iter().map(|(t, _)| folded(t)).collect::<Vec<_>>().join(" ");
        let has = |words: &[&str]| words.iter().any(|w| all.contains(&folded(w)));
        let lowly = signature.titles.iter().find(|(t, _)| low.iter().any(|w| folded(t).contains(&folded(w))));
        let Some((_, span)) = lowly.filter(|_| !has(high)) else { continue };
        report.add(*span, &MESSAGE, &[&context.words(Span::new(span.start, span.end))]).related(
            title.sender_span,
            &TITLE,
            &[],
        );
    }
}

/// Words of ranks that do not sign, and of those who do, or for whom another signs.
fn ranks(language: Language) -> (&'static [&'static str], &'static [&'static str]) {
    match language {
        Language::En => (
            &["counsellor", "counselor", "first secretary", "second secretary", "third secretary", "attaché"],
            &["representative", "chargé", "charge d", "observer", "ambassador", "for the", "on behalf", "minister "],
        ),
        Language::Fr => (
            &["conseill", "premier secrétaire", "première secrétaire", "deuxième secrétaire", "attaché"],
            &["représentant", "chargé d", "chargée d", "observat", "ambassad", "pour le", "pour la", "ministre "],
        ),
        Language::Es => (
            &[
                "consejer",
                "primer secretario",
                "primera secretaria",
                "segundo secretario",
                "segunda secretaria",
                "agregad",
            ],
            &["representante", "encargad", "observador", "embajador", "por el", "por la", "ministr"],
        ),
        Language::Ru => (
            &["советник", "первый секретарь", "второй секретарь", "третий секретарь", "атташе"],
            &["представител", "поверенн", "наблюдател", "посол", "посланник", " за "],
        ),
        Language::Zh => {
            (&["参赞", "一等秘书", "二等秘书", "三等秘书", "随员"], &["代表", "代办", "观察员", "大使", "公使"])
        }
        Language::Ar => (
            &[
                "مستشار",
                "سكرتير أول",
                "السكرتير الأول",
                "السكرتيرة الأولى",
                "سكرتير ثان",
                "السكرتير الثاني",
                "السكرتيرة الثانية",
                "ملحق",
            ],
            &["ممثل", "مندوب", "قائم بالأعمال", "القائم", "مراقب", "سفير", "عن ", "وزير"],
        ),
    }
}
