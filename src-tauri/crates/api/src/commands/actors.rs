//! Actors: people, governments, organisations and blocs.

use std::sync::Arc;

use demarche_library::ActorId;
use demarche_library::actors::ActorFilter;

use crate::convert::dates::last_day;
use crate::convert::import::count;
use crate::session::Session;
use crate::types::actors::{
    Actor, ActorInput, ActorList, ActorListRequest, ActorRequest, ActorUpdate, Created, Merge,
};
use crate::types::library::Failure;
use crate::types::{ByIds, Done};

pub(crate) fn list(
    session: &Arc<Session>,
    request: ActorListRequest,
) -> Result<ActorList, Failure> {
    let filter = ActorFilter {
        text: request.text,
        country: request.country,
        kind: request.kind.map(Into::into),
    };
    let (offset, limit) = (request.offset as usize, request.limit as usize);
    let (total, rows) = session.library()?.actors(&filter, offset, limit)?;
    Ok(ActorList {
        total: count(total),
        rows: rows.into_iter().map(Into::into).collect(),
    })
}

pub(crate) fn get(session: &Arc<Session>, request: ActorRequest) -> Result<Actor, Failure> {
    let as_of = request.as_of.as_deref().map(last_day).transpose()?;
    Ok(session.library()?.actor(request.id.into(), as_of)?.into())
}

pub(crate) fn create(session: &Arc<Session>, input: ActorInput) -> Result<Created, Failure> {
    let made = session.library()?.create_actor(&input.into())?;
    let id = session.changed(made);
    Ok(Created { id: id.0 })
}

pub(crate) fn update(session: &Arc<Session>, update: ActorUpdate) -> Result<Done, Failure> {
    let actor = update.actor.into();
    Ok(session.done(session.library()?.update_actor(update.id.into(), &actor)?))
}

pub(crate) fn trash(session: &Arc<Session>, actors: ByIds) -> Result<Done, Failure> {
    let ids: Vec<ActorId> = actors.ids.into_iter().map(ActorId).collect();
    Ok(session.done(session.library()?.trash_actors(&ids)?))
}

pub(crate) fn merge(session: &Arc<Session>, merge: Merge) -> Result<Done, Failure> {
    let (from, into) = (merge.from.into(), merge.into.into());
    Ok(session.done(session.library()?.merge_actors(from, into)?))
}
