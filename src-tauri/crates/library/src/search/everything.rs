//! Search over every noun at once.

use serde::{Deserialize, Serialize};

use super::snippet::{SnippetPart, marked, snippet};
use super::{
    Query, actors_matching, articles_matching, excerpts_matching, issues_matching, notes_matching,
    positions_matching,
};
use crate::sql::{rows, text_enum};
use crate::{ArticleId, BodyVersionId, Library, OrNotFound, Place, PlaceKind, Reader, Result};

text_enum! {
    /// What comes first among the articles found.
    pub enum SearchOrder {
        /// What fits best.
        Relevance = "relevance",
        /// What was imported last.
        Newest = "newest",
    }
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchHit {
    /// What and where it is.
    pub place: Place,
    /// The article that it is or is in.
    pub article: Option<ArticleId>,
    /// Text around the words found.
    pub snippet: Vec<SnippetPart>,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SearchResults {
    /// Actors and issues first, then notes, articles, positions and excerpts.
    pub hits: Vec<SearchHit>,
    /// How many there are in all, those beyond the limit included.
    pub total: u32,
}

/// Relevance is worked out among this many of the newest matches: over all of a common word's matches it
/// takes longer than a person should wait.
const RANKED: u32 = 5_000;
/// A word in the title tells this much more than one in the body.
const TITLE: f64 = 3.0;

impl Library {
    /// Everything outside the trash that a query finds: words, "phrases", -not, prefix* and OR. At most
    /// `limit` hits; every kind that has any is among them as far as there is room.
    pub fn search(&self, typed: &str, order: SearchOrder, limit: u32) -> Result<SearchResults> {
        let Some(query) = Query::parse(typed) else {
            return Ok(SearchResults::default());
        };
        self.read(|reader| search(reader, &query, order, limit as usize))
    }
}

fn search(
    reader: &Reader<'_>,
    query: &Query,
    order: SearchOrder,
    limit: usize,
) -> Result<SearchResults> {
    let (articles, articles_total) = articles(reader, query, order, limit)?;
    let ids = |ids: Vec<i64>| {
        let total = ids.len();
        (ids, total)
    };
    let found = [
        (PlaceKind::Actor, ids(actors_matching(reader, query)?)),
        (PlaceKind::Issue, ids(issues_matching(reader, query)?)),
        (PlaceKind::Note, ids(notes_matching(reader, query)?)),
        (PlaceKind::Article, (articles, articles_total)),
        (PlaceKind::Position, ids(positions_matching(reader, query)?)),
        (
            PlaceKind::Excerpt,
            ids(excerpts_matching(reader, query)?
                .into_iter()
                .map(|id| id.0)
                .collect()),
        ),
    ];
    let total = found.iter().map(|(_, (_, total))| total).sum::<usize>();
    let shown = shares(found.each_ref().map(|(_, (ids, _))| ids.len()), limit);
    let mut hits = Vec::new();
    for ((kind, (ids, _)), shown) in found.iter().zip(shown) {
        for id in &ids[..shown] {
            hits.push(hit(reader, *kind, *id, query)?);
        }
    }
    Ok(SearchResults {
        hits,
        total: total as u32,
    })
}

/// How many of each kind are shown: turn by turn, until the room or the hits are used up.
fn shares<const N: usize>(found: [usize; N], limit: usize) -> [usize; N] {
    let mut shown = [0; N];
    let mut room = limit;
    while room > 0 && (0..N).any(|kind| shown[kind] < found[kind]) {
        for kind in 0..N {
            if room > 0 && shown[kind] < found[kind] {
                shown[kind] += 1;
                room -= 1;
            }
        }
    }
    shown
}

/// The first `limit` articles, and how many there are.
fn articles(
    reader: &Reader<'_>,
    query: &Query,
    order: SearchOrder,
    limit: usize,
) -> Result<(Vec<i64>, usize)> {
    if query.unspaced() {
        let mut found: Vec<i64> = articles_matching(reader, query)?
            .into_iter()
            .map(|id| id.0)
            .collect();
        found.sort_unstable_by(|a, b| b.cmp(a));
        let total = found.len();
        found.truncate(limit);
        return Ok((found, total));
    }
    let expression = query.fts();
    let total: i64 = reader
        .conn()
        .prepare_cached(include_str!("articles_count.sql"))?
        .query_row([&expression], |row| row.get(0))?;
    let found = match order {
        SearchOrder::Newest => rows(
            &mut *reader
                .conn()
                .prepare_cached(include_str!("articles_newest.sql"))?,
            (&expression, limit as i64),
            |row| row.get(0),
        )?,
        SearchOrder::Relevance => ranked(reader, &expression, limit)?,
    };
    Ok((found, total as usize))
}

/// Two statements, since one would look the words up twice for each part of the query.
fn ranked(reader: &Reader<'_>, expression: &str, limit: usize) -> Result<Vec<i64>> {
    let oldest = |sql: &'static str| -> Result<i64> {
        Ok(reader
            .conn()
            .prepare_cached(sql)?
            .query_row((expression, RANKED), |row| row.get::<_, Option<i64>>(0))?
            .unwrap_or(0))
    };
    let body = oldest(
        "SELECT min(rowid) FROM (SELECT rowid FROM body_fts WHERE body_fts MATCH ?1 ORDER BY rowid DESC LIMIT ?2)",
    )?;
    let title = oldest(
        "SELECT min(rowid) FROM (SELECT rowid FROM title_fts WHERE title_fts MATCH ?1 ORDER BY rowid DESC LIMIT ?2)",
    )?;
    let mut scores: std::collections::HashMap<i64, f64> = std::collections::HashMap::new();
    let parts = [
        (include_str!("articles_ranked_body.sql"), body, 1.0),
        (include_str!("articles_ranked_title.sql"), title, TITLE),
    ];
    for (sql, oldest, weight) in parts {
        let found: Vec<(i64, f64)> = rows(
            &mut *reader.conn().prepare_cached(sql)?,
            (expression, oldest),
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        for (id, score) in found {
            // FTS5's bm25 is the more negative the better.
            *scores.entry(id).or_default() -= weight * score;
        }
    }
    let mut found: Vec<(i64, f64)> = scores.into_iter().collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(b.0.cmp(&a.0)));
    found.truncate(limit);
    Ok(found.into_iter().map(|(id, _)| id).collect())
}

fn hit(reader: &Reader<'_>, kind: PlaceKind, id: i64, query: &Query) -> Result<SearchHit> {
    let sql = match kind {
        PlaceKind::Actor => include_str!("place_actor.sql"),
        PlaceKind::Issue => include_str!("place_issue.sql"),
        PlaceKind::Note => include_str!("place_note.sql"),
        PlaceKind::Position => include_str!("place_position.sql"),
        PlaceKind::Excerpt => include_str!("place_excerpt.sql"),
        _ => include_str!("place_article.sql"),
    };
    let (title, detail, article, text) = reader
        .conn()
        .prepare_cached(sql)?
        .query_row([id], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, Option<String>>(1)?,
                row.get::<_, Option<ArticleId>>(2)?,
                row.get::<_, Option<String>>(3)?,
            ))
        })
        .or_not_found(ArticleId(id))?;
    let snippet = match (kind, text) {
        (PlaceKind::Article, None) => body_snippet(reader, ArticleId(id), &title, query)?,
        (_, text) => snippet(text.as_deref().unwrap_or(&title), query),
    };
    Ok(SearchHit {
        place: Place {
            kind,
            id,
            title,
            detail: detail.unwrap_or_default(),
        },
        article,
        snippet,
    })
}

/// The words around a hit in an article's body; those of its title when only that has any.
fn body_snippet(
    reader: &Reader<'_>,
    id: ArticleId,
    title: &str,
    query: &Query,
) -> Result<Vec<SnippetPart>> {
    use rusqlite::OptionalExtension;
    let version: Option<BodyVersionId> = reader
        .conn()
        .prepare_cached("SELECT body FROM article WHERE id = ?")?
        .query_row([id], |row| row.get(0))?;
    let Some(version) = version else {
        return Ok(snippet(title, query));
    };
    // FTS5 would look up every word that a prefix can become for each row anew.
    if query.unspaced() || query.has_prefix() {
        let in_body = snippet(&crate::articles::body_text(reader, version)?, query);
        return Ok(if in_body.iter().any(|part| part.hit) {
            in_body
        } else {
            snippet(title, query)
        });
    }
    let found: Option<String> = reader
        .conn()
        .prepare_cached(
            "SELECT snippet(body_fts, 0, char(2), char(3), '…', 24) FROM body_fts WHERE body_fts MATCH ?1 AND rowid = ?2",
        )?
        .query_row((query.fts(), version), |row| row.get(0))
        .optional()?;
    Ok(found.map_or_else(|| snippet(title, query), |text| marked(&text)))
}
