//! What can be typed of feeds.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use demarche_api::types::feeds::FeedEntryState;

use super::word;

#[derive(Debug, Subcommand)]
pub(crate) enum FeedCommand {
    /// List the feeds.
    List,
    /// Add feeds, by their addresses or those of pages that name them.
    Add {
        #[arg(required = true, value_name = "URL")]
        urls: Vec<String>,
        /// The folder that they go into.
        #[arg(long)]
        folder: Option<String>,
        /// Permit addresses in the user's own network.
        #[arg(long)]
        allow_private: bool,
    },
    /// Ask the servers of feeds for what is new: of all, or of these.
    Refresh {
        feeds: Vec<i64>,
        /// Permit addresses in the user's own network.
        #[arg(long)]
        allow_private: bool,
    },
    /// List entries, newest first. `import --entry` imports them.
    Entries(FeedEntriesArgs),
    /// Print an entry's text, as its feed holds it.
    Read { entry: i64 },
    /// Mark entries: new, seen, imported or ignored.
    Mark {
        #[arg(value_parser = word::<FeedEntryState>)]
        state: FeedEntryState,
        #[arg(required = true)]
        entries: Vec<i64>,
    },
    /// Set a feed's filter, title or folder.
    Filter(FeedFilterArgs),
    /// List the saved searches. `feed entries --search` shows what one finds.
    Searches,
    /// Save a search over entries, or put it in the place of one.
    Search(FeedSearchArgs),
    /// Take feeds in from an OPML file, or write them out to one.
    Opml(OpmlFile),
}

impl FeedCommand {
    /// Whether it can begin a library.
    pub(crate) fn brings_feeds(&self) -> bool {
        matches!(
            self,
            Self::Add { .. }
                | Self::Opml(OpmlFile {
                    import: Some(_),
                    ..
                })
        )
    }
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(crate) struct OpmlFile {
    #[arg(long, value_name = "FILE")]
    pub(crate) import: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) export: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct FeedEntriesArgs {
    /// Of this feed, by its number.
    #[arg(long)]
    pub(crate) feed: Option<i64>,
    /// That this saved search finds, by its number.
    #[arg(long)]
    pub(crate) search: Option<i64>,
    /// Words, "phrases", -not, prefix*.
    #[arg(long)]
    pub(crate) text: Option<String>,
    /// new, seen, imported or ignored.
    #[arg(long, value_parser = word::<FeedEntryState>)]
    pub(crate) state: Option<FeedEntryState>,
    #[arg(long, default_value_t = 50)]
    pub(crate) limit: u32,
}

#[derive(Debug, Args)]
pub(crate) struct FeedFilterArgs {
    /// The feed, by its number.
    pub(crate) feed: i64,
    /// Show only entries with this word or phrase, or another one given so; "sanction*" has any ending.
    #[arg(long, value_name = "WORDS")]
    pub(crate) include: Vec<String>,
    /// Show no entries with this word or phrase.
    #[arg(long, value_name = "WORDS")]
    pub(crate) exclude: Vec<String>,
    /// Show all entries.
    #[arg(long, conflicts_with_all = ["include", "exclude"])]
    pub(crate) clear: bool,
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// Empty takes it out of its folder.
    #[arg(long)]
    pub(crate) folder: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct FeedSearchArgs {
    /// What it is called.
    pub(crate) name: String,
    /// Words, "phrases", -not, prefix*.
    pub(crate) text: String,
    /// Only in this feed, by its number, or another one given so.
    #[arg(long, value_name = "FEED")]
    pub(crate) feed: Vec<i64>,
    /// The saved search that it takes the place of, by its number.
    #[arg(long, value_name = "SEARCH")]
    pub(crate) replace: Option<i64>,
}
