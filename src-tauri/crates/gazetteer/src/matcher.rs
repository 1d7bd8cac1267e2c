//! Where a gazetteer's names stand in a text.

use std::collections::HashMap;
use std::sync::Arc;

use crate::{Actor, ActorKind, Gazetteer};

/// What a name stands for, as a row number of its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sense {
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

/// What follows the first word of each name that it begins, longest first, and what it stands for.
type Names = HashMap<Box<str>, Vec<(Box<str>, Sense)>>;

/// Every name of a gazetteer, by its first word.
///
/// An automaton over all of them would find them as fast but takes ten times as long to build, and
/// it is built whenever the program starts.
#[derive(Debug, Default, Clone)]
pub(crate) struct Matcher {
    by_word: Arc<Names>,
    /// The rows of the actors that share a name.
    pub(crate) shared: Vec<Vec<u32>>,
}

impl Matcher {
    pub(crate) fn of(gazetteer: &Gazetteer) -> Self {
        let mut by_word = Names::new();
        let mut add = |name: &str, sense: Sense| {
            let (word, rest) = name.split_at(first_word(name));
            if word.is_empty() {
                return;
            }
            let names = match by_word.get_mut(word) {
                Some(names) => names,
                None => by_word.entry(word.into()).or_default(),
            };
            if names.iter().all(|(known, _)| **known != *rest) {
                names.push((rest.into(), sense));
            }
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
        for names in by_word.values_mut() {
            names.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        Self {
            by_word: Arc::new(by_word),
            shared,
        }
    }

    /// The rows of the actors of the family name `name`, which may name one in full as well: "Lula".
    pub(crate) fn family(&self, name: &str) -> &[u32] {
        let (word, rest) = name.split_at(first_word(name));
        let names = self.by_word.get(word).map_or(&[][..], Vec::as_slice);
        match names.iter().find(|(known, _)| **known == *rest) {
            Some((_, Sense::Family(at) | Sense::Shared(at))) => &self.shared[*at as usize],
            Some((_, Sense::Actor(row))) => std::slice::from_ref(row),
            _ => &[],
        }
    }

    /// Every name that stands alone in `text`, the longest at each place, none overlapping: where
    /// it starts and ends, in bytes, and what it stands for.
    pub(crate) fn find(&self, text: &str) -> Vec<(usize, usize, Sense)> {
        let mut found = Vec::new();
        let mut before: Option<char> = None;
        let mut taken = 0;
        for (start, c) in text.char_indices() {
            let inside = before.is_some_and(char::is_alphanumeric) && c.is_alphanumeric();
            before = Some(c);
            if start < taken || inside && !unspaced(c) {
                continue;
            }
            let rest_at = start + first_word(&text[start..]);
            let Some(names) = self.by_word.get(&text[start..rest_at]) else {
                continue;
            };
            let longest = names.iter().find(|(rest, _)| {
                text[rest_at..].starts_with(&**rest)
                    && stands_alone(text, start, rest_at + rest.len())
            });
            if let Some((rest, sense)) = longest {
                taken = rest_at + rest.len();
                found.push((start, taken, *sense));
            }
        }
        found
    }
}

/// Where the first word of `text` ends, in bytes: at the first character that is no letter or
/// digit; after one character where words are not parted by spaces.
fn first_word(text: &str) -> usize {
    let single = text
        .chars()
        .next()
        .filter(|&c| unspaced(c) || !c.is_alphanumeric());
    single.map_or_else(
        || {
            text.find(|c: char| unspaced(c) || !c.is_alphanumeric())
                .unwrap_or(text.len())
        },
        char::len_utf8,
    )
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

/// Whether no letter or digit runs on at either end. Scripts that do not part words by spaces have
/// no such ends.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let joins = |inner: Option<char>, outer: Option<char>| {
        inner.is_some_and(char::is_alphanumeric)
            && outer.is_some_and(char::is_alphanumeric)
            // A name in katakana ends where the katakana do: サキ is no part of ナガサキ.
            && (!inner.is_some_and(unspaced)
                || inner.is_some_and(katakana) && outer.is_some_and(katakana))
    };
    let name = &text[start..end];
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    // "US$100" and "US-led": the first is money.
    !joins(name.chars().next(), before)
        && !joins(name.chars().next_back(), after)
        && after != Some('$')
}

/// The letters of foreign names in Japanese, the stroke that lengthens one among them.
fn katakana(c: char) -> bool {
    matches!(c, '\u{30a1}'..='\u{30fa}' | 'ー')
}

/// Chinese characters and kana; Korean puts spaces between words but joins particles to them.
fn unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ac00}'..='\u{d7af}' | '\u{20000}'..='\u{3ffff}')
}
