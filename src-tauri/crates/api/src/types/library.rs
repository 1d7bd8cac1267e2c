//! The library as a whole: status, history, trash, search, jobs, settings.

use std::collections::BTreeMap;

use demarche_text::Phrase;

use super::captures::Recaptured;
use super::{Id, Place, transport};

transport! {
    /// `library.status`.
    pub struct LibraryStatus {
        pub path: String,
        /// The file's name without its ending, or "Example library".
        pub name: String,
        pub is_example: bool,
        pub analyst: String,
        pub articles: u32,
        pub notes: u32,
        pub actors: u32,
        pub issues: u32,
        pub events: u32,
        pub positions: u32,
        /// Quotations that nobody has triaged.
        pub inbox: u32,
        pub trash: u32,
        /// Entries of feeds that are new and pass their feed's filter.
        pub feed_entries: u32,
        /// The label of what undo would undo.
        pub undo: Option<Phrase>,
        pub redo: Option<Phrase>,
        /// UTC.
        pub last_backup: Option<String>,
        /// UTC; when this run last used the network, at the user's request.
        pub last_network_use: Option<String>,
        /// What the integrity check on open found; empty when sound.
        pub problems: Vec<Phrase>,
        /// Why nothing can be changed, as a part of a sentence; none when it can.
        pub read_only: Option<Phrase>,
    }

    /// `library.open`, `library.create`.
    pub struct LibraryPath { pub path: String }

    /// `library.backup`.
    pub struct Backup {
        pub path: String,
        pub at: String,
        pub bytes: u64,
        /// Whether only its passphrase opens it.
        pub encrypted: bool,
    }

    /// `library.backup_encrypted`.
    pub struct BackupEncrypted {
        /// Where it goes; among the other backups without it.
        pub path: Option<String>,
        /// Eight letters at least. It is kept nowhere.
        pub passphrase: String,
    }

    /// `library.restore`: the backup that the library now is, and where that is which it was.
    pub struct RestoreRequest {
        pub backup: String,
        /// The library; the open one, or that which would be opened, when none is named.
        pub library: Option<String>,
        /// Of an encrypted one.
        pub passphrase: Option<String>,
    }
    pub struct Restored { pub path: String, pub from: String, pub put_aside: Option<String> }

    /// `library.import_bundle`: the folder that `library.export_bundle` wrote, and the new library.
    pub struct BundleRequest { pub from: String, pub to: String }

    /// `library.salvage`.
    pub struct SalvageRequest {
        /// The damaged file, which is not touched.
        pub from: String,
        /// The new library.
        pub to: String,
    }
    pub struct Salvaged {
        pub path: String,
        /// Rows that were kept, by table.
        pub kept: Vec<TableChange>,
        /// What was lost or had to be changed: sentences.
        pub lost: Vec<Phrase>,
        /// A file of rows that rest on others that are gone.
        pub left_over: Option<String>,
        /// What checking the new library found wrong.
        pub problems: Vec<Phrase>,
    }

    /// `library.verification`: what the last `library.verify` found.
    pub struct Verification { pub sound: bool, pub checked: Vec<Phrase>, pub problems: Vec<Phrase> }

    /// `history.list`: newest first; `before` is the id to go on from.
    pub struct HistoryRequest { pub before: Option<Id>, pub limit: u32 }
    pub struct HistoryEntry {
        pub id: Id,
        pub label: Phrase,
        pub analyst: String,
        /// UTC.
        pub at: String,
        /// `done`, `settled` where undo does not reach, `undone`, or `undo`/`redo` for the entries that those leave.
        pub state: HistoryState,
        /// Rows changed, by table.
        pub changes: Vec<TableChange>,
    }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum HistoryState { Done, Settled, Undone, Undo, Redo }
    pub struct TableChange { pub table: String, pub rows: u32 }

    /// `history.details`: the rows that an entry changed, before and after.
    pub struct HistoryDetailsRequest { pub id: Id, pub limit: u32 }
    pub struct HistoryDetails {
        pub rows: Vec<ChangedRow>,
        pub total: u32,
        /// Whether the values are still kept: of the oldest entries only the trail is.
        pub kept: bool,
    }
    pub struct ChangedRow { pub table: String, pub row: Id, pub change: RowChange, pub fields: Vec<ChangedField> }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum RowChange { Added, Changed, Removed }
    pub struct ChangedField { pub column: String, pub before: Option<Phrase>, pub after: Option<Phrase> }

    /// `history.undo`, `history.redo`: `label` is none when there was nothing to undo.
    pub struct Undone { pub label: Option<Phrase> }

    /// `trash.list`.
    pub struct TrashEntry { pub kind: TrashKind, pub id: Id, pub title: String, pub trashed_at: String }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum TrashKind { Article, Excerpt, Actor, Issue, Position, Note, Event, Feed, FeedSearch, Recode, Search, SavedView }
    /// `trash.restore`.
    pub struct TrashItem { pub kind: TrashKind, pub id: Id }

    /// `search.everything`: words, "phrases", -not, prefix*, OR, NEAR, field:value.
    pub struct SearchRequest {
        pub query: String,
        /// What was imported last first, instead of what fits best.
        pub newest: bool,
        pub limit: u32,
    }
    pub struct SearchHit {
        pub place: Place,
        /// The article that holds an excerpt or a hit in a body.
        pub article: Option<Id>,
        /// Text around the words found.
        pub snippet: Vec<SnippetPart>,
    }
    pub struct SnippetPart { pub text: String, pub hit: bool }
    pub struct SearchResults {
        pub hits: Vec<SearchHit>,
        pub total: u32,
        /// There are more than `total`: of words alone no kind is counted far beyond what is shown.
        pub more: bool,
        /// How it was read, where that is not as it was typed: sentences.
        pub told: Vec<Phrase>,
    }
    /// `search.complete`: what was typed up to the caret.
    pub struct SearchTyped { pub typed: String, pub limit: u32 }
    pub struct SearchCompletion {
        /// Where the word that is replaced begins, in scalar values.
        pub start: u32,
        /// What takes its place.
        pub insert: String,
        /// The field that it is, or is a value of.
        pub field: String,
        pub value: Option<String>,
    }
    /// `search.list`: searches that are kept, each with how many hits it has now.
    /// `more`: it finds more than `found`.
    pub struct SavedSearch { pub id: Id, pub name: String, pub query: String, pub found: u32, pub more: bool }
    /// `search.save`: with an id in the place of that one.
    pub struct SearchInput { pub id: Option<Id>, pub name: String, pub query: String }

    /// `switcher.find`: fuzzy by name over articles, notes, actors, countries and issues; an empty query lists the recent.
    pub struct SwitcherRequest { pub query: String, pub limit: u32 }

    /// `job.list`, and the `job-progress` event. `job.retry` runs the failed and cancelled items of an
    /// ended job again, as a new job.
    pub struct Job {
        pub id: Id,
        pub label: Phrase,
        pub state: JobState,
        pub done: u32,
        pub total: Option<u32>,
        /// How fast it goes, or how far it has come, worded.
        pub rate: Option<Phrase>,
        /// Whether it ended with items that failed or were cancelled, which `job.retry` runs again.
        pub retryable: bool,
        pub items: Vec<JobItem>,
    }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum JobState { Running, Finished, Cancelled, Failed }
    pub struct JobItem {
        /// What the item is: an address, a file's name.
        pub name: Phrase,
        pub state: JobItemState,
        pub error: Option<Failure>,
        /// The import drafts that this item became.
        pub drafts: Vec<Id>,
        /// An outcome in words: "12 references".
        pub note: Option<Phrase>,
        /// What capturing an article again gave.
        pub recaptured: Option<Recaptured>,
    }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum JobItemState { Waiting, Running, Done, Failed, Cancelled }

    /// What went wrong: the answer to every command that fails.
    pub struct Failure {
        /// Set only where the window does something else because of it.
        pub code: String,
        /// What happened.
        pub message: Phrase,
        /// What was kept.
        pub kept: Phrase,
        /// What to do next.
        pub remedy: Phrase,
    }

    /// `settings.get`, `settings.set` (whole).
    pub struct Settings {
        pub analyst: String,
        pub theme: Theme,
        /// The window's language, BCP 47; none for the system's.
        pub language: Option<String>,
        /// 100 to 200, per cent.
        pub text_size: u32,
        /// A CSL style's name, `chicago-notes`.
        pub citation_style: String,
        /// ISO 3166 alpha-2.
        pub home_country: Option<String>,
        /// How many automatic backups to keep.
        pub backups_kept: u32,
        /// Whether the desktop tells that a job ended while somebody looks at another window.
        #[serde(default = "yes")]
        pub notify: bool,
        /// What the window wants remembered: pane sizes, open tabs. JSON of the window's own.
        pub window: Option<String>,
        /// How far the tour has come, and whether it is shown. JSON of the window's own.
        pub tour: Option<String>,
        /// The keys that the user gave to commands of the window, by the commands' ids: `Mod+Shift+I`, `J`.
        /// A command with an empty list has none; one that is not named has those that it came with.
        pub keys: Option<BTreeMap<String, Vec<String>>>,
        /// Whether the window has more contrast; none for what the system asks for.
        pub high_contrast: Option<bool>,
    }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum Theme { Light, Dark, System }

    /// The `library-changed` event. The table `*` stands for all: another library was opened.
    pub struct LibraryChanged { pub tables: Vec<String>, pub label: Phrase }
}

/// What settings say that were kept before there was such a one.
fn yes() -> bool {
    true
}
