//! Reading and writing as different types, and what a change gave.

use std::collections::BTreeMap;
use std::ops::Deref;

use chrono::{DateTime, Utc};
use demarche_text::Phrase;
use rusqlite::Connection;

use crate::AnalystId;

/// A view of the library that cannot change it.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'c> {
    conn: &'c Connection,
}

impl<'c> Reader<'c> {
    pub(crate) fn new(conn: &'c Connection) -> Self {
        Self { conn }
    }

    /// The connection; `query_only` but inside a [`Tx`].
    pub fn conn(&self) -> &'c Connection {
        self.conn
    }
}

/// A change being made. Derefs to [`Reader`].
#[derive(Debug)]
pub struct Tx<'c> {
    reader: Reader<'c>,
    now: DateTime<Utc>,
    analyst: AnalystId,
}

impl<'c> Tx<'c> {
    pub(crate) fn new(conn: &'c Connection, now: DateTime<Utc>, analyst: AnalystId) -> Self {
        Self {
            reader: Reader::new(conn),
            now,
            analyst,
        }
    }

    /// When the change is made; the same all through it.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Who makes it.
    pub fn analyst(&self) -> AnalystId {
        self.analyst
    }
}

impl<'c> Deref for Tx<'c> {
    type Target = Reader<'c>;

    fn deref(&self) -> &Reader<'c> {
        &self.reader
    }
}

/// What a change gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome<T> {
    /// What the change answers.
    pub value: T,
    /// Which tables it changed.
    pub changes: Changes,
    /// The op's label, as the Undo menu shows it.
    pub label: Phrase,
}

/// How many rows a change inserted, updated or deleted, by table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes(pub BTreeMap<String, u32>);

impl Changes {
    /// The changed tables, in alphabetical order.
    pub fn tables(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The number of changed rows of a table.
    pub fn rows(&self, table: &str) -> u32 {
        self.0.get(table).copied().unwrap_or(0)
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
