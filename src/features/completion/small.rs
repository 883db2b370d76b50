//! Small words, which hold sentences together and begin no name, and marks after which a name is to be expected.

use crate::knowledge::Language;

/// Marks after which a name is to be expected in a Chinese text.
pub(super) fn opens(c: char) -> bool {
    matches!(c, '《' | '“' | '（' | '(' | '、' | '〈' | '「' | '『')
}

/// Whether a comparable word is one of those that hold sentences together; nobody begins a name with one of them.
pub(super) fn is_small_word(word: &str, language: Language) -> bool {
    small_words(language).split(' ').any(|w| w == word)
}

#[rustfmt::skip]
fn small_words(language: Language) -> &'static str {
    match language {
        Language::En => "a all an and are as at be been but by for from had has have i in is it its more no not of on or other than that the their these they this those to was were which while who will with would",
        Language::Fr => "a au aux avec c ce ces cette contre d dans de des deux dont du elle en entre est et il ils l la le les leur leurs n ne nous on ou par pas plus pour qu que qui s sa se ses si son sur un une y",
        Language::Es => "a al como con de del e el en entre es esta este la las lo los mas no o para por que se sin sobre su sus un una y",
        Language::Ru => "в во для до за и из или их к как ко на не о об от по при с со то у что это",
        Language::Ar => "التي الذي الي ان او بين ذلك علي عن في كل ما مع من هذا هذه",
        Language::Zh => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::names::comparable;

    #[test]
    fn small_words_are_comparable() {
        for l in Language::ALL {
            assert_eq!(comparable(small_words(l)), small_words(l));
        }
    }
}
