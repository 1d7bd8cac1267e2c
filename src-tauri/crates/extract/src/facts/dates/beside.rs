//! What stands beside a date and makes no sentence with it: weekdays, words of the clock, a name, the
//! source, how long the text is.

use std::collections::HashMap;
use std::sync::OnceLock;

use demarche_text::date::is_weekday;
use demarche_text::word::is_unspaced;

use crate::facts::byline::{
    self,
    shape::{Shape, shape},
};

const BESIDE: &str = include_str!("../../../data/date-beside.tsv");

/// The letters of a zone's name, as many as they are: "IST".
const ZONE: std::ops::RangeInclusive<usize> = 2..=5;

/// The table's words of one kind.
fn words(kind: &str) -> &'static [&'static str] {
    static TABLE: OnceLock<HashMap<&'static str, Vec<&'static str>>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table: HashMap<_, Vec<_>> = HashMap::new();
        for line in BESIDE.lines().filter(|line| !line.starts_with('#')) {
            if let Some((kind, words)) = line.split_once('\t') {
                table.entry(kind).or_default().push(words);
            }
        }
        table
    });
    table.get(kind).map_or(&[], Vec::as_slice)
}

/// Whether what stands before a date is no part of a sentence with it: nothing, a separator, a weekday,
/// a name.
pub(super) fn ends_apart(before: &str) -> bool {
    let mut text = before.trim_end();
    // "All News 14:05 March 18, 2022": no sentence has the time right before the day.
    if text.rsplit(' ').next().is_some_and(is_time) && text.contains(' ') {
        return true;
    }
    loop {
        let Some(last) = text.chars().next_back().filter(|c| c.is_alphanumeric()) else {
            return true;
        };
        // Where no spaces stand between words, one sets the date apart.
        if is_unspaced(last) && before.len() > text.len() {
            return true;
        }
        let start = text
            .char_indices()
            .rev()
            .take_while(|(_, c)| c.is_alphabetic() || matches!(c, '\'' | '’' | 'ـ'))
            .last()
            .map_or(text.len(), |(at, _)| at);
        let word = text[start..].to_lowercase();
        if words("same").contains(&word.as_str()) {
            return true;
        }
        if !is_day(&word) && !words("before").contains(&word.as_str()) {
            break;
        }
        text = text[..start].trim_end();
    }
    // "von am 20.06.2018": the name was left out.
    let unnamed = text.len() < before.trim_end().len() && byline::is_word(text);
    unnamed || byline::of_line(text).is_some() || shape(text) == Shape::Person
}

/// The same of what stands after it; a number after a date is of minutes or comments. `clock` tells whether
/// a time of day was read with it.
pub(super) fn begins_apart(after: &str, clock: bool) -> bool {
    let mut text = after;
    loop {
        let bare = text.trim_start();
        let Some(first) = bare.chars().next().filter(|c| c.is_alphabetic()) else {
            return true;
        };
        if is_unspaced(first) && bare.len() < text.len() {
            return true;
        }
        let lower = bare.to_lowercase();
        let apart = |words: &str| {
            lower.strip_prefix(words).is_some_and(|rest| {
                !words.is_ascii() || !rest.starts_with(|c: char| c.is_alphanumeric())
            })
        };
        if words("apart").iter().any(|words| apart(words)) {
            return true;
        }
        let end = if is_unspaced(first) {
            weekday_in_front(bare).unwrap_or(first.len_utf8())
        } else {
            bare.find(|c: char| !c.is_alphabetic() && c != 'ـ')
                .unwrap_or(bare.len())
        };
        let word = &bare[..end];
        let small = word.to_lowercase();
        let zone = clock
            && ZONE.contains(&word.len())
            && word.bytes().all(|byte| byte.is_ascii_uppercase());
        if !zone && !is_day(&small) && !words("after").contains(&small.as_str()) {
            return byline::rest_of(bare).is_some();
        }
        text = &bare[end..];
    }
}

/// "14:05"
fn is_time(word: &str) -> bool {
    let two = |part: &str| {
        (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    word.split_once(':')
        .is_some_and(|(hours, minutes)| two(hours) && two(minutes))
}

/// Whether a word in lower case is a weekday, however short.
fn is_day(word: &str) -> bool {
    is_weekday(word) || words("day").contains(&word)
}

/// The length in bytes of the weekday that a text in a script without spaces begins with.
fn weekday_in_front(text: &str) -> Option<usize> {
    const LONGEST: usize = 3;
    text.char_indices()
        .take(LONGEST)
        .map(|(at, c)| at + c.len_utf8())
        .find(|end| is_weekday(&text[..*end]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_and_words_of_the_clock_are_no_sentence() {
        for before in [
            "",
            "Friday ",
            "vendredi ",
            "Le ",
            "الجمعة ",
            "هـ الموافق ",
            "пт ",
            "来源：新华社 ",
            "Jane Doe ",
            "Madrid, a ",
        ] {
            assert!(ends_apart(before), "{before}");
        }
        for after in [
            "",
            " Uhr",
            " ص",
            " Cuma 10:20",
            " 星期五",
            "星期五 10:20",
            " by Jane Doe",
            " 5 min read",
            " Lesezeit: 4 Min.",
            " h.",
        ] {
            assert!(begins_apart(after, true), "{after}");
        }
        assert!(begins_apart(" IST", true));
    }

    #[test]
    fn sentences_are_no_lines_of_their_own() {
        for before in ["The board met on ", "since ", "Vertrag vom ", "the "] {
            assert!(!ends_apart(before), "{before}");
        }
        for after in [" meeting of the board", " Sitzung", " was a day", "の会議"] {
            assert!(!begins_apart(after, true), "{after}");
        }
        assert!(!begins_apart(" EU", false));
    }
}
