//! STR027: a Permanent Representative is one to the United Nations.

use crate::knowledge::{Formula, Language};
use crate::model::{Office, Title};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span, fold_key};

/// The title does not say to which organization the Permanent Representative is one.
pub(in crate::rules) static TO_THE_UN: Rule = Rule {
    code: "STR027",
    name: "to-the-united-nations",
    title: Words {
        ar: "العنوان لا يقول «لدى الأمم المتحدة»",
        zh: "标题中的常驻代表缺少“联合国”",
        en: "The title does not say “to the United Nations”",
        fr: "Le titre ne dit pas « auprès de l’Organisation des Nations Unies »",
        ru: "В заглавии нет слов «при Организации Объединенных Наций»",
        es: "El título no dice «ante las Naciones Unidas»",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["S/2015/49 in six languages", "without, in Russian: S/2016/588"],
    page: include_str!("../pages/STR027.md"),
    check: Check::Document(missing),
};

const MESSAGE: Words = Words {
    ar: "يكتب العنوان «{0} لدى الأمم المتحدة»",
    zh: "标题应写“{0}”",
    en: "A title says “{0} to the United Nations”",
    fr: "Un titre porte « {0} auprès de l’Organisation des Nations Unies »",
    ru: "В заглавии пишется «{0} при Организации Объединенных Наций»",
    es: "En un título se escribe «{0} ante las Naciones Unidas»",
};
const ADD: Words = Words {
    ar: "إضافة «{0}»",
    zh: "加上“{0}”",
    en: "Add “{0}”",
    fr: "Ajouter « {0} »",
    ru: "Добавить «{0}»",
    es: "Añadir «{0}»",
};
const UNITED: Words = Words {
    ar: "لدى الأمم المتحدة",
    zh: "联合国",
    en: "to the United Nations",
    fr: "auprès de l’Organisation des Nations Unies",
    ru: "при Организации Объединенных Наций",
    es: "ante las Naciones Unidas",
};

fn missing(context: &Context, report: &mut Report) {
    let document = context.document;
    let language = context.draft_language();
    let Some(title) = &document.title else { return };
    let Some(at) = gap(context, title, language) else { return };
    let words = UNITED.get(language);
    let put = |at: usize| Edit {
        span: Span::at(at),
        text: if language == Language::Zh { words.to_owned() } else { format!(" {words}") },
    };
    let mut edits = vec![put(at)];
    // The headings of the annexes repeat the title.
    edits.extend(
        document.annexes.iter().filter_map(|a| a.parent.as_ref()).filter_map(|p| gap(context, p, language)).map(put),
    );
    let said = context.words(title.sender_span);
    let (span, said) = match language {
        Language::Zh => {
            let split = at - title.sender_span.start;
            let head = said.get(..split).unwrap_or_default();
            (title.sender_span, format!("{head}{words}{}", said.get(split..).unwrap_or_default()))
        }
        _ => (title.sender_span, said),
    };
    let finding = report.add(span, &MESSAGE, &[&said]);
    if language == Language::Ru {
        finding.severity(Severity::Hint);
    }
    finding.safe(&ADD, &[words], edits);
}

/// Where the words are missing: after the last State, and nothing else stands there.
fn gap(context: &Context, title: &Title, language: Language) -> Option<usize> {
    let offices = |o: Office| matches!(o, Office::PermanentRepresentative | Office::PermanentObserver);
    if title.senders.is_empty() || !title.senders.iter().all(|s| s.state.is_some() && offices(s.office)) {
        return None;
    }
    let said = context.words(title.sender_span);
    let folded = fold_key(&said).to_lowercase();
    let literal = match language {
        Language::En => ["permanent representative", "permanent observer"].iter().any(|w| folded.contains(w)),
        Language::Fr => folded.contains("permanent"),
        Language::Es => folded.contains("permanente"),
        Language::Ru => folded.contains("постоянн"),
        Language::Zh => said.contains("常驻"),
        Language::Ar => folded.contains("دائم"),
    };
    let named = match language {
        Language::En => folded.contains("united nations"),
        Language::Fr => folded.contains("nations unies") || folded.contains("onu"),
        Language::Es => folded.contains("naciones unidas"),
        Language::Ru => folded.contains("объединенных наций") || folded.contains("оон"),
        Language::Zh => said.contains("联合国"),
        Language::Ar => folded.contains(&fold_key("الأمم المتحدة")),
    };
    if !literal || named {
        return None;
    }
    let last = title.senders.iter().map(|s| s.span).max_by_key(|s| s.end)?;
    if language == Language::Zh {
        // The State stands first: 常驻代表, and nothing between.
        let rest = context.slice(Span::new(last.end, title.sender_span.end));
        let plain = ["常驻代表", "常驻观察员", "常驻副代表"].contains(&rest.as_str());
        return (plain && Formula::OfficePr.pattern(language).is_some()).then_some(last.end + "常驻".len());
    }
    let rest = context.slice(Span::new(last.end.min(title.sender_span.end), title.sender_span.end));
    rest.trim_matches([' ', ',', '\n', '\r', '\u{a0}']).is_empty().then_some(last.end)
}
