//! What is kept of copies, held against what it is derived from.

use std::collections::{BTreeSet, HashMap, HashSet};

use demarche_text::near::Passages;

use super::cluster::{Groups, apart};
use super::links::Links;
use super::separate;
use super::sketch::{self, Sketch};
use crate::sql::rows;
use crate::{ArticleId, Reader, Result};

/// Articles of which something else is kept than what they say.
#[derive(Debug)]
pub(crate) struct Differing {
    /// How many articles outside the trash were looked at.
    pub(crate) looked_at: usize,
    /// Those whose passages are not those of their text, or stand under another outlet.
    pub(crate) passages: Vec<ArticleId>,
    /// Those that are in another cluster than their passages, and what was said of them, put them in.
    pub(crate) clusters: Vec<ArticleId>,
}

/// Works out the passages of every article and the clusters of all from nothing. One text is held at a
/// time, and beside it those that may be copies of it.
pub(crate) fn differing(reader: &Reader<'_>) -> Result<Differing> {
    let passages = stale(reader)?;
    let kept: Vec<(ArticleId, Option<ArticleId>)> = rows(
        &mut *reader
            .conn()
            .prepare_cached("SELECT id, origin FROM article WHERE trashed_at IS NULL")?,
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    // One in the trash is in no cluster.
    let mut clusters: Vec<ArticleId> = rows(
        &mut *reader.conn().prepare_cached(
            "SELECT id FROM article WHERE trashed_at IS NOT NULL AND origin IS NOT NULL",
        )?,
        [],
        |row| row.get(0),
    )?;
    let mut origins: HashMap<ArticleId, ArticleId> = HashMap::new();
    for cluster in anew(reader, kept.iter().map(|(article, _)| *article))? {
        let first = cluster.first().copied().into_iter().cycle();
        origins.extend(cluster.iter().copied().zip(first));
    }
    let others = kept
        .iter()
        .filter(|(article, origin)| origin.as_ref() != origins.get(article));
    clusters.extend(others.map(|(article, _)| *article));
    clusters.sort_unstable();
    Ok(Differing {
        looked_at: kept.len(),
        passages,
        clusters,
    })
}

/// The clusters of these articles, which are all outside the trash.
fn anew(
    reader: &Reader<'_>,
    articles: impl Iterator<Item = ArticleId> + Clone,
) -> Result<Vec<BTreeSet<ArticleId>>> {
    let mut linked = Groups::default();
    let mut judged: HashSet<(ArticleId, ArticleId)> = HashSet::new();
    for article in articles.clone() {
        let mut links = Links::default();
        for &(candidate, _) in &links.held(reader, article)?.candidates {
            let pair = (article.min(candidate), article.max(candidate));
            if linked.of(article) != linked.of(candidate)
                && judged.insert(pair)
                && links
                    .judge(reader, article, candidate)?
                    .is_some_and(|judgement| judgement.one)
            {
                linked.join(article, candidate);
            }
        }
    }
    let mut clusters = Vec::new();
    for together in linked.among(articles).into_values() {
        match separate::any(reader, &together)? {
            true => clusters.extend(apart(reader, &mut Links::default(), &together)?),
            false => clusters.push(together),
        }
    }
    Ok(clusters)
}

/// Articles outside the trash whose sketch is not that of the text in force and of the outlet.
fn stale(reader: &Reader<'_>) -> Result<Vec<ArticleId>> {
    let mut statement = reader.conn().prepare(
        "SELECT article.id, coalesce(article.outlet, 0), body_version.text FROM article \
         JOIN body_version ON body_version.id = article.body WHERE article.trashed_at IS NULL ORDER BY article.id",
    )?;
    let mut rows = statement.query([])?;
    let mut stale = Vec::new();
    while let Some(row) = rows.next()? {
        let id: ArticleId = row.get(0)?;
        let text: String = row.get(2)?;
        let now = Sketch::of(row.get(1)?, &Passages::of(&text));
        if sketch::read(reader, id)? != Some(now) {
            stale.push(id);
        }
    }
    Ok(stale)
}
