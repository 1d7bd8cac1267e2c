//! What `--where` asks for.

use std::collections::{BTreeMap, HashSet};

use demarche_api::types::library::{SearchRequest, SearchResults};
use demarche_api::types::{Id, PlaceKind};
use serde::de::DeserializeOwned;

use crate::desk::Desk;
use crate::stop::Stop;

/// What `--where` asks for. Each list takes the fields that it knows; what is left is a mistake. What is no
/// FIELD=VALUE is a search.
#[derive(Debug, Default)]
pub(super) struct Filters {
    fields: BTreeMap<String, String>,
    searches: Vec<String>,
}

impl Filters {
    pub(super) fn parse(given: &[String]) -> Result<Self, Stop> {
        let mut filters = Self::default();
        for filter in given {
            // A search may have a "=" in it, but not after a single word.
            match filter.split_once('=') {
                Some((field, value)) if is_field(field.trim()) => {
                    let (field, value) = (field.trim().to_owned(), value.trim().to_owned());
                    if filters.fields.insert(field.clone(), value).is_some() {
                        return Err(Stop::usage(format!("“{field}” is given twice.")));
                    }
                }
                _ if filter.trim().is_empty() => {
                    return Err(Stop::usage("--where asks for nothing."));
                }
                _ => filters.searches.push(filter.clone()),
            }
        }
        Ok(filters)
    }

    pub(super) fn take(&mut self, field: &str) -> Option<String> {
        self.fields.remove(field)
    }

    pub(super) fn take_number(&mut self, field: &str) -> Result<Option<Id>, Stop> {
        let Some(value) = self.take(field) else {
            return Ok(None);
        };
        let number = value.parse();
        number
            .map(Some)
            .map_err(|_| Stop::usage(format!("{field}={value} is not a number.")))
    }

    pub(super) fn take_word<T: DeserializeOwned>(
        &mut self,
        field: &str,
    ) -> Result<Option<T>, Stop> {
        let Some(value) = self.take(field) else {
            return Ok(None);
        };
        let word = serde_json::from_value(value.into());
        word.map(Some)
            .map_err(|error| Stop::usage(format!("{field}: {error}.")))
    }

    /// What is left must be searches alone; then answers which rows they find.
    pub(super) fn finish(self, noun: &'static str, kind: PlaceKind) -> Result<Searched, Stop> {
        match self.fields.keys().next() {
            None => Ok(Searched {
                searches: self.searches,
                noun,
                kind,
            }),
            Some(field) => Err(Stop::usage(format!(
                "{noun} cannot be listed by “{field}”."
            ))),
        }
    }
}

fn is_field(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter == '_')
}

/// Searches that narrow a list.
#[derive(Debug)]
pub(super) struct Searched {
    searches: Vec<String>,
    noun: &'static str,
    kind: PlaceKind,
}

impl Searched {
    /// Leaves of the rows those that every search finds.
    pub(super) fn keep<T>(
        &self,
        desk: &Desk,
        rows: &mut Vec<T>,
        id: impl Fn(&T) -> Id,
    ) -> Result<(), Stop> {
        for search in &self.searches {
            let found = self.found(desk, search)?;
            rows.retain(|row| found.contains(&id(row)));
        }
        Ok(())
    }

    fn found(&self, desk: &Desk, search: &str) -> Result<HashSet<Id>, Stop> {
        let singular = self.noun.trim_end_matches('s');
        let request = SearchRequest {
            query: format!("{search} type:{singular}"),
            newest: true,
            limit: u32::MAX,
        };
        let results: SearchResults = desk.ask("search.everything", &request)?;
        for told in &results.told {
            eprintln!("demarche-cli: {told}");
        }
        let of_kind = |kind: PlaceKind| kind == self.kind;
        let hits = results.hits.iter().filter(|hit| of_kind(hit.place.kind));
        Ok(hits.map(|hit| hit.place.id).collect())
    }
}
