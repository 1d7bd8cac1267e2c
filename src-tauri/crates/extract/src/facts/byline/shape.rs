//! What names look like, and which words no name has.

use std::collections::HashSet;
use std::sync::OnceLock;

use demarche_text::word::is_unspaced;

const NOT: &str = include_str!("../../../data/byline-not.tsv");
const PARTICLES: &str = include_str!("../../../data/name-particles.txt");

/// Given names that are common in some languages; a name that begins with one is a person's.
const GIVEN: &str = include_str!("../../../data/given-names.txt");

/// Whether a name begins with a common given name: where little else says that it is a person's.
pub(crate) fn is_given(name: &str) -> bool {
    static NAMES: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let names = NAMES.get_or_init(|| GIVEN.split_whitespace().collect());
    name.split_whitespace()
        .map(|word| word.split('-').next().unwrap_or(word))
        .next()
        .is_some_and(|first| names.contains(first.to_lowercase().as_str()))
}

/// Family names that are common in Chinese, of one letter and of two.
const FAMILIES: &str = include_str!("../../../data/han-families.txt");

/// Whether a scalar value is a Chinese letter of the common ranges.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

/// Whether a name has a person's shape, in a script with capitals or in Chinese.
pub(crate) fn is_person(name: &str) -> bool {
    shape(name) == Shape::Person || is_han_name(name)
}

/// Whether a name is a Chinese person's: two or three letters that begin with a common family name, four with one of two.
pub(crate) fn is_han_name(name: &str) -> bool {
    static NAMES: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let names = NAMES.get_or_init(|| FAMILIES.split_whitespace().collect());
    let ends: Vec<usize> = name
        .char_indices()
        .map(|(at, _)| at)
        .chain([name.len()])
        .collect();
    let begins = |letters: usize| names.contains(&name[..ends[letters]]);
    name.chars().all(is_han)
        && match ends.len() - 1 {
            2 => begins(1),
            3 => begins(1) || begins(2),
            4 => begins(2),
            _ => false,
        }
}

/// Words of one kind of the table.
fn table(kind: &str) -> HashSet<&'static str> {
    NOT.lines()
        .filter_map(|line| line.split_once('\t'))
        .filter(|(own, _)| *own == kind)
        .map(|(_, words)| words)
        .collect()
}

/// Words after which names are of those who did something else than write: "edited by".
pub(super) fn others() -> HashSet<&'static str> {
    table("other")
}

/// Whether a word names a role: "editor".
pub(crate) fn is_role(word: &str) -> bool {
    static WORDS: OnceLock<HashSet<&'static str>> = OnceLock::new();
    WORDS
        .get_or_init(|| table("role"))
        .contains(plain(word).as_str())
}

/// Whether a name is one that systems give their users: "admin", "jdoe-2", "@jdoe".
pub(super) fn is_account(name: &str) -> bool {
    static WORDS: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let words = WORDS.get_or_init(|| table("account"));
    name.starts_with('@')
        || name.contains(['@', '_'])
        || name.contains("://")
        || name
            .to_lowercase()
            .split_whitespace()
            .all(|word| words.contains(word))
        || words.contains(name.trim().to_lowercase().as_str())
        // One word in small letters is a user's, where the script has capitals.
        || (!name.contains(' ') && name.chars().next().is_some_and(char::is_lowercase))
}

/// Whether a text can be the name that somebody goes by on a site, and is none that systems give.
pub(crate) fn is_pseudonym(name: &str) -> bool {
    static WORDS: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let words = WORDS.get_or_init(|| table("account"));
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 4
        && name.chars().count() <= 24
        && !name.contains(|c: char| !c.is_alphanumeric())
        && !words.contains(name.to_lowercase().as_str())
        && !is_never_a_name(name)
        && !is_role(name)
}

/// Whether a name is of a group of people who write: "The Example Team".
pub(crate) fn is_desk(name: &str) -> bool {
    static WORDS: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let words = WORDS.get_or_init(|| table("desk"));
    name.split_whitespace()
        .any(|word| words.contains(plain(word).as_str()))
}

/// Whether a name is an organisation's: "The Example Association".
pub(crate) fn is_organisation(name: &str) -> bool {
    static WORDS: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let words = WORDS.get_or_init(|| table("organisation"));
    name.split_whitespace()
        .any(|word| words.contains(plain(word).as_str()))
        || (name.chars().any(is_unspaced) && words.iter().any(|word| name.ends_with(word)))
}

