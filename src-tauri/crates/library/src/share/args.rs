//! What the address of a saved view refers to by number, from one library to another.

use std::collections::BTreeMap;

use super::names::{Names, is_uid};
use crate::saved_views::noun_of_argument;

/// The columns of statements side by side, among which actors begin so.
const COLUMNS: &str = "columns";
const ACTOR: char = '#';

/// The address in the names that all libraries know. A number that leads nowhere leads nowhere elsewhere.
pub(crate) fn sent(names: &Names, text: &str) -> String {
    changed(text, |noun, part| match part.parse() {
        Ok(row) => Some(match names.uid(noun, row) {
            Some(uid) => uid.to_owned(),
            None => format!("?{part}"),
        }),
        Err(_) => None,
    })
}

/// An address that came in, in the names that rows have here.
pub(crate) fn own(names: &Names, text: &str) -> String {
    changed(text, |_, part| names.own(part).map(str::to_owned))
}

/// An address with the numbers that rows have here. What is not here is left as it came, which no screen reads.
pub(crate) fn here(names: &Names, text: &str) -> String {
    changed(text, |noun, part| {
        names.row_in(noun, part).map(|row| row.to_string())
    })
}

/// The arguments of an address, each in words: `title` says what a name is of.
pub(crate) fn shown<E>(
    text: &str,
    mut title: impl FnMut(&'static str, &str) -> Result<Option<String>, E>,
) -> Result<String, E> {
    let mut failed = None;
    let told = changed(text, |noun, part| {
        if failed.is_some() || !is_uid(noun, part) {
            return None;
        }
        title(noun, part).unwrap_or_else(|error| {
            failed = Some(error);
            None
        })
    });
    if let Some(error) = failed {
        return Err(error);
    }
    let Some(args) = read(&told) else {
        return Ok(told);
    };
    let told: Vec<String> = args
        .into_iter()
        .map(|(name, value)| format!("{name}: {}", value.replace(',', ", ")))
        .collect();
    Ok(told.join(" · "))
}

/// Whether a text is an address's arguments.
pub(crate) fn is(text: &str) -> bool {
    read(text).is_some()
}

fn read(text: &str) -> Option<BTreeMap<String, String>> {
    serde_json::from_str(text).ok()
}

/// The address with what stands for rows changed; a part of which `change` says nothing stays.
fn changed(text: &str, mut change: impl FnMut(&'static str, &str) -> Option<String>) -> String {
    let Some(mut args) = read(text) else {
        return text.to_owned();
    };
    for (name, value) in &mut args {
        let parts: Vec<String> = value
            .split(',')
            .map(|part| {
                let changed = match (name.as_str(), part.strip_prefix(ACTOR)) {
                    (COLUMNS, Some(actor)) => {
                        change("actor", actor).map(|actor| format!("{ACTOR}{actor}"))
                    }
                    _ => noun_of_argument(name).and_then(|noun| change(noun, part)),
                };
                changed.unwrap_or_else(|| part.to_owned())
            })
            .collect();
        *value = parts.join(",");
    }
    serde_json::to_string(&args).unwrap_or_else(|_| text.to_owned())
}
