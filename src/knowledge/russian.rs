//! Declines Russian names from their nominative and genitive. Knows only endings, no dictionary.

/// The forms of a name in the six cases, the nominative first, without repetitions.
///
/// `nominative` and `genitive` must have the same words in the same order; words equal in both stay as they are.
/// A word whose two endings fit no known declension keeps its genitive in the other cases.
pub(super) fn declined(nominative: &str, genitive: &str) -> Vec<String> {
    let mut out = vec![nominative.to_owned()];
    for form in std::iter::once(genitive.to_owned()).chain((0..4).map(|case| join(nominative, genitive, case))) {
        if !out.contains(&form) {
            out.push(form);
        }
    }
    out
}

/// The genitive of a name by its endings alone, for forms whose genitive no table gives; none where a word is not sure.
pub(super) fn genitive(nominative: &str) -> Option<String> {
    let word = |w: &str| {
        let cut = |end: &str, with: &str| w.strip_suffix(end).map(|stem| format!("{stem}{with}"));
        let unchanged = w.ends_with(['о', 'е', 'и', 'у', 'э', 'ю']) && !w.ends_with("ство") && !w.ends_with("ое");
        if (unchanged && !w.ends_with("ые") && !w.ends_with("ие")) || w.ends_with("оа") || w.ends_with("уа") {
            return Some(w.to_owned());
        }
        cut("ая", "ой")
            .or_else(|| cut("ий", "ого"))
            .or_else(|| cut("ый", "ого"))
            .or_else(|| cut("ое", "ого"))
            .or_else(|| cut("ые", "ых"))
            .or_else(|| cut("ие", "их"))
            .or_else(|| cut("ы", "ов"))
            .or_else(|| cut("ство", "ства"))
            .or_else(|| cut("ка", "ки").or_else(|| cut("га", "ги")))
            .or_else(|| cut("а", "ы"))
            .or_else(|| cut("я", "и"))
            .or_else(|| w.ends_with(|c| "бвгджзклмнпрстфхц".contains(c)).then(|| format!("{w}а")))
    };
    // A name of one word, or an adjective and a noun; in longer ones the tail stands in a case of its own.
    let words: Vec<&str> = nominative.split(' ').collect();
    match words.as_slice() {
        [one] if !one.chars().all(char::is_uppercase) => word(one),
        [first, second] => Some(format!("{} {}", word(first)?, word(second)?)),
        _ => None,
    }
}

/// The genitive of a title of several words: its first noun and the adjectives before it change, what follows stands in a
/// case of its own. None where an ending is not sure.
pub(super) fn genitive_of_title(nominative: &str) -> Option<String> {
    let mut out = String::new();
    let mut open = true;
    for word in nominative.split_inclusive(' ') {
        let bare = word.trim_end();
        if !open {
            out.push_str(word);
            continue;
        }
        let changed = |end: &str, with: &str| bare.strip_suffix(end).map(|stem| format!("{stem}{with}"));
        let adjective = ["ая", "яя", "ий", "ый", "ое", "ее", "ые", "ие"].iter().any(|e| bare.ends_with(e))
            && !["ние", "тие", "дие", "чие", "вие"].iter().any(|e| bare.ends_with(e));
        open = adjective;
        let genitive = if adjective {
            let soft = bare.ends_with("щий") || bare.ends_with("шний");
            let with = if soft { "его" } else { "ого" };
            changed("ая", "ой")
                .or_else(|| changed("яя", "ей"))
                .or_else(|| changed("ий", with))
                .or_else(|| changed("ый", "ого"))
                .or_else(|| changed("ое", "ого"))
                .or_else(|| changed("ее", "его"))
                .or_else(|| changed("ые", "ых"))
                .or_else(|| changed("ие", "их"))
        } else if bare.chars().filter(|c| c.is_uppercase()).count() > 1 {
            None
        } else {
            changed("ие", "ия")
                .or_else(|| changed("ия", "ии"))
                .or_else(|| changed("ство", "ства"))
                .or_else(|| changed("о", "а"))
                .or_else(|| changed("ка", "ки").or_else(|| changed("га", "ги")))
                .or_else(|| changed("а", "ы"))
                .or_else(|| changed("я", "и"))
                .or_else(|| changed("ь", "и").filter(|_| bare.ends_with("сть") || bare.ends_with("сеть")))
                .or_else(|| bare.ends_with(|c| "бвгджзклмнпрстфхц".contains(c)).then(|| format!("{bare}а")))
        }?;
        out.push_str(&genitive);
        out.push_str(word.get(bare.len()..).unwrap_or(""));
    }
    (!open).then_some(out)
}

