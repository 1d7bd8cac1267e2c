//! CSL's JSON: what citation programs pass to each other.

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};
use serde_json::{Map, Value};

use super::date::{When, date_of, is_nothing};
use super::key::{key_in, without_key};
use super::rest::without_tags;
use super::{Entry, Publication, PublicationKind, ReferenceForm, Written};
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

/// What fields hold.
const READ: [&str; 27] = [
    "id",
    "citation-key",
    "type",
    "title",
    "editor",
    "translator",
    "URL",
    "url",
    "language",
    "genre",
    "container-title",
    "publisher",
    "publisher-place",
    "authority",
    "event",
    "event-title",
    "event-place",
    "collection-title",
    "collection-number",
    "volume",
    "page",
    "edition",
    "DOI",
    "ISBN",
    "ISSN",
    "accessed",
    "abstract",
];

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
    let roles = ["author", "director", "composer"];
    let role = roles.into_iter().find(|role| !people(role).is_empty());
    // Numbers stand as such or as text.
    let number = |name: &str| match item.get(name)? {
        Value::Number(number) => Some(number.to_string()),
        _ => text(&[name]),
    };
    let type_of = text(&["type"]).unwrap_or_default();
    let kind = PublicationKind::named(ReferenceForm::CslJson, &type_of);
    // Of what appears again and again the issue, of all else the number.
    let numbers = match kind.is_periodical() {
        true => ["issue", "number"],
        false => ["number", "issue"],
    };
    let number_in = numbers.into_iter().find(|name| number(name).is_some());
    let note = text(&["note"]).unwrap_or_default();
    let (title, container) = (text(&["title"]), text(&["container-title"]));
    let plain = |text: &Option<String>| text.as_deref().map(without_tags);
    let issued = ["issued", "published"].into_iter().find(|name| {
        let value = item.get(*name);
        value.is_some_and(|value| !is_nothing(value))
    });
    let mut publication = Publication {
        kind,
        genre: text(&["genre"]),
        container: plain(&container),
        publisher: text(&["publisher"]),
        place: text(&["publisher-place"]),
        authority: text(&["authority"]),
        event: text(&["event-title", "event"]),
        event_place: text(&["event-place"]),
        series: text(&["collection-title"]),
        series_number: number("collection-number"),
        volume: number("volume"),
        issue: number_in.and_then(number),
        pages: number("page"),
        edition: number("edition"),
        doi: text(&["DOI"]),
        isbn: text(&["ISBN"]),
        issn: text(&["ISSN"]),
        accessed: item.get("accessed").and_then(date_of).map(|date| date.date),
        summary: plain(&text(&["abstract"])),
        ..Publication::default()
    };
    let read = READ.into_iter().chain(role).chain(number_in).chain(issued);
    let read: Vec<&str> = read.collect();
    for (name, value) in item
        .iter()
        .filter(|(name, _)| !read.contains(&name.as_str()))
    {
        publication.keep(name, value.clone());
    }
    publication.keep("note", Value::String(without_key(&note)));
    for (name, written) in [("title", &title), ("container-title", &container)] {
        publication.keep_written(name, written.clone(), plain(written).as_deref());
    }
    if kind == PublicationKind::Other {
        publication.keep_written(
            "type",
            Some(type_of),
            Some(kind.name_in(ReferenceForm::CslJson)),
        );
    }
    // What such a work has no field for.
    for (name, is_kept) in [("page", kind.is_volume()), ("ISBN", kind.is_periodical())] {
        if let Some(value) = item.get(name).filter(|_| is_kept) {
            publication.keep(name, value.clone());
        }
    }
    Entry {
        key: text(&["citation-key"])
            .or_else(|| key_in(&note).map(str::to_owned))
            .or_else(|| text(&["id"])),
        title: plain(&title),
        authors: role.map(people).unwrap_or_default(),
        editors: people("editor"),
        translators: people("translator"),
        published: issued
            .and_then(|name| item.get(name))
            .map(When::of_csl)
            .unwrap_or_default(),
        url: text(&["URL", "url"]),
        language: text(&["language"]),
        publication,
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
