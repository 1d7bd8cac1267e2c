//! What can be typed of sharing.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

#[derive(Debug, Subcommand)]
pub(crate) enum ShareCommand {
    /// Say where the team's change sets lie. Nothing is published or taken in by that
    Setup(ShareSetup),
    /// Publish what differs from what the team last agreed on
    Publish {
        #[command(flatten)]
        secret: Secret,
        /// Publish sources that may not be named as well, where nothing is encrypted
        #[arg(long)]
        include_held_sources: bool,
    },
    /// Take in what the others published. What contradicts this library becomes a conflict, and changes nothing
    TakeIn {
        #[command(flatten)]
        secret: Secret,
    },
    /// Say where it lies, what would be published, and what was published and taken in last
    Status,
    /// List the conflicts, both sides of each field that differs
    Conflicts,
    /// Decide conflicts: for one side as a whole, or field by field
    Resolve {
        /// The conflicts' numbers, as `share conflicts` has them
        #[arg(required = true)]
        conflicts: Vec<i64>,
        /// Whose version is to stand
        #[arg(long)]
        take: Take,
        /// Of theirs only these fields; all else stays as it is here
        #[arg(long = "field", value_name = "FIELD")]
        fields: Vec<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct ShareSetup {
    /// A folder that all members see: on a network drive, or kept the same on all machines by a program
    #[arg(long, value_name = "FOLDER")]
    pub(crate) folder: Option<PathBuf>,
    /// Encrypt all that lies there with a passphrase: DEMARCHE_SHARE_PASSPHRASE of the environment, else a line of standard input
    #[arg(long)]
    pub(crate) encrypt: bool,
    /// Give this library a mark of its own: it is a copy of one that publishes there too
    #[arg(long)]
    pub(crate) new_mark: bool,
    /// Share no more. What lies there stays
    #[arg(long, conflicts_with_all = ["folder", "encrypt", "new_mark"])]
    pub(crate) off: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Secret {
    /// The passphrase is a line of standard input; else it is DEMARCHE_SHARE_PASSPHRASE of the environment
    #[arg(long)]
    pub(crate) passphrase: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Take {
    Mine,
    Theirs,
}
