//! The history of changes: the audit trail, undo and redo.

use std::sync::Arc;

use crate::session::Session;
use crate::types::Empty;
use crate::types::library::{
    Failure, HistoryDetails, HistoryDetailsRequest, HistoryEntry, HistoryRequest, Undone,
};

pub(crate) fn list(
    session: &Arc<Session>,
    request: HistoryRequest,
) -> Result<Vec<HistoryEntry>, Failure> {
    let before = request.before.map(Into::into);
    let entries = session.library()?.history(before, request.limit)?;
    Ok(entries.into_iter().map(Into::into).collect())
}

/// The rows that an entry changed, before and after.
pub(crate) fn details(
    session: &Arc<Session>,
    request: HistoryDetailsRequest,
) -> Result<HistoryDetails, Failure> {
    let details = session
        .library()?
        .history_details(request.id.into(), request.limit)?;
    Ok(details.into())
}

pub(crate) fn undo(session: &Arc<Session>, _: Empty) -> Result<Undone, Failure> {
    let outcome = session.library()?.undo()?;
    Ok(Undone {
        label: session.changed(outcome),
    })
}

pub(crate) fn redo(session: &Arc<Session>, _: Empty) -> Result<Undone, Failure> {
    let outcome = session.library()?.redo()?;
    Ok(Undone {
        label: session.changed(outcome),
    })
}
