//! Lists of positions.

use std::collections::HashSet;

use demarche_text::word;
use serde::{Deserialize, Serialize};

use super::{PositionRow, position_rows};
use crate::compare::read_gone;
use crate::sql::all;
use crate::{ActorId, ArticleId, IssueId, Library, PositionId, Reader, Result, countries};

/// Which positions to list: those that meet every condition that is set.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PositionFilter {
    /// Taken by this actor.
    pub actor: Option<ActorId>,
    /// Counted for this country, by its ISO 3166-1 alpha-2 code: taken on its behalf or, where
    /// nobody's behalf is named, by an actor of it.
    pub country: Option<String>,
    /// On this issue.
    pub issue: Option<IssueId>,
    /// With evidence from this article.
    pub article: Option<ArticleId>,
    /// With all these words, the last of them perhaps unfinished, in the paraphrase or in one
    /// excerpt of the evidence; empty for any.
    pub text: String,
}

impl Library {
    /// How many positions meet the filter, but for what only actors in the trash say, and those from `offset` on, `limit` at most: the ones said
    /// last first, of unknown date last.
    pub fn positions(
        &self,
        filter: &PositionFilter,
        offset: usize,
        limit: usize,
    ) -> Result<(usize, Vec<PositionRow>)> {
        self.read(|reader| {
            let ids = position_ids(reader, filter)?;
            let page: Vec<PositionId> = ids.iter().copied().skip(offset).take(limit).collect();
            Ok((ids.len(), position_rows(reader, &page)?))
        })
    }
}

/// A position with the day that orders it: 20220318, or 0 where unknown.
type Dated = (i64, PositionId);

/// The positions that meet the filter, the ones said last first.
pub(crate) fn position_ids(
    reader: &Reader<'_>,
    filter: &PositionFilter,
) -> Result<Vec<PositionId>> {
    let conn = reader.conn();
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let mut met: Vec<Vec<Dated>> = Vec::new();
    if let Some(actor) = filter.actor {
        met.push(all(conn, include_str!("of_actor.sql"), [actor], read)?);
    }
    if let Some(code) = &filter.country {
        let country = countries::id(reader, code)?;
        met.push(all(conn, include_str!("of_country.sql"), [country], read)?);
    }
    if let Some(issue) = filter.issue {
        met.push(all(conn, include_str!("of_issue.sql"), [issue], read)?);
    }
    if let Some(article) = filter.article {
        met.push(all(conn, include_str!("of_article.sql"), [article], read)?);
    }
    if let Some(words) = full_text(&filter.text) {
        met.push(all(conn, include_str!("of_words.sql"), [words], read)?);
    } else if !filter.text.trim().is_empty() {
        return Ok(Vec::new());
    }
    let mut dated = match met.pop() {
        Some(dated) => dated,
        None => all(conn, include_str!("every.sql"), [], read)?,
    };
    let gone = read_gone(reader)?;
    dated.retain(|&(_, position)| !gone.has(position));
    for others in met {
        let others: HashSet<Dated> = others.into_iter().collect();
        dated.retain(|one| others.contains(one));
    }
    Ok(ordered(&mut dated))
}

fn ordered(dated: &mut [Dated]) -> Vec<PositionId> {
    dated.sort_unstable_by(|a, b| b.cmp(a));
    dated.iter().map(|&(_, id)| id).collect()
}

/// An FTS5 query for all the words of `text`, the last as a prefix. None when it has no word.
pub(super) fn full_text(text: &str) -> Option<String> {
    let words: Vec<String> = word::words(text)
        .iter()
        .map(|word| format!("\"{}\"", word.folded.replace('"', "\"\"")))
        .collect();
    (!words.is_empty()).then(|| format!("{}*", words.join(" ")))
}
