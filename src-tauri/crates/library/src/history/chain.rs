//! The chain: each entry's hash covers the entry and the hash before it, so that an entry that another program
//! changed, took out or put in shows.
//!
//! What is covered never changes once the next entry stands: what was done, by whom, when, to which rows, and
//! the changeset by its own hash, which stays when the changeset itself is no longer kept. Whether an entry is
//! in force is not covered; undoing and redoing leave entries of their own.

use chrono::{DateTime, Utc};
use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};

use crate::sql::moment;
use crate::{HistoryId, Reader, Result};

/// What stands before the first entry.
const BEGINNING: [u8; 32] = [0; 32];

/// What an entry's hash covers.
struct Link<'e> {
    id: i64,
    label: &'e str,
    op: &'e str,
    analyst: &'e str,
    at: &'e str,
    changes: &'e str,
    /// `undo` and `redo` for the entries that those leave; `change` for all others.
    kind: &'e str,
    of: Option<i64>,
    digest: &'e [u8],
}

impl Link<'_> {
    fn hash(&self, before: &[u8]) -> [u8; 32] {
        let mut hash = Sha256::new();
        let mut put = |bytes: &[u8]| {
            // With its length, so that no two lists of fields are the same bytes.
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        };
        put(before);
        put(&self.id.to_le_bytes());
        for field in [
            self.label,
            self.op,
            self.analyst,
            self.at,
            self.changes,
            self.kind,
        ] {
            put(field.as_bytes());
        }
        put(&self.of.unwrap_or(0).to_le_bytes());
        put(self.digest);
        hash.finalize().into()
    }
}

/// The hash of a changeset as it is stored.
pub(super) fn digest(packed: &[u8]) -> [u8; 32] {
    Sha256::digest(packed).into()
}

/// Seals the newest entry: to be called when it was written, and when a change has joined it.
pub(super) fn seal(conn: &Connection, id: i64) -> Result<()> {
    let before: Option<Vec<u8>> = conn
        .prepare_cached("SELECT hash FROM history WHERE id < ? ORDER BY id DESC LIMIT 1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    let before = before.unwrap_or_else(|| BEGINNING.to_vec());
    let hash = conn
        .prepare_cached(include_str!("links.sql"))?
        .query_row((id, id), |row| hash_of(row, &before))?;
    conn.prepare_cached("UPDATE history SET hash = ?2 WHERE id = ?1")?
        .execute((id, hash))?;
    conn.prepare_cached("UPDATE history_head SET entry = ?1, hash = ?2")?
        .execute((id, hash))?;
    Ok(())
}

/// Notes that the entry before is the newest again.
pub(super) fn unseal(conn: &Connection) -> Result<()> {
    conn.prepare_cached(
        "UPDATE history_head SET (entry, hash) = (SELECT id, hash FROM history ORDER BY id DESC LIMIT 1)",
    )?
    .execute([])?;
    Ok(())
}

/// Ends what can be undone, seals all entries anew and writes one that tells what was done to the file itself.
pub(crate) fn note(
    conn: &Connection,
    op: &str,
    label: &str,
    analyst: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    conn.execute(
        "UPDATE history SET state = 'settled' WHERE state = 'done'",
        [],
    )?;
    conn.execute("UPDATE history SET redoable = 0, coalescing = NULL", [])?;
    conn.execute(
        "INSERT INTO history (label, op, analyst, at, changeset, digest, changes, state) \
         VALUES (?1, ?2, ?3, ?4, x'', ?5, '{}', 'settled')",
        (label, op, analyst, moment(now), digest(&[])),
    )?;
    seal_all(conn)
}

/// Seals all entries anew: for a history whose chain was broken by damage, which an entry then tells.
fn seal_all(conn: &Connection) -> Result<()> {
    let ids: Vec<i64> = crate::sql::all(conn, "SELECT id FROM history ORDER BY id", [], |row| {
        row.get(0)
    })?;
    conn.execute("UPDATE history_head SET entry = NULL, hash = NULL", [])?;
    for id in ids {
        seal(conn, id)?;
    }
    Ok(())
}

fn hash_of(row: &rusqlite::Row<'_>, before: &[u8]) -> rusqlite::Result<[u8; 32]> {
    let state = row.get_ref(6)?.as_str()?;
    let link = Link {
        id: row.get(0)?,
        label: row.get_ref(1)?.as_str()?,
        op: row.get_ref(2)?.as_str()?,
        analyst: row.get_ref(3)?.as_str()?,
        at: row.get_ref(4)?.as_str()?,
        changes: row.get_ref(5)?.as_str()?,
        kind: match state {
            "undo" | "redo" => state,
            _ => "change",
        },
        of: row.get(7)?,
        digest: row.get_ref(8)?.as_blob()?,
    };
    Ok(link.hash(before))
}

/// What is wrong with the chain, and how many entries it has.
pub(crate) fn broken(reader: &Reader<'_>) -> Result<(Vec<Phrase>, usize)> {
    let mut statement = reader.conn().prepare(include_str!("links.sql"))?;
    let mut rows = statement.query((0, i64::MAX))?;
    let mut problems = Vec::new();
    let mut before = BEGINNING.to_vec();
    let mut last: Option<i64> = None;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        count += 1;
        let id: i64 = row.get(0)?;
        let hash: Vec<u8> = row.get(9)?;
        let packed: Vec<u8> = row.get(10)?;
        let kept: Vec<u8> = row.get(8)?;
        if !packed.is_empty() && digest(&packed) != kept.as_slice() {
            problems.push(phrase!(
                "Entry {id} of the history does not hold the change that was made.",
                id = Argument::shown(id)
            ));
        }
        if hash_of(row, &before)? != hash.as_slice() {
            problems.push(match last {
                Some(last) => phrase!(
                    "Entry {id} of the history does not follow entry {last}: one of them was changed, or others were \
                     taken out between them.",
                    id = Argument::shown(id),
                    last = Argument::shown(last)
                ),
                None => phrase!(
                    "Entry {id} of the history is not the first, or was changed.",
                    id = Argument::shown(id)
                ),
            });
        }
        // From what stands there, so that one break is one problem.
        before = hash;
        last = Some(id);
    }
    let (entry, hash): (Option<i64>, Option<Vec<u8>>) =
        reader
            .conn()
            .query_row("SELECT entry, hash FROM history_head", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
    if entry != last || hash.is_some_and(|hash| hash != before) {
        problems.push(phrase!(
            "The history does not end with the entry that was written last."
        ));
    }
    Ok((problems, count))
}

/// The newest entry and its hash in hexadecimal: to be written down elsewhere, it tells later whether the
/// history up to there is still the same.
pub(super) fn head(reader: &Reader<'_>) -> Result<Option<(HistoryId, String)>> {
    Ok(reader
        .conn()
        .prepare_cached("SELECT entry, lower(hex(hash)) FROM history_head WHERE entry IS NOT NULL")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}
