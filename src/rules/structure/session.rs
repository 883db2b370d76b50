//! STR011 to STR013: the session of the General Assembly and the year of the Security Council, where they are missing
//! and where a session has no place.

use super::lines::{Told, astray, lines};
use crate::knowledge::ordinal::{self, Before};
use crate::knowledge::{Language, Organ, opening, session_of};
use crate::model::{Addressee, Document, Kind, Stage};
use crate::rules::assembly::{council_years, is_plenary, names_assembly, session_in};
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone, place};
use crate::syntax::Class;
use crate::text::{Edit, Span};

/// A document of the General Assembly without session.
pub(in crate::rules) static SESSION_MISSING: Rule = Rule {
    code: "STR011",
    name: "missing-session",
    title: Words {
        ar: "رأس وثيقة الجمعية العامة بلا دورة",
        zh: "大会文件的刊头缺少届会",
        en: "The masthead of a General Assembly document names no session",
        fr: "L’en-tête d’un document de l’Assemblée générale ne mentionne pas la session",
        ru: "В заголовке документа Генеральной Ассамблеи не указана сессия",
        es: "El encabezamiento de un documento de la Asamblea General no menciona el período de sesiones",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["A/51/697", "A/72/796", "bodies without: A/AC.154/383"],
    page: include_str!("../pages/STR011.md"),
    check: Check::Document(session_missing),
};

/// A document of two organs without the year of the Security Council.
pub(in crate::rules) static YEAR_MISSING: Rule = Rule {
    code: "STR012",
    name: "missing-council-year",
    title: Words {
        ar: "رأس الوثيقة المشتركة بلا سنة مجلس الأمن",
        zh: "大会和安全理事会共同文件的刊头缺少年次",
        en: "The masthead of a document of both organs names no Security Council year",
        fr: "L’en-tête d’un document des deux organes ne mentionne pas l’année du Conseil de sécurité",
        ru: "В заголовке документа двух органов не указан год Совета Безопасности",
        es: "El encabezamiento de un documento de ambos órganos no menciona el año del Consejo de Seguridad",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["A/51/697", "A/61/947–S/2007/339", "A/ES-10/669–S/2014/947"],
    page: include_str!("../pages/STR012.md"),
    check: Check::Document(year_missing),
};

/// A letter of the Security Council alone that carries a session or an item of the General Assembly.
pub(in crate::rules) static COUNCIL_ONLY: Rule = Rule {
    code: "STR013",
    name: "session-in-council-document",
    title: Words {
        ar: "دورة أو بند للجمعية العامة في وثيقة لمجلس الأمن وحده",
        zh: "仅为安全理事会文件，刊头却有大会届会或议程项目",
        en: "A document of the Security Council alone names a session or agenda item",
        fr: "Un document du seul Conseil de sécurité mentionne une session ou un point de l’ordre du jour",
        ru: "В документе одного Совета Безопасности указаны сессия или пункт повестки дня",
        es: "Un documento solo del Consejo de Seguridad menciona un período de sesiones o un tema",
    },
    severity: Severity::Warning,
    zone: Zone::Letter,
    languages: &Language::ALL,
    fix: FixKind::Safe,
    authority: &["S/2017/5", "S/2017/24", "S/2017/684"],
    page: include_str!("../pages/STR013.md"),
    check: Check::Document(council_only),
};

const SESSION: Words = Words {
    ar: "وثيقة الجمعية العامة تذكر الدورة، ولا دورة هنا",
    zh: "大会文件的刊头应写明届会，此处没有",
    en: "A document of the General Assembly names the session; none stands here",
    fr: "Un document de l’Assemblée générale mentionne la session ; aucune ne figure ici",
    ru: "В документе Генеральной Ассамблеи указывается сессия; здесь ее нет",
    es: "Un documento de la Asamblea General menciona el período de sesiones; aquí no figura ninguno",
};
const YEAR: Words = Words {
    ar: "يذكر عمود مجلس الأمن سنته، ولا سنة هنا",
    zh: "安全理事会一栏应写明年次，此处没有",
    en: "The Security Council’s column names its year; none stands here",
    fr: "La colonne du Conseil de sécurité mentionne son année ; aucune ne figure ici",
    ru: "В колонке Совета Безопасности указывается его год; здесь его нет",
    es: "La columna del Consejo de Seguridad menciona su año; aquí no figura ninguno",
};
const ALONE: Words = Words {
    ar: "لا مكان لسطر «{0}» في وثيقة لمجلس الأمن وحده",
    zh: "仅为安全理事会文件，不写“{0}”",
    en: "“{0}” has no place in a document of the Security Council alone",
    fr: "« {0} » n’a pas sa place dans un document du seul Conseil de sécurité",
    ru: "Строке «{0}» не место в документе одного Совета Безопасности",
    es: "«{0}» no corresponde en un documento solo del Consejo de Seguridad",
};
const INSERT: Words = Words {
    ar: "إدراج السطر «{0}»",
    zh: "插入“{0}”一行",
    en: "Insert the line “{0}”",
    fr: "Insérer la ligne « {0} »",
    ru: "Вставить строку «{0}»",
    es: "Insertar la línea «{0}»",
};
const REMOVE: Words = Words {
    ar: "حذف سطور الدورة والبند",
    zh: "删去届会和议程项目各行",
    en: "Remove the lines of the session and the item",
    fr: "Supprimer les lignes de la session et du point",
    ru: "Убрать строки сессии и пункта",
    es: "Suprimir las líneas del período de sesiones y del tema",
};
/// What stands beside the ordinal of a session and of a year.
const SESSION_LINE: Words = Words {
    ar: "الدورة {0}",
    zh: "{0}届会议",
    en: "{0} session",
    fr: "{0} session",
    ru: "{0} сессия",
    es: "{0} período de sesiones",
};
const YEAR_LINE: Words =
    Words { ar: "السنة {0}", zh: "{0}年", en: "{0} year", fr: "{0} année", ru: "{0} год", es: "{0} año" };

fn is_inclusion(document: &Document) -> bool {
    document.inclusion.is_some() || document.kind == Kind::RequestForInclusion
}

fn session_missing(context: &Context, report: &mut Report) {
    let document = context.document;
    let masthead = &document.masthead;
    let has = masthead.session.is_some() || masthead.special_session.is_some();
    let special = masthead.symbols.iter().any(|s| s.text.starts_with("A/ES-") || s.text.starts_with("A/S-"));
    let named = names_assembly(document) || masthead.committee.is_some();
    if has || special || !named || masthead.body.is_some() || is_inclusion(document) || !is_plenary(document) {
        return;
    }
    let astray = astray(context);
    if astray.iter().any(|t| matches!(t.class, Some(Class::Session(_) | Class::Special(..)))) {
        return;
    }
    let language = context.draft_language();
    let Some((number, sure)) = session(document) else { return };
    let Some(words) = ordinal::write(number, language, Before::Session) else { return };
    let line = SESSION_LINE.fill(language, &[&words]);
    let all = lines(context, masthead.span);
    let organ = all.iter().rfind(|t| matches!(t.class, Some(Class::Organ(Organ::GeneralAssembly, _)))).map(|t| t.span);
    let first = masthead.agenda.iter().flat_map(|a| &a.lines).find(|l| l.organ.is_none()).map(|l| l.span);
    let next = masthead.committee.map(|(_, s)| s).into_iter().chain(first).min_by_key(|s| s.start);
    let next = next.filter(|n| organ.is_none_or(|o| o.end <= n.start));
    let symbol = masthead.symbols.iter().map(|s| s.span).max_by_key(|s| s.end);
    let Some(at) = organ.or(symbol).map(|s| s.end).or(next.map(|n| n.start)) else { return };
    let edit = match next {
        Some(next) => {
            let near = organ.filter(|o| bare(context, Span::new(o.end, next.start)));
            let spaced = near.is_some_and(|o| place::parted(context, o.end, next.start));
            let hard = if spaced { "" } else { place::hard_break(context) };
            let line = format!("{}{line}{hard}", place::indent(context, next.start));
            place::above(context, next.start, &[line], spaced)
        }
        None => {
            let line = format!("{}{line}", place::indent(context, at));
            place::below(context, at, &[line], false)
        }
    };
    let finding = report.add(Span::at(at), &SESSION, &[]);
    if sure {
        finding.safe(&INSERT, &[&line], vec![edit]);
    } else {
        finding.suggest(&INSERT, &[&line], vec![edit]);
    }
}

/// Whether nothing but blanks and marks of Markdown stands in a span.
fn bare(context: &Context, span: Span) -> bool {
    context.slice(span).chars().all(|c| c.is_whitespace() || "*_\\#".contains(c))
}

/// The session under which the letter falls, and whether no other can be meant.
fn session(document: &Document) -> Option<(u16, bool)> {
    let masthead = &document.masthead;
    let notes = document.notes.iter().filter_map(|n| n.symbol.as_ref());
    if let Some(printed) = masthead.symbols.iter().chain(notes).find_map(|s| session_in(&s.text)) {
        return Some((printed, true));
    }
    let date = document.title.as_ref()?.date.as_ref()?.civil()?;
    let (now, _) = session_of(date);
    let stage = masthead.agenda.as_ref().and_then(|a| a.stage());
    let ahead = stage.is_some_and(|s| s != Stage::Agenda) && (2..=9).contains(&date.month());
    let far = now == 1 || (date - opening(now)).get_days() > 10;
    let sure = far && (opening(now + 1) - date).get_days() > 10;
    Some((now + u16::from(ahead), sure && stage.is_some()))
}

fn year_missing(context: &Context, report: &mut Report) {
    let document = context.document;
    let masthead = &document.masthead;
    let organs = masthead.all_organs();
    let dual = organs.contains(&Organ::SecurityCouncil)
        && (organs.contains(&Organ::GeneralAssembly) || organs.contains(&Organ::EconomicAndSocialCouncil));
    // A session alone beside the Council's name is another fault.
    let named = names_assembly(document) || masthead.organs.iter().any(|(o, _)| *o != Organ::SecurityCouncil);
    if !dual || !named || masthead.year.is_some() || masthead.body.is_some() || is_inclusion(document) {
        return;
    }
    if astray(context).iter().any(|t| matches!(t.class, Some(Class::Year(_)))) {
        return;
    }
    let years = council_years(document);
    let printed = masthead.symbols.iter().any(|s| s.text.starts_with("S/"));
    let Some(number) = (if printed { years.iter().find(|y| carries(document, **y)) } else { years.first() }) else {
        return;
    };
    let language = context.draft_language();
    let Some(words) = ordinal::write(*number, language, Before::Year) else { return };
    let line = YEAR_LINE.fill(language, &[&words]);
    let all = lines(context, masthead.span);
    let council = |t: &&Told| matches!(t.class, Some(Class::Organ(Organ::SecurityCouncil, _)));
    let Some(organ) = all.iter().rfind(council) else { return };
    let edit = under(context, organ, &all, &line);
    let finding = report.add(Span::at(organ.span.end), &YEAR, &[]);
    if years.len() == 1 || printed {
        finding.safe(&INSERT, &[&line], vec![edit]);
    } else {
        finding.suggest(&INSERT, &[&line], vec![edit]);
    }
}

/// Whether a symbol carries a year of the Council.
fn carries(document: &Document, year: u16) -> bool {
    document.masthead.symbols.iter().any(|s| s.text.starts_with(&format!("S/{}/", year + 1945)))
}

/// A line under an organ's, in its column.
fn under(context: &Context, organ: &Told, all: &[Told], line: &str) -> Edit {
    if organ.column == 0 {
        let next = all.iter().find(|t| t.line.start > organ.line.end).map(|t| t.line);
        let spaced = next.is_some_and(|n| place::parted(context, organ.line.end, n.start))
            && all.iter().filter(|t| t.line.end < organ.line.start).count() > 0
            && sparse(context, all);
        let line = format!("{}{line}", place::indent(context, organ.span.start));
        return place::below(context, organ.span.end, &[line], spaced);
    }
    let text = context.snapshot.text();
    let next = text.line_of(organ.line.end) + 1;
    let below = place::line(context, text.line_span(next.min(text.lines().saturating_sub(1))).start);
    let width = context.slice(below).trim_end().chars().count();
    if below.start > organ.line.end && width > 0 && width + 3 <= organ.column {
        let end = below.start + context.slice(below).trim_end().len();
        return Edit { span: Span::new(end, below.end), text: format!("{}{line}", " ".repeat(organ.column - width)) };
    }
    let line = format!("{}{line}", " ".repeat(organ.column));
    place::below(context, organ.line.end, &[line], false)
}

/// Whether blank lines stand between all lines of the masthead.
fn sparse(context: &Context, all: &[Told]) -> bool {
    let mut pairs = all.iter().zip(all.iter().skip(1)).filter(|(a, b)| a.line.end < b.line.start).peekable();
    pairs.peek().is_some() && pairs.all(|(a, b)| place::parted(context, a.line.end, b.line.start))
}

/// Whether masthead, addressees and request speak of the Security Council and of no other organ.
pub(in crate::rules) fn is_council_alone(document: &Document) -> bool {
    let masthead = &document.masthead;
    let printed = masthead.organs.iter().all(|(o, _)| *o == Organ::SecurityCouncil);
    let symbols = masthead.symbols.iter().all(|s| s.text.starts_with("S/"));
    let council = !masthead.organs.is_empty() || !masthead.symbols.is_empty();
    let other = document.request.iter().flat_map(|r| &r.organs).any(|(o, _)| *o != Organ::SecurityCouncil);
    let president =
        document.title.iter().flat_map(|t| &t.addressees).any(|(a, _)| {
            matches!(a, Addressee::PresidentGeneralAssembly | Addressee::PresidentEcosoc | Addressee::Other)
        });
    let own = masthead.committee.is_none() && masthead.body.is_none() && !is_inclusion(document);
    printed && symbols && council && !other && !president && own
}

fn council_only(context: &Context, report: &mut Report) {
    let document = context.document;
    let masthead = &document.masthead;
    if !is_council_alone(document) {
        return;
    }
    let asked: Vec<Organ> = document.request.iter().flat_map(|r| &r.organs).map(|(o, _)| *o).collect();
    let agenda = masthead.agenda.iter();
    let mut spans: Vec<Span> = masthead.session.iter().map(|s| s.span).collect();
    spans.extend(masthead.special_session.iter().map(|s| s.ordinal.span));
    spans.extend(agenda.clone().flat_map(|a| &a.lines).map(|l| l.span));
    let Some(first) = spans.iter().min_by_key(|s| s.start).copied() else { return };
    let said = context.words(first);
    spans.extend(agenda.flat_map(|a| &a.titles).map(|t| t.span));
    spans.sort();
    let finding = report.add(first, &ALONE, &[&said]);
    // A line that holds another column as well is left to the drafter.
    if spans.iter().any(|s| !alone(context, *s)) {
        return;
    }
    let edits: Vec<Edit> =
        spans.iter().map(|s| Edit { span: place::with_blanks_before(context, *s), text: String::new() }).collect();
    if asked == [Organ::SecurityCouncil] {
        finding.safe(&REMOVE, &[], edits);
    } else {
        finding.suggest(&REMOVE, &[], edits);
    }
}

/// Whether nothing else stands on the lines of a span.
fn alone(context: &Context, span: Span) -> bool {
    let before = Span::new(place::line(context, span.start).start, span.start);
    let after = Span::new(span.end, place::last_line(context, span).end);
    bare(context, before) && bare(context, after)
}
