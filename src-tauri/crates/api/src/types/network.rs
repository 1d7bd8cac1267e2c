//! The network: speakers and issues, and who agrees with whom.

use super::compare::{MatrixIssue, MatrixRequest};
use super::{ActorRef, CountryRef, transport};

transport! {
    /// `compare.network`.
    pub struct NetworkRequest { pub filter: MatrixRequest, pub mode: NetworkMode, pub count: NetworkCount, pub normalise: Normalise }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum NetworkMode { Two, TwoSubtract, Congruence, Conflict, Subtract }
    /// What counts as a statement of its own, of those of one speaker on one side of one issue: the
    /// latest on the issue alone, or one in all, a month, a week, an article, or each.
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum NetworkCount { Latest, Once, Month, Week, Article, All }
    /// Activity and prominence are for speakers and issues; average activity, Jaccard and cosine for two speakers.
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum Normalise { None, Activity, Prominence, Average, Jaccard, Cosine }
    pub struct Network {
        /// Speakers of whom anything counts, in the order of the matrix, then issues where these are nodes.
        pub nodes: Vec<NetworkNode>,
        /// Each tie once, `a` before `b`.
        pub edges: Vec<NetworkEdge>,
        /// Those on which a side was taken.
        pub issues: Vec<MatrixIssue>,
        pub articles_searched: u32,
        pub positions: u32,
        pub origins: u32,
        /// Of the positions, those of which all that supported them is in the trash.
        pub evidence_trashed: u32,
    }
    pub struct NetworkNode {
        pub who: NetworkWho,
        /// Statements that count for it, on either side.
        pub activity: u32,
        /// Of those, the ones for.
        pub pro: u32,
        /// Positions that take no side.
        pub unsided: u32,
        /// Issues of which the latest stance counts and another may be as late that is on another side, or on none.
        pub also: u32,
        pub degree: u32,
        /// The sum of its ties' weights.
        pub strength: f64,
    }
    #[serde(tag = "kind", rename_all = "snake_case")]
    pub enum NetworkWho { Actor { actor: ActorRef }, Country { country: CountryRef }, Issue { issue: MatrixIssue } }
    /// Ends are places in `nodes`, issues places in `issues`.
    pub struct NetworkEdge { pub a: u32, pub b: u32, pub weight: f64, pub agree: Vec<u32>, pub disagree: Vec<u32> }
}
