//! All that was said, held in memory between two changes: a slider that is dragged asks for a matrix
//! sixty times a second.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::filter::{Filter, Kept};
use super::matrix::CellPosition;
use super::origins::Origins;
use super::searched::Published;
use super::stance::Speaker;
use crate::positions::Stance;
use crate::{Changes, IssueId, PositionId, Reader, Result};

/// The table `stated`, and what else of the library a matrix needs, each read when it is first asked
/// for. True of one state of the library.
#[derive(Debug)]
pub(crate) struct Said {
    /// Where the rows of a speaker and an issue stand.
    places: HashMap<(Speaker, IssueId), (usize, usize)>,
    /// By speaker and issue; the earliest said first, of one day the one coded first.
    rows: Vec<Told>,
    origins: OnceLock<Origins>,
    shown: Mutex<HashMap<PositionId, Arc<Shown>>>,
    kept: Mutex<HashMap<Filter, Arc<Kept>>>,
    published: Mutex<HashMap<Filter, Arc<Published>>>,
}

/// What a position counts as, for one speaker on one issue.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    pub(super) position: PositionId,
    /// As in the table `stated`: 20220318, or 0.
    pub(super) day: i32,
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
        let mut places = HashMap::new();
        let mut rows: Vec<Told> = Vec::new();
        let mut cell = None;
        let mut first = 0;
        while let Some(row) = found.next()? {
            let here = (row.get(0)?, row.get(1)?, row.get(2)?);
            if cell != Some(here) {
                place(&mut places, cell, (first, rows.len()));
                (cell, first) = (Some(here), rows.len());
            }
            rows.push(Told {
                day: row.get(3)?,
                position: row.get(4)?,
                stance: super::stance::stance_of(row.get(5)?)?,
                attributed: row.get(6)?,
                direct: row.get(7)?,
                spokesperson: row.get(8)?,
            });
        }
        place(&mut places, cell, (first, rows.len()));
        Ok(Self {
            places,
            rows,
            origins: OnceLock::new(),
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
        let Some(&(first, end)) = self.places.get(&(speaker, issue)) else {
            return &[];
        };
        let all = &self.rows[first..end];
        let from = all.partition_point(|row| i64::from(row.day) < days.0);
        let to = all.partition_point(|row| i64::from(row.day) <= days.1);
        all.get(from..to).unwrap_or_default()
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
    pub(super) fn kept(&self, reader: &Reader<'_>, filter: &Filter) -> Result<Option<Arc<Kept>>> {
        if !filter.narrows() {
            return Ok(None);
        }
        Self::held(&self.kept, filter.clone(), |filter| {
            Kept::read(reader, filter)
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

fn place(
    places: &mut HashMap<(Speaker, IssueId), (usize, usize)>,
    cell: Option<(i64, i64, i64)>,
    rows: (usize, usize),
) {
    let Some((side, who, issue)) = cell else {
        return;
    };
    if let Some(speaker) = Speaker::of_columns(side, who) {
        places.insert((speaker, IssueId(issue)), rows);
    }
}
