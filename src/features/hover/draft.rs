//! What the parts of a draft say of themselves: where a call-out leads, what an agenda item is called, when a session meets.

use super::Hover;
use crate::draft::Snapshot;
use crate::features::definition::called;
use crate::features::names::{card, escape};
use crate::knowledge::{Language, Record, agenda_titles, date, find_title, opening, state};
use crate::model::{Annex, Document, Item};
use crate::rules::Words;
use crate::text::{Span, show};

/// What the document's own parts say.
pub(super) struct Tell<'a> {
    snapshot: &'a Snapshot,
    d: &'a Document,
    language: Language,
}

impl<'a> Tell<'a> {
    pub fn new(snapshot: &'a Snapshot, language: Language) -> Self {
        Tell { snapshot, d: snapshot.document(), language }
    }

    /// What goes before the names in its words.
    pub fn first(&self, offset: usize) -> Option<Hover> {
        self.callout(offset).or_else(|| self.item(offset)).or_else(|| self.session(offset))
    }

    /// What is told where no name stands.
    pub fn then(&self, offset: usize) -> Option<Hover> {
        self.agenda_title(offset)
            .or_else(|| self.title(offset))
            .or_else(|| self.heading(offset))
            .or_else(|| self.request(offset))
    }

    /// The title of an item, where the tables know it.
    fn agenda_title(&self, offset: usize) -> Option<Hover> {
        let titles = self.d.masthead.agenda.as_ref().map(|a| a.titles.as_slice()).unwrap_or_default();
        let t = titles.iter().find(|t| t.span.touches(offset))?;
        let known = find_title(&t.text, self.d.language)?;
        Some(Hover { span: t.span, markdown: card(Record::Agenda(known), self.d.language, self.language) })
    }

    fn words(&self, span: Span) -> String {
        show(self.snapshot.text().slice(span).split(['\n', '\r']))
    }

    fn callout(&self, offset: usize) -> Option<Hover> {
        let c = self.d.callouts.iter().find(|c| c.span.touches(offset))?;
        let targets = called(self.d, &c.numbers, c.enclosure);
        let markdown = if targets.is_empty() {
            NO_ANNEX.get(self.language).to_owned()
        } else {
            targets.iter().map(|a| self.annex(a)).collect::<Vec<_>>().join("\n\n")
        };
        Some(Hover { span: c.span, markdown })
    }

    fn annex(&self, a: &Annex) -> String {
        let mut head = self.words(a.word);
        if let Some((_, n)) = &a.numeral {
            head = self.words(a.word.cover(*n));
        }
        let mut out = if head.is_empty() { String::new() } else { format!("**{}**", escape(&head)) };
        if let Some((t, _)) = &a.title {
            out.push_str(&format!(" {}", escape(t)));
        }
        if let Some((t, _)) = &a.tag {
            out.push_str(&format!("  \n{}", escape(&self.words(t.span))));
        }
        out.push_str(&format!("  \n{}", PARAGRAPHS.fill(self.language, &[&a.paragraphs.len().to_string()])));
        out.trim().to_owned()
    }

    fn item(&self, offset: usize) -> Option<Hover> {
        let agenda = self.d.masthead.agenda.as_ref();
        let printed = agenda.map(|a| a.items.as_slice()).unwrap_or_default();
        let asked = self.d.request.as_ref().map(|r| r.items.as_slice()).unwrap_or_default();
        let item = printed.iter().chain(asked).find(|i| i.span.touches(offset))?;
        let mut lines = vec![format!("**{}**", ITEM.fill(self.language, &[&item.label()]))];
        lines.extend(self.titles(item, printed).iter().map(|t| escape(t)));
        Some(Hover { span: item.span, markdown: lines.join("  \n") })
    }

    /// The titles of an item: as the draft prints them, or as the agenda of its session has them.
    fn titles(&self, item: &Item, printed: &[Item]) -> Vec<String> {
        let titles = self.d.masthead.agenda.as_ref().map(|a| a.titles.as_slice()).unwrap_or_default();
        if titles.len() == printed.len()
            && let Some(t) = printed.iter().position(|i| i.key() == item.key()).and_then(|i| titles.get(i))
        {
            return vec![t.text.clone()];
        }
        let Some(session) = self.d.masthead.session.as_ref() else { return Vec::new() };
        let sub = item.sub.as_deref().unwrap_or_default();
        agenda_titles(session.number, item.number, sub)
            .into_iter()
            .filter_map(|t| t.title(self.language).or_else(|| t.title(Language::En)))
            .map(str::to_owned)
            .collect()
    }

