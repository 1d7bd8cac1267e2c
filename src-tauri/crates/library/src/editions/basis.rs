//! What a note rests on: the positions behind it, and the excerpts and articles that it refers to.

use std::collections::BTreeSet;

use rusqlite::OptionalExtension as _;
use serde::{Deserialize, Serialize};

use crate::notes::{CitedArticle, CitedExcerpt};
use crate::positions::{PositionRow, position_row};
use crate::sql::rows;
use crate::{ArticleId, ExcerptId, Library, PositionId, Reader, Result, notes};

/// What a note rests on, at one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// The positions that its live blocks show, and those that its excerpts support, by their number.
    pub positions: Vec<PositionRow>,
    /// What it quotes and cites.
    pub evidence: Vec<FrozenEvidence>,
}

/// An excerpt or an article that a note refers to, at one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenEvidence {
    /// The excerpt; none where the article itself is cited.
    pub excerpt: Option<CitedExcerpt>,
    /// The article.
    pub article: CitedArticle,
    /// The number of the article's body version in force.
    pub version: u32,
}

impl Library {
    /// What rests on these: the positions that live blocks show, the excerpts quoted, the articles cited.
    /// What is in the trash is left out.
    pub fn basis(
        &self,
        shown: &[PositionId],
        excerpts: &[ExcerptId],
        articles: &[ArticleId],
    ) -> Result<Basis> {
        self.read(|reader| {
            let mut ids: BTreeSet<PositionId> = BTreeSet::new();
            for &id in shown {
                ids.extend(in_force(reader, id)?.then_some(id));
            }
            for &excerpt in excerpts {
                ids.extend(supported(reader, excerpt)?);
            }
            let positions = ids
                .into_iter()
                .map(|id| position_row(reader, id))
                .collect::<Result<_>>()?;
            let mut evidence: Vec<FrozenEvidence> = Vec::new();
            for &id in excerpts {
                evidence.extend(of_excerpt(reader, id)?);
            }
            for &id in articles {
                evidence.extend(of_article(reader, id)?);
            }
            Ok(Basis {
                positions,
                evidence,
            })
        })
    }
}

/// Whether a position is there and not in the trash.
pub(super) fn in_force(reader: &Reader<'_>, id: PositionId) -> Result<bool> {
    let sql = "SELECT 1 FROM position WHERE id = ? AND trashed_at IS NULL";
    Ok(reader.conn().prepare_cached(sql)?.exists([id])?)
}

/// The positions that rest on an excerpt.
fn supported(reader: &Reader<'_>, excerpt: ExcerptId) -> Result<Vec<PositionId>> {
    let mut statement = reader.conn().prepare_cached(
        "SELECT position.id FROM evidence JOIN position ON position.id = evidence.position \
         WHERE evidence.excerpt = ? AND position.trashed_at IS NULL",
    )?;
    rows(&mut statement, [excerpt], |row| row.get(0))
}

/// An excerpt as it is now; none where it, or its article, is in the trash.
pub(super) fn of_excerpt(reader: &Reader<'_>, id: ExcerptId) -> Result<Option<FrozenEvidence>> {
    let Some(excerpt) = notes::cited_excerpt(reader, id)? else {
        return Ok(None);
    };
    let version = version(reader, ArticleId(excerpt.article.id))?;
    Ok(version.map(|version| FrozenEvidence {
        article: excerpt.article.clone(),
        excerpt: Some(excerpt),
        version,
    }))
}

/// An article as it is now; none where it is in the trash.
pub(super) fn of_article(reader: &Reader<'_>, id: ArticleId) -> Result<Option<FrozenEvidence>> {
    let (Some(article), Some(version)) =
        (notes::article_numbered(reader, id)?, version(reader, id)?)
    else {
        return Ok(None);
    };
    Ok(Some(FrozenEvidence {
        excerpt: None,
        article,
        version,
    }))
}

/// The number of the body version in force of an article outside the trash.
fn version(reader: &Reader<'_>, id: ArticleId) -> Result<Option<u32>> {
    Ok(reader
        .conn()
        .prepare_cached(
            "SELECT body_version.number FROM article JOIN body_version ON body_version.id = article.body \
             WHERE article.id = ? AND article.trashed_at IS NULL",
        )?
        .query_row([id], |row| row.get(0))
        .optional()?)
}
