//! The codebook: the tree of issues.

use super::articles::ExcerptList;
use super::positions::{PositionList, Stance};
use super::{CountryRef, Id, transport};

transport! {
    /// `issue.tree`: in depth-first order.
    pub struct IssueNode {
        pub id: Id,
        pub parent: Option<Id>,
        pub depth: u32,
        pub name: String,
        /// Leaves take a stance; inner nodes only group.
        pub leaf: bool,
        pub proposition: Option<String>,
        pub con: Option<String>,
        pub pro: Option<String>,
        pub positions: u32,
    }
    /// `issue.get`.
    pub struct Issue {
        pub node: IssueNode,
        pub definition: Option<String>,
        pub include: Option<String>,
        pub exclude: Option<String>,
        pub examples: Vec<ShownExample>,
        /// Those said last; `position.list` and `coding.list` have the others.
        pub positions: PositionList,
        /// Their evidence; `excerpt.list` has the others.
        pub excerpts: ExcerptList,
        pub by_country: Vec<CountryStance>,
    }
    /// A statement that shows what an issue is about: words, an excerpt, or an excerpt with a remark on it.
    pub struct Example { pub words: String, pub excerpt: Option<Id> }
    pub struct ShownExample { pub example: Example, pub quote: Option<String>, pub article: Option<String> }
    pub struct CountryStance { pub country: CountryRef, pub stance: Stance, pub positions: u32, /// What supported it is all in the trash.
        pub evidence_trashed: bool }
    /// `issue.create`; `issue.update` with an id. `con` and `pro` name the poles of a leaf.
    pub struct IssueInput {
        pub name: String,
        pub parent: Option<Id>,
        pub leaf: bool,
        pub proposition: Option<String>,
        pub con: Option<String>,
        pub pro: Option<String>,
        pub definition: Option<String>,
        pub include: Option<String>,
        pub exclude: Option<String>,
        /// Left out, there are none.
        #[serde(default)]
        pub examples: Vec<Example>,
    }
    pub struct IssueUpdate { pub id: Id, pub issue: IssueInput }
    /// `issue.merge`: `from` becomes part of `into`; its stances are turned round, or kept. Left out, it is refused where the two do
    /// not ask the same and `from` has stances.
    pub struct IssueMerge { pub into: Id, pub from: Id, #[serde(default)] #[ts(optional, as = "Option<bool>")] pub turned: Option<bool> }
    /// `issue.flip_poles`: the proposition that the new pole of +2 agrees to, which an issue that has one needs; examples in
    /// the place of its own, or none to keep these.
    pub struct FlipPoles { pub id: Id, #[serde(default)] #[ts(optional, as = "Option<String>")] pub proposition: Option<String>, #[serde(default)] #[ts(optional, as = "Option<Vec<Example>>")] pub examples: Option<Vec<Example>> }
}
