//! An Obsidian vault.

use demarche_text::Phrase;

use super::{Id, transport};

transport! {
    /// `vault.export`: notes, and what they lead to, into a folder. With `with_held`, sources that are marked as sensitive
    /// are named; with `take_library`, the note's text takes the place of a file that was changed as well, as long as what the file
    /// says is kept among the note's versions.
    #[serde(deny_unknown_fields)]
    pub struct VaultExport { pub path: String, #[serde(default)] pub with_held: bool, #[serde(default)] pub take_library: bool }

    /// `vault.import`: the files of a folder as notes. With `take_vault`, what a file says takes the place of a note's text
    /// that was changed as well; that is then kept as a version.
    #[serde(deny_unknown_fields)]
    pub struct VaultImport { pub path: String, #[serde(default)] pub take_vault: bool }

    /// `vault.report`: what such a job told of each file, from `offset` on, `limit` at most.
    #[serde(deny_unknown_fields)]
    pub struct VaultReportRequest { pub job: Id, #[serde(default)] pub offset: u32, pub limit: u32 }

    /// None of what was as it should be is told, but how much that is.
    pub struct VaultReport { pub unchanged: u32, pub counts: Vec<VaultCount>, pub total: u32, pub rows: Vec<VaultTold> }

    /// How many files something became of.
    pub struct VaultCount { pub what: VaultWhat, pub files: u32 }

    /// What became of a file, and why; the detail is empty where that is plain.
    pub struct VaultTold { pub path: String, pub what: VaultWhat, pub detail: Phrase, pub note: Option<Id> }

    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum VaultWhat {
        /// A file was written that was not there.
        Written,
        /// A file of this program was written anew.
        Renewed,
        /// A file of this program told of a source that is held now, and was removed.
        Removed,
        /// A file became a note.
        Created,
        /// A note says what its file says.
        Updated,
        /// File and note were both changed; both are kept.
        Conflict,
        /// A file was changed in the vault and stays as it is.
        ChangedInVault,
        /// A note's file is gone; the note is kept.
        Deleted,
        /// A file stays that nothing in the library leads to any more.
        LeftOver,
        /// A file would tell of a held source.
        HeldBack,
        /// A file that is no note stays in the vault.
        Attachment,
        /// Something was not looked at, or not all of it could be.
        PassedOver,
        /// A file could not be read or written.
        Failed,
    }
}
