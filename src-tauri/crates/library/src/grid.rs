//! What the grids of all nouns share: rows in an order, in groups or not, a page at a time.
//!
//! A noun's `grid.sql` answers three columns: the row, its group (or nothing), and whether it has what the
//! grid is sorted by. Its order is: groups by name, those without one last; within a group ascending, rows
//! that have no value last.

use rusqlite::Params;
use rusqlite::types::FromSql;
use serde::{Deserialize, Serialize};

use crate::sql::all;
use crate::{Reader, Result};

/// A group of a grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupCount {
    /// The name, or the word of what it is of; none for rows that have no such thing.
    pub label: Option<String>,
    /// How many rows are in it.
    pub count: u32,
}

/// One page of a grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridPage<R> {
    /// How many rows there are in all.
    pub total: u32,
    /// The groups in the order of the rows; none when nothing is grouped.
    pub groups: Vec<GroupCount>,
    /// The rows asked for.
    pub rows: Vec<R>,
}

/// A row with what places it.
pub(crate) struct Keyed<I> {
    /// The row.
    pub(crate) id: I,
    group: Option<String>,
    sortable: bool,
}

/// The rows that a noun's `grid.sql` finds. Descending, rows without a value stay last.
pub(crate) fn ordered<I: FromSql>(
    reader: &Reader<'_>,
    sql: &str,
    params: impl Params,
    descending: bool,
) -> Result<Vec<Keyed<I>>> {
    let mut ordered = all(reader.conn(), sql, params, |row| {
        Ok(Keyed {
            id: row.get(0)?,
            group: row.get(1)?,
            sortable: row.get(2)?,
        })
    })?;
    if descending {
        for of_one in ordered.chunk_by_mut(|a, b| a.group == b.group) {
            let sortable = of_one.partition_point(|keyed| keyed.sortable);
            of_one[..sortable].reverse();
        }
    }
    Ok(ordered)
}

/// The rows from `offset` on, `limit` at most, and the groups of all when they are grouped.
pub(crate) fn page<I: Copy, R>(
    ordered: &[Keyed<I>],
    grouped: bool,
    offset: usize,
    limit: usize,
    row: impl Fn(I) -> Result<R>,
) -> Result<GridPage<R>> {
    let groups = match grouped {
        false => Vec::new(),
        true => ordered
            .chunk_by(|a, b| a.group == b.group)
            .map(|of_one| GroupCount {
                label: of_one[0].group.clone(),
                count: of_one.len() as u32,
            })
            .collect(),
    };
    Ok(GridPage {
        total: ordered.len() as u32,
        groups,
        rows: ordered
            .iter()
            .skip(offset)
            .take(limit)
            .map(|keyed| row(keyed.id))
            .collect::<Result<_>>()?,
    })
}
