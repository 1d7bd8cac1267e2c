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
    each(text).count()
}

/// The words of a text as they are written, in order: those of UAX 29, found faster where a text is
/// mostly ASCII.
pub fn each(text: &str) -> impl Iterator<Item = &str> {
    // No word goes past white space, so that each run between can be cut by the rules that it needs.
    text.split_ascii_whitespace().flat_map(|run| {
        let (plain, other) = if run.is_ascii() { (run, "") } else { ("", run) };
        Plain { rest: plain }.chain(other.unicode_words())
    })
}

/// Words of a run of ASCII without white space.
struct Plain<'t> {
    rest: &'t str,
}

impl<'t> Iterator for Plain<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let inside = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        loop {
            let bytes = self.rest.as_bytes();
            let start = bytes.iter().position(|byte| inside(*byte))?;
            let mut end = start + 1;
            while let Some(&byte) = bytes.get(end) {
                let joined = inside(byte)
                    || bytes
                        .get(end + 1)
                        .is_some_and(|after| joins(bytes[end - 1], byte, *after));
                if !joined {
                    break;
                }
                end += 1;
            }
            let word = &self.rest[start..end];
            self.rest = &self.rest[end..];
            // Underscores alone are no word.
            if word.bytes().any(|byte| byte.is_ascii_alphanumeric()) {
                return Some(word);
            }
        }
    }
}

/// Whether a mark joins what stands before and after it to one word (UAX 29, WB6, WB7, WB11, WB12).
fn joins(before: u8, mark: u8, after: u8) -> bool {
    let letters = before.is_ascii_alphabetic() && after.is_ascii_alphabetic();
    let digits = before.is_ascii_digit() && after.is_ascii_digit();
    match mark {
        b'.' | b'\'' => letters || digits,
        b':' => letters,
        b',' | b';' => digits,
        _ => false,
    }
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

    proptest::proptest! {
        #[test]
        fn words_found_fast_are_those_of_the_standard(text in "([ a-zA-Z0-9_.,:;'\"()\\-]|[\u{e9}\u{301}\u{2019}\u{200d}中ע\u{a0}]){0,40}") {
            let fast: Vec<&str> = each(&text).collect();
            let standard: Vec<&str> = text.unicode_words().collect();
            proptest::prop_assert_eq!(fast, standard);
        }
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
