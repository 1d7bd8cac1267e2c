//! What can be typed.

mod code;
mod codebook;
mod compare;
mod copies;
mod exchange;
mod feed;
mod note;
mod readout;
mod share;
mod shifts;
mod source;
mod tables;
mod views;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use serde::de::DeserializeOwned;

pub(crate) use code::{
    Accept, ActorCommand, Coding, PositionAdd, PositionChange, PositionCommand, PositionExport,
};
pub(crate) use codebook::{
    CodebookCommand, IssueAdd, IssueCommand, IssueEdit, IssueSplit, IssueTexts, RecodeAnswer,
    RecodeCommand, RecodeStart, Which,
};
pub(crate) use compare::{Compare, Rows, SideBySide};
pub(crate) use copies::CopiesCommand;
pub(crate) use exchange::{ExchangeCommand, ExchangeForm, ExchangeOut};
pub(crate) use feed::{FeedCommand, FeedEntriesArgs, FeedFilterArgs, FeedSearchArgs, OpmlFile};
pub(crate) use note::{EditionCommand, NoteCommand, NoteForm, Scope};
pub(crate) use readout::{EventCommand, ReadoutDiff};
pub(crate) use share::{ShareCommand, ShareSetup, Take};
pub(crate) use shifts::{Shifts, ShiftsCommand, ShiftsList};
pub(crate) use source::{ReferenceForm, References, SourceCommand, SourceKind, StyleCommand};
pub(crate) use tables::TableOut;
pub(crate) use views::{Counting, Map, Network, Timeline, ViewCommand};