/// "台北即時報導": whether a Chinese text says from where somebody reports.
pub(super) fn is_report(text: &str) -> bool {
    ["报道", "報導", "報道"]
        .iter()
        .any(|word| text.ends_with(word))
}

fn is_never_a_name(word: &str) -> bool {
    static WORDS: OnceLock<HashSet<&'static str>> = OnceLock::new();
    WORDS
        .get_or_init(|| table("word"))
        .contains(plain(word).as_str())
}

pub(crate) fn is_particle(word: &str) -> bool {
    static WORDS: OnceLock<HashSet<&'static str>> = OnceLock::new();
    WORDS
        .get_or_init(|| PARTICLES.split_whitespace().collect())
        .contains(word.to_lowercase().as_str())
}

fn plain(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase()
}

/// How much a text looks like a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shape {
    /// It cannot be one.
    No,
    /// One word, or a name in a script without capitals: one where something says so.
    Could,
    /// Two to five capitalised words.
    Person,
}

/// The shape of a text as a name.
pub(crate) fn shape(text: &str) -> Shape {
    let text = text.trim();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 2
        || text.chars().count() > 60
        || text
            .chars()
            .any(|c| c.is_numeric() || "@:/|?!()[]{}<>…=_#+*%$€£\"“”«»;".contains(c))
    {
        return Shape::No;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if text.chars().any(is_unspaced) {
        let long = text.chars().filter(|c| is_unspaced(*c)).count();
        // Chinese and Japanese names, and foreign ones with a middle dot.
        let dotted = text.contains(['·', '・', '＝']);
        let named = long <= if dotted { 16 } else { 6 } && words.len() <= 3;
        return if named && !is_report(text) && !is_never_a_name(text) {
            Shape::Could
        } else {
            Shape::No
        };
    }
    let cased = text.chars().any(|c| c.is_uppercase() || c.is_lowercase());
    if !cased {
        return if (2..=5).contains(&words.len()) {
            Shape::Could
        } else {
            Shape::No
        };
    }
    // "A." is an initial, "a" no part of a name.
    let initial = |word: &str| {
        let mut scalars = word.chars();
        scalars.next().is_some_and(char::is_uppercase) && scalars.as_str() == "."
    };
    let never = |word: &&str| !initial(word) && is_never_a_name(word);
    if words.len() > 5 || words.iter().any(never) {
        return Shape::No;
    }
    let capital = |word: &str| {
        let first = word.chars().find(|c| c.is_alphabetic());
        first.is_some_and(char::is_uppercase)
            || [
                "d'", "d’", "l'", "l’", "al-", "el-", "ad-", "ash-", "an-", "as-",
            ]
            .iter()
            .any(|start| word.starts_with(start))
    };
    let named = words.iter().filter(|word| capital(word)).count();
    let fits = words
        .iter()
        .all(|word| capital(word) || is_particle(word))
        && capital(words[0]) | is_particle(words[0])
        && words.last().is_some_and(|last| capital(last))
        // A sentence's end, and initials alone.
        && !words.iter().rev().skip(1).any(|word| word.ends_with(['.', ',']) && word.chars().count() > 5);
    match (fits, named, words.len()) {
        (false, ..) | (_, 0, _) => Shape::No,
        (true, 1, 1) => Shape::Could,
        (true, _, 2..=5) => Shape::Person,
        _ => Shape::Could,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_people_have_a_shape() {
        for name in [
            "Jane Doe",
            "John Q. Roe",
            "John A. Roe",
            "Ana de la Cruz",
            "Ludwig van der Berg",
            "Dr. Mona El-Naggar",
            "ЖАННА НОВАК",
            "Олена Коваль",
            "JANE DOE",
            "Óscar Núñez",
        ] {
            assert_eq!(shape(name), Shape::Person, "{name}");
        }
        for name in ["Jane", "李明", "山田太郎", "أحمد علي", "约翰·史密斯"] {
            assert_eq!(shape(name), Shape::Could, "{name}");
        }
        for text in [
            "Read More",
            "5 min read",
            "Business Insurance",
            "the talks went on",
            "March 18, 2022",
            "Why Talks Fail",
            "jane@example.org",
            "",
        ] {
            assert_eq!(shape(text), Shape::No, "{text}");
        }
    }

    #[test]
    fn accounts_are_no_names() {
        for name in [
            "admin",
            "@jane",
            "jane-example",
            "webmaster",
            "Admin",
            "j_doe",
        ] {
            assert!(is_account(name), "{name}");
        }
        assert!(!is_account("Jane"));
        assert!(!is_account("山田太郎"));
    }
}
