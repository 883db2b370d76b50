//! Defects of annexes, paragraphs, headings, footnotes and signatures.

use super::Mutation;
use verbale::knowledge::Language;
use verbale::knowledge::ordinal::{self};
use verbale::model::{Annex, Counted, Document, Kind, Label, Paragraph, RequestAnnexes, TitleKind};
use verbale::text::Span;

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

/// Code and defect.
pub const ALL: &[Mutation] = &[
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
        let words = s.said(c.span);
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
        Some(s.put(here, s.said(there)))
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
        let words = s.said(r.span);
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
        let words = s.said(tag.span);
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
        let already = s.said(*span).contains("Econ")
            || s.said(*span).contains("经济")
            || s.said(*span).contains("الاقتصادي")
            || s.said(*span).contains("Эконом")
            || s.said(*span).contains("économ");
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
            let letter = s.said(l.count);
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
            let words = s.said(p.span).trim_end_matches('.');
            let last = words.rsplit(' ').next().unwrap_or_default();
            s.said(p.span).ends_with('.') && last.chars().count() > 5 && last.chars().all(char::is_alphabetic)
        })?;
        let end = p.span.end;
        let (at, note) = (if s.document.language == Language::En { end - 1 } else { end }, "\n\n[^1]: A/72/1.");
        let marked = s.put(Span::at(end), note);
        Some(format!("{}[^1]{}", &marked[..at], &marked[at..]))
    }),
    ("FNT006", |s| {
        let p = s.document.annexes.iter().flat_map(|a| &a.paragraphs).find(|p| !s.said(p.span).contains('`'))?;
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
        let words = s.said(g.mark);
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
        let name = s.said(g.name_span).to_owned();
        s.said(line).ends_with(')').then(|| s.put(line, &format!("(签名){name}")))
    }),
    ("SIG008", |s| {
        let d = &s.document;
        let last = d.signatures.last().filter(|_| d.signatures.len() > 1)?;
        let senders = d.title.as_ref()?.senders.len();
        (senders == d.signatures.len() && d.title.as_ref()?.kind != TitleKind::NoteVerbale).then(|| s.cut(last.span))
    }),
];
