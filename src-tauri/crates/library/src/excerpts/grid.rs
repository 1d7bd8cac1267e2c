//! The grid of excerpts: narrowed, sorted and grouped.

use super::{Excerpt, ExcerptFilter, excerpt};
use crate::grid::{Asked, GridPage, ordered};
use crate::search::{excerpts_matching, narrowed_to};
use crate::sql::text_enum;
use crate::{Library, Result};

text_enum! {
    /// What the grid of excerpts is sorted by. What has no value comes last either way.
    pub enum ExcerptOrder {
        /// When it was made.
        Made = "made",
        /// When its article was published.
        Published = "published",
        /// Its words.
        Quote = "quote",
        /// The analyst's remark.
        Comment = "comment",
        /// The article's headline.
        Article = "article",
        /// The name of the article's outlet.
        Outlet = "outlet",
        /// Who made it.
        Analyst = "analyst",
        /// Positions that it is evidence of.
        Positions = "positions",
    }

    /// What the grid of excerpts is grouped by.
    pub enum ExcerptGroup {
        /// The article's headline.
        Article = "article",
        /// The article's outlet.
        Outlet = "outlet",
        /// Who made it.
        Analyst = "analyst",
        /// The issue of a position that it is evidence of: the first by name.
        Issue = "issue",
    }
}

impl Library {
    /// The excerpts that a filter lets through, in groups or not: those from `offset` on, `limit` at most.
    pub fn excerpt_grid(
        &self,
        filter: &ExcerptFilter,
        group: Option<ExcerptGroup>,
        sort: ExcerptOrder,
        descending: bool,
        offset: usize,
        limit: usize,
    ) -> Result<GridPage<Excerpt>> {
        let asked = Asked {
            order: format!("excerpts {filter:?} {group:?} {sort:?} {descending}"),
            grouped: group.is_some(),
            offset,
            limit,
        };
        let order = || {
            self.read(|reader| {
                let found = narrowed_to(reader, &filter.text, excerpts_matching)?;
                ordered(
                    reader,
                    include_str!("grid.sql"),
                    rusqlite::params![found, filter.issue, filter.orphans_only, sort, group],
                    descending,
                )
            })
        };
        self.grid_page(&asked, order, excerpt)
    }
}
