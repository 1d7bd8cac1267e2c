//! The codebook: a tree of issues. Inner nodes only group; a leaf is a contested proposition with two
//! poles, and only leaves take a stance.

mod arrange;
mod codebook;
mod edit;
mod former;
mod merge;
mod poles;
mod read;
mod split;
mod turned;

pub use codebook::{CodebookEntry, CodebookTaken};
pub use edit::{Example, NewIssue};
pub(crate) use edit::{create_in, fold};
pub use merge::Flipped;
pub(crate) use read::issue_tree as tree_of;
pub use read::{CountryStance, Issue, IssueNode, ShownExample};
pub use split::{Split, SplitPart};

#[cfg(test)]
mod tests;
