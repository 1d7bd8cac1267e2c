//! What can be typed of shifts and contradictions.

use clap::{Args, Subcommand};
use demarche_api::types::shifts::{ShiftKind, ShiftPer};

use super::{TableOut, word};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Shifts {
    #[command(subcommand)]
    pub(crate) command: Option<ShiftsCommand>,
    #[command(flatten)]
    pub(crate) list: ShiftsList,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ShiftsCommand {
    /// Put some aside, until their evidence changes.
    Dismiss {
        /// Their ids, as the list has them.
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Take dismissed ones back.
    Restore {
        #[arg(required = true)]
        ids: Vec<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct ShiftsList {
    /// Whose statements are compared: person, post, country or bloc.
    #[arg(long, default_value = "person", value_parser = word::<ShiftPer>)]
    pub(crate) per: ShiftPer,
    /// Only these: reversed, contradicted, hardened, softened, moved, fell_silent.
    #[arg(long, value_delimiter = ',', value_parser = word::<ShiftKind>)]
    pub(crate) kind: Vec<ShiftKind>,
    /// Only of these actors.
    #[arg(long, value_delimiter = ',')]
    pub(crate) actor: Vec<String>,
    /// Only of these countries.
    #[arg(long, value_delimiter = ',')]
    pub(crate) country: Vec<String>,
    /// Only of these blocs, per bloc.
    #[arg(long, value_delimiter = ',')]
    pub(crate) bloc: Vec<String>,
    /// Only on these issues.
    #[arg(long, value_delimiter = ',')]
    pub(crate) issue: Vec<String>,
    /// Only what shifted from this day on, or from the first one of this month or year.
    #[arg(long, value_name = "DAY")]
    pub(crate) since: Option<String>,
    /// As things stood at the end of this day, month or year: 2022-03-18, 2022-03, 2022.
    #[arg(long, value_name = "DAY")]
    pub(crate) as_of: Option<String>,
    /// How many days apart statements of opposite sides still contradict each other.
    #[arg(long, value_name = "DAYS")]
    pub(crate) window: Option<u32>,
    /// Count what rivals and third parties say that somebody said.
    #[arg(long)]
    pub(crate) attributed: bool,
    /// Those that were dismissed.
    #[arg(long)]
    pub(crate) dismissed: bool,
    /// Keep the view by this name, too.
    #[arg(long, value_name = "NAME")]
    pub(crate) save: Option<String>,
    #[command(flatten)]
    pub(crate) out: TableOut,
}
