//! The canonical sentences that a mend puts where a part is missing, filled with what the document says.
//!
//! Forms as published: A/69/761 and A/69/727 in six languages; signatures as S/2014/136, S/2016/337, S/2016/851,
//! A/76/743, S/2015/350.

use crate::knowledge::{Language, Organ, agenda_titles, date, opening};
use crate::model::{Document, Kind, Office};
use crate::rules::Context;
use crate::text::Span;

/// The items of the request, or else of the masthead, as the draft writes them.
pub(super) fn item_list(context: &Context) -> Option<(String, usize)> {
    let d = context.document;
    let printed = d.masthead.agenda.as_ref().map(|a| a.items.as_slice()).unwrap_or_default();
    let asked = d.request.as_ref().map(|r| r.items.as_slice()).unwrap_or_default();
    let items = if printed.is_empty() { asked } else { printed };
    let span = items.iter().map(|i| i.span).reduce(Span::cover)?;
    let mut numbers: Vec<u16> = items.iter().map(|i| i.number).collect();
    numbers.dedup();
    Some((crate::text::show(context.slice(span).split(['\n', '\r'])), numbers.len()))
}

/// The agenda lines of a masthead for the items of the request, with titles where the agenda knows them.
pub(super) fn agenda_line(context: &Context) -> Option<String> {
    let (list, count) = item_list(context)?;
    let language = context.draft_language();
    let line = match language {
        Language::En if count > 1 => format!("Agenda items {list}"),
        Language::En => format!("Agenda item {list}"),
        Language::Fr if count > 1 => format!("Points {list} de l’ordre du jour"),
        Language::Fr => format!("Point {list} de l’ordre du jour"),
        Language::Es if count > 1 => format!("Temas {list} del programa"),
        Language::Es => format!("Tema {list} del programa"),
        Language::Ru if count > 1 => format!("Пункты {list} повестки дня"),
        Language::Ru => format!("Пункт {list} повестки дня"),
        Language::Zh => format!("议程项目{list}"),
        Language::Ar => {
            let noun = match count {
                1 => "البند",
                2 => "البندان",
                _ => "البنود",
            };
            format!("{noun} {list} من جدول الأعمال")
        }
    };
    let d = context.document;
    let session = d.masthead.session.as_ref().map(|s| s.number);
    let items = d.request.as_ref().map(|r| r.items.as_slice()).unwrap_or_default();
    let titles: Option<Vec<&str>> = session.and_then(|s| {
        items
            .iter()
            .map(|i| {
                agenda_titles(s, i.number, i.sub.as_deref().unwrap_or_default()).first().and_then(|t| t.title(language))
            })
            .collect()
    });
    let br = context.line_end();
    let titles = titles.unwrap_or_default();
    Some([line].into_iter().chain(titles.into_iter().map(str::to_owned)).collect::<Vec<_>>().join(&format!("{br}{br}")))
}

/// What a request says of the items: ", under agenda item 19 (a)".
pub(super) fn under_items(context: &Context) -> Option<String> {
    let (list, count) = item_list(context)?;
    let many = count > 1;
    Some(match context.draft_language() {
        Language::En => format!(", under agenda item{} {list}", if many { "s" } else { "" }),
        Language::Fr if many => format!(", au titre des points {list} de l’ordre du jour"),
        Language::Fr => format!(", au titre du point {list} de l’ordre du jour"),
        Language::Es if many => format!(", en relación con los temas {list} del programa"),
        Language::Es => format!(", en relación con el tema {list} del programa"),
        Language::Ru if many => format!(" по пунктам {list} повестки дня"),
        Language::Ru => format!(" по пункту {list} повестки дня"),
        Language::Zh => format!("议程项目{list}"),
        Language::Ar => {
            let noun = match count {
                1 => "البند",
                2 => "البندين",
                _ => "البنود",
            };
            format!("، في إطار {noun} {list} من جدول الأعمال")
        }
    })
}

