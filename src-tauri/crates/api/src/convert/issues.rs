//! The codebook.

use demarche_library::issues as theirs;

use crate::types::issues::{CountryStance, Issue, IssueInput, IssueNode};

impl From<theirs::IssueNode> for IssueNode {
    fn from(node: theirs::IssueNode) -> Self {
        Self {
            id: node.id.0,
            parent: node.parent.map(|id| id.0),
            depth: node.depth,
            name: node.name,
            leaf: node.leaf,
            proposition: node.proposition,
            con: node.con,
            pro: node.pro,
            positions: node.positions,
        }
    }
}

impl From<theirs::Issue> for Issue {
    fn from(issue: theirs::Issue) -> Self {
        Self {
            node: issue.node.into(),
            definition: issue.definition,
            include: issue.include,
            exclude: issue.exclude,
            example: issue.example,
            positions: issue.positions.into_iter().map(Into::into).collect(),
            excerpts: issue.excerpts.into_iter().map(Into::into).collect(),
            by_country: issue.by_country.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<theirs::CountryStance> for CountryStance {
    fn from(stance: theirs::CountryStance) -> Self {
        Self {
            country: stance.country.into(),
            stance: stance.stance.into(),
            positions: stance.positions,
        }
    }
}

impl From<IssueInput> for theirs::NewIssue {
    fn from(input: IssueInput) -> Self {
        Self {
            name: input.name,
            parent: input.parent.map(Into::into),
            leaf: input.leaf,
            proposition: input.proposition,
            con: input.con,
            pro: input.pro,
            definition: input.definition,
            include: input.include,
            exclude: input.exclude,
            example: input.example,
        }
    }
}
