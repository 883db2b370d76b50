//! Definitions of short forms against their uses.

use super::usual::is_usual;
use crate::knowledge::Language;
use crate::rules::gathered::{Definition, Placed};
use crate::rules::once;
use crate::rules::passage::WRITE;
use crate::rules::{Check, Context, FixKind, Report, Rule, Severity, Words, Zone};
use crate::text::{Edit, Span};

/// Languages in which a definition can be told for certain.
const LANGUAGES: &[Language] = &[Language::Zh, Language::En, Language::Fr, Language::Ru, Language::Es];

const DEFINED: Words = Words {
    ar: "هنا يُعرَّف «{0}»",
    zh: "此处说明“{0}”",
    en: "Here “{0}” is defined",
    fr: "« {0} » est défini ici",
    ru: "Здесь раскрыто «{0}»",
    es: "Aquí se define «{0}»",
};

/// The definitions that are certain, outside quotations.
fn definitions<'a>(context: &'a Context) -> Vec<Placed<'a, Definition>> {
    context.gathered().definitions().filter(|d| d.what.long.is_some() && !d.what.quoted).collect()
}

/// A short form that is used before it is defined.
pub(in crate::rules) static DEFINED_LATE: Rule = Rule {
    code: "ABB002",
    name: "abbreviation-defined-late",
    title: Words {
        ar: "مختصر استُعمل قبل تعريفه",
        zh: "简称先于全称出现",
        en: "A short form is used before it is defined",
        fr: "Un sigle est employé avant d’être défini",
        ru: "Сокращение употреблено раньше, чем раскрыто",
        es: "Una sigla se usa antes de definirse",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: LANGUAGES,
    fix: FixKind::Never,
    authority: &["manual: correspondence (ST/DCS/4/Rev.1)", "manual: abbreviations and acronyms"],
    page: include_str!("../pages/ABB002.md"),
    check: Check::Document(defined_late),
};

const LATE: Words = Words {
    ar: "«{0}» مستعمل هنا قبل تعريفه",
    zh: "“{0}”在说明之前就已使用",
    en: "“{0}” is used here before it is defined",
    fr: "« {0} » est employé ici avant d’être défini",
    ru: "«{0}» употреблено здесь раньше, чем раскрыто",
    es: "«{0}» se usa aquí antes de definirse",
};

fn defined_late(context: &Context, report: &mut Report) {
    let all = definitions(context);
    let gathered = context.gathered();
    for (i, d) in all.iter().enumerate() {
        let same = |o: &Placed<Definition>| o.part == d.part && o.what.short == d.what.short;
        if d.head || is_usual(&d.what.short) || all.iter().take(i).any(same) {
            continue;
        }
        // Where the letter has defined it, the annex does so anew.
        if all.iter().any(|o| o.part < d.part && o.what.short == d.what.short) {
            continue;
        }
        let at = d.what.paren.shift(d.base).start;
        let loose = gathered.definitions().any(|o| same(&o) && o.what.paren.shift(o.base).start < at);
        let first = gathered.uses().find(|u| {
            u.part == d.part
                && !u.head
                && !u.what.quoted
                && u.what.short == d.what.short
                && u.what.span.start + u.base < at
        });
        if let (Some(first), false) = (first, loose) {
            report.add(first.what.span.shift(first.base), &LATE, &[&d.what.short]).related(
                d.what.short_span.shift(d.base),
                &DEFINED,
                &[&d.what.short],
            );
        }
    }
}

/// A short form that is defined and never used.
pub(in crate::rules) static DEFINED_UNUSED: Rule = Rule {
    code: "ABB003",
    name: "abbreviation-unused",
    title: Words {
        ar: "مختصر عُرِّف ولم يُستعمل",
        zh: "说明了简称却未使用",
        en: "A short form is defined and never used",
        fr: "Un sigle est défini mais jamais employé",
        ru: "Сокращение введено и не употреблено",
        es: "Una sigla se define y no se usa",
    },
    severity: Severity::Information,
    zone: Zone::Anywhere,
    languages: LANGUAGES,
    fix: FixKind::Safe,
    authority: &["manual: correspondence (ST/DCS/4/Rev.1)"],
    page: include_str!("../pages/ABB003.md"),
    check: Check::Document(defined_unused),
};

const UNUSED: Words = Words {
    ar: "لم يُستعمل «{0}» بعد تعريفه",
    zh: "“{0}”之后没有再用",
    en: "“{0}” is not used after this",
    fr: "« {0} » n’est plus employé ensuite",
    ru: "«{0}» дальше не употребляется",
    es: "«{0}» no se usa después",
};
const DROP: Words = Words {
    ar: "حذف «{0}»",
    zh: "删去“{0}”",
    en: "Delete “{0}”",
    fr: "Supprimer « {0} »",
    ru: "Удалить «{0}»",
    es: "Suprimir «{0}»",
};

fn defined_unused(context: &Context, report: &mut Report) {
    let all = definitions(context);
    let gathered = context.gathered();
    for (i, d) in all.iter().enumerate() {
        let short = &d.what.short;
        let again = all.iter().enumerate().any(|(j, o)| j != i && o.what.short == *short);
        if d.head || is_usual(short) || again || gathered.uses().any(|u| u.what.short == *short) {
            continue;
        }
        if repeated(context, d) {
            continue;
        }
        let paren = d.what.paren.shift(d.base);
        // The blank before the parenthesis goes with it.
        let before = context.slice(Span::new(paren.start.saturating_sub(4), paren.start));
        let blank = before.len() - before.trim_end_matches(crate::text::is_blank).len();
        let span = Span::new(paren.start - blank, paren.end);
        let shown = context.slice(paren);
        let finding = report.add(d.what.short_span.shift(d.base), &UNUSED, &[short]);
        finding.safe(&DROP, &[&shown], vec![Edit { span, text: String::new() }]);
    }
    once::first_of_annex(context.document, &mut report.findings);
}

/// Whether a short form stands anywhere after its definition as it is written there: Chinese ones that no table
/// knows, and those that are not capitals throughout.
fn repeated(context: &Context, d: &Placed<Definition>) -> bool {
    let after = d.base + d.what.paren.end;
    let mut at = 0;
    context.snapshot.blocks().iter().any(|block| {
        let base = at;
        at += block.text.len();
        let from = after.saturating_sub(base).min(block.text.len());
        at > after && block.text.get(from..).is_some_and(|t| t.contains(d.what.short.as_str()))
    })
}

/// A short form that is defined a second time.
pub(in crate::rules) static DEFINED_TWICE: Rule = Rule {
    code: "ABB004",
    name: "abbreviation-defined-twice",
    title: Words {
        ar: "مختصر عُرِّف مرتين",
        zh: "简称说明了两次",
        en: "A short form is defined twice",
        fr: "Un sigle est défini deux fois",
        ru: "Сокращение раскрыто дважды",
        es: "Una sigla se define dos veces",
    },
    severity: Severity::Warning,
    zone: Zone::Anywhere,
    languages: LANGUAGES,
    fix: FixKind::Suggested,
    authority: &["manual: abbreviations and acronyms"],
    page: include_str!("../pages/ABB004.md"),
    check: Check::Document(defined_twice),
};

const TWICE: Words = Words {
    ar: "سبق تعريف «{0}»",
    zh: "“{0}”前面已经说明",
    en: "“{0}” is already defined",
    fr: "« {0} » est déjà défini",
    ru: "«{0}» уже раскрыто",
    es: "«{0}» ya está definido",
};

fn defined_twice(context: &Context, report: &mut Report) {
    let all = definitions(context);
    let mut told: Vec<(usize, &str)> = Vec::new();
    for (i, d) in all.iter().enumerate().filter(|(_, d)| !d.head && !is_usual(&d.what.short)) {
        // An annex that defines a form anew each time is told so once.
        if d.part > 0 && told.contains(&(d.part, d.what.short.as_str())) {
            continue;
        }
        let first = all.iter().take(i).find(|o| {
            let near = o.what.long.as_deref().map(str::to_lowercase) == d.what.long.as_deref().map(str::to_lowercase);
            o.part == d.part && !o.head && o.what.short == d.what.short && near
        });
        let Some(first) = first else { continue };
        told.push((d.part, d.what.short.as_str()));
        let span = d.what.long_span.cover(d.what.paren).shift(d.base);
        report
            .add(span, &TWICE, &[&d.what.short])
            .related(first.what.short_span.shift(first.base), &DEFINED, &[&d.what.short])
            .suggest(&WRITE, &[&d.what.short], vec![Edit { span, text: d.what.short.clone() }]);
    }
}

/// The name in full after its short form was defined.
pub(in crate::rules) static FULL_AFTER: Rule = Rule {
    code: "ABB005",
    name: "full-name-after-definition",
    title: Words {
        ar: "الاسم الكامل بعد تعريف مختصره",
        zh: "说明简称之后又用全称",
        en: "A name stands in full after its short form was defined",
        fr: "Un nom est écrit en entier après la définition de son sigle",
        ru: "Название дано полностью после того, как введено сокращение",
        es: "Un nombre va completo después de definida su sigla",
    },
    severity: Severity::Hint,
    zone: Zone::Anywhere,
    languages: LANGUAGES,
    fix: FixKind::Never,
    authority: &["manual: abbreviations and acronyms"],
    page: include_str!("../pages/ABB005.md"),
    check: Check::Document(full_after),
};

const FULL: Words = Words {
    ar: "سبق تعريف المختصر «{0}»",
    zh: "前面已说明简称“{0}”",
    en: "The short form “{0}” was defined above",
    fr: "Le sigle « {0} » a été défini plus haut",
    ru: "Выше введено сокращение «{0}»",
    es: "Más arriba se definió la sigla «{0}»",
};

fn full_after(context: &Context, report: &mut Report) {
    let all = definitions(context);
    let gathered = context.gathered();
    for (i, d) in all.iter().enumerate() {
        let (Some(body), false) = (d.what.body, d.head) else { continue };
        if is_usual(&d.what.short) || all.iter().take(i).any(|o| o.part == d.part && o.what.short == d.what.short) {
            continue;
        }
        let after = d.base + d.what.paren.end;
        // One hint for a definition, at the first place.
        let again = gathered.fulls().find(|f| {
            f.part == d.part
                && !f.head
                && !f.what.quoted
                && !f.what.title
                && f.what.body == body
                && f.what.span.start + f.base > after
        });
        if let Some(again) = again {
            report.add(again.what.span.shift(again.base), &FULL, &[&d.what.short]).related(
                d.what.short_span.shift(d.base),
                &DEFINED,
                &[&d.what.short],
            );
        }
    }
}

/// A short form that only the letter defines.
pub(in crate::rules) static ONLY_IN_LETTER: Rule = Rule {
    code: "ABB010",
    name: "abbreviation-only-in-letter",
    title: Words {
        ar: "مختصر في المرفق لا يعرّفه إلا متن الرسالة",
        zh: "附件所用简称只在信函中说明",
        en: "An annex uses a short form that only the letter defines",
        fr: "Une annexe emploie un sigle que seule la lettre définit",
        ru: "В приложении сокращение, раскрытое только в письме",
        es: "Un anexo usa una sigla que solo define la carta",
    },
    severity: Severity::Hint,
    zone: Zone::Annex,
    languages: LANGUAGES,
    fix: FixKind::Never,
    authority: &["house"],
    page: include_str!("../pages/ABB010.md"),
    check: Check::Document(only_in_letter),
};

const ALONE: Words = Words {
    ar: "المرفق يُقرأ وحده، و«{0}» معرَّف في الرسالة فقط",
    zh: "附件可能单独阅读，而“{0}”只在信函中说明",
    en: "The annex may be read by itself; “{0}” is defined only in the letter",
    fr: "L’annexe peut se lire seule ; « {0} » n’est défini que dans la lettre",
    ru: "Приложение могут читать отдельно, а «{0}» раскрыто только в письме",
    es: "El anexo puede leerse solo; «{0}» se define únicamente en la carta",
};

fn only_in_letter(context: &Context, report: &mut Report) {
    let all = definitions(context);
    let gathered = context.gathered();
    for (i, d) in all.iter().enumerate().filter(|(_, d)| d.part == 0 && !is_usual(&d.what.short)) {
        if all.iter().take(i).any(|o| o.what.short == d.what.short) {
            continue;
        }
        for part in gathered.parts().filter(|p| p.number > 0 && p.language == context.draft_language()) {
            let anew = gathered.definitions().any(|o| o.part == part.number && o.what.short == d.what.short);
            let spelled =
                d.what.body.is_some_and(|b| gathered.fulls().any(|f| f.part == part.number && f.what.body == b));
            let first = gathered.uses().find(|u| u.part == part.number && !u.head && u.what.short == d.what.short);
            if let (Some(first), false, false) = (first, anew, spelled) {
                report.add(first.what.span.shift(first.base), &ALONE, &[&d.what.short]).related(
                    d.what.short_span.shift(d.base),
                    &DEFINED,
                    &[&d.what.short],
                );
            }
        }
    }
    report.findings.sort_by_key(|f| f.span);
    once::first_of_annex(context.document, &mut report.findings);
}
