//! Events at which things are said.

use std::sync::Arc;

use demarche_library::EventId;

use crate::session::Session;
use crate::types::actors::Created;
use crate::types::library::Failure;
use crate::types::positions::{Event, EventInput, EventRow, EventUpdate};
use crate::types::{ById, ByIds, Done, Empty};

pub(crate) fn list(session: &Arc<Session>, _: Empty) -> Result<Vec<EventRow>, Failure> {
    let events = session.library()?.events()?;
    Ok(events.into_iter().map(Into::into).collect())
}

pub(crate) fn get(session: &Arc<Session>, event: ById) -> Result<Event, Failure> {
    Ok(session.library()?.event(event.id.into())?.into())
}

pub(crate) fn create(session: &Arc<Session>, input: EventInput) -> Result<Created, Failure> {
    let event = input.try_into()?;
    let id = session.changed(session.library()?.create_event(&event)?);
    Ok(Created { id: id.0 })
}

pub(crate) fn update(session: &Arc<Session>, update: EventUpdate) -> Result<Done, Failure> {
    let event = update.event.try_into()?;
    Ok(session.done(session.library()?.update_event(update.id.into(), &event)?))
}

pub(crate) fn trash(session: &Arc<Session>, events: ByIds) -> Result<Done, Failure> {
    let ids: Vec<EventId> = events.ids.into_iter().map(EventId).collect();
    Ok(session.done(session.library()?.trash_events(&ids)?))
}
