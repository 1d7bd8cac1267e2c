//! Merging articles: two imports of one text become one article.

use demarche_text::phrase;
use demarche_text::{Anchor, Revision, Span};

use super::{body, copies, move_excerpt};
use crate::sql::{moment, rows};
use crate::{
    ArticleId, BodyVersionId, Error, ExcerptId, Library, Op, OrNotFound, Outcome, QuotationId,
    Reader, Result, Tx,
};

/// Each moves what belongs to article ?1 to article ?2; the ones before it make room where both have it.
/// A table that names articles is to be added here.
const MOVES: &[&str] = &[
    "UPDATE snapshot SET article = ?2 WHERE article = ?1",
    // Whose readout it is goes along where nobody says so of the other.
    "UPDATE event_article SET side_actor = gone.side_actor, side_country = gone.side_country \
     FROM event_article AS gone WHERE gone.article = ?1 AND gone.event = event_article.event \
     AND event_article.article = ?2 \
     AND event_article.side_actor IS NULL AND event_article.side_country IS NULL",
    "DELETE FROM event_article WHERE article = ?1 \
     AND event IN (SELECT event FROM event_article WHERE article = ?2)",
    "UPDATE event_article SET article = ?2 WHERE article = ?1",
    "UPDATE note_link SET target_id = ?2 WHERE target_kind = 'article' AND target_id = ?1",
    "UPDATE feed_mark SET article = ?2 WHERE article = ?1",
    // What may not be named may not be named as part of another either.
    "DELETE FROM sensitive WHERE kind = 'article' AND target = ?1 \
     AND EXISTS (SELECT 1 FROM sensitive WHERE kind = 'article' AND target = ?2)",
    "UPDATE sensitive SET target = ?2 WHERE kind = 'article' AND target = ?1",
    // What was merged into it before leads on.
    "UPDATE article SET merged_into = ?2 WHERE merged_into = ?1",
];

impl Library {
    /// Makes the first of each pair part of the second, in one entry of the history. Its snapshots and body
    /// versions become versions of the other, after the last; its excerpts, quotations, codings, events and
    /// notes go along, and its citation key leads to the other from then on. The other keeps its title,
    /// date, byline, wire credits and the text in force.
    ///
    /// An excerpt whose words stand in the text in force is moved there; another stays on its version and is
    /// an orphan. A suggestion that the other has too, and that nobody has triaged, is dropped.
    ///
    /// Pairs are taken in order, and what was merged stands for what it became part of: A into B and B into C
    /// makes all three one, and a pair that is one already changes nothing.
    pub fn merge_articles(&self, merges: &[(ArticleId, ArticleId)]) -> Result<Outcome<()>> {
        let op = self.read(|reader| {
            let title = |id: ArticleId| -> Result<String> {
                reader
                    .conn()
                    .prepare_cached("SELECT title FROM article WHERE id = ?")?
                    .query_row([id], |row| row.get(0))
                    .or_not_found(id)
            };
            Ok(match merges {
                [(from, into)] => Op::MergeArticle {
                    from: title(*from)?,
                    into: title(*into)?,
                },
                _ => Op::MergeArticles { n: merges.len() },
            })
        })?;
        self.transact(op, |tx| {
            let mut gone = Vec::new();
            for &(from, into) in merges {
                if from == into {
                    return Err(Error::invalid(phrase!(
                        "An article cannot be merged into itself."
                    )));
                }
                let (from, into) = (stands_for(tx, from)?, stands_for(tx, into)?);
                if from != into {
                    merge(tx, from, into)?;
                    gone.push(from);
                }
            }
            copies::withdraw(tx, &gone)
        })
    }
}

/// What an article became part of; itself where it was not merged. It may not be in the trash.
fn stands_for(reader: &Reader<'_>, id: ArticleId) -> Result<ArticleId> {
    let id = current(reader, id)?;
    let (title, trashed): (String, bool) = reader
        .conn()
        .prepare_cached("SELECT title, trashed_at IS NOT NULL FROM article WHERE id = ?")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .or_not_found(id)?;
    if trashed {
        return Err(Error::invalid(phrase!(
            "“{title}” is in the trash. Restore it first.",
            title
        )));
    }
    Ok(id)
}

/// The article that stands for one that was merged; any other itself.
pub(crate) fn current(reader: &Reader<'_>, id: ArticleId) -> Result<ArticleId> {
    reader
        .conn()
        .prepare_cached("SELECT coalesce(merged_into, id) FROM article WHERE id = ?")?
        .query_row([id], |row| row.get(0))
        .or_not_found(id)
}

fn merge(tx: &Tx<'_>, from: ArticleId, into: ArticleId) -> Result<()> {
    let conn = tx.conn();
    let version = body::in_force(tx, into)?;
    let text = body::text(tx, version)?;
    move_versions(tx, from, into)?;
    move_excerpts(tx, from, into, version, &text)?;
    move_quotations(tx, from, into, version, &text)?;
    for sql in MOVES {
        conn.prepare_cached(sql)?.execute((from, into))?;
    }
    conn.prepare_cached("UPDATE article SET merged_into = ?2, trashed_at = ?3 WHERE id = ?1")?
        .execute((from, into, moment(tx.now())))?;
    Ok(())
}

