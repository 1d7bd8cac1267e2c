//! Outlets: who published.

use std::sync::Arc;

use crate::session::Session;
use crate::types::articles::{OutletRow, OutletUpdate};
use crate::types::library::Failure;
use crate::types::{Done, Empty};

pub(crate) fn list(session: &Arc<Session>, _: Empty) -> Result<Vec<OutletRow>, Failure> {
    let outlets = session.library()?.outlets()?;
    Ok(outlets.into_iter().map(Into::into).collect())
}

pub(crate) fn update(session: &Arc<Session>, update: OutletUpdate) -> Result<Done, Failure> {
    let id = update.id.into();
    let update = update.try_into()?;
    Ok(session.done(session.library()?.update_outlet(id, &update)?))
}