/// A research notebook for international affairs: who has said what, on behalf of whom, on which
/// issue, when, and how do we know?
#[derive(Debug, Parser)]
#[command(name = "demarche-cli", version)]
pub(crate) struct Cli {
    /// The library; else the environment's DEMARCHE_LIBRARY, else the one in the user's data folder.
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) library: Option<PathBuf>,
    /// Work as this analyst; else as the environment's DEMARCHE_ANALYST, else as whom the settings name.
    #[arg(id = "working_as", long = "as", global = true, value_name = "NAME")]
    pub(crate) analyst: Option<String>,
    /// Answer in JSON, an object a line.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Read articles: a path a line on standard input, a JSON object a line on standard output.
    Extract {
        /// Standard input is one pasted text.
        #[arg(long)]
        paste: bool,
    },
    /// Find quotations: {"id","text","date"?} a line in, {"id","quotations"} a line out.
    Quotations,
    /// Store articles, and tell what was stored and what was cut.
    Import(Import),
    /// Fetch articles' pages again, and tell what changed.
    Recapture(Recapture),
    /// List an article's versions, newest first, and what was captured of it.
    Versions {
        /// The article's number, as `list articles` has it.
        article: i64,
    },
    /// Lay two versions of an article side by side: ~ trivial, * reworded, > moved, - removed, + added.
    Diff(Diff),
    /// Feeds. Nothing asks for one but adding and refreshing it.
    #[command(subcommand)]
    Feed(FeedCommand),
    /// List what the library holds.
    List(List),
    /// Keep a quotation as an excerpt; with an issue and a stance, code its position too.
    Accept(Accept),
    /// Say which issues a quotation may speak to, and where its words lean, with the reasons.
    Suggest {
        /// The quotation's number, as `list quotations` has it.
        quotation: i64,
    },
    /// Put quotations aside as wrong.
    Reject {
        #[arg(required = true)]
        quotations: Vec<i64>,
    },
    /// Positions.
    #[command(subcommand)]
    Position(PositionCommand),
    /// Issues.
    #[command(subcommand)]
    Issue(IssueCommand),
    /// The codebook as a whole.
    #[command(subcommand)]
    Codebook(CodebookCommand),
    /// Blind recodings, and how far coders agree.
    #[command(subcommand)]
    Recode(RecodeCommand),
    /// Actors.
    #[command(subcommand)]
    Actor(ActorCommand),
    /// The matrix of countries or actors by issues.
    Compare(Compare),
    /// What everybody said on one issue, in time.
    Timeline(Timeline),
    /// Where countries stand on one issue.
    Map(Map),
    /// Who agrees with whom, or who speaks to which issues.
    Network(Network),
    /// Two to four columns of statements on one issue.
    SideBySide(SideBySide),
    /// Views kept by name. The commands that show them keep them with --save; `trash put saved-view` deletes them.
    #[command(subcommand)]
    View(ViewCommand),
    /// Events, and whose readouts their articles are.
    #[command(subcommand)]
    Event(EventCommand),
    /// Lay two sides' texts of an event side by side: = the same, ~ said differently, - only in A, + only in B,
    /// x at another place.
    ReadoutDiff(ReadoutDiff),
    /// Who reversed, hardened, softened, moved, contradicted themselves or fell silent, newest first.
    Shifts(Shifts),
    /// How many origins articles have, copies of one text being one; of the whole library without a number.
    Origins {
        /// Articles' numbers, as `list articles` has them.
        #[arg(conflicts_with_all = ["format", "output"])]
        articles: Vec<i64>,
        #[command(flatten)]
        out: TableOut,
    },
    /// Copies: clusters, what two articles share, and what you say of them.
    #[command(subcommand)]
    Copies(CopiesCommand),
    /// Search everything.
    Search(Search),
    /// Notes and briefings.
    #[command(subcommand)]
    Note(NoteCommand),
    /// Sources that may not be named in what is exported.
    #[command(subcommand)]
    Source(SourceCommand),
    /// Citation styles.
    #[command(subcommand)]
    Style(StyleCommand),
    /// Articles as references for other programs.
    References(References),
    /// Take back the last change.
    Undo,
    /// Make the change that was taken back again.
    Redo,
    /// What was changed, by whom and when, newest first.
    History {
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// What an entry of the history changed: every row before and after.
    Change {
        /// The entry's number, as `history` has it.
        entry: i64,
        #[arg(long, default_value_t = 200)]
        limit: u32,
    },
    /// Copy the library to its backups, and verify the copy.
    Backup(Backup),
    /// List the library's backups, newest first.
    Backups,
    /// Make the library what a backup is; what it was is put aside among the backups.
    Restore {
        /// The backup, as `backups` has it.
        backup: PathBuf,
        #[command(flatten)]
        passphrase: Passphrase,
    },
    /// Write the whole library into a folder: JSON, notes as Markdown, articles as text, what was captured.
    ///
    /// It is a whole copy, for you: sources that are held of notes and tables that go out are named in it.
    ExportLibrary {
        /// The folder, which must be empty or not there yet.
        folder: PathBuf,
    },
    /// Make a library of such a folder: the one that --library names, where nothing may stand yet.
    ImportLibrary {
        /// The folder.
        folder: PathBuf,
    },
    /// Files that other programs read and write: Web Annotations, REFI-QDA, DNA, FollowTheMoney, WARC.
    #[command(subcommand)]
    Exchange(ExchangeCommand),
    /// Write the notes, and what they lead to, as files of an Obsidian vault: what changed since the last time, and
    /// nothing that was changed there.
    ExportVault {
        /// The vault's folder; it is made where there is none.
        folder: PathBuf,
        /// Where note and file were both changed, let the note stand, once import-vault has kept what the file says.
        #[arg(long)]
        take_library: bool,
        /// Name sources all the same that are marked as sensitive.
        #[arg(long)]
        include_held_sources: bool,
    },
    /// Read an Obsidian vault into notes: any vault, or one that was exported and written in since.
    ImportVault {
        /// The vault's folder, which is not touched.
        folder: PathBuf,
        /// Where note and file were both changed, let the file stand; what the note said is kept as a version.
        #[arg(long)]
        take_vault: bool,
    },
    /// Sharing between analysts, through a place that the team has already. Nothing is contacted but by publish and take-in.
    #[command(subcommand)]
    Share(ShareCommand),
    /// Merge another library into this one: what only it has is added, and what contradicts this one is a conflict.
    MergeLibrary {
        /// The other library's file, which is not touched.
        other: PathBuf,
    },
    /// Read what can be read of a damaged library into a new one, and say what was lost.
    Salvage {
        /// The damaged file, which is not touched.
        from: PathBuf,
        /// The new library.
        to: PathBuf,
    },
    /// Give back the room in the file that nothing uses, and check the library afterwards.
    Compact,
    /// Check the library from end to end.
    Verify,
    /// What was deleted.
    Trash(Trash),
    /// Write what a shell completes commands by, to standard output.
    Completions {
        /// Which shell.
        shell: clap_complete::Shell,
    },
    /// Write the manual page, to standard output; with a folder, that of every command there.
    Man {
        /// Where the pages go.
        #[arg(long, value_name = "DIR")]
        folder: Option<PathBuf>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Backup {
    /// So that only a passphrase opens it. It covers this one file: the library and its other backups stay as they are.
    /// Without the passphrase nobody can open it again.
    #[arg(long)]
    pub(crate) encrypt: bool,
    /// Where an encrypted one goes; else among the other backups.
    #[arg(short, long, value_name = "FILE", requires = "encrypt")]
    pub(crate) output: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) passphrase: Passphrase,
}

#[derive(Debug, Args)]
pub(crate) struct Passphrase {
    /// The passphrase of an encrypted backup is the first line of this file; - is standard input. Else it is the
    /// environment's DEMARCHE_PASSPHRASE.
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct Import {
    /// Fetch this address.
    #[arg(long, value_name = "URL")]
    pub(crate) url: Vec<String>,
    /// Read this file: a saved page (HTML, MHTML), web archive (WARC), PDF, Word or OpenDocument text, e-mail or mailbox,
    /// Markdown, plain text, or references (RIS, BibTeX, CSL JSON, Zotero RDF).
    #[arg(long, value_name = "FILE")]
    pub(crate) file: Vec<PathBuf>,
    /// Import the new entries of the feed at this address, or that the page there names.
    #[arg(long, value_name = "URL")]
    pub(crate) feed: Vec<String>,
    /// Import this entry of a feed, by its number.
    #[arg(long, value_name = "ENTRY")]
    pub(crate) entry: Vec<i64>,
    /// Take the references of the Zotero that runs on this machine.
    #[arg(long)]
    pub(crate) zotero: bool,
    /// Where Zotero listens, if not at its usual port.
    #[arg(long, value_name = "PORT", requires = "zotero")]
    pub(crate) zotero_port: Option<u16>,
    /// Standard input is a paste.
    #[arg(long)]
    pub(crate) paste: bool,
    /// Permit addresses in the user's own network.
    #[arg(long)]
    pub(crate) allow_private: bool,
    /// The title, for a single article.
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// When it was published, as far as it is known: 2022, 2022-03, 2022-03-18.
    #[arg(long)]
    pub(crate) date: Option<String>,
    /// Who published it.
    #[arg(long)]
    pub(crate) outlet: Option<String>,
    /// The address that a paste or a file is from.
    #[arg(long, value_name = "URL")]
    pub(crate) address: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Recapture {
    /// The articles' numbers, as `list articles` has them.
    #[arg(required = true, value_name = "ARTICLE")]
    pub(crate) articles: Vec<i64>,
    /// Permit addresses in the user's own network.
    #[arg(long)]
    pub(crate) allow_private: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// The article's number, as `list articles` has it.
    pub(crate) article: i64,
    /// The version to begin from; else the one before the other.
    #[arg(long, value_name = "N")]
    pub(crate) from: Option<u32>,
    /// The version to end at; else the one in force.
    #[arg(long, value_name = "N")]
    pub(crate) to: Option<u32>,
}

#[derive(Debug, Args)]
pub(crate) struct List {
    pub(crate) noun: Listed,
    /// Only what matches: FIELD=VALUE, or anything that `search` takes. Articles: text, outlet, country, from, to, actor.
    /// Quotations: article, state. Excerpts: text, issue, orphans. Positions: text, actor, country,
    /// issue, article. Actors: text, country, kind. Issues and events: text. Notes: text.
    #[arg(long = "where", value_name = "EXPR")]
    pub(crate) filters: Vec<String>,
    #[command(flatten)]
    pub(crate) out: TableOut,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Listed {
    Articles,
    Quotations,
    Excerpts,
    Positions,
    Actors,
    Issues,
    Events,
    Notes,
}

#[derive(Debug, Args)]
pub(crate) struct Trash {
    #[command(subcommand)]
    pub(crate) command: Option<TrashCommand>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum TrashCommand {
    /// Put something there.
    Put { kind: Kind, ids: Vec<i64> },
    /// Take something back out.
    Restore { kind: Kind, id: i64 },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    Article,
    Excerpt,
    Actor,
    Issue,
    Position,
    Note,
    Event,
    Feed,
    FeedSearch,
    Recode,
    Search,
    SavedView,
}

#[derive(Debug, Args)]
#[command(after_long_help = SEARCH)]
pub(crate) struct Search {
    /// What to find; without one, the searches that are kept are listed.
    pub(crate) query: Option<String>,
    /// What was imported last first, instead of what fits best.
    #[arg(long)]
    pub(crate) newest: bool,
    #[arg(long, default_value_t = 50)]
    pub(crate) limit: u32,
    /// Find what resembles this article, among what the query finds.
    #[arg(long, value_name = "ARTICLE")]
    pub(crate) similar: Option<i64>,
    /// Keep the search by this name.
    #[arg(long, value_name = "NAME")]
    pub(crate) save: Option<String>,
    /// Run the search that is kept by this name or number.
    #[arg(long, value_name = "NAME", conflicts_with_all = ["query", "save", "similar"])]
    pub(crate) saved: Option<String>,
}

const SEARCH: &str = "\
The language of a search:
  arms ukraine          both words
  \"arms embargo\"        the words side by side
  sanction*             words that begin so
  -iran, NOT iran       not that word
  russia OR ukraine     one of them
  arms NEAR/5 ukraine   with at most five words between; NEAR alone: ten; NEAR(a b c, 5)
  actor: speaker: country: issue: outlet:
                        a name, in quotation marks if it has a space; small slips are forgiven
  date: before: after:  2022, 2022-03, 2022-03-18; date: takes 2022-03-01..2022-03-18 as well
  type:                 article, note, excerpt, position, quotation, actor, issue, event
  title: language: wire: grade: stance: voice: act: confidence: analyst: notebook:
  has:                  excerpt, quotation, position, note, copy, comment, event, edition
  is:                   orphan, uncoded, copy, original, pending, accepted, rejected, direct, indirect,
                        contradicted
  origin:1              positions that rest on one origin (2+ on two or more); one article of each origin
  similar:12            what resembles article 12";

/// A word of one of the transport's enums, as JSON has it.
fn word<T: DeserializeOwned>(given: &str) -> Result<T, String> {
    serde_json::from_value(given.into()).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        Cli::command().debug_assert();
    }

    #[test]
    fn an_issue_without_a_stance_is_wrong_usage() {
        let parsed = Cli::try_parse_from(["demarche-cli", "accept", "7", "--issue", "Arms"]);
        assert_eq!(parsed.unwrap_err().exit_code(), 2);
    }
}
