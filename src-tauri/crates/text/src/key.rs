//! Words as they are compared when case, accents and punctuation do not count.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::word::is_unspaced;

/// The words of a text, folded and separated by single spaces: "Ölpreis-Schock!" gives
/// "olpreis schock". Two texts match where their keys do, in any script.
///
/// Letters of scripts that put no spaces between words stand alone, so that words inside a run of
/// them are found as phrases of letters: "制裁" gives "制 裁".
pub fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut before = ' ';
    // Capitals of mathematics are letters only once they are taken apart.
    let lower = text.nfkd().flat_map(char::to_lowercase).nfkd();
    let kept = lower.filter(move |scalar| {
        let kept = !is_accent(*scalar) || is_letter_of_its_own(before, *scalar);
        before = *scalar;
        kept
    });
    let mut alone = false;
    for scalar in kept.flat_map(plain).nfc() {
        if scalar.is_alphanumeric() || is_combining_mark(scalar) {
            let now_alone = is_unspaced(scalar);
            let joins = is_combining_mark(scalar);
            if (alone || now_alone) && !joins && !key.is_empty() && !key.ends_with(' ') {
                key.push(' ');
            }
            key.push(scalar);
            alone = now_alone;
        } else {
            if !key.is_empty() && !key.ends_with(' ') && !is_silent(scalar) {
                key.push(' ');
            }
            alone = alone && is_silent(scalar);
        }
    }
    key.truncate(key.trim_end().len());
    key
}

/// Marks that are often left out in writing: accents, and the vowel signs of Hebrew and Arabic. The
/// vowels of Indic and Thai writing are marks too, and are never left out.
fn is_accent(scalar: char) -> bool {
    matches!(scalar,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}')
}

/// й and ї are no и and і with an accent.
fn is_letter_of_its_own(base: char, mark: char) -> bool {
    matches!((base, mark), ('и', '\u{306}') | ('і', '\u{308}'))
}

/// Soft hyphens, joiners and direction marks do not part words.
fn is_silent(scalar: char) -> bool {
    matches!(scalar, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Letters without a decomposition that are written plainly as well.
fn plain(scalar: char) -> impl Iterator<Item = char> {
    let (first, second) = match scalar {
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'ø' => ('o', None),
        'đ' => ('d', None),
        'ł' => ('l', None),
        'ı' => ('i', None),
        'ς' => ('σ', None),
        other => (other, None),
    };
    std::iter::once(first).chain(second)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn case_accents_and_punctuation_do_not_count() {
        for (text, expected) in [
            ("Ölpreis-Schock!", "olpreis schock"),
            ("  L’Élysée, Genève ", "l elysee geneve"),
            ("İSTANBUL ıstanbul", "istanbul istanbul"),
            ("Straße STRASSE", "strasse strasse"),
            ("Всё о Йемене и Україні", "все о йемене и україні"),
            ("ΑΘΗΝΑΣ Αθήνας", "αθηνασ αθηνασ"),
            ("الأُمَم المتّحدة", "الامم المتحدة"),
            ("中国外交部 said", "中 国 外 交 部 said"),
            ("ｆｕｌｌ　ｗｉｄｔｈ", "full width"),
            ("सुरक्षा परिषद", "सुरक्षा परिषद"),
            ("co\u{ad}operation", "cooperation"),
            ("한국 정부", "한국 정부"),
            ("がギ", "が ギ"),
            ("…", ""),
        ] {
            assert_eq!(key(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key(text in any::<String>()) {
            let once = key(&text);
            prop_assert_eq!(key(&once), once);
        }
    }
}
