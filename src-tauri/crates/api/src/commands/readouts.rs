//! Readouts: whose an event's articles are, and two texts laid side by side.

use std::sync::Arc;

use demarche_library::compare::Speaker;
use demarche_library::{blocs, countries};

use super::tables;
use crate::session::Session;
use crate::types::compare::Column;
use crate::types::library::Failure;
use crate::types::readouts::{
    EventReadout, ReadoutDiff, ReadoutExport, ReadoutNote, ReadoutPair, SetReadoutSide,
};
use crate::types::tables::Exported;
use crate::types::{ById, Done};

pub(crate) fn of_event(session: &Arc<Session>, event: ById) -> Result<Vec<EventReadout>, Failure> {
    let readouts = session.library()?.event_readouts(event.id.into())?;
    Ok(readouts.into_iter().map(Into::into).collect())
}

pub(crate) fn set_side(session: &Arc<Session>, request: SetReadoutSide) -> Result<Done, Failure> {
    let library = session.library()?;
    let side = match request.side {
        Some(Column::Actor { id }) => Some(Speaker::Actor(id.into())),
        Some(Column::Country { code }) => Some(Speaker::Country(
            library.read(|reader| countries::id(reader, &code))?,
        )),
        Some(Column::Bloc { code }) => Some(Speaker::Bloc(
            library.read(|reader| blocs::id(reader, &code))?,
        )),
        None => None,
    };
    let (event, article) = (request.event.into(), request.article.into());
    Ok(session.done(library.set_readout_side(event, article, side)?))
}

pub(crate) fn diff(session: &Arc<Session>, pair: ReadoutPair) -> Result<ReadoutDiff, Failure> {
    let library = session.library()?;
    Ok(library.readout_diff(pair.a.into(), pair.b.into())?.into())
}

/// Two readouts side by side as a table.
pub(crate) fn export(session: &Arc<Session>, request: ReadoutExport) -> Result<Exported, Failure> {
    let library = session.library()?;
    let diff = library.readout_diff(request.a.into(), request.b.into())?;
    let table = demarche_brief::views::readouts(&diff);
    let way = tables::Way {
        format: request.format,
        path: request.path,
        with_held: request.with_held,
    };
    tables::table(session, table, way)
}

/// Two readouts side by side as they are to stand in a note.
pub(crate) fn note(session: &Arc<Session>, pair: ReadoutPair) -> Result<ReadoutNote, Failure> {
    let library = session.library()?;
    let diff = library.readout_diff(pair.a.into(), pair.b.into())?;
    Ok(ReadoutNote {
        markdown: demarche_brief::views::readouts_in_note(&diff),
    })
}
