//! Bylines: one name each, without the words around them.

mod line;
pub(crate) mod shape;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use aho_corasick::AhoCorasick;
use demarche_gazetteer::Gazetteer;
use demarche_text::date;
use demarche_text::word::is_unspaced;
use regex::Regex;

use super::outlet;
use crate::block::{bare, fold_space};
use line::words;
pub(crate) use line::{is_of_reporters, is_word, of_line, rest_of};
use shape::{
    Shape, is_account, is_desk, is_han, is_han_name, is_organisation, is_report, is_role, shape,
};

/// Names and agencies of a byline as a page writes it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Byline {
    pub(crate) names: Vec<String>,
    /// Short names of agencies that stand in the byline.
    pub(crate) wires: Vec<String>,
    /// The names so far, bare: papers have thousands of authors.
    known: HashSet<String>,
}

impl Byline {
    pub(crate) fn is_empty(&self) -> bool {
        self.names.is_empty() && self.wires.is_empty()
    }

    /// Adds another byline's names.
    pub(crate) fn add(&mut self, other: Self) {
        for name in other.names {
            self.name(name);
        }
        for wire in other.wires {
            self.wire(wire);
        }
    }

    /// Where people are named, the group that they belong to is not one of them.
    fn people(&mut self) {
        let group = |name: &str| is_desk(name) || is_organisation(name);
        let person = |name: &String| !group(name) && shape(name) == Shape::Person;
        if self.names.iter().any(person) {
            self.names.retain(|name| !group(name));
        }
    }

    /// Adds a name that is not there yet.
    pub(crate) fn name(&mut self, name: String) {
        if self.known.insert(bare(&name)) {
            self.names.push(name);
        }
    }

    fn wire(&mut self, wire: String) {
        if !self.wires.contains(&wire) {
            self.wires.push(wire);
        }
    }
}

/// Reads bylines as a page writes them: "By Jane Doe and John Roe, The Associated Press". Whatever
/// stands there is taken for names but what cannot be: accounts, addresses, roles, dates.
pub(crate) fn read<'b>(written: impl IntoIterator<Item = &'b str>) -> Byline {
    let mut byline = Byline::default();
    for written in written {
        let own = authors_only(&without_dates(written));
        let mut role = false;
        for part in separator().split(&people_apart(&without_words(&own))) {
            // After a role only another name that looks like one: "Jane Doe, Editor, and John Roe".
            let part = without_words(without_reporter(part));
            if part.split_whitespace().next().is_some_and(is_role) {
                role = true;
                continue;
            }
            if role && shape(&cut(&part)) != Shape::Person {
                continue;
            }
            take(&part, &mut byline);
        }
    }
    byline.people();
    byline
}

/// The names that stand at the beginning of `text` after a byline's word.
pub(crate) fn from_names(text: &str) -> Byline {
    let own = authors_only(&without_dates(text));
    let own = own.trim_start_matches(is_mark);
    let own = people_apart(own);
    let mut byline = Byline::default();
    for (at, part) in separator().split(&own).enumerate() {
        let part = without_words(without_reporter(part));
        let name = cut(&part);
        let agency = wire(&name).is_some();
        let role = part.split_whitespace().any(is_role);
        let fits = match shape(&name) {
            Shape::Person => true,
            // What is left of "Candidate Representative".
            Shape::Could if role && at > 0 => false,
            // One word stands for a name only where it is all that there is; in a script without
            // capitals it is as good as any.
            Shape::Could => {
                at == 0
                    || (!byline.names.is_empty()
                        && !name.chars().any(|c| c.is_lowercase() || c.is_uppercase()))
            }
            Shape::No => is_desk(&name) && at == 0 && name.split(' ').count() <= 5,
        };
        if agency || fits {
            take(&part, &mut byline);
        } else if at == 0 || !part.split_whitespace().next().is_some_and(is_role) {
            break;
        }
    }
    byline.people();
    byline
}

