//! The outlet that a paste names: by its masthead, or in the line of rights at its foot.

use std::collections::HashMap;
use std::sync::OnceLock;

use demarche_gazetteer::Gazetteer;
use regex::Regex;

use crate::block::bare;

/// Lines at the top and at the foot of a page on which its name stands by itself.
const TOP: usize = 12;
const FOOT: usize = 40;
/// The longest name of an outlet, in words.
const WORDS: usize = 8;

/// The outlet and the line that names it. `lines` are those of a paste, `article` those of them that the
/// article takes up, from the first to beyond the last: a name among them is one that it speaks of. Nor is
/// one of its authors, who hold the rights themselves in newsletters.
pub(crate) fn of_lines<'l>(
    lines: &[&'l str],
    article: std::ops::Range<usize>,
    authors: &[String],
) -> Option<(String, &'l str)> {
    let top = 0..article.start.min(TOP);
    let foot = article.end.max(lines.len().saturating_sub(FOOT))..lines.len();
    let masthead = lines[top]
        .iter()
        .find_map(|line| Some((known(line, false)?.to_owned(), *line)));
    masthead.or_else(|| {
        foot.rev().find_map(|at| {
            let line = lines[at];
            let holder = holder(line)?;
            if let Some(name) = known(holder, true) {
                return Some((name.to_owned(), line));
            }
            // Who holds the rights may be a company; the outlet is who says its name elsewhere too.
            let keys = [bare(holder), bare(without_form(holder))];
            let others = lines.iter().enumerate().filter(|(other, _)| *other != at);
            let again = |(_, other): (usize, &&'l str)| {
                let name = other.trim();
                (!keys[0].is_empty() && keys.contains(&bare(name))).then(|| name.to_owned())
            };
            let name = others.filter_map(again).next()?;
            let author = authors.iter().any(|author| bare(author) == bare(&name));
            (!author).then_some((name, line))
        })
    })
}

/// The name of an outlet of the gazetteer, by its name, its domain or what its pages call it alone on a line; `rights`
/// where the line says whose the rights are.
fn known(line: &str, rights: bool) -> Option<&'static str> {
    static NAMES: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    // A name of few letters may be a word of a menu, unless it is written in capitals: "BBC".
    const SHORTEST: usize = 5;
    const INITIALS: usize = 3;
    let key = bare(line);
    let initials = key.len() >= INITIALS && line.chars().all(|c| c.is_uppercase() || c == ' ');
    if key.len() < SHORTEST && !rights && !initials || line.len() > 80 {
        return None;
    }
    let names = NAMES.get_or_init(|| {
        let mut names = HashMap::new();
        for outlet in &Gazetteer::bundled().outlets {
            for written in std::iter::once(outlet.name.as_str()).chain(outlet.domain.as_deref()) {
                names.entry(bare(written)).or_insert(outlet.name.as_str());
            }
        }
        // After the names proper, which count where two outlets say the same of themselves.
        for outlet in &Gazetteer::bundled().outlets {
            for written in &outlet.mastheads {
                names.entry(bare(written)).or_insert(outlet.name.as_str());
            }
        }
        names
    });
    let without = key.strip_prefix("www").unwrap_or(&key);
    let found = names.get(&key).or_else(|| names.get(without));
    found
        .or_else(|| names.get(key.strip_prefix("the")?))
        .copied()
}

/// Who holds the rights by a line such as "© 2024 The Harbour Post. All rights reserved."
fn holder(line: &str) -> Option<&str> {
    static RIGHTS: OnceLock<Regex> = OnceLock::new();
    let rights = RIGHTS.get_or_init(|| {
        Regex::new(
            r"(?xi) (?: (?: © | \(c\) | copyright ) [\s,:]* )+
              (?: (?:19|20)[0-9]{2} (?: \s*[-–—]\s* (?:19|20)[0-9]{2} )? [,.:]? \s+ )?
              (?: by\s+ )? ([^.,|•·()]+)",
        )
        .expect("the pattern is well formed")
    });
    let name = rights.captures(line)?.get(1)?.as_str();
    // "… Limited or its affiliated companies".
    let name = name.split(" or its ").next().unwrap_or(name);
    let name = name.trim_matches(|c: char| !c.is_alphanumeric());
    let name = name.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || c == '-');
    let words = demarche_text::word::count(name);
    (words > 0 && words <= WORDS && name.starts_with(char::is_alphabetic)).then_some(name)
}

/// A company's name without the form that it has by law.
fn without_form(name: &str) -> &str {
    const FORMS: [&str; 14] = [
        "ltd", "limited", "llc", "inc", "plc", "co", "corp", "gmbh", "ag", "sa", "s.l", "s.a",
        "srl", "bv",
    ];
    match name.rsplit_once(' ') {
        Some((rest, form)) if FORMS.contains(&form.to_lowercase().as_str()) => rest,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outlet(lines: &[&str], article: std::ops::Range<usize>) -> Option<String> {
        of_lines(lines, article, &["Jane Doe".to_owned()]).map(|(name, _)| name)
    }

    #[test]
    fn a_masthead_or_the_line_of_rights_names_the_outlet() {
        let text = "The talks went on.";
        assert_eq!(
            outlet(
                &["Skip to content", "Gulf News", "World", "Talks go on", text],
                3..5
            )
            .as_deref(),
            Some("Gulf News")
        );
        assert_eq!(
            outlet(
                &[
                    "The Hill Post",
                    "Talks go on",
                    text,
                    "© 2024 The Hill Post. All rights reserved."
                ],
                1..3
            )
            .as_deref(),
            Some("The Hill Post")
        );
        assert_eq!(
            outlet(&["Talks go on", text, "Copyright © 2019–2024 Clarín"], 0..2).as_deref(),
            Some("Clarín")
        );
        assert_eq!(
            outlet(
                &[
                    "Talks go on",
                    text,
                    "Copyright © 2025 BBC. All rights reserved."
                ],
                0..2
            )
            .as_deref(),
            Some("BBC")
        );
        assert_eq!(
            outlet(&["BBC", "Talks go on", text], 1..3).as_deref(),
            Some("BBC")
        );
        assert_eq!(
            outlet(
                &[
                    "Talks go on",
                    text,
                    "© 2025 Guardian News & Media Limited or its affiliated companies. All rights reserved."
                ],
                0..2
            )
            .as_deref(),
            Some("The Guardian")
        );
        assert_eq!(
            outlet(&["ТАСС", "Talks go on", text], 1..3).as_deref(),
            Some("TASS (Russian)")
        );
        assert_eq!(
            outlet(
                &[
                    "Hill Ledger",
                    "Talks go on",
                    text,
                    "© HILL LEDGER LTD 2024."
                ],
                1..3
            )
            .as_deref(),
            Some("Hill Ledger")
        );
    }

    #[test]
    fn names_in_the_article_and_companies_are_no_outlet() {
        let text = "The talks went on.";
        assert_eq!(outlet(&["Talks go on", "Gulf News", text], 0..3), None);
        assert_eq!(
            outlet(
                &[
                    "Talks go on",
                    text,
                    "© 2024 Hill Media Holding. All rights reserved."
                ],
                0..2
            ),
            None
        );
        assert_eq!(
            outlet(&["Jane Doe", "Talks go on", text, "© 2024 Jane Doe"], 1..3),
            None
        );
        assert_eq!(outlet(&[], 0..0), None);
    }
}
