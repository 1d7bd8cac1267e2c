//! Blind recoding, and how far coders agree.

use super::positions::{Directness, PositionRow, Stance, Voice};
use super::tables::TableFormat;
use super::{CountryRef, Id, IssueRef, PartialDate, transport};

transport! {
    /// So many positions, or so large a share of them, over 0 and up to 1.
    #[serde(tag = "kind", rename_all = "snake_case")]
    pub enum SampleSize { Count { count: u32 }, Share { share: f64 } }
    /// `recode.start`.
    pub struct RecodeStart {
        /// Empty for all; a group stands for all that is in it.
        pub issues: Vec<Id>,
        pub size: SampleSize,
        pub seed: u32,
        /// By name; left out, who works with the library.
        pub coder: Option<String>,
        pub hide_speaker: bool,
        /// Voice and directness as well.
        pub ask_voice: bool,
    }
    /// `recode.list`.
    pub struct Recode {
        pub id: Id,
        pub name: String,
        pub issues: Vec<IssueRef>,
        pub seed: u32,
        /// How many positions there were to draw from.
        pub eligible: u32,
        pub size: u32,
        pub answered: u32,
        pub coder: String,
        pub analyst: String,
        /// UTC.
        pub began_at: String,
        pub hides_speaker: bool,
        pub asks_voice: bool,
    }
    /// `recode.next`: none when all are answered.
    pub struct RecodeNext { pub item: Option<RecodeItem> }
    /// `recode.item`: by its place in the sample, from 1.
    pub struct RecodePlace { pub id: Id, pub place: u32 }
    /// A position to code, without what it was coded as.
    pub struct RecodeItem {
        pub id: Id,
        pub recode: Id,
        pub place: u32,
        pub size: u32,
        pub answered: u32,
        pub excerpts: Vec<InContext>,
        /// None where the speaker is hidden.
        pub speaker: Option<Speaker>,
        pub asks_voice: bool,
        pub answer: Option<RecodeCoding>,
    }
    pub struct InContext {
        pub excerpt: Id,
        pub before: String,
        pub quote: String,
        pub after: String,
        pub article_title: String,
        pub outlet: Option<String>,
        pub published: Option<PartialDate>,
    }
    pub struct Speaker { pub actors: Vec<String>, pub post: Option<String>, pub on_behalf: Vec<CountryRef> }
    /// What words were coded as; without an issue they fit none.
    pub struct RecodeCoding {
        pub issue: Option<Id>,
        pub stance: Option<Stance>,
        pub voice: Option<Voice>,
        pub directness: Option<Directness>,
    }
    /// `recode.answer`.
    pub struct RecodeAnswer { pub item: Id, pub answer: RecodeCoding }

    /// `recode.report`.
    pub struct RecodeReport {
        pub recode: Recode,
        pub agreement: Agreement,
        /// How many of the former codings are by who recodes.
        pub by_same: u32,
        pub disagreements: Vec<Disagreement>,
    }
    /// `recode.export`: the report as a table.
    pub struct RecodeExport { pub id: Id, pub format: TableFormat, pub path: Option<String>, #[serde(default)] #[ts(optional, as = "Option<bool>")] pub with_held: bool }
    pub struct Agreement {
        pub issue: Measure,
        /// All eight stances, nominal.
        pub stance: Measure,
        /// The five on the scale; the others count as missing.
        pub stance_ordinal: Measure,
        pub stance_interval: Measure,
        pub voice: Option<Measure>,
        pub directness: Option<Measure>,
        /// None stands for words that fit no issue.
        pub issues: Vec<Option<IssueRef>>,
        /// The first coder's in the rows, the second's in the columns.
        pub issue_counts: Vec<Vec<u32>>,
        pub stances: Vec<Stance>,
        pub stance_counts: Vec<Vec<u32>>,
    }
    pub struct Measure {
        /// Krippendorff's alpha; none where it is undefined.
        pub alpha: Option<f64>,
        pub undefined: Option<Undefined>,
        /// The bounds of the 95 % interval.
        pub interval: Option<[f64; 2]>,
        /// From 0 to 1.
        pub agreement: Option<f64>,
        pub units: u32,
        pub left_out: u32,
    }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum Undefined { NothingPaired, NoVariation }
    pub struct Disagreement {
        pub item: Id,
        pub place: u32,
        /// As it is now.
        pub position: PositionRow,
        pub excerpt: Option<Id>,
        pub former: RecodeCoding,
        /// Who coded it formerly.
        pub analyst: String,
        pub new: RecodeCoding,
        pub settled: Option<Settled>,
    }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum Settled { Former, New }
    /// `recode.adopt`.
    pub struct RecodeAdopt { pub item: Id, pub which: Settled }

    /// `recode.between`: analysts by name, all when none is named.
    pub struct BetweenRequest { pub analysts: Vec<String>, pub issues: Vec<Id>, pub seed: u32 }
    pub struct Between {
        pub analysts: Vec<String>,
        pub agreement: Agreement,
        /// Excerpts that one of them coded more than once.
        pub several: u32,
        pub disagreements: Vec<CodedApart>,
    }
    pub struct CodedApart { pub excerpt: Id, pub quote: String, pub codings: Vec<CodingBy> }
    pub struct CodingBy { pub analyst: String, pub position: Id, pub coding: RecodeCoding }
}
