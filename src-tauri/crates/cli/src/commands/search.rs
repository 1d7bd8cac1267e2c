//! Search everywhere.

use demarche_api::types::Empty;
use demarche_api::types::actors::Created;
use demarche_api::types::library::{SavedSearch, SearchInput, SearchRequest, SearchResults};

use crate::args::Search;
use crate::desk::Desk;
use crate::names::one;
use crate::out::{Out, counted, joined};
use crate::stop::Stop;

pub(crate) fn run(desk: &Desk, out: &mut Out, search: Search) -> Result<(), Stop> {
    let mut query = match (&search.saved, search.query) {
        (Some(name), _) => saved(desk, name)?,
        (None, Some(query)) => query,
        (None, None) if search.similar.is_none() && search.save.is_none() => {
            return list(desk, out);
        }
        (None, None) => String::new(),
    };
    if let Some(article) = search.similar {
        query = joined([query.as_str(), &format!("similar:{article}")], " ");
    }
    if let Some(name) = search.save {
        let input = SearchInput {
            id: None,
            name,
            query: query.clone(),
        };
        let _: Created = desk.ask("search.save", &input)?;
    }
    find(desk, out, &query, search.newest, search.limit)
}

/// The query of the search that is kept by this name or number.
fn saved(desk: &Desk, given: &str) -> Result<String, Stop> {
    let kept: Vec<SavedSearch> = desk.ask("search.list", &Empty {})?;
    let id = match given.parse() {
        Ok(id) => id,
        Err(_) => one(
            "search",
            given,
            kept.iter().map(|search| (search.id, search.name.as_str())),
        )?,
    };
    let found = kept.into_iter().find(|search| search.id == id);
    found
        .map(|search| search.query)
        .ok_or_else(|| Stop::failed(format!("There is no search “{given}”.")))
}

fn list(desk: &Desk, out: &mut Out) -> Result<(), Stop> {
    let kept: Vec<SavedSearch> = desk.ask("search.list", &Empty {})?;
    for search in kept {
        if out.is_json() {
            out.json(&search)?;
            continue;
        }
        out.line(format_args!(
            "{:>5}  {}  {}  ({})",
            search.id,
            search.name,
            search.query,
            at_least(search.more).to_owned() + &counted(search.found, "hit")
        ))?;
    }
    Ok(())
}

fn find(desk: &Desk, out: &mut Out, query: &str, newest: bool, limit: u32) -> Result<(), Stop> {
    let request = SearchRequest {
        query: query.to_owned(),
        newest,
        limit,
    };
    let found: SearchResults = desk.ask("search.everything", &request)?;
    if out.is_json() {
        return out.json(&found);
    }
    for told in &found.told {
        out.line(told)?;
    }
    if found.hits.is_empty() {
        return out.line(format_args!("Nothing was found for “{query}”."));
    }
    for hit in &found.hits {
        let kind = serde_json::to_value(hit.place.kind)?;
        let kind = kind.as_str().unwrap_or_default();
        let place = &hit.place;
        let named = joined([place.title.as_str(), place.detail.as_str()], "  ");
        out.line(format_args!("{kind} {}  {named}", place.id))?;
        let snippet: String = hit.snippet.iter().map(|part| part.text.as_str()).collect();
        if !snippet.trim().is_empty() {
            out.line(format_args!("    {}", snippet.trim()))?;
        }
    }
    if found.more || (found.hits.len() as u32) < found.total {
        out.line(format_args!(
            "{} of {}{}; --limit shows more",
            found.hits.len(),
            at_least(found.more),
            found.total
        ))?;
    }
    Ok(())
}

/// What stands before a number of hits.
fn at_least(more: bool) -> &'static str {
    if more { "more than " } else { "" }
}
