//! What can be typed of issues, the codebook and blind recodings.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use demarche_api::types::positions::{Directness, Stance, Voice};

use super::code::stance;
use super::tables::TableOut;
use super::word;

/// Issues are given by number or by name.
#[derive(Debug, Subcommand)]
pub(crate) enum IssueCommand {
    /// Make an issue: a leaf when it has poles, else a group.
    Add(IssueAdd),
    /// The codebook as a tree.
    Tree,
    /// All that is written of an issue, and where countries stand on it.
    Show { issue: String },
    /// Change what is written of an issue; what is left out stays, and "" takes away.
    Edit(IssueEdit),
    /// Make a new leaf beside a leaf, with some of its positions: those named, and those that meet every
    /// condition that is given. Each keeps its coding; the others stay.
    Split(IssueSplit),
    /// Make an issue part of another: its positions, and notes that name it, are then the other's.
    Merge {
        from: String,
        into: String,
        /// Turn its stances round, since its poles stand the other way.
        #[arg(long, conflicts_with = "keep")]
        turn: bool,
        /// Keep its stances as they are, though the two are not worded alike.
        #[arg(long)]
        keep: bool,
    },
    /// Swap the poles of a leaf, and turn the stance of every position on it, and of every example that tells one.
    Flip {
        issue: String,
        /// What is contested from then on: the opposite of what was. A leaf that has a proposition needs it.
        #[arg(long)]
        proposition: Option<String>,
        /// A statement that shows what it is about, in the place of those that it has; may be given more than once.
        #[arg(long)]
        example: Vec<String>,
    },
    /// Move an issue, with what is in it, to another place in the tree.
    Move(IssueMove),
}

#[derive(Debug, Args)]
pub(crate) struct IssueAdd {
    pub(crate) name: String,
    /// The group that it goes into.
    #[arg(long)]
    pub(crate) parent: Option<String>,
    #[command(flatten)]
    pub(crate) texts: IssueTexts,
}

/// What is written of an issue.
#[derive(Debug, Default, Args)]
pub(crate) struct IssueTexts {
    /// What is contested: "States should supply arms to Ukraine".
    #[arg(long)]
    pub(crate) proposition: Option<String>,
    /// What -2 stands for.
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) con: Option<String>,
    /// What +2 stands for.
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) pro: Option<String>,
    #[arg(long)]
    pub(crate) definition: Option<String>,
    /// What counts as about it.
    #[arg(long)]
    pub(crate) include: Option<String>,
    /// What does not.
    #[arg(long)]
    pub(crate) exclude: Option<String>,
    /// A statement about it; several replace those that there are.
    #[arg(long)]
    pub(crate) example: Vec<String>,
    /// An excerpt that shows what it is about, by its number.
    #[arg(long, value_name = "EXCERPT")]
    pub(crate) example_excerpt: Vec<i64>,
}

#[derive(Debug, Args)]
pub(crate) struct IssueEdit {
    pub(crate) issue: String,
    #[arg(long)]
    pub(crate) name: Option<String>,
    #[command(flatten)]
    pub(crate) texts: IssueTexts,
}

#[derive(Debug, Args)]
pub(crate) struct IssueSplit {
    pub(crate) issue: String,
    /// What the new leaf is called. Without poles of its own it has those of the former.
    pub(crate) name: String,
    /// A position that goes to it, by its number.
    #[arg(long, value_name = "POSITION")]
    pub(crate) position: Vec<i64>,
    /// Positions with these words.
    #[arg(long)]
    pub(crate) text: Option<String>,
    /// Positions of this actor.
    #[arg(long)]
    pub(crate) actor: Option<String>,
    /// Positions that count for this country.
    #[arg(long)]
    pub(crate) country: Option<String>,
    /// Positions with this stance; several are either.
    #[arg(long, allow_hyphen_values = true, value_parser = stance)]
    pub(crate) stance: Vec<Stance>,
    /// Positions that this analyst coded.
    #[arg(long)]
    pub(crate) analyst: Option<String>,
    /// Positions said on this day or later, or from the first one of this month or year.
    #[arg(long, value_name = "DAY")]
    pub(crate) from: Option<String>,
    /// Positions said on this day or before, or up to the last one of this month or year.
    #[arg(long, value_name = "DAY")]
    pub(crate) to: Option<String>,
    #[command(flatten)]
    pub(crate) texts: IssueTexts,
}

