//! The symbol under the cursor, read aloud.

use super::Hover;
use super::line::Around;
use crate::features::names::escape;
use crate::knowledge::ordinal::{self, Before};
use crate::knowledge::{Language, SymbolPart, date, name, opening, read_symbol};
use crate::rules::Words;
use regex::Regex;
use std::sync::LazyLock;

static SYMBOL: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"[A-Z]{1,6}/[A-Za-z0-9.\-/]*\d(?: \((?:19|20)\d\d\))?").ok());

/// What a symbol that the cursor touches says, in the language of the draft and in the others.
pub(super) fn hover(line: &Around, told: Language) -> Option<Hover> {
    let text = line.text();
    let runs = SYMBOL.as_ref()?.find_iter(text);
    let (symbol, span) = runs.flat_map(|m| halves(m.as_str(), m.start())).find_map(|(half, start)| {
        let whole = start == 0 || !text.get(..start)?.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '/');
        Some((half, line.touched(start..start + half.len()).filter(|_| whole)?))
    })?;
    let parts = read_symbol(symbol);
    // A series with no number in it is no document.
    if !parts.iter().any(|p| matches!(p, SymbolPart::Document(..))) {
        return None;
    }
    let mut markdown = format!("**{}**  \n{}", escape(symbol), said(&parts, told));
    if let Some(SymbolPart::Session(n)) = parts.iter().find(|p| matches!(p, SymbolPart::Session(_)))
        && symbol.starts_with("A/")
        && !symbol.starts_with("A/HRC")
    {
        let day = |d: jiff::civil::Date| date::write(d.year(), d.month(), d.day(), told);
        if let Ok(last) = opening(n + 1).yesterday() {
            markdown.push_str(&format!("  \n{} – {}", day(opening(*n)), day(last)));
        }
    }
    let others = Language::ALL.iter().filter(|l| **l != told);
    let others: Vec<String> = others.map(|l| format!("- {}: {}", l.code(), said(&parts, *l))).collect();
    markdown.push_str(&format!(
        "\n\n{}\n\n<https://docs.un.org/{}/{}>",
        others.join("\n"),
        told.code(),
        address(symbol)
    ));
    Some(Hover { span, markdown })
}

/// The halves of a dual symbol.
fn halves(run: &str, start: usize) -> Vec<(&str, usize)> {
    for mark in ["-A/", "-S/", "-E/"] {
        if let Some((first, second)) = run.find(mark).and_then(|cut| Some((run.get(..cut)?, run.get(cut + 1..)?))) {
            return vec![(first, start), (second, start + first.len() + 1)];
        }
    }
    vec![(run, start)]
}

/// A symbol as a part of an address: `S/RES/1540(2004)`.
pub(super) fn address(symbol: &str) -> String {
    symbol.replace(' ', "")
}

/// The parts of a symbol in words.
fn said(parts: &[SymbolPart], language: Language) -> String {
    let separator = match language {
        Language::Zh => "，",
        Language::Ar => "، ",
        _ => ", ",
    };
    parts.iter().map(|p| part(p, language)).collect::<Vec<_>>().join(separator)
}

fn part(part: &SymbolPart, language: Language) -> String {
    match part {
        SymbolPart::Organ(id) | SymbolPart::Body(id) => {
            let known = name(id).and_then(|n| n.full(language).or(n.full(Language::En)));
            escape(known.unwrap_or(id))
        }
        SymbolPart::Session(n) => session(*n, language, &SESSION),
        SymbolPart::SpecialSession(n) => session(*n, language, &SPECIAL),
        SymbolPart::EmergencySession(n) => session(*n, language, &EMERGENCY),
        SymbolPart::Year(year) => year.to_string(),
        SymbolPart::Document(kind, number) => document(kind).fill(language, &[&number.to_string()]),
        SymbolPart::Change(kind, number) => change(kind).fill(language, &[&number.to_string()]),
        SymbolPart::Other(text) => escape(text),
    }
}

/// "seventy-second session": the ordinal in words with small letters, above a hundred in figures.
fn session(number: u16, language: Language, words: &Words) -> String {
    let ordinal = match ordinal::write(number, language, Before::Session) {
        Some(written) => written.to_lowercase(),
        None if language == Language::Zh => format!("第{number}"),
        None => number.to_string(),
    };
    words.fill(language, &[&ordinal])
}

