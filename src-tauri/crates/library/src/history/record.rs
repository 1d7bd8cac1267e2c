//! Recording a change.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::session::{Changegroup, ChangesetIter, Session};
use rusqlite::{Connection, OptionalExtension};

use super::chain;
use super::touched::Touched;
use crate::sql::{moment, moment_of};
use crate::{Changes, Error, HistoryId, Op, Result};

/// Tables that are not part of the history: reference data, bytes that never change, settings, notes' versions, the names
/// by which other libraries know rows, what
/// refreshing a feed brought in, and whatever triggers or searches derive from other tables (an applied changeset fires the triggers,
/// so a derived row that was recorded as well would be written twice).
const UNRECORDED: &[&str] = &[
    "analyst",
    "country",
    "country_name",
    "bloc",
    "bloc_member",
    "raw",
    "setting",
    "history",
    "history_head",
    "stated",
    "passage",
    "feed_state",
    "feed_entry",
    "feed_text",
    "note_version",
    "share_row",
];

/// Changes with the same coalescing key are one entry while its first is no older.
const COALESCED_WITHIN: TimeDelta = TimeDelta::seconds(60);

/// The tables that the history records.
#[derive(Debug, Clone)]
pub(crate) struct Recorded(Arc<HashSet<String>>);

impl Recorded {
    /// Every ordinary table but the [`UNRECORDED`]; full-text tables and their shadows are not ordinary.
    pub(crate) fn of(conn: &Connection) -> Result<Self> {
        let mut statement = conn.prepare(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
        )?;
        let tables = statement
            .query_map([], |row| row.get::<_, String>(0))?
            .filter(|name| !matches!(name, Ok(name) if UNRECORDED.contains(&name.as_str())))
            .collect::<rusqlite::Result<_>>()?;
        Ok(Self(Arc::new(tables)))
    }

    /// The recorded tables, in alphabetical order.
    #[cfg(test)]
    pub(crate) fn tables(&self) -> Vec<String> {
        let mut tables: Vec<_> = self.0.iter().cloned().collect();
        tables.sort();
        tables
    }

    /// Records from now on.
    pub(crate) fn session<'c>(&self, conn: &'c Connection) -> Result<Session<'c>> {
        let mut session = Session::new(conn)?;
        let tables = Arc::clone(&self.0);
        session.table_filter(Some(move |table: &str| tables.contains(table)));
        session.attach::<&str>(None)?;
        Ok(session)
    }
}

/// Writes what the session saw as an entry of the history, inside the transaction that it saw. Answers how many
/// rows changed, and which of those that comparisons rest on.
pub(crate) fn record(
    conn: &Connection,
    mut session: Session<'_>,
    op: &Op,
    analyst: &str,
    now: DateTime<Utc>,
) -> Result<(Changes, Touched)> {
    let mut changeset = Vec::new();
    session.changeset_strm(&mut changeset)?;
    drop(session);
    let (changes, touched) = count(&changeset)?;
    if changes.is_empty() {
        return Ok((changes, touched));
    }
    conn.prepare_cached("UPDATE history SET redoable = 0 WHERE redoable = 1")?
        .execute([])?;
    let key = op.coalescing_key();
    if let Some(key) = &key
        && join(conn, key, analyst, now, &changeset)?
    {
        return Ok((changes, touched));
    }
    let packed = pack(&changeset)?;
    conn.prepare_cached(
        "INSERT INTO history (label, op, analyst, at, changeset, digest, changes, state, coalescing) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'done', ?8)",
    )?
    .execute((
        op.label().to_string(),
        op.name(),
        analyst,
        moment(now),
        &packed,
        chain::digest(&packed),
        serde_json::to_string(&changes.0)?,
        key,
    ))?;
    chain::seal(conn, conn.last_insert_rowid())?;
    forget_oldest(conn)?;
    Ok((changes, touched))
}

/// Entries that keep their changeset. Of older ones the trail stays: who did what, when, to which tables.
const REMEMBERED: i64 = 20_000;

