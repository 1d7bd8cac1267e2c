//! Search over every noun at once.

use std::collections::BTreeSet;

use demarche_text::{Phrase, phrase};
use serde::{Deserialize, Serialize};

use super::conditions::KINDS;
use super::language::Search;
use super::names::Named;
use super::snippet::{SnippetPart, marked, snippet};
use super::{Query, articles_matching, nouns_matching};
use crate::sql::{rows, text_enum};
use crate::{
    ArticleId, BodyVersionId, Library, OrNotFound, Place, PlaceKind, Reader, Result, notes,
};

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
    /// Whether there are more than that: of words alone no kind is counted far beyond what is shown.
    pub more: bool,
    /// How the search was read, where that is not as it was typed: sentences.
    pub told: Vec<Phrase>,
}

/// Relevance is worked out among this many of the newest matches: over all of a common word's matches it
/// takes longer than a person should wait.
const RANKED: usize = 5_000;
/// So many of a kind are counted where words alone are looked for; to count all that a common word finds takes longer
/// than to show the first.
pub(super) const COUNTED: usize = 1_000;
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
                    told.push(phrase!(
                        "A search needs something to find beside what it leaves out."
                    ));
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

    /// How many hits a search has, and whether there are more than that.
    pub fn search_count(&self, typed: &str) -> Result<(u32, bool)> {
        let found = self.search(typed, SearchOrder::Newest, 0)?;
        Ok((found.total, found.more))
    }
}

/// What of one kind was found.
#[derive(Debug, Default)]
struct Found {
    /// The first of them, in the order in which they are shown.
    ids: Vec<i64>,
    /// How many there are at least.
    count: usize,
    /// Whether there are more than that.
    more: bool,
}

impl Found {
    /// All that there are.
    fn all(ids: Vec<i64>) -> Self {
        Self {
            count: ids.len(),
            ids,
            more: false,
        }
    }

    /// What was asked for with one more than `counted`.
    fn first(mut ids: Vec<i64>, counted: usize) -> Self {
        let more = ids.len() > counted;
        ids.truncate(counted);
        Self {
            count: ids.len(),
            ids,
            more,
        }
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
        found.push(match search.is_plain() {
            true => of_words(reader, search, kind, order, limit)?,
            false => of_fields(reader, search, kind, &words, order, limit)?,
        });
    }
    let mut lengths = [0; KINDS.len()];
    for (length, found) in lengths.iter_mut().zip(&found) {
        *length = found.ids.len();
    }
    let mut hits = Vec::new();
    for ((kind, found), shown) in KINDS.into_iter().zip(&found).zip(shares(lengths, limit)) {
        for id in &found.ids[..shown] {
            hits.push(hit(reader, kind, *id, &words)?);
        }
    }
    Ok(SearchResults {
        hits,
        total: found.iter().map(|found| found.count).sum::<usize>() as u32,
        more: found.iter().any(|found| found.more),
        told: search.told.clone(),
    })
}

/// What words alone find of a kind.
fn of_words(
    reader: &Reader<'_>,
    search: &Search,
    kind: PlaceKind,
    order: SearchOrder,
    limit: usize,
) -> Result<Found> {
    let counted = limit.max(COUNTED);
    Ok(match kind {
        PlaceKind::Article => articles(reader, &search.words, order, limit)?,
        PlaceKind::Event | PlaceKind::Quotation => {
            let rows = search.rows(reader, kind)?;
            Found::all(rows.into_iter().rev().collect())
        }
        kind => {
            let one_more = counted.saturating_add(1);
            Found::first(
                nouns_matching(reader, kind, &search.words, Some(one_more))?,
                counted,
            )
        }
    })
}

