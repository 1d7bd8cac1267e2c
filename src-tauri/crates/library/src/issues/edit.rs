//! Making, changing and trashing issues.

use demarche_text::phrase;
use demarche_text::phrase::Argument;
use serde::{Deserialize, Serialize};

use super::former::{check_former, is_written};
use super::poles::{Reworded, exchanged};
use crate::sql::{all, given, moment, rows};
use crate::{Error, ExcerptId, IssueId, Library, Op, OrNotFound, Outcome, Reader, Result, Tx};

/// An issue to make, or what an existing one is to become.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct NewIssue {
    /// What it is called.
    pub name: String,
    /// The group that it is in; none at the top.
    pub parent: Option<IssueId>,
    /// Whether it takes a stance; else it groups.
    pub leaf: bool,
    /// "States should supply arms to Ukraine."
    pub proposition: Option<String>,
    /// The pole of −2.
    pub con: Option<String>,
    /// The pole of +2.
    pub pro: Option<String>,
    /// What it is about.
    pub definition: Option<String>,
    /// What counts as about it.
    pub include: Option<String>,
    /// What does not.
    pub exclude: Option<String>,
    /// Statements about it, the most telling one first.
    pub examples: Vec<Example>,
}

/// A statement that shows what an issue is about: words, an excerpt, or an excerpt with a remark on it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Example {
    /// The statement, or the remark.
    pub words: String,
    /// The excerpt.
    pub excerpt: Option<ExcerptId>,
}

impl Library {
    /// Makes an issue, the last of its group. A name that another one has is refused, with that one's
    /// number; so is one that another one had and notes still call it by.
    pub fn create_issue(&self, issue: &NewIssue) -> Result<Outcome<IssueId>> {
        let op = Op::CreateIssue {
            name: issue.name.trim().to_owned(),
        };
        self.transact(op, |tx| create_in(tx, issue))
    }

    /// Replaces all that is written of an issue. Another parent moves it, with what is in it, to the
    /// end of that group. A name that a note has leads on to it, whatever it is called from then on.
    pub fn update_issue(&self, id: IssueId, issue: &NewIssue) -> Result<Outcome<()>> {
        let op = Op::UpdateIssue {
            name: issue.name.trim().to_owned(),
        };
        self.transact(op, |tx| update_in(tx, &Reworded::default(), id, issue))
    }

    /// Puts an issue in the trash. Positions on it stay as they are, and are compared again once it is
    /// restored. A group that still holds issues is refused: they are to be moved or deleted first.
    pub fn trash_issue(&self, id: IssueId) -> Result<Outcome<()>> {
        let name = self.read(|reader| Ok(shape(reader, id)?.name))?;
        self.transact(Op::TrashIssue { name }, |tx| {
            let former = shape(tx, id)?;
            let inside = count(tx, include_str!("inside.sql"), id)?;
            if inside > 0 {
                return Err(Error::invalid(phrase!(
                    "“{name}” still holds issues ({inside}): move or delete them first.",
                    name = former.name,
                    inside
                )));
            }
            trash_in(tx, id)
        })
    }
}

/// Makes an issue inside a change. Whatever is wrong with it is found before anything is written.
pub(crate) fn create_in(tx: &Tx<'_>, issue: &NewIssue) -> Result<IssueId> {
    check(tx, issue)?;
    check_name(tx, &issue.name, None)?;
    let id = tx
        .conn()
        .prepare_cached(include_str!("create.sql"))?
        .query_row(
            (
                issue.parent,
                issue.name.trim(),
                issue.leaf,
                given(issue.proposition.as_deref()),
                given(issue.con.as_deref()),
                given(issue.pro.as_deref()),
                given(issue.definition.as_deref()),
                given(issue.include.as_deref()),
                given(issue.exclude.as_deref()),
            ),
            |row| row.get(0),
        )?;
    write_examples(tx, id, &issue.examples)?;
    Ok(id)
}

/// Changes an issue inside a change. Whatever is wrong with it is found before anything is written.
pub(super) fn update_in(
    tx: &Tx<'_>,
    reworded: &Reworded,
    id: IssueId,
    issue: &NewIssue,
) -> Result<()> {
    let former = shape(tx, id)?;
    check(tx, issue)?;
    if fold(&issue.name) != fold(&former.name) {
        check_name(tx, &issue.name, Some(id))?;
    }
    if let Some(parent) = issue.parent {
        check_outside(tx, id, &former.name, parent)?;
    }
    if former.leaf && !issue.leaf {
        let coded = count(tx, include_str!("coded.sql"), id)?;
        if coded > 0 {
            return Err(Error::invalid(phrase!(
                "“{name}” cannot become a group: positions are coded on it ({coded}); merge it into another issue first.",
                name = former.name,
                coded
            )));
        }
    }
    if !former.leaf && issue.leaf {
        let inside = count(tx, include_str!("inside.sql"), id)?;
        if inside > 0 {
            return Err(Error::invalid(phrase!(
                "“{name}” cannot take a stance: it holds issues ({inside}); move them out first.",
                name = former.name,
                inside
            )));
        }
    }
    if exchanged(tx, reworded, id, issue)? {
        let coded = count(tx, include_str!("coded.sql"), id)?;
        if coded > 0 {
            return Err(Error::invalid(phrase!(
                "What is coded on “{name}” ({coded}) would say the opposite with its poles exchanged: flip the poles instead, which turns the stances too.",
                name = former.name,
                coded
            )));
        }
    }
    tx.conn()
        .prepare_cached(include_str!("update.sql"))?
        .execute((
            id,
            issue.parent,
            issue.name.trim(),
            issue.leaf,
            given(issue.proposition.as_deref()),
            given(issue.con.as_deref()),
            given(issue.pro.as_deref()),
            given(issue.definition.as_deref()),
            given(issue.include.as_deref()),
            given(issue.exclude.as_deref()),
        ))?;
    if fold(&issue.name) != fold(&former.name) && is_written(tx, &former.name)? {
        tx.conn()
            .prepare_cached(include_str!("former_name.sql"))?
            .execute((id, &former.name, moment(tx.now())))?;
    }
    write_examples(tx, id, &issue.examples)
}

