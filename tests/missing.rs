//! Parts taken out of correct letters: the right finding stands on the right line in the draft's language, putting the
//! part back takes it away, and the mend puts a correct block in the right place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

mod common;

use common::{Sample, samples};
use std::collections::BTreeMap;
use verbale::draft::Snapshot;
use verbale::knowledge::Language;
use verbale::model::{Document, Kind, Organ};
use verbale::rules::{Finding, Settings, Severity};
use verbale::text::{Span, Text};

fn findings(text: &str) -> Vec<Finding> {
    Snapshot::of(text, true).findings(&Settings::default())
}

/// The lines that spans touch, each with its break.
fn lines(text: &str, spans: &[Span]) -> Vec<Span> {
    let rope = Text::new(text);
    let mut out: Vec<Span> = Vec::new();
    for s in spans {
        let last = s.end.max(s.start + 1) - 1;
        out.extend((rope.line_of(s.start)..=rope.line_of(last)).map(|l| rope.line_span(l)));
    }
    out.sort();
    out.dedup();
    out
}

/// The text without these lines, and where the first of them stood.
fn without(text: &str, spans: &[Span]) -> (String, usize) {
    let cut = lines(text, spans);
    let mut out = text.to_owned();
    for s in cut.iter().rev() {
        out.replace_range(s.range(), "");
    }
    (out, cut.first().unwrap().start)
}

struct Part {
    code: &'static str,
    /// What is taken out; none where the sample has no such part, or has it together with others on one line.
    spans: fn(&Sample) -> Option<Vec<Span>>,
    /// On which line of the text without the part the finding must stand: from the offset of one line to that of another.
    line: fn(&Document, usize) -> (usize, usize),
    /// What the mend must have put back.
    back: fn(&Document, &Document) -> Result<(), String>,
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, was: T, is: T) -> Result<(), String> {
    if was == is { Ok(()) } else { Err(format!("{what} was {was:?} and is {is:?}")) }
}

/// The parts of a letter stand in their order.
fn in_order(d: &Document) -> Result<(), String> {
    let mut spans: Vec<(&str, Span)> = Vec::new();
    spans.extend(d.masthead.agenda.iter().flat_map(|a| &a.lines).map(|l| ("item", l.span)).take(1));
    spans.extend(d.title.iter().map(|t| ("title", t.span)));
    spans.extend(d.opening.iter().map(|o| ("opening", o.span)));
    spans.extend(d.request.iter().map(|r| ("request", r.span)));
    spans.extend(d.signatures.iter().map(|s| ("signature", s.span)));
    spans.extend(d.annexes.iter().map(|a| ("annex", a.span)));
    for pair in spans.windows(2) {
        if pair[0].1.end > pair[1].1.start && pair[0].1.start != pair[1].1.start {
            return Err(format!("{} does not stand before {}", pair[0].0, pair[1].0));
        }
    }
    Ok(())
}

fn first_paragraph(d: &Document) -> usize {
    d.paragraphs.first().map_or(d.letter.start, |p| p.span.start)
}