/// Chinese names that nothing but spaces part, with commas between them.
fn people_apart(text: &str) -> Cow<'_, str> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_name = |word: &str| is_han_name(word.trim_matches(|c: char| !c.is_alphanumeric()));
    let names = words.iter().filter(|word| is_name(word)).count();
    if names < 2 {
        return Cow::Borrowed(text);
    }
    let mut parted = String::with_capacity(text.len() + names);
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            let people = is_name(words[at - 1]) && is_name(word);
            parted.push(if people { '、' } else { ' ' });
        }
        parted.push_str(word);
    }
    Cow::Owned(parted)
}

/// Whether a scalar value is a mark that sets the parts of a line apart.
fn is_mark(c: char) -> bool {
    matches!(c, '|' | '·' | '•' | '⋅' | '–' | '—' | '-' | ' ' | ',')
}

/// Whether a text says that the name after it did something else than write: "Reviewed by".
pub(crate) fn other(text: &str) -> bool {
    others(&text.to_lowercase()).next().is_some()
}

/// Without an outlet's name and the word for who reports, before names: "例报记者 李明".
fn without_reporter(part: &str) -> &str {
    const WORDS: [&str; 5] = ["记者", "記者", "作者", "通讯员", "撰稿人"];
    const LONGEST: usize = 12;
    let after = |word: &&str| {
        let (before, after) = part.split_once(*word)?;
        let han = before.chars().all(is_han);
        let rest = after.trim_start_matches([' ', '：', ':']);
        let apart = rest.len() < after.len() || is_han_name(rest);
        (han && before.chars().count() <= LONGEST && apart && !rest.is_empty()).then_some(rest)
    };
    WORDS
        .iter()
        .find_map(after)
        .or_else(|| {
            let (first, rest) = part.split_once(' ')?;
            (outlet::names_site(first) && first.chars().any(is_unspaced)).then(|| rest.trim_start())
        })
        .unwrap_or(part)
}

fn separator() -> &'static Regex {
    static PATTERN: OnceLock<Regex> = OnceLock::new();
    PATTERN.get_or_init(|| {
        Regex::new(r"(?i)\s*(?:;|,|،|、|\||/|／|&|•|·\s|\s·|⋅|\n|\s[-–—]\s|\band\b|\bund\b|\bet\b|\by\b|\bve\b|\bи\b|\bта\b|\s+і\s+)\s*")
            .expect("the pattern is well formed")
    })
}

/// Without the words before the names.
fn without_words(written: &str) -> String {
    static PATTERN: OnceLock<Regex> = OnceLock::new();
    let pattern = PATTERN.get_or_init(|| {
        let (all, spaced) = (words(true).join("|"), words(false).join("|"));
        Regex::new(&format!(r"(?i)^(?:(?:{all})\s*[:：]\s*|(?:{spaced})\s+)"))
            .expect("the pattern is well formed")
    });
    let mut name = fold_space(written);
    while let Some(found) = pattern.find(&name) {
        let rest = name[found.end()..].to_owned();
        name = rest;
    }
    name
}

/// Without what follows "edited by" and the like.
fn authors_only(written: &str) -> String {
    let lower = written.to_lowercase();
    if lower.len() != written.len() {
        return written.to_owned();
    }
    match others(&lower).min() {
        Some(end) => written[..end].to_owned(),
        None => written.to_owned(),
    }
}

/// Where words of a text in lower case say that the name after them did something else than write.
fn others(lower: &str) -> impl Iterator<Item = usize> + '_ {
    static TABLE: OnceLock<AhoCorasick> = OnceLock::new();
    let table = TABLE
        .get_or_init(|| AhoCorasick::new(shape::others()).expect("the table of words is small"));
    let letter = |c: char| c.is_alphanumeric() && !demarche_text::word::is_unspaced(c);
    table
        .find_overlapping_iter(lower)
        .filter(move |found| {
            !lower[..found.start()]
                .chars()
                .next_back()
                .is_some_and(letter)
                && !lower[found.end()..].chars().next().is_some_and(letter)
        })
        .map(|found| found.start())
}

