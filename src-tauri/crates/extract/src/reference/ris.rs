//! The RIS form: a tag and a value a line.

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use super::date::{When, day, in_csl};
use super::rest::keywords;
use super::{Entry, Publication, PublicationKind, ReferenceForm, Written, names_of_rest};
use serde_json::{Map, Value};

/// Reads every reference; one that begins before the last has ended ends it.
pub(super) fn read(text: &str) -> (Vec<Entry>, Vec<Phrase>) {
    let (mut entries, mut skipped) = (Vec::new(), Vec::new());
    let mut open: Option<Open> = None;
    // Some old files end their lines as old machines did.
    let end = if text.contains('\n') { '\n' } else { '\r' };
    for (number, line) in text.split_inclusive(end).enumerate() {
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

/// A line's tag and value. Two spaces stand before the dash and one behind it; some programs write one before, or none behind.
fn tagged(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let (tag, rest) = (line.get(..2)?, line.get(2..)?);
    let is_tag = tag.starts_with(|c: char| c.is_ascii_uppercase())
        && tag
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    let value = rest.trim_start().strip_prefix('-')?;
    let before = rest.len() - value.len() - 1;
    let spaced =
        before > 1 || before == 1 && (value.is_empty() || value.starts_with(char::is_whitespace));
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
        let names = |tags: &[&str]| -> Vec<Written> {
            let named = self
                .fields
                .iter()
                .filter(|(known, _)| tags.contains(&known.as_str()));
            named.map(|(_, name)| Written::of_commas(name)).collect()
        };
        let kind = first(&["TY"]).unwrap_or_default();
        let kind = PublicationKind::named(ReferenceForm::Ris, &kind);
        let is_doi = |text: &String| text.contains("10.") && text.contains('/');
        let second = first(&["T2"]);
        let third = first(&["T3"]);
        let numbers = self.numbers(kind);
        let (issue, series_number) = match (first(&["IS"]).or(numbers.own), first(&["M1"])) {
            (None, number) if !(kind.is_in_book() || kind == PublicationKind::Book) => {
                (number, None)
            }
            (issue, number) => (issue, number),
        };
        let mut publication = Publication {
            kind,
            genre: first(&["M3"]).filter(|text| !is_doi(text)),
            container: first(&["JF", "JO", "BT", "JA", "J1", "J2"]),
            publisher: first(&["PB"]),
            place: first(&["CY", "PP"]),
            issue,
            series_number,
            volume: first(&["VL"]),
            pages: match (first(&["SP"]), first(&["EP"])) {
                (Some(from), Some(to)) if !from.contains('-') => Some(format!("{from}-{to}")),
                (from, to) => from.or(to),
            },
            edition: first(&["ET"]),
            doi: first(&["DO"]).or_else(|| first(&["M3"]).filter(is_doi)),
            isbn: numbers.isbn,
            issn: numbers.issn,
            accessed: first(&["Y2"]).and_then(|date| Some(day(&date)?.date)),
            summary: first(&["AB", "N2"]),
            rest: self.rest(kind),
            ..Publication::default()
        };
        // What the second and the third title are depends on the kind, and so do the second and the third authors.
        match kind {
            PublicationKind::Book | PublicationKind::Report => {
                publication.series = second.or(third);
            }
            PublicationKind::Speech => {
                publication.event = second;
                publication.event_place = first(&["C1"]);
            }
            PublicationKind::Conference => {
                let proceedings = first(&["C3"]);
                if proceedings.is_some() {
                    publication.event = second;
                    publication.container = proceedings;
                } else {
                    publication.container = second.or(publication.container);
                }
                publication.event_place = first(&["C1"]);
                publication.series = third;
            }
            PublicationKind::Case => {
                publication.container = second.or(publication.container);
                publication.authority = third.or(publication.publisher.take());
            }
            _ if kind.is_of_law() => {
                publication.container = second.or(publication.container);
                publication.authority = third;
            }
            _ => {
                publication.container = publication
                    .container
                    .filter(|_| kind.is_periodical())
                    .or(second);
                publication.series = third;
            }
        }
        let mut authors = names(&["AU", "A1"]);
        let thirds = names(&["A3"]);
        let mut editors = match kind {
            // Zotero names the editors of the series before those of the book.
            PublicationKind::Book if !thirds.is_empty() => names(&["ED"]),
            _ => names(&["A2", "ED"]),
        };
        if kind == PublicationKind::Book {
            editors.splice(0..0, thirds);
        }
        let is_printed = kind.is_volume() || kind.is_in_book() || kind.is_periodical();
        if authors.is_empty() && !(is_printed || kind == PublicationKind::Other) {
            // Who presented, proposed or directed it.
            authors = std::mem::take(&mut editors);
        }
        Entry {
            key: first(&["ID"]),
            title: first(&["TI", "T1", "CT", "ST"]),
            authors,
            editors,
            translators: names(&["A4"]),
            published: ["DA", "Y1", "PY"]
                .iter()
                .filter_map(|tag| Some(When::of_ris(&first(&[tag])?)))
                .max_by_key(|when| {
                    (
                        when.date.as_ref().map(|date| date.precision),
                        when.more.is_some(),
                    )
                })
                .unwrap_or_default(),
            url: first(&["UR", "L2", "LK"]),
            language: first(&["LA"]),
            publication,
            part: self.part,
            beside: Vec::new(),
        }
    }

    /// What no field holds.
    fn rest(&self, kind: PublicationKind) -> Map<String, Value> {
        let mut rest = Map::new();
        for (csl, tag) in names_of_rest(ReferenceForm::Ris).chain([("number-of-pages", "SP")]) {
            let values = self.fields.iter().filter(|(known, _)| known == tag);
            let values = values.map(|(_, value)| value.trim());
            let mut values: Vec<&str> = values.filter(|it| !it.is_empty()).collect();
            match csl {
                // Of a whole work the pages are how many it has.
                "number-of-pages" if !kind.is_volume() => continue,
                // Some programs give every title again as a short one.
                "title-short" if self.has(&["TI", "T1", "CT"]) => values.retain(|value| {
                    let mut others = self.fields.iter().filter(|(tag, _)| tag != "ST");
                    !others.any(|(_, title)| title == value)
                }),
                "title-short" => continue,
                // What no longer name of the journal stands beside is its name.
                "container-title-short" if !self.has(&["JF", "JO", "BT", "T2"]) => continue,
                _ => {}
            }
            let value = match (csl, &values[..]) {
                (_, []) => continue,
                (_, [first, ..]) if csl.ends_with("-date") => in_csl(first),
                ("keyword", words) => keywords(words),
                // One note is no list; more are not one.
                ("note", notes @ [_, _, ..]) => notes.iter().copied().map(Value::from).collect(),
                (_, words) => Value::String(words.join(", ")),
            };
            rest.insert(csl.to_owned(), value);
        }
        rest
    }

    fn has(&self, tags: &[&str]) -> bool {
        let mut fields = self.fields.iter();
        fields.any(|(tag, value)| tags.contains(&tag.as_str()) && !value.trim().is_empty())
    }

    /// What stands under the one tag for all standard numbers.
    fn numbers(&self, kind: PublicationKind) -> Numbers {
        let mut numbers = Numbers::default();
        for (_, value) in self.fields.iter().filter(|(tag, _)| tag == "SN") {
            let signs = value
                .chars()
                .filter(|sign| !matches!(sign, '-' | ' ' | '–'));
            let signs: String = signs.collect();
            let is_number = signs
                .bytes()
                .all(|sign| sign.is_ascii_digit() || sign == b'X');
            let place = match signs.len() {
                10 | 13 if is_number && !kind.is_periodical() => &mut numbers.isbn,
                _ if kind == PublicationKind::Report => &mut numbers.own,
                _ if kind.is_periodical() => &mut numbers.issn,
                8 if is_number => &mut numbers.issn,
                _ => &mut numbers.isbn,
            };
            if !value.trim().is_empty() {
                place.get_or_insert_with(|| value.trim().to_owned());
            }
        }
        numbers
    }
}

#[derive(Default)]
struct Numbers {
    isbn: Option<String>,
    issn: Option<String>,
    /// The number of a report.
    own: Option<String>,
}
