//! Words that are in no dictionary, where the drafter has named a folder of dictionaries.
//!
//! Spelling is not ours to write: the words are those of Hunspell dictionaries, read by a library. Without a folder of
//! them nothing is looked at. Knows no file; see [`Dictionaries`].

mod dictionaries;
mod near;

pub use dictionaries::{Dictionaries, Reader};

use super::passage::{Passage, WRITE, script};
use super::{BlockContext, Check, Context, Finding, FixKind, Report, Rule, Severity, Words, Zone, once};
use crate::knowledge::{Language, Record};
use crate::text::{Edit, fold_key, script_of};
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

/// A word that no dictionary knows.
pub(super) static UNKNOWN_WORD: Rule = Rule {
    code: "SPL001",
    name: "unknown-word",
    title: Words {
        ar: "كلمة ليست في أي قاموس",
        zh: "词典里没有的词",
        en: "A word that is in no dictionary",
        fr: "Mot qui n’est dans aucun dictionnaire",
        ru: "Слово, которого нет в словарях",
        es: "Palabra que no está en ningún diccionario",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: &[Language::En, Language::Fr, Language::Ru, Language::Es],
    fix: FixKind::Suggested,
    authority: &["the dictionaries that the drafter has chosen"],
    page: include_str!("pages/SPL001.md"),
    check: Check::Settled { collect, settle },
};

const MESSAGE: Words = Words {
    ar: "«{0}» ليست في أي قاموس",
    zh: "词典里没有“{0}”",
    en: "“{0}” is in no dictionary",
    fr: "« {0} » n’est dans aucun dictionnaire",
    ru: "Слова «{0}» нет в словарях",
    es: "«{0}» no está en ningún diccionario",
};

/// Shorter words are particles and symbols of units.
const SHORTEST: usize = 4;
/// A word that stands this often is meant.
const MEANT: usize = 3;

/// Parts of Latin and French terms that documents in every language print.
const LATIN: [&str; 16] = [
    "verbale", "verbales", "alia", "facto", "jure", "prima", "facie", "mutatis", "mutandis", "bona", "fide", "officio",
    "interim", "ultra", "vires", "supra",
];

fn collect(context: &BlockContext, report: &mut Report) {
    let Some(dictionaries) = &context.house.dictionaries else { return };
    let text = context.folded.as_str();
    if context.masthead || context.is_foreign() || !dictionaries.has(context.language) {
        return;
    }
    let passage = Passage::of(context);
    if passage.is_table() {
        return;
    }
    let ours = OURS.get(context.language.index());
    let knows = |part: &str| {
        part.chars().count() < SHORTEST
            || dictionaries.knows(part, context.language)
            || ours.is_some_and(|o| o.contains(part))
            || LATIN.contains(&part)
            || in_house(context, part)
    };
    for range in words(text) {
        let Some(word) = text.get(range.clone()) else { continue };
        // What has a capital or a figure is a name or a symbol; another script is another language.
        let own = |c: char| c.is_lowercase() && script_of(c) == script(context.language);
        if !word.chars().all(|c| own(c) || matches!(c, '-' | '\'')) || !passage.is_free(&range) {
            continue;
        }
        if knows(word) || parts(word).all(knows) {
            continue;
        }
        let span = passage.span(range);
        let finding = report.add(span, &MESSAGE, &[word]);
        for better in near::near(word, context.language, |w| dictionaries.knows(w, context.language)) {
            finding.suggest(&WRITE, &[&better], vec![Edit { span, text: better.clone() }]);
        }
    }
}

/// Whether a word stands in a name that the team has added.
fn in_house(context: &BlockContext, word: &str) -> bool {
    let names = context.house.names.iter().flat_map(|n| [n.full(context.language), n.short(context.language)]);
    names.flatten().any(|n| parts(&fold_key(n)).any(|p| p.to_lowercase() == word))
}

/// The words of a text with the hyphens and apostrophes inside them.
fn words(text: &str) -> Vec<Range<usize>> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'');
    let mut out = Vec::new();
    let mut at = 0;
    for piece in text.split(|c: char| !inside(c)) {
        let trimmed = piece.trim_start_matches(['-', '\'']);
        let start = at + piece.len() - trimmed.len();
        let trimmed = trimmed.trim_end_matches(['-', '\'']);
        if trimmed.chars().nth(SHORTEST - 1).is_some() {
            out.push(start..start + trimmed.len());
        }
        let after = text.get(at + piece.len()..).and_then(|t| t.chars().next());
        at += piece.len() + after.map_or(0, char::len_utf8);
    }
    out
}

/// "l'eau" and "peace-keeping" are known where their parts are.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    word.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty())
}

/// The words of the names that we know, in lower case, by language: "subregional", "decolonization".
static OURS: [LazyLock<HashSet<String>>; 6] = [
    LazyLock::new(|| ours(Language::Ar)),
    LazyLock::new(|| ours(Language::Zh)),
    LazyLock::new(|| ours(Language::En)),
    LazyLock::new(|| ours(Language::Fr)),
    LazyLock::new(|| ours(Language::Ru)),
    LazyLock::new(|| ours(Language::Es)),
];

fn ours(language: Language) -> HashSet<String> {
    let names = Record::all().filter_map(|r| r.full(language));
    names.flat_map(|n| parts(n).map(str::to_lowercase).collect::<Vec<_>>()).collect()
}

/// One finding for a word, at its first place; none for words that stand often, which are meant.
fn settle(context: &Context, found: Vec<Finding>) -> Vec<Finding> {
    let mut often: HashMap<String, usize> = HashMap::new();
    for f in &found {
        *often.entry(f.message.clone()).or_default() += 1;
    }
    let mut seen: HashSet<(usize, String)> = HashSet::new();
    found
        .into_iter()
        .filter(|f| often.get(&f.message).is_some_and(|n| *n < MEANT))
        .filter(|f| seen.insert((once::part(context.document, f.span.start), f.message.clone())))
        .collect()
}
