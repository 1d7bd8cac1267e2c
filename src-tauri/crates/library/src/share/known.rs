//! What this library knows of what the team agreed on.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rusqlite::Connection;

use crate::Result;
use crate::reference::hex;
use crate::sql::all;

/// Before what stands for a state of a library that was merged as a whole.
pub(crate) const MERGED: &str = "merge-";

/// A version of a row that none known here replaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) mark: String,
    pub(crate) number: i64,
    /// Of the row as it stood here with that version.
    pub(crate) hash: String,
}

/// The versions of all rows.
#[derive(Debug, Default)]
pub(crate) struct Known(HashMap<String, Vec<Head>>);

impl Known {
    pub(crate) fn read(conn: &Connection) -> Result<Self> {
        let mut known = Self::default();
        let mut statement =
            conn.prepare("SELECT uid, mark, number, hash, replaces FROM share_known ORDER BY id")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let head = Head {
                mark: row.get(1)?,
                number: row.get(2)?,
                hash: row.get(3)?,
            };
            known.see(row.get(0)?, head, row.get(4)?);
        }
        Ok(known)
    }

    fn see(&mut self, uid: String, head: Head, replaces: bool) {
        let heads = self.0.entry(uid).or_default();
        if replaces {
            heads.clear();
        }
        heads.push(head);
    }

    /// The versions of a row that none replaces; the last is what it was last agreed to be here.
    pub(crate) fn heads(&self, uid: &str) -> &[Head] {
        self.0.get(uid).map_or(&[], Vec::as_slice)
    }

    /// Writes down that a version is known.
    pub(crate) fn add(
        &mut self,
        conn: &Connection,
        uid: &str,
        head: Head,
        replaces: bool,
    ) -> Result<()> {
        write(conn, uid, &head, replaces)?;
        self.see(uid.to_owned(), head, replaces);
        Ok(())
    }
}

/// Writes down that a version is known.
pub(crate) fn write(conn: &Connection, uid: &str, head: &Head, replaces: bool) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO share_known (uid, mark, number, hash, replaces) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((uid, &head.mark, head.number, &head.hash, replaces))?;
    Ok(())
}

/// The hash of the version that came last by one of these marks.
pub(crate) fn last_of(
    conn: &Connection,
    uid: &str,
    marks: &BTreeSet<String>,
) -> Result<Option<String>> {
    let found: Vec<(String, String)> = all(
        conn,
        "SELECT mark, hash FROM share_known WHERE uid = ? ORDER BY id DESC",
        [uid],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(found
        .into_iter()
        .find(|(mark, _)| marks.contains(mark))
        .map(|(_, hash)| hash))
}

/// Whether whoever had taken in so much knew of a version.
pub(crate) fn covers(seen: &BTreeMap<String, i64>, mark: &str, number: i64) -> bool {
    seen.get(mark).is_some_and(|last| *last >= number)
}

/// Whether whoever had taken in so much knew what was agreed on here: all versions, or one that says the same as
/// those that were not known.
pub(crate) fn knew(seen: &BTreeMap<String, i64>, heads: &[Head]) -> bool {
    let (known, unknown): (Vec<&Head>, Vec<&Head>) = heads
        .iter()
        .partition(|head| covers(seen, &head.mark, head.number));
    unknown
        .iter()
        .all(|head| known.iter().any(|other| other.hash == head.hash))
}

/// A change set that was taken in or published: its number and its file's SHA-256.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Last {
    pub(crate) number: i64,
    pub(crate) sha256: String,
}

/// The last change set of each mark that is known.
pub(crate) fn last_taken(conn: &Connection) -> Result<BTreeMap<String, Last>> {
    Ok(all(
        conn,
        "SELECT mark, number, sha256 FROM share_taken ORDER BY number",
        [],
        |row| {
            Ok((
                row.get::<_, String>(0)?,
                Last {
                    number: row.get(1)?,
                    sha256: row.get(2)?,
                },
            ))
        },
    )?
    .into_iter()
    .collect())
}

/// What a library knows: the last change set of each mark, the states of other libraries that were merged, and its own.
pub(crate) fn seen(conn: &Connection) -> Result<BTreeMap<String, i64>> {
    let mut seen: BTreeMap<String, i64> = last_taken(conn)?
        .into_iter()
        .map(|(mark, last)| (mark, last.number))
        .collect();
    for mark in merged(conn)?.into_iter().chain([state_mark(conn)?]) {
        seen.insert(mark, 1);
    }
    Ok(seen)
}

/// The states of other libraries that were merged.
pub(crate) fn merged(conn: &Connection) -> Result<Vec<String>> {
    all(
        conn,
        "SELECT DISTINCT mark FROM share_known WHERE mark LIKE 'merge-%'",
        [],
        |row| row.get(0),
    )
}

/// What stands for the state that a library is in: the seal of its newest entry of the history, which no other library
/// has, and no copy of it once either was changed.
pub(crate) fn state_mark(conn: &Connection) -> Result<String> {
    let seal: Option<Vec<u8>> =
        conn.query_row("SELECT hash FROM history_head", [], |row| row.get(0))?;
    Ok(mark_of(&seal.unwrap_or_default()))
}

/// Of these states, those that a library has been in.
pub(crate) fn states_of(conn: &Connection, marks: &[String]) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    if marks.is_empty() {
        return Ok(found);
    }
    let mut statement = conn.prepare_cached("SELECT hash FROM history")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let mark = mark_of(&row.get::<_, Vec<u8>>(0)?);
        if marks.contains(&mark) {
            found.insert(mark);
        }
    }
    Ok(found)
}

fn mark_of(seal: &[u8]) -> String {
    format!("{MERGED}{}", hex(seal).get(..32).unwrap_or_default())
}
