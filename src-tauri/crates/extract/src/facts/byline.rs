//! Bylines: one name each, without the words around them.

pub(crate) mod shape;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use aho_corasick::AhoCorasick;
use demarche_gazetteer::Gazetteer;
use demarche_text::date;
use demarche_text::word::is_unspaced;
use regex::Regex;

use super::dates::label_alone;
use super::glued::apart;
use super::outlet;
use crate::block::{bare, fold_space};
use shape::{
    Shape, is_account, is_desk, is_given, is_han, is_han_name, is_organisation, is_report, is_role,
    shape,
};

/// Words that stand before names, in the languages that set them; with a colon those that are none
/// without one.
const BEFORE: &str = include_str!("../../data/byline-words.txt");

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

/// The byline that a line of text is, when it is one: "By Jane Doe", "Von Jana Muster, Berlin".
pub(crate) fn of_line(line: &str) -> Option<Byline> {
    let line = line.trim();
    if line.split_whitespace().count() > 16 || line.chars().count() > 140 {
        return None;
    }
    // Who took a picture: "本报记者 李明 摄".
    if line
        .trim_end_matches([')', '）', '】', ' '])
        .ends_with(['摄', '攝'])
    {
        return None;
    }
    let line = &*apart(line);
    let rest = labelled(line)
        .or_else(|| of_reporters(line))
        .or_else(|| after_date(line))
        .or_else(|| among_labels(line))?;
    let byline = from_names(rest);
    (!byline.is_empty()).then_some(byline)
}

/// What follows a byline's word after a date: "Published on 18 March 2022 by Jane Doe", and between marks in a
/// line with a date: "12 · by Jane Doe · 18 March 2022".
fn after_date(line: &str) -> Option<&str> {
    let found = date::find(line);
    let first = found.first().filter(|first| first.date.day().is_some())?;
    let place = |at: usize| line.char_indices().nth(at).map_or(line.len(), |(at, _)| at);
    let (before, after) = (
        &line[..place(first.span.start)],
        &line[place(first.span.end)..],
    );
    let told = !before.contains(char::is_alphanumeric) || label_alone(before).is_some();
    let mark = |c: char| !c.is_alphanumeric();
    if told && let Some(rest) = labelled(after.trim_start_matches(mark)) {
        return Some(rest);
    }
    let part = line
        .split(['|', '·', '•', '⋅'])
        .find_map(|part| labelled(part.trim()))?;
    (part.len() < line.len()).then_some(part)
}

/// The name in a Chinese line of labels: "来源：例网 作者：李明 编辑：王芳".
fn among_labels(line: &str) -> Option<&str> {
    const WORDS: [&str; 3] = ["作者", "记者", "記者"];
    const OTHERS: [&str; 6] = ["来源", "來源", "时间", "時間", "日期", "编辑"];
    if !OTHERS.iter().any(|word| line.contains(word)) {
        return None;
    }
    let after = WORDS.iter().find_map(|word| {
        let (_, after) = line.split_once(word)?;
        after.strip_prefix(['：', ':'])
    })?;
    let name = after.trim_start().split([' ', '|', '\u{3000}']).next()?;
    is_han_name(name).then_some(name)
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

/// Whether a text is a byline's word alone: "By", "Written by:".
pub(crate) fn is_word(text: &str) -> bool {
    // The longest of the words, in bytes, with room for marks around them.
    const MOST: usize = 80;
    if text.len() > MOST {
        return false;
    }
    let plain = text
        .trim()
        .trim_end_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    static WORDS: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let words = BEFORE.lines();
        words.map(|word| word.trim_end_matches(':')).collect()
    });
    words.contains(plain.as_str())
}

/// Whether a text says that the name after it did something else than write: "Reviewed by".
pub(crate) fn other(text: &str) -> bool {
    others(&text.to_lowercase()).next().is_some()
}

/// What follows a byline's word at the beginning of a text.
pub(crate) fn rest_of(text: &str) -> Option<&str> {
    let text = text.trim();
    labelled(text).or_else(|| of_reporters(text))
}

/// The names of a line that is an outlet's name, the word for who reports, and names: "例报见习记者 李明 王芳". Before a
/// colon stands who asks at a press conference.
fn of_reporters(line: &str) -> Option<&str> {
    static PATTERN: OnceLock<Regex> = OnceLock::new();
    static FROM: OnceLock<Regex> = OnceLock::new();
    if !line.contains(['记', '記', '作', '撰', '通']) {
        return None;
    }
    let pattern = PATTERN.get_or_init(|| {
        let name = r"(?:\p{Han}{2,4}|\p{Han}{1,8}·\p{Han}{1,8})";
        Regex::new(&format!(
            r"^[（(【\[]?(?:[文图][/／|｜])?(?:[\p{{Han}}A-Za-z0-9《》·]{{0,14}}?)(?:记者|記者|作者|撰稿人|通讯员|通訊員)[\s\u{{3000}}]+({name}(?:[\s、，,/]+{name}){{0,5}})[)）】\]]?$"
        ))
        .expect("the pattern is well formed")
    });
    let Some(found) = pattern.captures(line) else {
        // "例報／記者李明／台北即時報導"
        let from = FROM.get_or_init(|| {
            Regex::new(r"^(?:\p{Han}{2,8}[／/]\s*)?(?:记者|記者)\s*(\p{Han}{2,4})[／/]\s*\p{Han}{2,10}(?:报道|報導|報道)$")
                .expect("the pattern is well formed")
        });
        let name = from.captures(line)?.get(1)?.as_str();
        return is_han_name(name).then_some(name);
    };
    let names = found.get(1)?.as_str();
    let parts = |c: char| c.is_whitespace() || matches!(c, '、' | '，' | ',' | '/');
    names
        .split(parts)
        .filter(|name| !name.is_empty())
        .all(|name| name.contains('·') || is_han_name(name))
        .then_some(names)
}

