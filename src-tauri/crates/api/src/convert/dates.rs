//! Dates as far as they are known.

use crate::failure;
use crate::types::library::Failure;
use crate::types::{PartialDate, Precision};

impl From<demarche_text::PartialDate> for PartialDate {
    fn from(date: demarche_text::PartialDate) -> Self {
        Self {
            date: date.date,
            precision: date.precision.into(),
        }
    }
}

impl From<demarche_text::Precision> for Precision {
    fn from(precision: demarche_text::Precision) -> Self {
        match precision {
            demarche_text::Precision::Year => Self::Year,
            demarche_text::Precision::Month => Self::Month,
            demarche_text::Precision::Day => Self::Day,
            demarche_text::Precision::Minute => Self::Minute,
        }
    }
}

/// A date that the user gave. The precision follows from its form, whatever the window says it is.
impl TryFrom<PartialDate> for demarche_text::PartialDate {
    type Error = Failure;

    fn try_from(given: PartialDate) -> Result<Self, Failure> {
        Self::parse(given.date.trim()).ok_or_else(|| failure::bad_date(&given.date))
    }
}

/// A calendar day that the user gave.
pub(crate) fn day(given: &str) -> Result<chrono::NaiveDate, Failure> {
    given.trim().parse().map_err(|_| failure::bad_day(given))
}

/// A date that a user edits: unset leaves it as it is, empty takes it away.
pub(crate) fn cleared_or(
    given: Option<PartialDate>,
) -> Result<Option<Option<demarche_text::PartialDate>>, Failure> {
    match given {
        None => Ok(None),
        Some(date) if date.date.trim().is_empty() => Ok(Some(None)),
        Some(date) => Ok(Some(Some(date.try_into()?))),
    }
}
