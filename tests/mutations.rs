//! Defects put into correct letters of each language: each must be found, and the correct letter must stay silent.
//!
//! A mutation knows the letter only through what was read of it and changes one thing. Of all defects at least 98 in a
//! hundred must be found; the rest are printed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use verbale::draft::Snapshot;
use verbale::knowledge::Language;
use verbale::knowledge::ordinal::{self, Before};
use verbale::model::{Annex, Document, Kind, Organ, RequestAnnexes, TitleKind};
use verbale::rules::{self, Settings};
use verbale::text::Span;

struct Sample {
    name: String,
    text: String,
    document: Document,
}

fn samples() -> Vec<Sample> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters");
    let mut out = Vec::new();
    for language in ["ar", "zh", "en", "fr", "ru", "es"] {
        for path in fs::read_dir(root.join(language)).unwrap().map(|f| f.unwrap().path()) {
            if path.extension().is_some_and(|e| e == "json" || e == "picture") {
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let document = Snapshot::of(&text, true).document().clone();
            out.push(Sample {
                name: format!("{language}/{}", path.file_name().unwrap().to_string_lossy()),
                text,
                document,
            });
        }
    }
    out.sort_by(|a, b| a.name.cmp(&b.name));
    out
}

impl Sample {
    fn put(&self, span: Span, new: &str) -> String {
        format!("{}{new}{}", &self.text[..span.start], &self.text[span.end..])
    }

    fn words(&self, span: Span) -> &str {
        &self.text[span.range()]
    }

    /// Without the lines that a span touches.
    fn cut(&self, span: Span) -> String {
        let start = self.text[..span.start].rfind('\n').map_or(0, |i| i + 1);
        let end = self.text[span.end..].find('\n').map_or(self.text.len(), |i| span.end + i + 1);
        format!("{}{}", &self.text[..start], &self.text[end..])
    }
}

