//! The timeline: one issue, a lane for everybody who said anything.

use super::compare::{CellPosition, MatrixIssue};
use super::positions::EventKind;
use super::{ActorRef, CountryRef, Id, PartialDate, PostRef, transport};

transport! {
    /// `compare.timeline`, of a `MatrixRequest` with one issue.
    pub struct Timeline {
        pub issue: MatrixIssue,
        pub proposition: Option<String>,
        pub lanes: Vec<Lane>,
        /// By day.
        pub events: Vec<TimelineEvent>,
        pub articles_searched: u32,
        pub positions: u32,
        pub origins: u32,
        /// Of the positions, those of which all that supported them is in the trash.
        pub evidence_trashed: u32,
    }
    /// A country's lane beside actors' has only what none of these said.
    pub struct Lane { pub country: Option<CountryRef>, pub actor: Option<ActorRef>, pub post: Option<PostRef>, /// Those of unknown date first.
        pub statements: Vec<TimelineStatement> }
    pub struct TimelineStatement {
        /// The day from which on it counts; none where unknown.
        pub day: Option<String>,
        /// Whether it is where the speaker stood from that day on.
        pub stands: bool,
        pub position: CellPosition,
        /// Pieces of evidence that contradict it.
        pub against: u32,
        pub event: Option<Id>,
        /// Of the article that its first supporting evidence is from.
        pub citation_key: Option<String>,
    }
    pub struct TimelineEvent { pub event: Id, pub name: String, pub kind: EventKind, pub held: PartialDate, pub day: String, pub statements: u32 }
}
