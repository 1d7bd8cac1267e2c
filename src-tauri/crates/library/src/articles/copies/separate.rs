//! "These are not copies": said by an analyst, and remembered.

use std::collections::BTreeSet;

use super::cluster;
use crate::sql::{moment, rows};
use crate::{ArticleId, Error, Library, Noun, Op, Outcome, Reader, Result, Tx};

impl Library {
    /// Says that an article is no copy of these. They are then never one origin, also not by way of
    /// others, and are not told as copies of each other, whatever their texts become, until
    /// [`Library::rejoin_copies`]. Said the other way round it is the same.
    pub fn separate_copies(&self, article: ArticleId, from: &[ArticleId]) -> Result<Outcome<()>> {
        let op = Op::SeparateCopies {
            count: from.len() + 1,
        };
        self.transact(op, |tx| {
            for &other in from {
                let (a, b) = pair(tx, article, other)?;
                tx.conn()
                    .prepare_cached(
                        "INSERT INTO not_copies (a, b, analyst, said_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (a, b) DO NOTHING",
                    )?
                    .execute((a, b, tx.analyst(), moment(tx.now())))?;
            }
            settle(tx, article, from)
        })
    }

    /// Takes back what [`Library::separate_copies`] said.
    pub fn rejoin_copies(&self, article: ArticleId, with: &[ArticleId]) -> Result<Outcome<()>> {
        let op = Op::RejoinCopies {
            count: with.len() + 1,
        };
        self.transact(op, |tx| {
            for &other in with {
                let (a, b) = pair(tx, article, other)?;
                tx.conn()
                    .prepare_cached("DELETE FROM not_copies WHERE a = ?1 AND b = ?2")?
                    .execute((a, b))?;
            }
            settle(tx, article, with)
        })
    }
}

fn pair(
    reader: &Reader<'_>,
    article: ArticleId,
    other: ArticleId,
) -> Result<(ArticleId, ArticleId)> {
    if article == other {
        return Err(Error::invalid(
            "An article cannot be told apart from itself.",
        ));
    }
    for id in [article, other] {
        if !cluster::is_live(reader, id)? {
            return Err(id.not_found());
        }
    }
    Ok((article.min(other), article.max(other)))
}

fn settle(tx: &Tx<'_>, article: ArticleId, others: &[ArticleId]) -> Result<()> {
    let mut touched: BTreeSet<ArticleId> = others.iter().copied().collect();
    touched.insert(article);
    cluster::reconsider(tx, &touched)
}

/// Those of which an article was said to be no copy.
pub(super) fn from(reader: &Reader<'_>, article: ArticleId) -> Result<Vec<ArticleId>> {
    let mut statement = reader.conn().prepare_cached(
        "SELECT b FROM not_copies WHERE a = ?1 UNION ALL SELECT a FROM not_copies WHERE b = ?1",
    )?;
    rows(&mut statement, [article], |row| row.get(0))
}

/// Whether anything was said of any of these.
pub(super) fn any(reader: &Reader<'_>, articles: &BTreeSet<ArticleId>) -> Result<bool> {
    let conn = reader.conn();
    if !conn
        .prepare_cached("SELECT 1 FROM not_copies LIMIT 1")?
        .exists([])?
    {
        return Ok(false);
    }
    for &article in articles {
        if !from(reader, article)?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The pairs of these that are apart.
pub(super) fn among(
    reader: &Reader<'_>,
    articles: &BTreeSet<ArticleId>,
) -> Result<Vec<(ArticleId, ArticleId)>> {
    let mut pairs = Vec::new();
    for &article in articles {
        for other in from(reader, article)? {
            if article < other && articles.contains(&other) {
                pairs.push((article, other));
            }
        }
    }
    Ok(pairs)
}
