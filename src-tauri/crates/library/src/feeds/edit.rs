//! Adding, editing and deleting feeds.

use demarche_text::phrase;
use rusqlite::OptionalExtension;

use super::receive::{Received, write};
use super::{FeedFilter, FeedSource};
use crate::sql::{given, moment};
use crate::{Error, FeedId, Library, Op, OrNotFound, Outcome, Reader, Result, Tx};

/// A feed to be added.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewFeed {
    /// Its name; its address stands in for one that is not known.
    pub title: Option<String>,
    /// Where it is fetched.
    pub url: String,
    /// The page that it is the feed of.
    pub site_url: Option<String>,
    /// The folder that it goes into.
    pub folder: Option<String>,
    /// Which entries are shown.
    pub filter: FeedFilter,
    /// What was fetched of it; none for one that nobody has asked for yet.
    pub received: Option<Received>,
}

/// What of a feed is to change; what is `None` stays.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FeedUpdate {
    /// Its name; empty is no name.
    pub title: Option<String>,
    /// The folder; empty takes it out of one.
    pub folder: Option<String>,
    /// Which entries are shown.
    pub filter: Option<FeedFilter>,
}

/// What adding several feeds gave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FeedsAdded {
    /// Those that were added.
    pub added: Vec<FeedId>,
    /// How many the library had already, or were given twice.
    pub known: u32,
}

impl Library {
    /// Adds a feed with what was fetched of it. Fails where the library has it already:
    /// [`Library::known_feed`] says so before.
    pub fn add_feed(&self, new: &NewFeed) -> Result<Outcome<FeedId>> {
        let op = Op::AddFeed {
            title: title_of(new),
        };
        self.transact(op, |tx| {
            if known(tx, &new.url)?.is_some() {
                return Err(Error::invalid(phrase!(
                    "The feed {url} is in the library already.",
                    url = new.url
                )));
            }
            forget_feeds_never_added(tx)?;
            add_in(tx, new)
        })
    }

    /// Adds feeds that nobody has asked for yet, as of an OPML file; the known ones are counted.
    pub fn add_feeds(&self, feeds: &[NewFeed]) -> Result<Outcome<FeedsAdded>> {
        let mut unknown = 0;
        self.read(|reader| {
            for feed in feeds {
                unknown += usize::from(known(reader, &feed.url)?.is_none());
            }
            Ok(())
        })?;
        self.transact(Op::AddFeeds { n: unknown }, |tx| {
            forget_feeds_never_added(tx)?;
            let mut answer = FeedsAdded::default();
            for feed in feeds {
                match known(tx, &feed.url)? {
                    Some(_) => answer.known += 1,
                    None => answer.added.push(add_in(tx, feed)?),
                }
            }
            Ok(answer)
        })
    }

    /// The feed that is fetched at an address, whatever its scheme, also where it moved; and whether it
    /// is in the trash.
    pub fn known_feed(&self, url: &str) -> Result<Option<(FeedId, bool)>> {
        self.read(|reader| {
            if let Some(id) = known(reader, url)? {
                return Ok(Some((id, false)));
            }
            find(reader, url, "feed.trashed_at IS NOT NULL").map(|id| id.map(|id| (id, true)))
        })
    }

    /// Edits a feed. A filter counts at once for what came in before.
    pub fn update_feed(&self, id: FeedId, update: &FeedUpdate) -> Result<Outcome<()>> {
        let title = match given(update.title.as_deref()) {
            Some(title) => title.to_owned(),
            None if update.title.is_some() => {
                return Err(Error::invalid(phrase!("A feed needs a title.")));
            }
            None => self.read(|reader| title(reader, id))?,
        };
        let compiled = update.filter.as_ref().map(compile).transpose()?;
        let op = Op::UpdateFeed {
            title: title.clone(),
        };
        self.transact(op, |tx| {
            tx.conn()
                .prepare_cached("UPDATE feed SET title = ?2 WHERE id = ?1 AND title <> ?2")?
                .execute((id, &title))?;
            if let Some(folder) = &update.folder {
                tx.conn()
                    .prepare_cached(
                        "UPDATE feed SET folder = ?2 WHERE id = ?1 AND folder IS NOT ?2",
                    )?
                    .execute((id, given(Some(folder))))?;
            }
            if let (Some(filter), Some((include, exclude))) = (&update.filter, &compiled) {
                tx.conn()
                    .prepare_cached(
                        "UPDATE feed SET include = ?2, exclude = ?3, include_query = ?4, exclude_query = ?5 \
                         WHERE id = ?1 AND (include <> ?2 OR exclude <> ?3)",
                    )?
                    .execute((
                        id,
                        serde_json::to_string(&filter.include)?,
                        serde_json::to_string(&filter.exclude)?,
                        include,
                        exclude,
                    ))?;
            }
            Ok(())
        })
    }