/// What a search with conditions finds of a kind.
fn of_fields(
    reader: &Reader<'_>,
    search: &Search,
    kind: PlaceKind,
    words: &Query,
    order: SearchOrder,
    limit: usize,
) -> Result<Found> {
    let rows = search.rows(reader, kind)?;
    let count = rows.len();
    let ids = match kind {
        PlaceKind::Article => in_order(reader, rows, words, order, limit)?,
        // Actors and issues stand in the order in which they were made, what was said in the other.
        PlaceKind::Actor => rows.into_iter().collect(),
        _ => rows.into_iter().rev().collect(),
    };
    Ok(Found {
        ids,
        count,
        more: false,
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
    results.told.push(phrase!(
        "Nothing holds “{typed}”; {close} is written nearly so.",
        typed = typed.join(" "),
        close = meant.close.join(", ")
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
    let ranked = ranked(reader, &words.fts())?.ids;
    let best: Vec<i64> = ranked.into_iter().filter(|id| rows.contains(id)).collect();
    // What was too old to be ranked follows, the newest first.
    Ok(with_the_rest(best, rows.into_iter().rev())
        .take(limit)
        .collect())
}

/// These, and after them those of the others that are not among them.
fn with_the_rest(
    first: Vec<i64>,
    others: impl IntoIterator<Item = i64>,
) -> impl Iterator<Item = i64> {
    let known: BTreeSet<i64> = first.iter().copied().collect();
    let rest = others.into_iter().filter(move |id| !known.contains(id));
    first.into_iter().chain(rest)
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

/// The first articles that words find, `limit` at least where there are so many.
fn articles(reader: &Reader<'_>, query: &Query, order: SearchOrder, limit: usize) -> Result<Found> {
    if query.unspaced() {
        let found = articles_matching(reader, query)?;
        let mut ids: Vec<i64> = found.into_iter().map(|id| id.0).collect();
        ids.sort_unstable_by(|a, b| b.cmp(a));
        return Ok(Found::all(ids));
    }
    let best = match order {
        SearchOrder::Relevance if query.begins_words() => titled(reader, &query.fts())?,
        SearchOrder::Relevance => {
            let ranked = ranked(reader, &query.fts())?;
            if !ranked.more || limit <= ranked.ids.len() {
                return Ok(ranked);
            }
            ranked.ids
        }
        SearchOrder::Newest => Vec::new(),
    };
    let counted = limit.max(COUNTED);
    let one_more = i64::try_from(counted.saturating_add(1)).unwrap_or(i64::MAX);
    let mut newest = reader
        .conn()
        .prepare_cached(include_str!("articles_newest.sql"))?;
    let ids = rows(&mut newest, (query.fts(), one_more), |row| row.get(0))?;
    let found = Found::first(ids, counted);
    let ids: Vec<i64> = with_the_rest(best, found.ids).collect();
    Ok(Found {
        count: ids.len(),
        ids,
        more: found.more,
    })
}

/// The first articles that an FTS5 expression finds in their titles, the newest first. They are what fits the beginning
/// of a word best: to weigh the texts too, FTS5 would look up all words that begin so several times.
fn titled(reader: &Reader<'_>, expression: &str) -> Result<Vec<i64>> {
    let mut newest = reader.conn().prepare_cached(
        "SELECT article.id FROM title_fts CROSS JOIN article ON article.id = title_fts.rowid \
         WHERE title_fts MATCH ?1 AND article.trashed_at IS NULL ORDER BY title_fts.rowid DESC LIMIT ?2",
    )?;
    rows(&mut newest, (expression, COUNTED as i64), |row| row.get(0))
}

/// The articles that an FTS5 expression finds, those first that fit it best. Two statements for each index, since one
/// would look the words up twice for each part of the query.
fn ranked(reader: &Reader<'_>, expression: &str) -> Result<Found> {
    let mut more = false;
    let mut oldest = |sql: &'static str| -> Result<i64> {
        let mut newest = reader.conn().prepare_cached(sql)?;
        let mut found: Vec<i64> = rows(&mut newest, (expression, RANKED as i64 + 1), |row| {
            row.get(0)
        })?;
        more |= found.len() > RANKED;
        found.truncate(RANKED);
        Ok(found.last().copied().unwrap_or(i64::MAX))
    };
    let body =
        oldest("SELECT rowid FROM body_fts WHERE body_fts MATCH ?1 ORDER BY rowid DESC LIMIT ?2")?;
    let title = oldest(
        "SELECT rowid FROM title_fts WHERE title_fts MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
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
    let ids: Vec<i64> = found.into_iter().map(|(id, _)| id).collect();
    Ok(Found {
        count: ids.len(),
        ids,
        more,
    })
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
        (PlaceKind::Note, Some(text)) => note_snippet(&text, query),
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
/// As the note is read; where it has the words in its marks alone, as it is written.
fn note_snippet(text: &str, query: &Query) -> Vec<SnippetPart> {
    let read = snippet(&notes::plain(text), query);
    if read.iter().any(|part| part.hit) {
        read
    } else {
        snippet(text, query)
    }
}

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
