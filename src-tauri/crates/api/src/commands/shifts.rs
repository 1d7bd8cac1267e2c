//! Shifts and contradictions: the queue, and what an analyst puts aside of it.

use std::sync::Arc;

use demarche_library::compare::shifts;

use super::tables;
use crate::session::Session;
use crate::types::Done;
use crate::types::library::Failure;
use crate::types::shifts::{ShiftIds, Shifts, ShiftsExport, ShiftsListRequest};
use crate::types::tables::Exported;

pub(crate) fn list(session: &Arc<Session>, request: ShiftsListRequest) -> Result<Shifts, Failure> {
    let shifts: shifts::ShiftsRequest = request.shifts.try_into()?;
    let found = session
        .library()?
        .shifts(&shifts, request.offset, request.limit)?;
    Ok(Shifts::of(found, shifts.window))
}

pub(crate) fn dismiss(session: &Arc<Session>, shifts: ShiftIds) -> Result<Done, Failure> {
    Ok(session.done(session.library()?.dismiss_shifts(&shifts.ids)?))
}

pub(crate) fn restore(session: &Arc<Session>, shifts: ShiftIds) -> Result<Done, Failure> {
    Ok(session.done(session.library()?.restore_shifts(&shifts.ids)?))
}

pub(crate) fn export(session: &Arc<Session>, request: ShiftsExport) -> Result<Exported, Failure> {
    let shifts: shifts::ShiftsRequest = request.shifts.try_into()?;
    let as_of = shifts.as_of.map(|day| day.to_string());
    let found = session.library()?.shifts(&shifts, 0, u32::MAX)?;
    let table = demarche_brief::views::shifts(&found, as_of);
    let way = tables::Way {
        format: request.format,
        path: request.path,
        with_held: request.with_held,
    };
    tables::table(session, table, way)
}
