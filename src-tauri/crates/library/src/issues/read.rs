//! The tree, and one issue's page.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::Example;
use crate::compare::{Said, countries_on, with_gone};
use crate::countries::country_ref;
use crate::excerpts::Excerpt;
use crate::positions::{
    PositionFilter, PositionRow, Stance, evidence_trashed, position_ids, position_rows,
};
use crate::sql::all;
use crate::{
    CountryRef, ExcerptId, IssueId, IssueRef, LISTED, Library, Listed, OrNotFound, PositionId,
    Reader, Result, excerpts,
};

/// An issue in the tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssueNode {
    /// Its row.
    pub id: IssueId,
    /// The group that it is in.
    pub parent: Option<IssueId>,
    /// 0 at the top.
    pub depth: u32,
    /// What it is called.
    pub name: String,
    /// Whether it takes a stance.
    pub leaf: bool,
    /// The contested proposition.
    pub proposition: Option<String>,
    /// The pole of −2.
    pub con: Option<String>,
    /// The pole of +2.
    pub pro: Option<String>,
    /// Positions on it; of a group, those on all issues in it.
    pub positions: u32,
}

/// An issue with all that is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    /// What the tree shows of it.
    pub node: IssueNode,
    /// What it is about.
    pub definition: Option<String>,
    /// What counts as about it.
    pub include: Option<String>,
    /// What does not.
    pub exclude: Option<String>,
    /// Statements about it.
    pub examples: Vec<ShownExample>,
    /// Positions on it, the ones said last of them first.
    pub positions: Listed<PositionRow>,
    /// The evidence of the positions on it, each excerpt once, in the order of the positions.
    pub excerpts: Listed<Excerpt>,
    /// The latest stance of each country that has one.
    pub by_country: Vec<CountryStance>,
}

/// An example as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownExample {
    /// What the codebook holds.
    pub example: Example,
    /// The excerpt's words.
    pub quote: Option<String>,
    /// The headline of the excerpt's article.
    pub article: Option<String>,
}

/// Where a country stands on an issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountryStance {
    /// The country.
    pub country: CountryRef,
    /// Its latest stance; statements attributed by others do not count.
    pub stance: Stance,
    /// Positions that count for it.
    pub positions: u32,
    /// Whether what supported the latest is all in the trash.
    pub evidence_trashed: bool,
}

impl Library {
    /// All issues, each group before what is in it.
    pub fn issue_tree(&self) -> Result<Vec<IssueNode>> {
        self.read(issue_tree)
    }

    /// The issues that take a stance in a group, in the order of the tree; of one that takes a stance, that one.
    pub fn leaves_in(&self, id: IssueId) -> Result<Vec<IssueId>> {
        self.read(|reader| {
            all(reader.conn(), include_str!("leaves_in.sql"), [id], |row| {
                row.get(0)
            })
        })
    }

    /// Every issue by its name, those in the trash too.
    pub fn issue_names(&self) -> Result<Vec<IssueRef>> {
        self.read(|reader| {
            all(
                reader.conn(),
                "SELECT issue.id, issue.name, parent.name FROM issue \
                 LEFT JOIN issue AS parent ON parent.id = issue.parent",
                [],
                |row| {
                    Ok(IssueRef {
                        id: row.get(0)?,
                        name: row.get(1)?,
                        parent: row.get(2)?,
                    })
                },
            )
        })
    }

    /// An issue's page; that of one that was merged is of what it became part of.
    pub fn issue(&self, id: IssueId) -> Result<Issue> {
        self.read_said(|reader, said| issue(reader, said, id))
    }
}

pub(crate) fn issue_tree(reader: &Reader<'_>) -> Result<Vec<IssueNode>> {
    let mut nodes: Vec<IssueNode> = all(
        reader.conn(),
        &with_gone(include_str!("tree.sql")),
        [],
        |row| {
            Ok(IssueNode {
                id: row.get(0)?,
                parent: row.get(1)?,
                depth: row.get(2)?,
                name: row.get(3)?,
                leaf: row.get(4)?,
                proposition: row.get(5)?,
                con: row.get(6)?,
                pro: row.get(7)?,
                positions: row.get(8)?,
            })
        },
    )?;
    // Children come after their groups, so going backwards sums up from the leaves.
    for at in (0..nodes.len()).rev() {
        let (parent, positions) = (nodes[at].parent, nodes[at].positions);
        if let Some(group) = nodes[..at].iter_mut().rfind(|node| Some(node.id) == parent) {
            group.positions += positions;
        }
    }
    Ok(nodes)
}

fn issue(reader: &Reader<'_>, said: &Said, id: IssueId) -> Result<Issue> {
    let conn = reader.conn();
    let id: IssueId = conn
        .prepare_cached("SELECT coalesce(merged_into, id) FROM issue WHERE id = ?")?
        .query_row([id], |row| row.get(0))
        .or_not_found(id)?;
    let node = issue_tree(reader)?
        .into_iter()
        .find(|node| node.id == id)
        .or_not_found(id)?;
    let filter = PositionFilter {
        issue: Some(id),
        ..PositionFilter::default()
    };
    let positions = position_ids(reader, &filter)?;
    let shown = &positions[..positions.len().min(LISTED as usize)];
    let mut by_country = Vec::new();
    for one in countries_on(said, id) {
        by_country.push(CountryStance {
            country: country_ref(reader, one.country)?,
            stance: one.latest.stance,
            positions: one.positions,
            evidence_trashed: evidence_trashed(reader, one.latest.position)?,
        });
    }
    by_country.sort_by(|a, b| a.country.name.cmp(&b.country.name));
    let (definition, include, exclude) = conn
        .prepare_cached("SELECT definition, include, exclude FROM issue WHERE id = ?")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(Issue {
        node,
        definition,
        include,
        exclude,
        examples: examples(reader, id)?,
        excerpts: excerpts_under(reader, id, &positions)?,
        positions: Listed {
            total: positions.len() as u32,
            rows: position_rows(reader, shown)?,
        },
        by_country,
    })
}

/// The evidence of positions on an issue: so many excerpts as are listed, and how many there are.
fn excerpts_under(
    reader: &Reader<'_>,
    issue: IssueId,
    positions: &[PositionId],
) -> Result<Listed<Excerpt>> {
    let conn = reader.conn();
    let mut listed: Vec<ExcerptId> = Vec::new();
    let mut seen = HashSet::new();
    for position in positions {
        if listed.len() >= LISTED as usize {
            break;
        }
        let evidence: Vec<ExcerptId> =
            all(conn, include_str!("excerpts.sql"), [position], |row| {
                row.get(0)
            })?;
        listed.extend(evidence.into_iter().filter(|excerpt| seen.insert(*excerpt)));
    }
    listed.truncate(LISTED as usize);
    Ok(Listed {
        total: conn
            .prepare_cached(&with_gone(include_str!("count_excerpts.sql")))?
            .query_row([issue], |row| row.get(0))?,
        rows: excerpts::excerpts(reader, &listed)?,
    })
}

/// An issue's examples in their order.
pub(super) fn examples(reader: &Reader<'_>, id: IssueId) -> Result<Vec<ShownExample>> {
    all(reader.conn(), include_str!("examples.sql"), [id], |row| {
        Ok(ShownExample {
            example: Example {
                words: row.get(0)?,
                excerpt: row.get(1)?,
            },
            quote: row.get(2)?,
            article: row.get(3)?,
        })
    })
}