const PARTS: &[Part] = &[
    Part {
        code: "STR001",
        spans: |s| Some(vec![s.document.title.as_ref()?.span]),
        line: |d, _| (first_paragraph(d), first_paragraph(d)),
        back: |was, is| {
            let (a, b) = (was.title.as_ref().unwrap(), is.title.as_ref().ok_or("no title")?);
            let note = was.kind == Kind::NoteVerbale;
            same("note", note, is.kind == Kind::NoteVerbale)?;
            let states = |t: &verbale::model::Title| t.senders.iter().map(|s| s.state).collect::<Vec<_>>();
            // What an annex heading repeats of the title tells all; without it a word in brackets waits.
            if was.annexes.iter().any(|x| {
                x.parent.as_ref().is_some_and(|p| {
                    p.text.chars().next() == a.text.to_lowercase().chars().next() || was.language != Language::En
                })
            }) {
                same("kind", a.kind, b.kind)?;
                same("date", a.date.map(|d| d.iso()), b.date.map(|d| d.iso()))?;
                same("senders", states(a), states(b))?;
                same("offices", a.senders[0].office, b.senders[0].office)?;
                let to = |t: &verbale::model::Title| t.addressees.iter().map(|x| x.0).collect::<Vec<_>>();
                same("addressees", to(a), to(b))?;
            } else if note {
                same("senders", states(a), states(b))?;
            }
            Ok(())
        },
    },
    Part {
        code: "STR002",
        spans: |s| {
            let (m, a) = (&s.document.masthead, s.document.masthead.agenda.as_ref()?);
            let plenary = m.session.is_some() || m.special_session.is_some() || m.ecosoc_session.is_some();
            if !plenary || m.body.is_some() || s.document.kind == Kind::RequestForInclusion {
                return None;
            }
            let mut spans: Vec<Span> = a.lines.iter().map(|l| l.span).collect();
            spans.extend(a.titles.iter().map(|t| t.span));
            let mut others: Vec<Span> = m.organs.iter().map(|o| o.1).collect();
            others.extend(m.year.iter().map(|y| y.span));
            others.extend(m.ecosoc_session.iter().map(|y| y.1));
            let rows = lines(&s.text, &spans);
            let alone = others.iter().all(|o| rows.iter().all(|r| !r.touches(o.start) || r.end == o.start));
            alone.then_some(spans)
        },
        line: |d, at| {
            let m = &d.masthead;
            let mut spans: Vec<Span> = m.organs.iter().map(|o| o.1).collect();
            spans.extend(m.session.iter().map(|o| o.span));
            spans.extend(m.special_session.iter().map(|o| o.ordinal.span));
            spans.extend(m.committee.iter().map(|c| c.1));
            spans.extend(m.year.iter().map(|c| c.span));
            spans.extend(m.ecosoc_session.iter().map(|c| c.1));
            // The line of the masthead that stood before the agenda line.
            let last = spans.iter().filter(|s| s.start < at).max_by_key(|s| s.end).unwrap();
            (last.end, last.end)
        },
        back: |was, is| {
            let items = |d: &Document| -> Vec<(u16, Option<String>)> {
                let mut all: Vec<_> = d
                    .masthead
                    .agenda
                    .iter()
                    .flat_map(|a| &a.items)
                    .filter(|i| i.organ.is_none() || d.masthead.all_organs() == [Organ::EconomicAndSocialCouncil])
                    .map(|i| (i.number, i.sub.clone()))
                    .collect();
                all.sort();
                all
            };
            same("items", items(was), items(is))?;
            let stage = |d: &Document| d.masthead.agenda.as_ref().and_then(|a| a.stage());
            same("stage", stage(was), stage(is))
        },
    },
    Part {
        code: "STR004",
        spans: |s| {
            let d = &s.document;
            let r = d.request.as_ref()?;
            let p = d.paragraphs.iter().find(|p| p.span.contains(r.span))?;
            let mission = d.title.as_ref()?.senders.iter().any(|x| x.state.is_some());
            let more = d.paragraphs.len() > 1 && p.span == r.span;
            (mission && more && d.kind != Kind::RequestForInclusion).then(|| vec![p.span])
        },
        line: |d, _| {
            let end = d.paragraphs.last().unwrap().span.end;
            (end, end)
        },
        back: |was, is| {
            let (a, b) = (was.request.as_ref().unwrap(), is.request.as_ref().ok_or("no request")?);
            let organs = |r: &verbale::model::Request| r.organs.iter().map(|o| o.0).collect::<Vec<_>>();
            let items = |r: &verbale::model::Request| {
                let mut all: Vec<_> = r.items.iter().map(|i| (i.number, i.sub.clone(), i.organ)).collect();
                all.sort();
                all
            };
            if !a.attention_only && was.masthead.body.is_none() {
                same("organs", organs(a), organs(b))?;
                same("items", items(a), items(b))?;
            }
            if was.language != Language::Zh {
                same("annexes", a.annexes, b.annexes)?;
            }
            if a.plural.is_some() && was.language != Language::Zh {
                same("person", a.plural, b.plural)?;
            }
            Ok(())
        },
    },
    Part {
        code: "STR005",
        spans: |s| {
            let d = &s.document;
            let none = d.kind == Kind::NoteVerbale || d.signatures.is_empty();
            (!none).then(|| d.signatures.iter().map(|x| x.span).collect())
        },
        line: |d, _| {
            let end = d.paragraphs.last().unwrap().span.end;
            (end, end)
        },
        back: |was, is| {
            let states = was.title.as_ref().is_some_and(|t| t.senders.iter().all(|s| s.state.is_some()));
            if states {
                same("signatures", was.signatures.len(), is.signatures.len())?;
            }
            (!is.signatures.is_empty()).then_some(()).ok_or_else(|| "no signature".to_owned())
        },
    },
];

