//! What an empty cell says: how much was searched for nothing.

use std::fmt;

use chrono::NaiveDate;

use super::filter::Filter;
use super::stance::day_number;
use crate::sql::all;
use crate::{Reader, Result};

/// The days on which articles were published, ascending, as the table `stated` has days. For an article
/// of unknown date the day on which it was imported stands in.
#[derive(Debug)]
pub(super) struct Published(Vec<i64>);

impl Published {
    /// Of the outlet and the wire that a filter names, or of any.
    pub(super) fn read(reader: &Reader<'_>, filter: &Filter) -> Result<Self> {
        Ok(Self(all(
            reader.conn(),
            include_str!("searched.sql"),
            (filter.outlet, &filter.wire),
            |row| row.get(0),
        )?))
    }

    /// The newest day.
    pub(super) fn newest(&self) -> Option<i64> {
        self.0.last().copied()
    }

    /// The articles published between two days, both inclusive.
    pub(super) fn searched(&self, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Searched {
        let (first, last) = (
            day_number(from).unwrap_or(0),
            day_number(to).unwrap_or(i64::MAX),
        );
        let before = self.0.partition_point(|&day| day < first);
        let until = self.0.partition_point(|&day| day <= last);
        Searched {
            articles: until.saturating_sub(before) as u32,
            from,
            to,
        }
    }
}

/// The articles that were searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Searched {
    /// How many.
    pub(super) articles: u32,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
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
