//! Bylines: one name each, without the words around them.

use std::sync::OnceLock;

use regex::Regex;

use demarche_gazetteer::Gazetteer;

use crate::block::{bare, fold_space};

/// Words that stand before names, in the languages that set them.
const BEFORE: &str = include_str!("../../data/byline-words.txt");

/// Names and agencies of a byline as a page writes it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Byline {
    pub(crate) names: Vec<String>,
    /// Short names of agencies that stand in the byline.
    pub(crate) wires: Vec<String>,
}

/// Reads bylines as a page writes them: "By Jane Doe and John Roe, The Associated Press".
pub(crate) fn read<'b>(written: impl IntoIterator<Item = &'b str>) -> Byline {
    let mut byline = Byline::default();
    for written in written {
        for name in separator().split(&without_words(written)) {
            take(name, &mut byline);
        }
    }
    byline
}

/// The byline that a line of text is, when it is one: "By Jane Doe".
pub(crate) fn of_line(line: &str) -> Option<Byline> {
    static PATTERN: OnceLock<Regex> = OnceLock::new();
    let pattern = PATTERN.get_or_init(|| {
        let words = words().join("|");
        Regex::new(&format!(
            r"(?i)^(?:{words})[:\s]\s*(?-i:((?:\p{{Lu}}[\p{{L}}'’.-]*|de|la|van|von|der|bin|al|el|and|und|et|y|&|,)(?:\s+|,\s*|$)){{2,12}})"
        ))
        .expect("the pattern is well formed")
    });
    let line = line.trim();
    if line.split_whitespace().count() > 16 {
        return None;
    }
    let found = pattern.find(line)?;
    let byline = read([found.as_str()]);
    (!byline.names.is_empty() || !byline.wires.is_empty()).then_some(byline)
}

fn words() -> Vec<String> {
    BEFORE
        .lines()
        .filter(|line| !line.is_empty())
        .map(regex::escape)
        .collect()
}

fn separator() -> &'static Regex {
    static PATTERN: OnceLock<Regex> = OnceLock::new();
    PATTERN.get_or_init(|| {
        Regex::new(r"(?i)\s*(?:;|,|\||/|&|•|·|\n|\band\b|\bund\b|\bet\b|\by\b)\s*")
            .expect("the pattern is well formed")
    })
}

fn without_words(written: &str) -> String {
    static PATTERN: OnceLock<Regex> = OnceLock::new();
    let pattern = PATTERN.get_or_init(|| {
        Regex::new(&format!(r"(?i)^(?:{})(?:\s*:\s*|\s+)", words().join("|")))
            .expect("the pattern is well formed")
    });
    let mut name = fold_space(written);
    while let Some(found) = pattern.find(&name) {
        let rest = name[found.end()..].to_owned();
        name = rest;
    }
    name
}

fn take(name: &str, byline: &mut Byline) {
    let kept: Vec<&str> = name
        .split_whitespace()
        .filter(|word| !word.contains('@') && !word.contains("://"))
        .collect();
    let name = without_words(&kept.join(" "))
        .trim_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != ')')
        .to_owned();
    let plausible = name.chars().filter(|c| c.is_alphabetic()).count() >= 2
        && name.split(' ').count() <= 6
        && !name.chars().any(|c| c.is_ascii_digit());
    // "MD" and "Ph.D." after a name are no names.
    let letters: Vec<char> = name.chars().filter(|c| c.is_alphabetic()).collect();
    let degree = !byline.names.is_empty()
        && !name.contains(' ')
        && letters.len() <= 5
        && letters.iter().filter(|c| c.is_uppercase()).count() >= 2;
    if !plausible || (degree && wire(&name).is_none()) {
        return;
    }
    if let Some(wire) = wire(&name) {
        if !byline.wires.contains(&wire) {
            byline.wires.push(wire);
        }
    } else if !byline.names.iter().any(|known| bare(known) == bare(&name)) {
        byline.names.push(name);
    }
}

fn wire(name: &str) -> Option<String> {
    let key = bare(name);
    let trimmed = key.trim_start_matches("the").trim_end_matches("staff");
    Gazetteer::bundled()
        .wires
        .iter()
        .find(|wire| {
            std::iter::once(&wire.name)
                .chain(&wire.aliases)
                .any(|alias| bare(alias) == trimmed || bare(alias) == key)
        })
        .map(|wire| wire.name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_agencies_and_addresses() {
        let byline = read(["By Jane Doe and John Q. Roe jane@example.org, The Associated Press"]);
        assert_eq!(byline.names, ["Jane Doe", "John Q. Roe"]);
        assert_eq!(byline.wires, ["AP"]);
    }

    #[test]
    fn a_line_is_a_byline_only_when_names_follow() {
        assert_eq!(of_line("By Jane Doe").unwrap().names, ["Jane Doe"]);
        assert_eq!(of_line("By the end of the day all had left."), None);
    }
}
