//! Finding names in running text.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use aho_corasick::{AhoCorasick, MatchKind};
use chrono::NaiveDate;
use demarche_text::{Span, span::Offsets};

use crate::{Actor, ActorKind, Country, Gazetteer, Mention, Named};

/// What a pattern stands for, as a row number of its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sense {
    Actor(u32),
    Country(u32),
    Wire(u32),
    /// A full name that several people have: an index into `shared`.
    Shared(u32),
    /// A family name: an index into `shared`.
    Family(u32),
    /// A phrase that only looks like a name.
    Mask,
}

/// One automaton over every name of a gazetteer.
#[derive(Debug, Default, Clone)]
pub(crate) struct Matcher {
    automaton: Option<Arc<AhoCorasick>>,
    senses: Vec<Sense>,
    /// The rows of the actors that share a name.
    shared: Vec<Vec<u32>>,
}

impl Matcher {
    pub(crate) fn of(gazetteer: &Gazetteer) -> Self {
        let mut patterns: Vec<String> = Vec::new();
        let mut senses = Vec::new();
        let mut known = HashMap::new();
        let mut add = |pattern: &str, sense: Sense| {
            if pattern.is_empty() || known.contains_key(pattern) {
                return;
            }
            known.insert(pattern.to_owned(), ());
            patterns.push(pattern.to_owned());
            senses.push(sense);
        };
        for mask in &gazetteer.masks {
            add(mask, Sense::Mask);
        }
        for (row, wire) in gazetteer.wires.iter().enumerate() {
            for name in std::iter::once(&wire.name).chain(&wire.aliases) {
                add(name, Sense::Wire(row as u32));
            }
        }
        let mut shared: Vec<Vec<u32>> = Vec::new();
        for (row, actor) in gazetteer.actors.iter().enumerate() {
            for name in std::iter::once(&actor.name).chain(actor.aliases.iter().map(|(n, ..)| n)) {
                match gazetteer.index.actor_names.get(name).map(Vec::as_slice) {
                    Some(rows @ [_, _, ..]) => {
                        if rows[0] == row {
                            add(name, Sense::Shared(shared.len() as u32));
                            shared.push(rows.iter().map(|&row| row as u32).collect());
                        }
                    }
                    _ => add(name, Sense::Actor(row as u32)),
                }
            }
        }
        for (row, country) in gazetteer.countries.iter().enumerate() {
            let names = country.names.iter().map(|(name, _)| name);
            for name in std::iter::once(&country.name)
                .chain(names)
                .chain(&country.metonyms)
            {
                let name = name.strip_prefix("the ").unwrap_or(name);
                add(name, Sense::Country(row as u32));
            }
        }
        let mut by_name: HashMap<&str, usize> = HashMap::new();
        for (row, actor) in gazetteer.actors.iter().enumerate() {
            for family in family_names(actor) {
                let at = *by_name.entry(family).or_insert_with(|| {
                    shared.push(Vec::new());
                    add(family, Sense::Family(shared.len() as u32 - 1));
                    shared.len() - 1
                });
                shared[at].push(row as u32);
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(&patterns)
            .ok()
            .map(Arc::new);
        Self {
            automaton,
            senses,
            shared,
        }
    }
}

/// The family name and, where it ends the full name, how it and other spellings of the name end:
/// "Zelenskyy", "Zelensky", "al-Assad".
fn family_names(actor: &Actor) -> Vec<&str> {
    let Some(family) = actor
        .family
        .as_deref()
        .filter(|_| actor.kind == ActorKind::Person)
    else {
        return Vec::new();
    };
    let mut names = vec![family];
    if actor.name.ends_with(family) && !family.contains(' ') {
        let aliases = actor.aliases.iter().map(|(alias, ..)| alias);
        for alias in std::iter::once(&actor.name).chain(aliases) {
            let last = alias.rsplit(' ').next().unwrap_or_default();
            let latin = last
                .chars()
                .all(|c| c.is_alphabetic() && c < '\u{250}' || matches!(c, '-' | '\''));
            if alias.contains(' ') && latin && last.len() > 3 && !names.contains(&last) {
                names.push(last);
            }
        }
    }
    names
}

pub(crate) fn mentions<'g>(
    gazetteer: &'g Gazetteer,
    text: &str,
    day: Option<NaiveDate>,
) -> Vec<Mention<'g>> {
    let matcher = &gazetteer.index.names;
    let Some(automaton) = &matcher.automaton else {
        return Vec::new();
    };
    let mut found: Vec<(usize, usize, Sense)> = automaton
        .find_overlapping_iter(text)
        .map(|m| (m.start(), m.end(), matcher.senses[m.pattern().as_usize()]))
        .filter(|&(start, end, _)| stands_alone(text, start, end))
        .collect();
    found.sort_by_key(|&(start, end, _)| (start, std::cmp::Reverse(end)));
    let mut kept: Vec<(usize, usize, Sense)> = Vec::new();
    for candidate in found {
        if kept.last().is_none_or(|&(_, end, _)| candidate.0 >= end) {
            kept.push(candidate);
        }
    }
    let named: Vec<u32> = kept
        .iter()
        .filter_map(|&(_, _, sense)| match sense {
            Sense::Actor(row) => Some(row),
            _ => None,
        })
        .collect();
    let offsets = Offsets::of(text);
    let mut previous = 0;
    kept.iter()
        .filter_map(|&(start, end, sense)| {
            let after = std::mem::replace(&mut previous, end);
            let named = match sense {
                Sense::Mask => return None,
                Sense::Actor(row) => Named::Actor(&gazetteer.actors[row as usize]),
                Sense::Country(row) => Named::Country(&gazetteer.countries[row as usize]),
                Sense::Wire(row) => Named::Wire(&gazetteer.wires[row as usize]),
                Sense::Shared(at) => {
                    let rows = &matcher.shared[at as usize];
                    Named::Actor(by_full_name(gazetteer, rows, &named, &text[..start], day)?)
                }
                Sense::Family(at) => {
                    let rows = &matcher.shared[at as usize];
                    Named::Actor(by_family(
                        gazetteer,
                        rows,
                        &named,
                        (text, after, start..end),
                        day,
                    )?)
                }
            };
            Some(Mention {
                span: Span::new(offsets.scalar(start), offsets.scalar(end)),
                named,
            })
        })
        .collect()
}

