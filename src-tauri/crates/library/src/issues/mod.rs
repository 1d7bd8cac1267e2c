//! The codebook: a tree of issues. Inner nodes only group; a leaf is a contested proposition with two
//! poles, and only leaves take a stance.

mod edit;
mod merge;
mod read;

pub use edit::NewIssue;
pub use read::{CountryStance, Issue, IssueNode};

#[cfg(test)]
mod tests;
