//! What can be typed of quotations, positions and actors.

use clap::{Args, Subcommand};
use demarche_api::types::ActorKind;
use demarche_api::types::positions::{Confidence, SpeechAct, Stance, Voice};

use super::tables::TableOut;
use super::word;

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
    /// Change the coding of positions, all of them in one change; what is left out stays.
    Change(PositionChange),
    /// Write positions as a table, the ones said last first.
    Export(PositionExport),
}

#[derive(Debug, Args)]
pub(crate) struct PositionExport {
    /// On this issue, or on all that are in this group; several are either.
    #[arg(long)]
    pub(crate) issue: Vec<String>,
    /// With these words.
    #[arg(long)]
    pub(crate) text: Option<String>,
    /// Of this country.
    #[arg(long)]
    pub(crate) country: Option<String>,
    /// Coded by this analyst.
    #[arg(long)]
    pub(crate) analyst: Option<String>,
    #[command(flatten)]
    pub(crate) out: TableOut,
}

#[derive(Debug, Args)]
pub(crate) struct PositionChange {
    /// Positions' numbers, as `list positions` has them.
    #[arg(required = true, value_name = "POSITION")]
    pub(crate) positions: Vec<i64>,
    #[arg(long)]
    pub(crate) issue: Option<String>,
    /// -2 to +2, or opposes, leans_against, neutral, leans_for, supports, conditional, ambiguous, declined.
    #[arg(long, allow_hyphen_values = true, value_parser = stance)]
    pub(crate) stance: Option<Stance>,
    /// own, spokesperson or attributed.
    #[arg(long, value_parser = word::<Voice>)]
    pub(crate) voice: Option<Voice>,
    /// asserts, proposes, demands, promises, warns, accuses, denies or declines.
    #[arg(long, value_parser = word::<SpeechAct>)]
    pub(crate) act: Option<SpeechAct>,
    /// low, moderate or high.
    #[arg(long, value_parser = word::<Confidence>)]
    pub(crate) confidence: Option<Confidence>,
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
pub(crate) enum ActorCommand {
    /// Make an actor.
    Add(ActorAdd),
}

#[derive(Debug, Args)]
pub(crate) struct ActorAdd {
    pub(crate) name: String,
    /// person, government, organisation or bloc.
    #[arg(long, default_value = "person", value_parser = word::<ActorKind>)]
    pub(crate) kind: ActorKind,
    /// ISO 3166 alpha-2.
    #[arg(long)]
    pub(crate) country: Option<String>,
    /// Another name.
    #[arg(long)]
    pub(crate) alias: Vec<String>,
    #[arg(long)]
    pub(crate) wikidata: Option<String>,
}

pub(super) fn stance(given: &str) -> Result<Stance, String> {
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
    use clap::Parser as _;

    use super::super::{Cli, Command};
    use super::*;

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
}
