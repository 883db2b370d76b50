//! Defects of the masthead, the title and the letter.

use super::Mutation;
use verbale::knowledge::Language;
use verbale::knowledge::ordinal::{self, Before};
use verbale::model::{Addressee, Kind, Office, Organ};
use verbale::text::Span;

/// Code and defect.
pub const ALL: &[Mutation] = &[
    ("AGD005", |s| {
        let (agenda, request) = (s.document.masthead.agenda.as_ref()?, s.document.request.as_ref()?);
        let last = request.items.last().filter(|_| !agenda.items.is_empty())?;
        let digits = s.said(last.span).chars().take_while(|c| c.is_ascii_digit()).count();
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
        Some(s.put(o.words, new.trim_start_matches(if s.said(o.words).starts_with('第') { "" } else { "第" })))
    }),
    ("DAT002", |s| {
        let o = s.document.masthead.year.as_ref()?;
        s.document.title.as_ref()?.date?;
        Some(s.put(o.words, &ordinal::write(o.number - 2, s.document.language, Before::Year)?))
    }),
    ("DAT004", |s| {
        let parent = s.document.annexes.iter().find_map(|a| a.parent.as_ref()?.date)?;
        let year = s.said(parent.span).rfind("20")?;
        let at = parent.span.start + year;
        s.text.get(at..at + 4)?;
        Some(s.put(Span::new(at, at + 4), "2009"))
    }),
    ("DAT019", |s| {
        let date = s.document.title.as_ref()?.date?;
        let words = s.said(date.span);
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
        let noun = s.said(line.noun);
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
            let (head, tail) = (s.said(a), s.said(b));
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
            let (head, tail) = (s.said(a).to_owned(), s.said(b).to_owned());
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
        let line = s.said(last.name_span.cover(last.mark)).to_owned();
        more.then(|| s.put(Span::at(last.span.end), &format!("\n\n{line}")))
    }),
    ("STR021", |s| {
        let d = &s.document;
        let r = d.request.as_ref().filter(|r| r.plural == Some(true) && d.title.as_ref().is_some())?;
        let words = s.said(r.span);
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
        let words = s.said(t.sender_span);
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
];