    /// Puts feeds in the trash. Their entries and what was made of them stay.
    pub fn trash_feeds(&self, ids: &[FeedId]) -> Result<Outcome<()>> {
        self.transact(Op::TrashFeeds { n: ids.len() }, |tx| {
            for &id in ids {
                title(tx, id)?;
                tx.conn()
                    .prepare_cached(
                        "UPDATE feed SET trashed_at = ?2 WHERE id = ?1 AND trashed_at IS NULL",
                    )?
                    .execute((id, moment(tx.now())))?;
            }
            Ok(())
        })
    }

    /// What asking for feeds needs to know, in the order of the list; for all feeds where none is named.
    pub fn feed_sources(&self, ids: &[FeedId]) -> Result<Vec<FeedSource>> {
        self.read(|reader| {
            let all = crate::sql::all(reader.conn(), include_str!("sources.sql"), [], |row| {
                Ok(FeedSource {
                    id: row.get(0)?,
                    title: row.get(1)?,
                    url: row.get(2)?,
                    etag: row.get(3)?,
                    last_modified: row.get(4)?,
                })
            })?;
            if ids.is_empty() {
                return Ok(all);
            }
            ids.iter()
                .map(|id| {
                    all.iter()
                        .find(|feed| feed.id == *id)
                        .cloned()
                        .or_not_found(*id)
                })
                .collect()
        })
    }
}

fn add_in(tx: &Tx<'_>, new: &NewFeed) -> Result<FeedId> {
    let (include, exclude) = compile(&new.filter)?;
    let id: FeedId = tx
        .conn()
        .prepare_cached(include_str!("add.sql"))?
        .query_row(
            (
                title_of(new),
                new.url.trim(),
                given(new.site_url.as_deref()),
                given(new.folder.as_deref()),
                serde_json::to_string(&new.filter.include)?,
                serde_json::to_string(&new.filter.exclude)?,
                include,
                exclude,
                moment(tx.now()),
            ),
            |row| row.get(0),
        )?;
    if let Some(received) = &new.received {
        write(tx.conn(), id, received, tx.now())?;
    }
    Ok(id)
}

fn title_of(new: &NewFeed) -> String {
    given(new.title.as_deref())
        .unwrap_or(new.url.trim())
        .to_owned()
}

/// What came in for a feed whose adding was undone is of use while that can be made again. A new
/// change, as this one, ends that.
fn forget_feeds_never_added(tx: &Tx<'_>) -> Result<()> {
    tx.conn().execute(
        "DELETE FROM feed_entry WHERE feed NOT IN (SELECT id FROM feed)",
        [],
    )?;
    tx.conn().execute(
        "DELETE FROM feed_state WHERE id NOT IN (SELECT id FROM feed)",
        [],
    )?;
    Ok(())
}

fn title(reader: &Reader<'_>, id: FeedId) -> Result<String> {
    reader
        .conn()
        .prepare_cached("SELECT title FROM feed WHERE id = ?")?
        .query_row([id], |row| row.get(0))
        .or_not_found(id)
}

fn known(reader: &Reader<'_>, url: &str) -> Result<Option<FeedId>> {
    find(reader, url, "feed.trashed_at IS NULL")
}

/// There are hundreds of feeds at most, so all are looked at.
fn find(reader: &Reader<'_>, url: &str, which: &'static str) -> Result<Option<FeedId>> {
    let sought = place(url);
    let sql = match which {
        "feed.trashed_at IS NULL" => include_str!("addresses.sql"),
        _ => include_str!("addresses_in_trash.sql"),
    };
    let all = crate::sql::all(reader.conn(), sql, [], |row| {
        Ok((row.get::<_, FeedId>(0)?, row.get::<_, String>(1)?))
    })?;
    Ok(all
        .into_iter()
        .find(|(_, address)| place(address) == sought)
        .map(|(id, _)| id))
}

/// An address without what does not make it another place: its scheme, the case of its host, a
/// fragment, the slash at its end.
pub(crate) fn place(url: &str) -> String {
    let url = url.trim();
    let url = url.split('#').next().unwrap_or(url);
    let bare = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (host, path) = bare.split_at(bare.find(['/', '?']).unwrap_or(bare.len()));
    let whole = format!("{}{path}", host.to_lowercase());
    whole.trim_end_matches('/').to_owned()
}

/// Whether an address holds what only its user should know: a name and a password, a key among its arguments or in its
/// path, or letters and digits that no reader could make anything of. When in doubt it does.
pub(crate) fn is_secret(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (host, rest) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let rest = unescaped(rest);
    host.contains('@')
        || rest.split(['/', '?', '&', ';', '#']).any(|part| {
            let (name, value) = part.split_once('=').unwrap_or(("", part));
            is_key(name)
                || (!PUBLIC.contains(&name) && value.split(['=', '.', ',', ':']).any(is_opaque))
        })
        // An argument without a value, `?token`, says that there is one.
        || rest
            .split_once('?')
            .is_some_and(|(_, arguments)| {
                let mut bare = arguments.split(['&', ';', '#']).filter(|one| !one.contains('='));
                bare.any(is_key)
            })
}

