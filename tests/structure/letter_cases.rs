//! Defects of signatures, language and the words of the letter.

use super::cases::{Case, Defect, missions, plain_letter};
use verbale::model::Office;
use verbale::text::Span;

/// Code, defect, whether a mend is expected.
pub const CASES: &[Case] = &[
    (
        "STR022",
        |s| {
            let g = s.document.signatures.first().filter(|_| plain_letter(s) && missions(s))?;
            let to = &s.document.title.as_ref()?.addressees;
            let known = to.iter().all(|(a, _)| !matches!(a.code(), "other" | "president-ecosoc"));
            let last = g.titles.last().filter(|_| known && s.document.masthead.body.is_none())?.1;
            let (from, to) = (g.titles.first()?.1.start, last.end);
            let low = s.words(
                "First Secretary",
                "La Première Secrétaire",
                "Primera Secretaria",
                "Первый секретарь",
                "一等秘书",
                "السكرتير الأول",
            );
            Some(Defect { text: s.put(Span::new(from, to), &low), at: from, exact: false })
        },
        false,
    ),
    (
        "STR025",
        |s| {
            let session = s.document.masthead.session.as_ref()?;
            let line = s.words(
                "Quatre-vingtième session",
                "Eightieth session",
                "Eightieth session",
                "Eightieth session",
                "Eightieth session",
                "Eightieth session",
            );
            Some(Defect { text: s.put(session.span, &line), at: session.span.start, exact: false })
        },
        false,
    ),
    (
        "STR026",
        |s| {
            let last = s.document.paragraphs.last().filter(|_| !s.is_wrapped())?.span;
            let line = s.line(last.start);
            let greek = "Οι ορεινοί δρόμοι είναι και πάλι ανοικτοί για όλους τους ταξιδιώτες.";
            let text = s.put(Span::at(line.start), &format!("{greek}{}", s.end().repeat(2)));
            Some(Defect { text, at: line.start, exact: false })
        },
        false,
    ),
    (
        "STR027",
        |s| {
            let t = s.document.title.as_ref().filter(|_| missions(s))?;
            let office = |o: Office| matches!(o, Office::PermanentRepresentative | Office::PermanentObserver);
            if !t.senders.iter().all(|x| office(x.office)) {
                return None;
            }
            let un = s.words(
                " to the United Nations",
                " auprès de l’Organisation des Nations Unies",
                " ante las Naciones Unidas",
                " при Организации Объединенных Наций",
                "联合国",
                " لدى الأمم المتحدة",
            );
            let one = s.text[t.sender_span.range()].matches(&un).count() == 1;
            // The title of an item may name a mission as well.
            let above = s.text[..t.sender_span.start].matches(&un).count() * un.len();
            one.then(|| Defect { text: s.text.replace(&un, ""), at: t.sender_span.start - above, exact: false })
        },
        true,
    ),
    (
        "STR028",
        |s| {
            let m = &s.document.masthead;
            let committee = s.alone(m.committee?.1)?;
            let agenda = m.agenda.as_ref()?.lines.first()?.span;
            let item = s.alone(agenda)?;
            let next = committee.end == item.start;
            next.then(|| Defect {
                text: format!(
                    "{}{}{}{}",
                    &s.text[..committee.start],
                    &s.text[item.range()],
                    &s.text[committee.range()],
                    &s.text[item.end..]
                ),
                at: committee.start + item.len(),
                exact: true,
            })
        },
        true,
    ),
    (
        "STR029",
        |s| {
            let all: Vec<Span> = s.document.paragraphs.iter().map(|p| p.span).collect();
            if !plain_letter(s) || all.len() < 2 || !missions(s) {
                return None;
            }
            let mut text = s.text.clone();
            for (i, p) in all.iter().enumerate().rev() {
                text.insert_str(p.start, &format!("{}. ", i + 1));
            }
            Some(Defect { text, at: all[0].start, exact: false })
        },
        false,
    ),
    (
        "STR030",
        |s| {
            let last =
                s.document.paragraphs.last().filter(|_| plain_letter(s) && s.document.paragraphs.len() > 1)?.span;
            let line = s.line(last.start);
            let words = s.words("## Roads", "## Routes", "## Caminos", "## Дороги", "## 山路", "## الطرق");
            Some(Defect {
                text: s.put(Span::at(line.start), &format!("{words}{}", s.end().repeat(2))),
                at: line.start,
                exact: false,
            })
        },
        false,
    ),
];
