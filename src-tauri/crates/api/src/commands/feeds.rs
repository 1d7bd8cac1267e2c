//! Feeds: listing, editing, marking; adding, refreshing and importing as jobs.

use std::path::Path;
use std::sync::{Arc, Weak};

use demarche_extract::feed::{Outline, plain_text, read_opml, write_opml};
use demarche_library::feeds::{EntriesRequest, FeedUpdate as Update, NewFeed, NewFeedSearch};
use demarche_library::{FeedEntryId, FeedId, FeedSearchId, Library};
use demarche_text::phrase;

use crate::failure;
use crate::session::Session;
use crate::types::actors::Created;
use crate::types::feeds::{
    FeedEntries, FeedEntriesRequest, FeedEntryText, FeedFile, FeedMark, FeedRow, FeedSearch,
    FeedSearchInput, FeedUpdate, FeedsTaken,
};
use crate::types::library::Failure;
use crate::types::tables::Exported;
use crate::types::{ById, ByIds, Done, Empty, Id};

pub(crate) mod add;
mod ask;
pub(crate) mod import;
pub(crate) mod refresh;

/// The most that a file of feeds may have, in bytes.
const MOST: u64 = 10_000_000;

pub(crate) fn list(session: &Arc<Session>, _: Empty) -> Result<Vec<FeedRow>, Failure> {
    let feeds = session.library()?.feeds()?;
    Ok(feeds.into_iter().map(Into::into).collect())
}

pub(crate) fn update(session: &Arc<Session>, update: FeedUpdate) -> Result<Done, Failure> {
    let change = Update {
        title: update.title,
        folder: update.folder,
        filter: update.filter.map(Into::into),
    };
    let outcome = session.library()?.update_feed(FeedId(update.id), &change)?;
    Ok(session.done(outcome))
}

pub(crate) fn trash(session: &Arc<Session>, feeds: ByIds) -> Result<Done, Failure> {
    let ids = ids(feeds.ids);
    let outcome = session.library()?.trash_feeds(&ids)?;
    Ok(session.done(outcome))
}

pub(crate) fn entries(
    session: &Arc<Session>,
    request: FeedEntriesRequest,
) -> Result<FeedEntries, Failure> {
    let found = session.library()?.feed_entries(&EntriesRequest {
        feed: request.feed.map(FeedId),
        search: request.search.map(FeedSearchId),
        text: request.text,
        state: request.state.map(Into::into),
        offset: request.offset,
        limit: request.limit,
    })?;
    Ok(FeedEntries {
        total: found.total,
        rows: found.rows.into_iter().map(Into::into).collect(),
    })
}

pub(crate) fn entry_text(session: &Arc<Session>, entry: ById) -> Result<FeedEntryText, Failure> {
    let library = session.library()?;
    let id = FeedEntryId(entry.id);
    let full = library.entries_of(&[id])?.iter().any(|row| row.full_text);
    let text = library.entry_text(id)?.map(|text| {
        let plain = match text.is_html() {
            true => plain_text(&text.text),
            false => text.text,
        };
        plain.trim().to_owned()
    });
    Ok(FeedEntryText { text, full })
}

pub(crate) fn mark(session: &Arc<Session>, mark: FeedMark) -> Result<Done, Failure> {
    let entries: Vec<FeedEntryId> = ids(mark.entries);
    let outcome = session
        .library()?
        .mark_entries(&entries, mark.state.into())?;
    Ok(session.done(outcome))
}

pub(crate) fn searches(session: &Arc<Session>, _: Empty) -> Result<Vec<FeedSearch>, Failure> {
    let searches = session.library()?.feed_searches()?;
    Ok(searches.into_iter().map(Into::into).collect())
}

pub(crate) fn save_search(
    session: &Arc<Session>,
    input: FeedSearchInput,
) -> Result<Created, Failure> {
    let outcome = session.library()?.save_feed_search(&NewFeedSearch {
        id: input.id.map(FeedSearchId),
        name: input.name,
        text: input.text,
        feeds: ids(input.feeds),
    })?;
    let id = session.changed(outcome);
    Ok(Created { id: id.0 })
}

pub(crate) fn trash_search(session: &Arc<Session>, search: ById) -> Result<Done, Failure> {
    let outcome = session
        .library()?
        .trash_feed_search(FeedSearchId(search.id))?;
    Ok(session.done(outcome))
}

/// Adds the feeds of an OPML file. No server is asked for anything: that is what refreshing is for.
pub(crate) fn import_opml(session: &Arc<Session>, file: FeedFile) -> Result<FeedsTaken, Failure> {
    let path = Path::new(&file.path);
    let of_file = |error: std::io::Error| failure::of_file(path, &error);
    let size = std::fs::metadata(path).map_err(of_file)?.len();
    if size > MOST {
        return Err(failure::invalid(
            phrase!(
                "{path} has {size} MB; a list of feeds may have {most} MB at most.",
                path = path.display(),
                size = size.div_ceil(1_000_000),
                most = MOST / 1_000_000
            ),
            phrase!("Check that it is the right file."),
        ));
    }
    let bytes = std::fs::read(path).map_err(of_file)?;
    let opml = read_opml(&bytes).map_err(|no_feed| {
        failure::invalid(
            phrase!(
                "{path} is no list of feeds. {reason}",
                path = path.display(),
                reason = no_feed.phrase()
            ),
            phrase!("Choose an OPML file, as other feed readers export it."),
        )
    })?;
    let feeds: Vec<NewFeed> = opml
        .feeds
        .into_iter()
        .map(|outline| NewFeed {
            title: Some(outline.title),
            url: outline.url,
            site_url: outline.site_url,
            folder: (!outline.folders.is_empty()).then(|| folder_of(&outline.folders)),
            ..NewFeed::default()
        })
        .collect();
    let outcome = session.library()?.add_feeds(&feeds)?;
    let added = session.changed(outcome);
    Ok(FeedsTaken {
        added: crate::convert::import::count(added.added.len()),
        known: added.known,
        problems: opml.problems,
    })
}

pub(crate) fn export_opml(session: &Arc<Session>, file: FeedFile) -> Result<Exported, Failure> {
    let library = session.library()?;
    let outlines: Vec<Outline> = library
        .feeds()?
        .into_iter()
        .map(|feed| Outline {
            title: feed.title,
            url: feed.url,
            site_url: feed.site_url,
            folders: feed.folder.as_deref().map(folders_of).unwrap_or_default(),
        })
        .collect();
    let text = write_opml("Feeds of Demarche", &outlines);
    let path = Path::new(&file.path);
    std::fs::write(path, &text).map_err(|error| failure::of_file(path, &error))?;
    Ok(Exported {
        path: Some(file.path),
        text: None,
        bytes: text.len() as u64,
        warnings: Vec::new(),
    })
}

/// `News/Asia`. A slash in a folder's own name becomes another stroke.
fn folder_of(folders: &[String]) -> String {
    let names: Vec<String> = folders
        .iter()
        .map(|name| name.replace('/', "\u{2215}"))
        .collect();
    names.join("/")
}

fn folders_of(folder: &str) -> Vec<String> {
    folder
        .split('/')
        .map(|name| name.trim().replace('\u{2215}', "/"))
        .filter(|name| !name.is_empty())
        .collect()
}

/// The library that a job was started for. Another may have been opened in the meantime, whose feeds
/// have the same numbers.
fn home(library: &Weak<Library>) -> Result<Arc<Library>, Failure> {
    library.upgrade().ok_or_else(failure::library_closed)
}

fn ids<T: From<i64>>(ids: Vec<Id>) -> Vec<T> {
    ids.into_iter().map(T::from).collect()
}
