//! What became of each file.

use demarche_library::NoteId;
use demarche_text::Phrase;
use serde::{Deserialize, Serialize};

/// What became of a file, or of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// A file was written that was not there.
    Written,
    /// A file that this program wrote was written anew.
    Renewed,
    /// A file that this program wrote tells of a source that is held now, and was removed.
    Removed,
    /// A file became a note.
    Created,
    /// A note says what its file says.
    Updated,
    /// File and note were both changed; both are kept.
    Conflict,
    /// A file was changed in the vault and stays as it is.
    ChangedInVault,
    /// A note's file is gone from the vault; the note is kept.
    Deleted,
    /// A file stays though nothing in the library leads to it any more.
    LeftOver,
    /// A file was not written because it would tell of a held source.
    HeldBack,
    /// A file that is no note stays in the vault.
    Attachment,
    /// Something was not looked at: a link, or what has no Unicode name.
    PassedOver,
    /// A file could not be read or written.
    Failed,
}

/// What is told of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Where it lies in the vault.
    pub path: String,
    /// What became of it.
    pub what: What,
    /// Why, or what to do; empty where that is plain.
    pub detail: Phrase,
    /// The note.
    pub note: Option<NoteId>,
}

/// What became of a whole vault.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Of every file that something is to be told of.
    pub told: Vec<Told>,
    /// Files that were as they should be.
    pub unchanged: u32,
}

impl Report {
    /// Adds what is told of one file.
    pub fn tell(&mut self, path: &str, what: What, detail: Phrase, note: Option<NoteId>) {
        self.told.push(Told {
            path: path.to_owned(),
            what,
            detail,
            note,
        });
    }

    /// How many files something became of.
    pub fn count(&self, what: What) -> u32 {
        self.told.iter().filter(|told| told.what == what).count() as u32
    }
}
