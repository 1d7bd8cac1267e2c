//! What can be typed of comparisons.

use clap::{Args, ValueEnum};

use super::TableOut;

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
    #[command(flatten)]
    pub(crate) out: TableOut,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Rows {
    Actors,
    Countries,
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
    #[command(flatten)]
    pub(crate) out: TableOut,
}