fn mended(text: &str, finding: &Finding) -> Option<String> {
    let fix = finding.fixes.first()?;
    let mut rope = Text::new(text);
    let mut edits = fix.edits.clone();
    edits.sort_by_key(|e| e.span);
    edits.iter().rev().for_each(|e| rope.replace(e.span, &e.text));
    Some(rope.to_string())
}

/// Whether a finding speaks a language: as where that language is asked for, and English only to English drafts.
fn speaks(language: Language, text: &str, finding: &Finding) -> bool {
    let asked = |l: Language| {
        let settings = Settings { message_language: Some(l), ..Settings::default() };
        let found = Snapshot::of(text, true).findings(&settings);
        found.into_iter().find(|f| f.code == finding.code && f.span == finding.span).map(|f| f.message)
    };
    let english = asked(Language::En).as_ref() == Some(&finding.message);
    asked(language).as_ref() == Some(&finding.message) && english == (language == Language::En)
}

fn try_part(sample: &Sample, part: &Part, spans: &[Span]) -> Result<bool, String> {
    let before = findings(&sample.text);
    if before.iter().any(|f| f.code == part.code) {
        return Err("the correct letter is not silent".to_owned());
    }
    let (text, at) = without(&sample.text, spans);
    let found = findings(&text);
    let [finding] = found.iter().filter(|f| f.code == part.code).collect::<Vec<_>>()[..] else {
        return Err("not exactly one finding".to_owned());
    };
    if !speaks(sample.document.language, &text, finding) {
        return Err(format!("“{}” is in another language", finding.message));
    }
    let document = Snapshot::of(&text, true).document().clone();
    let (from, to) = (part.line)(&document, at);
    let rope = Text::new(&text);
    let line = rope.line_of(finding.span.start);
    if !(rope.line_of(from)..=rope.line_of(to)).contains(&line) {
        return Err(format!("the finding stands on line {} instead of {}", line + 1, rope.line_of(from) + 1));
    }
    let Some(new) = mended(&text, finding) else { return Ok(false) };
    let after = findings(&new);
    let known: Vec<&str> = before.iter().map(|f| f.code).collect();
    let fresh: Vec<String> = after
        .iter()
        .filter(|f| f.severity >= Severity::Information && !known.contains(&f.code))
        .map(|f| format!("{} {}", f.code, f.message))
        .collect();
    if !fresh.is_empty() {
        return Err(format!("the mend makes {fresh:?} in\n{new}"));
    }
    let mended = Snapshot::of(&new, true).document().clone();
    (part.back)(&sample.document, &mended).and_then(|()| in_order(&mended)).map_err(|e| format!("{e} in\n{new}"))?;
    let ends =
        |t: &str| (t.contains("\r\n"), t.replace("\r\n", "").contains('\n'), t.replace("\r\n", "").contains('\r'));
    if ends(&sample.text) != ends(&new) {
        return Err("the mend has other line ends".to_owned());
    }
    Ok(true)
}

#[test]
fn what_is_taken_out_is_missed_and_put_back() {
    let mut wrong = Vec::new();
    let mut counts: BTreeMap<(&str, &str), (usize, usize)> = BTreeMap::new();
    let only = std::env::var("SAMPLE").unwrap_or_default();
    for sample in samples().iter().filter(|s| s.name.contains(&only)) {
        for part in PARTS {
            let Some(spans) = (part.spans)(sample) else { continue };
            let count = counts.entry((part.code, sample.document.language.code())).or_default();
            match try_part(sample, part, &spans) {
                Ok(mended) => {
                    count.0 += 1;
                    count.1 += usize::from(mended);
                }
                Err(e) => wrong.push(format!("{} in {}: {e}", part.code, sample.name)),
            }
        }
    }
    for ((code, language), (found, mended)) in &counts {
        println!("{code} {language}: {found} found, {mended} mended");
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    if only.is_empty() {
        for code in ["STR001", "STR002", "STR004", "STR005"] {
            for language in Language::ALL {
                let (found, mended) = counts.get(&(code, language.code())).copied().unwrap_or_default();
                assert!(found > 2 && mended > 2, "{code} in {language:?}: {found} found, {mended} mended");
            }
        }
    }
}