/// The request to circulate the document.
pub(super) fn request(context: &Context) -> String {
    let d = context.document;
    let organs = d.masthead.all_organs();
    let has = |o: Organ| organs.contains(&o);
    let (ga, ecosoc) = (has(Organ::GeneralAssembly), has(Organ::EconomicAndSocialCouncil));
    let sc = has(Organ::SecurityCouncil) || !(ga || ecosoc);
    let under = under_items(context).unwrap_or_default();
    let several = d.title.as_ref().is_some_and(|t| t.senders.len() > 1);
    let annexes = d.annexes.len();
    let note = d.kind == Kind::NoteVerbale;
    match context.draft_language() {
        Language::En => {
            let what = format!(
                "the present {}{}",
                if note { "note verbale" } else { "letter" },
                pick(annexes, ["", " and its annex", " and its annexes"])
            );
            let of = join(
                &[
                    ga.then(|| format!("of the General Assembly{under}")),
                    ecosoc.then(|| "of the Economic and Social Council".into()),
                    sc.then(|| "of the Security Council".into()),
                ],
                ", and ",
            );
            if note {
                format!("The Permanent Mission would be grateful if {what} could be circulated as a document {of}.")
            } else {
                let who = if several { "We" } else { "I" };
                format!("{who} should be grateful if you would have {what} circulated as a document {of}.")
            }
        }
        Language::Fr => {
            let what = format!(
                "le texte de la présente {}{}",
                if note { "note verbale" } else { "lettre" },
                pick(annexes, ["", " et de son annexe", " et de ses annexes"])
            );
            let of = join(
                &[
                    ga.then(|| format!("de l’Assemblée générale{under}")),
                    ecosoc.then(|| "du Conseil économique et social".into()),
                    sc.then(|| "du Conseil de sécurité".into()),
                ],
                ", et ",
            );
            let who = match (note, several) {
                (true, _) => "La Mission permanente vous serait reconnaissante",
                (_, true) => "Nous vous serions reconnaissants",
                _ => "Je vous serais reconnaissant",
            };
            format!("{who} de bien vouloir faire distribuer {what} comme document {of}.")
        }
        Language::Es => {
            let what = format!(
                "la presente {}{}",
                if note { "nota verbal" } else { "carta" },
                pick(annexes, ["", " y su anexo", " y sus anexos"])
            );
            let of = join(
                &[
                    ga.then(|| format!("de la Asamblea General{under}")),
                    ecosoc.then(|| "del Consejo Económico y Social".into()),
                    sc.then(|| "del Consejo de Seguridad".into()),
                ],
                ", y ",
            );
            let who = match (note, several) {
                (true, _) => "La Misión Permanente le agradecería",
                (_, true) => "Le agradeceríamos",
                _ => "Le agradecería",
            };
            format!("{who} que tuviera a bien hacer distribuir {what} como documento {of}.")
        }
        Language::Ru => {
            let what = format!(
                "{}{}",
                if note {
                    "настоящей вербальной ноты"
                } else {
                    "настоящего письма"
                },
                pick(annexes, ["", " и приложения к нему", " и приложений к нему"])
            );
            let of = join(
                &[
                    ga.then(|| format!("документа Генеральной Ассамблеи{under}")),
                    ecosoc.then(|| "документа Экономического и Социального Совета".into()),
                    sc.then(|| "документа Совета Безопасности".into()),
                ],
                " и ",
            );
            let who = match (note, several) {
                (true, _) => "Постоянное представительство было бы признательно",
                (_, true) => "Будем признательны",
                _ => "Буду признателен",
            };
            format!("{who} за распространение {what} в качестве {of}.")
        }
        Language::Zh => {
            let what =
                format!("{}{}", if note { "本普通照会" } else { "本信" }, if annexes > 0 { "及其附件" } else { "" });
            let item = if under.is_empty() { "文件".to_owned() } else { format!("{under}下的文件") };
            let of = join(
                &[
                    ga.then(|| format!("大会{item}")),
                    ecosoc.then(|| "经济及社会理事会文件".into()),
                    sc.then(|| "安全理事会文件".into()),
                ],
                "和",
            );
            format!("请将{what}作为{of}分发为荷。")
        }
        Language::Ar => {
            let what = format!(
                "هذه {}{}",
                if note { "المذكرة" } else { "الرسالة" },
                match annexes {
                    0 => "",
                    1 => " ومرفقها",
                    2 => " ومرفقيها",
                    _ => " ومرفقاتها",
                }
            );
            let of = join(
                &[
                    ga.then(|| format!("من وثائق الجمعية العامة{under}")),
                    ecosoc.then(|| "من وثائق المجلس الاقتصادي والاجتماعي".into()),
                    sc.then(|| "من وثائق مجلس الأمن".into()),
                ],
                "، و",
            );
            let who = if several { "ونرجو ممتنين" } else { "وأرجو ممتنا" };
            let as_what = if annexes > 0 { "بوصفهما" } else { "بوصفها" };
            format!("{who} تعميم {what} {as_what} وثيقة {of}.")
        }
    }
}

/// A signature with an empty place for the name.
pub(super) fn signature(context: &Context) -> String {
    let br = context.line_end();
    let charge = context
        .document
        .title
        .as_ref()
        .and_then(|t| t.senders.first())
        .is_some_and(|s| s.office == Office::ChargeDAffaires);
    let language = context.draft_language();
    let office = match (language, charge) {
        (Language::En, false) => "Permanent Representative",
        (Language::En, true) => "Chargé d’affaires a.i.",
        (Language::Fr, false) => "Le Représentant permanent",
        (Language::Fr, true) => "Le Chargé d’affaires par intérim",
        (Language::Es, false) => "Representante Permanente",
        (Language::Es, true) => "Encargado de Negocios Interino",
        (Language::Ru, false) => "Постоянный представитель",
        (Language::Ru, true) => "Временный поверенный в делах",
        (Language::Zh, false) => "常驻代表",
        (Language::Zh, true) => "临时代办",
        (Language::Ar, false) => "الممثل الدائم",
        (Language::Ar, true) => "القائم بالأعمال بالنيابة",
    };
    match language {
        Language::En => format!("(Signed) […]{br}{office}"),
        Language::Fr => format!("{office}{br}(Signé) […]"),
        Language::Es => format!("(Firmado) […]{br}{office}"),
        Language::Ru => format!("(Подпись) […]{br}{office}"),
        Language::Zh => format!("{office}{br}[…](签名)"),
        Language::Ar => format!("(توقيع) […]{br}{office}"),
    }
}

