//! Feeds: what was subscribed to, their entries, saved searches.

use demarche_text::Phrase;

use super::library::Failure;
use super::{Id, PartialDate, transport};

transport! {
    /// Words or phrases: an entry passes that has one of `include` (or none are set) and none of `exclude`.
    /// Case and accents do not count; `*` at the end of one stands for any ending.
    #[derive(Default)]
    pub struct FeedFilter { pub include: Vec<String>, pub exclude: Vec<String> }

    /// `feed.list`: by folder and title.
    pub struct FeedRow {
        pub id: Id,
        pub title: String,
        /// Where it is fetched, the last place that it moved to for good.
        pub url: String,
        /// The page that it is the feed of.
        pub site_url: Option<String>,
        /// A folder inside another is written `News/Asia`.
        pub folder: Option<String>,
        pub filter: FeedFilter,
        /// Entries in state new that pass.
        pub fresh: u32,
        /// All its entries, those that the filter leaves out as well.
        pub total: u32,
        /// UTC; when it was last asked for, with success or without.
        pub checked_at: Option<String>,
        /// What went wrong then.
        pub failure: Option<Failure>,
    }

    /// `feed.add`: a job with one item an address. The address of a page leads to the first feed that it
    /// names; the item's note says which others there are. A feed that is known already is not added again.
    pub struct FeedAdd {
        pub urls: Vec<String>,
        pub folder: Option<String>,
        /// Whether addresses inside the user's own network may be reached, this time only.
        pub allow_private: bool,
    }

    /// `feed.update`: what is unset stays.
    pub struct FeedUpdate {
        pub id: Id,
        pub title: Option<String>,
        /// Empty clears it.
        pub folder: Option<String>,
        pub filter: Option<FeedFilter>,
    }

    /// `feed.refresh`: a job with one item a feed. Nothing else ever asks for a feed.
    pub struct FeedRefresh {
        /// Empty for all.
        pub feeds: Vec<Id>,
        /// Whether addresses inside the user's own network may be reached, this time only.
        pub allow_private: bool,
    }

    /// `feed.entries`: newest first, of those that pass their feed's filter.
    pub struct FeedEntriesRequest {
        pub feed: Option<Id>,
        /// A saved search, by its id.
        pub search: Option<Id>,
        /// Words, "phrases", -not, prefix*; empty for all.
        pub text: String,
        pub state: Option<FeedEntryState>,
        pub offset: u32,
        pub limit: u32,
    }
    pub struct FeedEntries { pub total: u32, pub rows: Vec<FeedEntry> }
    pub struct FeedEntry {
        pub id: Id,
        pub feed: Id,
        pub feed_title: String,
        /// Plain text; empty where the feed gives none.
        pub title: String,
        pub url: Option<String>,
        pub authors: Vec<String>,
        /// None where the feed does not say when it was published.
        pub published: Option<PartialDate>,
        /// Plain text.
        pub summary: String,
        pub state: FeedEntryState,
        /// The article that it was imported as, or that has the same address.
        pub article: Option<Id>,
        /// Whether the feed holds the whole text, which can be imported where the page cannot be reached.
        pub full_text: bool,
    }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum FeedEntryState { New, Seen, Imported, Ignored }

    /// `feed.entry_text`: what the feed holds of an entry's text, without asking a server.
    pub struct FeedEntryText {
        /// Plain text, a line a block; none where the feed holds no more than the summary.
        pub text: Option<String>,
        /// Whether it is the whole text, as far as one can tell.
        pub full: bool,
    }

    /// `feed.mark`.
    pub struct FeedMark { pub entries: Vec<Id>, pub state: FeedEntryState }

    /// `feed.import`: a job with one item an entry; each becomes a draft, as those of `import.fetch` do.
    /// The entry is marked as imported when its draft is stored, and is not any more when that is undone.
    pub struct FeedImport {
        pub entries: Vec<Id>,
        /// Whether addresses inside the user's own network may be reached, for this import only.
        pub allow_private: bool,
    }

    /// `feed.export_opml`, `feed.import_opml`: an OPML file. Importing one asks no server for anything.
    pub struct FeedFile { pub path: String }
    pub struct FeedsTaken {
        pub added: u32,
        /// Feeds that were in the library, or twice in the file.
        pub known: u32,
        pub problems: Vec<Phrase>,
    }

    /// `feed_search.list`: by name.
    pub struct FeedSearch {
        pub id: Id,
        pub name: String,
        pub text: String,
        /// Empty for all.
        pub feeds: Vec<Id>,
        /// Entries in state new that it finds now.
        pub fresh: u32,
    }
    /// `feed_search.save`: with an `id`, in the place of that one.
    pub struct FeedSearchInput { pub id: Option<Id>, pub name: String, pub text: String, pub feeds: Vec<Id> }
}
