//! One body under two Chinese names that are both in use.

use super::field::Field;
use crate::knowledge::{Language, Name, bodies};
use crate::rules::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone, once};
use crate::text::{Span, fold_key};
use aho_corasick::{AhoCorasick, MatchKind};
use std::sync::LazyLock;

/// One body under two names.
pub(in crate::rules) static TWO_TRANSLATIONS: Rule = Rule {
    code: "NAM009",
    name: "body-under-two-names",
    title: Words {
        ar: "هيئة واحدة باسمين صينيين",
        zh: "同一机构有两种中文名称",
        en: "One body under two Chinese names",
        fr: "Un même organe sous deux noms chinois",
        ru: "Один орган под двумя китайскими названиями",
        es: "Un mismo órgano con dos nombres chinos",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::Zh],
    fix: FixKind::Never,
    authority: &["consistency"],
    page: include_str!("../pages/NAM009.md"),
    check: Check::Settled { collect, settle },
};

const MESSAGE: Words = Words {
    ar: "وردت هذه الهيئة من قبل باسم {0}",
    zh: "该机构前文作“{0}”",
    en: "Before, this body is called {0}",
    fr: "Plus haut, cet organe est appelé {0}",
    ru: "Выше этот орган назван {0}",
    es: "Más arriba, este órgano se llama {0}",
};
const THERE: Words = Words {
    ar: "الاسم الآخر",
    zh: "另一名称",
    en: "The other name",
    fr: "L’autre nom",
    ru: "Другое название",
    es: "El otro nombre",
};

struct Finder {
    automaton: AhoCorasick,
    bodies: Vec<&'static Name>,
}

/// Bodies that have two Chinese names of nearly one length: neither is merely a part of the other.
static FINDER: LazyLock<Option<Finder>> = LazyLock::new(|| {
    let (mut patterns, mut found) = (Vec::new(), Vec::new());
    for body in bodies().iter().filter(|b| b.fulls(Language::Zh).nth(1).is_some()) {
        for full in body.fulls(Language::Zh) {
            let others: Vec<&str> = body.fulls(Language::Zh).filter(|o| *o != full).collect();
            if !others.iter().any(|o| o.contains(full) || full.contains(*o)) {
                patterns.push(fold_key(full));
                found.push(body);
            }
        }
    }
    let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(patterns).ok()?;
    Some(Finder { automaton, bodies: found })
});

fn collect(context: &BlockContext, report: &mut Report) {
    let text = context.folded.as_str();
    let Some(finder) = FINDER.as_ref().filter(|f| f.automaton.is_match(text)) else { return };
    let Some(field) = Field::of(context) else { return };
    for m in finder.automaton.find_iter(text) {
        let Some(body) = finder.bodies.get(m.pattern().as_usize()) else { continue };
        let range = m.start()..m.end();
        if field.passage.is_free(&range) && !field.in_house_name(&range) {
            report.add(field.passage.span(range), &MESSAGE, &[""]).message = body.id.to_owned();
        }
    }
}

fn settle(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let mut first: Vec<(usize, String, String, Span)> = Vec::new();
    let mut out = Vec::new();
    for mut f in found {
        let (part, name) = (once::part(context.document, f.span.start), context.words(f.span));
        let id = std::mem::take(&mut f.message);
        match first.iter().find(|(p, i, ..)| *p == part && *i == id) {
            Some((_, _, was, there)) if fold_key(was) != fold_key(&name) => {
                f.message = MESSAGE.fill(context.language, &[was]);
                f.related(*there, &THERE, &[]);
                out.push(f);
            }
            Some(_) => {}
            None => first.push((part, id, name, f.span)),
        }
    }
    out
}
