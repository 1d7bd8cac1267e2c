//! Who speaks to which issues, and who agrees with whom.

use std::sync::Arc;

use crate::session::Session;
use crate::types::library::Failure;
use crate::types::network::{Network, NetworkRequest};

pub(crate) fn get(session: &Arc<Session>, request: NetworkRequest) -> Result<Network, Failure> {
    Ok(session.library()?.network(&request.try_into()?)?.into())
}
