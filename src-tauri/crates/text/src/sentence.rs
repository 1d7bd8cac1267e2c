//! Where sentences begin and end.
//!
//! UAX 29 as icu_segmenter does it, with what it lacks: abbreviations ("U.S.", "Gen.", "г."),
//! initials, and closing quotation marks that stand apart from their full stop. A line break always
//! ends a sentence, since blocks of a body are separated by them.

use std::collections::HashMap;
use std::sync::OnceLock;

use icu_segmenter::SentenceSegmenter;

use crate::Span;

/// Abbreviations, one a line: the abbreviation, a tab, what it says about the full stop after it.
const ABBREVIATIONS: &str = include_str!("../data/abbreviations.tsv");
/// Words that begin a sentence when they follow an abbreviation that may end one.
const STARTERS: &str = include_str!("../data/starters.txt");

/// What a full stop after an abbreviation can mean.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    /// Never ends a sentence: a title before a name.
    Never,
    /// Ends one only before a word that begins sentences.
    Perhaps,
    /// Does not end one before a digit.
    BeforeNumber,
}

/// The sentences of `text`, in order, without the white space around them, in scalar values.
pub fn spans(text: &str) -> Vec<Span> {
    let mut sentences = Vec::new();
    let mut scalar = 0;
    for line in text.split_inclusive('\n') {
        in_line(line, scalar, &mut sentences);
        scalar += line.chars().count();
    }
    sentences
}

fn in_line(line: &str, offset: usize, sentences: &mut Vec<Span>) {
    let segmenter = SentenceSegmenter::new(Default::default());
    let mut start = 0;
    let mut scalar = offset;
    let mut close = |from: usize, to: usize| {
        let piece = &line[from..to];
        let leading = piece.len() - piece.trim_start().len();
        let lead = piece[..leading].chars().count();
        let length = piece.trim().chars().count();
        if length > 0 {
            sentences.push(Span::new(scalar + lead, scalar + lead + length));
        }
        scalar += piece.chars().count();
    };
    for boundary in segmenter.segment_str(line) {
        if boundary <= start {
            continue;
        }
        let rest = &line[boundary..];
        let end = boundary + closing_marks(rest);
        if end < line.len() && runs_on(&line[start..boundary], &line[end..]) {
            continue;
        }
        close(start, end);
        start = end;
    }
    if start < line.len() {
        close(start, line.len());
    }
}

/// The length in bytes of closing quotation marks at the start of the next segment: they belong to
/// the sentence before, as in French ` »`.
fn closing_marks(rest: &str) -> usize {
    let trimmed = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let marks: usize = trimmed
        .chars()
        .take_while(|c| matches!(c, '»' | '”' | '’' | '」' | '』' | ')' | ']'))
        .map(char::len_utf8)
        .sum();
    if marks == 0 {
        return 0;
    }
    let after = &trimmed[marks..];
    let space = after.len() - after.trim_start().len();
    rest.len() - trimmed.len() + marks + space
}

/// Whether what icu took for the end of a sentence is only the full stop of an abbreviation.
fn runs_on(before: &str, after: &str) -> bool {
    let before = before.trim_end();
    let Some(stem) = before.strip_suffix('.') else {
        // "He asked: 'Why?' he said": a small letter goes on.
        return after.trim_start().starts_with(char::is_lowercase)
            && before.ends_with(['"', '”', '’', '\'', '»', ')']);
    };
    let last = stem
        .rsplit(|c: char| {
            c.is_whitespace() || matches!(c, '(' | '[' | '"' | '“' | '‘' | '«' | '—' | '–')
        })
        .next()
        .unwrap_or_default();
    let next = after
        .trim_start()
        .split(|c: char| c.is_whitespace() || c == ',')
        .next()
        .unwrap_or_default();
    if next.starts_with(char::is_lowercase) {
        return true;
    }
    if is_initial(last) && next.starts_with(char::is_uppercase) {
        return true;
    }
    match abbreviations().get(last) {
        Some(Stop::Never) => true,
        Some(Stop::Perhaps) => !STARTERS.lines().any(|starter| starter == next),
        Some(Stop::BeforeNumber) => next.starts_with(|c: char| c.is_ascii_digit()),
        None => false,
    }
}

/// One capital, or capitals with full stops between them as in "J.D"; "I" is a word.
fn is_initial(word: &str) -> bool {
    word != "I" && {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    }
}

fn abbreviations() -> &'static HashMap<&'static str, Stop> {
    static TABLE: OnceLock<HashMap<&'static str, Stop>> = OnceLock::new();
    TABLE.get_or_init(|| {
        ABBREVIATIONS
            .lines()
            .filter_map(|line| {
                let (word, kind) = line.split_once('\t')?;
                let stop = match kind {
                    "never" => Stop::Never,
                    "perhaps" => Stop::Perhaps,
                    _ => Stop::BeforeNumber,
                };
                Some((word, stop))
            })
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = spans(text).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn abbreviations_and_initials_do_not_end_a_sentence() {
        check(
            "The U.S. President met Gen. Mark A. Milley. He left at 9 a.m. on Friday.",
            &[
                "The U.S. President met Gen. Mark A. Milley.",
                "He left at 9 a.m. on Friday.",
            ],
        );
        check(
            "It came from the U.S. The talks go on.",
            &["It came from the U.S.", "The talks go on."],
        );
        check(
            "В 2022 г. Россия заявила об этом. Потом было иначе.",
            &["В 2022 г. Россия заявила об этом.", "Потом было иначе."],
        );
    }

    #[test]
    fn closing_marks_stay_with_their_sentence() {
        check(
            "“It is easy to answer.” He left.",
            &["“It is easy to answer.”", "He left."],
        );
        check(
            "Il a dit : « C'est fini. » Puis il est parti.",
            &["Il a dit : « C'est fini. »", "Puis il est parti."],
        );
        check("“Why now?” he asked.", &["“Why now?” he asked."]);
    }

    #[test]
    fn line_breaks_end_a_sentence_and_offsets_count_scalar_values() {
        check(
            "Überschrift\n\nEin Satz. Noch einer.",
            &["Überschrift", "Ein Satz.", "Noch einer."],
        );
        check(
            "中国呼吁和平。美国回应了。",
            &["中国呼吁和平。", "美国回应了。"],
        );
        check(" \n \n", &[]);
    }
}
