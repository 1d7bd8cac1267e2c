//! How every position is coded, held in memory with what was said: the grid of codings is put in order by it.

use std::collections::BTreeSet;

use rusqlite::Row;

use super::{Confidence, SpeechAct, Stance, Voice};
use crate::{Reader, Result};

/// Every position that is not in the trash, by its row.
#[derive(Debug, Default)]
pub(crate) struct Coded(Vec<Option<Coding>>);

/// What of a position can be put in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Coding {
    pub(super) issue: i64,
    pub(super) analyst: i64,
    /// The first of those who take it.
    pub(super) actor: Option<i64>,
    pub(super) stance: Stance,
    pub(super) voice: Voice,
    pub(super) act: Option<SpeechAct>,
    pub(super) confidence: Option<Confidence>,
}

impl Coding {
    fn at(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            issue: row.get(1)?,
            analyst: row.get(2)?,
            stance: row.get(3)?,
            voice: row.get(4)?,
            act: row.get(5)?,
            confidence: row.get(6)?,
            actor: row.get(7)?,
        })
    }
}

impl Coded {
    pub(crate) fn read(reader: &Reader<'_>) -> Result<Self> {
        let mut coded = Self::default();
        let mut statement = reader.conn().prepare_cached(include_str!("coded.sql"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            coded.put(row.get(0)?, Some(Coding::at(row)?));
        }
        Ok(coded)
    }

    /// The same with some positions read anew.
    pub(crate) fn renewed(&self, reader: &Reader<'_>, positions: &BTreeSet<i64>) -> Result<Self> {
        let mut coded = Self(self.0.clone());
        for &position in positions {
            let sql = include_str!("coded_of_position.sql");
            let mut statement = reader.conn().prepare_cached(sql)?;
            let mut rows = statement.query([position])?;
            let coding = rows.next()?.map(Coding::at).transpose()?;
            coded.put(position, coding);
        }
        Ok(coded)
    }

    fn put(&mut self, position: i64, coding: Option<Coding>) {
        let at = usize::try_from(position).unwrap_or(0);
        if at >= self.0.len() {
            self.0.resize(at + 1, None);
        }
        self.0[at] = coding;
    }

    /// Every position with its row, in the order of the rows.
    pub(crate) fn all(&self) -> impl Iterator<Item = (usize, &Coding)> {
        let rows = self.0.iter().enumerate();
        rows.filter_map(|(row, coding)| Some((row, coding.as_ref()?)))
    }

    /// One more than the last row.
    pub(super) fn rows(&self) -> usize {
        self.0.len()
    }
}
