//! Names that a search may give as a field's value, found in spite of slips of the pen.

use std::collections::BTreeSet;
use std::sync::Arc;

use demarche_text::key;

use crate::sql::rows;
use crate::{Changes, Library, PlaceKind, Reader, Result};

/// Tables that names are read from.
const TABLES: &[&str] = &["actor", "actor_name", "outlet", "issue"];

/// Every name of actors, outlets, countries and issues, kept between keystrokes.
#[derive(Debug, Default)]
pub(crate) struct Named {
    names: Vec<Name>,
}

#[derive(Debug)]
struct Name {
    kind: PlaceKind,
    id: i64,
    /// What it is called first.
    title: Arc<str>,
    /// Folded: [`demarche_text::key()`].
    key: String,
}

/// What a name given in a search stands for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Meant {
    /// Rows; none where nothing is called so.
    pub(super) ids: BTreeSet<i64>,
    /// The names that were taken for it, where it is none of them as it was typed.
    pub(super) close: Vec<String>,
}

impl Named {
    pub(super) fn of(reader: &Reader<'_>) -> Result<Self> {
        let found = rows(
            &mut *reader.conn().prepare_cached(include_str!("names.sql"))?,
            [],
            |row| {
                Ok((
                    row.get::<_, PlaceKind>(0)?,
                    row.get::<_, i64>(1)?,
                    row.get::<_, String>(2)?,
                    row.get::<_, Option<String>>(3)?,
                ))
            },
        )?;
        let mut all = Self::default();
        for (kind, id, title, other) in found {
            let title: Arc<str> = match all.names.last() {
                Some(last) if last.kind == kind && last.id == id => Arc::clone(&last.title),
                _ => {
                    let title: Arc<str> = title.into();
                    all.push(kind, id, &title, &title);
                    title
                }
            };
            if let Some(other) = other.filter(|other| **other != *title) {
                all.push(kind, id, &title, &other);
            }
        }
        Ok(all)
    }

    fn push(&mut self, kind: PlaceKind, id: i64, title: &Arc<str>, name: &str) {
        let key = key(name);
        if !key.is_empty() {
            self.names.push(Name {
                kind,
                id,
                title: Arc::clone(title),
                key,
            });
        }
    }

    /// Whether a change makes it stale.
    pub(crate) fn touched_by(changes: &Changes) -> bool {
        TABLES.iter().any(|table| changes.rows(table) > 0)
    }

    /// What of a kind is called so: just so; else what has these words in its name; else what is written
    /// nearly so. A star at the end stands for any ending.
    pub(super) fn meant(&self, kind: PlaceKind, typed: &str) -> Meant {
        let sought = key(typed);
        if sought.is_empty() {
            return Meant::default();
        }
        let of_kind = || self.names.iter().filter(move |name| name.kind == kind);
        let ids = |fits: &dyn Fn(&str) -> bool| -> BTreeSet<i64> {
            of_kind()
                .filter(|name| fits(&name.key))
                .map(|name| name.id)
                .collect()
        };
        let exact = ids(&|name| name == sought);
        let begun = typed.ends_with('*');
        let found = match exact.is_empty() || begun {
            false => exact,
            true => ids(&|name| holds(name, &sought, begun)),
        };
        if !found.is_empty() {
            return Meant {
                ids: found,
                close: Vec::new(),
            };
        }
        self.close(kind, &sought)
    }

    /// What is nearest to a name that nothing has.
    pub(super) fn close(&self, kind: PlaceKind, sought: &str) -> Meant {
        let words: Vec<Vec<char>> = sought
            .split(' ')
            .map(|word| word.chars().collect())
            .collect();
        let mut best = usize::MAX;
        let mut meant = Meant::default();
        for name in self.names.iter().filter(|name| name.kind == kind) {
            let Some(slips) = slips(&words, &name.key) else {
                continue;
            };
            if slips < best {
                best = slips;
                meant = Meant::default();
            }
            if slips == best && meant.ids.insert(name.id) {
                meant.close.push(name.title.to_string());
            }
        }
        meant
    }

    /// Names that go on from what was typed: those that begin so first.
    pub(super) fn begun(&self, kind: PlaceKind, typed: &str, limit: usize) -> Vec<String> {
        let sought = key(typed);
        let mut found: Vec<(bool, usize, &Arc<str>)> = self
            .names
            .iter()
            .filter(|name| name.kind == kind && holds(&name.key, &sought, true))
            .map(|name| {
                (
                    !name.key.starts_with(&sought),
                    name.title.len(),
                    &name.title,
                )
            })
            .collect();
        found.sort_unstable();
        let mut seen = BTreeSet::new();
        found
            .into_iter()
            .filter(|(.., title)| seen.insert(Arc::clone(title)))
            .take(limit)
            .map(|(.., title)| title.to_string())
            .collect()
    }
}

impl Library {
    pub(super) fn named(&self) -> Result<Arc<Named>> {
        self.kept_named(|| self.read(Named::of))
    }
}

/// Whether words stand side by side in a name; the last may be begun alone.
fn holds(name: &str, sought: &str, begun: bool) -> bool {
    name.match_indices(sought).any(|(at, found)| {
        let starts = at == 0 || name[..at].ends_with(' ');
        let after = &name[at + found.len()..];
        starts && (begun || after.is_empty() || after.starts_with(' '))
    })
}

/// How many slips make each of these words one of a name; none when one needs more than its length allows.
fn slips(words: &[Vec<char>], name: &str) -> Option<usize> {
    words
        .iter()
        .map(|word| {
            let most = allowed(word.len());
            name.split(' ')
                .filter_map(|other| distance(word, other, most))
                .min()
        })
        .sum()
}

/// Slips that a word of so many letters may have. Short words are too often other words.
fn allowed(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Letters left out, put in, changed, or two that changed places (optimal string alignment); none beyond `most`.
fn distance(word: &[char], other: &str, most: usize) -> Option<usize> {
    let other: Vec<char> = other.chars().collect();
    if word.len().abs_diff(other.len()) > most {
        return None;
    }
    let (mut before, mut last): (Vec<usize>, Vec<usize>) =
        (Vec::new(), (0..=other.len()).collect());
    for (i, letter) in word.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, against) in other.iter().enumerate() {
            let changed = last[j] + usize::from(letter != against);
            let mut least = changed.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *letter == other[j - 1] && word[i - 1] == *against {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        if row.iter().min().is_some_and(|least| *least > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|slips| *slips <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted_up_to_what_a_word_allows() {
        let cases = [
            ("blinken", "blinkn", Some(1)),
            ("blinken", "blniken", Some(1)),
            ("zelenskyy", "zelensky", Some(1)),
            ("zelenskyy", "selenskij", None),
            ("lavrov", "lavrof", Some(1)),
            ("xi", "yi", None),
            ("iran", "iraq", Some(1)),
            ("reuters", "reuters", Some(0)),
        ];
        for (word, other, expected) in cases {
            let word: Vec<char> = word.chars().collect();
            assert_eq!(
                distance(&word, other, allowed(word.len())),
                expected,
                "{other}"
            );
        }
    }

    #[test]
    fn words_are_sought_at_the_beginnings_of_words() {
        assert!(holds("antony blinken", "blinken", false));
        assert!(holds("antony blinken", "blin", true));
        assert!(!holds("antony blinken", "blin", false));
        assert!(!holds("antony blinken", "linken", true));
        assert!(holds("习 近 平", "近 平", false));
    }
}
