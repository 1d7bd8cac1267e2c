//! Jobs: what runs, what ran, and ending what runs.

use std::sync::Arc;

use crate::session::Session;
use crate::types::import::JobStarted;
use crate::types::library::{Failure, Job};
use crate::types::{ById, Empty};

pub(crate) fn list(session: &Arc<Session>, _: Empty) -> Result<Vec<Job>, Failure> {
    Ok(session.jobs.list())
}

pub(crate) fn cancel(session: &Arc<Session>, job: ById) -> Result<Empty, Failure> {
    session.jobs.cancel(job.id)?;
    Ok(Empty {})
}

pub(crate) fn retry(session: &Arc<Session>, job: ById) -> Result<JobStarted, Failure> {
    let (again, items) = session.jobs.to_retry(job.id)?;
    again(session, &items)
}