#[derive(Debug, Args)]
pub(crate) struct IssueMove {
    pub(crate) issue: String,
    /// The group to move it into; else it goes to the top.
    #[arg(long, value_name = "GROUP")]
    pub(crate) into: Option<String>,
    /// The issue of that group to put it before; else it is the last.
    #[arg(long, value_name = "ISSUE")]
    pub(crate) before: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum CodebookCommand {
    /// Write the codebook. Markdown and CSV can be taken in again; without a form it goes to standard
    /// output as Markdown.
    Export {
        #[command(flatten)]
        out: TableOut,
    },
    /// Take in a codebook of Markdown or CSV: issues that are there are changed, others made.
    Import { file: PathBuf },
}

#[derive(Debug, Subcommand)]
pub(crate) enum RecodeCommand {
    /// Draw a sample of positions to code once more, blind.
    Start(RecodeStart),
    /// The blind recodings that there are.
    List,
    /// What is to be coded: the place of each position in the sample, whether it is answered, and its words.
    Items {
        recode: i64,
        /// Only those that are not answered.
        #[arg(long)]
        open: bool,
    },
    /// One position: its words in their context, and the issues to choose from; the first that is not answered, else the
    /// one at this place.
    Next {
        recode: i64,
        #[arg(long)]
        place: Option<u32>,
    },
    /// Say what the words of a position are. It changes no position. Another coder's recoding is answered with --as NAME.
    Answer(RecodeAnswer),
    /// How far the codings agree: Krippendorff's alpha, and where they differ.
    Report {
        recode: i64,
        #[command(flatten)]
        out: TableOut,
    },
    /// Settle two codings that differ: write the new one to the position, or keep the former.
    Adopt {
        recode: i64,
        /// The position's place in the sample, as `recode report` has it.
        place: u32,
        #[arg(value_enum)]
        which: Which,
    },
    /// How far analysts agree on excerpts that more than one of them coded.
    Between {
        /// An analyst, by name; all without one.
        #[arg(long)]
        analyst: Vec<String>,
        /// On this issue; on all without one.
        #[arg(long)]
        issue: Vec<String>,
        /// Of the bootstrap.
        #[arg(long, default_value_t = 1)]
        seed: u32,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Which {
    Former,
    New,
}

#[derive(Debug, Args)]
pub(crate) struct RecodeStart {
    /// The issues to draw from; a group stands for all in it, and none for the whole codebook.
    pub(crate) issues: Vec<String>,
    /// How many positions.
    #[arg(long, required_unless_present = "share", conflicts_with = "share")]
    pub(crate) count: Option<u32>,
    /// How large a share of them: 0.1 is one in ten.
    #[arg(long)]
    pub(crate) share: Option<f64>,
    /// Of the lot: the same seed draws the same sample from the same library.
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u32,
    /// Who recodes; else who works with the library.
    #[arg(long, value_name = "ANALYST")]
    pub(crate) coder: Option<String>,
    /// Take the speaker's names and posts out of the words.
    #[arg(long)]
    pub(crate) hide_speaker: bool,
    /// Ask for voice and directness too.
    #[arg(long)]
    pub(crate) ask_voice: bool,
}

#[derive(Debug, Args)]
pub(crate) struct RecodeAnswer {
    pub(crate) recode: i64,
    /// A place in the sample; else the first that is not answered.
    #[arg(long)]
    pub(crate) place: Option<u32>,
    #[arg(long, required_unless_present = "no_issue", requires = "stance")]
    pub(crate) issue: Option<String>,
    /// -2 to +2, or opposes, leans_against, neutral, leans_for, supports, conditional, ambiguous, declined.
    #[arg(long, requires = "issue", allow_hyphen_values = true, value_parser = stance)]
    pub(crate) stance: Option<Stance>,
    /// The words fit no issue of the codebook.
    #[arg(long, conflicts_with = "issue")]
    pub(crate) no_issue: bool,
    /// own, spokesperson or attributed.
    #[arg(long, value_parser = word::<Voice>)]
    pub(crate) voice: Option<Voice>,
    /// direct or indirect.
    #[arg(long, value_parser = word::<Directness>)]
    pub(crate) directness: Option<Directness>,
}
