//! The grid of actors: narrowed, sorted and grouped.

use super::read::{ActorFilter, ActorRow, actor_row, matching};
use crate::grid::{Asked, GridPage, ordered};
use crate::sql::text_enum;
use crate::{Library, Result};

text_enum! {
    /// What the grid of actors is sorted by. What has no value comes last either way.
    pub enum ActorOrder {
        /// What it is called by.
        Name = "name",
        /// The name of the country that it is of.
        Country = "country",
        /// What it is.
        Kind = "kind",
        /// Positions that it takes.
        Positions = "positions",
        /// Articles whose text in force names it.
        Articles = "articles",
    }

    /// What the grid of actors is grouped by.
    pub enum ActorGroup {
        /// The country that it is of.
        Country = "country",
        /// What it is, by its word.
        Kind = "kind",
    }
}

impl Library {
    /// The actors that meet the filter, in groups or not: those from `offset` on, `limit` at most.
    pub fn actor_grid(
        &self,
        filter: &ActorFilter,
        group: Option<ActorGroup>,
        sort: ActorOrder,
        descending: bool,
        offset: usize,
        limit: usize,
    ) -> Result<GridPage<ActorRow>> {
        let mentioned = self.mentioned()?;
        let asked = Asked {
            order: format!("actors {filter:?} {group:?} {sort:?} {descending}"),
            grouped: group.is_some(),
            offset,
            limit,
        };
        let order = || {
            self.read(|reader| {
                let ids = serde_json::to_string(&matching(reader, filter)?)?;
                let params = (ids, sort, group);
                ordered(reader, include_str!("grid.sql"), params, descending)
            })
        };
        self.grid_page(&asked, order, |reader, id| {
            actor_row(reader, &mentioned, id)
        })
    }
}
