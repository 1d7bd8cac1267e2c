//! What a row says, in names that all libraries know.

use std::collections::BTreeMap;

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension as _};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use super::args;
use super::names::{Names, is_uid};
use super::nouns::{Column, Json, Kind, List, Noun};
use super::{editions, references};
use crate::reference::hex;
use crate::{Error, Reader, Result, packed, saved_views};

/// The columns of a row or of one of its own rows, by name.
pub type Columns = BTreeMap<String, Value>;

/// What a row says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// Its columns. What refers to another row has that row's name.
    pub columns: Columns,
    /// The rows that are its own, by table.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub lists: BTreeMap<String, Vec<Columns>>,
    /// What a note's text refers to by a number or a key: as it is written there, and the name of what it leads
    /// to; none where it leads nowhere.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub references: BTreeMap<String, Option<String>>,
}

/// No row has more rows of its own.
const LIST_MOST: usize = 200_000;

/// Reads a row; none where there is no such row, or one of its references leads to nothing that is shared.
pub(crate) fn read(
    reader: &Reader<'_>,
    names: &Names,
    noun: &'static Noun,
    row: i64,
) -> Result<Option<State>> {
    let conn = reader.conn();
    let sql = format!(
        "SELECT {} FROM {} WHERE id = ?",
        list_of(noun.columns),
        noun.table
    );
    let columns = conn
        .prepare_cached(&sql)?
        .query_row([row], |found| Ok(columns_at(found, names, noun.columns)))
        .optional()?;
    let Some(columns) = columns.transpose()? else {
        return Ok(None);
    };
    let mut state = State {
        columns,
        ..State::default()
    };
    for list in noun.lists {
        let rows = own_rows(conn, names, list, row)?;
        if !rows.is_empty() {
            let rows = rows.into_iter().map(|(_, columns)| columns).collect();
            state.lists.insert(list.table.to_owned(), rows);
        }
    }
    if noun.table == "saved_view"
        && let Some(name) = saved_views::came_as(reader, row)?
    {
        state.columns.insert("name".to_owned(), name.into());
    }
    Ok(Some(state))
}

/// The rows of a list, with their numbers.
pub(crate) fn own_rows(
    conn: &Connection,
    names: &Names,
    list: &'static List,
    owner: i64,
) -> Result<Vec<(i64, Columns)>> {
    let sql = format!(
        "SELECT {}, id FROM {} WHERE {} = ?{} ORDER BY id",
        list_of(list.columns),
        list.table,
        list.owner,
        fixed(list)
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([owner])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push((
            row.get(list.columns.len())?,
            columns_at(row, names, list.columns)?,
        ));
    }
    Ok(found)
}

/// The condition that tells the rows of a list from those of other nouns.
pub(crate) fn fixed(list: &List) -> String {
    list.fixed.map_or_else(String::new, |(column, word)| {
        format!(" AND {column} = '{word}'")
    })
}

pub(crate) fn list_of(columns: &[Column]) -> String {
    let quoted: Vec<String> = columns
        .iter()
        .map(|column| format!("\"{}\"", column.name))
        .collect();
    quoted.join(", ")
}

fn columns_at(
    row: &rusqlite::Row<'_>,
    names: &Names,
    columns: &'static [Column],
) -> Result<Columns> {
    let mut found = Columns::new();
    for (at, column) in columns.iter().enumerate() {
        let value = match (column.kind, row.get_ref(at)?) {
            (_, ValueRef::Null) => Value::Null,
            (Kind::To(table), ValueRef::Integer(id)) => match names.uid(table, id) {
                Some(uid) => uid.into(),
                None => {
                    return Err(Error::invalid(phrase!(
                        "{table} {id} has no name.",
                        table,
                        id = Argument::shown(id)
                    )));
                }
            },
            (Kind::Named(named), ValueRef::Integer(id)) => {
                names.named(named, id).map_or(Value::Null, Value::from)
            }
            (_, ValueRef::Integer(number)) => number.into(),
            (_, ValueRef::Real(number)) => number.into(),
            (Kind::Args, ValueRef::Text(text)) => {
                args::sent(names, &String::from_utf8_lossy(text)).into()
            }
            (_, ValueRef::Text(text)) => String::from_utf8_lossy(text).into_owned().into(),
            (Kind::Json(json), ValueRef::Blob(bytes)) if json.is_packed() => {
                packed::text(bytes).map_err(Error::Packing)?.into()
            }
            (_, ValueRef::Blob(_)) => {
                return Err(Error::invalid(phrase!("A shared column holds bytes.")));
            }
        };
        found.insert(column.name.to_owned(), value);
    }
    Ok(found)
}