type Mutation = (&'static str, fn(&Sample) -> Option<String>);

fn lone(d: &Document) -> Option<&Annex> {
    (d.annexes.len() == 1 && d.annexes[0].number.is_none() && !d.annexes[0].word.is_empty()).then(|| &d.annexes[0])
}

const MUTATIONS: &[Mutation] = &[
    ("AGD005", |s| {
        let (agenda, request) = (s.document.masthead.agenda.as_ref()?, s.document.request.as_ref()?);
        let last = request.items.last().filter(|_| !agenda.items.is_empty())?;
        let digits = s.words(last.span).chars().take_while(|c| c.is_ascii_digit()).count();
        (digits > 0 && !agenda.items.iter().any(|i| i.number == 177))
            .then(|| s.put(Span::new(last.span.start, last.span.start + digits), "177"))
    }),
    ("DAT001", |s| {
        let (o, date) = (s.document.masthead.session.as_ref()?, s.document.title.as_ref()?.date?);
        let _ = date;
        if s.document.kind == Kind::RequestForInclusion || s.document.masthead.body.is_some() {
            return None;
        }
        let new = ordinal::write(o.number - 3, s.document.language, Before::Session)?;
        Some(s.put(o.words, new.trim_start_matches(if s.words(o.words).starts_with('第') { "" } else { "第" })))
    }),
    ("DAT002", |s| {
        let o = s.document.masthead.year.as_ref()?;
        s.document.title.as_ref()?.date?;
        Some(s.put(o.words, &ordinal::write(o.number - 2, s.document.language, Before::Year)?))
    }),
    ("DAT004", |s| {
        let parent = s.document.annexes.iter().find_map(|a| a.parent.as_ref()?.date)?;
        let year = s.words(parent.span).rfind("20")?;
        let at = parent.span.start + year;
        s.text.get(at..at + 4)?;
        Some(s.put(Span::new(at, at + 4), "2009"))
    }),
    ("DAT019", |s| {
        let date = s.document.title.as_ref()?.date?;
        let words = s.words(date.span);
        let day = date.day.to_string();
        let at = words.match_indices(&day).map(|(i, _)| i).find(|i| {
            let before = words[..*i].chars().next_back();
            let after = words[i + day.len()..].chars().next();
            !before.is_some_and(|c| c.is_ascii_digit()) && !after.is_some_and(|c| c.is_ascii_digit())
        })?;
        Some(s.put(Span::new(date.span.start + at, date.span.start + at + day.len()), "32"))
    }),
    ("SYM002", |s| {
        let session = s.document.masthead.session.as_ref()?;
        let symbol =
            s.document.masthead.symbols.iter().find(|x| x.text.starts_with(&format!("A/{}/", session.number)))?;
        Some(s.put(symbol.span, &symbol.text.replace(&format!("A/{}/", session.number), "A/61/")))
    }),
    ("STR001", |s| {
        let t = s.document.title.as_ref()?;
        Some(s.cut(t.span))
    }),
    ("STR002", |s| {
        let a = s.document.masthead.agenda.as_ref()?;
        let m = &s.document.masthead;
        let plenary = m.session.is_some() || m.special_session.is_some() || m.ecosoc_session.is_some();
        if !plenary || m.body.is_some() || a.lines.len() != 1 || s.document.kind == Kind::RequestForInclusion {
            return None;
        }
        let span = a.titles.iter().map(|t| t.span).chain(a.lines.iter().map(|l| l.span)).reduce(Span::cover)?;
        // Where the columns are interleaved other lines would go with it.
        let others = [m.session.as_ref().map(|o| o.span), m.year.as_ref().map(|o| o.span), m.committee.map(|c| c.1)];
        let organs = m.organs.iter().map(|(_, s)| *s);
        let mixed = others.into_iter().flatten().chain(organs).any(|o| span.touches(o.start));
        (!mixed).then(|| s.cut(span))
    }),
    ("STR003", |s| {
        let r = s.document.request.as_ref()?;
        let mission = s.document.title.as_ref()?.senders.iter().any(|x| x.state.is_some());
        let ga = r.organs.iter().any(|(o, _)| *o == Organ::GeneralAssembly);
        if !mission || !ga || r.items.is_empty() || s.document.kind == Kind::RequestForInclusion {
            return None;
        }
        let first = r.items.first()?.span.start;
        let last = r.items.last()?.span.end;
        Some(s.put(Span::new(first, last), "…"))
    }),
    ("STR004", |s| {
        let r = s.document.request.as_ref()?;
        let p = s.document.paragraphs.iter().find(|p| p.span.contains(r.span))?;
        let mission = s.document.title.as_ref()?.senders.iter().any(|x| x.state.is_some());
        let alone = p.span == r.span;
        let wanted = !s.document.annexes.is_empty() || s.document.masthead.session.is_some();
        (mission && alone && wanted && s.document.kind != Kind::RequestForInclusion).then(|| s.cut(p.span))
    }),
    ("STR005", |s| {
        if s.document.kind == Kind::NoteVerbale || s.document.signatures.is_empty() {
            return None;
        }
        let span = s.document.signatures.iter().map(|x| x.span).reduce(Span::cover)?;
        Some(s.cut(span))
    }),
    ("STR006", |s| {
        if s.document.kind != Kind::NoteVerbale {
            return None;
        }
        let r = s.document.request.as_ref()?;
        let p = s.document.paragraphs.iter().find(|p| p.span.contains(r.span))?;
        let sign = match s.document.language {
            Language::En => "(Signed) Amadou Keita",
            Language::Fr => "(Signé) Amadou Keita",
            Language::Es => "(Firmado) Amadou Keita",
            Language::Ru => "(Подпись) Амаду Кейта",
            Language::Zh => "阿马杜·凯塔(签名)",
            Language::Ar => "(توقيع) أمادو كيتا",
        };
        Some(s.put(Span::at(p.span.end), &format!("\n\n{sign}")))
    }),
    ("ANX001", |s| {
        let d = &s.document;
        let seen = d.callouts.iter().any(|c| !c.enclosure);
        let first = d.annexes.first().filter(|a| !a.heading.is_empty() && seen)?;
        let last = d.annexes.last()?;
        let _ = last;
        Some(s.text[..first.span.start].trim_end().to_owned() + "\n")
    }),
    ("ANX003", |s| {
        let c = s.document.callouts.iter().find(|c| c.numbers.len() == 1 && s.document.annexes.len() > 1)?;
        let words = s.words(c.span);
        let new = match s.document.language {
            Language::Zh => words.replacen(&ordinal::chinese(c.numbers[0] as u16), "九", 1),
            Language::Ar => {
                words.split_once(' ').map(|(a, b)| format!("{a} {} التاسع)", b.split(' ').next().unwrap()))?
            }
            _ => {
                let at = words.rfind([' ', '\u{a0}'])?;
                format!("{} IX)", &words[..at])
            }
        };
        (new != words).then(|| s.put(c.span, &new))
    }),
    ("ANX005", |s| {
        let a = s.document.annexes.get(1)?;
        let first = s.document.annexes.first()?;
        let (_, here) = a.numeral?;
        let (_, there) = first.numeral?;
        Some(s.put(here, s.words(there)))
    }),
    ("ANX006", |s| {
        let a = lone(&s.document)?;
        let roman = match s.document.language {
            Language::Zh => "一",
            Language::Ar => return None,
            _ => " I",
        };
        s.document.callouts.iter().all(|c| c.numbers.is_empty()).then(|| s.put(Span::at(a.word.end), roman))
    }),
    ("ANX007", |s| {
        let a = s.document.annexes.get(1)?;
        let first = s.document.annexes.first()?;
        if a.kind != first.kind {
            return None;
        }
        let (_, n1) = first.numeral?;
        let (_, n2) = a.numeral?;
        let later = s.put(Span::new(a.word.end.min(n2.start), n2.end), "");
        let w = Span::new(first.word.end.min(n1.start), n1.end);
        Some(format!("{}{}", &later[..w.start], &later[w.end..]))
    }),
    ("ANX010", |s| {
        let r = s.document.request.as_ref().filter(|r| r.annexes == RequestAnnexes::Many)?;
        let place = r.annexes_span?;
        let one = match s.document.language {
            Language::En => "its annex",
            Language::Fr => "son annexe",
            Language::Es => "su anexo",
            Language::Ru => "приложения к нему",
            _ => return None,
        };
        (s.document.annexes.len() > 1).then(|| s.put(place, one))
    }),
    ("ANX011", |s| {
        let d = &s.document;
        if !d.callouts.is_empty() || !d.annexes.is_empty() {
            return None;
        }
        let r = d.request.as_ref().filter(|r| r.annexes == RequestAnnexes::None && !r.attention_only)?;
        let words = s.words(r.span);
        let (find, add) = match d.language {
            Language::En => ("letter", " and its annex"),
            Language::Fr => ("lettre", " et de son annexe"),
            Language::Es => ("carta", " y su anexo"),
            Language::Ru => ("письма", " и приложения к нему"),
            Language::Zh => ("本信", "及其附件"),
            Language::Ar => ("الرسالة", " ومرفقها"),
        };
        let at = words.find(find)? + find.len();
        Some(s.put(Span::at(r.span.start + at), add))
    }),
    ("ANX014", |s| {
        let (tag, _) = s.document.annexes.iter().find_map(|a| a.tag.as_ref())?;
        let words = s.words(tag.span);
        let inner = words.strip_prefix('[')?.strip_suffix(']')?;
        (!tag.only).then(|| s.put(tag.span, &format!("({inner})")))
    }),
    ("ANX018", |s| {
        let parent = s.document.annexes.iter().find_map(|a| a.parent.as_ref())?;
        let (_, span) = parent.addressees.first()?;
        let new = match s.document.language {
            Language::En => "the President of the Economic and Social Council",
            Language::Fr => "à la Présidente du Conseil économique et social",
            Language::Es => "a la Presidenta del Consejo Económico y Social",
            Language::Ru => "Председателя Экономического и Социального Совета",
            Language::Zh => "经济及社会理事会主席",
            Language::Ar => "رئيس المجلس الاقتصادي والاجتماعي",
        };
        let already = s.words(*span).contains("Econ")
            || s.words(*span).contains("经济")
            || s.words(*span).contains("الاقتصادي")
            || s.words(*span).contains("Эконом")
            || s.words(*span).contains("économ");
        (!already && parent.addressees.len() == 1).then(|| s.put(*span, new))
    }),
    ("SIG001", |s| {
        let g = s.document.signatures.first().filter(|_| s.document.kind != Kind::NoteVerbale)?;
        let mark = match s.document.language {
            Language::En => "H.E. Mr. ",
            Language::Fr => "S.E. M. ",
            Language::Es => "Excmo. Sr. ",
            Language::Ru => "г-н ",
            Language::Zh => return Some(s.put(Span::at(g.name_span.end), "先生")),
            Language::Ar => "سعادة السيد ",
        };
        Some(s.put(Span::at(g.name_span.start), mark))
    }),
    ("SIG002", |s| {
        let g = s.document.signatures.first().filter(|g| !g.mark.is_empty())?;
        let words = s.words(g.mark);
        let new = words
            .replace("签名", "签字")
            .replace("Signed", "signed")
            .replace("Firmado", "firmado")
            .replace("Signé", "signé")
            .replace("Подпись", "подпись");
        (new != words).then(|| s.put(g.mark, &new))
    }),
    ("SIG003", |s| {
        let g = s.document.signatures.first().filter(|_| s.document.language == Language::Zh)?;
        let line = Span::new(g.name_span.start, g.mark.end.max(g.name_span.end));
        let name = s.words(g.name_span).to_owned();
        s.words(line).ends_with(')').then(|| s.put(line, &format!("(签名){name}")))
    }),
    ("SIG008", |s| {
        let d = &s.document;
        let last = d.signatures.last().filter(|_| d.signatures.len() > 1)?;
        let senders = d.title.as_ref()?.senders.len();
        (senders == d.signatures.len() && d.title.as_ref()?.kind != TitleKind::NoteVerbale).then(|| s.cut(last.span))
    }),
];

#[test]
fn defects_are_found() {
    let mut missed = Vec::new();
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let only = std::env::var("RULE").unwrap_or_default();
    let known: Vec<&Mutation> =
        MUTATIONS.iter().filter(|(code, _)| rules::find(code).is_some() && code.starts_with(&only)).collect();
    for sample in samples() {
        let before: Vec<&str> =
            Snapshot::of(&sample.text, true).findings(&Settings::default()).iter().map(|f| f.code).collect();
        for (code, change) in &known {
            let holds = rules::find(code).is_some_and(|r| r.languages.contains(&sample.document.language));
            let Some(text) = holds.then(|| change(&sample)).flatten() else { continue };
            assert!(!before.contains(code), "{} gives {code} although nothing is wrong", sample.name);
            let count = counts.entry(code).or_default();
            count.1 += 1;
            let found = Snapshot::of(&text, true).findings(&Settings::default());
            if found.iter().any(|f| f.code == *code) {
                count.0 += 1;
            } else {
                missed.push(format!("{code} in {}", sample.name));
            }
        }
    }
    let (right, total) = counts.values().fold((0, 0), |(r, t), (a, b)| (r + a, t + b));
    for (code, (a, b)) in &counts {
        println!("{code}: {a} of {b}");
    }
    println!("{right} of {total} defects found; missed: {}", missed.join(", "));
    assert!(right * 100 >= total * 98, "{right} of {total} defects found; missed:\n{}", missed.join("\n"));
}
