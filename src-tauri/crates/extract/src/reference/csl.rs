//! CSL's JSON: what citation programs pass to each other.

use demarche_text::phrase::Argument;
use demarche_text::{PartialDate, Phrase, phrase};
use serde_json::{Map, Value};

use super::key::key_in;
use super::{Entry, Publication, PublicationKind, ReferenceForm, Written, day};
use crate::file::Refusal;

/// Reads every item.
pub(super) fn read(text: &str) -> Result<(Vec<Entry>, Vec<Phrase>), Refusal> {
    let value: Value = serde_json::from_str(text).map_err(|error| {
        Refusal::new(
            phrase!(
                "These look like references in CSL JSON, but line {line} is not JSON.",
                line = Argument::shown(error.line())
            ),
            phrase!("Export the references anew."),
        )
    })?;
    let items = match value {
        Value::Array(items) => items,
        Value::Object(mut object) => match object.remove("items") {
            Some(Value::Array(items)) => items,
            _ => vec![Value::Object(object)],
        },
        _ => Vec::new(),
    };
    let (mut entries, mut skipped) = (Vec::new(), Vec::new());
    for (number, item) in items.into_iter().enumerate() {
        match &item {
            Value::Object(object) => entries.push(of(object, format!("[{item}]"))),
            _ => skipped.push(phrase!(
                "Item {number} is no reference.",
                number = Argument::shown(number + 1)
            )),
        }
    }
    Ok((entries, skipped))
}

fn of(item: &Map<String, Value>, part: String) -> Entry {
    let text = |names: &[&str]| {
        names.iter().find_map(|name| match item.get(*name)? {
            Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
            // Crossref gives lists of titles.
            Value::Array(values) => Some(values.first()?.as_str()?.to_owned()),
            _ => None,
        })
    };
    let people = |name: &str| -> Vec<Written> {
        let listed = item.get(name).and_then(Value::as_array);
        listed.into_iter().flatten().filter_map(written).collect()
    };
    let authors = ["author", "director", "composer"].map(people);
    // Numbers stand as such or as text.
    let number = |name: &str| match item.get(name)? {
        Value::Number(number) => Some(number.to_string()),
        _ => text(&[name]),
    };
    Entry {
        key: text(&["citation-key"])
            .or_else(|| key_in(&text(&["note"])?).map(str::to_owned))
            .or_else(|| text(&["id"])),
        title: text(&["title"]).map(without_tags),
        authors: authors
            .into_iter()
            .find(|people| !people.is_empty())
            .unwrap_or_default(),
        editors: people("editor"),
        translators: people("translator"),
        published: item
            .get("issued")
            .and_then(date)
            .or_else(|| item.get("published").and_then(date)),
        url: text(&["URL", "url"]),
        language: text(&["language"]),
        publication: Publication {
            kind: PublicationKind::named(
                ReferenceForm::CslJson,
                &text(&["type"]).unwrap_or_default(),
            ),
            genre: text(&["genre"]),
            container: text(&["container-title"]),
            publisher: text(&["publisher"]),
            place: text(&["publisher-place"]),
            authority: text(&["authority"]),
            event: text(&["event-title", "event"]),
            event_place: text(&["event-place"]),
            series: text(&["collection-title"]),
            series_number: number("collection-number"),
            volume: number("volume"),
            issue: number("issue").or_else(|| number("number")),
            pages: number("page"),
            edition: number("edition"),
            doi: text(&["DOI"]),
            isbn: text(&["ISBN"]),
            issn: text(&["ISSN"]),
            accessed: item.get("accessed").and_then(date).map(|date| date.date),
            summary: text(&["abstract"]).map(without_tags),
            ..Publication::default()
        },
        part,
        beside: Vec::new(),
    }
}

fn written(person: &Value) -> Option<Written> {
    let part = |name: &str| person.get(name).and_then(Value::as_str).map(str::trim);
    if let Some(literal) = part("literal").or_else(|| part("name")) {
        return Some(Written::whole(literal));
    }
    let both = |one: &str, two: &str| {
        let parts = [one, two].map(|name| part(name).unwrap_or_default());
        parts.join(" ")
    };
    // By CSL a particle that is dropped belongs to the given name, any other to the family name.
    let name = Written::of_parts(
        &both("given", "dropping-particle"),
        &both("non-dropping-particle", "family"),
        part("suffix").unwrap_or_default(),
    );
    (!name.spoken.is_empty()).then_some(name)
}

fn date(issued: &Value) -> Option<PartialDate> {
    if let Some(parts) = issued.get("date-parts").and_then(|parts| parts.get(0)) {
        let number = |at: usize| match parts.get(at)? {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        };
        let year = i32::try_from(number(0)?).ok()?;
        let month = number(1).and_then(|month| u32::try_from(month).ok());
        let found = match (month, number(2)) {
            (Some(month), Some(day)) => {
                PartialDate::parse(&format!("{year:04}-{month:02}-{day:02}"))
            }
            _ => None,
        };
        return found
            .or_else(|| PartialDate::of_month(year, month?))
            .or_else(|| PartialDate::of_year(year));
    }
    let text = issued
        .get("raw")
        .or_else(|| issued.get("literal"))
        .unwrap_or(issued);
    day(text.as_str()?)
}

/// Titles and abstracts hold the tags of HTML and JATS: `<i>`, `<jats:p>`.
fn without_tags(text: String) -> String {
    if !text.contains('<') {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let tag = after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        match after.find('>').filter(|end| tag && *end < 60) {
            Some(end) => {
                if after[..end].trim_end_matches('/').ends_with("/jats:p") {
                    out.push_str("\n\n");
                }
                rest = &after[end + 1..];
            }
            None => {
                out.push('<');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}
