//! One issue over time.

use std::sync::Arc;

use crate::session::Session;
use crate::types::compare::MatrixRequest;
use crate::types::library::Failure;
use crate::types::timeline::Timeline;

pub(crate) fn get(session: &Arc<Session>, request: MatrixRequest) -> Result<Timeline, Failure> {
    Ok(session.library()?.timeline(&request.try_into()?)?.into())
}
