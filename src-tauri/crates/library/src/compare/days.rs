//! How much was said on each day, for choosing the day to compare as of.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::cell::Cells;
use super::matrix::{MatrixRequest, window};
use super::rows;
use super::stance::Speaker;
use crate::{Library, Result};

/// What was said on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayCount {
    /// The day from which on it counts.
    pub day: NaiveDate,
    /// Positions, each once.
    pub positions: u32,
}

impl Library {
    /// How many positions of a matrix come to count on each day, in the order of the days; what was
    /// said on an unknown day is left out.
    pub fn compare_days(&self, request: &MatrixRequest) -> Result<Vec<DayCount>> {
        self.read_said(|reader, said| {
            let issues = rows::issues(reader, &request.issues)?;
            let mut cells = Cells::new(said, window(reader, said, request)?);
            let mut days = BTreeMap::new();
            for row in rows::rows(reader, request)? {
                cells.of_named = row.of_named(request);
                let members = row.members.iter().map(|&member| Speaker::Country(member));
                for speaker in members.chain([row.speaker]) {
                    for issue in &issues {
                        cells.by_day(speaker, issue.issue.id, &mut days);
                    }
                }
            }
            Ok(days
                .into_iter()
                .filter_map(|(number, positions)| {
                    let day = day_of_number(number)?;
                    Some(DayCount { day, positions })
                })
                .collect())
        })
    }
}

/// The day of its number in the table `stated`; none for 0, the unknown day.
pub(super) fn day_of_number(number: i64) -> Option<NaiveDate> {
    let part = |value: i64| u32::try_from(value).ok();
    NaiveDate::from_ymd_opt(
        i32::try_from(number / 10_000).ok()?,
        part(number / 100 % 100)?,
        part(number % 100)?,
    )
}
