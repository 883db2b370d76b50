//! Cross-references inside an annex to paragraphs and enclosures that it does not have.

use crate::knowledge::{AnnexKind, Formula, Language};
use crate::model::{Annex, Counted, annex_number};
use crate::rules::passage::{Passage, Pattern};
use crate::rules::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::Folded;
use regex::Regex;
use std::sync::LazyLock;

/// "See para. 45" where the annex has 30 paragraphs.
pub(in crate::rules) static UNRESOLVED: Rule = Rule {
    code: "SYM012",
    name: "unresolved-reference",
    title: Words {
        ar: "إحالة إلى ما لا وجود له",
        zh: "所指段落或附文不存在",
        en: "A cross-reference leads nowhere",
        fr: "Un renvoi ne mène nulle part",
        ru: "Ссылка ведет в никуда",
        es: "Una remisión no lleva a ninguna parte",
    },
    severity: Severity::Warning,
    zone: Zone::Annex,
    languages: &Language::ALL,
    fix: FixKind::Never,
    authority: &["manual: instructions for preparing documents: cross-references are checked"],
    page: include_str!("../pages/SYM012.md"),
    check: Check::Settled { collect, settle },
};

const MESSAGE: Words = Words {
    ar: "«{0}»: لا وجود لها هنا",
    zh: "“{0}”：此处没有",
    en: "“{0}”: there is none here",
    fr: "« {0} » : il n’y en a pas ici",
    ru: "«{0}»: здесь такого нет",
    es: "«{0}»: aquí no existe",
};
const LAST: Words = Words {
    ar: "آخر ما هو موجود",
    zh: "最后一个",
    en: "The last one that there is",
    fr: "Le dernier qui existe",
    ru: "Последний из имеющихся",
    es: "El último que existe",
};

/// A paragraph of the same text: after "see" and with nothing behind, or with "above" or "below".
static PARAGRAPH: Pattern = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)(?:\b(?:see|cf\.)(?: also)? (?:paras?\.|paragraphs?) (?P<a>[0-9]{1,3})(?: ?(?:and|to|-|–) ?(?P<b>[0-9]{1,3}))?",
        r"|\b(?:voir|cf\.)(?: aussi| également)? (?:par\.|(?:le |les )?paragraphes?) (?P<c>[0-9]{1,3})(?: ?(?:et|à|-|–) ?(?P<d>[0-9]{1,3}))?",
        r"|(?:v[ée]ase|v[ée]anse|ver)(?: también)? (?:el |los )?(?:párrs?\.|párrafos?) (?P<e>[0-9]{1,3})(?: ?(?:y|a|-|–) ?(?P<f>[0-9]{1,3}))?",
        r"|см\.(?: также)? (?:пункты?|пп?\.) ?(?P<g>[0-9]{1,3})(?: ?(?:и|-|–) ?(?P<h>[0-9]{1,3}))?",
        r"|见(?:上文|下文)?第 ?(?P<i>[0-9]{1,3})(?: ?(?:和|至|-|–) ?(?P<j>[0-9]{1,3}))? ?段",
        r"|انظر(?: ايضا)? (?:الفقرة|الفقرات|الفقرتين) (?P<k>[0-9]{1,3})(?: ?(?:و|الى|-|–) ?(?P<l>[0-9]{1,3}))?)",
        r"(?P<here> ?(?:above|below|ci-dessus|ci-dessous|ci-après|supra|infra|выше|ниже|اعلاه|ادناه))?"
    ))
    .ok()
});

fn collect(context: &BlockContext, report: &mut Report) {
    let text = context.folded.as_str();
    if !context.annex {
        return;
    }
    let passage = Passage::of(context);
    let stems = ["ara", "ar.", "árr", "ункт", "п.", "段", "فقر"];
    if text.bytes().any(|b| b.is_ascii_digit()) && stems.iter().any(|s| text.contains(s)) {
        for c in PARAGRAPH.iter().flat_map(|p| p.captures_iter(text)) {
            let Some(whole) = c.get(0).filter(|m| passage.is_free(&m.range())) else { continue };
            // "See para. 4 of the resolution" and "see para. 4, S/2016/5" speak of another text.
            let rest = text.get(whole.end()..).unwrap_or_default();
            let own = c.name("here").is_some() || rest.is_empty() || rest.starts_with(['.', ')', ']', '。', '）', ';']);
            if own {
                report.add(passage.span(whole.range()), &MESSAGE, &[whole.as_str()]);
            }
        }
    }
    if text.contains(['(', '（']) {
        for c in Formula::Callout.pattern(context.language).into_iter().flat_map(|p| p.captures_iter(text)) {
            let (Some(whole), Some(word)) = (c.get(0), c.name("k")) else { continue };
            let named = c.name("n").is_some_and(|n| !n.as_str().trim().is_empty());
            if named && kind(word.as_str()).is_some() && passage.is_free(&whole.range()) {
                report.add(passage.span(whole.range()), &MESSAGE, &[whole.as_str()]);
            }
        }
    }
}

/// Whether a word names an enclosure or an appendix; an annex it may be of any document.
fn kind(word: &str) -> Option<AnnexKind> {
    let kind = crate::syntax::annex_kind(word);
    (kind != AnnexKind::Annex).then_some(kind)
}

fn settle(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    found.into_iter().filter_map(|f| judged(context, f)).collect()
}

/// The finding with the last place that there is; none where the reference leads somewhere, or may.
fn judged(context: &Context, mut finding: Finding) -> Option<Finding> {
    let annex = innermost(&context.document.annexes, finding.span.start)?;
    let folded = Folded::line(&context.words(finding.span), 0);
    let text = folded.as_str();
    if let Some(c) = PARAGRAPH.as_ref().and_then(|p| p.captures(text)) {
        let numbers: Vec<u32> = c.iter().skip(1).flatten().filter_map(|m| m.as_str().parse().ok()).collect();
        let labels = labels(annex)?;
        let (last, place) = *labels.last()?;
        numbers.iter().any(|n| *n > last).then_some(())?;
        finding.related(place, &LAST, &[]);
        return Some(finding);
    }
    let language = annex.language;
    let c = Formula::Callout.pattern(language)?.captures(text)?;
    let kind = kind(c.name("k")?.as_str())?;
    let number = annex_number(c.name("n")?.as_str().trim(), language)?;
    let children: Vec<&Annex> = annex.children.iter().filter(|a| a.kind == kind && !a.word.is_empty()).collect();
    let last = children.last()?;
    // An only enclosure without a number, or one whose number was not understood, says nothing.
    let known = children.iter().all(|a| a.number.is_some());
    (known && children.iter().filter_map(|a| a.number).all(|n| n < number)).then_some(())?;
    finding.related(last.heading, &LAST, &[]);
    Some(finding)
}

/// The annex, enclosure or appendix in whose own text an offset lies.
fn innermost(annexes: &[Annex], at: usize) -> Option<&Annex> {
    let annex = annexes.iter().find(|a| a.span.start <= at && at < a.span.end)?;
    innermost(&annex.children, at).or(Some(annex))
}

/// The numbers of the paragraphs with their places; none unless they count from one on without a gap.
fn labels(annex: &Annex) -> Option<Vec<(u32, crate::text::Span)>> {
    let mut out = Vec::new();
    for p in &annex.paragraphs {
        let Some(label) = p.label else { continue };
        let Counted::Number(number) = label.counted else { continue };
        if !matches!(label.sign, '.' | '、') {
            continue;
        }
        if number as usize != out.len() + 1 {
            return None;
        }
        out.push((number, label.span));
    }
    (out.len() >= 3).then_some(out)
}
