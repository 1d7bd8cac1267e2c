//! What can be typed of timelines, maps and networks.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use demarche_api::types::network::{NetworkCount, NetworkMode, Normalise};
use demarche_text::PartialDate;

use super::{Rows, TableOut, word};
use crate::stop::Stop;

/// What counts.
#[derive(Debug, Args)]
pub(crate) struct Counting {
    /// As things stood at the end of this day, month or year: 2022-03-18, 2022-03, 2022.
    #[arg(long, value_name = "DAY")]
    pub(crate) as_of: Option<String>,
    /// Only what was said from this day on, or from the first one of this month or year.
    #[arg(long, value_name = "DAY")]
    pub(crate) from: Option<String>,
    /// Count what rivals and third parties say that somebody said.
    #[arg(long)]
    pub(crate) attributed: bool,
    /// Only the speakers' own words.
    #[arg(long)]
    pub(crate) direct_only: bool,
}

impl Counting {
    /// Nothing can have been said from a day on and up to one before it. Days that are none are told of by
    /// whoever is asked.
    pub(crate) fn check(&self) -> Result<(), Stop> {
        match (&self.from, &self.as_of) {
            (Some(from), Some(as_of)) if is_after(from, as_of) => Err(Stop::usage(format!(
                "--from {from} is after --as-of {as_of}: there is no day between them."
            ))),
            _ => Ok(()),
        }
    }
}

/// Whether a date is later than another as far as both are known: a month begins before each of its days ends.
fn is_after(from: &str, to: &str) -> bool {
    let date = |given: &str| PartialDate::parse(given.trim());
    let first = date(from).and_then(|from| from.first_day());
    let last = date(to).and_then(|to| to.last_day());
    first.zip(last).is_some_and(|(first, last)| first > last)
}

#[derive(Debug, Args)]
pub(crate) struct Timeline {
    /// The issue's number or name.
    pub(crate) issue: String,
    /// Lanes of actors, or of countries.
    #[arg(long, default_value = "actors")]
    pub(crate) rows: Rows,
    /// The events of those days instead of the statements.
    #[arg(long)]
    pub(crate) events: bool,
    #[command(flatten)]
    pub(crate) counting: Counting,
    /// Keep the view by this name, too.
    #[arg(long, value_name = "NAME")]
    pub(crate) save: Option<String>,
    #[command(flatten)]
    pub(crate) out: TableOut,
}

#[derive(Debug, Args)]
pub(crate) struct Map {
    /// The issue's number or name.
    pub(crate) issue: String,
    /// Outline a bloc's members of the day in a picture: its code or name.
    #[arg(long, value_name = "BLOC")]
    pub(crate) outline: Option<String>,
    #[command(flatten)]
    pub(crate) counting: Counting,
    /// Keep the view by this name, too.
    #[arg(long, value_name = "NAME")]
    pub(crate) save: Option<String>,
    #[command(flatten)]
    pub(crate) out: TableOut,
}

#[derive(Debug, Args)]
pub(crate) struct Network {
    /// Who is tied to whom: congruence, conflict, subtract (of two speakers), two, two_subtract (of speakers and issues).
    #[arg(long, default_value = "congruence", value_parser = word::<NetworkMode>)]
    pub(crate) mode: NetworkMode,
    /// What counts as a statement of its own: latest (on the issue alone), once, month, week, article, all.
    #[arg(long, default_value = "latest", value_parser = word::<NetworkCount>)]
    pub(crate) count: NetworkCount,
    /// What weights are measured against: none; of two speakers average, jaccard, cosine; of speakers and issues activity, prominence.
    #[arg(long, default_value = "none", value_parser = word::<Normalise>)]
    pub(crate) normalise: Normalise,
    /// Leave out ties of less weight, whichever its sign.
    #[arg(long, value_name = "WEIGHT", default_value_t = 0.0)]
    pub(crate) threshold: f64,
    /// Who speaks: actors, or countries.
    #[arg(long, default_value = "actors")]
    pub(crate) rows: Rows,
    /// Only these actors.
    #[arg(long, value_delimiter = ',')]
    pub(crate) actors: Vec<String>,
    /// Only these countries.
    #[arg(long, value_delimiter = ',')]
    pub(crate) countries: Vec<String>,
    /// Only these issues.
    #[arg(long, value_delimiter = ',')]
    pub(crate) issues: Vec<String>,
    /// The nodes instead of the ties.
    #[arg(long)]
    pub(crate) nodes: bool,
    /// Write all of it as GraphML to this file; `-` is standard output.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["nodes", "format", "output"])]
    pub(crate) graphml: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) counting: Counting,
    /// Keep the view by this name, too.
    #[arg(long, value_name = "NAME")]
    pub(crate) save: Option<String>,
    #[command(flatten)]
    pub(crate) out: TableOut,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ViewCommand {
    /// List them: their names, and the commands or screens that show them.
    List,
    /// Show one: a comparison, statements side by side, a timeline, a map, a network or shifts.
    Show {
        /// Its name or number.
        view: String,
        #[command(flatten)]
        out: TableOut,
    },
    /// Call one otherwise.
    Rename {
        /// Its name or number.
        view: String,
        name: String,
    },
}

#[cfg(test)]
mod tests {
    use super::is_after;

    #[test]
    fn a_month_begins_before_each_of_its_days_ends() {
        assert!(is_after("2022-03-19", "2022-03-18"));
        assert!(is_after("2022-04", "2022-03-18"));
        assert!(is_after("2023-01-01", "2022"));
        assert!(!is_after("2022-03", "2022-03-18"));
        assert!(!is_after("2022-03-18", "2022-03"));
        assert!(!is_after("2022-03-18", "2022-03-18"));
        // What is no date is told of as such.
        assert!(!is_after("2022-03-19", "2022-03-1"));
        assert!(!is_after("2022-03-19", "0"));
    }
}