/// One of dative, accusative, instrumental, prepositional (0 to 3) of a whole name.
fn join(nominative: &str, genitive: &str, case: usize) -> String {
    let mut out = String::new();
    let mut genitives = genitive.split_inclusive([' ', '-']);
    for word in nominative.split_inclusive([' ', '-']) {
        let separator = word.chars().last().filter(|c| matches!(c, ' ' | '-'));
        let cut = |w: &str| w.trim_end_matches([' ', '-']).to_owned();
        let (nom, gen_) = (cut(word), cut(genitives.next().unwrap_or(word)));
        out.push_str(&form(&nom, &gen_).into_iter().nth(case).unwrap_or(gen_));
        out.extend(separator);
    }
    out
}

/// Dative, accusative, instrumental and prepositional of one word.
fn form(nom: &str, gen_: &str) -> [String; 4] {
    if nom == gen_ {
        return [nom, nom, nom, nom].map(str::to_owned);
    }
    let on = |stem: &str, endings: [&str; 4]| endings.map(|e| format!("{stem}{e}"));
    if let Some(stem) = gen_.strip_suffix("ого") {
        let soft = stem.ends_with(['г', 'к', 'х', 'ж', 'ш', 'ч', 'щ']);
        let [dative, _, instrumental, prepositional] = on(stem, ["ому", "", if soft { "им" } else { "ым" }, "ом"]);
        return [dative, nom.to_owned(), instrumental, prepositional];
    }
    if let Some(stem) = gen_.strip_suffix('х') {
        return [format!("{stem}м"), nom.to_owned(), format!("{stem}ми"), gen_.to_owned()];
    }
    // A consonant at the end, perhaps with a vowel before it that goes in the other cases: Египет, Египта.
    if let Some(stem) = gen_.strip_suffix('а').filter(|_| nom.ends_with(|c| "бвгджзклмнпрстфхцчшщ".contains(c)))
    {
        let [dative, _, instrumental, prepositional] = on(stem, ["у", "", "ом", "е"]);
        return [dative, nom.to_owned(), instrumental, prepositional];
    }
    let shared: String = nom.chars().zip(gen_.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a).collect();
    let tails = (nom.strip_prefix(shared.as_str()), gen_.strip_prefix(shared.as_str()));
    let iy = shared.ends_with('и');
    match (tails.0.unwrap_or(""), tails.1.unwrap_or("")) {
        ("ая", "ой") => on(&shared, ["ой", "ую", "ой", "ой"]),
        ("а", "ы" | "и") => on(&shared, ["е", "у", "ой", "е"]),
        ("я", "и") if iy => on(&shared, ["и", "ю", "ей", "и"]),
        ("я", "и") => on(&shared, ["е", "ю", "ей", "е"]),
        ("ь", "и") => on(&shared, ["и", "ь", "ью", "и"]),
        ("ь", "я") => on(&shared, ["ю", "ь", "ем", "е"]),
        ("й", "я") => on(&shared, ["ю", "й", "ем", if iy { "и" } else { "е" }]),
        ("о", "а") => on(&shared, ["у", "о", "ом", "е"]),
        ("е", "я") => on(&shared, ["ю", "е", "ем", if iy { "и" } else { "е" }]),
        (plural @ ("ы" | "и" | "а"), "ов" | "") => on(&shared, ["ам", plural, "ами", "ах"]),
        _ => [gen_, nom, gen_, gen_].map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::{declined, genitive};

    #[test]
    fn genitives_by_ending() {
        assert_eq!(genitive("Соединенные Штаты").as_deref(), Some("Соединенных Штатов"));
        assert_eq!(genitive("Американское Самоа").as_deref(), Some("Американского Самоа"));
        assert_eq!(genitive("Южная Корея").as_deref(), Some("Южной Кореи"));
        assert_eq!(genitive("США"), None);
    }

    #[test]
    fn names_are_declined_word_by_word() {
        assert_eq!(declined("Украина", "Украины"), ["Украина", "Украины", "Украине", "Украину", "Украиной"]);
        assert_eq!(
            declined("Российская Федерация", "Российской Федерации"),
            ["Российская Федерация", "Российской Федерации", "Российскую Федерацию", "Российской Федерацией"]
        );
        assert_eq!(
            declined("Соединенные Штаты Америки", "Соединенных Штатов Америки").get(3).map(String::as_str),
            Some("Соединенными Штатами Америки")
        );
        assert_eq!(
            declined("Коста-Рика", "Коста-Рики"),
            ["Коста-Рика", "Коста-Рики", "Коста-Рике", "Коста-Рику", "Коста-Рикой"]
        );
        assert_eq!(declined("Чили", "Чили"), ["Чили"]);
        assert_eq!(declined("Святой Престол", "Святого Престола").get(3).map(String::as_str), Some("Святым Престолом"));
    }
}
