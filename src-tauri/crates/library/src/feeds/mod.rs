//! Feeds: what was subscribed to, what refreshing brought, what the user made of it.
//!
//! A feed, the marks on its entries and saved searches are the user's, and part of the history. What a
//! server sent is not: undoing never takes an entry away, and what was marked stays marked however
//! often a feed is refreshed.

mod edit;
mod list;
mod marks;
mod receive;
mod searches;
#[cfg(test)]
mod tests;

use demarche_text::PartialDate;
use serde::{Deserialize, Serialize};

use crate::sql::text_enum;
use crate::{ArticleId, FeedEntryId, FeedId, FeedSearchId};

pub use edit::{FeedUpdate, FeedsAdded, NewFeed};
pub use list::{Entries, EntriesRequest};
pub use receive::{Brought, NewEntry, NewText, Received};
pub use searches::NewFeedSearch;

pub(crate) use edit::{compiled, is_secret, other_filters, place};
pub(crate) use marks::imported_in;

text_enum! {
    /// What a user has made of an entry.
    pub enum EntryState {
        /// Nothing yet.
        New = "new",
        /// Looked at.
        Seen = "seen",
        /// Stored as an article.
        Imported = "imported",
        /// Put aside.
        Ignored = "ignored",
    }
}

/// Which entries of a feed are shown: those that have one of `include`, where any are set, and none
/// of `exclude`. Each is a word or a phrase; case and accents do not count, `*` at the end stands for
/// any ending.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FeedFilter {
    /// One of these must be there.
    pub include: Vec<String>,
    /// None of these may be.
    pub exclude: Vec<String>,
}

/// A feed in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedRow {
    /// Its row.
    pub id: FeedId,
    /// Its name: the publisher's, until the user gives another.
    pub title: String,
    /// Where it is fetched.
    pub url: String,
    /// The page that it is the feed of.
    pub site_url: Option<String>,
    /// The folder that it is in; `/` between a folder and one inside it.
    pub folder: Option<String>,
    /// Which entries are shown.
    pub filter: FeedFilter,
    /// Entries that are new and pass the filter.
    pub fresh: u32,
    /// All its entries.
    pub total: u32,
    /// When it was last asked for, RFC 3339 in UTC.
    pub checked_at: Option<String>,
    /// What went wrong then, as the caller of [`crate::Library::feed_failed`] worded it.
    pub failure: Option<String>,
}

/// What asking for a feed needs to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedSource {
    /// Its row.
    pub id: FeedId,
    /// Its name.
    pub title: String,
    /// Where it is fetched.
    pub url: String,
    /// The `ETag` of the last answer.
    pub etag: Option<String>,
    /// The `Last-Modified` of the last answer.
    pub last_modified: Option<String>,
}

/// An entry in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRow {
    /// Its row.
    pub id: FeedEntryId,
    /// Its feed.
    pub feed: FeedId,
    /// The feed's name.
    pub feed_title: String,
    /// Its headline, plain text; may be empty.
    pub title: String,
    /// Its page.
    pub url: Option<String>,
    /// The authors, in order.
    pub authors: Vec<String>,
    /// When it was published, as far as the feed says.
    pub published: Option<PartialDate>,
    /// When it was last modified, as far as the feed says.
    pub modified: Option<PartialDate>,
    /// BCP 47, where the feed says it.
    pub language: Option<String>,
    /// Plain text.
    pub summary: String,
    /// What the user has made of it.
    pub state: EntryState,
    /// The article that it was imported as, or that has the same address.
    pub article: Option<ArticleId>,
    /// Whether the feed holds the whole text.
    pub full_text: bool,
}

/// An entry's text as its feed sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryText {
    /// `text/html` or `text/plain`.
    pub media_type: String,
    /// What its links are relative to.
    pub base: Option<String>,
    /// The text or markup.
    pub text: String,
}

impl EntryText {
    /// Whether it is markup.
    pub fn is_html(&self) -> bool {
        self.media_type == "text/html"
    }
}

/// A saved search over feeds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedSearch {
    /// Its row.
    pub id: FeedSearchId,
    /// Its name.
    pub name: String,
    /// Words, "phrases", -not, prefix*.
    pub text: String,
    /// Only these feeds; empty for all.
    pub feeds: Vec<FeedId>,
    /// Entries that are new, pass their feed's filter and are found.
    pub fresh: u32,
}
