//! Edits that change nothing of what a text says: white space, the shape of quotation marks and
//! dashes, letter case, Unicode's normal forms, commas and full stops; and lines at the edge of an
//! article that change by themselves: when it was updated, what a picture shows.
//!
//! What tells stays apart: every word, number and sign, whether words stand in quotation marks at
//! all, a question mark, and an acronym against the word of the same letters ("US", "us").

use std::collections::HashMap;
use std::sync::OnceLock;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::fold::{fold_char, is_invisible};
use crate::word;

/// Lines at the edge: a kind, a tab, words in small letters.
const EDGES: &str = include_str!("../data/edges.tsv");
const MONTHS: &str = include_str!("../data/months.tsv");
const WEEKDAYS: &str = include_str!("../data/weekdays.tsv");

/// A line longer than this is no caption and no stamp, in scalar values.
const EDGE_LINE: usize = 400;
/// A stamp has no more words than this.
const STAMP_WORDS: usize = 24;
/// A word of capitals with no more letters than this is an acronym.
const ACRONYM: usize = 5;

/// Whether two texts differ in nothing that tells; equal ones do not.
pub fn only_trivially(a: &str, b: &str) -> bool {
    let (ours, theirs) = (tokens(a), tokens(b));
    if ours.len() != theirs.len() {
        return false;
    }
    let mut shouted = None;
    ours.iter().zip(&theirs).all(|(one, other)| {
        one.folded == other.folded
            && (!one.acronym_of(other) && !other.acronym_of(one)
                || *shouted.get_or_insert_with(|| is_shouted(a) || is_shouted(b)))
    })
}

/// What tells in a text, the same for texts that differ trivially (acronyms apart). Empty where
/// nothing does.
pub(crate) fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for token in tokens(text) {
        key.push_str(&token.folded);
        key.push(' ');
    }
    key
}

/// A word or a sign that tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) folded: String,
    case: Case,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    /// Two capitals or more, and no small letter.
    Capitals,
    /// No capital.
    Small,
    Mixed,
}

impl Token {
    fn acronym_of(&self, other: &Self) -> bool {
        self.case == Case::Capitals
            && other.case == Case::Small
            && self.folded.chars().count() <= ACRONYM
    }
}

pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let clean: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    let mut tokens: Vec<Token> = Vec::new();
    let sign = |tokens: &mut Vec<Token>, sign: char| {
        tokens.push(Token {
            folded: sign.to_string(),
            case: Case::Mixed,
        });
    };
    for (at, piece) in clean.split_word_bound_indices() {
        if piece.chars().any(char::is_alphanumeric) {
            tokens.push(Token {
                folded: folded(piece),
                case: case(piece),
            });
            continue;
        }
        for scalar in piece.nfkc() {
            match fold_char(scalar) {
                ' ' => {}
                '"' | '\'' => {
                    // Nested quotation marks are as good as one.
                    if tokens.last().is_none_or(|token| token.folded != "\"") {
                        sign(&mut tokens, '"');
                    }
                }
                '-' => {
                    let before = clean[..at].chars().next_back();
                    let after = clean[at + piece.len()..].chars().next();
                    let stands_free = !before.is_some_and(char::is_alphanumeric);
                    if stands_free && after.is_some_and(char::is_numeric) {
                        sign(&mut tokens, '-');
                    }
                }
                '؟' => sign(&mut tokens, '?'),
                mark if is_stop(mark) => {}
                telling => sign(&mut tokens, telling),
            }
        }
    }
    tokens
}

/// Marks between words and sentences that say nothing by themselves.
fn is_stop(mark: char) -> bool {
    matches!(
        mark,
        '.' | ','
            | ';'
            | ':'
            | '…'
            | '('
            | ')'
            | '['
            | ']'
            | '{'
            | '}'
            | '·'
            | '•'
            | '¿'
            | '¡'
            | '_'
            | '|'
    ) || matches!(
        mark,
        '、' | '。' | '，' | '；' | '：' | '،' | '؛' | '۔' | '।' | '～' | '~'
    )
}

/// A word as it is compared: "U.S." is "us", but "10²" is not "102".
fn folded(piece: &str) -> String {
    let raised = |scalar: char| matches!(scalar, '²' | '³' | '¹' | '⁰' | '⁴'..='⁹' | '₀'..='₉');
    let digits = piece.chars().any(char::is_numeric);
    let mut plain = String::with_capacity(piece.len());
    for scalar in piece.chars() {
        if raised(scalar) {
            plain.push('^');
        }
        if scalar != '.' || digits {
            plain.push(scalar);
        }
    }
    word::fold_word(&plain)
}

fn case(piece: &str) -> Case {
    let capitals = piece.chars().filter(|c| c.is_uppercase()).count();
    let small = piece.chars().any(char::is_lowercase);
    match (capitals, small) {
        (0, _) => Case::Small,
        (2.., false) => Case::Capitals,
        _ => Case::Mixed,
    }
}

/// Whether a text is in capitals throughout, as headings are.
fn is_shouted(text: &str) -> bool {
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    let small = text.chars().filter(|c| c.is_lowercase()).count();
    capitals > 2 * small && text.split_whitespace().nth(2).is_some()
}

/// A line that stands at the edge of an article and changes by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edge {
    /// "Updated 3 hours ago".
    Stamp,
    /// What a picture shows and who took it.
    Caption,
}

