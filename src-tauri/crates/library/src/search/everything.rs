//! Search over every noun at once.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::conditions::KINDS;
use super::language::Search;
use super::names::Named;
use super::snippet::{SnippetPart, marked, snippet};
use super::{Query, articles_matching, nouns_matching};
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
    /// Actors and issues first, then events, notes, articles, positions, excerpts and quotations.
    pub hits: Vec<SearchHit>,
    /// How many there are in all, those beyond the limit included.
    pub total: u32,
    /// How the search was read, where that is not as it was typed: sentences.
    pub told: Vec<String>,
}

/// Relevance is worked out among this many of the newest matches: over all of a common word's matches it
/// takes longer than a person should wait.
const RANKED: u32 = 5_000;
/// More names than this are no help to somebody who mistyped one.
const NEAREST: usize = 8;
/// A word in the title tells this much more than one in the body.
const TITLE: f64 = 3.0;

impl Library {
    /// Everything outside the trash that a query finds. Its language: words, "phrases", -not, prefix*, OR, NEAR,
    /// and fields with a value. At most `limit` hits; every kind that has any is among them as far as there
    /// is room. When nothing has the words, names that are written nearly so are found.
    pub fn search(&self, typed: &str, order: SearchOrder, limit: u32) -> Result<SearchResults> {
        let named = self.named()?;
        self.read(|reader| {
            let search = Search::read(reader, &named, typed)?;
            if !search.finds() {
                let mut told = search.told;
                if !search.words.without.is_empty() {
                    told.push(
                        "A search needs something to find beside what it leaves out.".to_owned(),
                    );
                }
                return Ok(SearchResults {
                    told,
                    ..SearchResults::default()
                });
            }
            let mut results = run(reader, &search, order, limit as usize)?;
            if results.total == 0 && search.is_plain() {
                nearest(reader, &named, &search.words, &mut results)?;
            }
            Ok(results)
        })
    }

    /// How many hits a search has.
    pub fn search_count(&self, typed: &str) -> Result<u32> {
        Ok(self.search(typed, SearchOrder::Newest, 0)?.total)
    }
}

fn run(
    reader: &Reader<'_>,
    search: &Search,
    order: SearchOrder,
    limit: usize,
) -> Result<SearchResults> {
    let words = search.shown();
    let mut found = Vec::new();
    for kind in KINDS {
        found.push(match (kind, search.is_plain()) {
            (PlaceKind::Article, true) => articles(reader, &search.words, order, limit)?,
            (PlaceKind::Article, false) => {
                let rows = search.rows(reader, kind)?;
                let total = rows.len();
                (in_order(reader, rows, &words, order, limit)?, total)
            }
            (PlaceKind::Note, true) => {
                let ids = nouns_matching(reader, kind, &search.words)?;
                let total = ids.len();
                (ids, total)
            }
            _ => {
                let rows = search.rows(reader, kind)?;
                let total = rows.len();
                // Actors and issues stand in the order in which they were made, what was said in the other.
                let ids = match kind {
                    PlaceKind::Actor => rows.into_iter().collect(),
                    _ => rows.into_iter().rev().collect(),
                };
                (ids, total)
            }
        });
    }
    let total = found.iter().map(|(_, total)| total).sum::<usize>();
    let mut lengths = [0; KINDS.len()];
    for (length, (ids, _)) in lengths.iter_mut().zip(&found) {
        *length = ids.len();
    }
    let mut hits = Vec::new();
    for ((kind, (ids, _)), shown) in KINDS.into_iter().zip(&found).zip(shares(lengths, limit)) {
        for id in &ids[..shown] {
            hits.push(hit(reader, kind, *id, &words)?);
        }
    }
    Ok(SearchResults {
        hits,
        total: total as u32,
        told: search.told.clone(),
    })
}

/// Actors whose names are written nearly as these words are.
fn nearest(
    reader: &Reader<'_>,
    named: &Named,
    words: &Query,
    results: &mut SearchResults,
) -> Result<()> {
    let typed: Vec<&str> = words
        .clauses
        .iter()
        .flatten()
        .map(|term| term.text.as_str())
        .collect();
    let meant = named.close(PlaceKind::Actor, &demarche_text::key(&typed.join(" ")));
    if meant.ids.is_empty() || meant.ids.len() > NEAREST {
        return Ok(());
    }
    for id in &meant.ids {
        results
            .hits
            .push(hit(reader, PlaceKind::Actor, *id, words)?);
    }
    results.total = meant.ids.len() as u32;
    results.told.push(format!(
        "Nothing holds “{}”; {} is written nearly so.",
        typed.join(" "),
        meant.close.join(", ")
    ));
    Ok(())
}

/// The first `limit` of these articles: the newest, or those that fit the words best.
fn in_order(
    reader: &Reader<'_>,
    rows: BTreeSet<i64>,
    words: &Query,
    order: SearchOrder,
    limit: usize,
) -> Result<Vec<i64>> {
    let newest = |rows: BTreeSet<i64>| rows.into_iter().rev().take(limit).collect();
    if order == SearchOrder::Newest || words.clauses.is_empty() || words.unspaced() || limit == 0 {
        return Ok(newest(rows));
    }
    let all = ranked(reader, &words.fts(), usize::MAX)?;
    let mut found: Vec<i64> = all
        .into_iter()
        .filter(|id| rows.contains(id))
        .take(limit)
        .collect();
    // What was too old to be ranked follows, the newest first.
    let ranked: BTreeSet<i64> = found.iter().copied().collect();
    let room = limit - found.len();
    found.extend(
        rows.into_iter()
            .rev()
            .filter(|id| !ranked.contains(id))
            .take(room),
    );
    Ok(found)
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
        PlaceKind::Quotation => include_str!("place_quotation.sql"),
        PlaceKind::Event => include_str!("place_event.sql"),
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
    let found: Option<(BodyVersionId, bool)> = reader
        .conn()
        .prepare_cached(
            "SELECT body_version.id, body_version.folds FROM article \
             JOIN body_version ON body_version.id = article.body WHERE article.id = ?",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((version, folds)) = found else {
        return Ok(snippet(title, query));
    };
    // FTS5 would look up every word that a prefix can become for each row anew.
    // And it would show a text that folds as it is read, not as it is written.
    if query.clauses.is_empty() || folds || query.unspaced() || query.has_prefix() {
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
