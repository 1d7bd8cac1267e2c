//! Which parts of a text stand between quotation marks.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

const MARKS: &str = include_str!("../data/quotation_marks.tsv");

static CLOSED_BY: LazyLock<HashMap<char, &'static str>> = LazyLock::new(|| {
    MARKS
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let (open, close) = line.split_once('\t')?;
            Some((open.chars().next()?, close))
        })
        .collect()
});

/// The bytes between quotation marks, in order, outermost only. A quote ends with its line at the
/// latest: each paragraph of a long one opens anew. Single marks are left out, since they are mostly
/// apostrophes.
pub(crate) fn quoted_bytes(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let mut open: Option<(usize, &str)> = None;
        let mut before: Option<char> = None;
        for (byte, scalar) in line.char_indices() {
            let after = byte + scalar.len_utf8();
            match open {
                Some((start, closers)) if closers.contains(scalar) => {
                    found.push(at + start..at + byte);
                    open = None;
                }
                None => {
                    // A mark that closes in one language opens in another; after a word it closes.
                    if let Some(closers) = CLOSED_BY.get(&scalar)
                        && before
                            .is_none_or(|c| !c.is_alphanumeric() || crate::word::is_unspaced(c))
                    {
                        open = Some((after, closers));
                    }
                }
                Some(_) => {}
            }
            before = Some(scalar);
        }
        if let Some((start, _)) = open {
            found.push(at + start..at + line.len());
        }
        at += line.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = quoted_bytes(text)
            .into_iter()
            .map(|range| text[range].trim())
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn marks_of_many_languages_open_and_close() {
        check("She said “yes, we do” and “no”.", &["yes, we do", "no"]);
        check("She said \"yes\" and left \"now\".", &["yes", "now"]);
        check("„Ja“, sagte sie, »nein«.", &["Ja", "nein"]);
        check("Il a dit « oui » hier.", &["oui"]);
        check(
            "外交部表示：“双方同意再次会面。”他说。",
            &["双方同意再次会面。"],
        );
        check("大臣は「合意した」と述べた。", &["合意した"]);
        check("قال الوزير «نعم» أمس.", &["نعم"]);
        check("Hon sade ”ja” igår.", &["ja"]);
    }

    #[test]
    fn a_long_quote_opens_anew_in_every_paragraph() {
        check("“One.\n\n“Two.”\n\nThree.", &["One.", "Two."]);
    }

    #[test]
    fn an_inch_or_an_apostrophe_opens_nothing() {
        check("It's a 5\" pipe, the minister's.", &[]);
    }
}