/// Dates, and all that follows them, since names stand first: "Jane Doe, 18 March 2022, Berlin".
fn without_dates(written: &str) -> String {
    static MONTH: OnceLock<Regex> = OnceLock::new();
    let month = MONTH.get_or_init(|| {
        Regex::new(r"(?i)(?:\b(?:on|at)\s+)?\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?\s+[0-9]|\b[0-9]{1,2}:[0-9]{2}|\b[0-9]+\s*min\b|\b[0-9]+\s+(?:hours?|days?)\s+ago")
            .expect("the pattern is well formed")
    });
    let mut text = fold_space(written);
    let scalars: Vec<char> = text.chars().collect();
    if let Some(first) = date::find(&text).first() {
        let start = first.span.start;
        // A date that leads is left out, one that follows ends it.
        text = if start == 0 {
            scalars[first.span.end..].iter().collect()
        } else {
            scalars[..start].iter().collect()
        };
    }
    match month.find(&text) {
        Some(found) if found.start() > 0 => text[..found.start()].to_owned(),
        _ => text,
    }
}

/// A name without what hangs on it: a role, a place, an address, brackets, a word like "on".
fn cut(name: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut nickname = false;
    for (at, &word) in words.iter().enumerate() {
        // "Richard (R. J.) Doe"
        nickname |= at == 1
            && word.starts_with('(')
            && words[at..]
                .iter()
                .rposition(|word| word.ends_with(')'))
                .is_some_and(|last| at + last + 1 < words.len());
        if nickname {
            nickname = !word.ends_with(')');
            continue;
        }
        let lower = word.to_lowercase();
        let place = words
            .get(at + 1)
            .is_none_or(|next| next.starts_with(char::is_uppercase));
        let stop = !kept.is_empty()
            && (is_role(word)
                || word.starts_with(['(', '[', '（', '【'])
                || (place
                    && matches!(lower.as_str(), "in" | "at" | "for" | "from")
                    && !(lower == "for" && is_organisation(&kept.join(" "))))
                || matches!(
                    if kept.len() > 1 {
                        lower.trim_end_matches(':')
                    } else {
                        &lower
                    },
                    "on" | "is" | "published" | "posted" | "updated" | "—" | "–" | "-" | "|"
                ));
        if stop {
            break;
        }
        if !word.contains('@') && !word.contains("://") {
            kept.push(word);
        }
    }
    // A name given twice, as beside and under a picture.
    let half = kept.len() / 2;
    if half >= 2 && kept.len() == 2 * half && kept[..half] == kept[half..] {
        kept.truncate(half);
    }
    let name = kept.join(" ");
    name.trim_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != ')')
        .trim_end_matches([')', '.'])
        .trim()
        .to_owned()
        + if name.ends_with("r.") { "." } else { "" }
}

fn take(written: &str, byline: &mut Byline) {
    let agency = wire(written);
    let name = if is_desk(written) {
        written.trim().to_owned()
    } else {
        cut(written)
    };
    if let Some(wire) = agency.or_else(|| wire(&name)) {
        byline.wire(wire);
        return;
    }
    let (name, agency) = without_agency(name);
    if let Some(agency) = agency {
        byline.wire(agency);
    }
    let plausible = name.chars().filter(|c| c.is_alphabetic()).count() >= 2
        && name.split(' ').count() <= 6
        && !name.chars().any(|c| c.is_ascii_digit())
        && !is_account(&name)
        // What is left of "The Example's Editors".
        && !name.ends_with("'s")
        && !name.ends_with("’s")
        && !is_word(&name)
        && !is_report(&name)
        && !is_month(&name);
    // "MD" and "Ph.D." after a name are no names.
    let letters: Vec<char> = name.chars().filter(|c| c.is_alphabetic()).collect();
    let degree = !byline.names.is_empty()
        && !name.contains(' ')
        && letters.len() <= 6
        && letters.iter().filter(|c| c.is_uppercase()).count() >= 2;
    if plausible && !degree {
        byline.name(name);
    }
}

