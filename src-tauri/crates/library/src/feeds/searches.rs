//! Saved searches over feeds.

use demarche_text::phrase;

use super::FeedSearch;
use super::edit::expect;
use super::list::{Found, count, query};
use crate::sql::{all, moment};
use crate::{
    Error, FeedId, FeedSearchId, Library, Op, OrNotFound, Outcome, Reader, Result, search::Query,
};

/// A search to be saved.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewFeedSearch {
    /// The one that it takes the place of.
    pub id: Option<FeedSearchId>,
    /// Its name.
    pub name: String,
    /// Words, "phrases", -not, prefix*.
    pub text: String,
    /// Only these feeds; empty for all.
    pub feeds: Vec<FeedId>,
}

impl Library {
    /// The saved searches, by name, each with what it finds now.
    pub fn feed_searches(&self) -> Result<Vec<FeedSearch>> {
        self.read(|reader| {
            let found = all(
                reader.conn(),
                "SELECT id, name, text, feeds FROM feed_search WHERE trashed_at IS NULL ORDER BY name COLLATE NOCASE, id",
                [],
                |row| {
                    Ok((
                        row.get::<_, FeedSearchId>(0)?,
                        row.get::<_, String>(1)?,
                        row.get::<_, String>(2)?,
                        row.get::<_, String>(3)?,
                    ))
                },
            )?;
            found
                .into_iter()
                .map(|(id, name, text, feeds)| {
                    let of: Vec<FeedId> = serde_json::from_str(&feeds)?;
                    let fresh = count(
                        reader,
                        &Found {
                            feed: None,
                            feeds: (!of.is_empty()).then_some(feeds),
                            state: Some(super::EntryState::New),
                            query: query(&text),
                        },
                    )?;
                    Ok(FeedSearch {
                        id,
                        name,
                        text,
                        feeds: of,
                        fresh,
                    })
                })
                .collect()
        })
    }

    /// Saves a search, or puts it in the place of another.
    pub fn save_feed_search(&self, new: &NewFeedSearch) -> Result<Outcome<FeedSearchId>> {
        let name = new.name.trim();
        if name.is_empty() {
            return Err(Error::invalid(phrase!("A saved search needs a name.")));
        }
        if Query::parse(&new.text).is_none() {
            return Err(Error::invalid(phrase!(
                "A saved search needs a word that is to be found."
            )));
        }
        let op = Op::SaveFeedSearch {
            name: name.to_owned(),
        };
        self.transact(op, |tx| {
            for feed in &new.feeds {
                expect(tx, *feed)?;
            }
            let feeds = serde_json::to_string(&new.feeds)?;
            let text = new.text.trim();
            if let Some(id) = new.id {
                find(tx, id)?;
                tx.conn()
                    .prepare_cached(
                        "UPDATE feed_search SET name = ?2, text = ?3, feeds = ?4 WHERE id = ?1",
                    )?
                    .execute((id, name, text, feeds))?;
                return Ok(id);
            }
            Ok(tx
                .conn()
                .prepare_cached(
                    "INSERT INTO feed_search (name, text, feeds) VALUES (?1, ?2, ?3) RETURNING id",
                )?
                .query_row((name, text, feeds), |row| row.get(0))?)
        })
    }

    /// Puts a saved search in the trash.
    pub fn trash_feed_search(&self, id: FeedSearchId) -> Result<Outcome<()>> {
        let name = self.read(|reader| {
            reader
                .conn()
                .prepare_cached("SELECT name FROM feed_search WHERE id = ?")?
                .query_row([id], |row| row.get(0))
                .or_not_found(id)
        })?;
        self.transact(Op::TrashFeedSearch { name }, |tx| {
            tx.conn()
                .prepare_cached(
                    "UPDATE feed_search SET trashed_at = ?2 WHERE id = ?1 AND trashed_at IS NULL",
                )?
                .execute((id, moment(tx.now())))?;
            Ok(())
        })
    }
}

/// A search's text and feeds.
pub(super) fn find(reader: &Reader<'_>, id: FeedSearchId) -> Result<(String, Vec<FeedId>)> {
    let (text, feeds): (String, String) = reader
        .conn()
        .prepare_cached("SELECT text, feeds FROM feed_search WHERE id = ?")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .or_not_found(id)?;
    Ok((text, serde_json::from_str(&feeds)?))
}