/// Drops the changeset that the newest entry pushes out. To be called once for each new entry.
pub(super) fn forget_oldest(conn: &Connection) -> Result<()> {
    conn.prepare_cached(
        "UPDATE history SET changeset = x'' WHERE id = (SELECT max(id) FROM history) - ?",
    )?
    .execute([REMEMBERED])?;
    Ok(())
}

/// Drops the changesets of all entries that [`forget_oldest`] would have dropped one by one. Answers of how many.
pub(crate) fn forget_all_old(conn: &Connection) -> Result<u64> {
    forget_older_than(conn, REMEMBERED)
}

/// The same, of all but the newest `remembered` entries.
pub(crate) fn forget_older_than(conn: &Connection, remembered: i64) -> Result<u64> {
    let forgotten = conn.execute(
        "UPDATE history SET changeset = x'' \
         WHERE id <= (SELECT max(id) FROM history) - ? AND length(changeset) > 0",
        [remembered],
    )?;
    Ok(forgotten as u64)
}

/// Adds a change to the newest entry when both may be one. Says whether it did.
fn join(
    conn: &Connection,
    key: &str,
    analyst: &str,
    now: DateTime<Utc>,
    changeset: &[u8],
) -> Result<bool> {
    let newest: Option<(HistoryId, String, Vec<u8>)> = conn
        .prepare_cached(
            "SELECT id, at, changeset FROM history \
             WHERE id = (SELECT max(id) FROM history) AND state = 'done' AND coalescing = ?1 AND analyst = ?2",
        )?
        .query_row((key, analyst), |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    let Some((id, at, packed)) = newest else {
        return Ok(false);
    };
    let fresh = moment_of(&at).is_some_and(|at| now >= at && now - at < COALESCED_WITHIN);
    if !fresh {
        return Ok(false);
    }
    let mut group = Changegroup::new()?;
    group.add_stream(&mut unpack(&packed)?.as_slice())?;
    group.add_stream(&mut &changeset[..])?;
    let mut both = Vec::new();
    group.output_strm(&mut both)?;
    let (changes, _) = count(&both)?;
    if changes.is_empty() {
        conn.prepare_cached("DELETE FROM history WHERE id = ?")?
            .execute([id])?;
        chain::unseal(conn)?;
    } else {
        let packed = pack(&both)?;
        conn.prepare_cached(
            "UPDATE history SET changeset = ?2, digest = ?3, changes = ?4 WHERE id = ?1",
        )?
        .execute((
            id,
            &packed,
            chain::digest(&packed),
            serde_json::to_string(&changes.0)?,
        ))?;
        chain::seal(conn, id.0)?;
    }
    Ok(true)
}

/// How many rows a changeset changes, by table, and which of those that comparisons rest on.
pub(crate) fn count(changeset: &[u8]) -> Result<(Changes, Touched)> {
    let mut changes = Changes::default();
    let mut touched = Touched::default();
    if changeset.is_empty() {
        return Ok((changes, touched));
    }
    let mut input: &[u8] = changeset;
    let input: &mut dyn std::io::Read = &mut input;
    let mut items = ChangesetIter::start_strm(&input)?;
    while let Some(item) = items.next()? {
        let operation = item.op()?;
        touched.see(operation.table_name(), item);
        match changes.0.get_mut(operation.table_name()) {
            Some(rows) => *rows += 1,
            None => {
                changes.0.insert(operation.table_name().to_owned(), 1);
            }
        }
    }
    Ok((changes, touched))
}

/// zstd's default level: changesets are mostly text and are seldom read.
fn pack(changeset: &[u8]) -> Result<Vec<u8>> {
    // With its size known, zstd takes no more memory than that.
    zstd::bulk::compress(changeset, 3).map_err(Error::Packing)
}

pub(crate) fn unpack(packed: &[u8]) -> Result<Vec<u8>> {
    zstd::decode_all(packed).map_err(Error::Packing)
}
