//! The trash: what is in it, and taking it back out.

use std::sync::Arc;

use crate::session::Session;
use crate::types::library::{Failure, TrashEntry, TrashItem};
use crate::types::{Done, Empty};

pub(crate) fn list(session: &Arc<Session>, _: Empty) -> Result<Vec<TrashEntry>, Failure> {
    let entries = session.library()?.trash()?;
    Ok(entries.into_iter().map(Into::into).collect())
}

pub(crate) fn restore(session: &Arc<Session>, item: TrashItem) -> Result<Done, Failure> {
    let outcome = session.library()?.restore(item.kind.into(), item.id)?;
    Ok(session.done(outcome))
}
