//! Sharing between analysts.

use std::fmt;

use demarche_text::Phrase;

use super::compare::DiffPart;
use super::{Id, transport};

/// What is typed and kept nowhere: a passphrase, a password. It is no part of what is logged.
#[derive(Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Secret(pub String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

transport! {
    /// Where a team's change sets lie.
    #[serde(rename_all = "snake_case", tag = "kind")]
    pub enum SharePlace {
        /// A folder that all members see: on a network drive, or kept the same on all machines by a program.
        Folder { path: String },
        /// Storage that speaks as Amazon's S3 does; nothing where the bucket is the place itself, or has no region.
        S3 {
            address: String,
            bucket: String,
            #[serde(default)]
            folder: String,
            #[serde(default)]
            region: String,
            /// Whether the bucket is named in the host, and not in the path.
            #[serde(default)]
            bucket_in_host: bool,
        },
        /// A folder of a WebDAV server.
        Webdav { address: String },
    }

    /// By what a server knows who asks: an access key's id and its secret, or a name and a password.
    #[serde(deny_unknown_fields)]
    pub struct ShareLogin {
        pub user: String,
        pub password: Secret,
        /// Whether the password stays on this machine, in the file with the settings, which only its user may read.
        #[serde(default)]
        pub keep: bool,
    }

    /// How a place takes new files: one that is there stays; the last one written stays; nothing may be written.
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum ShareWrites { Once, Replacing, Never }

    /// `share.setup`: a job that sets where the team's change sets lie; nowhere any more without a place. With a passphrase all that lies there is
    /// encrypted, and the team's key is made where there is none yet.
    #[serde(deny_unknown_fields)]
    pub struct ShareSetup {
        pub place: Option<SharePlace>,
        /// For a server.
        #[serde(default)]
        pub login: Option<ShareLogin>,
        #[serde(default)]
        pub passphrase: Option<Secret>,
        /// Whether the library gets a mark of its own to publish under, since it is a copy of one that publishes there too.
        #[serde(default)]
        pub new_mark: bool,
    }

    /// `share.publish` and `share.take_in`: jobs; `share.report` then has what came of them.
    #[serde(deny_unknown_fields)]
    pub struct ShareRun {
        #[serde(default)]
        pub passphrase: Option<Secret>,
        /// A server's, where it was not kept.
        #[serde(default)]
        pub password: Option<Secret>,
        /// Whether sources that may not be named are published all the same where nothing is encrypted.
        #[serde(default)]
        pub with_sensitive: bool,
    }

    /// `share.status`: where it lies, and what would be published.
    pub struct ShareStatus {
        pub place: Option<SharePlace>,
        /// What the place is called.
        pub name: String,
        pub encrypted: bool,
        pub writes: ShareWrites,
        /// Of a server: as whom this machine asks, where it was told, and whether the password was kept.
        pub user: Option<String>,
        pub password_kept: bool,
        /// The file in which a password that is kept lies.
        pub kept_in: String,
        /// By what the others know this library.
        pub mark: String,
        pub rows: Vec<ShareCount>,
        /// Rows that are not published until a conflict is decided.
        pub held_back: u32,
        pub conflicts: u32,
        /// Sources that may not be named, where there is something to publish.
        pub sensitive: u32,
        /// The change sets that were published and taken in last, the newest first.
        pub sets: Vec<ShareSet>,
    }
    pub struct ShareCount { pub noun: String, pub count: u32 }
    /// A change set; `own` where this library published it.
    pub struct ShareSet { pub mark: String, pub number: i64, pub analyst: String, pub at: String, pub own: bool }

    /// `share.report`: what came of a job that published, took in or merged, by its id; none while it runs.
    pub struct ShareReport {
        /// The numbers of the change sets that were written, and the rows that they tell of.
        pub numbers: Vec<i64>,
        pub rows: Vec<ShareCount>,
        pub held_back: u32,
        /// What was taken in: rows that are new, say something else, went to the trash, contradict what stands here.
        pub added: u32,
        pub changed: u32,
        pub removed: u32,
        pub conflicts: u32,
        pub sets: Vec<ShareTaken>,
        /// Files that were not taken in, and files that wait for others, each with its reason.
        pub refused: Vec<ShareRefused>,
        pub waiting: Vec<ShareRefused>,
    }
    pub struct ShareTaken { pub file: String, pub analyst: String, pub at: String, pub changes: u32 }
    pub struct ShareRefused { pub file: String, pub reason: Phrase }

    /// A row that says something else where it was published.
    pub struct ShareConflict {
        pub id: Id,
        /// As its table is called.
        pub noun: String,
        pub row: Option<Id>,
        pub title: String,
        /// Who published the other version, and when.
        pub analyst: String,
        pub at: String,
        pub removed_there: bool,
        pub removed_here: bool,
        /// Those that differ first.
        pub fields: Vec<ShareField>,
    }
    pub struct ShareField { pub name: String, pub mine: String, pub theirs: String, pub differs: bool }

    /// `share.words`: the fields of a conflict that differ, with what differs in them word by word.
    pub struct ShareWords { pub name: String, pub mine: Vec<DiffPart>, pub theirs: Vec<DiffPart> }

    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum ShareSide { Mine, Theirs }

    /// `share.resolve`: decides conflicts, all or none.
    #[serde(deny_unknown_fields)]
    pub struct ShareResolve { pub decisions: Vec<ShareDecision> }
    /// One side as a whole or, where fields are named, these from there and all else as it is here.
    #[serde(deny_unknown_fields)]
    pub struct ShareDecision {
        pub conflict: Id,
        pub side: ShareSide,
        #[serde(default)]
        pub fields: Option<Vec<String>>,
    }
}
