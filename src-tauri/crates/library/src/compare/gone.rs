//! What nobody says any more: positions of which everybody who took them is in the trash. They count nowhere, as if they
//! were there themselves.

use super::filter::PositionSet;
use crate::sql::all;
use crate::{PositionId, Reader, Result};

/// A query that leaves them out by a table of theirs, `gone`; it may have recursive ones of its own.
pub(crate) fn with_gone(sql: &str) -> String {
    const RECURSIVE: &str = "WITH RECURSIVE";
    let gone = include_str!("gone.sql");
    match sql.split_once(RECURSIVE) {
        Some((before, after)) => {
            format!("{before}{RECURSIVE} gone(position) AS (\n{gone}),{after}")
        }
        None => format!("WITH gone(position) AS (\n{gone})\n{sql}"),
    }
}

pub(crate) fn read(reader: &Reader<'_>) -> Result<PositionSet> {
    let ids: Vec<PositionId> = all(reader.conn(), include_str!("gone.sql"), [], |row| {
        row.get(0)
    })?;
    Ok(ids.into_iter().collect())
}

/// Whether a position is one of them.
pub(super) fn is_gone(reader: &Reader<'_>, position: i64) -> Result<bool> {
    let sql = with_gone("SELECT 1 FROM gone WHERE position = ?");
    let mut statement = reader.conn().prepare_cached(&sql)?;
    Ok(statement.exists([position])?)
}
