//! Copies: which articles are one text, and how many origins several articles have.
//!
//! What is looked at: the passages that two texts share, the agencies that both credit, their addresses.
//! A translation shares no passage with its original and is not found.

mod anew;
mod cluster;
mod compare;
mod duplicates;
mod judge;
mod links;
mod list;
mod separate;
mod sketch;
#[cfg(test)]
mod tests;

use demarche_text::PartialDate;
use serde::{Deserialize, Serialize};

pub use compare::{SharedText, TextPart};
pub use duplicates::of_address;
pub use list::{Copies, CopyCluster, CopyRow};

pub(crate) use anew::differing;
pub(crate) use cluster::{bring_back, withdraw};
pub(super) use cluster::{facts_changed, place, place_new};
pub(super) use duplicates::{Probe, of_article, of_text};

use crate::{ArticleId, Library, Reader, Result};

/// An article that is the same or nearly the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Duplicate {
    /// The article in the library.
    pub article: ArticleId,
    /// Its headline.
    pub title: String,
    /// Its outlet's name.
    pub outlet: Option<String>,
    /// When it was published.
    pub published: Option<PartialDate>,
    /// 0 to 1: how much of the passages asked about it has too.
    pub share: f64,
    /// Whether bytes, address or body are the same.
    pub exact: bool,
}

/// How many articles there are, and how many origins they have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origins {
    /// Distinct articles; those in the trash do not count.
    pub articles: u32,
    /// Clusters of copies among them: articles that share no passages each count as one.
    pub origins: u32,
}

impl Library {
    /// The origins of these articles: copies of one text count once.
    pub fn origins(&self, articles: &[ArticleId]) -> Result<Origins> {
        self.read(|reader| origins(reader, articles))
    }
}

/// The origins of these articles: copies of one text count once.
pub fn origins(reader: &Reader<'_>, articles: &[ArticleId]) -> Result<Origins> {
    Ok(reader
        .conn()
        .prepare_cached(
            "SELECT count(*), count(DISTINCT coalesce(origin, id)) FROM article \
             WHERE trashed_at IS NULL AND id IN (SELECT value FROM json_each(?))",
        )?
        .query_row([serde_json::to_string(articles)?], |row| {
            Ok(Origins {
                articles: row.get(0)?,
                origins: row.get(1)?,
            })
        })?)
}

/// The origins of an article, of its cluster and of those that were told as its copies.
pub(super) fn around(
    reader: &Reader<'_>,
    article: ArticleId,
    copies: &[Duplicate],
) -> Result<Origins> {
    let mut around = vec![article];
    around.extend(copies.iter().map(|copy| copy.article));
    if let Some(origin) = cluster::origin(reader, article)? {
        around.extend(cluster::members(reader, origin)?);
    }
    origins(reader, &around)
}
