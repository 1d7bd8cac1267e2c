//! What can be typed.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use demarche_api::types::feeds::FeedEntryState;
use demarche_api::types::positions::{Confidence, SpeechAct, Stance, Voice};
use serde::de::DeserializeOwned;

/// A research notebook for international affairs: who has said what, on behalf of whom, on which
/// issue, when, and how do we know?
#[derive(Debug, Parser)]
#[command(name = "demarche-cli", version)]
pub(crate) struct Cli {
    /// The library; else the environment's DEMARCHE_LIBRARY, else the one in the user's data folder.
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) library: Option<PathBuf>,
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
    /// Actors.
    #[command(subcommand)]
    Actor(ActorCommand),
    /// The matrix of countries or actors by issues.
    Compare(Compare),
    /// Two to four columns of statements on one issue.
    SideBySide(SideBySide),
    /// How many origins articles have, copies of one text being one; of the whole library without a number.
    Origins {
        /// Articles' numbers, as `list articles` has them.
        articles: Vec<i64>,
    },
    /// Copies: clusters, what two articles share, and what you say of them.
    #[command(subcommand)]
    Copies(CopiesCommand),
    /// Search everything: words, "phrases", -not, prefix*.
    Search {
        query: String,
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Notes and briefings.
    #[command(subcommand)]
    Note(NoteCommand),
    /// Take back the last change.
    Undo,
    /// Make the change that was taken back again.
    Redo,
    /// What was changed, by whom and when, newest first.
    History {
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Copy the library to its backups, and verify the copy.
    Backup,
    /// Check the library from end to end.
    Verify,
    /// What was deleted.
    Trash(Trash),
}

#[derive(Debug, Args)]
pub(crate) struct Import {
    /// Fetch this address.
    #[arg(long, value_name = "URL")]
    pub(crate) url: Vec<String>,
    /// Read this file: a saved page (HTML, MHTML), PDF, Word or OpenDocument text, e-mail or mailbox,
    /// Markdown, plain text, or references (RIS, BibTeX, CSL JSON, Zotero RDF).
    #[arg(long, value_name = "FILE")]
    pub(crate) file: Vec<PathBuf>,
    /// Import the new entries of the feed at this address, or that the page there names.
    #[arg(long, value_name = "URL")]
    pub(crate) feed: Vec<String>,
    /// Import this entry of a feed, by its number.
    #[arg(long, value_name = "ENTRY")]
    pub(crate) entry: Vec<i64>,
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
    /// Mark entries: new, seen, imported or ignored.
    Mark {
        #[arg(value_parser = word::<FeedEntryState>)]
        state: FeedEntryState,
        #[arg(required = true)]
        entries: Vec<i64>,
    },
    /// Set a feed's filter, title or folder.
    Filter(FeedFilterArgs),
    /// Take feeds in from an OPML file, or write them out to one.
    Opml {
        #[arg(long, value_name = "FILE", conflicts_with = "export")]
        import: Option<PathBuf>,
        #[arg(long, value_name = "FILE", required_unless_present = "import")]
        export: Option<PathBuf>,
    },
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
    /// Show only entries with this word or phrase, or another one given so.
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
    /// Only what matches: FIELD=VALUE. Articles: text, outlet, country, from, to, actor.
    /// Quotations: article, state. Excerpts: text, issue, orphans. Positions: text, actor, country,
    /// issue, article. Actors: text, country, kind. Issues and events: text. Notes: text.
    #[arg(long = "where", value_name = "FIELD=VALUE")]
    pub(crate) filters: Vec<String>,
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

/// What is the same for a position from a quotation and one from excerpts. Issues and actors are
/// given by number or by name, countries by their ISO 3166 alpha-2 code or by name.
#[derive(Debug, Args)]
pub(crate) struct Coding {
    /// Whose position it is.
    #[arg(long, value_name = "ACTOR")]
    pub(crate) actor: Vec<String>,
    /// In whose name.
    #[arg(long, value_name = "COUNTRY")]
    pub(crate) on_behalf: Vec<String>,
    /// own, spokesperson or attributed.
    #[arg(long, value_parser = word::<Voice>)]
    pub(crate) voice: Option<Voice>,
    /// asserts, proposes, demands, promises, warns, accuses, denies or declines.
    #[arg(long, value_parser = word::<SpeechAct>)]
    pub(crate) act: Option<SpeechAct>,
    /// When it was said, as far as it is known.
    #[arg(long, value_name = "DATE")]
    pub(crate) said: Option<String>,
    /// To whom.
    #[arg(long)]
    pub(crate) addressee: Option<String>,
    /// The agency that reported it.
    #[arg(long)]
    pub(crate) reported_by: Option<String>,
    /// In a line.
    #[arg(long)]
    pub(crate) paraphrase: Option<String>,
    /// low, moderate or high.
    #[arg(long, value_parser = word::<Confidence>)]
    pub(crate) confidence: Option<Confidence>,
}

#[derive(Debug, Args)]
pub(crate) struct Accept {
    /// The quotation's number, as `list quotations` has it.
    pub(crate) quotation: i64,
    #[arg(long, requires = "stance")]
    pub(crate) issue: Option<String>,
    /// -2 to +2, or opposes, leans_against, neutral, leans_for, supports, conditional, ambiguous, declined.
    #[arg(long, requires = "issue", allow_hyphen_values = true, value_parser = stance)]
    pub(crate) stance: Option<Stance>,
    #[command(flatten)]
    pub(crate) coding: Coding,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PositionCommand {
    /// Code a position from excerpts.
    Add(PositionAdd),
}

#[derive(Debug, Args)]
pub(crate) struct PositionAdd {
    #[arg(long)]
    pub(crate) issue: String,
    /// -2 to +2, or opposes, leans_against, neutral, leans_for, supports, conditional, ambiguous, declined.
    #[arg(long, allow_hyphen_values = true, value_parser = stance)]
    pub(crate) stance: Stance,
    /// An excerpt that supports it.
    #[arg(long, value_name = "EXCERPT")]
    pub(crate) excerpt: Vec<i64>,
    /// An excerpt that contradicts it.
    #[arg(long, value_name = "EXCERPT")]
    pub(crate) against: Vec<i64>,
    /// The words are the reporter's.
    #[arg(long)]
    pub(crate) indirect: bool,
    #[command(flatten)]
    pub(crate) coding: Coding,
}

#[derive(Debug, Subcommand)]
pub(crate) enum IssueCommand {
    /// Make an issue: a leaf when it has poles, else a group.
    Add(IssueAdd),
}

#[derive(Debug, Args)]
pub(crate) struct IssueAdd {
    pub(crate) name: String,
    /// The group that it goes into.
    #[arg(long)]
    pub(crate) parent: Option<String>,
    /// What is contested: "States should supply arms to Ukraine".
    #[arg(long)]
    pub(crate) proposition: Option<String>,
    /// What -2 stands for.
    #[arg(long, requires = "pro")]
    pub(crate) con: Option<String>,
    /// What +2 stands for.
    #[arg(long, requires = "con")]
    pub(crate) pro: Option<String>,
    #[arg(long)]
    pub(crate) definition: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ActorCommand {
    /// Make an actor.
    Add(ActorAdd),
}

#[derive(Debug, Args)]
pub(crate) struct ActorAdd {
    pub(crate) name: String,
    /// person, government, organisation or bloc.
    #[arg(long, default_value = "person", value_parser = word::<demarche_api::types::ActorKind>)]
    pub(crate) kind: demarche_api::types::ActorKind,
    /// ISO 3166 alpha-2.
    #[arg(long)]
    pub(crate) country: Option<String>,
    /// Another name.
    #[arg(long)]
    pub(crate) alias: Vec<String>,
    #[arg(long)]
    pub(crate) wikidata: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Compare {
    /// Rows of actors: these, or all with --rows actors.
    #[arg(long, value_delimiter = ',')]
    pub(crate) actors: Vec<String>,
    /// Only these countries.
    #[arg(long, value_delimiter = ',')]
    pub(crate) countries: Vec<String>,
    /// Only these issues.
    #[arg(long, value_delimiter = ',')]
    pub(crate) issues: Vec<String>,
    /// What the rows are; actors where some are named.
    #[arg(long)]
    pub(crate) rows: Option<Rows>,
    /// As things stood at the end of this day.
    #[arg(long, value_name = "DAY")]
    pub(crate) as_of: Option<String>,
    /// Only what was said from this day on.
    #[arg(long, value_name = "DAY")]
    pub(crate) from: Option<String>,
    /// Count what rivals and third parties say that somebody said.
    #[arg(long)]
    pub(crate) attributed: bool,
    /// Only the speakers' own words.
    #[arg(long)]
    pub(crate) direct_only: bool,
    #[arg(long, default_value = "md")]
    pub(crate) format: Format,
    /// Where to write it; a spreadsheet needs it.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Rows {
    Actors,
    Countries,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Json,
    Md,
    Csv,
    Xlsx,
    Svg,
}

#[derive(Debug, Args)]
pub(crate) struct SideBySide {
    /// Two to four: a country's code or name, or an actor's name or number.
    #[arg(required = true, num_args = 2..=4)]
    pub(crate) columns: Vec<String>,
    #[arg(long)]
    pub(crate) issue: String,
    #[arg(long, value_name = "DAY")]
    pub(crate) as_of: Option<String>,
    #[arg(long)]
    pub(crate) attributed: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum NoteCommand {
    /// Make a note. Its text is the template's, the file's, or empty.
    New {
        title: String,
        #[arg(long, conflicts_with = "file")]
        template: Option<String>,
        /// Markdown; - for standard input.
        #[arg(long)]
        file: Option<PathBuf>,
    },
    /// Put a file, or standard input, in the place of a note's text.
    Edit {
        note: String,
        /// Markdown; - for standard input.
        #[arg(long, default_value = "-")]
        file: PathBuf,
        /// Put it at the end and keep what is there.
        #[arg(long)]
        append: bool,
    },
    /// Print a note's Markdown.
    Show { note: String },
    /// List sentences without a source, quotes that changed, and unclear wording.
    Check { note: String },
    /// Write a note out, with footnotes and sources.
    Export {
        note: String,
        #[arg(long, value_name = "FORM")]
        to: NoteForm,
        /// A citation style: chicago-notes, apa and others.
        #[arg(long)]
        style: Option<String>,
        /// Where to write it; else into this folder, under the note's title.
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum NoteForm {
    Docx,
    Pdf,
    Html,
    Md,
}

#[derive(Debug, Subcommand)]
pub(crate) enum CopiesCommand {
    /// Clusters of two articles or more, the largest first.
    List {
        /// Only those with this in a title.
        #[arg(default_value = "")]
        text: String,
    },
    /// What two articles share.
    Compare { a: i64, b: i64 },
    /// Say that an article is no copy of these; it is remembered.
    Separate {
        article: i64,
        #[arg(required = true)]
        from: Vec<i64>,
    },
    /// Take that back.
    Rejoin {
        article: i64,
        #[arg(required = true)]
        from: Vec<i64>,
    },
    /// Make articles part of another, which keeps its title, date and text.
    Merge {
        #[arg(required = true)]
        from: Vec<i64>,
        #[arg(long)]
        into: i64,
    },
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
}

/// A word of one of the transport's enums, as JSON has it.
fn word<T: DeserializeOwned>(given: &str) -> Result<T, String> {
    serde_json::from_value(given.into()).map_err(|error| error.to_string())
}

fn stance(given: &str) -> Result<Stance, String> {
    match given {
        "-2" | "−2" | "--" | "−−" => Ok(Stance::Opposes),
        "-1" | "−1" | "-" | "−" => Ok(Stance::LeansAgainst),
        "0" => Ok(Stance::Neutral),
        "1" | "+1" | "+" => Ok(Stance::LeansFor),
        "2" | "+2" | "++" => Ok(Stance::Supports),
        _ => word(given),
    }
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
    fn a_stance_is_a_number_or_a_word() {
        assert_eq!(stance("-2"), Ok(Stance::Opposes));
        assert_eq!(stance("leans_for"), Ok(Stance::LeansFor));
        assert_eq!(stance("declined"), Ok(Stance::Declined));
        assert!(stance("3").is_err());
        let parsed = Cli::try_parse_from([
            "demarche-cli",
            "accept",
            "7",
            "--issue",
            "Arms",
            "--stance",
            "-1",
        ]);
        let Command::Accept(accept) = parsed.unwrap().command else {
            panic!("not accept");
        };
        assert_eq!(accept.stance, Some(Stance::LeansAgainst));
    }

    #[test]
    fn an_issue_without_a_stance_is_wrong_usage() {
        let parsed = Cli::try_parse_from(["demarche-cli", "accept", "7", "--issue", "Arms"]);
        assert_eq!(parsed.unwrap_err().exit_code(), 2);
    }
}
