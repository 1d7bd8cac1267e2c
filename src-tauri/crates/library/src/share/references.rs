//! What a note's text refers to by a row's number or an article's key, from one library to another.

use std::collections::BTreeMap;
use std::ops::Range;

use rusqlite::OptionalExtension as _;

use super::names::Names;
use crate::notes::{Form, Target, Written, written};
use crate::{Reader, Result};

/// What is put in the place of what.
type Changes = Vec<(String, String)>;

/// What a text refers to so: as it is written there, and the name of what it leads to.
pub(crate) fn of(
    reader: &Reader<'_>,
    names: &Names,
    text: &str,
) -> Result<BTreeMap<String, Option<String>>> {
    let mut found = BTreeMap::new();
    for reference in written(text) {
        match reference.form {
            Form::Citation => {
                let article: Option<i64> = reader
                    .conn()
                    .prepare_cached("SELECT id FROM article WHERE citation_key = ?")?
                    .query_row([&reference.target], |row| row.get(0))
                    .optional()?;
                // A key of no article here is a word like any other.
                if let Some(uid) = article.and_then(|id| names.uid("article", id)) {
                    found.insert(format!("@{}", reference.target), Some(uid.to_owned()));
                }
            }
            _ => {
                if let Some((table, row)) = numbered(&reference) {
                    found.insert(reference.target, names.uid(table, row).map(str::to_owned));
                }
            }
        }
    }
    Ok(found)
}

/// The text with the numbers and keys that lead to the same here. A number that led nowhere leads nowhere here.
pub(crate) fn here(
    reader: &Reader<'_>,
    names: &Names,
    text: &str,
    references: &BTreeMap<String, Option<String>>,
) -> Result<String> {
    if references.is_empty() {
        return Ok(text.to_owned());
    }
    let mut made = String::with_capacity(text.len());
    let mut at = 0;
    let mut places: Vec<(Range<usize>, Changes)> = Vec::new();
    for reference in written(text) {
        let (given, other) = match reference.form {
            Form::Citation => {
                let given = format!("@{}", reference.target);
                let Some(Some(uid)) = references.get(&given) else {
                    continue;
                };
                let key: Option<String> = match names.row_in("article", uid) {
                    Some(row) => reader
                        .conn()
                        .prepare_cached("SELECT citation_key FROM article WHERE id = ?")?
                        .query_row([row], |row| row.get(0))
                        .optional()?,
                    None => None,
                };
                let Some(key) = key else { continue };
                (given, format!("@{key}"))
            }
            _ => {
                let Some((table, number)) = numbered(&reference) else {
                    continue;
                };
                let row = match references.get(&reference.target) {
                    Some(Some(uid)) => names.row_in(table, uid),
                    Some(None) => None,
                    None => continue,
                };
                let kind = table;
                let other = match row {
                    Some(row) => format!("{kind}:{row}"),
                    None => format!("{kind}:?{number}"),
                };
                (reference.target.clone(), other)
            }
        };
        match places.last_mut() {
            Some((range, changes)) if *range == reference.range => changes.push((given, other)),
            _ => places.push((reference.range, vec![(given, other)])),
        }
    }
    for (range, changes) in places {
        if range.start < at {
            continue;
        }
        made.push_str(&text[at..range.start]);
        made.push_str(&replaced(&text[range.clone()], &changes));
        at = range.end;
    }
    made.push_str(&text[at..]);
    Ok(made)
}

/// Puts each in its place once, from left to right.
fn replaced(text: &str, changes: &[(String, String)]) -> String {
    let mut made = String::new();
    let mut rest = text;
    for (given, other) in changes {
        let Some(at) = rest.find(given.as_str()) else {
            continue;
        };
        made.push_str(&rest[..at]);
        made.push_str(other);
        rest = &rest[at + given.len()..];
    }
    made.push_str(rest);
    made
}

/// The row that a link names by its number, if it is of a noun that is shared.
fn numbered(reference: &Written) -> Option<(&'static str, i64)> {
    let target = Target::of(&reference.target);
    let noun = super::nouns::noun(target.kind?)?;
    // An actor may be called by a number; a country, which is not shared, has its code.
    Some((noun.table, target.number()?))
}