    fn session(&self, offset: usize) -> Option<Hover> {
        let m = &self.d.masthead;
        if let Some(o) = m.session.as_ref().filter(|o| o.span.touches(offset)) {
            let from = opening(o.number);
            let to = opening(o.number + 1).yesterday().ok()?;
            let day = |d: jiff::civil::Date| date::write(d.year(), d.month(), d.day(), self.language);
            let markdown = SESSION.fill(self.language, &[&o.number.to_string(), &day(from), &day(to)]);
            return Some(Hover { span: o.span, markdown });
        }
        let o = m.year.as_ref().filter(|o| o.span.touches(offset))?;
        let markdown = YEAR.fill(self.language, &[&o.number.to_string(), &(u32::from(o.number) + 1945).to_string()]);
        Some(Hover { span: o.span, markdown })
    }

    fn title(&self, offset: usize) -> Option<Hover> {
        let t = self.d.title.as_ref().filter(|t| t.span.touches(offset))?;
        if let Some(s) = t.senders.iter().find(|s| s.span.touches(offset))
            && let Some(known) = s.state.and_then(state)
        {
            let markdown = card(Record::State(known), self.d.language, self.language);
            return Some(Hover { span: s.span, markdown });
        }
        None
    }

    fn heading(&self, offset: usize) -> Option<Hover> {
        fn find(list: &[Annex], offset: usize) -> Option<&Annex> {
            list.iter().find_map(|a| {
                if !a.heading.is_empty() && a.heading.touches(offset) { Some(a) } else { find(&a.children, offset) }
            })
        }
        let a = find(&self.d.annexes, offset)?;
        Some(Hover { span: a.heading, markdown: self.annex(a) })
    }

    fn request(&self, offset: usize) -> Option<Hover> {
        let r = self.d.request.as_ref()?;
        let place = r.annexes_span.filter(|s| s.touches(offset))?;
        let markdown = if self.d.annexes.is_empty() {
            NO_ANNEX.get(self.language).to_owned()
        } else {
            self.d.annexes.iter().map(|a| self.annex(a)).collect::<Vec<_>>().join("\n\n")
        };
        Some(Hover { span: place, markdown })
    }
}

const NO_ANNEX: Words = Words {
    ar: "لا يوجد مرفق بهذا الوصف في المسودة.",
    zh: "草稿中没有这个附件。",
    en: "There is no such annex in this draft.",
    fr: "Ce projet ne contient pas cette annexe.",
    ru: "Такого приложения в проекте нет.",
    es: "En este proyecto no hay tal anexo.",
};
const PARAGRAPHS: Words = Words {
    ar: "عدد الفقرات: {0}",
    zh: "{0}段",
    en: "Paragraphs: {0}",
    fr: "Paragraphes : {0}",
    ru: "Абзацев: {0}",
    es: "Párrafos: {0}",
};
const ITEM: Words = Words {
    ar: "البند {0} من جدول الأعمال",
    zh: "议程项目{0}",
    en: "Agenda item {0}",
    fr: "Point {0} de l’ordre du jour",
    ru: "Пункт {0} повестки дня",
    es: "Tema {0} del programa",
};
const SESSION: Words = Words {
    ar: "الدورة {0} للجمعية العامة: من {1} إلى {2}",
    zh: "大会第{0}届会议：{1}至{2}",
    en: "Session {0} of the General Assembly: {1} to {2}",
    fr: "Session {0} de l’Assemblée générale : du {1} au {2}",
    ru: "Сессия {0} Генеральной Ассамблеи: {1} — {2}",
    es: "Período de sesiones {0} de la Asamblea General: del {1} al {2}",
};
const YEAR: Words = Words {
    ar: "السنة {0} لمجلس الأمن: {1}",
    zh: "安全理事会第{0}年：{1}年",
    en: "Year {0} of the Security Council: {1}",
    fr: "Année {0} du Conseil de sécurité : {1}",
    ru: "Год {0} Совета Безопасности: {1}",
    es: "Año {0} del Consejo de Seguridad: {1}",
};
