//! Saved views: comparisons and grids kept by name, as their screens' addresses.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use demarche_text::phrase;
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use crate::sql::{all, moment};
use crate::{Error, IssueId, Library, Op, OrNotFound, Outcome, Reader, Result, SavedViewId, Tx};

/// A view that was saved. What its screen makes of `args` is the screen's own affair: an argument that
/// it does not know any more changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    /// Its row.
    pub id: SavedViewId,
    /// Its name; no two views outside the trash have one, whatever the case of its letters.
    pub name: String,
    /// The word of the screen that shows it: `compare`, `timeline`, `articles`.
    pub screen: String,
    /// The issue that the screen is about.
    pub issue: Option<IssueId>,
    /// Rows, columns, filters, order and as-of day, as the screen writes them.
    pub args: BTreeMap<String, String>,
}

/// A view to be saved.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewSavedView {
    /// The one that it takes the place of.
    pub id: Option<SavedViewId>,
    /// Its name.
    pub name: String,
    /// The word of its screen.
    pub screen: String,
    /// The issue that the screen is about.
    pub issue: Option<IssueId>,
    /// What the screen shows, and how.
    pub args: BTreeMap<String, String>,
}

impl Library {
    /// The saved views, by name.
    pub fn saved_views(&self) -> Result<Vec<SavedView>> {
        self.read(|reader| {
            let found = all(
                reader.conn(),
                "SELECT id, name, screen, issue, args FROM saved_view WHERE trashed_at IS NULL ORDER BY name COLLATE NOCASE, id",
                [],
                |row| {
                    Ok((
                        row.get(0)?,
                        row.get(1)?,
                        row.get(2)?,
                        row.get(3)?,
                        row.get::<_, String>(4)?,
                    ))
                },
            )?;
            found
                .into_iter()
                .map(|(id, name, screen, issue, args)| {
                    Ok(SavedView {
                        id,
                        name,
                        screen,
                        issue,
                        args: serde_json::from_str(&args)?,
                    })
                })
                .collect()
        })
    }

    /// Saves a view, or puts it in the place of another.
    ///
    /// # Errors
    ///
    /// Refuses a view without a name or a screen, and a name that another view has.
    pub fn save_view(&self, new: &NewSavedView) -> Result<Outcome<SavedViewId>> {
        let name = named(&new.name)?;
        let screen = new.screen.trim();
        if screen.is_empty() {
            return Err(Error::invalid(phrase!("A saved view needs a screen.")));
        }
        let op = Op::SaveView {
            name: name.to_owned(),
        };
        self.transact(op, |tx| {
            free(tx, name, new.id)?;
            let args = serde_json::to_string(&new.args)?;
            if let Some(id) = new.id {
                name_of(tx, id)?;
                tx.conn()
                    .prepare_cached(
                        "UPDATE saved_view SET name = ?2, came_as = CASE WHEN name = ?2 THEN came_as END, \
                         screen = ?3, issue = ?4, args = ?5 WHERE id = ?1",
                    )?
                    .execute((id, name, screen, new.issue, args))?;
                return Ok(id);
            }
            Ok(tx
                .conn()
                .prepare_cached(
                    "INSERT INTO saved_view (name, screen, issue, args, made_at) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id",
                )?
                .query_row((name, screen, new.issue, args, moment(tx.now())), |row| row.get(0))?)
        })
    }

    /// Gives a saved view another name.
    ///
    /// # Errors
    ///
    /// Refuses an empty name, and one that another view has.
    pub fn rename_view(&self, id: SavedViewId, name: &str) -> Result<Outcome<()>> {
        let name = named(name)?;
        let op = Op::RenameView {
            name: name.to_owned(),
        };
        self.transact(op, |tx| {
            free(tx, name, Some(id))?;
            name_of(tx, id)?;
            tx.conn()
                .prepare_cached(
                    "UPDATE saved_view SET name = ?2, came_as = CASE WHEN name = ?2 THEN came_as END WHERE id = ?1",
                )?
                .execute((id, name))?;
            Ok(())
        })
    }

