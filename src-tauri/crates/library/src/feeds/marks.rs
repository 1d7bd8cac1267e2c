//! What a user makes of entries.

use rusqlite::Connection;

use super::EntryState;
use crate::id::Noun as _;
use crate::{ArticleId, FeedEntryId, Library, Op, Outcome, Result, Tx};

impl Library {
    /// Marks entries, or takes their marks away with [`EntryState::New`].
    pub fn mark_entries(&self, ids: &[FeedEntryId], state: EntryState) -> Result<Outcome<()>> {
        let op = Op::MarkFeedEntries {
            count: ids.len(),
            state: state.word(),
        };
        self.transact(op, |tx| {
            for &id in ids {
                if !exists(tx.conn(), id)? {
                    return Err(id.not_found());
                }
                mark(tx, id, state, None)?;
            }
            Ok(())
        })
    }
}

/// Marks an entry as the source of an article, inside the transaction that stores it. An entry that is
/// gone needs no mark.
pub(crate) fn imported_in(tx: &Tx<'_>, id: FeedEntryId, article: ArticleId) -> Result<()> {
    if exists(tx.conn(), id)? {
        mark(tx, id, EntryState::Imported, Some(article))?;
    }
    Ok(())
}

fn exists(conn: &Connection, id: FeedEntryId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT 1 FROM feed_entry WHERE id = ?")?
        .exists([id])?)
}

fn mark(tx: &Tx<'_>, id: FeedEntryId, state: EntryState, article: Option<ArticleId>) -> Result<()> {
    let conn = tx.conn();
    if state == EntryState::New {
        conn.prepare_cached("DELETE FROM feed_mark WHERE id = ?")?
            .execute([id])?;
        return Ok(());
    }
    // What an entry was imported as stays known, unless it is imported as something else.
    conn.prepare_cached(
        "INSERT INTO feed_mark (id, state, article) VALUES (?1, ?2, ?3) \
         ON CONFLICT (id) DO UPDATE SET state = excluded.state, article = coalesce(excluded.article, article) \
         WHERE state <> excluded.state OR excluded.article IS NOT NULL AND article IS NOT excluded.article",
    )?
    .execute((id, state, article))?;
    Ok(())
}
