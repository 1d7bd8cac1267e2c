//! What can be typed of events and of their readouts.

use clap::{Args, Subcommand};
use demarche_api::types::positions::EventKind;

use super::{TableOut, word};

#[derive(Debug, Args)]
pub(crate) struct ReadoutDiff {
    /// An article's number, as `list articles` has it.
    pub(crate) a: i64,
    /// The other article's.
    pub(crate) b: i64,
    #[command(flatten)]
    pub(crate) out: TableOut,
}

#[derive(Debug, Subcommand)]
pub(crate) enum EventCommand {
    /// Events, the one held last first.
    List,
    /// Who was there, and each article with the side that it tells it from.
    Show {
        /// The event's number, as `event list` has it.
        event: i64,
    },
    /// Make an event.
    Add(EventAdd),
    /// Say whose readout of an event an article is.
    Side {
        event: i64,
        article: i64,
        /// A country's code or name, or an actor's name or number; without it, it is not known.
        whose: Option<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct EventAdd {
    pub(crate) name: String,
    /// call, summit, briefing, vote, interview or other.
    #[arg(long, default_value = "call", value_parser = word::<EventKind>)]
    pub(crate) kind: EventKind,
    /// When it was held, as far as it is known: 2022, 2022-03, 2022-03-18.
    #[arg(long, value_name = "DATE")]
    pub(crate) held: Option<String>,
    #[arg(long)]
    pub(crate) place: Option<String>,
    /// An actor's name or number.
    #[arg(long, value_name = "ACTOR")]
    pub(crate) participant: Vec<String>,
    /// An article's number.
    #[arg(long, value_name = "ARTICLE")]
    pub(crate) article: Vec<i64>,
}
