//! What can be typed of comparisons.

use clap::{Args, ValueEnum};
use demarche_api::types::positions::Confidence;

use super::{Counting, TableOut};

#[derive(Debug, Args)]
pub(crate) struct Compare {
    /// Rows of actors: these, or all with --rows actors.
    #[arg(long, value_delimiter = ',')]
    pub(crate) actors: Vec<String>,
    /// Only these countries.
    #[arg(long, value_delimiter = ',')]
    pub(crate) countries: Vec<String>,
    /// Rows of blocs: these, by code or name, with what they say themselves and where their members stand;
    /// with rows of countries or actors, those of their members on the day.
    #[arg(long, value_delimiter = ',')]
    pub(crate) blocs: Vec<String>,
    /// List blocs' members under them.
    #[arg(long)]
    pub(crate) members: bool,
    /// Only these issues.
    #[arg(long, value_delimiter = ',')]
    pub(crate) issues: Vec<String>,
    /// What the rows are; actors where some are named, blocs where only those are.
    #[arg(long)]
    pub(crate) rows: Option<Rows>,
    #[command(flatten)]
    pub(crate) counting: Counting,
    /// Only what this outlet published: its name or number.
    #[arg(long)]
    pub(crate) outlet: Option<String>,
    /// Only what this wire or copies of it tell, by its short name: AFP.
    #[arg(long)]
    pub(crate) wire: Option<String>,
    /// Only what was coded with this confidence at least: low, moderate, high.
    #[arg(long, value_parser = super::word::<Confidence>)]
    pub(crate) confidence: Option<Confidence>,
    /// Only what this analyst coded.
    #[arg(long)]
    pub(crate) analyst: Option<String>,
    /// Only what evidence from two independent origins supports.
    #[arg(long)]
    pub(crate) confirmed: bool,
    /// Keep the view by this name, too.
    #[arg(long, value_name = "NAME")]
    pub(crate) save: Option<String>,
    #[command(flatten)]
    pub(crate) out: TableOut,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Rows {
    Actors,
    Countries,
    Blocs,
}

#[derive(Debug, Args)]
pub(crate) struct SideBySide {
    /// Two to four: a country's or a bloc's code or name, or an actor's name or number.
    #[arg(required = true, num_args = 2..=4)]
    pub(crate) columns: Vec<String>,
    #[arg(long)]
    pub(crate) issue: String,
    /// As things stood at the end of this day, month or year: 2022-03-18, 2022-03, 2022.
    #[arg(long, value_name = "DAY")]
    pub(crate) as_of: Option<String>,
    /// Count what rivals and third parties say that somebody said.
    #[arg(long)]
    pub(crate) attributed: bool,
    /// Keep the view by this name, too.
    #[arg(long, value_name = "NAME")]
    pub(crate) save: Option<String>,
    #[command(flatten)]
    pub(crate) out: TableOut,
}
