//! Which rows a change touched, for what is held in memory to be brought up to date by them alone.

use std::collections::BTreeSet;

use rusqlite::session::ChangesetItem;
use rusqlite::types::ValueRef;

use crate::library::Pending;
use crate::{Reader, Result};

/// More rows than these are not followed one by one: reading all anew takes no longer.
const FOLLOWED: usize = 2_000;

/// The rows by which positions may have come to count for something else, or to show something else.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Touched {
    /// Of positions themselves, and those that rows of their own were added to or taken from.
    positions: BTreeSet<i64>,
    /// Rows that were changed in their place, of which the changeset does not tell whose they are: by the
    /// place of their table in [`OWN`].
    own: BTreeSet<(usize, i64)>,
    excerpts: BTreeSet<i64>,
    articles: BTreeSet<i64>,
    actors: BTreeSet<i64>,
    events: BTreeSet<i64>,
    /// Whether it may have become another question how many articles there are, from whom, of which wire.
    published: bool,
}

/// Tables whose rows are a position's own, which their second column names.
const OWN: &[&str] = &[
    "position_actor",
    "position_behalf",
    "position_behalf_bloc",
    "evidence",
];

impl Touched {
    /// Takes in a row of a changeset; of its inversion the rows are the same.
    pub(super) fn see(&mut self, table: &str, item: &ChangesetItem) {
        self.published |= matches!(table, "article" | "wire_credit" | "outlet");
        let rows = match table {
            "position" => &mut self.positions,
            "excerpt" => &mut self.excerpts,
            "article" => &mut self.articles,
            "actor" => &mut self.actors,
            "event" => &mut self.events,
            _ => {
                if let Some(own) = OWN.iter().position(|own| *own == table)
                    && !self.too_much()
                {
                    let row = before(item, 0).or(after(item, 0));
                    self.own.extend(row.map(|row| (own, row)));
                    // An update tells the position only where it is another one.
                    self.positions.extend(before(item, 1));
                    self.positions.extend(after(item, 1));
                }
                return;
            }
        };
        if rows.len() <= FOLLOWED {
            rows.extend(before(item, 0).or(after(item, 0)));
        }
    }

    /// Whether it may have become another question how many articles there are, from whom, of which wire.
    pub(crate) fn published(&self) -> bool {
        self.published
    }

    /// The positions that the rows are of, or were before the change; none where they are too many.
    pub(crate) fn positions(&self, reader: &Reader<'_>) -> Result<Option<BTreeSet<i64>>> {
        let mut found = self.positions.clone();
        let mut follow = |sql: &str, row: i64| -> Result<()> {
            let mut statement = reader.conn().prepare_cached(sql)?;
            let mut rows = statement.query([row])?;
            while let Some(row) = rows.next()? {
                found.insert(row.get(0)?);
                if found.len() > FOLLOWED {
                    break;
                }
            }
            Ok(())
        };
        for &(own, row) in &self.own {
            let sql = match OWN[own] {
                "position_actor" => "SELECT position FROM position_actor WHERE id = ?",
                "position_behalf" => "SELECT position FROM position_behalf WHERE id = ?",
                "position_behalf_bloc" => "SELECT position FROM position_behalf_bloc WHERE id = ?",
                _ => "SELECT position FROM evidence WHERE id = ?",
            };
            follow(sql, row)?;
        }
        for (rows, sql) in [
            (
                &self.excerpts,
                "SELECT position FROM evidence WHERE excerpt = ?",
            ),
            (
                &self.articles,
                "SELECT evidence.position FROM excerpt \
                 JOIN evidence ON evidence.excerpt = excerpt.id WHERE excerpt.article = ?",
            ),
            (
                &self.actors,
                "SELECT position FROM position_actor WHERE actor = ?",
            ),
            (&self.events, "SELECT id FROM position WHERE event = ?"),
        ] {
            for &row in rows {
                follow(sql, row)?;
            }
        }
        Ok((found.len() <= FOLLOWED).then_some(found))
    }
}

impl Pending for Touched {
    fn add(&mut self, other: &Self) {
        self.positions.extend(&other.positions);
        self.own.extend(&other.own);
        self.excerpts.extend(&other.excerpts);
        self.articles.extend(&other.articles);
        self.actors.extend(&other.actors);
        self.events.extend(&other.events);
        self.published |= other.published;
    }

    fn too_much(&self) -> bool {
        let rows = [&self.positions, &self.excerpts, &self.articles].map(BTreeSet::len);
        let rows = rows.iter().sum::<usize>() + self.own.len();
        rows + self.actors.len() + self.events.len() > FOLLOWED
    }
}

/// A column of a row as it was; none of a new row, nor of a column that stayed the same and is no key.
fn before(item: &ChangesetItem, column: usize) -> Option<i64> {
    item.old_value(column).ok().and_then(integer)
}

/// A column of a row as it is now; none of a row that is gone, nor of a column that stayed the same.
fn after(item: &ChangesetItem, column: usize) -> Option<i64> {
    item.new_value(column).ok().and_then(integer)
}

fn integer(value: ValueRef<'_>) -> Option<i64> {
    value.as_i64().ok()
}