/// Numbers the versions of one article after those of another.
fn move_versions(tx: &Tx<'_>, from: ArticleId, into: ArticleId) -> Result<()> {
    let conn = tx.conn();
    let mut last: i64 = conn
        .prepare_cached("SELECT coalesce(max(number), 0) FROM body_version WHERE article = ?")?
        .query_row([into], |row| row.get(0))?;
    let versions: Vec<BodyVersionId> = rows(
        &mut *conn
            .prepare_cached("SELECT id FROM body_version WHERE article = ? ORDER BY number")?,
        [from],
        |row| row.get(0),
    )?;
    let mut renumber =
        conn.prepare_cached("UPDATE body_version SET article = ?2, number = ?3 WHERE id = ?1")?;
    for version in versions {
        last += 1;
        renumber.execute((version, into, last))?;
    }
    Ok(())
}

/// Those in the trash go along too.
fn move_excerpts(
    tx: &Tx<'_>,
    from: ArticleId,
    into: ArticleId,
    version: BodyVersionId,
    text: &str,
) -> Result<()> {
    let conn = tx.conn();
    let excerpts = rows(
        &mut *conn.prepare_cached(
            "SELECT id, body_version, start, \"end\", quote, prefix, suffix FROM excerpt \
             WHERE article = ? ORDER BY body_version, id",
        )?,
        [from],
        |row| {
            let anchor = Anchor {
                span: span(row.get(2)?, row.get(3)?),
                quote: row.get(4)?,
                prefix: row.get(5)?,
                suffix: row.get(6)?,
            };
            Ok((row.get::<_, ExcerptId>(0)?, row.get(1)?, anchor))
        },
    )?;
    let mut orphan = conn.prepare_cached("UPDATE excerpt SET orphan = 1 WHERE id = ?")?;
    for of_one in excerpts.chunk_by(|a, b| a.1 == b.1) {
        let old = body::text(tx, of_one[0].1)?;
        let revision = Revision::of_texts(&old, text);
        for (id, _, anchor) in of_one {
            match revision.find(anchor) {
                Some(now) => move_excerpt(tx, *id, version, &now)?,
                None => {
                    orphan.execute([id])?;
                }
            }
        }
    }
    conn.prepare_cached("UPDATE excerpt SET article = ?2 WHERE article = ?1")?
        .execute((from, into))?;
    Ok(())
}

/// A quotation as it stands on its version.
struct Standing {
    id: QuotationId,
    on: BodyVersionId,
    span: Span,
    speaker: Option<Span>,
    /// Whether nobody has decided on it or corrected it.
    suggested: bool,
}

fn move_quotations(
    tx: &Tx<'_>,
    from: ArticleId,
    into: ArticleId,
    version: BodyVersionId,
    text: &str,
) -> Result<()> {
    let conn = tx.conn();
    let known: Vec<Span> = rows(
        &mut *conn.prepare_cached(
            "SELECT start, \"end\" FROM quotation WHERE article = ?1 AND body_version = ?2",
        )?,
        (into, version),
        |row| Ok(span(row.get(0)?, row.get(1)?)),
    )?;
    let quotations = rows(
        &mut *conn.prepare_cached(
            "SELECT id, body_version, start, \"end\", speaker_start, speaker_end, state = 'pending' AND NOT revised \
             FROM quotation WHERE article = ? ORDER BY body_version, id",
        )?,
        [from],
        |row| {
            let speaker: Option<(u32, u32)> = row.get::<_, Option<u32>>(4)?.zip(row.get(5)?);
            Ok(Standing {
                id: row.get(0)?,
                on: row.get(1)?,
                span: span(row.get(2)?, row.get(3)?),
                speaker: speaker.map(|(start, end)| span(start, end)),
                suggested: row.get(6)?,
            })
        },
    )?;
    let mut follow = conn.prepare_cached(include_str!("move_quotation.sql"))?;
    let mut drop_it = conn.prepare_cached("DELETE FROM quotation WHERE id = ?")?;
    for of_one in quotations.chunk_by(|a, b| a.on == b.on) {
        let old = body::text(tx, of_one[0].on)?;
        let revision = Revision::of_texts(&old, text);
        let again = |span| revision.find(&Anchor::of(&old, span));
        for quotation in of_one {
            let Some(now) = again(quotation.span) else {
                continue;
            };
            if quotation.suggested && known.iter().any(|span| span.overlaps(now.span)) {
                drop_it.execute([quotation.id])?;
                continue;
            }
            let speaker = quotation.speaker.and_then(again).map(|found| found.span);
            follow.execute((
                quotation.id,
                version,
                now.span.start as i64,
                now.span.end as i64,
                &now.quote,
                speaker.map(|span| span.start as i64),
                speaker.map(|span| span.end as i64),
            ))?;
        }
    }
    conn.prepare_cached("UPDATE quotation SET article = ?2 WHERE article = ?1")?
        .execute((from, into))?;
    Ok(())
}

fn span(start: u32, end: u32) -> Span {
    Span::new(start as usize, end as usize)
}

#[cfg(test)]
mod tests;