/// What tells two versions of a row apart: a hash over the columns by which they differ.
pub(crate) fn hash(noun: &Noun, state: Option<&State>) -> String {
    let Some(state) = state else {
        return String::new();
    };
    let mut text = Map::new();
    for column in noun.columns.iter().filter(|column| column.counts()) {
        text.insert(
            column.name.to_owned(),
            told(column, state.columns.get(column.name)),
        );
    }
    for list in noun.lists.iter().filter(|list| list.counts) {
        text.insert(list.table.to_owned(), list_told(list, state).into());
    }
    hex(&Sha256::digest(Value::Object(text).to_string().as_bytes()))
}

/// A value as far as two libraries may differ in it.
pub(crate) fn told(column: &Column, value: Option<&Value>) -> Value {
    match (column.kind, value) {
        (_, None) => Value::Null,
        (Kind::Since, Some(value)) => (!value.is_null()).into(),
        (_, Some(value)) => value.clone(),
    }
}

/// The rows of a list as far as two libraries may differ in them, in an order of their own.
pub(crate) fn list_told(list: &List, state: &State) -> Vec<Value> {
    let rows = state.lists.get(list.table).map_or(&[][..], Vec::as_slice);
    let mut told: Vec<String> = rows.iter().map(|row| row_told(list, row)).collect();
    told.sort_unstable();
    told.into_iter().map(Value::from).collect()
}

/// The same of one row.
pub(crate) fn row_told(list: &List, row: &Columns) -> String {
    let values: Vec<Value> = list
        .columns
        .iter()
        .filter(|column| column.counts())
        .map(|column| told(column, row.get(column.name)))
        .collect();
    Value::from(values).to_string()
}

impl State {
    /// The text of a column.
    pub(crate) fn text(&self, column: &str) -> Option<&str> {
        self.columns.get(column).and_then(Value::as_str)
    }

    /// Refuses what no library of this program would send: other columns, other kinds of value, JSON that is none.
    pub(crate) fn check(&self, noun: &'static Noun) -> Result<()> {
        check_columns(noun.table, noun.columns, &self.columns)?;
        for (table, rows) in &self.lists {
            let list = noun
                .lists
                .iter()
                .find(|list| list.table == table)
                .ok_or_else(|| {
                    Error::invalid(phrase!(
                        "No {noun} has rows of “{table}”.",
                        noun = noun.table,
                        table
                    ))
                })?;
            if rows.len() > LIST_MOST {
                return Err(Error::invalid(phrase!(
                    "It has too many rows of “{table}”.",
                    table
                )));
            }
            for row in rows {
                check_columns(table, list.columns, row)?;
            }
        }
        if noun.table == "edition" {
            editions::check(self)?;
        }
        let odd = self.references.values().flatten().any(|uid| {
            !super::nouns::NOUNS
                .iter()
                .any(|noun| is_uid(noun.table, uid))
        });
        match odd {
            true => Err(Error::invalid(phrase!(
                "A note refers to something that is no row."
            ))),
            false => Ok(()),
        }
    }

    /// The same state in the names, numbers and keys that this library has. `row` is the row that it is of.
    pub(crate) fn here(
        mut self,
        reader: &Reader<'_>,
        names: &Names,
        noun: &'static Noun,
        row: Option<i64>,
    ) -> Result<Self> {
        own_names(names, noun.columns, &mut self.columns)?;
        for list in noun.lists {
            for columns in self.lists.get_mut(list.table).into_iter().flatten() {
                own_names(names, list.columns, columns)?;
            }
        }
        if let Some(key) = self.columns.get_mut("citation_key")
            && let Some(wanted) = key.as_str()
        {
            *key = free_key(reader, wanted, row)?.into();
        }
        if noun.table == "note" {
            let references = std::mem::take(&mut self.references);
            if let Some(Value::String(text)) = self.columns.get_mut("text") {
                *text = references::here(reader, names, text, &references)?;
            }
        }
        Ok(self)
    }
}

