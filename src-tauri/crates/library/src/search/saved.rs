//! Saved searches: views that find anew whenever they are looked at.

use demarche_text::phrase;
use serde::{Deserialize, Serialize};

use crate::sql::{all, moment};
use crate::{Error, Library, Op, OrNotFound, Outcome, Result, SearchId};

/// A search to be saved.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewSearch {
    /// The one that it takes the place of.
    pub id: Option<SearchId>,
    /// Its name.
    pub name: String,
    /// What is searched for, as typed.
    pub query: String,
}

/// A saved search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedSearch {
    /// Its row.
    pub id: SearchId,
    /// Its name.
    pub name: String,
    /// What is searched for, as typed.
    pub query: String,
    /// How many hits it has now.
    pub found: u32,
    /// Whether it finds more than that ([`super::SearchResults::more`]).
    pub more: bool,
}

impl Library {
    /// The saved searches, by name, each with how much it finds now.
    pub fn saved_searches(&self) -> Result<Vec<SavedSearch>> {
        let saved = self.read(|reader| {
            all(
                reader.conn(),
                "SELECT id, name, query FROM search WHERE trashed_at IS NULL ORDER BY name COLLATE NOCASE, id",
                [],
                |row| {
                    Ok((
                        row.get::<_, SearchId>(0)?,
                        row.get::<_, String>(1)?,
                        row.get::<_, String>(2)?,
                    ))
                },
            )
        })?;
        saved
            .into_iter()
            .map(|(id, name, query)| {
                let (found, more) = self.search_count(&query)?;
                Ok(SavedSearch {
                    id,
                    name,
                    query,
                    found,
                    more,
                })
            })
            .collect()
    }

    /// Saves a search, or puts it in the place of another.
    pub fn save_search(&self, new: &NewSearch) -> Result<Outcome<SearchId>> {
        let (name, query) = (new.name.trim(), new.query.trim());
        if name.is_empty() {
            return Err(Error::invalid(phrase!("A saved search needs a name.")));
        }
        if query.is_empty() {
            return Err(Error::invalid(phrase!(
                "A saved search needs something to search for."
            )));
        }
        let op = Op::SaveSearch {
            name: name.to_owned(),
        };
        self.transact(op, |tx| {
            let Some(id) = new.id else {
                return Ok(tx
                    .conn()
                    .prepare_cached(
                        "INSERT INTO search (name, query, made_at) VALUES (?1, ?2, ?3) RETURNING id",
                    )?
                    .query_row((name, query, moment(tx.now())), |row| row.get(0))?);
            };
            tx.conn()
                .prepare_cached(
                    "UPDATE search SET name = ?2, query = ?3 WHERE id = ?1 AND trashed_at IS NULL RETURNING id",
                )?
                .query_row((id, name, query), |row| row.get(0))
                .or_not_found(id)
        })
    }

    /// Puts a saved search in the trash.
    pub fn trash_search(&self, id: SearchId) -> Result<Outcome<()>> {
        let name = self.read(|reader| {
            reader
                .conn()
                .prepare_cached("SELECT name FROM search WHERE id = ?")?
                .query_row([id], |row| row.get(0))
                .or_not_found(id)
        })?;
        self.transact(Op::TrashSearch { name }, |tx| {
            tx.conn()
                .prepare_cached(
                    "UPDATE search SET trashed_at = ?2 WHERE id = ?1 AND trashed_at IS NULL",
                )?
                .execute((id, moment(tx.now())))?;
            Ok(())
        })
    }
}
