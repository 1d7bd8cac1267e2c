//! Sources that may not be named in what is exported.

use std::sync::Arc;

use crate::session::Session;
use crate::types::library::Failure;
use crate::types::notes::{SensitiveMark, SensitiveSource};
use crate::types::{Done, Empty};

pub(crate) fn list(session: &Arc<Session>, _: Empty) -> Result<Vec<SensitiveSource>, Failure> {
    let sources = session.library()?.sensitive()?;
    Ok(sources.into_iter().map(Into::into).collect())
}

pub(crate) fn mark(session: &Arc<Session>, mark: SensitiveMark) -> Result<Done, Failure> {
    let library = session.library()?;
    Ok(session.done(library.mark_sensitive(mark.kind.into(), mark.id, mark.sensitive)?))
}
