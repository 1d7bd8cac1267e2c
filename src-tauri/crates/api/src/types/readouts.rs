//! Readouts: what each side says of an event, and two texts laid side by side.

use super::articles::ArticleRow;
use super::compare::{Column, DiffPart};
use super::tables::TableFormat;
use super::{ActorRef, CountryRef, Id, transport};

transport! {
    /// `event.readouts`: an event's articles, oldest first, with the side that each tells it from.
    pub struct EventReadout {
        pub article: ArticleRow,
        /// None while nobody says so.
        pub side: Option<ReadoutSide>,
        /// Where nobody says so: whose it may be.
        pub suggested: Option<SuggestedSide>,
    }
    #[serde(tag = "kind", rename_all = "snake_case")]
    pub enum ReadoutSide { Actor { actor: ActorRef }, Country { country: CountryRef } }
    pub struct SuggestedSide { pub country: CountryRef, pub by: SuggestedBy }
    /// Its outlet is the country's government, or is controlled by it; or its page is at an address of such a one.
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum SuggestedBy { Government, StateControlled, Address }

    /// `event.set_side`. Without a side it is not known again.
    pub struct SetReadoutSide { pub event: Id, pub article: Id, pub side: Option<Column> }

    /// `readout.diff`: any two articles.
    pub struct ReadoutPair { pub a: Id, pub b: Id }
    pub struct ReadoutDiff {
        pub a: ReadoutText,
        pub b: ReadoutText,
        /// An event that both are of.
        pub event: Option<ReadoutEvent>,
        pub basis: ReadoutBasis,
        pub counts: ReadoutCounts,
        /// In the order of the first text; what only the second says stands where it says it.
        pub rows: Vec<ReadoutRow>,
    }
    pub struct ReadoutText { pub article: ArticleRow, /// The version that offsets count in.
        pub body: Id, pub side: Option<ReadoutSide>, /// BCP 47; as the article says, else as the text looks.
        pub language: Option<String>, pub sentences: u32 }
    pub struct ReadoutEvent { pub id: Id, pub name: String }
    /// By names and numbers alone where the languages differ: what stands alone may still be said by the other side.
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum ReadoutBasis { Words, NamesAndNumbers }
    /// Rows of each kind; `crossing` are those of `same` and `differently` that are told at another place.
    pub struct ReadoutCounts { pub same: u32, pub differently: u32, pub only_a: u32, pub only_b: u32, pub crossing: u32 }
    pub struct ReadoutRow { pub kind: ReadoutKind, pub crosses: bool, pub a: Option<ReadoutWords>, pub b: Option<ReadoutWords>, /// Whether the words were compared; not where a sentence is very long, or the languages differ.
        pub compared: bool }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum ReadoutKind { Same, Differently, OnlyA, OnlyB }
    /// Sentences that follow each other: the number of the first, from 1, and how many they are.
    pub struct ReadoutWords { pub first: u32, pub count: u32, pub start: u32, pub end: u32, /// The words, whole, in runs.
        pub parts: Vec<DiffPart> }

    /// `readout.export`: a table. `readout.note`: Markdown for a note, each cell with its citation.
    pub struct ReadoutExport { pub a: Id, pub b: Id, pub format: TableFormat, /// Where to write it; none to have text back.
        pub path: Option<String>, #[serde(default)] #[ts(optional, as = "Option<bool>")] pub with_held: bool }
    pub struct ReadoutNote { pub markdown: String }
}
