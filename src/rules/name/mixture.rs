//! One State under two names in one enumeration.

use super::field::Field;
use crate::knowledge::{Form, FormKind, Language, Record, state_forms};
use crate::rules::{BlockContext, Check, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::fold_key;
use std::collections::HashSet;
use std::sync::LazyLock;

/// One State under two names in one enumeration.
pub(in crate::rules) static FORMAL_SHORT_MIX: Rule = Rule {
    code: "NAM003",
    name: "state-named-twice",
    title: Words {
        ar: "دولة واحدة باسمين في تعداد واحد",
        zh: "同一列举中一国两名",
        en: "One State under two names in one enumeration",
        fr: "Un même État sous deux noms dans une énumération",
        ru: "Одно государство под двумя названиями в одном перечне",
        es: "Un mismo Estado con dos nombres en una enumeración",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["Editorial Manual, Country names"],
    page: include_str!("../pages/NAM003.md"),
    check: Check::Block(mixture),
};

const MESSAGE: Words = Words {
    ar: "وردت هذه الدولة في التعداد نفسه باسم {0}",
    zh: "该国在同一列举中已称“{0}”",
    en: "This State stands in the same enumeration as {0}",
    fr: "Cet État figure dans la même énumération sous le nom de {0}",
    ru: "Это государство стоит в том же перечне как {0}",
    es: "Este Estado figura en la misma enumeración como {0}",
};
const FIRST: Words = Words {
    ar: "الاسم الأول",
    zh: "前一名称",
    en: "The first name",
    fr: "Le premier nom",
    ru: "Первое название",
    es: "El primer nombre",
};

fn mixture(context: &BlockContext, report: &mut Report) {
    let text = context.folded.as_str();
    let commas = text.matches(if context.language == Language::Zh { '、' } else { ',' }).count();
    if commas == 0 || context.masthead {
        return;
    }
    let mut list: Vec<(&str, std::ops::Range<usize>)> = Vec::new();
    for m in context.names().iter().filter(|m| m.form != Form::Short) {
        let Record::State(state) = m.record else { continue };
        let joined = list.last().is_some_and(|(_, r)| text.get(r.end..m.start).is_some_and(joins));
        if !joined {
            list.clear();
        }
        let range = m.start..m.end;
        if let Some((_, first)) = list.iter().find(|(code, _)| *code == state.iso3) {
            let (was, now) = (text.get(first.clone()).unwrap_or_default(), text.get(range.clone()).unwrap_or_default());
            // An article of Arabic, a Russian case: the same name.
            let alike = was.chars().take(4).eq(now.chars().take(4)) && was.split(' ').count() == now.split(' ').count();
            let former = || is_former(was, context.language) || is_former(now, context.language);
            let differ = was != now && !alike && !former();
            let Some(field) = Field::of(context).filter(|f| differ && f.is_free(&range)) else { continue };
            report.add(field.passage.span(range.clone()), &MESSAGE, &[was]).related(
                field.passage.span(first.clone()),
                &FIRST,
                &[],
            );
        }
        list.push((state.iso3, range));
    }
}

/// Whether two names with this between them stand in one enumeration.
fn joins(between: &str) -> bool {
    const SMALL: [&str; 26] = [
        "", "and", "the", "et", "y", "e", "и", "و", "ال", "la", "le", "les", "l", "el", "los", "las", "和", "及",
        "以及", "de", "du", "des", "d", "del", "of", "与",
    ];
    const AND: [&str; 9] = ["and", "et", "y", "e", "и", "و", "和", "及", "以及"];
    let separated = between.contains([',', '、', ';']) || between.split(' ').any(|w| AND.contains(&w));
    separated && between.split([' ', ',', '、', '\'', ';']).all(|w| SMALL.contains(&w))
}

/// A name that the State had is a name of its time.
fn is_former(folded: &str, language: Language) -> bool {
    static FORMER: LazyLock<HashSet<(Language, String)>> = LazyLock::new(|| {
        let former = state_forms().iter().filter(|f| f.kind == FormKind::Former);
        former.map(|f| (f.language, fold_key(f.form))).collect()
    });
    FORMER.contains(&(language, folded.to_owned()))
}