/// Whether a line is an outlet's name, the word for who reports, and names.
pub(crate) fn is_of_reporters(line: &str) -> bool {
    of_reporters(line.trim()).is_some()
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

/// What follows the word that makes a line a byline; `None` where there is none.
fn labelled(line: &str) -> Option<&str> {
    static PATTERN: OnceLock<Regex> = OnceLock::new();
    let pattern = PATTERN.get_or_init(|| {
        let (all, spaced) = (words(true).join("|"), words(false).join("|"));
        Regex::new(&format!(
            r"(?i)^(?:this (?:article|post|story|report) was )?(?:(?:{all})\s*[:：/／|]\s*|(?:{spaced})[\s\u{{3000}}]+|[（(【\[](?:本报|本報)?(?:记者|記者|作者|文)[\s:：/／]*)"
        ))
        .expect("the pattern is well formed")
    });
    let Some(found) = pattern.find(line) else {
        return glued(line);
    };
    let rest = &line[found.end()..];
    // "By the end of the day", "Text and pictures".
    let next = rest.chars().find(|c| c.is_alphabetic())?;
    let desk = rest
        .split_whitespace()
        .next()
        .is_some_and(|word| word.eq_ignore_ascii_case("the"));
    (!next.is_lowercase()
        || desk
        || rest
            .split_whitespace()
            .next()
            .is_some_and(shape::is_particle))
    .then_some(rest)
}

/// The names that a byline's word is glued to where styles alone set it apart: "ByJane Doe". A common given name
/// tells them from other words: "DiCaprio".
fn glued(line: &str) -> Option<&str> {
    let seam = line.find(|c: char| !c.is_ascii_alphabetic())?;
    let seam = line[..seam].rfind(|c: char| c.is_ascii_uppercase())?;
    let (word, rest) = line.split_at(seam);
    let first = word.starts_with(|c: char| c.is_ascii_uppercase());
    (first && is_word(word) && is_given(rest)).then_some(rest)
}

/// The table's words; without `all` only those after which a space is enough, as after "by".
fn words(all: bool) -> Vec<String> {
    let mut words: Vec<&str> = BEFORE
        .lines()
        .filter(|line| !line.is_empty() && (all || !line.ends_with(':')))
        .map(|line| line.trim_end_matches(':'))
        .collect();
    // The longest first, since the first that fits is taken.
    words.sort_unstable_by_key(|word| std::cmp::Reverse(word.len()));
    words.into_iter().map(regex::escape).collect()
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

    #[test]
    fn a_line_is_a_byline_only_when_names_follow() {
        let names = |line: &str| of_line(line).map(|byline| byline.names);
        for (line, expected) in [
            ("By Jane Doe", "Jane Doe"),
            ("By Amanda", "Amanda"),
            ("Von Jana Muster, Berlin", "Jana Muster"),
            ("Par Jeanne Dupont", "Jeanne Dupont"),
            ("Por Ana Pérez", "Ana Pérez"),
            ("Автор: Анна Новак", "Анна Новак"),
            ("Автор: Олена Коваль", "Олена Коваль"),
            ("作者：李明", "李明"),
            ("文／山田太郎", "山田太郎"),
            ("例报记者 李明 王小芳", "李明"),
            ("《港口》作者 周纯", "周纯"),
            ("例報／ 記者李明／台北即時報導", "李明"),
            ("来源：例网 作者：李明 编辑：王芳", "李明"),
            ("بقلم: أحمد علي", "أحمد علي"),
            ("Yazan: Ayşe Yılmaz", "Ayşe Yılmaz"),
            ("Napisał Jan Kowalski", "Jan Kowalski"),
            ("Av Anna Svensson", "Anna Svensson"),
            ("Penulis: Budi Santoso", "Budi Santoso"),
            ("מאת: דוד כהן", "דוד כהן"),
            (
                "This post was written by Jane Doe, Head of Research",
                "Jane Doe",
            ),
            ("By Jane Doe | 18 March 2022", "Jane Doe"),
            ("By The Example Team", "The Example Team"),
            ("By Jane DoeNovember 20, 2007", "Jane Doe"),
            ("By Jane DoePublished: Sep 17, 2025", "Jane Doe"),
            ("ByJane Doe", "Jane Doe"),
            (
                "Published on December 2nd, 2025 by Jane Doe and John Roe",
                "Jane Doe",
            ),
            ("12 · by Jane Doe · Updated on 8 January 2026", "Jane Doe"),
            ("By Jane Doe, Example Foundation", "Jane Doe"),
        ] {
            assert_eq!(
                names(line).unwrap_or_default().first().map(String::as_str),
                Some(expected),
                "{line}"
            );
        }
        for line in [
            "By the end of the day all had left.",
            "Text and pictures",
            "Text Messages",
            "文化新闻",
            "Von der Reise blieb wenig übrig",
            "By 2030 all will be well",
            "DiCaprio opens the festival",
            "Av den anledningen blev mötet inställt",
            "On 18 March 2022 by a narrow vote the council agreed",
            "Last Updated: January 7, 2025",
            "Por primera vez en la historia",
            "路透社记者：中方对此有何评论",
            "本报记者 李明 摄",
            "他是记者 也是作家",
            "来源：例网 编辑：王芳",
        ] {
            assert_eq!(names(line), None, "{line}");
        }
    }
}
