//! What others published and what stands here, side by side, until an analyst decides.

use std::collections::{BTreeMap, HashMap};

use demarche_text::phrase;
use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};

use super::known::{Head, Known, knew};
use super::nouns::{self, Noun};
use super::state::{self, State};
use super::taking::{Source, Taking};
use super::{apply, names::Names, shown};
use crate::compare::{WordsDiff, words_diff};
use crate::sql::{all, moment};
use crate::{Error, Library, NoteId, Op, Outcome, Reader, Result, Tx, notes};

/// A row that says something else where it was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// Its number; never given twice.
    pub id: i64,
    /// Which noun, as its table is called.
    pub noun: String,
    /// The row here; none where it is gone.
    pub row: Option<i64>,
    /// What it is called here, else there.
    pub title: String,
    /// Who published the other version.
    pub analyst: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Whether the row was removed there.
    pub removed_there: bool,
    /// Whether the row is gone here.
    pub removed_here: bool,
    /// What can be decided upon, column by column; those that differ first. Columns that belong together, as a date
    /// and how exactly it is known, are one.
    pub fields: Vec<ConflictField>,
}

/// A column, or a list of rows that are the row's own, on both sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConflictField {
    /// As the column or the table is called.
    pub name: String,
    /// What it says here, in words.
    pub mine: String,
    /// What it says there.
    pub theirs: String,
    /// Whether the two differ.
    pub differs: bool,
}

/// One of the two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// What stands here.
    Mine,
    /// What was published.
    Theirs,
}

/// How a conflict is decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// All of one side.
    All(Side),
    /// Field by field; what is not named stays as it is here.
    Each(BTreeMap<String, Side>),
}

/// A conflict that is open, as far as taking in asks for it.
#[derive(Debug, Clone)]
pub(crate) struct Open {
    pub(crate) id: i64,
    pub(crate) mark: String,
    pub(crate) number: i64,
    pub(crate) state: Option<State>,
}

/// The open conflicts of all rows.
pub(crate) fn open(conn: &Connection) -> Result<HashMap<String, Vec<Open>>> {
    let found: Vec<(String, i64, String, i64, Option<String>)> = all(
        conn,
        "SELECT uid, id, mark, number, state FROM share_conflict ORDER BY id",
        [],
        |row| {
            Ok((
                row.get(0)?,
                row.get(1)?,
                row.get(2)?,
                row.get(3)?,
                row.get(4)?,
            ))
        },
    )?;
    let mut open: HashMap<String, Vec<Open>> = HashMap::new();
    for (uid, id, mark, number, state) in found {
        let state = state.as_deref().map(serde_json::from_str).transpose()?;
        open.entry(uid).or_default().push(Open {
            id,
            mark,
            number,
            state,
        });
    }
    Ok(open)
}

/// The number of the conflict that was found last; 0 where there is none.
pub(crate) fn last(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row(
        "SELECT coalesce(max(id), 0) FROM share_conflict",
        [],
        |row| row.get(0),
    )?)
}

/// How many conflicts were found after one of this number, and are open.
pub(crate) fn since(conn: &Connection, last: i64) -> Result<u32> {
    Ok(conn.query_row(
        "SELECT count(*) FROM share_conflict WHERE id > ?",
        [last],
        |row| row.get(0),
    )?)
}

/// Writes a conflict down.
pub(crate) fn add(
    tx: &Tx<'_>,
    uid: &str,
    noun: &Noun,
    state: &Option<State>,
    source: &Source,
) -> Result<Open> {
    let json = state.as_ref().map(serde_json::to_string).transpose()?;
    let id = tx
        .conn()
        .prepare_cached(
            "INSERT INTO share_conflict (uid, noun, mark, number, state, seen, analyst, published_at, found_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) RETURNING id",
        )?
        .query_row(
            (
                uid,
                noun.table,
                &source.mark,
                source.number,
                json,
                serde_json::to_string(&source.seen)?,
                &source.analyst,
                &source.at,
                moment(tx.now()),
            ),
            |row| row.get(0),
        )?;
    Ok(Open {
        id,
        mark: source.mark.clone(),
        number: source.number,
        state: state.clone(),
    })
}

/// A conflict with both its sides, in the names that this library has.
struct Sides {
    id: i64,
    noun: &'static Noun,
    uid: String,
    row: Option<i64>,
    mine: Option<State>,
    theirs: Option<State>,
    mark: String,
    number: i64,
    seen: BTreeMap<String, i64>,
    analyst: String,
    at: String,
}

