//! Search everywhere, and the switcher.

use std::sync::Arc;

use demarche_library::search::SearchOrder;

use crate::session::Session;
use crate::types::Place;
use crate::types::library::{Failure, SearchRequest, SearchResults, SwitcherRequest};

pub(crate) fn everything(
    session: &Arc<Session>,
    request: SearchRequest,
) -> Result<SearchResults, Failure> {
    let library = session.library()?;
    let order = SearchOrder::Relevance;
    Ok(library.search(&request.query, order, request.limit)?.into())
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
