//! Shifts and contradictions.

use demarche_text::Phrase;

use super::compare::{MatrixIssue, Statement};
use super::tables::TableFormat;
use super::{ActorRef, BlocRef, CountryRef, Id, PartialDate, PostRef, transport};

transport! {
    /// Which shifts; empty lists mean all.
    pub struct ShiftsRequest {
        pub per: ShiftPer,
        pub kinds: Vec<ShiftKind>,
        /// Of these actors, per person.
        pub actors: Vec<Id>,
        /// Of these posts, per post.
        pub posts: Vec<Id>,
        pub countries: Vec<String>,
        /// Of these blocs, per bloc, by code.
        pub blocs: Vec<String>,
        pub issues: Vec<Id>,
        /// `YYYY-MM-DD`: only shifts that count from this day on.
        pub since: Option<String>,
        /// `YYYY-MM-DD`, inclusive; none for all time.
        pub as_of: Option<String>,
        /// Statements of opposite sides that lie so many days apart at most contradict each other; none for
        /// the usual number.
        pub window: Option<u32>,
        /// Whether positions attributed by a rival or third party count.
        pub attributed: bool,
        /// The dismissed ones in place of the open ones.
        pub dismissed: bool,
    }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum ShiftPer { Person, Post, Country, Bloc }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum ShiftKind { Reversed, Contradicted, Hardened, Softened, Moved, FellSilent }

    /// `shifts.list`.
    pub struct ShiftsListRequest { pub shifts: ShiftsRequest, pub offset: u32, pub limit: u32 }
    pub struct Shifts {
        /// The newest first.
        pub rows: Vec<Shift>,
        pub total: u32,
        /// How many there are of each kind, also of those not asked for.
        pub kinds: Vec<KindCount>,
        pub open: u32,
        pub dismissed: u32,
        /// Statements without a date, which are left out.
        pub undated: u32,
        /// The days of the window.
        pub window: u32,
    }
    pub struct KindCount { pub kind: ShiftKind, pub n: u32 }
    pub struct Shift {
        pub id: String,
        pub kind: ShiftKind,
        pub who: ShiftSpeaker,
        pub issue: MatrixIssue,
        /// The day from which on it counts; of a silence, that of the last statement.
        pub day: Option<String>,
        /// The statement before; the one contradicted; the last one before a silence.
        pub before: Statement,
        /// None in a silence, or where evidence contradicts.
        pub after: Option<Statement>,
        /// Evidence marked as contradicting `before`.
        pub against: Vec<Against>,
        pub silence: Option<Silence>,
        /// Why it is listed, a sentence each.
        pub reasons: Vec<Phrase>,
        pub dismissed: Option<Dismissed>,
    }
    #[serde(tag = "kind", rename_all = "snake_case")]
    pub enum ShiftSpeaker { Actor { actor: ActorRef }, Country { country: CountryRef }, Post { post: PostRef }, Bloc { bloc: BlocRef } }
    pub struct Against { pub excerpt: Id, pub article: Id, pub quote: String, pub outlet: Option<String>, pub published: Option<PartialDate> }
    pub struct Silence {
        pub since: String,
        pub to: String,
        /// Articles that mention the speaker after the one day, to the other.
        pub articles: u32,
        /// Days with statements after the first.
        pub spoke: u32,
        /// Articles that mention the speaker in that time.
        pub of: u32,
    }
    pub struct Dismissed { pub analyst: String, pub at: String }

    /// `shifts.dismiss` and `shifts.restore`.
    pub struct ShiftIds { pub ids: Vec<String> }

    /// `shifts.export`: all that `shifts.list` lists by the same request, as a table.
    pub struct ShiftsExport { pub shifts: ShiftsRequest, pub format: TableFormat, pub path: Option<String>, #[serde(default)] #[ts(optional, as = "Option<bool>")] pub with_held: bool }
}
