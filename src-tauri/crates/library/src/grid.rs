//! What the grids of all nouns share: rows in an order, in groups or not, a page at a time.
//!
//! A noun's `grid.sql` answers three columns: the row, its group (or nothing), and whether it has what the
//! grid is sorted by. Its order is: groups by name, those without one last; within a group ascending, rows
//! that have no value last. A whole order is held until something changes, since whoever scrolls asks for
//! page after page of it.

mod orders;

use rusqlite::Params;
use serde::{Deserialize, Serialize};

use crate::sql::rows;
use crate::{Error, Library, Reader, Result};

pub(crate) use orders::Orders;

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

/// All rows of a grid in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Ordered {
    /// The rows, one group after the other.
    pub(crate) ids: Vec<i64>,
    /// The groups, or the one that all are in.
    pub(crate) groups: Vec<GroupCount>,
}

impl Ordered {
    /// Adds a row at the end. Rows of a group come one after the other.
    fn add(&mut self, id: i64, group: Option<&str>) {
        self.ids.push(id);
        match self.groups.last_mut() {
            Some(last) if last.label.as_deref() == group => last.count += 1,
            _ => self.groups.push(GroupCount {
                label: group.map(str::to_owned),
                count: 1,
            }),
        }
    }
}

/// The rows that a noun's `grid.sql` finds. Descending, rows without a value stay last.
pub(crate) fn ordered(
    reader: &Reader<'_>,
    sql: &str,
    params: impl Params,
    descending: bool,
) -> Result<Ordered> {
    let mut ordered = Ordered::default();
    let mut sortable: Vec<bool> = Vec::new();
    let mut statement = reader.conn().prepare_cached(sql)?;
    rows(&mut statement, params, |row| {
        ordered.add(row.get(0)?, row.get_ref(1)?.as_str_or_null()?);
        sortable.push(row.get(2)?);
        Ok(())
    })?;
    if descending {
        let mut first = 0;
        for group in &ordered.groups {
            let end = first + group.count as usize;
            let last = first + sortable[first..end].partition_point(|&sortable| sortable);
            ordered.ids[first..last].reverse();
            first = end;
        }
    }
    Ok(ordered)
}

/// What of a grid is asked for.
pub(crate) struct Asked {
    /// Everything that the order depends on, in words.
    pub(crate) order: String,
    /// Whether the rows are in groups.
    pub(crate) grouped: bool,
    /// The first row.
    pub(crate) offset: usize,
    /// How many at most.
    pub(crate) limit: usize,
}

impl Library {
    /// A page of a grid: its order is `order`'s where it is not at hand, its rows are `row`'s.
    pub(crate) fn grid_page<I: From<i64>, R>(
        &self,
        asked: &Asked,
        order: impl Fn() -> Result<Ordered>,
        row: impl Fn(&Reader<'_>, I) -> Result<R>,
    ) -> Result<GridPage<R>> {
        let once = || {
            let ordered = self.orders().or_read(&asked.order, &order)?;
            self.read(|reader| page(reader, &ordered, asked, &row))
        };
        match once() {
            // A change came between the order and the rows.
            Err(Error::NotFound { .. }) => {
                self.orders().forget();
                once()
            }
            answer => answer,
        }
    }
}

fn page<I: From<i64>, R>(
    reader: &Reader<'_>,
    ordered: &Ordered,
    asked: &Asked,
    row: impl Fn(&Reader<'_>, I) -> Result<R>,
) -> Result<GridPage<R>> {
    let ids = ordered.ids.iter().skip(asked.offset).take(asked.limit);
    Ok(GridPage {
        total: ordered.ids.len() as u32,
        groups: match asked.grouped {
            true => ordered.groups.clone(),
            false => Vec::new(),
        },
        rows: ids
            .map(|&id| row(reader, I::from(id)))
            .collect::<Result<_>>()?,
    })
}