/// What kind of edge a whole line is.
pub(crate) fn edge(line: &str) -> Option<Edge> {
    let line = line.trim();
    if line.is_empty() || line.chars().nth(EDGE_LINE).is_some() {
        return None;
    }
    let words: Vec<String> = word::words(line)
        .into_iter()
        .map(|word| word.folded)
        .collect();
    if is_stamp(&words) {
        return Some(Edge::Stamp);
    }
    let lower = line.to_lowercase();
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    let table = edges();
    let caption = table.starts.iter().any(|words| lower.starts_with(words))
        || table.ends.iter().any(|words| bare.ends_with(words));
    caption.then_some(Edge::Caption)
}

/// Nothing but words of a stamp and of its time, and something of both.
fn is_stamp(words: &[String]) -> bool {
    let table = edges();
    let kind = |word: &String| {
        if word.chars().next().is_some_and(char::is_numeric) {
            return Some(Stamp::Time);
        }
        table.stamp.get(word.as_str()).copied()
    };
    // Chinese words come character by character: one alone says nothing.
    let says = words.iter().filter(|word| kind(word) == Some(Stamp::Says));
    words.len() <= STAMP_WORDS
        && words.iter().all(|word| kind(word).is_some())
        && says.map(|word| word.chars().count()).sum::<usize>() > 1
        && words.iter().any(|word| kind(word) == Some(Stamp::Time))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stamp {
    /// "updated".
    Says,
    /// "ago", a month, a number.
    Time,
    /// "at".
    Between,
}

struct Edges {
    stamp: HashMap<String, Stamp>,
    starts: Vec<&'static str>,
    ends: Vec<&'static str>,
    negations: Vec<String>,
}

fn edges() -> &'static Edges {
    static TABLE: OnceLock<Edges> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Edges {
            stamp: HashMap::new(),
            starts: Vec::new(),
            ends: Vec::new(),
            negations: Vec::new(),
        };
        let mut stamp = |forms: &str, kind| {
            for word in word::words(forms) {
                table.stamp.entry(word.folded).or_insert(kind);
            }
        };
        let rows = || EDGES.lines().filter_map(|line| line.split_once('\t'));
        for (kind, forms) in rows() {
            match kind {
                "stamp" => stamp(forms, Stamp::Says),
                "time" => stamp(forms, Stamp::Time),
                "between" => stamp(forms, Stamp::Between),
                _ => {}
            }
        }
        for row in MONTHS.lines().chain(WEEKDAYS.lines()) {
            stamp(row.rsplit('\t').next().unwrap_or_default(), Stamp::Time);
        }
        for (kind, forms) in rows() {
            match kind {
                "caption-starts" => table.starts.push(forms),
                "caption-ends" => table.ends.push(forms),
                "negation" => table
                    .negations
                    .extend(word::words(forms).into_iter().map(|word| word.folded)),
                _ => {}
            }
        }
        table
    })
}

/// Whether what only one of two texts has is a number, a name or a negation.
pub(crate) fn differ_in_fact(a: &str, b: &str) -> bool {
    let only = |text: &str, other: &str| {
        let known: Vec<String> = word::words(other).into_iter().map(|w| w.folded).collect();
        word::words(text).into_iter().any(|found| {
            let written = found.span.of(text);
            let telling = written.chars().any(char::is_numeric)
                || written.chars().next().is_some_and(char::is_uppercase)
                || edges().negations.contains(&found.folded);
            telling && !known.contains(&found.folded)
        })
    };
    only(a, b) || only(b, a)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_looks_different_is_trivial() {
        for (a, b) in [
            ("He said \"no\" today.", "He said “no”  today."),
            ("He said ‘no’ today.", "He said “no” today."),
            ("Il a dit : « non »", "Il a dit: \"non\""),
            ("the end - for now", "The End — for now"),
            ("well-known", "well known"),
            ("cafe\u{301} ﬁne", "café fine"),
            ("sanc\u{ad}tions", "sanctions"),
            ("U.S. troops, and others", "US troops and others."),
            ("WORLD LEADERS MEET US ENVOY", "World leaders meet US envoy"),
        ] {
            assert!(only_trivially(a, b), "{a} | {b}");
        }
    }

    #[test]
    fn what_tells_is_not() {
        for (a, b) in [
            ("It will go on.", "It will not go on."),
            ("3 people died", "5 people died"),
            ("It cost $5m", "It cost €5m"),
            ("It fell by -5 points", "It fell by 5 points"),
            ("It rose 3.5 per cent", "It rose 35 per cent"),
            ("an “invasion” of sorts", "an invasion of sorts"),
            ("They will go.", "They will go?"),
            ("They told US officials so", "They told us officials so"),
            ("10² people", "102 people"),
            ("Mr Li spoke", "Mr Le spoke"),
        ] {
            assert!(!only_trivially(a, b), "{a} | {b}");
        }
    }

    #[test]
    fn lines_at_the_edge_are_known_in_several_languages() {
        for line in [
            "Updated 3 hours ago",
            "Last updated: 14 March 2024 at 09:20 GMT",
            "Published 12 March 2024, Updated 13 March 2024",
            "Mis à jour le 3 mars 2024 à 14h30",
            "Aktualisiert am 3. März 2024, 14:30 Uhr",
            "Обновлено 3 марта 2024 в 12:00",
            "更新于2024年3月2日",
        ] {
            assert_eq!(edge(line), Some(Edge::Stamp), "{line}");
        }
        for line in [
            "Photo: A ferry leaves the harbour",
            "A ferry leaves the harbour on Monday. Getty Images",
        ] {
            assert_eq!(edge(line), Some(Edge::Caption), "{line}");
        }
        for line in [
            "The ministry updated its figures: 3 people died.",
            "Updated figures show 300 dead.",
            "Published data are wrong.",
            "新年",
        ] {
            assert_eq!(edge(line), None, "{line}");
        }
    }
}
