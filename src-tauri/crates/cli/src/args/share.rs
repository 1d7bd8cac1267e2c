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
    #[arg(group = "place")]
    pub(crate) folder: Option<PathBuf>,
    /// S3-compatible storage, by its address: https://s3.example.org
    #[arg(long, value_name = "ADDRESS", group = "place", requires_all = ["bucket", "user"])]
    pub(crate) s3: Option<String>,
    /// A folder of a WebDAV server, by its address
    #[arg(long, value_name = "ADDRESS", group = "place", requires = "user")]
    pub(crate) webdav: Option<String>,
    /// The bucket
    #[arg(long, requires = "s3")]
    pub(crate) bucket: Option<String>,
    /// The folder in the bucket
    #[arg(long, value_name = "FOLDER", requires = "s3")]
    pub(crate) bucket_folder: Option<String>,
    /// The bucket's region, where it has one
    #[arg(long, requires = "s3")]
    pub(crate) region: Option<String>,
    /// The bucket is named in the host (bucket.s3.example.org), and not in the path
    #[arg(long, requires = "s3")]
    pub(crate) bucket_in_host: bool,
    /// As whom the server is asked: the id of the access key, or a name. The password, or the key's secret, is
    /// DEMARCHE_SHARE_PASSWORD of the environment, else a line of standard input, before the passphrase
    #[arg(long, value_name = "NAME")]
    pub(crate) user: Option<String>,
    /// Keep the password on this machine, in the file with the settings, which only you may read. Else it is asked for each time
    #[arg(long, requires = "user")]
    pub(crate) keep_password: bool,
    /// Encrypt all that lies there with a passphrase: DEMARCHE_SHARE_PASSPHRASE of the environment, else a line of standard input
    #[arg(long)]
    pub(crate) encrypt: bool,
    /// Give this library a mark of its own: it is a copy of one that publishes there too
    #[arg(long)]
    pub(crate) new_mark: bool,
    /// Share no more. What lies there stays
    #[arg(long, conflicts_with_all = ["place", "encrypt", "new_mark"])]
    pub(crate) off: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Secret {
    /// The server's password is a line of standard input, before the passphrase; else it is DEMARCHE_SHARE_PASSWORD of the
    /// environment, or the one that was kept
    #[arg(long)]
    pub(crate) password: bool,
    /// The passphrase is a line of standard input; else it is DEMARCHE_SHARE_PASSPHRASE of the environment
    #[arg(long)]
    pub(crate) passphrase: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Take {
    Mine,
    Theirs,
}
