//! The tables, and how an older file comes to have them.

mod fold;

use rusqlite::{Connection, Transaction};

use crate::Result;

pub(crate) use fold::{fold, folds};

/// Says in the file's header that it is a Demarche library: "DMRC".
pub(crate) const APPLICATION_ID: i64 = 0x444D_5243;

/// Schema n is what the first n scripts make. A released script never changes; later ones add.
const SCRIPTS: &[&str] = &[include_str!("v1.sql")];

/// The schema that this program reads and writes.
pub(crate) const LATEST: i64 = SCRIPTS.len() as i64;

/// The schema of an open file; 0 for an empty one.
pub(crate) fn version(conn: &Connection) -> Result<i64> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Brings a file to [`LATEST`], inside the caller's transaction.
pub(crate) fn migrate(tx: &Transaction<'_>) -> Result<()> {
    let from = version(tx)?;
    for script in SCRIPTS.iter().skip(from.try_into().unwrap_or(usize::MAX)) {
        tx.execute_batch(&fold::expand(script))?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", LATEST)?;
    Ok(())
}
