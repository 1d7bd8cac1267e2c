//! The quick switcher: any article, note, actor, country, issue, event or saved view by fuzzy name.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::sync::Arc;

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};

use crate::sql::rows;
use crate::{Changes, Library, Place, PlaceKind, Reader, Result};

/// Tables whose rows can be switched to.
const TABLES: &[&str] = &[
    "article",
    "note",
    "actor",
    "actor_name",
    "issue",
    "event",
    "saved_view",
];

/// A name that can be switched to; a place may have several.
#[derive(Debug)]
struct Name {
    letters: Utf32String,
    place: usize,
}

/// Every name, kept between keystrokes.
#[derive(Debug, Default)]
pub(crate) struct Names {
    places: Vec<Place>,
    names: Vec<Name>,
}

impl Names {
    fn of(reader: &Reader<'_>) -> Result<Self> {
        let mut statement = reader.conn().prepare_cached(include_str!("switcher.sql"))?;
        let found = rows(&mut statement, [], |row| {
            Ok((
                row.get::<_, PlaceKind>(0)?,
                row.get::<_, i64>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, String>(3)?,
                row.get::<_, Option<String>>(4)?,
            ))
        })?;
        let mut all = Self::default();
        for (kind, id, title, detail, name) in found {
            let same = all
                .places
                .last()
                .is_some_and(|place| place.kind == kind && place.id == id);
            if !same {
                all.places.push(Place {
                    kind,
                    id,
                    title: title.clone(),
                    detail,
                });
                all.names.push(Name {
                    letters: Utf32String::from(title.as_str()),
                    place: all.places.len() - 1,
                });
            }
            if let Some(name) = name.filter(|name| *name != title) {
                all.names.push(Name {
                    letters: Utf32String::from(name),
                    place: all.places.len() - 1,
                });
            }
        }
        Ok(all)
    }

    /// Whether a change makes it stale.
    pub(crate) fn touched_by(changes: &Changes) -> bool {
        TABLES.iter().any(|table| changes.rows(table) > 0)
    }

    /// The places whose names fit best; of equal ones the shorter name, then the newer place.
    fn find(&self, query: &str, limit: usize) -> Vec<Place> {
        let pattern = Pattern::parse(query, CaseMatching::Ignore, Normalization::Smart);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut found: Vec<(Reverse<u32>, usize, Reverse<i64>, usize)> = self
            .names
            .iter()
            .filter_map(|name| {
                let score = pattern.score(name.letters.slice(..), &mut matcher)?;
                let id = self.places[name.place].id;
                Some((Reverse(score), name.letters.len(), Reverse(id), name.place))
            })
            .collect();
        found.sort_unstable();
        let mut seen = HashSet::new();
        found
            .into_iter()
            .filter(|(.., place)| seen.insert(*place))
            .take(limit)
            .map(|(.., place)| self.places[place].clone())
            .collect()
    }
}

impl Library {
    /// Places by fuzzy name, the best first; for an empty query what was edited or imported last.
    pub fn switch_to(&self, query: &str, limit: u32) -> Result<Vec<Place>> {
        if query.trim().is_empty() {
            return self.read(|reader| recent(reader, limit));
        }
        Ok(self.switcher_names()?.find(query, limit as usize))
    }

    fn switcher_names(&self) -> Result<Arc<Names>> {
        self.kept_switcher_names(|| self.read(Names::of))
    }
}

fn recent(reader: &Reader<'_>, limit: u32) -> Result<Vec<Place>> {
    let mut statement = reader.conn().prepare_cached(include_str!("recent.sql"))?;
    rows(&mut statement, [limit], |row| {
        Ok(Place {
            kind: row.get(0)?,
            id: row.get(1)?,
            title: row.get(2)?,
            detail: row.get(3)?,
        })
    })
}
