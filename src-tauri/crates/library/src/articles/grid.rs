//! The grid of articles: narrowed, sorted and grouped.

use super::list::row;
use super::{ArticleFilter, ArticleRow};
use crate::grid::{Asked, GridPage, ordered};
use crate::search::{articles_matching, narrowed_to};
use crate::sql::text_enum;
use crate::{Library, Result};

text_enum! {
    /// What the grid of articles is sorted by. What has no value comes last either way.
    pub enum ArticleOrder {
        /// When it was published.
        Published = "published",
        /// When it came into the library.
        Imported = "imported",
        /// The headline.
        Title = "title",
        /// The outlet's name.
        Outlet = "outlet",
        /// The name of the outlet's country.
        Country = "country",
        /// The language of the text.
        Language = "language",
        /// Words of the body.
        Words = "words",
        /// Quotations that nobody has triaged.
        Left = "left",
        /// Excerpts outside the trash.
        Excerpts = "excerpts",
        /// Positions that its excerpts are evidence of.
        Positions = "positions",
        /// Other articles of its origin.
        Copies = "copies",
    }

    /// What the grid of articles is grouped by.
    pub enum ArticleGroup {
        /// The outlet.
        Outlet = "outlet",
        /// The outlet's country.
        Country = "country",
        /// The year in which it was published.
        Year = "year",
        /// The month in which it was published; those known to the year only have none.
        Month = "month",
        /// The language of the text.
        Language = "language",
    }
}

impl Library {
    /// The articles that a filter lets through, in groups or not: those from `offset` on, `limit` at most.
    pub fn article_grid(
        &self,
        filter: &ArticleFilter,
        group: Option<ArticleGroup>,
        sort: ArticleOrder,
        descending: bool,
        offset: usize,
        limit: usize,
    ) -> Result<GridPage<ArticleRow>> {
        let asked = Asked {
            order: format!("articles {filter:?} {group:?} {sort:?} {descending}"),
            grouped: group.is_some(),
            offset,
            limit,
        };
        let order = || {
            self.read(|reader| {
                let found = narrowed_to(reader, &filter.text, articles_matching)?;
                ordered(
                    reader,
                    include_str!("grid.sql"),
                    rusqlite::named_params! {
                        ":found": found, ":outlet": filter.outlet, ":country": filter.country,
                        ":from": filter.from, ":to": filter.to, ":actor": filter.actor,
                        ":group": group, ":sort": sort,
                    },
                    descending,
                )
            })
        };
        self.grid_page(&asked, order, row)
    }
}
