//! Declines Russian names from their nominative and genitive. Knows only endings, no dictionary.

/// The forms of a name in the six cases, the nominative first, without repetitions.
///
/// `nominative` and `genitive` must have the same words in the same order; words equal in both stay as they are.
/// A word whose two endings fit no known declension keeps its genitive in the other cases.
pub(crate) fn declined(nominative: &str, genitive: &str) -> Vec<String> {
    let mut out = vec![nominative.to_owned()];
    for form in std::iter::once(genitive.to_owned()).chain(others(nominative, genitive)) {
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

/// The forms of a title of several words: its first noun and the adjectives before it change, what follows stands in a
/// case of its own. The nominative alone where an ending is not sure.
pub(crate) fn declined_title(nominative: &str) -> Vec<String> {
    let mut genitive = String::new();
    let mut head = 0;
    for word in nominative.split_inclusive(' ') {
        let bare = word.trim_end();
        if bare == "и" && head > 0 {
            genitive.push_str(word);
            head += word.len();
            continue;
        }
        let Some((form, is_noun)) = genitive_in_title(bare) else { break };
        genitive.push_str(&form);
        if is_noun {
            head += bare.len();
            let (first, rest) = nominative.split_at_checked(head).unwrap_or((nominative, ""));
            return declined(first, &genitive).into_iter().map(|form| form + rest).collect();
        }
        head += word.len();
        genitive.push(' ');
    }
    vec![nominative.to_owned()]
}

/// The genitive of an adjective or of a noun, and whether it is a noun.
fn genitive_in_title(word: &str) -> Option<(String, bool)> {
    let changed = |ends: &[(&str, &str)]| {
        ends.iter().find_map(|(end, with)| word.strip_suffix(end).map(|stem| format!("{stem}{with}")))
    };
    let noun = ["ние", "тие", "дие", "чие", "вие"].iter().any(|e| word.ends_with(e));
    let soft = ["щий", "щее", "шний"].iter().any(|e| word.ends_with(e));
    let ogo = if soft { "его" } else { "ого" };
    let adjective = [
        ("ая", "ой"),
        ("яя", "ей"),
        ("ий", ogo),
        ("ый", "ого"),
        ("ое", "ого"),
        ("ее", "его"),
        ("ые", "ых"),
        ("ие", "их"),
    ];
    if let Some(form) = changed(&adjective).filter(|_| !noun) {
        return Some((form, false));
    }
    // An acronym doesn't change, nor does a name of one.
    if word.chars().filter(|c| c.is_uppercase()).count() > 1 {
        return None;
    }
    let nouns = [
        ("ие", "ия"),
        ("ия", "ии"),
        ("о", "а"),
        ("ка", "ки"),
        ("га", "ги"),
        ("а", "ы"),
        ("я", "и"),
        ("сть", "сти"),
        ("сеть", "сети"),
        ("тель", "теля"),
        ("дель", "деля"),
        ("арь", "аря"),
    ];
    let stem = || word.ends_with(|c| "бвгджзклмнпрстфхц".contains(c)).then(|| format!("{word}а"));
    changed(&nouns).or_else(stem).map(|form| (form, true))
}

/// Dative, accusative, instrumental, prepositional of a whole name.
fn others(nominative: &str, genitive: &str) -> [String; 4] {
    let mut out: [String; 4] = Default::default();
    let mut genitives = genitive.split_inclusive([' ', '-']);
    for word in nominative.split_inclusive([' ', '-']) {
        let cut = |w| str::trim_end_matches(w, [' ', '-']);
        let (nom, gen_) = (cut(word), cut(genitives.next().unwrap_or(word)));
        let separator = word.get(nom.len()..).unwrap_or("");
        for (whole, part) in out.iter_mut().zip(form(nom, gen_)) {
            whole.push_str(&part);
            whole.push_str(separator);
        }
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
