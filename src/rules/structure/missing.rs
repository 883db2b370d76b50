//! Parts that a communication cannot do without: title, agenda item, request, signature.

use super::{end_of_line, from_mission, is_inclusion, skeleton};
use crate::knowledge::Language;
use crate::model::{Kind, Organ};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span};

/// No title.
pub(in crate::rules) static MISSING_TITLE: Rule = Rule {
    code: "STR001",
    name: "missing-title",
    title: Words {
        ar: "لا يوجد عنوان للرسالة",
        zh: "缺少信函标题",
        en: "There is no title",
        fr: "Il manque le titre",
        ru: "Нет заглавия",
        es: "Falta el título",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["United Nations Editorial Manual, communications from Member States"],
    page: include_str!("../pages/STR001.md"),
    check: Check::Document(missing_title),
};

/// No agenda item in a document of the General Assembly or ECOSOC.
pub(in crate::rules) static MISSING_AGENDA_ITEM: Rule = Rule {
    code: "STR002",
    name: "missing-agenda-item",
    title: Words {
        ar: "لا يوجد بند من جدول الأعمال",
        zh: "缺少议程项目",
        en: "There is no agenda item",
        fr: "Il manque le point de l’ordre du jour",
        ru: "Нет пункта повестки дня",
        es: "Falta el tema del programa",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["United Nations Editorial Manual, communications from Member States", "silence: A/AC.154/383"],
    page: include_str!("../pages/STR002.md"),
    check: Check::Document(missing_agenda_item),
};

/// The request to the General Assembly names no item.
pub(in crate::rules) static MISSING_ITEM_IN_REQUEST: Rule = Rule {
    code: "STR003",
    name: "missing-item-in-request",
    title: Words {
        ar: "الطلب لا يذكر بند جدول الأعمال",
        zh: "分发请求未写明议程项目",
        en: "The request names no agenda item",
        fr: "La demande ne nomme aucun point de l’ordre du jour",
        ru: "В просьбе не указан пункт повестки дня",
        es: "La solicitud no nombra ningún tema del programa",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["United Nations Editorial Manual, communications from Member States"],
    page: include_str!("../pages/STR003.md"),
    check: Check::Document(missing_item_in_request),
};

/// Nothing asks for circulation.
pub(in crate::rules) static MISSING_REQUEST: Rule = Rule {
    code: "STR004",
    name: "missing-circulation-request",
    title: Words {
        ar: "لا يوجد طلب للتعميم",
        zh: "缺少分发请求",
        en: "There is no request for circulation",
        fr: "Il manque la demande de distribution",
        ru: "Нет просьбы о распространении",
        es: "Falta la solicitud de distribución",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &[
        "United Nations Editorial Manual, communications from Member States",
        "without request: S/2014/136, S/2017/1037",
    ],
    page: include_str!("../pages/STR004.md"),
    check: Check::Document(missing_request),
};

/// Nobody signs.
pub(in crate::rules) static MISSING_SIGNATURE: Rule = Rule {
    code: "STR005",
    name: "missing-signature",
    title: Words {
        ar: "لا يوجد توقيع",
        zh: "缺少签名",
        en: "There is no signature",
        fr: "Il manque la signature",
        ru: "Нет подписи",
        es: "Falta la firma",
    },
    severity: Severity::Error,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Suggested,
    authority: &["United Nations Editorial Manual, communications from Member States", "S/1999/589"],
    page: include_str!("../pages/STR005.md"),
    check: Check::Document(missing_signature),
};

const NO_TITLE: Words = Words {
    ar: "لا يوجد عنوان من قبيل «رسالة مؤرخة … موجهة إلى … من …»",
    zh: "没有“……给……的信”这样的标题",
    en: "There is no title such as “Letter dated … from … addressed to …”",
    fr: "Il n’y a pas de titre du type « Lettre datée du …, adressée à … par … »",
    ru: "Нет заглавия вида «Письмо … от … на имя …»",
    es: "No hay un título como «Carta de fecha … dirigida a … por …»",
};
const PUT_TITLE: Words = Words {
    ar: "وضع عنوان هنا، مع تصحيح التاريخ والدولة",
    zh: "在此加上标题（日期和国名待核）",
    en: "Put a title here; date and State are yours to check",
    fr: "Insérer ici un titre ; date et État à vérifier",
    ru: "Вставить заглавие; дату и государство проверьте",
    es: "Insertar aquí un título; revise fecha y Estado",
};
const NO_ITEM: Words = Words {
    ar: "رأس الوثيقة لا يذكر بندا من جدول الأعمال",
    zh: "刊头没有议程项目",
    en: "The masthead names no agenda item",
    fr: "L’en-tête ne nomme aucun point de l’ordre du jour",
    ru: "В заголовке нет пункта повестки дня",
    es: "El encabezamiento no nombra ningún tema del programa",
};
const PUT_ITEM: Words = Words {
    ar: "وضع سطر البند هنا، كما في الطلب",
    zh: "按分发请求在此加上议程项目行",
    en: "Put the agenda line here, as the request has it",
    fr: "Insérer ici la ligne du point, comme dans la demande",
    ru: "Вставить строку с пунктом, как в просьбе",
    es: "Insertar aquí la línea del tema, como en la solicitud",
};
const THE_REQUEST: Words =
    Words {
        ar: "الطلب", zh: "分发请求", en: "The request", fr: "La demande", ru: "Просьба", es: "La solicitud"
    };
const NO_ITEM_ASKED: Words = Words {
    ar: "الطلب يذكر الجمعية العامة ولا يذكر بندا من جدول الأعمال",
    zh: "请求提到大会，但没有写明议程项目",
    en: "The request names the Assembly but no agenda item",
    fr: "La demande nomme l’Assemblée, mais aucun point de l’ordre du jour",
    ru: "В просьбе названа Ассамблея, но не указан пункт повестки дня",
    es: "La solicitud nombra la Asamblea, pero ningún tema del programa",
};
const ADD_ITEM: Words = Words {
    ar: "إضافة البند المذكور في رأس الوثيقة",
    zh: "补上刊头的议程项目",
    en: "Add the item of the masthead",
    fr: "Ajouter le point de l’en-tête",
    ru: "Добавить пункт из заголовка",
    es: "Añadir el tema del encabezamiento",
};
const NO_REQUEST: Words = Words {
    ar: "الرسالة لا تطلب تعميمها",
    zh: "没有请求分发的句子",
    en: "No sentence asks for the document to be circulated",
    fr: "Aucune phrase ne demande la distribution du document",
    ru: "Нет предложения с просьбой распространить документ",
    es: "Ninguna frase pide que se distribuya el documento",
};
const PUT_REQUEST: Words = Words {
    ar: "وضع طلب التعميم هنا",
    zh: "在此加上分发请求",
    en: "Put the request here",
    fr: "Insérer ici la demande",
    ru: "Вставить просьбу",
    es: "Insertar aquí la solicitud",
};
const NO_SIGNATURE: Words = Words {
    ar: "الرسالة غير موقعة",
    zh: "信函没有签名",
    en: "Nobody signs the letter",
    fr: "Personne ne signe la lettre",
    ru: "Письмо никем не подписано",
    es: "Nadie firma la carta",
};
const PUT_SIGNATURE: Words = Words {
    ar: "وضع مكان للتوقيع هنا",
    zh: "在此加上签名栏",
    en: "Put a signature here; the name is yours to fill in",
    fr: "Insérer ici une signature ; le nom reste à compléter",
    ru: "Вставить подпись; имя впишите",
    es: "Insertar aquí una firma; complete el nombre",
};

fn missing_title(context: &Context, report: &mut Report) {
    let d = context.document;
    if d.title.is_some() {
        return;
    }
    let at = d.letter.start;
    let finding = report.add(Span::at(at), &NO_TITLE, &[]);
    let br = context.line_end();
    if let Some(title) = skeleton::title_from_heading(context, d).or_else(|| skeleton::title(context)) {
        finding.suggest(&PUT_TITLE, &[], vec![Edit { span: Span::at(at), text: format!("{title}{br}{br}") }]);
    }
}

/// Whether a subsidiary body is the organ: its documents print neither session nor item.
fn is_subsidiary(context: &Context) -> bool {
    let m = &context.document.masthead;
    m.body.is_some()
        || m.symbols.iter().any(|s| s.text.contains("/AC.") || s.text.contains("/CONF.") || s.text.contains("/CN."))
}

fn missing_agenda_item(context: &Context, report: &mut Report) {
    let d = context.document;
    let m = &d.masthead;
    let organs = m.all_organs();
    let needs = organs.contains(&Organ::GeneralAssembly) || organs.contains(&Organ::EconomicAndSocialCouncil);
    if m.agenda.is_some() || !needs || is_inclusion(context) || is_subsidiary(context) {
        return;
    }
    // Where the line belongs: under the committee or the session.
    let after = m
        .committee
        .map(|c| c.1)
        .or(m.session.as_ref().map(|s| s.span))
        .or(m.special_session.as_ref().map(|s| s.ordinal.span))
        .or(m.ecosoc_session.map(|s| s.1))
        .or(m.organs.iter().map(|o| o.1).next_back())
        .unwrap_or(Span::at(m.span.end));
    let at = end_of_line(context, after.end);
    let finding = report.add(Span::at(at), &NO_ITEM, &[]);
    if let Some(r) = d.request.as_ref().filter(|r| !r.items.is_empty()) {
        finding.related(r.span, &THE_REQUEST, &[]);
        if let Some(line) = skeleton::agenda_line(context) {
            let br = context.line_end();
            finding.suggest(&PUT_ITEM, &[], vec![Edit { span: Span::at(at), text: format!("{br}{br}{line}") }]);
        }
    }
}

fn missing_item_in_request(context: &Context, report: &mut Report) {
    let d = context.document;
    let Some(request) = d.request.as_ref().filter(|r| !r.attention_only && r.items.is_empty()) else { return };
    let Some((_, organ)) = request.organs.iter().find(|(o, _)| *o == Organ::GeneralAssembly) else { return };
    if is_inclusion(context) || is_subsidiary(context) || !from_mission(context) {
        return;
    }
    let finding = report.add(*organ, &NO_ITEM_ASKED, &[]);
    let printed = d.masthead.agenda.as_ref().is_some_and(|a| !a.items.is_empty());
    let Some(text) = skeleton::under_items(context).filter(|_| printed) else { return };
    let rest = context.slice(Span::new(organ.end, request.span.end));
    let text = match d.language {
        Language::Zh if rest.starts_with('的') || rest.starts_with("项目") => text,
        Language::Zh => format!("{text}下的"),
        Language::Ru => text,
        _ if rest.starts_with([',', '.', '،', ')']) || rest.is_empty() => text,
        Language::Ar => format!("{text}،"),
        _ => format!("{text},"),
    };
    finding.safe(&ADD_ITEM, &[], vec![Edit { span: Span::at(organ.end), text }]);
}

fn missing_request(context: &Context, report: &mut Report) {
    let d = context.document;
    if d.request.is_some() || is_inclusion(context) || !from_mission(context) || d.paragraphs.is_empty() {
        return;
    }
    let assembly = d.masthead.all_organs().contains(&Organ::GeneralAssembly);
    // Letters to the Council that ask for a meeting or inform have no request.
    let severity = if assembly || !d.annexes.is_empty() { Severity::Warning } else { Severity::Hint };
    let Some(last) = d.paragraphs.iter().rfind(|p| p.span.end <= signature_start(context)) else { return };
    let br = context.line_end();
    let text = format!("{br}{br}{}", skeleton::request(context));
    report.add(Span::at(last.span.end), &NO_REQUEST, &[]).severity(severity).suggest(
        &PUT_REQUEST,
        &[],
        vec![Edit { span: Span::at(last.span.end), text }],
    );
}

fn signature_start(context: &Context) -> usize {
    context.document.signatures.first().map_or(usize::MAX, |s| s.span.start)
}

fn missing_signature(context: &Context, report: &mut Report) {
    let d = context.document;
    if d.kind == Kind::NoteVerbale || !d.signatures.is_empty() || d.paragraphs.is_empty() {
        return;
    }
    // Before 2000 letters were printed without the mark, under a name in capitals.
    let old = d.title.as_ref().and_then(|t| t.date).is_some_and(|x| x.year < 2000);
    let severity = if old { Severity::Warning } else { Severity::Error };
    let after = d.request.as_ref().map_or(0, |r| r.span.end);
    let Some(last) =
        d.paragraphs.iter().rfind(|p| p.span.contains(Span::at(after)) || after == 0).or(d.paragraphs.last())
    else {
        return;
    };
    let at = last.span.end;
    let br = context.line_end();
    let text = format!("{br}{br}{}", skeleton::signature(context));
    report.add(Span::at(at), &NO_SIGNATURE, &[]).severity(severity).suggest(
        &PUT_SIGNATURE,
        &[],
        vec![Edit { span: Span::at(at), text }],
    );
}
