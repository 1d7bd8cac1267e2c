//! Search everywhere, and the quick switcher.

mod complete;
mod conditions;
mod everything;
mod fields;
mod language;
mod names;
mod query;
mod saved;
mod similar;
mod snippet;
mod switcher;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::compare::with_gone;
use crate::sql::rows;
use crate::{ArticleId, ExcerptId, PlaceKind, Reader, Result};

pub use complete::SearchCompletion;
pub use everything::{SearchHit, SearchOrder, SearchResults};
pub(crate) use names::Named;
pub use query::Query;
use query::{Term, any_of};
pub use saved::{NewSearch, SavedSearch};
pub use snippet::SnippetPart;
pub(crate) use switcher::Names;

/// What a list is narrowed to by the words typed above it: the ids that `matching` finds, as JSON; none where
/// nothing was typed.
pub(crate) fn narrowed_to<I: serde::Serialize>(
    reader: &Reader<'_>,
    typed: &str,
    matching: impl FnOnce(&Reader<'_>, &Query) -> Result<Vec<I>>,
) -> Result<Option<String>> {
    Ok(match Query::parse(typed) {
        Some(query) => Some(serde_json::to_string(&matching(reader, &query)?)?),
        None if typed.trim().is_empty() => None,
        // Marks alone name nothing.
        None => Some("[]".to_owned()),
    })
}

/// Articles outside the trash that a query finds in their title or in their body in force.
pub(crate) fn articles_matching(reader: &Reader<'_>, query: &Query) -> Result<Vec<ArticleId>> {
    if !query.unspaced() {
        return matching(reader, &query.fts());
    }
    let mut found: Option<BTreeSet<ArticleId>> = None;
    for clause in &query.clauses {
        let these = alternatives(reader, clause)?;
        found = Some(match found {
            Some(found) => &found & &these,
            None => these,
        });
    }
    let mut found = found.unwrap_or_default();
    for term in &query.without {
        found = &found - &alternatives(reader, std::slice::from_ref(term))?;
    }
    Ok(found.into_iter().collect())
}

/// Articles with a word or phrase of a clause.
fn alternatives(reader: &Reader<'_>, clause: &[Term]) -> Result<BTreeSet<ArticleId>> {
    let (unspaced, spaced): (Vec<&Term>, Vec<&Term>) =
        clause.iter().partition(|term| term.unspaced());
    let mut found = BTreeSet::new();
    if !spaced.is_empty() {
        let spaced: Vec<Term> = spaced.into_iter().cloned().collect();
        found.extend(matching(reader, &any_of(&spaced))?);
    }
    for term in unspaced {
        // The trigram index knows nothing shorter than three letters.
        let sql = if term.text.chars().count() < 3 {
            include_str!("articles_like.sql")
        } else {
            include_str!("articles_trigram.sql")
        };
        let mut statement = reader.conn().prepare_cached(sql)?;
        let term_alone = any_of(std::slice::from_ref(term));
        found.extend(rows(&mut statement, (term.like(), term_alone), |row| {
            row.get::<_, ArticleId>(0)
        })?);
    }
    Ok(found)
}

/// Articles that an FTS5 expression finds by words.
fn matching(reader: &Reader<'_>, expression: &str) -> Result<Vec<ArticleId>> {
    let mut statement = reader
        .conn()
        .prepare_cached(include_str!("articles_words.sql"))?;
    rows(&mut statement, [expression], |row| row.get(0))
}

/// Excerpts outside the trash that a query finds in their quote or comment.
pub(crate) fn excerpts_matching(reader: &Reader<'_>, query: &Query) -> Result<Vec<ExcerptId>> {
    noun_matching(
        reader,
        query,
        None,
        include_str!("excerpts_words.sql"),
        include_str!("excerpts_like.sql"),
    )
}

/// The rows of a kind outside the trash that a query's words find; quotations in these states (JSON) alone.
fn words_of(
    reader: &Reader<'_>,
    kind: PlaceKind,
    query: &Query,
    states: &str,
) -> Result<BTreeSet<i64>> {
    Ok(match kind {
        PlaceKind::Article => articles_matching(reader, query)?
            .into_iter()
            .map(|id| id.0)
            .collect(),
        PlaceKind::Event => events_matching(reader, query)?,
        PlaceKind::Quotation => quotations_matching(reader, query, states)?
            .into_iter()
            .collect(),
        kind => nouns_matching(reader, kind, query, None)?
            .into_iter()
            .collect(),
    })
}

static POSITIONS_WORDS: LazyLock<String> =
    LazyLock::new(|| with_gone(include_str!("positions_words.sql")));
static POSITIONS_LIKE: LazyLock<String> =
    LazyLock::new(|| with_gone(include_str!("positions_like.sql")));

/// The actors, issues, notes, positions or excerpts that a query finds, in the order in which they are shown; the
/// first `limit` of them, where there is one.
fn nouns_matching(
    reader: &Reader<'_>,
    kind: PlaceKind,
    query: &Query,
    limit: Option<usize>,
) -> Result<Vec<i64>> {
    let (words, like) = match kind {
        PlaceKind::Actor => (
            include_str!("actors_words.sql"),
            include_str!("actors_like.sql"),
        ),
        PlaceKind::Issue => (
            include_str!("issues_words.sql"),
            include_str!("issues_like.sql"),
        ),
        PlaceKind::Note => (
            include_str!("notes_words.sql"),
            include_str!("notes_like.sql"),
        ),
        PlaceKind::Position => (POSITIONS_WORDS.as_str(), POSITIONS_LIKE.as_str()),
        _ => (
            include_str!("excerpts_words.sql"),
            include_str!("excerpts_like.sql"),
        ),
    };
    let mut found = noun_matching(reader, query, limit, words, like)?;
    if kind == PlaceKind::Actor {
        // Actors stand in the order in which they were made.
        found.sort_unstable();
    }
    Ok(found)
}

/// Events are few: their names are looked through.
fn events_matching(reader: &Reader<'_>, query: &Query) -> Result<BTreeSet<i64>> {
    let found = rows(
        &mut *reader.conn().prepare_cached(
            "SELECT id, name || coalesce(' ' || place, '') FROM event WHERE trashed_at IS NULL",
        )?,
        [],
        |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)),
    )?;
    Ok(found
        .into_iter()
        .filter(|(_, words)| snippet::holds(words, query))
        .map(|(id, _)| id)
        .collect())
}

