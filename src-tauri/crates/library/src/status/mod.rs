//! The library at a glance.

use serde::{Deserialize, Serialize};

use crate::compare::with_gone;
use crate::{Library, Result};

/// How many there are of what, outside the trash unless said otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Articles.
    pub articles: u32,
    /// Notes.
    pub notes: u32,
    /// Actors that are not part of another.
    pub actors: u32,
    /// Leaves of the codebook.
    pub issues: u32,
    /// Events.
    pub events: u32,
    /// Positions.
    pub positions: u32,
    /// Quotations that nobody has triaged.
    pub inbox: u32,
    /// Things in the trash.
    pub trash: u32,
    /// Entries of feeds that are new and pass their feed's filter.
    pub feed_entries: u32,
}

impl Library {
    /// How many there are of what.
    pub fn counts(&self) -> Result<Counts> {
        self.read(|reader| {
            Ok(reader
                .conn()
                .prepare_cached(&with_gone(include_str!("counts.sql")))?
                .query_row([], |row| {
                    Ok(Counts {
                        articles: row.get(0)?,
                        notes: row.get(1)?,
                        actors: row.get(2)?,
                        issues: row.get(3)?,
                        events: row.get(4)?,
                        positions: row.get(5)?,
                        inbox: row.get(6)?,
                        trash: row.get(7)?,
                        feed_entries: row.get(8)?,
                    })
                })?)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{article_of, library};

    #[test]
    fn the_trash_is_counted_apart() {
        let library = library();
        let mut ids = Vec::new();
        for title in ["A", "B", "C"] {
            let new = article_of(title, &format!("Words of {title} alone."));
            ids.push(library.store(&new).unwrap().value.article);
        }
        library.trash_articles(&ids[..1]).unwrap();
        let expected = Counts {
            articles: 2,
            trash: 1,
            ..Counts::default()
        };
        assert_eq!(library.counts().unwrap(), expected);
    }
}
