//! Lists of articles.

use demarche_text::PartialDate;
use rusqlite::Row;
use serde::{Deserialize, Serialize};

use super::ArticleRow;
use crate::outlets::OutletRow;
use crate::search::{articles_matching, narrowed_to};
use crate::sql::{date_at, rows, text_enum};
use crate::{ActorId, ArticleId, Library, OrNotFound, OutletId, Reader, Result};

/// Which articles; an unset field lets all through. The trash is never among them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ArticleFilter {
    /// Words in title or body, as in the search.
    pub text: String,
    /// Published by this outlet.
    pub outlet: Option<OutletId>,
    /// Published by an outlet of this country: ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Published on this day or later; `YYYY-MM-DD`.
    pub from: Option<String>,
    /// Published on this day or earlier; `YYYY-MM-DD`.
    pub to: Option<String>,
    /// Naming this actor.
    pub actor: Option<ActorId>,
}

text_enum! {
    /// What a list of articles is sorted by.
    pub enum ArticleSort {
        /// When it was published; unknown days come last, or first when ascending.
        Published = "published",
        /// When it came into the library.
        Imported = "imported",
        /// The headline.
        Title = "title",
        /// The outlet's name.
        Outlet = "outlet",
        /// Words of the body.
        Words = "words",
    }
}

/// One statement for each order, since an order cannot be bound.
macro_rules! page {
    ($from:literal, $order:literal) => {
        concat!(
            "SELECT article.id FROM article ",
            $from,
            include_str!("filter.sql"),
            " ORDER BY ",
            $order,
            " LIMIT :limit OFFSET :offset"
        )
    };
}

fn page_sql(sort: ArticleSort, descending: bool) -> &'static str {
    match (sort, descending) {
        (ArticleSort::Published, true) => page!("", "article.published DESC, article.id DESC"),
        (ArticleSort::Published, false) => page!("", "article.published, article.id"),
        (ArticleSort::Imported, true) => page!("", "article.imported_at DESC, article.id DESC"),
        (ArticleSort::Imported, false) => page!("", "article.imported_at, article.id"),
        (ArticleSort::Title, true) => {
            page!("", "article.title COLLATE NOCASE DESC, article.id DESC")
        }
        (ArticleSort::Title, false) => page!("", "article.title COLLATE NOCASE, article.id"),
        (ArticleSort::Outlet, true) => page!(
            "LEFT JOIN outlet ON outlet.id = article.outlet ",
            "outlet.name COLLATE NOCASE DESC, article.id DESC"
        ),
        (ArticleSort::Outlet, false) => page!(
            "LEFT JOIN outlet ON outlet.id = article.outlet ",
            "outlet.name COLLATE NOCASE, article.id"
        ),
        (ArticleSort::Words, true) => page!("", "article.words DESC, article.id DESC"),
        (ArticleSort::Words, false) => page!("", "article.words, article.id"),
    }
}

impl Library {
    /// One page of the articles that a filter lets through, and how many there are in all.
    pub fn articles(
        &self,
        filter: &ArticleFilter,
        sort: ArticleSort,
        descending: bool,
        offset: u32,
        limit: u32,
    ) -> Result<(Vec<ArticleRow>, u32)> {
        self.read(|reader| {
            let found = narrowed_to(reader, &filter.text, articles_matching)?;
            let total = reader
                .conn()
                .prepare_cached(concat!(
                    "SELECT count(*) FROM article ",
                    include_str!("filter.sql")
                ))?
                .query_row(
                    rusqlite::named_params! {
                        ":found": found, ":outlet": filter.outlet, ":country": filter.country,
                        ":from": filter.from, ":to": filter.to, ":actor": filter.actor,
                    },
                    |row| row.get(0),
                )?;
            let ids: Vec<ArticleId> = rows(
                &mut *reader.conn().prepare_cached(page_sql(sort, descending))?,
                rusqlite::named_params! {
                    ":found": found, ":outlet": filter.outlet, ":country": filter.country,
                    ":from": filter.from, ":to": filter.to, ":actor": filter.actor,
                    ":limit": limit, ":offset": offset,
                },
                |row| row.get(0),
            )?;
            Ok((rows_of(reader, &ids)?, total))
        })
    }
}

/// These articles as a list shows them, in this order.
pub(crate) fn rows_of(reader: &Reader<'_>, ids: &[ArticleId]) -> Result<Vec<ArticleRow>> {
    ids.iter().map(|id| row(reader, *id)).collect()
}

/// One article as a list shows it.
pub(crate) fn row(reader: &Reader<'_>, id: ArticleId) -> Result<ArticleRow> {
    reader
        .conn()
        .prepare_cached(include_str!("row.sql"))?
        .query_row([id], read)
        .or_not_found(id)
}

fn read(row: &Row<'_>) -> rusqlite::Result<ArticleRow> {
    let published: Option<PartialDate> = date_at(row, 2)?;
    let wires: String = row.get(7)?;
    Ok(ArticleRow {
        id: row.get(0)?,
        title: row.get(1)?,
        published,
        imported_at: row.get(4)?,
        words: row.get(5)?,
        language: row.get(6)?,
        wires: serde_json::from_str(&wires).unwrap_or_default(),
        quotations: row.get(8)?,
        quotations_left: row.get(9)?,
        excerpts: row.get(10)?,
        positions: row.get(11)?,
        copies: row.get(12)?,
        citation_key: row.get(13)?,
        outlet: OutletRow::at(row, 14)?,
    })
}
