//! The defects: each knows the letter only through what was read of it and changes one thing.

use super::sample::Sample;
use verbale::knowledge::Language;
use verbale::model::{Kind, Office, Organ};
use verbale::text::Span;

/// The draft with its defect, where the finding must stand, and whether the mend must give the sample back.
pub struct Defect {
    pub text: String,
    pub at: usize,
    pub exact: bool,
}

pub type Case = (&'static str, fn(&Sample) -> Option<Defect>, bool);

pub fn plain_letter(s: &Sample) -> bool {
    matches!(s.document.kind, Kind::Letter | Kind::IdenticalLetters) && !s.is_wrapped()
}

pub fn missions(s: &Sample) -> bool {
    s.document.title.as_ref().is_some_and(|t| {
        t.senders.iter().all(|x| x.state.is_some() && !matches!(x.office, Office::Other | Office::Minister))
    })
}

/// Code, defect, whether a mend is expected.
pub const CASES: &[Case] = &[
    (
        "STR003",
        |s| {
            let r = s.document.request.as_ref().filter(|r| !r.items.is_empty() && !r.attention_only)?;
            let lines = &s.document.masthead.agenda.as_ref()?.lines;
            let organ = r.organs.iter().find(|(o, _)| *o == Organ::GeneralAssembly)?.1;
            let (first, last) = (r.items.first()?.span, r.items.last()?.span);
            let head = s.words(", under ", ", au titre d", ", en relación con ", " по пункт", "议程项目", "، في إطار ");
            let from = organ.end + s.text[organ.end..first.start].rfind(&head)?;
            let tail = s.words("", " de l’ordre du jour", " del programa", " повестки дня", "", " من جدول الأعمال");
            let rest = s.text[last.end..].strip_prefix(&tail)?;
            let rest = rest.strip_prefix([',', '،']).unwrap_or(rest);
            let rest = if s.document.language == Language::Zh {
                rest.strip_prefix("下的").or(rest.strip_prefix('的')).unwrap_or(rest)
            } else {
                rest
            };
            let known = rest.starts_with(['.', ' ']) || rest.starts_with("文件");
            let text = format!("{}{rest}", &s.text[..from]);
            let mission = s.document.title.as_ref()?.senders.iter().any(|x| x.state.is_some());
            let fits = lines.len() == 1 && mission && known && s.document.masthead.body.is_none();
            (fits && s.document.kind != Kind::RequestForInclusion).then_some(Defect {
                text,
                at: organ.start,
                exact: false,
            })
        },
        true,
    ),
    (
        "STR006",
        |s| {
            if s.document.kind != Kind::NoteVerbale || s.document.language == Language::Zh {
                return None;
            }
            let last = s.document.paragraphs.last()?.span.end;
            let sign = s.words(
                "(Signed) A. Keita",
                "(Signé) A. Keita",
                "(Firmado) A. Keita",
                "(Подпись) А. Кейта",
                "",
                "(توقيع) أ. كيتا",
            );
            let line = s.line(last);
            let end = s.end();
            let at = Span::at(last);
            let text = s.put(at, &format!("{end}{end}{sign}"));
            let indented = s.text[line.range()].starts_with(' ');
            (!indented).then_some(Defect { text, at: last + 2 * end.len(), exact: true })
        },
        true,
    ),
    (
        "STR007",
        |s| {
            let first = s.document.paragraphs.first().filter(|_| s.document.kind == Kind::NoteVerbale)?.span;
            let words = s.words(
                "I have the honour to inform you of this. ",
                "J’ai l’honneur de vous en informer. ",
                "Tengo el honor de comunicárselo. ",
                "Имею честь сообщить об этом. ",
                "我谨通知你。",
                "أتشرف بإبلاغكم بذلك. ",
            );
            Some(Defect { text: s.put(Span::at(first.start), &words), at: first.start, exact: false })
        },
        false,
    ),
    (
        "STR009",
        |s| {
            let first = s.document.paragraphs.first().filter(|_| plain_letter(s))?.span;
            let words = s.words(
                "Excellency,",
                "Excellence,",
                "Excelencia:",
                "Ваше Превосходительство,",
                "秘书长阁下：",
                "صاحب السعادة،",
            );
            let line = s.line(first.start);
            let end = s.end();
            Some(Defect {
                text: s.put(Span::at(line.start), &format!("{words}{end}{end}")),
                at: line.start,
                exact: true,
            })
        },
        true,
    ),
    (
        "STR009",
        |s| {
            let last =
                s.document.paragraphs.last().filter(|_| plain_letter(s) && s.document.paragraphs.len() > 1)?.span;
            let words = s.words(
                "Please accept, Excellency, the assurances of my highest consideration.",
                "Veuillez agréer, Monsieur le Président, les assurances de ma très haute considération.",
                "Aprovecho la oportunidad para reiterarle las seguridades de mi más alta consideración.",
                "Примите, Ваше Превосходительство, уверения в моем самом высоком уважении.",
                "顺致最崇高的敬意。",
                "وتفضلوا، صاحب السعادة، بقبول أسمى آيات التقدير.",
            );
            let end = s.end();
            let at = s.line(last.end);
            let stop = at.start + s.text[at.range()].trim_end_matches(['\n', '\r']).len();
            Some(Defect {
                text: s.put(Span::at(stop), &format!("{end}{end}{words}")),
                at: stop + 2 * end.len(),
                exact: true,
            })
        },
        true,
    ),
    (
        "STR010",
        |s| {
            // The session stands under the title.
            let session = s.document.masthead.session.as_ref().filter(|_| plain_letter(s))?;
            let line = s.alone(session.span)?;
            let title = s.document.title.as_ref()?.span.end;
            let stop = s.line(title).start + s.text[s.line(title).range()].trim_end_matches(['\n', '\r']).len();
            let moved = s.text[line.range()].trim_end_matches(['\n', '\r']);
            let end = s.end();
            let with = s.put(Span::at(stop), &format!("{end}{end}{moved}"));
            let text = format!("{}{}", &with[..line.start], &with[line.end..]);
            (s.document.kind != Kind::RequestForInclusion).then_some(Defect {
                text,
                at: stop - line.len() + 2 * end.len(),
                exact: false,
            })
        },
        true,
    ),
    (
        "STR010",
        |s| {
            // The request stands first.
            let r = s.document.request.as_ref().filter(|r| plain_letter(s) && !r.attention_only)?;
            let [first, .., last] = s.document.paragraphs.as_slice() else { return None };
            let called = s.document.callouts.iter().any(|c| first.span.contains(c.span));
            // Of a letter that tells before it transmits nobody can say where its request belongs.
            let opening = s.words("have the honour", "honneur", "honor", "честь", "谨", "يشرفني");
            let verb = s.words("transmit", "transm", "transm", "препрово", "转递", "أحيل");
            let says = |words: &str| s.text[first.span.range()].contains(words);
            if last.span != r.span || !called || !says(&opening) || !says(&verb) {
                return None;
            }
            let (a, b) = (s.line(first.span.start), s.line(r.span.start));
            let request = &s.text[b.range()];
            let end = s.end();
            let blank = if s.text[..b.start].ends_with(&end.repeat(2)) { end } else { "" };
            let text = format!(
                "{}{request}{blank}{}{}",
                &s.text[..a.start],
                &s.text[a.start..b.start - blank.len()],
                &s.text[b.end..]
            );
            Some(Defect { text, at: a.start, exact: true })
        },
        true,
    ),
    (
        "STR010",
        |s| {
            // The request stands under the signature.
            let r = s.document.request.as_ref().filter(|r| plain_letter(s) && !r.attention_only)?;
            let last = s.document.signatures.last()?;
            if s.document.paragraphs.last()?.span != r.span || s.document.paragraphs.len() < 2 {
                return None;
            }
            let (b, g) = (s.line(r.span.start), s.line(last.span.end));
            let stop = g.start + s.text[g.range()].trim_end_matches(['\n', '\r']).len();
            let end = s.end();
            let request = s.text[b.range()].trim_end_matches(['\n', '\r']);
            let blank = if s.text[b.end..].starts_with(end) { end.len() } else { 0 };
            let text =
                format!("{}{}{end}{end}{request}{}", &s.text[..b.start], &s.text[b.end + blank..stop], &s.text[stop..]);
            Some(Defect { text, at: stop - b.len() - blank + 2 * end.len(), exact: true })
        },
        true,
    ),
    (
        "STR011",
        |s| {
            let m = &s.document.masthead;
            let session = m.session.as_ref().filter(|_| s.document.kind != Kind::RequestForInclusion)?;
            let organ = m.organs.iter().find(|(o, _)| *o == Organ::GeneralAssembly)?.1;
            let line = s.alone(session.span).filter(|_| m.body.is_none())?;
            // The last line of the masthead's column that names the Assembly.
            let name = &s.text[organ.range()];
            let at = s.text[..session.span.start].rfind(name).unwrap_or(organ.start);
            Some(Defect { text: s.put(line, ""), at, exact: false })
        },
        true,
    ),
    (
        "STR012",
        |s| {
            let m = &s.document.masthead;
            let year = m.year.as_ref().filter(|_| m.organs.iter().any(|(o, _)| *o == Organ::GeneralAssembly))?;
            let organ = m.organs.iter().find(|(o, _)| *o == Organ::SecurityCouncil)?.1;
            let name = &s.text[organ.range()];
            let at = s.text[..year.span.start].rfind(name).unwrap_or(organ.start);
            // In two columns the year goes and the session beside it stays.
            match s.alone(year.span) {
                Some(line) => Some(Defect { text: s.put(line, ""), at, exact: false }),
                None => Some(Defect { text: s.put(year.span, ""), at, exact: false }),
            }
        },
        true,
    ),
    (
        "STR013",
        |s| {
            let m = &s.document.masthead;
            let (organ, at) = *m.organs.first().filter(|_| m.organs.len() == 1)?;
            let r = s.document.request.as_ref()?;
            let council =
                organ == Organ::SecurityCouncil && r.organs.iter().all(|(o, _)| *o == organ) && !s.is_wrapped();
            let president = s.document.title.as_ref()?.addressees.iter().all(|(a, _)| a.code() != "other");
            let session = s.words(
                "Eightieth session",
                "Quatre-vingtième session",
                "Octogésimo período de sesiones",
                "Восьмидесятая сессия",
                "第八十届会议",
                "الدورة الثمانون",
            );
            let line = s.line(at.start);
            let stop = line.start + s.text[line.range()].trim_end_matches(['\n', '\r']).len();
            (council && president).then(|| Defect {
                text: s.put(Span::at(stop), &format!("{}{session}", s.end())),
                at: stop + s.end().len(),
                exact: true,
            })
        },
        true,
    ),
    (
        "STR014",
        |s| {
            let a = s.document.masthead.agenda.as_ref().filter(|a| a.titles.len() == 1 && !s.is_wrapped())?;
            let span = a.titles[0].span;
            let (first, last) = (s.line(span.start), s.line(span.end));
            let whole = Span::new(first.start, last.end);
            let under = a.lines.last()?.span;
            (a.lines.len() == 1 && s.document.kind != Kind::RequestForInclusion && s.document.masthead.body.is_none())
                .then(|| Defect { text: s.put(whole, ""), at: under.start, exact: false })
        },
        false,
    ),
];
