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
use verbale::model::{
    Addressee, Annex, Counted, Document, Kind, Label, Office, Organ, Paragraph, RequestAnnexes, TitleKind,
};
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

/// The paragraphs of the letter and of each annex, enclosures included.
fn parts(d: &Document) -> impl Iterator<Item = &Vec<Paragraph>> {
    let mut out = vec![&d.paragraphs];
    let mut open: Vec<&Annex> = d.annexes.iter().collect();
    while let Some(a) = open.pop() {
        out.push(&a.paragraphs);
        open.extend(&a.children);
    }
    out.into_iter()
}

/// The last two labels of a part in which all paragraphs are numbered from 1 on, with the last number.
fn numbered(d: &Document) -> Option<(Label, (Label, u32))> {
    let number = |p: &Paragraph| match p.label.map(|l| l.counted) {
        Some(Counted::Number(n)) => Some(n),
        _ => None,
    };
    parts(d).find_map(|all| {
        let row: Vec<u32> = all.iter().filter_map(number).collect();
        let one = row.len() > 2 && row.iter().zip(1..).all(|(a, b)| *a == b) && row.len() == all.len();
        let (before, last) = (all.iter().nth_back(1)?, all.last()?);
        one.then(|| Some((before.label?, (last.label?, number(last)?))))?
    })
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
    ("STR016", |s| {
        let line = s.document.masthead.agenda.as_ref()?.lines.iter().find(|l| !l.noun.is_empty())?;
        let noun = s.words(line.noun);
        let new = match s.document.language {
            Language::Zh => return None,
            Language::Ar if noun.contains("البند ") || noun.ends_with("البند") => "البنود".to_owned(),
            Language::Ar => "البند".to_owned(),
            Language::Ru if noun.ends_with('ы') => noun.trim_end_matches('ы').to_owned(),
            Language::Ru => format!("{noun}ы"),
            _ if noun.ends_with('s') => noun.trim_end_matches('s').to_owned(),
            _ => format!("{noun}s"),
        };
        Some(s.put(line.noun, &new))
    }),
    ("STR018", |s| {
        let t = s.document.title.as_ref().filter(|t| t.addressees.len() > 1)?;
        let known = |a: Addressee| a == Addressee::SecretaryGeneral || a == Addressee::PresidentSecurityCouncil;
        let ((first, a), (last, b)) = (*t.addressees.first()?, *t.addressees.last()?);
        // Only the names change places; the preposition of a French or Spanish list stays at its head.
        (known(first) && known(last)).then(|| {
            let (head, tail) = (s.words(a), s.words(b));
            let lead = ["au ", "al "].into_iter().find(|p| head.starts_with(p)).unwrap_or_default();
            let later = s.put(b, &head[lead.len()..]);
            format!("{}{lead}{tail}{}", &later[..a.start], &later[a.end..])
        })
    }),
    ("STR019", |s| {
        let t = s.document.title.as_ref().filter(|t| t.senders.len() > 1)?;
        let one = t.senders.iter().all(|x| x.office == Office::PermanentRepresentative && x.state.is_some());
        let (a, b) = (t.senders.first()?.span, t.senders.last()?.span);
        one.then(|| {
            let (head, tail) = (s.words(a).to_owned(), s.words(b).to_owned());
            let later = s.put(b, &head);
            format!("{}{tail}{}", &later[..a.start], &later[a.end..])
        })
    }),
    ("STR020", |s| {
        let d = &s.document;
        let states = d.title.as_ref()?.senders.iter().all(|x| x.state.is_some() && x.office != Office::Other);
        let last = d.signatures.last().filter(|_| states && d.kind != Kind::NoteVerbale)?;
        let minister = d.title.as_ref()?.senders.iter().any(|x| x.office == Office::Minister);
        let more = d.signatures.len() == d.title.as_ref()?.senders.len() && !minister;
        let line = s.words(last.name_span.cover(last.mark)).to_owned();
        more.then(|| s.put(Span::at(last.span.end), &format!("\n\n{line}")))
    }),
    ("STR021", |s| {
        let d = &s.document;
        let r = d.request.as_ref().filter(|r| r.plural == Some(true) && d.title.as_ref().is_some())?;
        let words = s.words(r.span);
        let (from, to) = match d.language {
            Language::En => ("We ", "I "),
            Language::Fr => ("Nous vous serions reconnaissants", "Je vous serais reconnaissant"),
            Language::Ru => ("удем признательны", "уду признателен"),
            _ => return None,
        };
        let new = words.replacen(from, to, 1).replacen("Мы буду", "Буду", 1);
        (new != words).then(|| s.put(r.span, &new))
    }),
    ("STR023", |s| {
        let t = s.document.title.as_ref()?;
        let words = s.words(t.sender_span);
        let mission = match s.document.language {
            Language::En => " of the Permanent Mission",
            Language::Fr => " de la Mission permanente",
            Language::Es => " de la Misión Permanente",
            _ => return None,
        };
        let lone = t.senders.iter().all(|x| x.office == Office::ChargeDAffaires);
        let new = words.replacen(mission, "", 1);
        (lone && new != words).then(|| s.put(t.sender_span, &new))
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
    ("PAR001", |s| {
        let (_, (label, n)) = numbered(&s.document)?;
        Some(s.put(label.count, &(n - 1).to_string()))
    }),
    ("PAR001", |s| {
        let (_, (label, n)) = numbered(&s.document)?;
        Some(s.put(label.count, &(n + 1).to_string()))
    }),
    ("PAR001", |s| {
        let (before, (_, n)) = numbered(&s.document)?;
        (n > 3).then(|| s.put(before.count, &(n + 10).to_string()))
    }),
    ("PAR003", |s| {
        let all: Vec<&Paragraph> = s.document.annexes.iter().flat_map(|a| &a.paragraphs).collect();
        let at = all.iter().position(|p| matches!(p.label.map(|l| l.counted), Some(Counted::Letter(1))))?;
        let number = |i: usize| all.get(i).and_then(|p| p.label).map(|l| l.counted);
        let last = (at..all.len()).take_while(|i| matches!(number(*i), Some(Counted::Letter(_)))).last()?;
        let (Some(Counted::Number(a)), Some(Counted::Number(b))) = (number(at.checked_sub(1)?), number(last + 1))
        else {
            return None;
        };
        let headed = s
            .document
            .annexes
            .iter()
            .flat_map(|a| &a.sections)
            .any(|x| all[at].span.end <= x.heading.start && x.heading.start < all[last + 1].span.start);
        (last > at && b == a + 1 && !headed).then(|| s.cut(all[at + 1].span.cover(all[last].span)))
    }),
    ("HDG003", |s| {
        let annex = s.document.annexes.iter().find(|a| {
            let roman = |n: &&str| a.sections.iter().any(|x| x.title.starts_with(&format!("{n}. ")));
            ["I", "II", "III"].iter().all(roman)
        })?;
        let last = annex.sections.iter().rev().find(|x| x.title.starts_with("III. "))?;
        (!annex.sections.iter().any(|x| x.title.starts_with("IV. ")))
            .then(|| s.put(Span::new(last.heading.start, last.heading.start + 3), "IV"))
    }),
    ("HDG004", |s| {
        let letters: Vec<_> = parts(&s.document)
            .flatten()
            .filter_map(|p| p.label)
            .filter(|l| matches!(l.counted, Counted::Letter(_)))
            .collect();
        if letters.len() < 2 {
            return None;
        }
        let mut text = s.text.clone();
        for l in letters.iter().rev() {
            let letter = s.words(l.count);
            let new = if l.sign == '(' { format!("{letter})") } else { format!("({letter})") };
            text.replace_range(l.span.range(), &new);
        }
        Some(text)
    }),
    ("FNT001", |s| {
        let p = s.document.paragraphs.last()?;
        Some(s.put(Span::at(p.span.end), "[^7]"))
    }),
    ("FNT002", |s| {
        let p = s.document.paragraphs.last()?;
        Some(s.put(Span::at(p.span.end), "[^1]\n\n[^1]: A/72/1.\n\n[^1]: A/72/2."))
    }),
    ("FNT003", |s| {
        let p = s.document.paragraphs.iter().find(|p| {
            let words = s.words(p.span).trim_end_matches('.');
            let last = words.rsplit(' ').next().unwrap_or_default();
            s.words(p.span).ends_with('.') && last.chars().count() > 5 && last.chars().all(char::is_alphabetic)
        })?;
        let end = p.span.end;
        let (at, note) = (if s.document.language == Language::En { end - 1 } else { end }, "\n\n[^1]: A/72/1.");
        let marked = s.put(Span::at(end), note);
        Some(format!("{}[^1]{}", &marked[..at], &marked[at..]))
    }),
    ("FNT006", |s| {
        let p = s.document.annexes.iter().flat_map(|a| &a.paragraphs).find(|p| !s.words(p.span).contains('`'))?;
        Some(s.put(Span::at(p.span.end), "[^1][^2]\n\n[^1]: A/72/1.\n\n[^2]: A/72/2."))
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
