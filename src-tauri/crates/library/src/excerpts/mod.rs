//! Excerpts: spans of a body version that the analyst keeps.

mod found;
mod grid;
mod repair;
#[cfg(test)]
mod tests;

use demarche_text::phrase;
use demarche_text::{Anchor, PartialDate, Revision, Span};
use rusqlite::{OptionalExtension, Row};
use serde::{Deserialize, Serialize};

pub(crate) use found::create_of_words;
pub use found::{FoundWords, Standing, standing};
pub use grid::{ExcerptGroup, ExcerptOrder};
pub use repair::Candidate;
pub(crate) use repair::anchor;

use crate::search::{excerpts_matching, narrowed_to};
use crate::sql::{date_at, given, moment, rows};
use crate::{
    ArticleId, BodyVersionId, Error, ExcerptId, IssueId, Library, Op, OrNotFound, Outcome,
    PositionId, Reader, Result, Tx, articles,
};

/// A span of a body version, `start..end` in Unicode scalar values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpt {
    /// Its row.
    pub id: ExcerptId,
    /// The article that it is from.
    pub article: ArticleId,
    /// The article's headline.
    pub article_title: String,
    /// The article's outlet.
    pub outlet: Option<String>,
    /// When the article was published.
    pub published: Option<PartialDate>,
    /// The version that its offsets count in.
    pub body_version: BodyVersionId,
    /// Its first scalar value.
    pub start: u32,
    /// The scalar value after its last.
    pub end: u32,
    /// The exact words.
    pub quote: String,
    /// Up to 32 scalar values before it.
    pub prefix: String,
    /// Up to 32 scalar values after it.
    pub suffix: String,
    /// The analyst's remark.
    pub comment: Option<String>,
    /// Whether its words are not in the body in force; its version is an older one then.
    pub orphan: bool,
    /// Who made it.
    pub analyst: String,
    /// When, RFC 3339 in UTC.
    pub made_at: String,
    /// Positions that it is evidence of.
    pub positions: Vec<PositionId>,
}

/// Which excerpts; an unset field lets all through.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ExcerptFilter {
    /// Words in quote or comment, as in the search.
    pub text: String,
    /// Evidence of a position on this issue.
    pub issue: Option<IssueId>,
    /// Those to be repaired.
    pub orphans_only: bool,
}

impl Library {
    /// Keeps a span of a body version. White space at its ends is left out.
    pub fn create_excerpt(
        &self,
        version: BodyVersionId,
        span: Span,
        comment: Option<&str>,
    ) -> Result<Outcome<ExcerptId>> {
        let words = {
            let text = self.body_text(version)?;
            Anchor::of(&text, trimmed(&text, span)?).quote
        };
        self.transact(Op::CreateExcerpt { quote: words }, |tx| {
            create_in(tx, version, span, comment)
        })
    }

    /// Changes an excerpt's comment.
    pub fn update_excerpt(&self, id: ExcerptId, comment: Option<&str>) -> Result<Outcome<()>> {
        self.transact(Op::UpdateExcerpt, |tx| {
            let rows = tx
                .conn()
                .prepare_cached("UPDATE excerpt SET comment = ?2 WHERE id = ?1")?
                .execute((id, given(comment)))?;
            Some(rows).filter(|rows| *rows == 1).or_not_found(id)?;
            Ok(())
        })
    }

    /// Puts excerpts into the trash. Positions keep them as evidence, which shows again when restored.
    pub fn trash_excerpts(&self, ids: &[ExcerptId]) -> Result<Outcome<()>> {
        self.transact(Op::TrashExcerpts { n: ids.len() }, |tx| {
            let now = moment(tx.now());
            let mut trash = tx.conn().prepare_cached(
                "UPDATE excerpt SET trashed_at = coalesce(trashed_at, ?2) WHERE id = ?1",
            )?;
            for id in ids {
                Some(trash.execute((id, &now))?)
                    .filter(|rows| *rows == 1)
                    .or_not_found(*id)?;
            }
            Ok(())
        })
    }

    /// An excerpt.
    pub fn excerpt(&self, id: ExcerptId) -> Result<Excerpt> {
        self.read(|reader| excerpt(reader, id))
    }

    /// The excerpts of an article outside the trash, in the order of the text.
    pub fn excerpts_of(&self, article: ArticleId) -> Result<Vec<Excerpt>> {
        self.read(|reader| {
            let mut statement = reader.conn().prepare_cached(
                "SELECT id FROM excerpt WHERE article = ? AND trashed_at IS NULL ORDER BY start, id",
            )?;
            let ids = rows(&mut statement, [article], |row| row.get(0))?;
            excerpts(reader, &ids)
        })
    }

