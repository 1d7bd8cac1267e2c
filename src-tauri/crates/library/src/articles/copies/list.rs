//! The clusters of the library.

use std::collections::{BTreeMap, BTreeSet};

use demarche_text::near::{Overlap, Passages};
use serde::{Deserialize, Serialize};

use super::{cluster, duplicates};
use crate::articles::{ArticleRow, body_text, in_force, row};
use crate::outlets::OutletKind;
use crate::sql::rows;
use crate::{ArticleId, Library, Reader, Result};

/// Clusters of the library.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Copies {
    /// Articles of the whole library, without the trash.
    pub articles: u32,
    /// Their origins.
    pub origins: u32,
    /// Clusters of two articles or more that were asked for.
    pub total: u32,
    /// A page of these, the largest first.
    pub clusters: Vec<CopyCluster>,
}

/// Articles of one origin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CopyCluster {
    /// The article that the others are most likely copies of: a wire's own, or else what was published
    /// first, as far as is known, or else what was imported first.
    pub origin: ArticleId,
    /// The origin first, then by share.
    pub articles: Vec<CopyRow>,
    /// How many outlets published it; articles whose outlet is not known do not count.
    pub outlets: u32,
    /// The agencies credited, the most often credited first.
    pub wires: Vec<String>,
}

/// An article of a cluster.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CopyRow {
    /// As in a list.
    pub article: ArticleRow,
    /// 0 to 1: of its passages, those that the origin has.
    pub share: f64,
    /// Whether its text is the origin's to the letter.
    pub exact: bool,
}

impl Library {
    /// Clusters of two articles or more, the largest first. `text` stands in the title of one of their
    /// articles, whatever the capitals; empty for all.
    pub fn copies(&self, text: &str, offset: u32, limit: u32) -> Result<Copies> {
        self.read(|reader| {
            let (articles, origins) = reader
                .conn()
                .prepare_cached(
                    "SELECT count(*), count(DISTINCT coalesce(origin, id)) FROM article WHERE trashed_at IS NULL",
                )?
                .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            let mut found: Vec<ArticleId> = rows(
                &mut *reader.conn().prepare_cached(
                    "SELECT origin FROM article WHERE trashed_at IS NULL AND origin IS NOT NULL \
                     GROUP BY origin HAVING count(*) > 1 ORDER BY count(*) DESC, origin DESC",
                )?,
                [],
                |row| row.get(0),
            )?;
            let text = text.trim().to_lowercase();
            if !text.is_empty() {
                let titled = titled(reader, &text)?;
                found.retain(|origin| titled.contains(origin));
            }
            let total = found.len() as u32;
            let page = found.into_iter().skip(offset as usize).take(limit as usize);
            Ok(Copies {
                articles,
                origins,
                total,
                clusters: page
                    .map(|origin| cluster_of(reader, origin))
                    .collect::<Result<_>>()?,
            })
        })
    }

    /// The cluster that an article is in, also where it is alone in it; none in the trash.
    pub fn copies_of(&self, article: ArticleId) -> Result<Option<CopyCluster>> {
        self.read(|reader| {
            if !cluster::is_live(reader, article)? {
                return Ok(None);
            }
            let origin = cluster::origin(reader, article)?.unwrap_or(article);
            cluster_of(reader, origin).map(Some)
        })
    }

    /// The clusters that these articles are in, each once and whole, also those of one article; the ones
    /// that most of these are in first. Articles in the trash are in none.
    pub fn clusters_of(&self, articles: &[ArticleId]) -> Result<Vec<CopyCluster>> {
        self.read(|reader| {
            let mut statement = reader.conn().prepare_cached(
                "SELECT coalesce(origin, id) FROM article \
                 WHERE trashed_at IS NULL AND id IN (SELECT value FROM json_each(?)) \
                 GROUP BY coalesce(origin, id) ORDER BY count(*) DESC, min(id)",
            )?;
            let names = rows(&mut statement, [serde_json::to_string(articles)?], |row| {
                row.get::<_, ArticleId>(0)
            })?;
            names
                .into_iter()
                .map(|name| cluster_of(reader, name))
                .collect()
        })
    }
}

/// The clusters that have an article with this in its title.
fn titled(reader: &Reader<'_>, text: &str) -> Result<BTreeSet<ArticleId>> {
    let mut statement = reader.conn().prepare_cached(
        "SELECT origin, title FROM article WHERE trashed_at IS NULL AND origin IS NOT NULL",
    )?;
    let mut rows = statement.query([])?;
    let mut found = BTreeSet::new();
    while let Some(row) = rows.next()? {
        if row.get::<_, String>(1)?.to_lowercase().contains(text) {
            found.insert(row.get(0)?);
        }
    }
    Ok(found)
}

fn cluster_of(reader: &Reader<'_>, name: ArticleId) -> Result<CopyCluster> {
    let mut ids = cluster::members(reader, name)?;
    if ids.is_empty() {
        ids.push(name);
    }
    let articles: Vec<ArticleRow> = ids
        .into_iter()
        .map(|id| row(reader, id))
        .collect::<Result<_>>()?;
    let origin = articles
        .iter()
        .min_by_key(|row| {
            let wire = row
                .outlet
                .as_ref()
                .is_some_and(|outlet| outlet.kind == OutletKind::Wire);
            let published = row.published.as_ref().map(|date| date.date.clone());
            (!wire, published.is_none(), published, row.id)
        })
        .map_or(name, |row| row.id);
    let text = body_text(reader, in_force(reader, origin)?)?;
    let passages = Passages::of(&text);
    let outlets: BTreeSet<_> = articles
        .iter()
        .filter_map(|row| Some(row.outlet.as_ref()?.id))
        .collect();
    let mut credited: BTreeMap<String, usize> = BTreeMap::new();
    for wire in articles.iter().flat_map(|row| &row.wires) {
        *credited.entry(wire.clone()).or_insert(0) += 1;
    }
    let mut wires: Vec<(String, usize)> = credited.into_iter().collect();
    wires.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    let mut articles: Vec<CopyRow> = articles
        .into_iter()
        .map(|article| {
            let exact = duplicates::same_text(reader, article.id, &text)?;
            let share = match exact {
                true => 1.0,
                false => {
                    let own = body_text(reader, in_force(reader, article.id)?)?;
                    Overlap::of(&Passages::of(&own), &passages, |_| false).share_of_a()
                }
            };
            Ok(CopyRow {
                article,
                share,
                exact,
            })
        })
        .collect::<Result<_>>()?;
    articles.sort_by(|a, b| {
        (b.article.id == origin)
            .cmp(&(a.article.id == origin))
            .then(b.share.total_cmp(&a.share))
            .then(a.article.id.cmp(&b.article.id))
    });
    Ok(CopyCluster {
        origin,
        articles,
        outlets: outlets.len() as u32,
        wires: wires.into_iter().map(|(wire, _)| wire).collect(),
    })
}
