//! Compare: the matrix, side by side, and word differences.

use demarche_text::Phrase;

use super::positions::{Confidence, Directness, PositionRow, Stance, Voice};
use super::tables::TableFormat;
use super::{ActorRef, BlocRef, CountryRef, Id, IssueRef, PartialDate, PostRef, transport};

transport! {
    /// `compare.matrix`. Empty lists mean all that have a position or, for issues, all leaves that have one.
    pub struct MatrixRequest {
        pub rows: MatrixRows,
        pub actors: Vec<Id>,
        pub countries: Vec<String>,
        /// Of blocs, these; of countries and of actors of countries, those in one of these on the as-of day.
        #[serde(default)]
        pub blocs: Vec<String>,
        /// Whether blocs' rows have their members' under them.
        #[serde(default)]
        pub members: bool,
        pub issues: Vec<Id>,
        /// `YYYY-MM-DD`, inclusive; none for all time.
        pub as_of: Option<String>,
        pub from: Option<String>,
        /// Whether positions attributed by a rival or third party count.
        pub attributed: bool,
        pub direct_only: bool,
        pub outlet: Option<Id>,
        /// A wire's short name: what it or copies of what credits it tell.
        #[serde(default)]
        pub wire: Option<String>,
        /// This confidence at least.
        #[serde(default)]
        pub confidence: Option<Confidence>,
        /// An analyst's name.
        #[serde(default)]
        pub analyst: Option<String>,
        /// Supporting evidence from two independent origins at least.
        #[serde(default)]
        pub confirmed: bool,
    }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum MatrixRows { Actors, Countries, Blocs }
    /// `compare.choices`: what there is to narrow a comparison to.
    pub struct CompareChoices { pub analysts: Vec<String>, pub wires: Vec<String> }
    pub struct Matrix {
        pub issues: Vec<MatrixIssue>,
        pub rows: Vec<MatrixRow>,
        /// Articles published, or of no known date and imported, up to the as-of day.
        pub articles_searched: u32,
        /// What cells without a position say: "none in 41 articles to 18 March 2022".
        pub none: Phrase,
        pub positions: u32,
        pub origins: u32,
        /// Of the positions, those of which all that supported them is in the trash.
        pub evidence_trashed: u32,
        pub as_of: Option<String>,
    }
    pub struct MatrixIssue { pub issue: IssueRef, pub con: Option<String>, pub pro: Option<String> }
    /// A country's or a bloc's row, or an actor's or a member's under it.
    pub struct MatrixRow { pub country: Option<CountryRef>, /// The bloc, or the one that the row stands under.
        pub bloc: Option<BlocRef>, pub actor: Option<ActorRef>, pub post: Option<PostRef>, /// In a bloc's row over its members: how many countries are in it on the as-of day.
        pub members: Option<u32>, pub positions: u32, /// None where there is nothing to say: neither a position nor a mark.
        pub cells: Vec<Option<MatrixCell>> }
    pub struct MatrixCell {
        /// The latest position; none for an empty cell.
        pub latest: Option<CellPosition>,
        pub positions: u32,
        pub direct: u32,
        pub spokesperson: u32,
        pub attributed: u32,
        /// Other stances that may be as late as the latest: of the same day, or of a month that holds it.
        pub also: Vec<Also>,
        /// What it was before, when the stance changed.
        pub was: Option<Was>,
        /// Pieces of evidence that contradict the latest.
        pub against: u32,
        /// Marks of all speakers, for a country's row in the actors' matrix, or of a bloc's members.
        pub marks: Vec<Stance>,
    }
    pub struct CellPosition { pub position: Id, pub stance: Stance, pub said: Option<PartialDate>, pub words: String, /// Whether `words` are the speaker's own.
        pub direct: bool, pub voice: Voice, pub actor: Option<ActorRef>, /// What supported it is all in the trash.
        pub evidence_trashed: bool }
    pub struct Also { pub position: Id, pub stance: Stance, pub said: Option<PartialDate> }
    pub struct Was { pub stance: Stance, pub said: Option<PartialDate> }

    /// `compare.glance`: what a matrix says at a glance, without names and words, for a slider that moves.
    pub struct Glance {
        /// The columns, in the order of the matrix.
        pub issues: Vec<Id>,
        pub rows: Vec<GlanceRow>,
        pub articles_searched: u32,
        pub positions: u32,
        pub origins: u32,
    }
    /// A row of the matrix, by whose it is.
    pub struct GlanceRow { pub actor: Option<Id>, /// By code.
        pub country: Option<String>, /// By code: the bloc, or the one that the row stands under.
        pub bloc: Option<String>, /// None where there is neither a position nor a mark.
        pub cells: Vec<Option<GlanceCell>> }
    pub struct GlanceCell { /// The latest; none where nothing was said.
        pub stance: Option<Stance>, pub said: Option<PartialDate>, pub positions: u32, /// As in the matrix, without whose they are.
        pub also: Vec<Stance>, /// As in the matrix.
        pub marks: Vec<Stance> }

    /// `compare.days`: how many positions were said each day, for the as-of track.
    pub struct DayCount { pub day: String, pub positions: u32 }

    /// `compare.side_by_side`: two to four columns.
    pub struct SideBySideRequest { pub columns: Vec<Column>, pub issue: Id, pub as_of: Option<String>, pub attributed: bool }
    #[serde(tag = "kind", rename_all = "snake_case")]
    pub enum Column { Actor { id: Id }, Country { code: String }, Bloc { code: String } }
    pub struct SideBySide { pub issue: MatrixIssue, pub proposition: Option<String>, pub columns: Vec<SideColumn>, /// Every day on which something was said, ascending, with the event of that day.
        pub days: Vec<SideDay> }
    pub struct SideDay { pub day: String, pub event: Option<String> }
    pub struct SideColumn { pub name: String, pub country: Option<CountryRef>, pub latest: Option<Stance>, /// Other stances that may be as late.
        pub also: Vec<Stance>, pub speakers: u32, pub statements: Vec<Statement>, pub searched: Option<Phrase> }
    pub struct Statement { pub position: PositionRow, pub quote: Option<String>, pub directness: Directness, pub article: Option<Id>, pub excerpt: Option<Id>, pub articles: u32, pub origins: u32 }

    /// `compare.words`: the word difference between two positions' words.
    pub struct WordsRequest { pub a: Id, pub b: Id }
    pub struct WordsDiff { pub a: Vec<DiffPart>, pub b: Vec<DiffPart>, pub common: u32, pub words_a: u32, pub words_b: u32 }
    pub struct DiffPart { pub text: String, pub only_here: bool }

    /// `compare.export_sides`: statements side by side as a table.
    pub struct SidesExport { pub sides: SideBySideRequest, pub format: TableFormat, pub path: Option<String>, #[serde(default)] #[ts(optional, as = "Option<bool>")] pub with_held: bool }

    /// `compare.export`: a matrix as text in the given form, for the clipboard or a file.
    pub struct CompareExport { pub matrix: MatrixRequest, pub format: TableFormat, /// Where to write it; none to have text back.
        pub path: Option<String>, #[serde(default)] #[ts(optional, as = "Option<bool>")] pub with_held: bool }
}