const SESSION: Words = Words {
    ar: "الدورة {0}",
    zh: "{0}届会议",
    en: "{0} session",
    fr: "{0} session",
    ru: "{0} сессия",
    es: "{0} período de sesiones",
};
const SPECIAL: Words = Words {
    ar: "الدورة الاستثنائية {0}",
    zh: "{0}届特别会议",
    en: "{0} special session",
    fr: "{0} session extraordinaire",
    ru: "{0} специальная сессия",
    es: "{0} período extraordinario de sesiones",
};
const EMERGENCY: Words = Words {
    ar: "الدورة الاستثنائية الطارئة {0}",
    zh: "{0}届紧急特别会议",
    en: "{0} emergency special session",
    fr: "{0} session extraordinaire d’urgence",
    ru: "{0} чрезвычайная специальная сессия",
    es: "{0} período extraordinario de sesiones de emergencia",
};

#[rustfmt::skip]
fn document(kind: &str) -> Words {
    let [ar, zh, en, fr, ru, es] = match kind {
        "RES" => ["القرار {0}", "第{0}号决议", "resolution {0}", "résolution {0}", "резолюция {0}", "resolución {0}"],
        "DEC" => ["المقرر {0}", "第{0}号决定", "decision {0}", "décision {0}", "решение {0}", "decisión {0}"],
        "PRST" => ["بيان من الرئيس {0}", "主席声明{0}", "statement by the President {0}", "déclaration du Président {0}", "заявление Председателя {0}", "declaración de la Presidencia {0}"],
        "L" => ["وثيقة محدودة التوزيع {0}", "限制分发文件{0}", "limited distribution {0}", "distribution limitée {0}", "документ ограниченного распространения {0}", "distribución limitada {0}"],
        "PV" => ["محضر حرفي، الجلسة {0}", "第{0}次会议逐字记录", "verbatim record of meeting {0}", "procès-verbal de la séance {0}", "стенографический отчет о заседании {0}", "acta literal de la sesión {0}"],
        "SR" => ["محضر موجز، الجلسة {0}", "第{0}次会议简要记录", "summary record of meeting {0}", "compte rendu analytique de la séance {0}", "краткий отчет о заседании {0}", "acta resumida de la sesión {0}"],
        "INF" => ["وثيقة إعلامية {0}", "资料文件{0}", "information document {0}", "document d’information {0}", "информационный документ {0}", "documento de información {0}"],
        "CRP" => ["ورقة غرفة اجتماع {0}", "会议室文件{0}", "conference room paper {0}", "document de séance {0}", "документ зала заседаний {0}", "documento de sesión {0}"],
        "WP" => ["ورقة عمل {0}", "工作文件{0}", "working paper {0}", "document de travail {0}", "рабочий документ {0}", "documento de trabajo {0}"],
        "NGO" => ["وثيقة من منظمة غير حكومية {0}", "非政府组织文件{0}", "document of a non-governmental organization {0}", "document d’une organisation non gouvernementale {0}", "документ неправительственной организации {0}", "documento de una organización no gubernamental {0}"],
        _ => ["الوثيقة {0}", "文件{0}", "document {0}", "document {0}", "документ {0}", "documento {0}"],
    };
    Words { ar, zh, en, fr, ru, es }
}

#[rustfmt::skip]
fn change(kind: &str) -> Words {
    let [ar, zh, en, fr, ru, es] = match kind {
        "Add" => ["إضافة {0}", "增编{0}", "addendum {0}", "additif {0}", "добавление {0}", "adición {0}"],
        "Corr" => ["تصويب {0}", "更正{0}", "corrigendum {0}", "rectificatif {0}", "исправление {0}", "corrección {0}"],
        "Rev" => ["تنقيح {0}", "修订版{0}", "revision {0}", "révision {0}", "пересмотр {0}", "revisión {0}"],
        _ => ["تعديل {0}", "修正{0}", "amendment {0}", "modification {0}", "поправка {0}", "enmienda {0}"],
    };
    Words { ar, zh, en, fr, ru, es }
}
