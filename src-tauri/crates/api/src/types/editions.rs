//! Briefings as they were issued.

use super::captures::VersionPart;
use super::notes::NoteFormat;
use super::positions::PositionRow;
use super::{Id, transport};

transport! {
    /// `note.issue_edition`: in the settings' style where none is named.
    pub struct EditionIssue { pub id: Id, pub style: Option<String> }
    /// Two libraries may have issued one each under one number.
    pub struct EditionRow { pub id: Id, pub number: u32, pub issued_at: String, pub sha256: String, pub analyst: String }
    /// `edition.get`.
    pub struct Edition { pub row: EditionRow, pub note: Id, pub text: String, pub as_of: Option<String>, pub analyst: String, /// The citation style's name.
        pub style: String, /// What it rested on.
        pub positions: u32, pub evidence: u32 }
    /// `edition.export`: from what the edition kept alone: the same bytes every time.
    pub struct EditionExport { pub id: Id, pub format: NoteFormat, pub path: String, #[serde(default)] pub with_held: bool }
    /// `edition.changes`: since an edition, to another of the same note or to the note as it is now.
    pub struct EditionChangesRequest { pub id: Id, pub against: Option<Id> }
    pub struct EditionChanges { pub edition: EditionRow, pub against: Option<EditionRow>, /// Both texts, word by word.
        pub text: Vec<VersionPart>, pub positions: Vec<PositionChange>, pub evidence: Vec<EvidenceChange> }
    pub struct PositionChange { pub fate: PositionFate, pub before: Option<PositionRow>, pub after: Option<PositionRow>, /// What of its coding differs.
        pub fields: Vec<String> }
    /// Dropped is what is still coded, while the note no longer rests on it.
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum PositionFate { Added, Changed, Retracted, Dropped }
    pub struct EvidenceChange { pub article: Id, pub excerpt: Option<Id>, pub title: String, pub outlet: Option<String>, /// The words then, and now.
        pub quote: Option<String>, pub quote_now: Option<String>, pub fates: Vec<EvidenceFate> }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum EvidenceFate { Gone, Orphan, Quote, Speaker, Text, Capture, Facts, Held }
}
