//! Where issues stand in the tree.

use demarche_text::phrase;

use super::edit::{check_group, check_outside, shape};
use crate::sql::all;
use crate::{Error, IssueId, Library, Op, Outcome, Result, Tx};

impl Library {
    /// Puts an issue, with what is in it, into a group, or at the top without one: before another issue of
    /// that group, or last.
    pub fn move_issue(
        &self,
        id: IssueId,
        parent: Option<IssueId>,
        before: Option<IssueId>,
    ) -> Result<Outcome<()>> {
        let name = self.read(|reader| Ok(shape(reader, id)?.name))?;
        self.transact(Op::MoveIssue { name }, |tx| {
            let moved = shape(tx, id)?;
            if let Some(parent) = parent {
                check_group(tx, parent)?;
                check_outside(tx, id, &moved.name, parent)?;
            }
            place_in(tx, id, parent, before)
        })
    }
}

/// Gives an issue its place in a group and counts the places of that group anew; before itself it stays.
pub(super) fn place_in(
    tx: &Tx<'_>,
    id: IssueId,
    parent: Option<IssueId>,
    before: Option<IssueId>,
) -> Result<()> {
    let before = match before {
        Some(itself) if itself == id => next_of(tx, id, parent)?,
        other => other,
    };
    let mut order = siblings(tx, parent)?;
    order.retain(|&sibling| sibling != id);
    let at = match before {
        None => order.len(),
        Some(before) => match order.iter().position(|&sibling| sibling == before) {
            Some(at) => at,
            None => {
                return Err(Error::invalid(phrase!(
                    "“{name}” is not in the group to move to.",
                    name = shape(tx, before)?.name
                )));
            }
        },
    };
    order.insert(at, id);
    let mut put = tx.conn().prepare_cached(
        "UPDATE issue SET parent = ?2, place = ?3 WHERE id = ?1 AND (parent IS NOT ?2 OR place <> ?3)",
    )?;
    for (place, sibling) in (1_i64..).zip(order) {
        put.execute((sibling, parent, place))?;
    }
    Ok(())
}

/// The issues of a group outside the trash, in their order.
fn siblings(tx: &Tx<'_>, parent: Option<IssueId>) -> Result<Vec<IssueId>> {
    all(
        tx.conn(),
        "SELECT id FROM issue WHERE parent IS ? AND trashed_at IS NULL ORDER BY place, id",
        [parent],
        |row| row.get(0),
    )
}

/// The issue after this one in its group, if there is one.
pub(super) fn next_of(
    tx: &Tx<'_>,
    id: IssueId,
    parent: Option<IssueId>,
) -> Result<Option<IssueId>> {
    let order = siblings(tx, parent)?;
    let at = order.iter().position(|&sibling| sibling == id);
    Ok(at.and_then(|at| order.get(at + 1).copied()))
}