/// Whether no letter or digit runs on at either end. Scripts that do not part words by spaces have
/// no such ends.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let joins = |inner: Option<char>, outer: Option<char>| {
        inner.is_some_and(char::is_alphanumeric)
            && outer.is_some_and(char::is_alphanumeric)
            && !inner.is_some_and(unspaced)
    };
    let name = &text[start..end];
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    // "US$100" and "US-led": the first is money.
    !joins(name.chars().next(), before)
        && !joins(name.chars().next_back(), after)
        && after != Some('$')
}

/// Chinese characters and kana; Korean puts spaces between words but joins particles to them.
fn unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ac00}'..='\u{d7af}' | '\u{20000}'..='\u{3ffff}')
}

/// Which of the actors who share a full name it stands for here: the one whom the text names in
/// another way too, whose country stands before the name, or who held office on the day.
fn by_full_name<'g>(
    gazetteer: &'g Gazetteer,
    rows: &[u32],
    named: &[u32],
    before: &str,
    day: Option<NaiveDate>,
) -> Option<&'g Actor> {
    let actor = |row: &u32| &gazetteer.actors[*row as usize];
    let only = |fits: &dyn Fn(&u32) -> bool| -> Option<&'g Actor> {
        let mut fitting = rows.iter().filter(|row| fits(row));
        fitting
            .next()
            .filter(|_| fitting.next().is_none())
            .map(actor)
    };
    if let Some(country) = country_ending(gazetteer, before) {
        return only(&|row| actor(row).country.as_ref() == Some(&country.code));
    }
    only(&|row| named.contains(row)).or_else(|| {
        only(&|row| day.is_some() && !gazetteer.tenures_of(&actor(row).key, day).is_empty())
    })
}