    /// One page of excerpts, newest first, and how many there are in all.
    pub fn excerpts(
        &self,
        filter: &ExcerptFilter,
        offset: u32,
        limit: u32,
    ) -> Result<(Vec<Excerpt>, u32)> {
        self.read(|reader| {
            let found = narrowed_to(reader, &filter.text, excerpts_matching)?;
            let total = reader
                .conn()
                .prepare_cached(include_str!("count.sql"))?
                .query_row((&found, filter.issue, filter.orphans_only), |row| {
                    row.get(0)
                })?;
            let ids = rows(
                &mut *reader.conn().prepare_cached(include_str!("list.sql"))?,
                (&found, filter.issue, filter.orphans_only, limit, offset),
                |row| row.get(0),
            )?;
            Ok((excerpts(reader, &ids)?, total))
        })
    }
}

/// Keeps a span of a body version, inside a transaction.
pub fn create_in(
    tx: &Tx<'_>,
    version: BodyVersionId,
    span: Span,
    comment: Option<&str>,
) -> Result<ExcerptId> {
    let text = articles::body_text(tx, version)?;
    let anchor = Anchor::of(&text, trimmed(&text, span)?);
    let article: ArticleId = tx
        .conn()
        .prepare_cached("SELECT article FROM body_version WHERE id = ?")?
        .query_row([version], |row| row.get(0))
        .or_not_found(version)?;
    // On an older version the words may not be in force any more; then the excerpt begins as an orphan.
    let in_force = articles::in_force(tx, article)?;
    let (version, anchor, orphan) = if version == in_force {
        (version, anchor, false)
    } else {
        let newest = articles::body_text(tx, in_force)?;
        match Revision::of_texts(&text, &newest).find(&anchor) {
            Some(now) => (in_force, now, false),
            None => (version, anchor, true),
        }
    };
    Ok(tx
        .conn()
        .prepare_cached(include_str!("add.sql"))?
        .query_row(
            rusqlite::named_params! {
                ":article": article,
                ":body_version": version,
                ":start": anchor.span.start as i64,
                ":end": anchor.span.end as i64,
                ":quote": anchor.quote,
                ":prefix": anchor.prefix,
                ":suffix": anchor.suffix,
                ":comment": given(comment),
                ":orphan": orphan,
                ":analyst": tx.analyst(),
                ":made_at": moment(tx.now()),
            },
            |row| row.get(0),
        )?)
}

/// The live excerpt of exactly this span, when there is one.
pub(crate) fn of_span(
    reader: &Reader<'_>,
    version: BodyVersionId,
    span: Span,
) -> Result<Option<ExcerptId>> {
    Ok(reader
        .conn()
        .prepare_cached(
            "SELECT id FROM excerpt WHERE body_version = ?1 AND start = ?2 AND \"end\" = ?3 AND trashed_at IS NULL LIMIT 1",
        )?
        .query_row((version, span.start as i64, span.end as i64), |row| row.get(0))
        .optional()?)
}

/// An excerpt.
pub fn excerpt(reader: &Reader<'_>, id: ExcerptId) -> Result<Excerpt> {
    let (mut excerpt, positions) = reader
        .conn()
        .prepare_cached(include_str!("get.sql"))?
        .query_row([id], |row| Ok((read(row)?, row.get::<_, String>(16)?)))
        .or_not_found(id)?;
    excerpt.positions = serde_json::from_str(&positions)?;
    Ok(excerpt)
}

/// These excerpts, in this order.
pub fn excerpts(reader: &Reader<'_>, ids: &[ExcerptId]) -> Result<Vec<Excerpt>> {
    ids.iter().map(|id| excerpt(reader, *id)).collect()
}

fn read(row: &Row<'_>) -> rusqlite::Result<Excerpt> {
    Ok(Excerpt {
        id: row.get(0)?,
        article: row.get(1)?,
        article_title: row.get(2)?,
        outlet: row.get(3)?,
        published: date_at(row, 4)?,
        body_version: row.get(6)?,
        start: row.get(7)?,
        end: row.get(8)?,
        quote: row.get(9)?,
        prefix: row.get(10)?,
        suffix: row.get(11)?,
        comment: row.get(12)?,
        orphan: row.get(13)?,
        analyst: row.get(14)?,
        made_at: row.get(15)?,
        positions: Vec::new(),
    })
}

/// The span without white space at its ends.
pub(crate) fn trimmed(text: &str, span: Span) -> Result<Span> {
    let scalars: Vec<char> = text.chars().collect();
    if span.end > scalars.len() || span.start > span.end {
        return Err(Error::invalid(phrase!(
            "The selection reaches beyond the article's text."
        )));
    }
    let (mut start, mut end) = (span.start, span.end);
    while start < end && scalars[start].is_whitespace() {
        start += 1;
    }
    while start < end && scalars[end - 1].is_whitespace() {
        end -= 1;
    }
    if start == end {
        return Err(Error::invalid(phrase!("Nothing is selected.")));
    }
    Ok(Span::new(start, end))
}
