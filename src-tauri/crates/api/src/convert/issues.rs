//! The codebook.

use demarche_library::issues as theirs;

use crate::types::issues::{CountryStance, Example, Issue, IssueInput, IssueNode, ShownExample};

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
            examples: issue.examples.into_iter().map(Into::into).collect(),
            positions: issue.positions.into(),
            excerpts: issue.excerpts.into(),
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
            evidence_trashed: stance.evidence_trashed,
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
            examples: input.examples.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<Example> for theirs::Example {
    fn from(example: Example) -> Self {
        Self {
            words: example.words,
            excerpt: example.excerpt.map(Into::into),
        }
    }
}

impl From<theirs::ShownExample> for ShownExample {
    fn from(shown: theirs::ShownExample) -> Self {
        Self {
            example: Example {
                words: shown.example.words,
                excerpt: shown.example.excerpt.map(|id| id.0),
            },
            quote: shown.quote,
            article: shown.article,
        }
    }
}
