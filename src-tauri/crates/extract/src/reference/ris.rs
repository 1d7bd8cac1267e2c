//! The RIS form: a tag and a value a line.

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use super::{Entry, Publication, PublicationKind, day, spoken};

/// Reads every reference; one that begins before the last has ended ends it.
pub(super) fn read(text: &str) -> (Vec<Entry>, Vec<Phrase>) {
    let (mut entries, mut skipped) = (Vec::new(), Vec::new());
    let mut open: Option<Open> = None;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let value = line.trim_end();
        let Some((tag, value)) = tagged(value) else {
            if let Some(open) = &mut open {
                open.part.push_str(line);
                open.more(value);
            } else if value.chars().any(char::is_alphanumeric) && entries.is_empty() && number > 40
            {
                // What programs write about themselves comes first and is short.
                skipped.push(phrase!(
                    "Line {line} belongs to no reference.",
                    line = Argument::shown(number + 1)
                ));
            }
            continue;
        };
        if tag == "TY" {
            entries.extend(open.take().map(Open::entry));
            open = Some(Open::default());
        }
        if let Some(open) = &mut open {
            open.part.push_str(line);
            if tag != "ER" {
                open.fields.push((tag.to_owned(), value.to_owned()));
            }
        }
        if tag == "ER" {
            entries.extend(open.take().map(Open::entry));
        }
    }
    entries.extend(open.map(Open::entry));
    (entries, skipped)
}

/// A line's tag and value. Two spaces stand before the dash; some programs write one.
fn tagged(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start();
    let (tag, rest) = (line.get(..2)?, line.get(2..)?);
    let is_tag = tag.starts_with(|c: char| c.is_ascii_uppercase())
        && tag
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    let value = rest.trim_start_matches(' ').strip_prefix('-')?;
    let spaced = rest.starts_with(' ') && (value.is_empty() || value.starts_with([' ', '\t']));
    (is_tag && spaced).then(|| (tag, value.trim()))
}

#[derive(Default)]
struct Open {
    fields: Vec<(String, String)>,
    part: String,
}

impl Open {
    /// A line without a tag goes on with the value before it.
    fn more(&mut self, line: &str) {
        if let Some((_, value)) = self.fields.last_mut() {
            let line = line.trim();
            value.push_str(if line.is_empty() { "\n\n" } else { " " });
            value.push_str(line);
        }
    }

    fn entry(self) -> Entry {
        let first = |tags: &[&str]| {
            let mut found = tags.iter().filter_map(|tag| {
                let mut values = self.fields.iter().filter(|(known, _)| known == tag);
                values
                    .find(|(_, value)| !value.trim().is_empty())
                    .map(|(_, value)| value.trim().to_owned())
            });
            found.next()
        };
        let names = |tags: &[&str]| -> Vec<String> {
            let named = self
                .fields
                .iter()
                .filter(|(known, _)| tags.contains(&known.as_str()));
            named.map(|(_, name)| spoken(name)).collect()
        };
        let mut authors = names(&["AU", "A1"]);
        let own_authors = !authors.is_empty();
        if !own_authors {
            authors = names(&["A2", "ED"]);
        }
        Entry {
            title: first(&["TI", "T1", "CT", "ST"]),
            authors,
            published: ["DA", "Y1", "PY"]
                .iter()
                .filter_map(|tag| day(&first(&[tag])?))
                .max_by_key(|date| date.precision),
            outlet: first(&["JF", "T2", "JO", "BT", "JA", "J1", "J2", "PB"]),
            url: first(&["UR", "L2", "LK"]),
            doi: first(&["DO", "M3"]).filter(|doi| doi.contains("10.")),
            language: first(&["LA"]),
            summary: first(&["AB", "N2"]),
            publication: Publication {
                kind: PublicationKind::named(&first(&["TY"]).unwrap_or_default()),
                publisher: first(&["PB"]),
                place: first(&["CY", "PP"]),
                volume: first(&["VL"]),
                issue: first(&["IS"]),
                pages: match (first(&["SP"]), first(&["EP"])) {
                    (Some(from), Some(to)) if !from.contains('-') => Some(format!("{from}-{to}")),
                    (from, to) => from.or(to),
                },
                edition: first(&["ET"]),
                editors: match own_authors {
                    true => names(&["A2", "ED"]),
                    false => Vec::new(),
                },
                doi: first(&["DO"]),
                isbn: first(&["SN"]),
            },
            part: self.part,
            beside: Vec::new(),
        }
    }
}
