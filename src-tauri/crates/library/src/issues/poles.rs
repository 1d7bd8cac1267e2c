//! Poles that must not change places by their words: what is coded would say the opposite.

use super::edit::{NewIssue, fold};
use super::merge::asked;
use crate::history::changed_rows;
use crate::sql::{all, given};
use crate::{IssueId, Reader, Result};

/// Whether a pole is to stand where the other one stands, or stood since something was coded on the issue: by way of
/// another word poles change places as well.
pub(super) fn exchanged(reader: &Reader<'_>, id: IssueId, issue: &NewIssue) -> Result<bool> {
    let now = asked(reader, id)?;
    let (con, pro) = (given(issue.con.as_deref()), given(issue.pro.as_deref()));
    let is = |new: Option<&str>, old: &Option<String>| {
        let old = given(old.as_deref());
        new.zip(old)
            .is_some_and(|(new, old)| fold(new) == fold(old))
    };
    if is(con, &now.con) && is(pro, &now.pro) {
        return Ok(false);
    }
    let mut sides = former(reader, id)?;
    sides.push((now.con, now.pro));
    Ok(sides
        .iter()
        .any(|(old_con, old_pro)| is(con, old_pro) || is(pro, old_con)))
}

/// The poles that changes in force replaced since something was coded on the issue and, where they were flipped, since then.
fn former(reader: &Reader<'_>, id: IssueId) -> Result<Vec<(Option<String>, Option<String>)>> {
    let entries: Vec<(bool, Vec<u8>)> =
        all(reader.conn(), include_str!("reworded.sql"), [id], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let mut poles = Vec::new();
    for (flipped, changeset) in entries {
        let rows = changed_rows(reader, &changeset)?;
        let of_issue = rows
            .iter()
            .filter(|row| row.table == "issue" && row.row == id.0);
        for row in of_issue {
            if flipped {
                return Ok(poles);
            }
            let before = |column: &str| {
                let field = row.fields.iter().find(|field| field.column == column)?;
                Some(field.before.as_ref()?.to_string())
            };
            poles.push((before("con"), before("pro")));
        }
    }
    Ok(poles)
}