/// A title with empty places for what the draft does not tell; nothing where no day can be told that would agree with the masthead.
pub(super) fn title(context: &Context) -> Option<String> {
    let d = context.document;
    let language = context.draft_language();
    // A day that agrees with session and year: that of the masthead, or the opening of the session.
    let day = d
        .masthead
        .date
        .and_then(|x| x.civil())
        .or_else(|| d.masthead.session.as_ref().map(|s| opening(s.number)))
        .or_else(|| d.masthead.year.as_ref().map(|y| opening(y.number)))?;
    let when = date::write(day.year(), day.month(), day.day(), language);
    let note = d.kind == Kind::NoteVerbale;
    Some(match (language, note) {
        (Language::En, false) => format!(
            "Letter dated {when} from the Permanent Representative of […] to the United Nations addressed to the Secretary-General"
        ),
        (Language::En, true) => format!(
            "Note verbale dated {when} from the Permanent Mission of […] to the United Nations addressed to the Secretary-General"
        ),
        (Language::Fr, false) => format!(
            "Lettre datée du {when}, adressée au Secrétaire général par le Représentant permanent de […] auprès de l’Organisation des Nations Unies"
        ),
        (Language::Fr, true) => format!(
            "Note verbale datée du {when}, adressée au Secrétaire général par la Mission permanente de […] auprès de l’Organisation des Nations Unies"
        ),
        (Language::Es, false) => format!(
            "Carta de fecha {when} dirigida al Secretario General por el Representante Permanente de […] ante las Naciones Unidas"
        ),
        (Language::Es, true) => format!(
            "Nota verbal de fecha {when} dirigida al Secretario General por la Misión Permanente de […] ante las Naciones Unidas"
        ),
        (Language::Ru, false) => format!(
            "Письмо Постоянного представителя […] при Организации Объединенных Наций от {when} на имя Генерального секретаря"
        ),
        (Language::Ru, true) => format!(
            "Вербальная нота Постоянного представительства […] при Организации Объединенных Наций от {when} на имя Генерального секретаря"
        ),
        (Language::Zh, false) => format!("{when}[…]常驻联合国代表给秘书长的信"),
        (Language::Zh, true) => format!("{when}[…]常驻联合国代表团给秘书长的普通照会"),
        (Language::Ar, false) => {
            format!("رسالة مؤرخة {when} موجهة إلى الأمين العام من الممثل الدائم […] لدى الأمم المتحدة")
        }
        (Language::Ar, true) => {
            format!("مذكرة شفوية مؤرخة {when} موجهة إلى الأمين العام من البعثة الدائمة […] لدى الأمم المتحدة")
        }
    })
}

/// The title that an annex heading repeats, in the words of a title; only where both are built alike.
pub(super) fn title_from_heading(context: &Context, document: &Document) -> Option<String> {
    let parent = document.annexes.iter().find_map(|a| a.parent.as_ref())?;
    let words = crate::text::show(context.slice(parent.span).split(['\n', '\r']));
    let words = words.trim_end_matches('*').trim();
    let capital = |s: &str| {
        let mut c = s.chars();
        c.next().map(|f| f.to_uppercase().chain(c).collect::<String>()).unwrap_or_default()
    };
    Some(match context.draft_language() {
        Language::En | Language::Es => capital(words),
        // The title has a comma after the year, the heading has none.
        Language::Fr => capital(words).replacen(" adressée", ", adressée", 1),
        Language::Zh => words.to_owned(),
        Language::Ru => capital(words)
            .replacen("Письму ", "Письмо ", 1)
            .replacen("Идентичным письмам ", "Идентичные письма ", 1)
            .replacen("Вербальной ноте ", "Вербальная нота ", 1),
        Language::Ar => words
            .replacen("رسالتين المتطابقتين", "رسالتان متطابقتان", 1)
            .replacen("رسائل المتطابقة", "رسائل متطابقة", 1)
            .replacen("مذكرة الشفوية", "مذكرة شفوية", 1)
            .replacen("المؤرختين", "مؤرختان", 1)
            .replacen("الموجهتين", "موجهتان", 1)
            .replacen("المؤرخة", "مؤرخة", 1)
            .replacen("الموجهة", "موجهة", 1),
    })
}

fn pick(count: usize, forms: [&str; 3]) -> &str {
    let [none, one, many] = forms;
    match count {
        0 => none,
        1 => one,
        _ => many,
    }
}

fn join(parts: &[Option<String>], and: &str) -> String {
    parts.iter().flatten().cloned().collect::<Vec<_>>().join(and)
}
