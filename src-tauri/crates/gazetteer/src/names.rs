//! Whom the names in running text mean.

use std::collections::HashSet;
use std::ops::Range;

use chrono::NaiveDate;
use demarche_text::{Span, span::Offsets};

use crate::matcher::Sense;
use crate::{Actor, Country, Gazetteer, Mention, Named};

/// How much of a line before a name is looked at, in scalar values: longer than any name of a
/// country, and enough of a headline to tell it by.
const REACH: usize = 200;

pub(crate) fn mentions<'g>(
    gazetteer: &'g Gazetteer,
    text: &str,
    day: Option<NaiveDate>,
) -> Vec<Mention<'g>> {
    let matcher = &gazetteer.index.names;
    let mut kept: Vec<(usize, usize, Sense)> = Vec::new();
    // Where the last name that is more than a family name ends.
    let mut firm = 0;
    for mut candidate in matcher.find(text) {
        if let Sense::Family(at) = candidate.2 {
            // A given name may be a family name too.
            let rows = &matcher.shared[at as usize];
            if let Some((given, row)) = with_initial(gazetteer, rows, &text[firm..candidate.0]) {
                candidate = (firm + given, candidate.1, Sense::Actor(row));
                while kept.last().is_some_and(|&(start, ..)| start >= candidate.0) {
                    kept.pop();
                }
            }
        }
        if !matches!(candidate.2, Sense::Family(_)) {
            firm = candidate.1;
        }
        kept.push(candidate);
    }
    let named: HashSet<u32> = kept
        .iter()
        .filter_map(|&(_, _, sense)| match sense {
            Sense::Actor(row) => Some(row),
            _ => None,
        })
        .collect();
    let offsets = Offsets::of(text);
    let mut mentions = Vec::new();
    let mut previous = 0;
    for &(start, end, sense) in &kept {
        let named = match sense {
            Sense::Mask => None,
            Sense::Actor(row) => Some(Named::Actor(&gazetteer.actors[row as usize])),
            Sense::Country(row) => Some(Named::Country(&gazetteer.countries[row as usize])),
            Sense::Wire(row) => Some(Named::Wire(&gazetteer.wires[row as usize])),
            Sense::Shared(at) => {
                let rows = &matcher.shared[at as usize];
                by_full_name(gazetteer, rows, &named, &text[..start], day).map(Named::Actor)
            }
            Sense::Family(at) => {
                let rows = &matcher.shared[at as usize];
                let place = (text, previous, start..end);
                by_family(gazetteer, rows, &named, place, day).map(Named::Actor)
            }
        };
        // The "Hunter" of "Hunter Biden" is somebody's family name but names nobody here.
        if named.is_some() || sense == Sense::Mask {
            previous = end;
        }
        mentions.extend(named.map(|named| Mention {
            span: Span::new(offsets.scalar(start), offsets.scalar(end)),
            named,
        }));
    }
    mentions
}

/// The only one of `rows` whose given name and an initial end `before`, and where the given name
/// starts: "Mark A. " before "Milley".
fn with_initial(gazetteer: &Gazetteer, rows: &[u32], before: &str) -> Option<(usize, u32)> {
    let (rest, initial) = before.strip_suffix(". ")?.rsplit_once(' ')?;
    let mut letters = initial.chars();
    if !letters.next().is_some_and(char::is_uppercase) || letters.next().is_some() {
        return None;
    }
    let mut called = rows.iter().filter_map(|&row| {
        let actor = &gazetteer.actors[row as usize];
        let given = actor
            .name
            .strip_suffix(actor.family.as_deref()?)?
            .trim_end();
        let outer = rest.strip_suffix(given).filter(|_| !given.is_empty())?;
        (!outer.ends_with(char::is_alphanumeric)).then_some((outer.len(), row))
    });
    called.next().filter(|_| called.next().is_none())
}

/// Which of the actors who share a full name it stands for here: the one whom the text names in
/// another way too, whose country stands before the name, or who held office on the day.
fn by_full_name<'g>(
    gazetteer: &'g Gazetteer,
    rows: &[u32],
    named: &HashSet<u32>,
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
    named: &HashSet<u32>,
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
    // "President Kim Brace": somebody's given name is the family name of another.
    if title.is_some() && is_given(&text[place.end..]) {
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
                    && title.fits(&post.title)
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
    let line = line_end(before);
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
    word.starts_with(char::is_uppercase)
        && !word.ends_with(['\'', '’'])
        && !word.ends_with("'s")
        && !word.ends_with("’s")
        && !gazetteer.openers.iter().any(|opener| opener == word)
        && gazetteer.country_named(word).is_none()
        && !headline(line_end(before))
}

/// The last line of `before`, or its last [`REACH`] scalar values.
fn line_end(before: &str) -> &str {
    let mut scalars = 0;
    let from = before
        .char_indices()
        .rev()
        .take_while(|&(_, c)| {
            scalars += 1;
            c != '\n' && scalars <= REACH
        })
        .last();
    &before[from.map_or(before.len(), |(at, _)| at)..]
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

/// Whether a family name follows, so that what stands before it is a given name: one large word in a sentence, no day.
/// "President Biden Monday said" and the words of a headline are none.
fn is_given(after: &str) -> bool {
    let Some(after) = after.strip_prefix(' ') else {
        return false;
    };
    let end = after
        .find(|c: char| !(c.is_alphabetic() || matches!(c, '-' | '\'' | '’')))
        .unwrap_or(after.len());
    let (word, rest) = after.split_at(end);
    let mut letters = word.chars();
    let large = letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase);
    let goes_on = rest
        .strip_prefix(' ')
        .is_some_and(|rest| rest.starts_with(char::is_uppercase));
    large
        && !goes_on
        && !demarche_text::date::is_weekday(&word.to_lowercase())
        && demarche_text::date::find(&format!("1 {word} 2000")).is_empty()
}
