//! Words in quotation marks, and whether some article holds them.

use std::ops::Range;

use super::comparable;
use crate::Error;
use crate::sources::Sources;

/// Quotation marks that open, and those that close them.
const MARKS: [(char, &[char]); 7] = [
    ('“', &['”']),
    ('«', &['»']),
    ('„', &['“', '”']),
    ('「', &['」']),
    ('『', &['』']),
    ('‹', &['›']),
    ('"', &['"']),
];

/// Single ones, which are apostrophes as well.
const SINGLE: [(char, &[char]); 3] = [('‘', &['’']), ('‚', &['‘']), ('\'', &['\''])];

/// Fewer words than this are a term or a title, not a statement.
const FEWEST_WORDS: usize = 3;

/// The words between quotation marks, without these, where they are long enough to be a statement.
pub(super) fn quotes(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, &[char])> = None;
    let mut before = None;
    for (at, letter) in text.char_indices() {
        let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let inside_word = is_word(before.replace(letter));
        if let Some((start, closing)) = open {
            if closing.contains(&letter) {
                let range = start..at;
                if is_statement(&text[range.clone()]) {
                    found.push(range);
                }
                open = None;
            }
        } else if let Some((_, closing)) = MARKS.iter().find(|(mark, _)| *mark == letter) {
            open = Some((at + letter.len_utf8(), closing));
        } else if !inside_word && let Some(quote) = single(text, at, letter) {
            // Other marks within it open as well.
            if is_statement(&text[quote.clone()]) {
                found.push(quote);
            }
        }
    }
    found
}

/// Whether a mark closes what another opens.
pub(super) fn closes(open: char, close: char) -> bool {
    let pairs = MARKS.iter().copied();
    pairs
        .chain(SINGLE)
        .any(|(mark, closing)| mark == open && closing.contains(&close))
}

/// The text with what others said blanked, byte for byte as long.
pub(super) fn blanked(text: &str) -> String {
    let mut left = text.to_owned();
    for quote in quotes(text) {
        left.replace_range(quote.clone(), &" ".repeat(quote.len()));
    }
    left
}

/// Words between single marks that begin at a letter: ‘…’, ‚…‘ or '…'. An apostrophe closes nothing, and one that nothing
/// closes opens nothing.
fn single(text: &str, at: usize, mark: char) -> Option<Range<usize>> {
    let (_, closing) = SINGLE.iter().find(|(open, _)| *open == mark)?;
    let start = at + mark.len_utf8();
    let rest = &text[start..];
    if !rest.starts_with(char::is_alphabetic) {
        return None;
    }
    let mut ends = rest.match_indices(*closing);
    let (end, _) = ends.find(|&(end, mark)| {
        let after = rest[end + mark.len()..].chars().next();
        let before = rest[..end].chars().next_back();
        !after.is_some_and(char::is_alphanumeric) && !before.is_some_and(char::is_whitespace)
    })?;
    Some(start..start + end)
}

/// Whether every part of a quote, cut at its omissions and insertions, is in some article, or in one of those named.
pub(super) fn found(quote: &str, within: &[i64], sources: &dyn Sources) -> Result<bool, Error> {
    for part in parts(quote) {
        if !sources.holds(&part, within)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// A quotation set apart without the line below it that says whose it is: "— Zhao Lijian, 18 March 2022".
pub(super) fn unsigned(quotation: &str) -> &str {
    const LONGEST: usize = 20;
    let dash = ["— ", "– ", "-- "]
        .iter()
        .filter_map(|dash| quotation.rfind(dash));
    match dash.max() {
        Some(at) if demarche_text::word::count(&quotation[at..]) <= LONGEST => &quotation[..at],
        _ => quotation,
    }
}

/// Whether words are long enough to be a statement.
pub(super) fn is_statement(words: &str) -> bool {
    demarche_text::word::count(words) >= FEWEST_WORDS
}

/// The longest of the parts of a quote, by which it is looked for.
pub(super) fn longest_part(quote: &str) -> String {
    let parts = parts(quote).into_iter();
    parts.max_by_key(String::len).unwrap_or_default()
}

/// The parts between `…`, `...` and `[words put in]` that have a word.
fn parts(quote: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut inside = false;
    let quote = quote.replace("...", "…");
    for letter in quote.chars() {
        match letter {
            '[' => inside = true,
            ']' => {
                inside = false;
                parts.push(String::new());
            }
            '…' => parts.push(String::new()),
            letter if !inside => {
                if let Some(part) = parts.last_mut() {
                    part.push(letter);
                }
            }
            _ => {}
        }
    }
    parts.retain(|part| !comparable(part).is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_are_found_between_marks() {
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<_> = quotes(text).into_iter().map(|it| &text[it]).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("He said “one two three” and “so”.", &["one two three"]);
        check(
            "\"one two three\" \"four five six\"",
            &["one two three", "four five six"],
        );
        check(
            "«раз два три» „eins zwei drei“",
            &["раз два три", "eins zwei drei"],
        );
        check("“never closed and on", &[]);
        check(
            "‘It isn’t our war’, he said, not “one ‘of’ ours”.",
            &["It isn’t our war", "one ‘of’ ours"],
        );
        check(
            "his 'in no-one’s interest at all' words",
            &["in no-one’s interest at all"],
        );
        check(
            "In Sana‘a he said “we will never leave it”.",
            &["we will never leave it"],
        );
        check(
            "the ‘90s and “we will never leave it”",
            &["we will never leave it"],
        );
        check(
            "er sagte ‚nein zum Krieg heute‘ und ging",
            &["nein zum Krieg heute"],
        );
    }

    #[test]
    fn whose_a_quotation_is_is_no_part_of_it() {
        assert_eq!(
            unsigned("one two three — Zhao Lijian, 18 March 2022"),
            "one two three "
        );
        assert_eq!(unsigned("one two three"), "one two three");
        let long = format!("one — {}", "two ".repeat(30));
        assert_eq!(unsigned(&long), long);
    }

    #[test]
    fn omissions_and_insertions_cut_a_quote() {
        assert_eq!(
            parts("[We] stand … with them [all]."),
            [" stand ", " with them "]
        );
        assert_eq!(parts("one... two"), ["one", " two"]);
    }
}
