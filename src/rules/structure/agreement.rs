//! Parts that must agree in number: items and their noun, signatures and senders, "we" and several senders; and the
//! signature that a note verbale does not have.

use crate::knowledge::{Formula, Language};
use crate::model::{Kind, Office};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Folded, Span};

/// A note verbale is signed.
pub(in crate::rules) static SIGNED_NOTE: Rule = Rule {
    code: "STR006",
    name: "signed-note-verbale",
    title: Words {
        ar: "مذكرة شفوية موقعة",
        zh: "普通照会带有签名",
        en: "A note verbale is signed",
        fr: "Une note verbale est signée",
        ru: "Вербальная нота подписана",
        es: "Una nota verbal lleva firma",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["United Nations Editorial Manual, communications from Member States"],
    page: include_str!("../pages/STR006.md"),
    check: Check::Document(signed_note),
};

/// The noun of an agenda line does not agree with the number of its items.
pub(in crate::rules) static NUMBER_OF_ITEMS: Rule = Rule {
    code: "STR016",
    name: "agenda-line-number",
    title: Words {
        ar: "لفظ «البند» لا يوافق عدد البنود",
        zh: "议程项目单复数不符",
        en: "The noun of the agenda line does not agree with the number of items",
        fr: "Le nom de la ligne ne s’accorde pas avec le nombre de points",
        ru: "Число слова «пункт» не соответствует числу пунктов",
        es: "El número del sustantivo no concuerda con el de los temas",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &[Language::Ar, Language::En, Language::Fr, Language::Ru, Language::Es],
    fix: FixKind::Safe,
    authority: &["A/69/698", "A/67/352/Add.1"],
    page: include_str!("../pages/STR016.md"),
    check: Check::Document(number_of_items),
};

/// More signatures than senders.
pub(in crate::rules) static PLURAL_TITLE: Rule = Rule {
    code: "STR020",
    name: "more-signatures-than-senders",
    title: Words {
        ar: "عدد التوقيعات أكثر من عدد المرسلين في العنوان",
        zh: "签名多于标题所列发函人",
        en: "There are more signatures than senders in the title",
        fr: "Il y a plus de signatures que d’expéditeurs dans le titre",
        ru: "Подписей больше, чем отправителей в заглавии",
        es: "Hay más firmas que remitentes en el título",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["S/2016/1133", "United Nations Editorial Manual, communications from Member States"],
    page: include_str!("../pages/STR020.md"),
    check: Check::Document(plural_title),
};

/// Several senders who speak as one.
pub(in crate::rules) static WE_AND_I: Rule = Rule {
    code: "STR021",
    name: "joint-letter-in-singular",
    title: Words {
        ar: "رسالة مشتركة بصيغة المفرد",
        zh: "联名信使用单数第一人称",
        en: "A joint letter speaks in the singular",
        fr: "Une lettre commune parle au singulier",
        ru: "Совместное письмо написано от первого лица единственного числа",
        es: "Una carta conjunta habla en singular",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &[Language::En, Language::Fr, Language::Ru],
    fix: FixKind::Safe,
    authority: &["A/69/790"],
    page: include_str!("../pages/STR021.md"),
    check: Check::Document(we_and_i),
};

const NOTE_UNSIGNED: Words = Words {
    ar: "المذكرة الشفوية لا توقع",
    zh: "普通照会不签名",
    en: "A note verbale is not signed",
    fr: "Une note verbale n’est pas signée",
    ru: "Вербальная нота не подписывается",
    es: "Una nota verbal no se firma",
};
const TAKE_OUT: Words = Words {
    ar: "حذف التوقيع",
    zh: "删去签名",
    en: "Take out the signature",
    fr: "Supprimer la signature",
    ru: "Убрать подпись",
    es: "Quitar la firma",
};
const NOUN: Words = Words {
    ar: "«{0}» لا يوافق عدد البنود وهو {1}",
    zh: "“{0}”与{1}个项目不符",
    en: "“{0}” does not agree with {1} item(s)",
    fr: "« {0} » ne s’accorde pas avec le nombre de points ({1})",
    ru: "«{0}» не согласуется с числом пунктов ({1})",
    es: "«{0}» no concuerda con el número de temas ({1})",
};
const WRITE: Words = Words {
    ar: "كتابة «{0}»",
    zh: "改为“{0}”",
    en: "Write “{0}”",
    fr: "Écrire « {0} »",
    ru: "Написать «{0}»",
    es: "Escribir «{0}»",
};
const MORE: Words = Words {
    ar: "عدد التوقيعات {0}، والعنوان لا يذكر سوى {1} من المرسلين",
    zh: "有{0}个签名，标题只列{1}个发函人",
    en: "There are {0} signatures, but the title names {1} sender(s)",
    fr: "Il y a {0} signatures, mais le titre ne nomme que {1} expéditeur(s)",
    ru: "Подписей: {0}, а отправителей в заглавии: {1}",
    es: "Hay {0} firmas, pero el título nombra {1} remitente(s)",
};
const SIGNATURES: Words =
    Words {
        ar: "التوقيعات", zh: "签名", en: "The signatures", fr: "Les signatures", ru: "Подписи", es: "Las firmas"
    };
const SINGULAR: Words = Words {
    ar: "«{0}» بصيغة المفرد، والرسالة مشتركة",
    zh: "“{0}”是单数，而此信由多方联名",
    en: "“{0}” is singular, but the letter is from several senders",
    fr: "« {0} » est au singulier, mais la lettre émane de plusieurs expéditeurs",
    ru: "«{0}» — единственное число, а отправителей несколько",
    es: "«{0}» está en singular, pero los remitentes son varios",
};

fn signed_note(context: &Context, report: &mut Report) {
    let d = context.document;
    if d.kind != Kind::NoteVerbale {
        return;
    }
    for s in d.signatures.iter().filter(|s| !s.mark.is_empty()) {
        let text = context.snapshot.text();
        let first = text.line_span(text.line_of(s.span.start));
        // The blank lines before the signature go with it.
        let before = context.slice(Span::new(first.start.saturating_sub(400), first.start));
        let start = first.start - (before.len() - before.trim_end().len());
        report.add(s.mark.cover(s.name_span), &NOTE_UNSIGNED, &[]).safe(
            &TAKE_OUT,
            &[],
            vec![Edit { span: Span::new(start, s.span.end), text: String::new() }],
        );
    }
}

fn number_of_items(context: &Context, report: &mut Report) {
    let Some(agenda) = &context.document.masthead.agenda else { return };
    for line in agenda.lines.iter().filter(|l| !l.noun.is_empty()) {
        let mut numbers: Vec<u16> =
            agenda.items.iter().filter(|i| line.span.contains(i.span)).map(|i| i.number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let noun = context.slice(line.noun);
        let Some(right) = noun_for(&noun, numbers.len(), context.draft_language()) else { continue };
        if right != noun {
            report.add(line.noun, &NOUN, &[&noun, &numbers.len().to_string()]).safe(
                &WRITE,
                &[&right],
                vec![Edit { span: line.noun, text: right.clone() }],
            );
        }
    }
}

/// The noun as it should be before so many items; nothing where the language does not tell.
fn noun_for(noun: &str, count: usize, language: Language) -> Option<String> {
    if count == 0 {
        return None;
    }
    let many = count > 1;
    let upper = noun.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let stem = noun.trim_end_matches(['s', 'S', 'ы', 'Ы']);
    let ending = match (language, many) {
        (_, false) => "",
        (Language::Ru, true) if upper => "Ы",
        (Language::Ru, true) => "ы",
        (Language::En | Language::Fr | Language::Es, true) if upper => "S",
        (Language::En | Language::Fr | Language::Es, true) => "s",
        _ => "",
    };
    match language {
        Language::En | Language::Fr | Language::Es | Language::Ru => Some(format!("{stem}{ending}")),
        Language::Ar => {
            let folded = crate::text::fold_key(noun);
            let right = match count {
                1 => "البند",
                2 => "البندان",
                _ => "البنود",
            };
            // The oblique dual is as right as the direct one.
            Some(if folded == right || (count == 2 && folded == "البندين") {
                noun.to_owned()
            } else {
                right.to_owned()
            })
        }
        Language::Zh => None,
    }
}

fn plural_title(context: &Context, report: &mut Report) {
    let d = context.document;
    let Some(title) = d.title.as_ref().filter(|_| d.kind != Kind::NoteVerbale) else { return };
    let senders = title.senders.len();
    let missions = senders > 0 && title.senders.iter().all(|s| s.state.is_some() && s.office != Office::Other);
    if !missions || d.signatures.len() <= senders {
        return;
    }
    let all = d.signatures.iter().map(|s| s.span).reduce(Span::cover).unwrap_or_default();
    report.add(title.sender_span, &MORE, &[&d.signatures.len().to_string(), &senders.to_string()]).related(
        all,
        &SIGNATURES,
        &[],
    );
}

/// Singular beginnings of a request and their plurals.
const BEGINNINGS: &[(Language, &str, &str)] = &[
    (Language::En, "I should be", "We should be"),
    (Language::En, "I would be", "We would be"),
    (Language::En, "I would appreciate", "We would appreciate"),
    (Language::En, "I should appreciate", "We should appreciate"),
    (Language::En, "I request", "We request"),
    (Language::En, "I kindly", "We kindly"),
    (Language::Fr, "Je vous serais reconnaissante", "Nous vous serions reconnaissants"),
    (Language::Fr, "Je vous serais reconnaissant", "Nous vous serions reconnaissants"),
    (Language::Fr, "Je vous serais obligée", "Nous vous serions obligés"),
    (Language::Fr, "Je vous serais obligé", "Nous vous serions obligés"),
    (Language::Fr, "Je vous prie", "Nous vous prions"),
    (Language::Ru, "Буду признателен", "Будем признательны"),
    (Language::Ru, "Буду признательна", "Будем признательны"),
    (Language::Ru, "Прошу", "Просим"),
];

fn we_and_i(context: &Context, report: &mut Report) {
    let d = context.document;
    let several = d.title.as_ref().is_some_and(|t| t.senders.len() > 1);
    let Some(request) = d.request.as_ref().filter(|r| several && r.plural == Some(false)) else { return };
    let words = context.slice(request.span);
    let folded = Folded::plain(&words, request.span.start);
    let text = folded.as_str();
    let begin = BEGINNINGS
        .iter()
        .filter(|(l, _, _)| *l == d.language)
        .find_map(|(_, from, to)| text.find(from).map(|at| (at..at + from.len(), *to)));
    match begin {
        Some((range, to)) => {
            let span = folded.span(range);
            let said = context.words(span);
            report.add(span, &SINGULAR, &[&said]).safe(&WRITE, &[to], vec![Edit { span, text: to.to_owned() }]);
        }
        None => {
            let Some(range) = Formula::Singular.find(d.language, text) else { return };
            let span = folded.span(range);
            let said = context.words(span);
            report.add(span, &SINGULAR, &[&said]);
        }
    }
}