/// Writes an issue's examples, unless they are what is stored.
pub(super) fn write_examples(tx: &Tx<'_>, id: IssueId, examples: &[Example]) -> Result<()> {
    let wanted: Vec<Example> = examples
        .iter()
        .map(|example| Example {
            words: example.words.trim().to_owned(),
            excerpt: example.excerpt,
        })
        .filter(|example| !example.words.is_empty() || example.excerpt.is_some())
        .collect();
    let conn = tx.conn();
    let stored: Vec<Example> = all(
        conn,
        "SELECT words, excerpt FROM issue_example WHERE issue = ? ORDER BY id",
        [id],
        |row| {
            Ok(Example {
                words: row.get(0)?,
                excerpt: row.get(1)?,
            })
        },
    )?;
    if stored == wanted {
        return Ok(());
    }
    conn.prepare_cached("DELETE FROM issue_example WHERE issue = ?")?
        .execute([id])?;
    let mut insert = conn
        .prepare_cached("INSERT INTO issue_example (issue, words, excerpt) VALUES (?1, ?2, ?3)")?;
    for example in wanted {
        insert.execute((id, example.words, example.excerpt))?;
    }
    Ok(())
}

/// Refuses a parent that is the issue itself or in it.
pub(super) fn check_outside(
    reader: &Reader<'_>,
    id: IssueId,
    name: &str,
    parent: IssueId,
) -> Result<()> {
    if is_inside(reader, parent, id)? {
        return Err(Error::invalid(phrase!(
            "“{name}” cannot be moved into itself.",
            name
        )));
    }
    Ok(())
}

/// Refuses a parent that takes a stance.
pub(super) fn check_group(reader: &Reader<'_>, parent: IssueId) -> Result<()> {
    let group = shape(reader, parent)?;
    if group.leaf {
        return Err(Error::invalid(phrase!(
            "“{name}” takes a stance and cannot hold other issues.",
            name = group.name
        )));
    }
    Ok(())
}

/// What an issue is, of those not in the trash.
pub(super) struct Shape {
    pub(super) name: String,
    pub(super) leaf: bool,
}

pub(super) fn shape(reader: &Reader<'_>, id: IssueId) -> Result<Shape> {
    reader
        .conn()
        .prepare_cached("SELECT name, leaf FROM issue WHERE id = ? AND trashed_at IS NULL")?
        .query_row([id], |row| {
            Ok(Shape {
                name: row.get(0)?,
                leaf: row.get(1)?,
            })
        })
        .or_not_found(id)
}

pub(super) fn trash_in(tx: &Tx<'_>, id: IssueId) -> Result<()> {
    tx.conn()
        .prepare_cached("UPDATE issue SET trashed_at = ?2 WHERE id = ?1")?
        .execute((id, moment(tx.now())))?;
    Ok(())
}

/// Whether `inner` is `outer` or somewhere below it.
pub(super) fn is_inside(reader: &Reader<'_>, inner: IssueId, outer: IssueId) -> Result<bool> {
    Ok(reader
        .conn()
        .prepare_cached(include_str!("is_inside.sql"))?
        .exists((inner, outer))?)
}

fn check(reader: &Reader<'_>, issue: &NewIssue) -> Result<()> {
    if issue.name.trim().is_empty() {
        return Err(Error::invalid(phrase!("An issue needs a name.")));
    }
    if let Some(parent) = issue.parent {
        check_group(reader, parent)?;
    }
    for excerpt in issue.examples.iter().filter_map(|example| example.excerpt) {
        reader
            .conn()
            .prepare_cached("SELECT 1 FROM excerpt WHERE id = ?")?
            .query_row([excerpt], |_| Ok(()))
            .or_not_found(excerpt)?;
    }
    if let (Some(con), Some(pro)) = (given(issue.con.as_deref()), given(issue.pro.as_deref()))
        && con == pro
    {
        return Err(Error::invalid(phrase!(
            "The two poles of an issue cannot be the same."
        )));
    }
    Ok(())
}

/// Refuses a name that an issue outside the trash has, but for `own`: issues are told apart by name.
fn check_name(reader: &Reader<'_>, name: &str, own: Option<IssueId>) -> Result<()> {
    let wanted = fold(name);
    let mut live = reader
        .conn()
        .prepare_cached("SELECT id, name FROM issue WHERE trashed_at IS NULL AND id IS NOT ?")?;
    let live: Vec<(IssueId, String)> =
        rows(&mut live, [own], |row| Ok((row.get(0)?, row.get(1)?)))?;
    match live.into_iter().find(|(_, known)| fold(known) == wanted) {
        None => check_former(reader, name, own),
        Some((IssueId(id), known)) => Err(Error::invalid(phrase!(
            "There is an issue “{known}” already: number {id}. Use that one, or give this one another name.",
            known,
            id = Argument::shown(id)
        ))),
    }
}

/// A name as it is compared: case does not part issues.
pub(crate) fn fold(name: &str) -> String {
    name.trim().to_lowercase()
}

fn count(reader: &Reader<'_>, sql: &str, id: IssueId) -> Result<i64> {
    Ok(reader
        .conn()
        .prepare_cached(sql)?
        .query_row([id], |row| row.get(0))?)
}