fn sides(reader: &Reader<'_>, names: &Names, id: i64) -> Result<Sides> {
    type Found = (
        String,
        String,
        String,
        i64,
        Option<String>,
        String,
        String,
        String,
    );
    let found: Option<Found> = reader
        .conn()
        .prepare_cached(
            "SELECT uid, noun, mark, number, state, seen, analyst, published_at FROM share_conflict WHERE id = ?",
        )?
        .query_row([id], |row| {
            Ok((
                row.get(0)?,
                row.get(1)?,
                row.get(2)?,
                row.get(3)?,
                row.get(4)?,
                row.get(5)?,
                row.get(6)?,
                row.get(7)?,
            ))
        })
        .optional()?;
    let (uid, table, mark, number, state, seen, analyst, at) =
        found.ok_or_else(|| Error::NotFound {
            noun: "conflict",
            id: id.to_string(),
        })?;
    let noun = nouns::noun(&table)
        .ok_or_else(|| Error::invalid(phrase!("Nothing is shared of “{table}”.", table)))?;
    let row = names.row_in(noun.table, &uid);
    let mine = match row {
        Some(row) => state::read(reader, names, noun, row)?,
        None => None,
    };
    let theirs: Option<State> = state.as_deref().map(serde_json::from_str).transpose()?;
    let theirs = match theirs {
        Some(state) => Some(state.here(reader, names, noun, row)?),
        None => None,
    };
    Ok(Sides {
        id,
        noun,
        uid,
        row,
        mine,
        theirs,
        mark,
        number,
        seen: serde_json::from_str(&seen)?,
        analyst,
        at,
    })
}

impl Sides {
    fn shown(&self, reader: &Reader<'_>, names: &Names) -> Result<Conflict> {
        let title = [&self.mine, &self.theirs]
            .into_iter()
            .flatten()
            .map(|state| shown::title(self.noun.table, state))
            .find(|title| !title.is_empty())
            .unwrap_or_default();
        let empty = State::default();
        let (mine, theirs) = (
            self.mine.as_ref().unwrap_or(&empty),
            self.theirs.as_ref().unwrap_or(&empty),
        );
        let mut fields = Vec::new();
        for lead in self
            .noun
            .columns
            .iter()
            .filter(|column| column.lead() == Some(column.name))
        {
            let mut field = ConflictField {
                name: lead.name.to_owned(),
                mine: String::new(),
                theirs: String::new(),
                differs: false,
            };
            for column in self
                .noun
                .columns
                .iter()
                .filter(|column| column.lead() == Some(lead.name))
            {
                let values = (
                    mine.columns.get(column.name),
                    theirs.columns.get(column.name),
                );
                let differs = column.counts()
                    && state::told(column, values.0) != state::told(column, values.1);
                // What goes with it is said where it tells the two apart.
                if column.name == lead.name || differs {
                    for (side, value) in
                        [(&mut field.mine, values.0), (&mut field.theirs, values.1)]
                    {
                        let words = shown::value(reader, names, column, value)?;
                        if !side.is_empty() && !words.is_empty() {
                            side.push_str(" · ");
                        }
                        side.push_str(&words);
                    }
                }
                field.differs |= differs;
            }
            if field.differs || !(field.mine.is_empty() && field.theirs.is_empty()) {
                fields.push(field);
            }
        }
        for list in self.noun.lists.iter().filter(|list| list.counts) {
            let field = ConflictField {
                name: list.table.to_owned(),
                mine: shown::list(reader, names, list, mine)?,
                theirs: shown::list(reader, names, list, theirs)?,
                differs: state::list_told(list, mine) != state::list_told(list, theirs),
            };
            if field.differs || !field.mine.is_empty() {
                fields.push(field);
            }
        }
        fields.sort_by_key(|field| !field.differs);
        Ok(Conflict {
            id: self.id,
            noun: self.noun.table.to_owned(),
            row: self.mine.as_ref().and(self.row),
            title,
            analyst: self.analyst.clone(),
            at: self.at.clone(),
            removed_there: self.theirs.is_none(),
            removed_here: self.mine.is_none(),
            fields,
        })
    }

    /// What the row is to say.
    fn decided(&self, choice: &Choice) -> Result<Option<State>> {
        let sides = match choice {
            Choice::All(Side::Mine) => return Ok(self.mine.clone()),
            Choice::All(Side::Theirs) => return Ok(self.theirs.clone()),
            Choice::Each(sides) => sides,
        };
        let (Some(mine), Some(theirs)) = (&self.mine, &self.theirs) else {
            return Err(Error::invalid(phrase!(
                "One side has no such thing any more: take one side as a whole."
            )));
        };
        let mut decided = mine.clone();
        for (name, side) in sides {
            let list = self.noun.lists.iter().find(|list| list.table == name);
            let leads = self
                .noun
                .columns
                .iter()
                .any(|column| column.lead() == Some(name));
            if list.is_none() && !leads {
                return Err(Error::invalid(phrase!(
                    "There is no field “{name}” to decide upon.",
                    name
                )));
            }
            if *side == Side::Mine {
                continue;
            }
            if let Some(list) = list {
                match theirs.lists.get(list.table) {
                    Some(rows) => drop(decided.lists.insert(list.table.to_owned(), rows.clone())),
                    None => drop(decided.lists.remove(list.table)),
                }
            }
            for column in self
                .noun
                .columns
                .iter()
                .filter(|column| column.lead() == Some(name))
            {
                let value = theirs.columns.get(column.name).cloned().unwrap_or_default();
                decided.columns.insert(column.name.to_owned(), value);
            }
        }
        Ok(Some(decided))
    }
}

