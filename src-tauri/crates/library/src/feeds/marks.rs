//! What a user makes of entries.

use std::collections::BTreeSet;

use demarche_text::address;
use rusqlite::Connection;

use super::EntryState;
use crate::id::Noun as _;
use crate::sql::rows;
use crate::{ArticleId, FeedEntryId, Library, Op, Outcome, Result, Tx};

impl Library {
    /// Marks entries, or takes their marks away with [`EntryState::New`].
    pub fn mark_entries(&self, ids: &[FeedEntryId], state: EntryState) -> Result<Outcome<()>> {
        let op = Op::MarkFeedEntries {
            n: ids.len(),
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

/// Marks as imported what an article comes from, inside the transaction that stores it or a new version of
/// it: the entry that it was made of, and those that have one of its addresses, unless they were put aside
/// or imported as another article. An entry that is gone needs no mark.
pub(crate) fn imported_in(
    tx: &Tx<'_>,
    entry: Option<FeedEntryId>,
    addresses: &[&str],
    article: ArticleId,
) -> Result<()> {
    let mut of_address = tx.conn().prepare_cached(
        "SELECT id FROM feed_entry WHERE url_key = ? AND state IN ('new', 'seen')",
    )?;
    let mut found: BTreeSet<FeedEntryId> = BTreeSet::new();
    for key in addresses.iter().filter_map(|given| address::key(given)) {
        found.extend(rows(&mut of_address, [key], |row| {
            row.get::<_, FeedEntryId>(0)
        })?);
    }
    if let Some(entry) = entry {
        found.extend(exists(tx.conn(), entry)?.then_some(entry));
    }
    for id in found {
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
