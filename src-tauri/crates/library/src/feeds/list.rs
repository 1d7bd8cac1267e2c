//! Listing feeds and their entries.

use rusqlite::{OptionalExtension as _, named_params};

use super::edit::{expect, filter_of};
use super::{EntryRow, EntryState, EntryText, FeedRow, searches};
use crate::articles::of_address;
use crate::search::Query;
use crate::sql::{all, date_at, rows};
use crate::{Error, FeedEntryId, FeedId, FeedSearchId, Library, OrNotFound, Reader, Result};

/// Which entries are wanted, newest first. Those that do not pass their feed's filter never are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EntriesRequest {
    /// Of this feed.
    pub feed: Option<FeedId>,
    /// That this saved search finds.
    pub search: Option<FeedSearchId>,
    /// That have these words, "phrases", -not, prefix*.
    pub text: String,
    /// In this state.
    pub state: Option<EntryState>,
    /// How many to leave out at the start.
    pub offset: u32,
    /// How many at most.
    pub limit: u32,
}

/// A page of entries.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entries {
    /// How many there are.
    pub total: u32,
    /// The page.
    pub rows: Vec<EntryRow>,
}

impl Library {
    /// The feeds outside the trash, by folder and name.
    pub fn feeds(&self) -> Result<Vec<FeedRow>> {
        self.read(|reader| {
            let found = all(reader.conn(), include_str!("list.sql"), [], |row| {
                let filter: (String, String) = (row.get(5)?, row.get(6)?);
                let row = FeedRow {
                    id: row.get(0)?,
                    title: row.get(1)?,
                    url: row.get(2)?,
                    site_url: row.get(3)?,
                    folder: row.get(4)?,
                    filter: super::FeedFilter::default(),
                    fresh: row.get(7)?,
                    total: row.get(8)?,
                    checked_at: row.get(9)?,
                    failure: row.get(10)?,
                };
                Ok((row, filter))
            })?;
            found
                .into_iter()
                .map(|(mut row, (include, exclude))| {
                    row.filter = filter_of(&include, &exclude)?;
                    Ok(row)
                })
                .collect()
        })
    }

    /// A page of entries.
    pub fn feed_entries(&self, request: &EntriesRequest) -> Result<Entries> {
        self.read(|reader| {
            if let Some(feed) = request.feed {
                expect(reader, feed)?;
            }
            let mut feeds = Vec::new();
            let mut queries = Vec::new();
            if let Some(id) = request.search {
                let (text, of) = searches::find(reader, id)?;
                queries.extend(query(&text));
                feeds = of;
            }
            queries.extend(query(&request.text));
            let found = Found {
                feed: request.feed,
                feeds: (!feeds.is_empty())
                    .then(|| serde_json::to_string(&feeds))
                    .transpose()?,
                state: request.state,
                query: (!queries.is_empty()).then(|| queries.join(" AND ")),
            };
            Ok(Entries {
                total: count(reader, &found)?,
                rows: page(reader, &found, request.offset, request.limit)?,
            })
        })
    }

    /// Entries by their numbers, in that order.
    pub fn entries_of(&self, ids: &[FeedEntryId]) -> Result<Vec<EntryRow>> {
        self.read(|reader| {
            let mut statement = reader
                .conn()
                .prepare_cached(concat!(include_str!("entry.sql"), "WHERE entry.id = ?1"))?;
            ids.iter()
                .map(|id| {
                    let found = statement.query_row([id], read_entry).optional()?;
                    complete(reader, found.or_not_found(*id)?)
                })
                .collect()
        })
    }

    /// What an entry's feed holds of its text; [`Error::NotFound`] where there is no such entry.
    pub fn entry_text(&self, id: FeedEntryId) -> Result<Option<EntryText>> {
        type Kept = (Option<String>, Option<String>, Option<Vec<u8>>);
        let (media_type, base, compressed): Kept = self.read(|reader| {
            reader
                .conn()
                .prepare_cached(
                    "SELECT media_type, base, compressed FROM feed_entry \
                     LEFT JOIN feed_text ON feed_text.id = feed_entry.id WHERE feed_entry.id = ?",
                )?
                .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
                .or_not_found(id)
        })?;
        media_type
            .zip(compressed)
            .map(|(media_type, packed)| {
                let bytes = zstd::decode_all(packed.as_slice()).map_err(Error::Packing)?;
                Ok(EntryText {
                    media_type,
                    base,
                    text: String::from_utf8_lossy(&bytes).into_owned(),
                })
            })
            .transpose()
    }
}

/// What was typed, in the index's language; none where it asks for nothing.
pub(super) fn query(typed: &str) -> Option<String> {
    Query::parse(typed).map(|query| format!("({})", query.keyed().fts()))
}

/// Which entries: those of `feed`, of `feeds` (JSON), in `state`, found by `query` (FTS5's language).
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) feed: Option<FeedId>,
    pub(super) feeds: Option<String>,
    pub(super) state: Option<EntryState>,
    pub(super) query: Option<String>,
}

pub(super) fn count(reader: &Reader<'_>, found: &Found) -> Result<u32> {
    let sql = concat!(
        "SELECT count(*) FROM feed_entry AS entry\n",
        include_str!("found.sql")
    );
    Ok(reader.conn().prepare_cached(sql)?.query_row(
        named_params! {
            ":feed": found.feed, ":feeds": found.feeds, ":state": found.state, ":query": found.query,
        },
        |row| row.get(0),
    )?)
}

fn page(reader: &Reader<'_>, found: &Found, offset: u32, limit: u32) -> Result<Vec<EntryRow>> {
    // Numbers first, from the index alone: the rows are wide.
    let sql = concat!(
        include_str!("entry.sql"),
        "WHERE entry.id IN (SELECT id FROM feed_entry AS entry\n",
        include_str!("found.sql"),
        "ORDER BY sorted DESC, id DESC LIMIT :limit OFFSET :offset)\n",
        "ORDER BY entry.sorted DESC, entry.id DESC"
    );
    let mut statement = reader.conn().prepare_cached(sql)?;
    let read = rows(
        &mut statement,
        named_params! {
            ":feed": found.feed, ":feeds": found.feeds, ":state": found.state, ":query": found.query,
            ":limit": limit, ":offset": offset,
        },
        read_entry,
    )?;
    read.into_iter()
        .map(|found| complete(reader, found))
        .collect()
}

fn read_entry(row: &rusqlite::Row<'_>) -> rusqlite::Result<(EntryRow, String)> {
    let entry = EntryRow {
        id: row.get(0)?,
        feed: row.get(1)?,
        feed_title: row.get(2)?,
        title: row.get(3)?,
        url: row.get(4)?,
        authors: Vec::new(),
        published: date_at(row, 6)?,
        modified: date_at(row, 8)?,
        language: row.get(10)?,
        summary: row.get(11)?,
        state: row.get(12)?,
        full_text: row.get(13)?,
        article: row.get(14)?,
    };
    Ok((entry, row.get(5)?))
}

/// Reads the authors, and finds the article that has the entry's address.
fn complete(reader: &Reader<'_>, (mut entry, authors): (EntryRow, String)) -> Result<EntryRow> {
    entry.authors = serde_json::from_str(&authors)?;
    if let (None, Some(url)) = (entry.article, &entry.url) {
        entry.article = of_address(reader, &[url])?.into_iter().next();
    }
    Ok(entry)
}
