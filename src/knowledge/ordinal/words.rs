//! The words of ordinals from 1 to 100, lower case, as mastheads print them. Knows no slip.

const EN_UNITS: [&str; 20] = [
    "",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];
const EN_TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const EN_CARDINALS: [&str; 20] = [
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

fn pick(table: &[&'static str], at: u16) -> &'static str {
    table.get(usize::from(at)).copied().unwrap_or_default()
}

pub(super) fn english(n: u16) -> String {
    match n {
        100 => "one hundredth".into(),
        n if n < 20 => pick(&EN_UNITS, n).into(),
        n if n % 10 == 0 => format!("{}ieth", pick(&EN_TENS, n / 10).trim_end_matches('y')),
        n => format!("{}-{}", pick(&EN_TENS, n / 10), pick(&EN_UNITS, n % 10)),
    }
}

/// A number from 1 to 99, not an ordinal.
pub(crate) fn english_cardinal(n: u16) -> String {
    match n {
        n if n < 20 => pick(&EN_CARDINALS, n).into(),
        n if n % 10 == 0 => pick(&EN_TENS, n / 10).into(),
        n => format!("{}-{}", pick(&EN_TENS, n / 10), pick(&EN_CARDINALS, n % 10)),
    }
}

const FR_UNITS: [&str; 20] = [
    "",
    "unième",
    "deuxième",
    "troisième",
    "quatrième",
    "cinquième",
    "sixième",
    "septième",
    "huitième",
    "neuvième",
    "dixième",
    "onzième",
    "douzième",
    "treizième",
    "quatorzième",
    "quinzième",
    "seizième",
    "dix-septième",
    "dix-huitième",
    "dix-neuvième",
];

pub(super) fn french(n: u16) -> String {
    const TENS: [&str; 7] = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"];
    match n {
        1 => "première".into(),
        n if n < 20 => pick(&FR_UNITS, n).into(),
        20 => "vingtième".into(),
        80 => "quatre-vingtième".into(),
        100 => "centième".into(),
        n if n < 70 && n % 10 == 0 => format!("{}ième", pick(&TENS, n / 10).trim_end_matches('e')),
        n if n < 70 && n % 10 == 1 => format!("{} et unième", pick(&TENS, n / 10)),
        n if n < 70 => format!("{}-{}", pick(&TENS, n / 10), pick(&FR_UNITS, n % 10)),
        71 => "soixante et onzième".into(),
        n if n < 80 => format!("soixante-{}", pick(&FR_UNITS, n - 60)),
        n => format!("quatre-vingt-{}", pick(&FR_UNITS, n - 80)),
    }
}

pub(super) fn spanish(n: u16) -> String {
    const UNITS: [&str; 10] =
        ["", "primer", "segundo", "tercer", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno"];
    const TENS: [&str; 10] = [
        "",
        "décimo",
        "vigésimo",
        "trigésimo",
        "cuadragésimo",
        "quincuagésimo",
        "sexagésimo",
        "septuagésimo",
        "octogésimo",
        "nonagésimo",
    ];
    match n {
        11 => "undécimo".into(),
        12 => "duodécimo".into(),
        100 => "centésimo".into(),
        n if n < 10 => pick(&UNITS, n).into(),
        n if n % 10 == 0 => pick(&TENS, n / 10).into(),
        n => format!("{} {}", pick(&TENS, n / 10), pick(&UNITS, n % 10)),
    }
}

pub(super) fn feminine(masculine: &str) -> String {
    masculine
        .split(' ')
        .map(|w| w.strip_suffix('o').map_or(w.to_owned(), |s| format!("{s}a")))
        .collect::<Vec<_>>()
        .join(" ")
}

pub(super) fn russian(n: u16, feminine: bool) -> String {
    const UNITS: [(&str, &str); 20] = [
        ("", ""),
        ("первый", "первая"),
        ("второй", "вторая"),
        ("третий", "третья"),
        ("четвертый", "четвертая"),
        ("пятый", "пятая"),
        ("шестой", "шестая"),
        ("седьмой", "седьмая"),
        ("восьмой", "восьмая"),
        ("девятый", "девятая"),
        ("десятый", "десятая"),
        ("одиннадцатый", "одиннадцатая"),
        ("двенадцатый", "двенадцатая"),
        ("тринадцатый", "тринадцатая"),
        ("четырнадцатый", "четырнадцатая"),
        ("пятнадцатый", "пятнадцатая"),
        ("шестнадцатый", "шестнадцатая"),
        ("семнадцатый", "семнадцатая"),
        ("восемнадцатый", "восемнадцатая"),
        ("девятнадцатый", "девятнадцатая"),
    ];
    const TENS: [(&str, &str); 10] = [
        ("", ""),
        ("", ""),
        ("двадцать", "двадцат"),
        ("тридцать", "тридцат"),
        ("сорок", "сороков"),
        ("пятьдесят", "пятидесят"),
        ("шестьдесят", "шестидесят"),
        ("семьдесят", "семидесят"),
        ("восемьдесят", "восьмидесят"),
        ("девяносто", "девяност"),
    ];
    let unit = |n: u16| UNITS.get(usize::from(n)).map_or("", |(m, f)| if feminine { f } else { m });
    let ten = |n: u16| TENS.get(usize::from(n)).copied().unwrap_or_default();
    match n {
        100 => if feminine { "сотая" } else { "сотый" }.into(),
        n if n < 20 => unit(n).into(),
        40 => if feminine { "сороковая" } else { "сороковой" }.into(),
        n if n % 10 == 0 => format!("{}{}", ten(n / 10).1, if feminine { "ая" } else { "ый" }),
        n => format!("{} {}", ten(n / 10).0, unit(n % 10)),
    }
}

pub(super) fn arabic(n: u16) -> String {
    const UNITS: [&str; 13] = [
        "",
        "الأولى",
        "الثانية",
        "الثالثة",
        "الرابعة",
        "الخامسة",
        "السادسة",
        "السابعة",
        "الثامنة",
        "التاسعة",
        "العاشرة",
        "الحادية",
        "الثانية",
    ];
    const TENS: [&str; 10] =
        ["", "", "العشرون", "الثلاثون", "الأربعون", "الخمسون", "الستون", "السبعون", "الثمانون", "التسعون"];
    match n {
        100 => "المائة".into(),
        n if n <= 10 => pick(&UNITS, n).into(),
        11 => "الحادية عشرة".into(),
        n if n < 20 => format!("{} عشرة", pick(&UNITS, n - 10)),
        n if n % 10 == 0 => pick(&TENS, n / 10).into(),
        n if n % 10 == 1 => format!("الحادية و{}", pick(&TENS, n / 10)),
        n => format!("{} و{}", pick(&UNITS, n % 10), pick(&TENS, n / 10)),
    }
}
