//! What refreshing a feed brings in. Not part of the history.

use chrono::{DateTime, Utc};
use demarche_text::{PartialDate, address, key};
use rusqlite::{Connection, OptionalExtension, named_params};

use super::edit::expect;
use crate::articles::sha256;
use crate::sql::{date_columns, moment};
use crate::{Changes, Error, FeedEntryId, FeedId, Library, Outcome, Result};

/// What a server answered for a feed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Received {
    /// Where the feed has moved for good.
    pub moved_to: Option<String>,
    /// The answer's `ETag`.
    pub etag: Option<String>,
    /// The answer's `Last-Modified`.
    pub last_modified: Option<String>,
    /// The entries that it holds. What it held before and holds no longer stays.
    pub entries: Vec<NewEntry>,
}

/// An entry as a feed has it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewEntry {
    /// By what the feed tells its entries apart.
    pub key: String,
    /// Its headline, plain text; may be empty.
    pub title: String,
    /// Its page.
    pub url: Option<String>,
    /// The authors, in order.
    pub authors: Vec<String>,
    /// What it is filed under.
    pub subjects: Vec<String>,
    /// When it was published.
    pub published: Option<PartialDate>,
    /// When it was last modified.
    pub modified: Option<PartialDate>,
    /// BCP 47.
    pub language: Option<String>,
    /// Plain text.
    pub summary: String,
    /// What the feed holds of its text.
    pub text: Option<NewText>,
}

/// An entry's text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewText {
    /// `text/html` or `text/plain`.
    pub media_type: String,
    /// What its links are relative to.
    pub base: Option<String>,
    /// The text or markup.
    pub text: String,
    /// The same as plain text, for finding words in it.
    pub plain: String,
    /// Whether it is the whole text, not a teaser.
    pub full: bool,
}

/// What refreshing brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Brought {
    /// Entries that were not there before.
    pub new: u32,
    /// Entries that say something else than before.
    pub revised: u32,
}

impl Library {
    /// Keeps what a server answered for a feed. What was marked stays marked.
    pub fn receive_feed(&self, id: FeedId, received: &Received) -> Result<Outcome<Brought>> {
        self.of_feed(id, |conn, now| write(conn, id, received, now))
    }

    /// Notes that a feed was asked for and has not changed.
    pub fn feed_unchanged(&self, id: FeedId, moved_to: Option<&str>) -> Result<Outcome<Brought>> {
        self.of_feed(id, |conn, now| {
            conn.prepare_cached(
                "INSERT INTO feed_state (id, url, checked_at) VALUES (?1, ?2, ?3) \
                 ON CONFLICT (id) DO UPDATE SET url = coalesce(excluded.url, url), checked_at = excluded.checked_at, failure = NULL",
            )?
            .execute((id, moved_to, moment(now)))?;
            Ok(Brought::default())
        })
    }

    /// Notes that a feed could not be had; `failure` is given back as it is in [`super::FeedRow`].
    pub fn feed_failed(&self, id: FeedId, failure: &str) -> Result<Outcome<Brought>> {
        self.of_feed(id, |conn, now| {
            conn.prepare_cached(
                "INSERT INTO feed_state (id, checked_at, failure) VALUES (?1, ?2, ?3) \
                 ON CONFLICT (id) DO UPDATE SET checked_at = excluded.checked_at, failure = excluded.failure",
            )?
            .execute((id, moment(now), failure))?;
            Ok(Brought::default())
        })
    }

    fn of_feed(
        &self,
        id: FeedId,
        change: impl FnOnce(&Connection, DateTime<Utc>) -> Result<Brought>,
    ) -> Result<Outcome<Brought>> {
        let brought = self.unrecorded(|tx, now| {
            expect(&crate::Reader::new(tx), id)?;
            change(tx, now)
        })?;
        let mut changes = Changes::default();
        changes.0.insert("feed_state".to_owned(), 1);
        if brought.new + brought.revised > 0 {
            let rows = brought.new + brought.revised;
            changes.0.insert("feed_entry".to_owned(), rows);
        }
        Ok(Outcome {
            value: brought,
            changes,
            label: demarche_text::phrase!("Refresh feeds"),
        })
    }
}

/// Writes an answer; for a feed that is just being added as well.
pub(super) fn write(
    conn: &Connection,
    feed: FeedId,
    received: &Received,
    now: DateTime<Utc>,
) -> Result<Brought> {
    conn.prepare_cached(include_str!("answered.sql"))?
        .execute((
            feed,
            &received.moved_to,
            &received.etag,
            &received.last_modified,
            moment(now),
        ))?;
    let mut brought = Brought::default();
    for entry in &received.entries {
        match write_entry(conn, feed, entry, now)? {
            Written::New => brought.new += 1,
            Written::Revised => brought.revised += 1,
            Written::Same => {}
        }
    }
    if brought.new + brought.revised > 0 {
        conn.prepare_cached(include_str!("pass.sql"))?
            .execute([feed])?;
    }
    Ok(brought)
}

