//! Dates as far as they are known.

use chrono::NaiveDate;

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
pub(crate) fn day(given: &str) -> Result<NaiveDate, Failure> {
    given.trim().parse().map_err(|_| failure::bad_day(given))
}

/// The day from which on something is asked for: of a month or a year that the user gave, the first.
pub(crate) fn first_day(given: &str) -> Result<NaiveDate, Failure> {
    day_of(given, demarche_text::PartialDate::first_day)
}

/// The day up to which something is asked for: of a month or a year that the user gave, the last.
pub(crate) fn last_day(given: &str) -> Result<NaiveDate, Failure> {
    day_of(given, demarche_text::PartialDate::last_day)
}

fn day_of(
    given: &str,
    of: impl FnOnce(&demarche_text::PartialDate) -> Option<NaiveDate>,
) -> Result<NaiveDate, Failure> {
    let wider = demarche_text::PartialDate::parse(given.trim())
        .filter(|date| date.precision < demarche_text::Precision::Day);
    let day = match wider {
        Some(wider) => of(&wider),
        None => given.trim().parse().ok(),
    };
    day.ok_or_else(|| failure::bad_end(given))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_and_a_year_begin_with_their_first_day_and_end_with_their_last() {
        for (given, first, last) in [
            ("2022-03-18", "2022-03-18", "2022-03-18"),
            (" 2022-03 ", "2022-03-01", "2022-03-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2022-12", "2022-12-01", "2022-12-31"),
            ("2022", "2022-01-01", "2022-12-31"),
        ] {
            assert_eq!(first_day(given).unwrap().to_string(), first, "{given}");
            assert_eq!(last_day(given).unwrap().to_string(), last, "{given}");
        }
        for given in ["", "soon", "2022-13", "2022-02-30", "2022-03-18T10:00:00Z"] {
            assert!(
                first_day(given).is_err() && last_day(given).is_err(),
                "{given}"
            );
        }
    }

    #[test]
    fn only_what_takes_a_month_says_so() {
        let remedy = |failure: Failure| failure.remedy.to_string();
        assert!(remedy(first_day("soon").unwrap_err()).contains("2022-03 or 2022"));
        assert_eq!(
            remedy(day("2022-03").unwrap_err()),
            "Write it as 2022-03-18."
        );
    }
}
