//! "These are not copies": said by an analyst, and remembered.

use std::collections::BTreeSet;

use demarche_text::phrase;

use super::cluster;
use crate::sql::{moment, rows};
use crate::{ArticleId, Error, Library, Noun, Op, Outcome, Reader, Result};

impl Library {
    /// Says that none of these articles is a copy of any of those; where no others are named, of any that
    /// is in their clusters. They are then never one origin, also not by way of others, and are not told as
    /// copies of each other, whatever their texts become, until [`Library::rejoin_copies`]. Of the articles
    /// among themselves nothing is said. Said the other way round it is the same.
    pub fn separate_copies(
        &self,
        articles: &[ArticleId],
        from: &[ArticleId],
    ) -> Result<Outcome<()>> {
        let pairs = self.read(|reader| match from {
            [] => each_with_each(reader, articles, &clustered(reader, articles)?),
            from => each_with_each(reader, articles, from),
        })?;
        let concerned = concerned(&pairs);
        let op = Op::SeparateCopies { n: concerned.len() };
        self.transact(op, |tx| {
            expect_all_live(tx, &concerned)?;
            let mut say = tx.conn().prepare_cached(
                "INSERT INTO not_copies (a, b, analyst, said_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (a, b) DO NOTHING",
            )?;
            for (a, b) in &pairs {
                say.execute((a, b, tx.analyst(), moment(tx.now())))?;
            }
            cluster::reconsider(tx, &concerned)
        })
    }

    /// Takes back what [`Library::separate_copies`] said of these articles and those; where no others are
    /// named, all that was said of these.
    pub fn rejoin_copies(&self, articles: &[ArticleId], with: &[ArticleId]) -> Result<Outcome<()>> {
        let pairs = self.read(|reader| match with {
            [] => said_of(reader, articles),
            with => each_with_each(reader, articles, with),
        })?;
        let concerned = concerned(&pairs);
        let op = Op::RejoinCopies { n: concerned.len() };
        self.transact(op, |tx| {
            let mut take_back = tx
                .conn()
                .prepare_cached("DELETE FROM not_copies WHERE a = ?1 AND b = ?2")?;
            for pair in &pairs {
                take_back.execute(*pair)?;
            }
            cluster::reconsider(tx, &concerned)
        })
    }
}

/// Two articles as the table has them, the older first.
type Pair = (ArticleId, ArticleId);

/// Between reading the pairs and writing of them, another change may have trashed or merged one.
fn expect_all_live(reader: &Reader<'_>, articles: &BTreeSet<ArticleId>) -> Result<()> {
    articles.iter().try_for_each(|&id| expect_live(reader, id))
}

fn concerned(pairs: &[Pair]) -> BTreeSet<ArticleId> {
    pairs.iter().flat_map(|&(a, b)| [a, b]).collect()
}

fn each_with_each(
    reader: &Reader<'_>,
    articles: &[ArticleId],
    others: &[ArticleId],
) -> Result<Vec<Pair>> {
    for &id in articles.iter().chain(others) {
        expect_live(reader, id)?;
    }
    let mut pairs = Vec::with_capacity(articles.len() * others.len());
    for &article in articles {
        for &other in others {
            if article == other {
                return Err(Error::invalid(phrase!(
                    "An article cannot be told apart from itself."
                )));
            }
            pairs.push((article.min(other), article.max(other)));
        }
    }
    Ok(pairs)
}

/// The others in the clusters of these.
fn clustered(reader: &Reader<'_>, articles: &[ArticleId]) -> Result<Vec<ArticleId>> {
    let mut found = BTreeSet::new();
    for &article in articles {
        expect_live(reader, article)?;
        if let Some(origin) = cluster::origin(reader, article)? {
            found.extend(cluster::members(reader, origin)?);
        }
    }
    found.retain(|other| !articles.contains(other));
    if found.is_empty() {
        return Err(Error::invalid(phrase!(
            "No other article has the same origin."
        )));
    }
    Ok(found.into_iter().collect())
}

/// What was said of these, whatever became of the others.
fn said_of(reader: &Reader<'_>, articles: &[ArticleId]) -> Result<Vec<Pair>> {
    let mut pairs = BTreeSet::new();
    for &article in articles {
        expect_live(reader, article)?;
        let said = from(reader, article)?.into_iter();
        pairs.extend(said.map(|other| (article.min(other), article.max(other))));
    }
    if pairs.is_empty() {
        return Err(Error::invalid(phrase!(
            "They were not said to be no copies of any article."
        )));
    }
    Ok(pairs.into_iter().collect())
}

fn expect_live(reader: &Reader<'_>, id: ArticleId) -> Result<()> {
    match cluster::is_live(reader, id)? {
        true => Ok(()),
        false => Err(id.not_found()),
    }
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
