//! Feeds and their entries.

use demarche_extract::feed as read;
use demarche_library::feeds as stored;

use crate::failure;
use crate::types::feeds::{FeedEntry, FeedEntryState, FeedFilter, FeedRow, FeedSearch};

impl From<stored::FeedRow> for FeedRow {
    fn from(row: stored::FeedRow) -> Self {
        Self {
            id: row.id.0,
            title: row.title,
            url: row.url,
            site_url: row.site_url,
            folder: row.folder,
            filter: row.filter.into(),
            fresh: row.fresh,
            total: row.total,
            checked_at: row.checked_at,
            failure: row.failure.map(|kept| failure::of_kept(&kept)),
        }
    }
}

impl From<stored::FeedFilter> for FeedFilter {
    fn from(filter: stored::FeedFilter) -> Self {
        Self {
            include: filter.include,
            exclude: filter.exclude,
        }
    }
}

impl From<FeedFilter> for stored::FeedFilter {
    fn from(filter: FeedFilter) -> Self {
        let typed = |phrases: Vec<String>| {
            let phrases = phrases.into_iter().map(|phrase| phrase.trim().to_owned());
            phrases.filter(|phrase| !phrase.is_empty()).collect()
        };
        Self {
            include: typed(filter.include),
            exclude: typed(filter.exclude),
        }
    }
}

impl From<stored::EntryState> for FeedEntryState {
    fn from(state: stored::EntryState) -> Self {
        match state {
            stored::EntryState::New => Self::New,
            stored::EntryState::Seen => Self::Seen,
            stored::EntryState::Imported => Self::Imported,
            stored::EntryState::Ignored => Self::Ignored,
        }
    }
}

impl From<FeedEntryState> for stored::EntryState {
    fn from(state: FeedEntryState) -> Self {
        match state {
            FeedEntryState::New => Self::New,
            FeedEntryState::Seen => Self::Seen,
            FeedEntryState::Imported => Self::Imported,
            FeedEntryState::Ignored => Self::Ignored,
        }
    }
}

impl From<stored::EntryRow> for FeedEntry {
    fn from(row: stored::EntryRow) -> Self {
        Self {
            id: row.id.0,
            feed: row.feed.0,
            feed_title: row.feed_title,
            title: row.title,
            url: row.url,
            authors: row.authors,
            published: row.published.map(Into::into),
            summary: row.summary,
            state: row.state.into(),
            article: row.article.map(|article| article.0),
            full_text: row.full_text,
        }
    }
}

impl From<stored::FeedSearch> for FeedSearch {
    fn from(search: stored::FeedSearch) -> Self {
        Self {
            id: search.id.0,
            name: search.name,
            text: search.text,
            feeds: search.feeds.into_iter().map(|feed| feed.0).collect(),
            fresh: search.fresh,
        }
    }
}

/// An entry as it was read, for the library.
pub(crate) fn new_entry(entry: read::Entry) -> stored::NewEntry {
    stored::NewEntry {
        key: entry.key,
        title: entry.title,
        url: entry.url,
        authors: entry.authors,
        subjects: entry.subjects,
        published: entry.published,
        modified: entry.modified,
        language: entry.language,
        summary: entry.summary,
        text: entry.text.map(|text| stored::NewText {
            media_type: match text.html {
                true => "text/html",
                false => "text/plain",
            }
            .to_owned(),
            base: text.base,
            text: text.text,
            plain: text.plain,
            full: text.full,
        }),
    }
}
