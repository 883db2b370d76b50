//! The set formulas of letters in six languages, as patterns over folded text.
//!
//! The patterns are data (`data/formulas`); each is compiled at its first use. A language that lacks a formula has
//! none of its patterns match.

use super::Language;
use regex::Regex;
use std::sync::OnceLock;

/// A formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Formula {
    /// The beginning of a title.
    TitleStart,
    /// A whole title: kind, date, sender, addr.
    Title,
    /// What tells identical letters from a letter, in `kind`.
    Identical,
    /// What tells a note verbale, in `kind`.
    NoteVerbale,
    /// What stands between addressees.
    AddrSplit,
    /// The Secretary-General as addressee.
    AddrSg,
    /// The President of the General Assembly.
    AddrPga,
    /// The President of the Security Council.
    AddrPsc,
    /// The President of the Economic and Social Council.
    AddrEcosoc,
    /// Any of the four.
    AddrAny,
    /// Permanent Representative.
    OfficePr,
    /// Permanent Observer.
    OfficeObserver,
    /// Chargé d'affaires.
    OfficeCharge,
    /// Permanent Mission.
    OfficeMission,
    /// A minister.
    OfficeMinister,
    /// Words of an office that belongs to no State.
    NotState,
    /// An agenda line: noun, list, stage, star.
    Item,
    /// The beginning of an agenda line.
    ItemStart,
    /// Agenda items in running text: list.
    ItemRef,
    /// A heading of an annex, enclosure or appendix: k, n, parent, pk, title.
    Annex,
    /// A signature: name.
    Signed,
    /// The mark as it should be.
    SignedRight,
    /// The mark of a signature.
    SignedStart,
    /// What a request asks for.
    Request,
    /// A request to tell the members.
    Attention,
    /// The verb or thanks of a request.
    Asking,
    /// First person plural.
    Plural,
    /// First person singular.
    Singular,
    /// The General Assembly in a request.
    OrganGa,
    /// The Security Council in a request.
    OrganSc,
    /// ECOSOC in a request.
    OrganEcosoc,
    /// Several annexes in a request.
    AnnexesMany,
    /// One annex in a request.
    AnnexesOne,
    /// A call-out: k, n.
    Callout,
    /// A word that mentions an attachment without call-out.
    Mention,
    /// How a letter opens.
    Opening,
    /// How a note verbale opens.
    Third,
    /// A verb of transmitting.
    Transmit,
    /// A language tag: l, l2.
    Tag,
    /// A language tag as it should be.
    TagForm,
    /// A note on the language of circulation, editing or reissue.
    NoteLanguage,
    /// The heading of a request for inclusion.
    Inclusion,
    /// A line that is the General Assembly.
    OrganLineGa,
    /// A line that is the Security Council.
    OrganLineSc,
    /// A line that is ECOSOC.
    OrganLineEcosoc,
    /// A session or year: ord, k.
    Session,
    /// An ECOSOC session: y.
    SessionYear,
    /// A Main Committee: ord.
    Committee,
    /// A subsidiary body as a line.
    Subsidiary,
    /// Other lines of a masthead.
    MastheadOther,
    /// The line of the original language: l.
    Original,
    /// How a title ends whose sender stands last.
    SenderKnown,
    /// The title as an annex heading repeats it, where the language bends it
    AnnexTitle,
}

/// The keys of the data files, in the order of [`Formula`].
const KEYS: [&str; 53] = [
    "title_start",
    "title",
    "identical",
    "note_verbale",
    "addr_split",
    "addr_sg",
    "addr_pga",
    "addr_psc",
    "addr_ecosoc",
    "addr_any",
    "office_pr",
    "office_observer",
    "office_charge",
    "office_mission",
    "office_minister",
    "not_state",
    "item",
    "item_start",
    "item_ref",
    "annex",
    "signed",
    "signed_right",
    "signed_start",
    "request",
    "attention",
    "asking",
    "plural",
    "singular",
    "organ_ga",
    "organ_sc",
    "organ_ecosoc",
    "annexes_many",
    "annexes_one",
    "callout",
    "mention",
    "opening",
    "third",
    "transmit",
    "tag",
    "tag_form",
    "note_language",
    "inclusion",
    "organ_line_ga",
    "organ_line_sc",
    "organ_line_ecosoc",
    "session",
    "session_year",
    "committee",
    "subsidiary",
    "masthead_other",
    "original",
    "sender_known",
    "annex_title",
];

const FILES: [&str; 6] = [
    include_str!("data/formulas/ar.tsv"),
    include_str!("data/formulas/zh.tsv"),
    include_str!("data/formulas/en.tsv"),
    include_str!("data/formulas/fr.tsv"),
    include_str!("data/formulas/ru.tsv"),
    include_str!("data/formulas/es.tsv"),
];

impl Formula {
    /// Its pattern in a language, where it has one.
    pub fn pattern(self, language: Language) -> Option<&'static Regex> {
        static COMPILED: [[OnceLock<Option<Regex>>; KEYS.len()]; 6] =
            [const { [const { OnceLock::new() }; KEYS.len()] }; 6];
        let cell = COMPILED.get(language.index())?.get(self as usize)?;
        cell.get_or_init(|| {
            let key = KEYS.get(self as usize)?;
            let source = lines(language).find(|(k, _, _)| k == key)?.1;
            super::pattern::compile(source)
        })
        .as_ref()
    }

    /// Whether it occurs in folded text.
    pub fn matches(self, language: Language, folded: &str) -> bool {
        self.pattern(language).is_some_and(|r| r.is_match(folded))
    }

    /// Where it first occurs in folded text.
    pub fn find(self, language: Language, folded: &str) -> Option<std::ops::Range<usize>> {
        self.pattern(language)?.find(folded).map(|m| m.range())
    }
}

/// Key, pattern and source of every formula of a language.
fn lines(language: Language) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    FILES.get(language.index()).copied().unwrap_or_default().lines().filter_map(|line| {
        let mut cells = line.splitn(3, '\t');
        Some((cells.next()?, cells.next()?, cells.next()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_compiles_and_says_its_source() {
        for language in Language::ALL {
            let mut seen = Vec::new();
            for (key, pattern, source) in lines(language) {
                assert!(KEYS.contains(&key), "{language:?}: no formula {key}");
                assert!(!seen.contains(&key), "{language:?}: {key} twice");
                assert!(!source.is_empty(), "{language:?}: {key} without source");
                if crate::knowledge::pattern::compile(pattern).is_none() {
                    panic!("{language:?} {key}: {:?}", Regex::new(pattern));
                }
                seen.push(key);
            }
        }
    }
}
