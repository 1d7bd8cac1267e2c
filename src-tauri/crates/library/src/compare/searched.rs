//! What an empty cell says: how much was searched for nothing.

use chrono::NaiveDate;
use demarche_text::{Phrase, phrase};

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
        let references = serde_json::to_string(&demarche_extract::reference_media_types())?;
        Ok(Self(all(
            reader.conn(),
            include_str!("searched.sql"),
            (filter.outlet, &filter.wire, references),
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

impl Searched {
    /// "none in 41 articles to 18 March 2022".
    pub(super) fn phrase(&self) -> Phrase {
        let n = self.articles;
        match (self.from, self.to) {
            (None, None) => phrase!("none in {n} article" | "none in {n} articles", n),
            (Some(from), None) => phrase!(
                "none in {n} article from {from}" | "none in {n} articles from {from}",
                n,
                from
            ),
            (None, Some(to)) => phrase!(
                "none in {n} article to {to}" | "none in {n} articles to {to}",
                n,
                to
            ),
            (Some(from), Some(to)) => phrase!(
                "none in {n} article from {from} to {to}"
                    | "none in {n} articles from {from} to {to}",
                n,
                from,
                to
            ),
        }
    }
}
