//! All that was said, held in memory between two changes: a slider that is dragged asks for a matrix
//! sixty times a second.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::filter::{Filter, PositionSet};
use super::matrix::CellPosition;
use super::origins::{Origins, Supporting};
use super::searched::Published;
use super::stance::Speaker;
use crate::positions::Stance;
use crate::sql::all;
use crate::{Changes, EventId, IssueId, PositionId, Reader, Result};

/// The table `stated`, and what else of the library a comparison needs, each read when it is first asked
/// for. True of one state of the library.
#[derive(Debug)]
pub(crate) struct Said {
    /// Of actors, countries and blocs.
    speakers: Sequences,
    /// Of posts, which shifts alone ask for.
    posts: OnceLock<Sequences>,
    origins: OnceLock<Origins>,
    supporting: OnceLock<Supporting>,
    against: OnceLock<PositionSet>,
    shown: Mutex<HashMap<PositionId, Arc<Shown>>>,
    sources: Mutex<HashMap<PositionId, Arc<Source>>>,
    kept: Mutex<HashMap<Filter, Arc<PositionSet>>>,
    published: Mutex<HashMap<Filter, Arc<Published>>>,
}

/// Rows of the table in its order.
#[derive(Debug, Default)]
struct Sequences {
    of: Vec<Sequence>,
    /// Of one sequence after the other; the earliest said first, of one day the one coded first.
    rows: Vec<Told>,
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
pub(crate) struct Told {
    pub(crate) position: PositionId,
    /// The last day on which it can have been said, as in the table `stated`: 20220318, or 0.
    pub(crate) day: i32,
    /// The first.
    pub(super) since: i32,
    pub(crate) stance: Stance,
    pub(crate) attributed: bool,
    pub(super) direct: bool,
    pub(crate) spokesperson: bool,
}

/// What a cell shows of its latest position.
#[derive(Debug)]
pub(super) struct Shown {
    pub(super) latest: CellPosition,
    /// Pieces of evidence that contradict it.
    pub(super) against: u32,
}

/// At which event something was said, and which article tells so first.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) event: Option<EventId>,
    /// The citation key of the article that the first supporting evidence is from.
    pub(super) citation_key: Option<String>,
}

impl Sequences {
    fn read(reader: &Reader<'_>, posts: bool) -> Result<Self> {
        let mut statement = reader.conn().prepare_cached(include_str!("said.sql"))?;
        let mut found = statement.query([posts])?;
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
            of: sequences,
            rows,
        })
    }

    fn told(&self, at: usize) -> &[Told] {
        let next = self.of.get(at + 1);
        let end = next.map_or(self.rows.len(), |next| next.first);
        &self.rows[self.of[at].first..end]
    }

    /// Every speaker of a side of the table `stated` and every issue, with what was said.
    fn of_side(&self, side: i64) -> impl Iterator<Item = (i64, IssueId, &[Told])> {
        let first = self.of.partition_point(|other| other.of.0 < side);
        let end = self.of.partition_point(|other| other.of.0 <= side);
        (first..end).map(|at| {
            let (_, who, issue) = self.of[at].of;
            (who, issue, self.told(at))
        })
    }
}

impl Said {
    /// Reads what most comparisons need of the table `stated`.
    pub(crate) fn read(reader: &Reader<'_>) -> Result<Self> {
        Ok(Self {
            speakers: Sequences::read(reader, false)?,
            posts: OnceLock::new(),
            origins: OnceLock::new(),
            supporting: OnceLock::new(),
            against: OnceLock::new(),
            shown: Mutex::default(),
            sources: Mutex::default(),
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
            "event",
        ];
        READ.iter().any(|table| changes.rows(table) > 0)
    }

    /// What a speaker said on an issue between two days of the table `stated`, both inclusive.
    pub(super) fn between(&self, speaker: Speaker, issue: IssueId, days: (i64, i64)) -> &[Told] {
        let (side, who) = speaker.columns();
        let of = (side, who, issue);
        let sequences = &self.speakers;
        let Ok(at) = sequences.of.binary_search_by(|other| other.of.cmp(&of)) else {
            return &[];
        };
        let all = sequences.told(at);
        let from = all.partition_point(|row| i64::from(row.day) < days.0);
        let to = all.partition_point(|row| i64::from(row.day) <= days.1);
        all.get(from..to).unwrap_or_default()
    }

    /// What every actor, country or bloc said on every issue, by the side of the table `stated`.
    pub(crate) fn of_side(&self, side: i64) -> impl Iterator<Item = (i64, IssueId, &[Told])> {
        self.speakers.of_side(side)
    }

    /// What was said from every post on every issue.
    pub(super) fn of_posts(
        &self,
        reader: &Reader<'_>,
    ) -> Result<impl Iterator<Item = (i64, IssueId, &[Told])>> {
        if self.posts.get().is_none() {
            // Read twice where two ask at once, and the same both times.
            let _ = self.posts.set(Sequences::read(reader, true)?);
        }
        Ok(self.posts.get_or_init(Sequences::default).of_side(2))
    }

    /// The articles that support every position.
    pub(super) fn supporting(&self, reader: &Reader<'_>) -> Result<&Supporting> {
        if self.supporting.get().is_none() {
            let _ = self.supporting.set(Supporting::read(reader)?);
        }
        Ok(self.supporting.get_or_init(Supporting::default))
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

    pub(super) fn source(
        &self,
        position: PositionId,
        read: impl FnOnce() -> Result<Source>,
    ) -> Result<Arc<Source>> {
        Self::held(&self.sources, position, |_| read())
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
