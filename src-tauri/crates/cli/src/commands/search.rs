//! Search everywhere.

use demarche_api::types::library::{SearchRequest, SearchResults};

use crate::desk::Desk;
use crate::out::{Out, joined};
use crate::stop::Stop;

pub(crate) fn run(desk: &Desk, out: &mut Out, query: &str, limit: u32) -> Result<(), Stop> {
    let request = SearchRequest {
        query: query.to_owned(),
        limit,
    };
    let found: SearchResults = desk.ask("search.everything", &request)?;
    if out.is_json() {
        return out.json(&found);
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
    if (found.hits.len() as u32) < found.total {
        out.line(format_args!(
            "{} of {}; --limit shows more",
            found.hits.len(),
            found.total
        ))?;
    }
    Ok(())
}