/// Which of the actors who share a family name it stands for here, if that is certain.
fn by_family<'g>(
    gazetteer: &'g Gazetteer,
    rows: &[u32],
    named: &[u32],
    (text, previous, place): (&str, usize, Range<usize>),
    day: Option<NaiveDate>,
) -> Option<&'g Actor> {
    let before = &text[previous..place.start];
    let title = gazetteer
        .titles
        .iter()
        .filter_map(|title| {
            let rest = before.strip_suffix(' ')?.strip_suffix(&title.word)?;
            (!rest.ends_with(|c: char| c.is_alphanumeric())).then_some((title, rest))
        })
        .max_by_key(|(title, _)| title.word.len());
    if title.is_none() && (part_of_longer_name(gazetteer, before) || runs_on(&text[place.end..])) {
        return None;
    }
    let actor = |row: &u32| &gazetteer.actors[*row as usize];
    let in_text: Vec<&u32> = rows.iter().filter(|row| named.contains(row)).collect();
    // Of several people of the name whom the text gives in full none is certain, but for the title.
    if let [row] = in_text[..] {
        return Some(actor(row));
    }
    let (title, rest) = title?;
    let candidates = if in_text.is_empty() {
        rows.iter().collect()
    } else {
        in_text
    };
    let country = country_ending(gazetteer, &text[..previous + rest.len()]);
    let held = |row: &u32, day: Option<NaiveDate>| {
        gazetteer
            .tenures_of(&actor(row).key, day)
            .iter()
            .filter_map(|tenure| gazetteer.post(&tenure.post))
            .any(|post| {
                country.is_none_or(|country| post.country.as_ref() == Some(&country.code))
                    && title.fits(post)
            })
    };
    let fitting: Vec<&u32> = candidates
        .into_iter()
        .filter(|row| held(row, None))
        .collect();
    if let [row] = fitting[..] {
        return Some(actor(row));
    }
    let then: Vec<&u32> = fitting
        .into_iter()
        .filter(|row| day.is_some() && held(row, day))
        .collect();
    match then[..] {
        [row] => Some(actor(row)),
        _ => None,
    }
}

/// The country whose name or demonym ends `before`: "South Korean" before "President Lee".
fn country_ending<'g>(gazetteer: &'g Gazetteer, before: &str) -> Option<&'g Country> {
    let before = before.trim_end_matches(' ');
    let owner = before
        .strip_suffix("'s")
        .or_else(|| before.strip_suffix("’s"));
    let before = owner.unwrap_or(before);
    let line = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
    let starts = line.char_indices().rev().filter(|&(at, c)| {
        let opens = at == 0 || !line[..at].ends_with(|c: char| c.is_alphanumeric());
        opens && c.is_uppercase()
    });
    // "South Korean" is two words, "Papua New Guinean" three; "Korean" alone names neither.
    starts
        .take(3)
        .filter_map(|(at, _)| gazetteer.country_named(&line[at..]))
        .last()
}

/// Whether a capitalised word that can be a given name stands directly before: "Hunter" before
/// "Biden".
fn part_of_longer_name(gazetteer: &Gazetteer, before: &str) -> bool {
    let Some(before) = before.strip_suffix(' ') else {
        return before.ends_with('-');
    };
    let at = before
        .rfind(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '.')))
        .map_or(0, |at| {
            at + before[at..].chars().next().map_or(1, char::len_utf8)
        });
    let word = &before[at..];
    let line = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
    word.starts_with(char::is_uppercase)
        && !word.ends_with(['\'', '’'])
        && !word.ends_with("'s")
        && !word.ends_with("’s")
        && !gazetteer.openers.iter().any(|opener| opener == word)
        && gazetteer.country_named(word).is_none()
        && !headline(line)
}

/// Whether every word of three letters or more starts large, as in a headline.
fn headline(line: &str) -> bool {
    let mut words = line
        .split_whitespace()
        .filter(|word| word.chars().count() > 3);
    let mut large = 0;
    words.all(|word| {
        large += 1;
        !word.starts_with(char::is_lowercase)
    }) && large >= 2
}

/// Whether a further part of a name follows: "Johnson" in "Johnson Space Center".
fn runs_on(after: &str) -> bool {
    let mut words = after.strip_prefix(' ').unwrap_or("").split(' ').take(2);
    let large = |word: Option<&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
    large(words.next()) && large(words.next())
}
