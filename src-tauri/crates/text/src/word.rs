//! Words: counting them, and cutting a text into them.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::Span;
use crate::fold::{fold_char, is_invisible};

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands, in scalar values.
    pub span: Span,
    /// Lower-cased, compatibility-composed (NFKC), apostrophes plain: equal for equal words.
    pub folded: String,
}

/// The words of a text, in order: by UAX 29, so Han and kana stand one by one; punctuation is left out.
pub fn words(text: &str) -> Vec<Word> {
    let mut scalar = 0;
    let mut byte = 0;
    text.unicode_word_indices()
        .map(|(at, word)| {
            scalar += text[byte..at].chars().count();
            byte = at;
            Word {
                span: Span::new(scalar, scalar + word.chars().count()),
                folded: fold_word(word),
            }
        })
        .collect()
}

/// How many words a text has. Chinese and Japanese are counted by character, as their writers do.
pub fn count(text: &str) -> usize {
    text.unicode_words().count()
}

/// Whether a scalar value belongs to a script that is written without spaces between words.
pub fn is_unspaced(scalar: char) -> bool {
    matches!(scalar,
        '\u{0e00}'..='\u{0eff}'      // Thai, Lao
        | '\u{1000}'..='\u{109f}'    // Burmese
        | '\u{1780}'..='\u{17ff}'    // Khmer
        | '\u{3040}'..='\u{30ff}'    // kana
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}') // Han
}

pub(crate) fn fold_word(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.nfkc()
        .filter(|scalar| !is_invisible(*scalar))
        .map(fold_char)
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_english_by_word_and_chinese_by_character() {
        assert_eq!(count("The U.S. didn't say; 3.5 per cent."), 7);
        assert_eq!(count("中国呼吁和平。"), 6);
        assert_eq!(count(" …  "), 0);
    }

    #[test]
    fn words_know_where_they_stand() {
        let text = "Él: «¿Qué?» It’s";
        let all: Vec<_> = words(text)
            .into_iter()
            .map(|word| (word.span.of(text).to_owned(), word.folded))
            .collect();
        assert_eq!(all[0], ("Él".to_owned(), "él".to_owned()));
        assert_eq!(all[2], ("It’s".to_owned(), "it's".to_owned()));
    }
}
