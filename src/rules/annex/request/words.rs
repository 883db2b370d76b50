//! The words for annexes in a request, as many as there are: "its annex", "ses annexes", «приложений», «مرفقيها».

use crate::knowledge::Language;
use crate::text::fold_key;

/// The words for this number of annexes where those that are written say another; none where they agree, or where the
/// form does not tell.
pub(super) fn for_count(said: &str, before: &str, count: usize, language: Language) -> Option<String> {
    match language {
        Language::Ar => arabic(said, count),
        Language::Ru => russian(said, before, count),
        Language::Zh => None,
        _ => latin(said, count, language),
    }
}

/// Pairs of singular and plural; the nouns of French differ in gender.
const EN: &[(&str, &str)] =
    &[("annex", "annexes"), ("enclosure", "enclosures"), ("appendix", "appendices"), ("attachment", "attachments")];
const FR: &[(&str, &str)] = &[("annexe", "annexes"), ("pièce jointe", "pièces jointes"), ("appendice", "appendices")];
const ES: &[(&str, &str)] = &[
    ("anexo", "anexos"),
    ("apéndice", "apéndices"),
    ("documento adjunto", "documentos adjuntos"),
    ("adjunto", "adjuntos"),
];

/// "Its annex" and "its annexes": possessives only, since "the annex" may be another's.
fn latin(said: &str, count: usize, language: Language) -> Option<String> {
    let (nouns, one, many): (&[(&str, &str)], &[&str], &[&str]) = match language {
        Language::En => (EN, &["its", "their"], &["its", "their"]),
        Language::Fr => (FR, &["son", "sa", "leur"], &["ses", "leurs"]),
        _ => (ES, &["su"], &["sus"]),
    };
    let key = fold_key(said);
    let lower = key.to_lowercase();
    let (owner, rest) = lower.split_once(' ')?;
    // Between owner and noun may stand a number or "attached"; a number goes with the plural.
    let noun = |plural: bool| {
        let end = |n: &(&str, &str)| if plural { n.1.to_owned() } else { n.0.to_owned() };
        nouns.iter().find(|n| rest == end(n) || rest.ends_with(&format!(" {}", end(n))))
    };
    if count > 1 {
        let pair = noun(false).filter(|_| one.contains(&owner))?;
        let owner = match (language, owner) {
            (Language::Fr, "leur") => "leurs",
            (Language::Fr, _) => "ses",
            (Language::Es, _) => "sus",
            (_, same) => same,
        };
        let between = rest.strip_suffix(pair.0)?;
        let sole = between.trim() == "sole";
        return Some(format!("{owner} {}{}", if sole { "" } else { between }, pair.1));
    }
    let pair = noun(true).filter(|_| many.contains(&owner))?;
    let owner = match (language, owner, pair.0) {
        (Language::Fr, "leurs", _) => "leur",
        (Language::Fr, _, "pièce jointe") => "sa",
        (Language::Fr, _, _) => "son",
        (Language::Es, _, _) => "su",
        (_, same, _) => same,
    };
    let between = rest.strip_suffix(pair.1)?;
    let counted = between.trim().split(' ').any(|w| {
        ["two", "three", "four", "five", "six", "deux", "trois", "quatre", "cinq", "dos", "tres", "cuatro", "cinco"]
            .contains(&w)
    });
    Some(format!("{owner} {}{}", if counted { "" } else { between }, pair.0))
}

/// «приложения к нему» after «письма» is the genitive of one, «приложений» of several. As an accusative
/// «приложения» may be either, so only what stands beside a plain genitive is judged.
fn russian(said: &str, before: &str, count: usize) -> Option<String> {
    let key = fold_key(said);
    let (noun, rest) = key.split_once(' ').map_or((&*key, ""), |(n, r)| (n, r));
    let with = |noun: &str| if rest.is_empty() { noun.to_owned() } else { format!("{noun} {rest}") };
    let stem = ["приложени", "добавлени", "дополнени"].iter().find(|s| noun.to_lowercase().starts_with(**s))?;
    let ending = noun.get(stem.len()..)?;
    let head = fold_key(before).to_lowercase();
    let head = head.trim_end().strip_suffix(" и").or_else(|| head.trim_end().strip_suffix(" а также"))?;
    // A call-out or the like may stand between.
    let head = head.rsplit_once('(').filter(|(_, r)| r.ends_with(')')).map_or(head, |(h, _)| h.trim_end());
    let genitive = ["письма", "ноты", "писем", "записки"].iter().any(|w| head.ends_with(w));
    let accusative = head.ends_with("письмо") || head.ends_with("ноту");
    match (ending, count) {
        ("й", 1) if genitive => Some(with(&format!("{stem}я"))),
        ("я", 2..) if genitive => Some(with(&format!("{stem}й"))),
        ("е", 2..) if accusative => Some(with(&format!("{stem}я"))),
        _ => None,
    }
}

/// مرفقها one, مرفقيها two, مرفقاتها more.
fn arabic(said: &str, count: usize) -> Option<String> {
    const OWNERS: [&str; 4] = ["هما", "ها", "ه", "هم"];
    let key = fold_key(said);
    let owner = OWNERS.iter().find(|o| key.ends_with(**o))?;
    let body = key.strip_suffix(owner)?;
    let forms: [(&str, &[&str]); 3] =
        [("مرفق", &["مرفقي", "مرفقا"]), ("ضميمت", &["ضميمتي", "ضميمتا"]), ("تذييل", &["تذييلي"])];
    let plural = |one: &str| match one {
        "مرفق" => "مرفقات",
        "ضميمت" => "ضمائم",
        _ => "تذييلات",
    };
    let (one, duals) = forms
        .iter()
        .find(|(one, duals)| body == *one || duals.contains(&body) || body == plural(one))
        .map(|(one, duals)| (*one, *duals))?;
    let right = match count {
        1 => one,
        2 => duals.first()?,
        _ => plural(one),
    };
    let agrees = match count {
        2 => duals.contains(&body),
        _ => body == right,
    };
    (!agrees).then(|| format!("{right}{owner}"))
}