impl Library {
    /// What is in conflict, the oldest first.
    pub fn share_conflicts(&self) -> Result<Vec<Conflict>> {
        let mark = self.mark()?;
        self.read(|reader| {
            let ids: Vec<i64> = all(
                reader.conn(),
                "SELECT id FROM share_conflict ORDER BY id",
                [],
                |row| row.get(0),
            )?;
            if ids.is_empty() {
                return Ok(Vec::new());
            }
            let names = Names::of(reader, &mark)?;
            ids.into_iter()
                .map(|id| sides(reader, &names, id)?.shown(reader, &names))
                .collect()
        })
    }

    /// The fields of a conflict that differ, by name, with what differs in them word by word: mine is the first.
    pub fn share_conflict_words(&self, id: i64) -> Result<Vec<(String, WordsDiff)>> {
        let mark = self.mark()?;
        self.read(|reader| {
            let names = Names::of(reader, &mark)?;
            let shown = sides(reader, &names, id)?.shown(reader, &names)?;
            let differing = shown.fields.into_iter().filter(|field| field.differs);
            Ok(differing
                .map(|field| {
                    let words = words_diff(&field.mine, &field.theirs);
                    (field.name, words)
                })
                .collect())
        })
    }

    /// Decides conflicts, all or none. Of a note both texts are kept: the one that is not taken among its versions.
    pub fn resolve_conflicts(&self, decided: &[(i64, Choice)]) -> Result<Outcome<()>> {
        let mark = self.mark()?;
        let op = Op::ResolveConflicts { n: decided.len() };
        self.transact(op, |tx| {
            let mut taking = Taking::of(tx, &mark)?;
            for (id, choice) in decided {
                let sides = sides(tx, &taking.names, *id)?;
                resolve(tx, &mut taking, &sides, choice)?;
            }
            Ok(())
        })
    }
}

fn resolve(tx: &Tx<'_>, taking: &mut Taking<'_>, sides: &Sides, choice: &Choice) -> Result<()> {
    let noun = sides.noun;
    let decided = sides.decided(choice)?;
    let row = match (sides.row, &decided) {
        (Some(row), _) => Some(row),
        // What was removed here for good has no row; what comes back has a new one.
        (None, Some(_)) => Some(taking.new_row(noun, &sides.uid)?),
        (None, None) => None,
    };
    let their_hash = state::hash(noun, sides.theirs.as_ref());
    let mut as_it_came = true;
    match (row, &sides.mine, &decided) {
        (Some(row), Some(mine), Some(to)) => {
            apply::update(taking, noun, row, mine, to)?;
            if let (Some(theirs), "note") = (&sides.theirs, noun.table)
                && theirs.text("text") != to.text("text")
            {
                notes::add_version(
                    tx,
                    NoteId(row),
                    theirs.text("title").unwrap_or_default(),
                    theirs.text("text").unwrap_or_default(),
                )?;
            }
        }
        (Some(row), Some(mine), None) => {
            apply::remove(taking, noun, row, mine, &sides.at)?;
        }
        (Some(row), None, Some(to)) => as_it_came = apply::make(taking, noun, row, to)?,
        _ => {}
    }
    std::mem::take(taking.after()).run(tx)?;
    tx.conn()
        .prepare_cached("DELETE FROM share_conflict WHERE id = ?")?
        .execute([sides.id])?;
    let now = match row {
        Some(row) => state::read(tx, &taking.names, noun, row)?,
        None => None,
    };
    // Where theirs was taken as it is, or as far as it can be here, there is nothing to publish of it.
    let hash = match choice {
        Choice::All(Side::Theirs) if as_it_came => state::hash(noun, now.as_ref()),
        _ => their_hash,
    };
    let mut known = Known::read(tx.conn())?;
    let replaces = knew(&sides.seen, known.heads(&sides.uid));
    let head = Head {
        mark: sides.mark.clone(),
        number: sides.number,
        hash,
    };
    known.add(tx.conn(), &sides.uid, head, replaces)
}