/// Quotations in these states that a query finds, the newest first.
fn quotations_matching(reader: &Reader<'_>, query: &Query, states: &str) -> Result<Vec<i64>> {
    let found: Vec<i64> = noun_matching(
        reader,
        query,
        None,
        include_str!("quotations_words.sql"),
        include_str!("quotations_like.sql"),
    )?;
    let bound = fields::Bound {
        one: Some(serde_json::to_string(&found)?),
        ..fields::Bound::default()
    };
    let live = conditions::rows_of(reader, "live", PlaceKind::Quotation, &bound, states)?;
    Ok(live.into_iter().rev().collect())
}

/// Rows of a noun that a query finds: by words, and where words are not told apart by spaces by their
/// letters. `words` takes an FTS5 expression, `like` a pattern, and both how many are wanted.
fn noun_matching<T: rusqlite::types::FromSql + Ord + Clone>(
    reader: &Reader<'_>,
    query: &Query,
    limit: Option<usize>,
    words: &'static str,
    like: &'static str,
) -> Result<Vec<T>> {
    let first = |sql: &'static str, value: &str, limit: Option<usize>| {
        let limit = limit.map_or(-1, |limit| limit as i64);
        let mut statement = reader.conn().prepare_cached(sql)?;
        rows(&mut statement, (value, limit), |row| row.get::<_, T>(0))
    };
    if !query.unspaced() {
        return first(words, &query.fts(), limit);
    }
    let by = |sql, value: &str| first(sql, value, None);
    let any = |clause: &[Term]| -> Result<BTreeSet<T>> {
        let mut found = BTreeSet::new();
        for term in clause {
            found.extend(if term.unspaced() {
                by(like, &term.like())?
            } else {
                by(words, &any_of(std::slice::from_ref(term)))?
            });
        }
        Ok(found)
    };
    let mut found: Option<BTreeSet<T>> = None;
    for clause in &query.clauses {
        let these = any(clause)?;
        found = Some(found.map_or_else(|| these.clone(), |found| &found & &these));
    }
    let mut found = found.unwrap_or_default();
    for term in &query.without {
        found = &found - &any(std::slice::from_ref(term))?;
    }
    // The newest first, as the index of words gives them.
    let newest = found.into_iter().rev();
    Ok(newest.take(limit.unwrap_or(usize::MAX)).collect())
}
