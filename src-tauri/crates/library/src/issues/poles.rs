//! Poles that must not change places by their words: what is coded would say the opposite.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::edit::{NewIssue, fold};
use super::merge::asked;
use crate::history::changed_rows;
use crate::sql::{all, given};
use crate::{IssueId, Reader, Result};

/// What changes in force did to the poles of all issues, the newest first. Unpacking them takes long, so that they are
/// read once for all that one change does, where it asks for them.
#[derive(Debug, Default)]
pub(super) struct Reworded(OnceCell<HashMap<i64, Vec<Change>>>);

/// A change of an issue's poles.
#[derive(Debug)]
struct Change {
    /// When it was made.
    at: String,
    /// What they were before, and where they changed places nothing.
    before: Option<(Option<String>, Option<String>)>,
}

/// Whether a pole is to stand where the other one stands, or stood since something was coded on the issue: by way of
/// another word poles change places as well.
pub(super) fn exchanged(
    reader: &Reader<'_>,
    reworded: &Reworded,
    id: IssueId,
    issue: &NewIssue,
) -> Result<bool> {
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
    let mut sides = reworded.former(reader, id)?;
    sides.push((now.con, now.pro));
    Ok(sides
        .iter()
        .any(|(old_con, old_pro)| is(con, old_pro) || is(pro, old_con)))
}

impl Reworded {
    /// The poles that changes in force replaced since something was coded on the issue and, where they were flipped,
    /// since then.
    fn former(
        &self,
        reader: &Reader<'_>,
        id: IssueId,
    ) -> Result<Vec<(Option<String>, Option<String>)>> {
        let coded: Option<String> = reader
            .conn()
            .prepare_cached("SELECT min(coded_at) FROM position WHERE issue = ?")?
            .query_row([id], |row| row.get(0))?;
        let Some(coded) = coded else {
            return Ok(Vec::new());
        };
        let changes = self.changes(reader)?.get(&id.0);
        let since = changes.into_iter().flatten();
        let since = since.filter(|change| change.at >= coded);
        Ok(since.map_while(|change| change.before.clone()).collect())
    }

    fn changes(&self, reader: &Reader<'_>) -> Result<&HashMap<i64, Vec<Change>>> {
        if let Some(known) = self.0.get() {
            return Ok(known);
        }
        let read = read(reader)?;
        Ok(self.0.get_or_init(|| read))
    }
}

fn read(reader: &Reader<'_>) -> Result<HashMap<i64, Vec<Change>>> {
    let entries: Vec<(bool, String, Vec<u8>)> =
        all(reader.conn(), include_str!("reworded.sql"), [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    let mut changes: HashMap<i64, Vec<Change>> = HashMap::new();
    for (flipped, at, changeset) in entries {
        let rows = changed_rows(reader, &changeset)?;
        for row in rows.iter().filter(|row| row.table == "issue") {
            let before = |column: &str| {
                let field = row.fields.iter().find(|field| field.column == column)?;
                Some(field.before.as_ref()?.to_string())
            };
            changes.entry(row.row).or_default().push(Change {
                at: at.clone(),
                before: (!flipped).then(|| (before("con"), before("pro"))),
            });
        }
    }
    Ok(changes)
}