/// Arguments whose values look like keys and are the names of what everybody sees.
const PUBLIC: &[&str] = &["channel_id", "playlist_id"];

/// Whether an argument's name says that its value is a key: `access_token`, `authToken`, `rsskey`.
fn is_key(name: &str) -> bool {
    const KEYS: &[&str] = &[
        "auth",
        "key",
        "pass",
        "password",
        "pwd",
        "secret",
        "sig",
        "signature",
        "token",
    ];
    let mut words = vec![String::new()];
    let mut before = ' ';
    for letter in name.chars() {
        if !letter.is_alphanumeric() || (letter.is_uppercase() && before.is_lowercase()) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| letter.is_alphanumeric()) {
            word.extend(letter.to_lowercase());
        }
        before = letter;
    }
    let last = words.last().map_or("", String::as_str);
    words.iter().any(|word| KEYS.contains(&word.as_str()))
        || KEYS.iter().any(|key| last.ends_with(key))
}

/// So many letters and digits in a row are no word.
const OPAQUE_LEAST: usize = 20;

/// Whether a piece of an address is a key by its looks: long, with letters and digits mixed in one word.
fn is_opaque(piece: &str) -> bool {
    let mixed =
        |word: &str| word.chars().any(char::is_numeric) && word.chars().any(char::is_alphabetic);
    piece.chars().filter(|one| one.is_alphanumeric()).count() >= OPAQUE_LEAST
        && piece.split(|one: char| !one.is_alphanumeric()).any(mixed)
}

/// A text with its `%3D` as what they stand for, also where they were escaped twice.
fn unescaped(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..2 {
        let mut bytes = Vec::with_capacity(text.len());
        let mut rest = text.as_bytes();
        while let [first, after @ ..] = rest {
            let escaped = after
                .get(..2)
                .filter(|_| *first == b'%')
                .and_then(|hex| std::str::from_utf8(hex).ok())
                .and_then(|hex| u8::from_str_radix(hex, 16).ok());
            bytes.push(escaped.unwrap_or(*first));
            rest = &after[if escaped.is_some() { 2 } else { 0 }..];
        }
        text = String::from_utf8_lossy(&bytes).into_owned();
    }
    text
}

/// The filter that two columns hold, in FTS5's language.
pub(crate) fn compiled(include: &str, exclude: &str) -> Result<(Option<String>, Option<String>)> {
    compile(&filter_of(include, exclude)?)
}

/// A filter in FTS5's language: what to include and what to exclude.
fn compile(filter: &FeedFilter) -> Result<(Option<String>, Option<String>)> {
    Ok((any_of(&filter.include)?, any_of(&filter.exclude)?))
}

fn any_of(phrases: &[String]) -> Result<Option<String>> {
    let mut terms = Vec::new();
    for phrase in phrases {
        let stem = phrase.trim().trim_end_matches('*');
        let key = demarche_text::key(stem);
        if key.is_empty() {
            return Err(Error::invalid(phrase!(
                "“{phrase}” holds no word to look for.",
                phrase = phrase.trim()
            )));
        }
        let prefix = if phrase.trim().ends_with('*') {
            "*"
        } else {
            ""
        };
        terms.push(format!("\"{key}\"{prefix}"));
    }
    Ok((!terms.is_empty()).then(|| terms.join(" OR ")))
}

/// Feeds that are filtered by something else than their filter says.
pub(crate) fn other_filters(reader: &Reader<'_>) -> Result<Vec<FeedId>> {
    type Columns = [Option<String>; 2];
    let all = crate::sql::all(
        reader.conn(),
        "SELECT id, include, exclude, include_query, exclude_query FROM feed ORDER BY id",
        [],
        |row| {
            let typed: (String, String) = (row.get(1)?, row.get(2)?);
            let compiled: Columns = [row.get(3)?, row.get(4)?];
            Ok((row.get::<_, FeedId>(0)?, typed, compiled))
        },
    )?;
    let mut others = Vec::new();
    for (id, (include, exclude), compiled) in all {
        let expected = self::compiled(&include, &exclude);
        if !expected.is_ok_and(|expected| compiled == Columns::from(expected)) {
            others.push(id);
        }
    }
    Ok(others)
}

/// The filter that two columns hold.
pub(super) fn filter_of(include: &str, exclude: &str) -> Result<FeedFilter> {
    Ok(FeedFilter {
        include: serde_json::from_str(include)?,
        exclude: serde_json::from_str(exclude)?,
    })
}

/// Whether there is such a feed, in the trash or not.
pub(super) fn expect(reader: &Reader<'_>, id: FeedId) -> Result<()> {
    reader
        .conn()
        .prepare_cached("SELECT 1 FROM feed WHERE id = ?")?
        .query_row([id], |_| Ok(()))
        .optional()?
        .or_not_found(id)
}