enum Written {
    New,
    Revised,
    Same,
}

fn write_entry(
    conn: &Connection,
    feed: FeedId,
    entry: &NewEntry,
    now: DateTime<Utc>,
) -> Result<Written> {
    let digest = digest(entry)?;
    let known: Option<(FeedEntryId, String, String)> = conn
        .prepare_cached(
            "SELECT id, digest, first_seen FROM feed_entry WHERE feed = ?1 AND key = ?2",
        )?
        .query_row((feed, &entry.key), |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    if matches!(&known, Some((_, before, _)) if *before == digest) {
        return Ok(Written::Same);
    }
    let first_seen = known
        .as_ref()
        .map_or_else(|| moment(now), |(_, _, first_seen)| first_seen.clone());
    let (published, published_precision) = date_columns(entry.published.as_ref());
    let (modified, modified_precision) = date_columns(entry.modified.as_ref());
    let full_text = entry.text.as_ref().is_some_and(|text| text.full);
    let sql = match known {
        Some(_) => include_str!("revise_entry.sql"),
        None => include_str!("add_entry.sql"),
    };
    let id: FeedEntryId = conn.prepare_cached(sql)?.query_row(
        named_params! {
            ":feed": feed,
            ":key": entry.key,
            ":title": entry.title,
            ":url": entry.url,
            ":url_key": entry.url.as_deref().and_then(address::key),
            ":authors": serde_json::to_string(&entry.authors)?,
            ":published": published,
            ":published_precision": published_precision,
            ":modified": modified,
            ":modified_precision": modified_precision,
            ":sorted": sorted(entry, &first_seen),
            ":language": entry.language,
            ":summary": entry.summary,
            ":digest": digest,
            ":full_text": full_text,
            ":first_seen": first_seen,
        },
        |row| row.get(0),
    )?;
    if known.is_some() {
        conn.prepare_cached("DELETE FROM feed_entry_fts WHERE rowid = ?")?
            .execute([id])?;
        conn.prepare_cached("DELETE FROM feed_text WHERE id = ?")?
            .execute([id])?;
    }
    conn.prepare_cached("INSERT INTO feed_entry_fts (rowid, words) VALUES (?1, ?2)")?
        .execute((id, words(entry)))?;
    if let Some(text) = &entry.text {
        // zstd's default level, as for the history: many small texts, of which few are read again.
        let packed = zstd::bulk::compress(text.text.as_bytes(), 3).map_err(Error::Packing)?;
        conn.prepare_cached(
            "INSERT INTO feed_text (id, media_type, base, compressed) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute((id, &text.media_type, &text.base, packed))?;
    }
    Ok(match known {
        Some(_) => Written::Revised,
        None => Written::New,
    })
}

/// What an entry is listed by: its date in UTC as far as it is known, but no later than it was first
/// seen, so that a date in the future does not stay on top for good.
fn sorted(entry: &NewEntry, first_seen: &str) -> String {
    let date = entry.published.as_ref().or(entry.modified.as_ref());
    let date = date.map(|date| match date.moment() {
        Some(at) => moment(at.to_utc()),
        None => date.date.clone(),
    });
    match date {
        Some(date) if date.as_str() <= first_seen => date,
        _ => first_seen.to_owned(),
    }
}

/// All that can be found, as filters compare it. Words of one field and of the next are no phrase.
fn words(entry: &NewEntry) -> String {
    let text = entry.text.as_ref().map_or("", |text| &text.plain);
    let lists = entry.authors.iter().chain(&entry.subjects);
    let fields = [entry.title.as_str(), entry.summary.as_str(), text];
    fields
        .into_iter()
        .chain(lists.map(String::as_str))
        .map(key)
        .filter(|key| !key.is_empty())
        .collect::<Vec<_>>()
        .join(" \u{241e} ")
}

fn digest(entry: &NewEntry) -> Result<String> {
    let date = |date: &Option<PartialDate>| date.as_ref().map(|date| date.date.clone());
    let text = entry.text.as_ref();
    let all = serde_json::to_vec(&(
        &entry.title,
        &entry.url,
        &entry.authors,
        &entry.subjects,
        date(&entry.published),
        date(&entry.modified),
        &entry.language,
        &entry.summary,
        text.map(|text| (&text.media_type, &text.base, &text.text, text.full)),
    ))?;
    Ok(sha256(&all))
}
