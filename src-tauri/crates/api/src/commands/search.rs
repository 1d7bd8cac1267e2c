//! Search everywhere, searches that are kept, and the switcher.

use std::sync::Arc;

use demarche_library::SearchId;
use demarche_library::search::{NewSearch, SearchOrder};

use crate::session::Session;
use crate::types::actors::Created;
use crate::types::library::{
    Failure, SavedSearch, SearchCompletion, SearchInput, SearchRequest, SearchResults, SearchTyped,
    SwitcherRequest,
};
use crate::types::{ById, Done, Empty, Place};

pub(crate) fn everything(
    session: &Arc<Session>,
    request: SearchRequest,
) -> Result<SearchResults, Failure> {
    let library = session.library()?;
    let order = match request.newest {
        true => SearchOrder::Newest,
        false => SearchOrder::Relevance,
    };
    Ok(library.search(&request.query, order, request.limit)?.into())
}

pub(crate) fn complete(
    session: &Arc<Session>,
    typed: SearchTyped,
) -> Result<Vec<SearchCompletion>, Failure> {
    let found = session
        .library()?
        .complete_search(&typed.typed, typed.limit)?;
    Ok(found.into_iter().map(Into::into).collect())
}

pub(crate) fn list(session: &Arc<Session>, _: Empty) -> Result<Vec<SavedSearch>, Failure> {
    let saved = session.library()?.saved_searches()?;
    Ok(saved.into_iter().map(Into::into).collect())
}

pub(crate) fn save(session: &Arc<Session>, input: SearchInput) -> Result<Created, Failure> {
    let outcome = session.library()?.save_search(&NewSearch {
        id: input.id.map(SearchId),
        name: input.name,
        query: input.query,
    })?;
    Ok(Created {
        id: session.changed(outcome).0,
    })
}

pub(crate) fn trash(session: &Arc<Session>, search: ById) -> Result<Done, Failure> {
    let outcome = session.library()?.trash_search(SearchId(search.id))?;
    Ok(session.done(outcome))
}

pub(crate) fn switcher(
    session: &Arc<Session>,
    request: SwitcherRequest,
) -> Result<Vec<Place>, Failure> {
    let places = session
        .library()?
        .switch_to(&request.query, request.limit)?;
    Ok(places.into_iter().map(Into::into).collect())
}
