//! What an empty cell says: how much was searched for nothing.

use std::fmt;

use chrono::NaiveDate;

use super::stance::day_number;
use crate::{OutletId, Reader, Result};

/// The articles that were searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Searched {
    /// How many.
    pub(super) articles: u32,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

impl Searched {
    /// Counts the articles published between the days (both inclusive), by one outlet or by any. For
    /// an article of unknown date the day on which it was imported stands in.
    pub(super) fn count(
        reader: &Reader<'_>,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        outlet: Option<OutletId>,
    ) -> Result<Self> {
        let articles = reader
            .conn()
            .prepare_cached(include_str!("searched.sql"))?
            .query_row(
                (
                    day_number(from).unwrap_or(0),
                    day_number(to).unwrap_or(i64::MAX),
                    outlet,
                ),
                |row| row.get(0),
            )?;
        Ok(Self { articles, from, to })
    }
}

/// "none in 41 articles to 18 March 2022".
impl fmt::Display for Searched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ending = if self.articles == 1 { "" } else { "s" };
        write!(f, "none in {} article{ending}", self.articles)?;
        if let Some(from) = self.from {
            write!(f, " from {}", from.format("%-d %B %Y"))?;
        }
        if let Some(to) = self.to {
            write!(f, " to {}", to.format("%-d %B %Y"))?;
        }
        Ok(())
    }
}