    /// Puts a saved view in the trash; what it shows stays as it is.
    pub fn trash_view(&self, id: SavedViewId) -> Result<Outcome<()>> {
        let name = self.read(|reader| name_of(reader, id))?;
        self.transact(Op::TrashView { name }, |tx| {
            tx.conn()
                .prepare_cached("UPDATE saved_view SET trashed_at = ?2 WHERE id = ?1")?
                .execute((id, moment(tx.now())))?;
            Ok(())
        })
    }
}

/// The noun whose numbers an argument of a screen's address holds, with commas between several.
pub fn noun_of_argument(name: &str) -> Option<&'static str> {
    Some(match name {
        "actors" => "actor",
        "issue" | "issues" => "issue",
        "outlet" => "outlet",
        "posts" => "post",
        _ => return None,
    })
}

/// The name by which the team knows a view, where it has another here: see [`name_here`].
pub(crate) fn came_as(reader: &Reader<'_>, row: i64) -> Result<Option<String>> {
    Ok(reader
        .conn()
        .prepare_cached("SELECT came_as FROM saved_view WHERE id = ?")?
        .query_row([row], |found| found.get(0))
        .optional()?
        .flatten())
}

/// The name that a view from another library has here: its own, with a number behind it where another view has that.
/// The number goes nowhere else: what the team calls it is kept beside (`came_as`), until somebody here renames it.
pub(crate) fn name_here(reader: &Reader<'_>, wanted: &str, row: i64) -> Result<String> {
    free_name(reader, wanted, Some(SavedViewId(row)))
}

/// Gives a view that came back from the trash a name that no other view has meanwhile.
pub(crate) fn came_back(tx: &Tx<'_>, id: SavedViewId) -> Result<()> {
    let name = free_name(tx, &name_of(tx, id)?, Some(id))?;
    tx.conn()
        .prepare_cached(
            "UPDATE saved_view SET name = ?2, came_as = coalesce(came_as, name) WHERE id = ?1 AND name <> ?2",
        )?
        .execute((id, name))?;
    Ok(())
}

/// The name, or the first one with a number behind it that no other view has.
fn free_name(reader: &Reader<'_>, wanted: &str, but: Option<SavedViewId>) -> Result<String> {
    let mut name = wanted.to_owned();
    let mut number = 1;
    while holder(reader, &name, but)?.is_some() {
        number += 1;
        name = format!("{wanted} ({number})");
    }
    Ok(name)
}

fn named(name: &str) -> Result<&str> {
    match name.trim() {
        "" => Err(Error::invalid(phrase!("A saved view needs a name."))),
        name => Ok(name),
    }
}

/// The name of a view that is not in the trash.
fn name_of(reader: &Reader<'_>, id: SavedViewId) -> Result<String> {
    reader
        .conn()
        .prepare_cached("SELECT name FROM saved_view WHERE id = ? AND trashed_at IS NULL")?
        .query_row([id], |row| row.get(0))
        .or_not_found(id)
}

/// Refuses a name that another view has.
fn free(reader: &Reader<'_>, name: &str, but: Option<SavedViewId>) -> Result<()> {
    match holder(reader, name, but)? {
        None => Ok(()),
        Some(taken) => Err(Error::invalid(phrase!(
            "There is a saved view of the name “{taken}” already. Choose another name, or save in its place.",
            taken
        ))),
    }
}

/// The name of another view that differs from this one by the case of its letters at the most.
fn holder(reader: &Reader<'_>, name: &str, but: Option<SavedViewId>) -> Result<Option<String>> {
    Ok(reader
        .conn()
        .prepare_cached(
            "SELECT name FROM saved_view WHERE name = ?1 COLLATE NOCASE AND trashed_at IS NULL AND id IS NOT ?2",
        )?
        .query_row((name, but), |row| row.get(0))
        .optional()?)
}
