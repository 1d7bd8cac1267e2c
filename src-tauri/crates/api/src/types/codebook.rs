//! The codebook as a whole, and the grid of what is coded by it.

use demarche_text::Phrase;

use super::grids::GroupCount;
use super::issues::IssueInput;
use super::positions::{Confidence, PositionRow, SpeechAct, Stance, Voice};
use super::tables::TableFormat;
use super::{Id, transport};

transport! {
    /// `issue.move`: into a group, or to the top without one; before an issue of that group, or last.
    pub struct IssueMove { pub id: Id, pub parent: Option<Id>, pub before: Option<Id> }

    /// `issue.split`: new leaves beside a leaf; what goes to none of them stays.
    pub struct IssueSplit { pub id: Id, pub parts: Vec<SplitPart> }
    /// Positions named go there, then those that meet the rule. Poles left out are those of the issue that is split.
    pub struct SplitPart { pub issue: IssueInput, pub positions: Vec<Id>, pub rule: Option<CodingFilter> }
    pub struct Split { pub label: Phrase, pub made: Vec<SplitMade>, pub left: u32 }
    pub struct SplitMade { pub id: Id, pub positions: u32 }

    /// Which codings; an empty list or text lets all through.
    pub struct CodingFilter {
        /// A group stands for all that is in it.
        pub issues: Vec<Id>,
        pub text: String,
        pub actor: Option<Id>,
        pub country: Option<String>,
        pub stances: Vec<Stance>,
        pub voice: Option<Voice>,
        /// By name.
        pub analyst: Option<String>,
        /// Days, inclusive.
        pub from: Option<String>,
        pub to: Option<String>,
    }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum CodingSort { Said, Actor, Country, Issue, Stance, Voice, Act, Confidence, Analyst, Paraphrase, Coded }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum CodingGroup { Actor, Country, Stance, Analyst, Issue }

    /// `position.grid`.
    pub struct CodingsRequest {
        pub filter: CodingFilter,
        pub group: Option<CodingGroup>,
        pub sort: CodingSort,
        pub descending: bool,
        pub offset: u32,
        pub limit: u32,
    }
    pub struct Codings { pub total: u32, /// In the order of the rows.
        pub groups: Vec<GroupCount>, pub rows: Vec<CodingRow> }
    pub struct CodingRow {
        pub row: PositionRow,
        pub act: Option<SpeechAct>,
        /// The country that it counts for first.
        pub country: Option<String>,
        /// The excerpt that it rests on first, and its article.
        pub excerpt: Option<Id>,
        pub article: Option<Id>,
        pub article_title: Option<String>,
    }

    /// `position.export`: the codings that meet the filter, or of these only those named.
    pub struct CodingsExport {
        pub filter: CodingFilter,
        pub sort: CodingSort,
        pub descending: bool,
        pub ids: Vec<Id>,
        pub format: TableFormat,
        /// Where to write it; none to have text back.
        pub path: Option<String>,
        #[serde(default)]
        #[ts(optional, as = "Option<bool>")]
        pub with_held: bool,
    }

    /// `position.change`: several at once; what is left out stays.
    pub struct PositionsChange {
        pub ids: Vec<Id>,
        pub issue: Option<Id>,
        pub stance: Option<Stance>,
        pub voice: Option<Voice>,
        pub act: Option<ActChange>,
        pub confidence: Option<ConfidenceChange>,
    }
    /// A speech act, or none.
    pub struct ActChange { pub to: Option<SpeechAct> }
    pub struct ConfidenceChange { pub to: Option<Confidence> }

    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum CodebookFormat { Markdown, Csv }
    /// `codebook.export`: to a file, or as text without one. Markdown and CSV can be imported again.
    pub struct CodebookExport { pub format: TableFormat, pub path: Option<String> }
    /// `codebook.import`: a file, or a text.
    #[serde(tag = "from", rename_all = "snake_case")]
    pub enum CodebookSource { File { path: String }, Text { text: String, format: CodebookFormat } }
    pub struct CodebookTaken {
        pub label: Phrase,
        pub made: u32,
        pub changed: u32,
        pub unchanged: u32,
        /// What could not be taken.
        pub problems: Vec<CodebookProblem>,
    }
    pub struct CodebookProblem { /// From 1.
        pub line: u32, pub problem: Phrase }
}
