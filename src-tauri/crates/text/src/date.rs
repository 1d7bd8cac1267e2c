//! Dates that are only known to some precision.

use serde::{Deserialize, Serialize};

/// How exactly a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// Only the year: `2022`.
    Year,
    /// Year and month: `2022-03`.
    Month,
    /// A calendar day: `2022-03-18`.
    Day,
    /// A moment: RFC 3339 with its offset, `2022-03-18T16:20:00+00:00`.
    Minute,
}

/// A date as far as it is known, in the ISO 8601 form of its [`Precision`].
///
/// `Minute` keeps the offset that the source gave. All the others are calendar dates where the
/// words were said or published, in no time zone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PartialDate {
    /// `2022`, `2022-03`, `2022-03-18` or an RFC 3339 moment.
    pub date: String,
    /// Which of these it is.
    pub precision: Precision,
}
