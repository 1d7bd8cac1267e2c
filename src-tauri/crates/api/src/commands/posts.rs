//! Posts and tenures.

use std::sync::Arc;

use crate::session::Session;
use crate::types::actors::{Created, PostInput, TenureInput};
use crate::types::library::Failure;
use crate::types::{ById, Done, Empty, PostRef};

pub(crate) fn list(session: &Arc<Session>, _: Empty) -> Result<Vec<PostRef>, Failure> {
    let posts = session.library()?.posts()?;
    Ok(posts.into_iter().map(Into::into).collect())
}

pub(crate) fn create(session: &Arc<Session>, input: PostInput) -> Result<Created, Failure> {
    let made = session.library()?.create_post(&input.into())?;
    let id = session.changed(made);
    Ok(Created { id: id.0 })
}

pub(crate) fn add_tenure(session: &Arc<Session>, input: TenureInput) -> Result<Created, Failure> {
    let tenure = input.try_into()?;
    let id = session.changed(session.library()?.add_tenure(&tenure)?);
    Ok(Created { id: id.0 })
}

pub(crate) fn trash_tenure(session: &Arc<Session>, tenure: ById) -> Result<Done, Failure> {
    Ok(session.done(session.library()?.trash_tenure(tenure.id.into())?))
}
