//! Countries: who speaks for them, and where they stand.

use std::sync::Arc;

use crate::convert::dates::last_day;
use crate::session::Session;
use crate::types::Empty;
use crate::types::actors::{Bloc, BlocListRequest, Country, CountryRequest, CountryRow};
use crate::types::library::Failure;

pub(crate) fn list(session: &Arc<Session>, _: Empty) -> Result<Vec<CountryRow>, Failure> {
    let countries = session.library()?.countries()?;
    Ok(countries.into_iter().map(Into::into).collect())
}

/// Every bloc, as of a day.
pub(crate) fn blocs(
    session: &Arc<Session>,
    request: BlocListRequest,
) -> Result<Vec<Bloc>, Failure> {
    let as_of = request.day.as_deref().map(last_day).transpose()?;
    let blocs = session.library()?.blocs(as_of)?;
    Ok(blocs.into_iter().map(Into::into).collect())
}

pub(crate) fn get(session: &Arc<Session>, request: CountryRequest) -> Result<Country, Failure> {
    let as_of = request.as_of.as_deref().map(last_day).transpose()?;
    Ok(session.library()?.country(&request.code, as_of)?.into())
}
