//! Splitting an issue: some of its positions go to new issues beside it.

use std::collections::HashSet;

use demarche_text::phrase;
use demarche_text::phrase::Argument;
use serde::{Deserialize, Serialize};

use super::arrange::{next_of, place_in};
use super::edit::{NewIssue, create_in, shape};
use crate::positions::{CodingFilter, coding_ids};
use crate::{Error, IssueId, Library, Op, OrNotFound, Outcome, PositionId, Result, Tx};

/// A new issue with what goes to it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SplitPart {
    /// The issue; it becomes a leaf of the former one's group, right after it, whatever is said of that
    /// here. Without poles of its own it has those of the former.
    pub issue: NewIssue,
    /// Positions that go to it.
    pub positions: Vec<PositionId>,
    /// Positions that meet this go to it as well, unless they went to a part before it.
    pub rule: Option<CodingFilter>,
}

/// What came of a split.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Split {
    /// The new issues with the number of positions that went to each, in the order of the parts.
    pub made: Vec<(IssueId, u32)>,
    /// Positions that stayed.
    pub left: u32,
}

impl Library {
    /// Makes new leaves of a leaf. Positions named for one go there, those that meet its rule too, and all
    /// others stay, those in the trash among them. Every position keeps its coding, so the poles of a
    /// part are to stand the way of the former ones.
    pub fn split_issue(&self, id: IssueId, parts: &[SplitPart]) -> Result<Outcome<Split>> {
        let name = self.read(|reader| Ok(shape(reader, id)?.name))?;
        let op = Op::SplitIssue {
            name,
            parts: parts.len() + 1,
        };
        self.transact(op, |tx| {
            let former = shape(tx, id)?;
            if !former.leaf {
                return Err(Error::invalid(phrase!(
                    "“{name}” only groups issues: move some of them to another group instead.",
                    name = former.name
                )));
            }
            if parts.is_empty() {
                return Err(Error::invalid(phrase!(
                    "A split needs at least one new issue."
                )));
            }
            let mut left = on_issue(tx, id)?;
            let taken = distributed(tx, id, parts, &mut left)?;
            let (parent, con, pro): (Option<IssueId>, Option<String>, Option<String>) = tx
                .conn()
                .prepare_cached("SELECT parent, con, pro FROM issue WHERE id = ?")?
                .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            let next = next_of(tx, id, parent)?;
            let mut made = Vec::with_capacity(parts.len());
            for (part, positions) in parts.iter().zip(taken) {
                let poles = part.issue.con.is_some() || part.issue.pro.is_some();
                let issue = NewIssue {
                    parent,
                    leaf: true,
                    con: if poles {
                        part.issue.con.clone()
                    } else {
                        con.clone()
                    },
                    pro: if poles {
                        part.issue.pro.clone()
                    } else {
                        pro.clone()
                    },
                    ..part.issue.clone()
                };
                let new = create_in(tx, &issue)?;
                place_in(tx, new, parent, next)?;
                let mut code = tx
                    .conn()
                    .prepare_cached("UPDATE position SET issue = ?2 WHERE id = ?1")?;
                for position in &positions {
                    code.execute((position, new))?;
                }
                made.push((new, positions.len() as u32));
            }
            Ok(Split {
                made,
                left: left.len() as u32,
            })
        })
    }
}

/// Takes out of `left` what goes to each part: what is named first, then what the rules choose.
fn distributed(
    tx: &Tx<'_>,
    id: IssueId,
    parts: &[SplitPart],
    left: &mut HashSet<PositionId>,
) -> Result<Vec<Vec<PositionId>>> {
    let mut taken: Vec<Vec<PositionId>> = Vec::with_capacity(parts.len());
    for part in parts {
        let mut positions = Vec::new();
        for &position in &part.positions {
            if left.remove(&position) {
                positions.push(position);
                continue;
            }
            if positions.contains(&position) {
                continue;
            }
            tx.conn()
                .prepare_cached("SELECT 1 FROM position WHERE id = ? AND trashed_at IS NULL")?
                .query_row([position], |_| Ok(()))
                .or_not_found(position)?;
            return Err(Error::invalid(phrase!(
                "Position {position} is not on the issue that is split, or is given to two of its parts.",
                position = Argument::shown(position)
            )));
        }
        taken.push(positions);
    }
    for (part, positions) in parts.iter().zip(&mut taken) {
        let Some(rule) = &part.rule else { continue };
        let rule = CodingFilter {
            issues: vec![id],
            ..rule.clone()
        };
        let met = coding_ids(tx, &rule)?;
        positions.extend(met.into_iter().filter(|position| left.remove(position)));
    }
    Ok(taken)
}

fn on_issue(tx: &Tx<'_>, id: IssueId) -> Result<HashSet<PositionId>> {
    let filter = CodingFilter {
        issues: vec![id],
        ..CodingFilter::default()
    };
    Ok(coding_ids(tx, &filter)?.into_iter().collect())
}