/// The key, if no other article has it; else the one that the row has, or the first free one of its numbers.
fn free_key(reader: &Reader<'_>, wanted: &str, row: Option<i64>) -> Result<String> {
    let conn = reader.conn();
    let holder = |key: &str| -> Result<Option<i64>> {
        Ok(conn
            .prepare_cached("SELECT id FROM article WHERE citation_key = ?")?
            .query_row([key], |found| found.get(0))
            .optional()?)
    };
    let taken = |holder: Option<i64>| holder.is_some() && holder != row;
    if !taken(holder(wanted)?) {
        return Ok(wanted.to_owned());
    }
    if let Some(row) = row {
        let own: Option<String> = conn
            .prepare_cached("SELECT citation_key FROM article WHERE id = ?")?
            .query_row([row], |found| found.get(0))
            .optional()?;
        if let Some(own) = own {
            return Ok(own);
        }
    }
    let mut number = 2;
    loop {
        let key = format!("{wanted}-{number}");
        if !taken(holder(&key)?) {
            return Ok(key);
        }
        number += 1;
    }
}

fn own_names(names: &Names, columns: &'static [Column], values: &mut Columns) -> Result<()> {
    for column in columns {
        if let (Kind::Args, Some(Value::String(text))) = (column.kind, values.get_mut(column.name))
        {
            *text = args::own(names, text);
        }
        if let Kind::To(table) = column.kind
            && let Some(Value::String(uid)) = values.get_mut(column.name)
        {
            match (names.row_in(table, uid), names.own(uid)) {
                (Some(_), Some(own)) => *uid = own.to_owned(),
                _ => {
                    return Err(Error::invalid(phrase!(
                        "It refers to {uid}, which is neither here nor in the change set.",
                        uid = &*uid
                    )));
                }
            }
        }
    }
    Ok(())
}

fn check_columns(table: &str, known: &'static [Column], given: &Columns) -> Result<()> {
    if let Some(name) = given
        .keys()
        .find(|name| !known.iter().any(|column| column.name == *name))
    {
        return Err(Error::invalid(phrase!(
            "{table} has no column “{name}”.",
            table,
            name
        )));
    }
    for column in known {
        let odd = || {
            Error::invalid(phrase!(
                "{table}: “{name}” is no such value.",
                table,
                name = column.name
            ))
        };
        let value = given.get(column.name).ok_or_else(|| {
            Error::invalid(phrase!(
                "{table}: “{name}” is missing.",
                table,
                name = column.name
            ))
        })?;
        match (column.kind, value) {
            (_, Value::Null) => {}
            (Kind::To(of), Value::String(uid)) if is_uid(of, uid) => {}
            (Kind::Json(json), Value::String(text)) if json.is(text) => {}
            (Kind::Args, Value::String(text)) if args::is(text) => {}
            (Kind::Since, Value::String(text)) => {
                crate::sql::moment_of(text).map(drop).ok_or_else(odd)?;
            }
            (Kind::Plain, Value::String(_)) | (Kind::Plain, Value::Number(_)) => {}
            (Kind::Named(_) | Kind::Text | Kind::Key, Value::String(_)) => {}
            _ => return Err(odd()),
        }
    }
    Ok(())
}

impl Json {
    /// Whether a text is such JSON.
    fn is(self, text: &str) -> bool {
        fn read<T: DeserializeOwned>(text: &str) -> serde_json::Result<T> {
            serde_json::from_str(text)
        }
        match self {
            Self::Origins => read::<Vec<demarche_extract::FactOrigin>>(text).is_ok(),
            Self::Blocks => read::<Vec<demarche_extract::Block>>(text).is_ok(),
            Self::Cuts => read::<Vec<crate::articles::Cut>>(text).is_ok(),
            Self::Headers => read::<Vec<(String, String)>>(text).is_ok(),
            Self::Facts => read::<crate::articles::Facts>(text).is_ok(),
            Self::Words => read::<Vec<String>>(text).is_ok(),
            Self::Positions => read::<Vec<crate::positions::PositionRow>>(text).is_ok(),
            Self::Evidence => read::<Vec<crate::editions::FrozenEvidence>>(text).is_ok(),
            Self::Reasons => read::<Vec<Phrase>>(text)
                .is_ok_and(|reasons| reasons.iter().all(Phrase::is_tellable)),
        }
    }
}
