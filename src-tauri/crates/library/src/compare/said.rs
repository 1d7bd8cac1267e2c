//! All that was said, held in memory between two changes: a slider that is dragged asks for a matrix
//! sixty times a second.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::filter::{Filter, PositionSet};
use super::matrix::CellPosition;
use super::origins::Origins;
use super::searched::Published;
use super::stance::Speaker;
use crate::positions::Stance;
use crate::sql::all;
use crate::{Changes, IssueId, PositionId, Reader, Result};

/// The table `stated`, and what else of the library a comparison needs, each read when it is first asked
/// for. True of one state of the library.
#[derive(Debug)]
pub(crate) struct Said {
    /// In the order of the table.
    sequences: Vec<Sequence>,
    /// Of one sequence after the other; the earliest said first, of one day the one coded first.
    rows: Vec<Told>,
    origins: OnceLock<Origins>,
    against: OnceLock<PositionSet>,
    shown: Mutex<HashMap<PositionId, Arc<Shown>>>,
    kept: Mutex<HashMap<Filter, Arc<PositionSet>>>,
    published: Mutex<HashMap<Filter, Arc<Published>>>,
}

/// Whose statements on what stand from a place on.
#[derive(Debug)]
struct Sequence {
    /// The first three columns of the table.
    of: (i64, i64, IssueId),
    first: usize,
}

/// What a position counts as, for one speaker on one issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) position: PositionId,
    /// The last day on which it can have been said, as in the table `stated`: 20220318, or 0.
    pub(super) day: i32,
    /// The first.
    pub(super) since: i32,
    pub(super) stance: Stance,
    pub(super) attributed: bool,
    pub(super) direct: bool,
    pub(super) spokesperson: bool,
}

/// What a cell shows of its latest position.
#[derive(Debug)]
pub(super) struct Shown {
    pub(super) latest: CellPosition,
    /// Pieces of evidence that contradict it.
    pub(super) against: u32,
}

impl Said {
    /// Reads the table `stated`.
    pub(crate) fn read(reader: &Reader<'_>) -> Result<Self> {
        let mut statement = reader.conn().prepare_cached(include_str!("said.sql"))?;
        let mut found = statement.query([])?;
        let mut sequences: Vec<Sequence> = Vec::new();
        let mut rows: Vec<Told> = Vec::new();
        while let Some(row) = found.next()? {
            let of = (row.get(0)?, row.get(1)?, row.get(2)?);
            if sequences.last().is_none_or(|last| last.of != of) {
                let first = rows.len();
                sequences.push(Sequence { of, first });
            }
            // One number in the place of four, since every column of every row costs its time.
            let coded: i64 = row.get(6)?;
            rows.push(Told {
                day: row.get(3)?,
                since: row.get(4)?,
                position: row.get(5)?,
                stance: super::stance::stance_of(coded & 7)?,
                attributed: coded & 8 != 0,
                direct: coded & 16 != 0,
                spokesperson: coded & 32 != 0,
            });
        }
        Ok(Self {
            sequences,
            rows,
            origins: OnceLock::new(),
            against: OnceLock::new(),
            shown: Mutex::default(),
            kept: Mutex::default(),
            published: Mutex::default(),
        })
    }

    /// Whether a change makes it stale.
    pub(crate) fn touched_by(changes: &Changes) -> bool {
        const READ: &[&str] = &[
            "position",
            "position_actor",
            "position_behalf",
            "position_behalf_bloc",
            "evidence",
            "excerpt",
            "article",
            "wire_credit",
            "outlet",
            "actor",
        ];
        READ.iter().any(|table| changes.rows(table) > 0)
    }

    /// What a speaker said on an issue between two days of the table `stated`, both inclusive.
    pub(super) fn between(&self, speaker: Speaker, issue: IssueId, days: (i64, i64)) -> &[Told] {
        let (side, who) = speaker.columns();
        let of = (side, who, issue);
        let Ok(at) = self.sequences.binary_search_by(|other| other.of.cmp(&of)) else {
            return &[];
        };
        let all = self.told(at);
        let from = all.partition_point(|row| i64::from(row.day) < days.0);
        let to = all.partition_point(|row| i64::from(row.day) <= days.1);
        all.get(from..to).unwrap_or_default()
    }

    /// Every speaker of a side of the table `stated` and every issue, with what was said.
    pub(super) fn sequences(&self, side: i64) -> impl Iterator<Item = (i64, IssueId, &[Told])> {
        let first = self.sequences.partition_point(|other| other.of.0 < side);
        let end = self.sequences.partition_point(|other| other.of.0 <= side);
        (first..end).map(|at| {
            let (_, who, issue) = self.sequences[at].of;
            (who, issue, self.told(at))
        })
    }

    fn told(&self, at: usize) -> &[Told] {
        let next = self.sequences.get(at + 1);
        let end = next.map_or(self.rows.len(), |next| next.first);
        &self.rows[self.sequences[at].first..end]
    }

    /// The positions of which evidence is marked as contradicting.
    pub(super) fn against(&self, reader: &Reader<'_>) -> Result<&PositionSet> {
        if self.against.get().is_none() {
            let ids: Vec<PositionId> =
                all(reader.conn(), include_str!("against.sql"), [], |row| {
                    row.get(0)
                })?;
            // Read twice where two ask at once, and the same both times.
            let _ = self.against.set(ids.into_iter().collect());
        }
        Ok(self.against.get_or_init(PositionSet::default))
    }

    pub(super) fn origins(&self, reader: &Reader<'_>) -> Result<&Origins> {
        if self.origins.get().is_none() {
            // Read twice where two ask at once, and the same both times.
            let _ = self.origins.set(Origins::read(reader)?);
        }
        Ok(self.origins.get_or_init(Origins::default))
    }

    /// What is held by a key, else what `read` answers, which is held from then on.
    fn held<K: std::hash::Hash + Eq, V>(
        held: &Mutex<HashMap<K, Arc<V>>>,
        key: K,
        read: impl FnOnce(&K) -> Result<V>,
    ) -> Result<Arc<V>> {
        let lock = || held.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = lock().get(&key) {
            return Ok(Arc::clone(found));
        }
        let found = Arc::new(read(&key)?);
        lock().insert(key, Arc::clone(&found));
        Ok(found)
    }

    pub(super) fn shown(
        &self,
        position: PositionId,
        read: impl FnOnce() -> Result<Shown>,
    ) -> Result<Arc<Shown>> {
        Self::held(&self.shown, position, |_| read())
    }

    /// The positions that a filter lets through; none where it lets all.
    pub(super) fn kept(
        &self,
        reader: &Reader<'_>,
        filter: &Filter,
    ) -> Result<Option<Arc<PositionSet>>> {
        if !filter.narrows() {
            return Ok(None);
        }
        Self::held(&self.kept, filter.clone(), |filter| {
            PositionSet::kept(reader, filter)
        })
        .map(Some)
    }

    /// When the articles were published that a filter lets through.
    pub(super) fn published(&self, reader: &Reader<'_>, filter: &Filter) -> Result<Arc<Published>> {
        Self::held(&self.published, filter.of_articles(), |filter| {
            Published::read(reader, filter)
        })
    }
}
