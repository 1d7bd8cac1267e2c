//! What every speaker said on every issue, as rows in memory in the order of the table `stated`.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Row;

use super::filter::PositionSet;
use super::stance::{Speaker, stance_of};
use crate::positions::Stance;
use crate::sql::all;
use crate::{IssueId, PositionId, Reader, Result};

/// Rows of the table in its order.
#[derive(Debug, Default)]
pub(super) struct Sequences {
    of: Vec<Sequence>,
    /// Of one sequence after the other; the earliest said first, of one day the one coded first.
    rows: Vec<Told>,
}

/// The first three columns of the table: whose statements, on what.
pub(super) type Of = (i64, i64, IssueId);

/// Whose statements on what stand from a place on.
#[derive(Debug)]
struct Sequence {
    of: Of,
    first: usize,
}

/// What a position counts as, for one speaker on one issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) position: PositionId,
    /// The last day on which it can have been said, as in the table `stated`: 20220318, or 0.
    pub(crate) day: i32,
    /// The first.
    pub(crate) since: i32,
    pub(crate) stance: Stance,
    pub(crate) attributed: bool,
    pub(super) direct: bool,
    pub(crate) spokesperson: bool,
    /// Whether the day of saying is unknown; its days are those of publishing then, or 0.
    pub(super) undated: bool,
}

impl Told {
    /// Whether it was surely said later than another: their days do not overlap, and both are known. Of what was
    /// published later than something dated, and is of unknown day, nobody knows it.
    pub(super) fn is_after(&self, other: &Self) -> bool {
        0 < other.day && other.day < self.since && (other.undated || !self.undated)
    }

    /// Whether it is known to the day.
    pub(super) fn is_of_a_day(&self) -> bool {
        self.since == self.day
    }

    /// What says where it stands in its sequence.
    fn place(&self) -> (i32, PositionId) {
        (self.day, self.position)
    }

    /// From a row of the table `stated`; `undated` says of a position whether its day of saying is unknown.
    pub(super) fn at(
        row: &Row<'_>,
        undated: impl FnOnce(PositionId) -> bool,
    ) -> rusqlite::Result<(Of, Self)> {
        // One number in the place of four, since every column of every row costs its time.
        let coded: i64 = row.get(6)?;
        let position = row.get(5)?;
        let told = Self {
            day: row.get(3)?,
            since: row.get(4)?,
            position,
            undated: undated(position),
            stance: stance_of(coded & 7)?,
            attributed: coded & 8 != 0,
            direct: coded & 16 != 0,
            spokesperson: coded & 32 != 0,
        };
        Ok(((row.get(0)?, row.get(1)?, row.get(2)?), told))
    }
}

impl Sequences {
    /// Those of posts, or of actors, countries and blocs.
    pub(super) fn read(reader: &Reader<'_>, posts: bool) -> Result<Self> {
        let undated: Vec<PositionId> =
            all(reader.conn(), include_str!("undated.sql"), [], |row| {
                row.get(0)
            })?;
        let undated: PositionSet = undated.into_iter().collect();
        let mut statement = reader.conn().prepare_cached(include_str!("said.sql"))?;
        let mut found = statement.query([posts])?;
        let mut sequences = Self::default();
        while let Some(row) = found.next()? {
            let (of, told) = Told::at(row, |position| undated.has(position))?;
            sequences.begin(of);
            sequences.rows.push(told);
        }
        Ok(sequences)
    }

    /// The same with some positions read anew.
    pub(super) fn renewed(
        &self,
        reader: &Reader<'_>,
        posts: bool,
        positions: &BTreeSet<i64>,
    ) -> Result<Self> {
        let mut fresh: BTreeMap<Of, Vec<Told>> = BTreeMap::new();
        for &position in positions {
            let sql = include_str!("said_of_position.sql");
            let mut statement = reader.conn().prepare_cached(sql)?;
            let mut found = statement.query((position, posts))?;
            while let Some(row) = found.next()? {
                let undated = row.get(7)?;
                let (of, told) = Told::at(row, |_| undated)?;
                fresh.entry(of).or_default().push(told);
            }
        }
        let stale = Stale::of(positions);
        let mut renewed = Self {
            of: Vec::with_capacity(self.of.len()),
            rows: Vec::with_capacity(self.rows.len() + positions.len()),
        };
        for at in 0..self.of.len() {
            let of = self.of[at].of;
            // Whoever said nothing on an issue before comes in between.
            while let Some(new) = fresh.first_entry().filter(|new| *new.key() < of) {
                let (of, told) = new.remove_entry();
                renewed.put(of, &[], told, &stale);
            }
            let told = fresh.remove(&of).unwrap_or_default();
            renewed.put(of, self.told(at), told, &stale);
        }
        for (of, told) in fresh {
            renewed.put(of, &[], told, &stale);
        }
        Ok(renewed)
    }

    /// Adds a sequence: what of it is not stale, and what is fresh.
    fn put(&mut self, of: Of, before: &[Told], fresh: Vec<Told>, stale: &Stale) {
        if fresh.is_empty() && !before.iter().any(|told| stale.has(told.position)) {
            if !before.is_empty() {
                self.begin(of);
                self.rows.extend_from_slice(before);
            }
            return;
        }
        let stays = before.iter().filter(|told| !stale.has(told.position));
        let mut told: Vec<Told> = stays.copied().chain(fresh).collect();
        told.sort_unstable_by_key(Told::place);
        if !told.is_empty() {
            self.begin(of);
            self.rows.append(&mut told);
        }
    }

    /// What is added from now on is of this sequence.
    fn begin(&mut self, of: Of) {
        if self.of.last().is_none_or(|last| last.of != of) {
            let first = self.rows.len();
            self.of.push(Sequence { of, first });
        }
    }

    fn told(&self, at: usize) -> &[Told] {
        let next = self.of.get(at + 1);
        let end = next.map_or(self.rows.len(), |next| next.first);
        &self.rows[self.of[at].first..end]
    }

    /// What a speaker said on an issue.
    pub(super) fn on(&self, speaker: Speaker, issue: IssueId) -> &[Told] {
        let (side, who) = speaker.columns();
        let of = (side, who, issue);
        match self.of.binary_search_by(|other| other.of.cmp(&of)) {
            Ok(at) => self.told(at),
            Err(_) => &[],
        }
    }

    /// Every speaker of a side of the table `stated` and every issue, with what was said.
    pub(super) fn of_side(&self, side: i64) -> impl Iterator<Item = (i64, IssueId, &[Told])> {
        let first = self.of.partition_point(|other| other.of.0 < side);
        let end = self.of.partition_point(|other| other.of.0 <= side);
        (first..end).map(|at| {
            let (_, who, issue) = self.of[at].of;
            (who, issue, self.told(at))
        })
    }
}

/// Positions whose rows are read anew, by their rows.
struct Stale(Vec<bool>);

impl Stale {
    fn of(positions: &BTreeSet<i64>) -> Self {
        let rows = || {
            positions
                .iter()
                .filter_map(|&row| usize::try_from(row).ok())
        };
        let mut stale = vec![false; rows().max().map_or(0, |last| last + 1)];
        for row in rows() {
            stale[row] = true;
        }
        Self(stale)
    }

    fn has(&self, position: PositionId) -> bool {
        usize::try_from(position.0).is_ok_and(|row| self.0.get(row).copied().unwrap_or(false))
    }
}
