//! The articles that what a comparison counts rests on.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::cell::Cells;
use super::filter::Filter;
use super::matrix::{MatrixRequest, window};
use super::rows;
use super::stance::Speaker;
use crate::sql::rows as read;
use crate::{ArticleId, Library, Result};

impl Library {
    /// The articles that the positions of a matrix rest on, in the order of their rows.
    pub fn articles_of_matrix(&self, request: &MatrixRequest) -> Result<Vec<ArticleId>> {
        self.read_said(|reader, said| {
            let issues = rows::issues(reader, &request.issues)?;
            let mut cells = Cells::new(said, window(reader, said, request)?);
            for row in rows::rows(reader, request)? {
                cells.of_named = row.of_named(request);
                let mut speakers = vec![row.speaker];
                speakers.extend(row.members.iter().copied().map(Speaker::Country));
                for speaker in speakers {
                    for issue in &issues {
                        cells.told(speaker, issue.issue.id);
                    }
                }
            }
            let mut articles = BTreeSet::new();
            for position in cells.counted() {
                let sql = include_str!("supporting_articles.sql");
                let mut statement = reader.conn().prepare_cached(sql)?;
                articles.extend(read(&mut statement, [position], |row| {
                    row.get::<_, ArticleId>(0)
                })?);
            }
            Ok(articles.into_iter().collect())
        })
    }

    /// How many articles were published between two days, both inclusive; for one of unknown date the day
    /// of its import stands in.
    pub fn articles_published(
        &self,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
    ) -> Result<u32> {
        self.read_said(|reader, said| {
            let published = said.published(reader, &Filter::default())?;
            Ok(published.searched(from, to).articles)
        })
    }
}
