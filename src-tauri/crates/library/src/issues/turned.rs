//! Examples whose stance turns with the poles of their issue.
//!
//! An example is words, and may say its stance in them: before a colon at its beginning ("++: “We will send tanks.”") or
//! behind the last colon, dash or bracket ("An alliance will not send aircraft: opposes."). How it may be written is in
//! `stances.tsv`. Where none is told nothing turns.

use super::edit::{Example, write_examples};
use crate::sql::all;
use crate::{IssueId, Result, Tx};

/// The stances that have another side, from −2 to +2.
const SIDES: usize = 4;

/// Turns the examples of an issue.
pub(super) fn turn_examples(tx: &Tx<'_>, id: IssueId) -> Result<()> {
    let sql = "SELECT words, excerpt FROM issue_example WHERE issue = ? ORDER BY id";
    let examples: Vec<Example> = all(tx.conn(), sql, [id], |row| {
        let words: String = row.get(0)?;
        Ok(Example {
            words: turned(&words),
            excerpt: row.get(1)?,
        })
    })?;
    write_examples(tx, id, &examples)
}

/// The words with the stance that they tell turned round.
fn turned(words: &str) -> String {
    let behind = words.rfind([':', '：', '(', '（', '—', '–']).map(|at| {
        let sign = words[at..].chars().next().map_or(0, char::len_utf8);
        at + sign
    });
    let before = words.find([':', '：']);
    let stretches = [behind.map(|at| (at, words.len())), before.map(|at| (0, at))];
    for (start, end) in stretches.into_iter().flatten() {
        let stretch = &words[start..end];
        let trim = |letter: char| letter.is_whitespace() || "[]()（）.。!".contains(letter);
        let said = stretch.trim_matches(trim);
        if let Some(other) = other_side(said) {
            let at = start + stretch.find(said).unwrap_or_default();
            return format!("{}{other}{}", &words[..at], &words[at + said.len()..]);
        }
    }
    words.to_owned()
}

/// How the other side of a stance is written.
fn other_side(said: &str) -> Option<String> {
    let folded = said.to_lowercase().replace('-', "−");
    let other = rows().find_map(|row| {
        let at = row
            .iter()
            .position(|word| *word == folded && !word.is_empty())?;
        row.get(SIDES - 1 - at).copied()
    })?;
    let capital = said.chars().next().is_some_and(char::is_uppercase);
    let mut letters = other.chars();
    Some(match (capital, letters.next()) {
        (true, Some(first)) => first.to_uppercase().chain(letters).collect(),
        _ => other.to_owned(),
    })
}

fn rows() -> impl Iterator<Item = Vec<&'static str>> {
    include_str!("stances.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_example_says_of_its_stance_turns() {
        for (words, other) in [
            (
                "An alliance will not send aircraft: opposes.",
                "An alliance will not send aircraft: supports.",
            ),
            ("++: “We will send tanks.”", "−−: “We will send tanks.”"),
            (
                "“We may: if asked” (leans for)",
                "“We may: if asked” (leans against)",
            ),
            ("A party waits — Leans against", "A party waits — Leans for"),
            ("+1: helps, it says", "−1: helps, it says"),
            ("-2: helps, it says", "+2: helps, it says"),
            ("Der Minister: eher dafür", "Der Minister: eher dagegen"),
            ("一国不送武器：反对。", "一国不送武器：支持。"),
        ] {
            assert_eq!(turned(words), other);
        }
    }

    #[test]
    fn what_an_example_says_otherwise_stays() {
        for words in [
            "A party says that its terms must be met first: conditional.",
            "Who supports it says so",
            "“For: and against” are its words",
            "",
        ] {
            assert_eq!(turned(words), words);
        }
    }

    #[test]
    fn turning_twice_is_as_it_was() {
        for row in rows() {
            assert_eq!(row.len(), SIDES, "{row:?}");
            for word in row.into_iter().filter(|word| !word.is_empty()) {
                let once = other_side(word).unwrap();
                assert_eq!(other_side(&once).unwrap(), word, "{word} {once}");
            }
        }
    }
}