/// A name and the agency that stands behind it with nothing between: "Jane Doe Reuters".
fn without_agency(name: String) -> (String, Option<String>) {
    let words: Vec<&str> = name.split(' ').collect();
    // Two words of a name, of which the second is no initial: some agencies have a family's name.
    for at in 2..words.len() {
        let (own, rest) = (words[..at].join(" "), words[at..].join(" "));
        let whole = words[at - 1].chars().filter(|c| c.is_alphabetic()).count() > 1;
        if let Some(agency) = wire(&rest).filter(|_| whole && shape(&own) == Shape::Person) {
            return (own, Some(agency));
        }
    }
    (name, None)
}

fn is_month(name: &str) -> bool {
    !name.contains(' ') && date::find(&format!("1 {name} 2000")).len() == 1
}

/// The agency that a name is: "The Associated Press", "Reuters Staff".
pub(crate) fn wire(name: &str) -> Option<String> {
    static TABLE: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let wires = &Gazetteer::bundled().wires;
        let names = wires.iter().flat_map(|wire| {
            std::iter::once(&wire.name)
                .chain(&wire.aliases)
                .map(|alias| (bare(alias), wire.name.as_str()))
        });
        names.collect()
    });
    let key = bare(name);
    let trimmed = key
        .trim_start_matches("the")
        .trim_end_matches("staff")
        .trim_end_matches("desk");
    table
        .get(trimmed)
        .or_else(|| table.get(key.as_str()))
        .map(|name| (*name).to_owned())
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
    fn roles_places_degrees_and_dates_are_cut() {
        for (written, expected) in [
            ("Jane Doe, Diplomatic Editor", vec!["Jane Doe"]),
            ("Jane Doe Senior Reporter", vec!["Jane Doe"]),
            ("Jane Doe in Brussels", vec!["Jane Doe"]),
            (
                "Jane Doe in Brussels and John Roe in Paris",
                vec!["Jane Doe", "John Roe"],
            ),
            ("By JANE DOE, AFP", vec!["JANE DOE"]),
            ("Jane Doe, MD, FACP", vec!["Jane Doe"]),
            ("Jane Doe - Example Editorial Team", vec!["Jane Doe"]),
            ("By: Ziyi Xu, Dec 17, 2025", vec!["Ziyi Xu"]),
            ("18 March 2022 | Jane Doe", vec!["Jane Doe"]),
            ("Jane Doe, edited by John Roe", vec!["Jane Doe"]),
            ("Jane Doe; Updated by John Roe", vec!["Jane Doe"]),
            ("Richard (R. J.) Doe", vec!["Richard Doe"]),
            ("Richard Doe (R. J.)", vec!["Richard Doe"]),
            (
                "Institute for Harbour Works",
                vec!["Institute for Harbour Works"],
            ),
            ("Super User", vec![]),
            ("User Admin", vec![]),
            ("Nga", vec![]),
            ("陈智 整合", vec!["陈智"]),
            ("段彦超 廖艳", vec!["段彦超", "廖艳"]),
            ("例港见习记者 林子平", vec!["林子平"]),
            ("山田 太郎", vec!["山田 太郎"]),
            ("記者李明／台北即時報導", vec!["李明"]),
            ("例报记者王小芳", vec!["王小芳"]),
            ("admin", vec![]),
            ("Village's Editorial Writers", vec![]),
            ("@janedoe", vec![]),
            ("jane.doe@example.org", vec![]),
            (
                "Von Jana Muster und Max Beispiel",
                vec!["Jana Muster", "Max Beispiel"],
            ),
            (
                "Par Jeanne Dupont et Luc Martin",
                vec!["Jeanne Dupont", "Luc Martin"],
            ),
            (
                "Por Ana Pérez y Luis Gómez",
                vec!["Ana Pérez", "Luis Gómez"],
            ),
        ] {
            assert_eq!(read([written]).names, expected, "{written}");
        }
        assert_eq!(read(["Reuters Staff"]).wires, ["Reuters"]);
        let glued = read(["Jane Doe Bloomberg"]);
        assert_eq!(
            (glued.names, glued.wires),
            (vec!["Jane Doe".to_owned()], vec!["Bloomberg".to_owned()])
        );
        assert_eq!(
            read(["Michael R. Bloomberg"]).names,
            ["Michael R. Bloomberg"]
        );
    }
}
