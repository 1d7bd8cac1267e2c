//! Extraction and attribution without a library, a JSON object a line.

use crate::stop::Stop;

pub(crate) fn extract(paste: bool) -> Result<(), Stop> {
    let _ = paste;
    Err(Stop::failed("extract is not there yet."))
}

pub(crate) fn quotations() -> Result<(), Stop> {
    Err(Stop::failed("quotations is not there yet."))
}
