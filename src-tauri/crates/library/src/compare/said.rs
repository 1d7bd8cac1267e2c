//! All that was said, held in memory between two changes: a slider that is dragged asks for a matrix
//! sixty times a second.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use super::filter::{Filter, PositionSet};
use super::gone;
use super::matrix::CellPosition;
use super::origins::{Origins, Supporting};
use super::searched::Published;
use super::sequences::Sequences;
pub(crate) use super::sequences::Told;
use super::stance::Speaker;
use crate::history::Touched;
use crate::positions::{Coded, evidence_trashed};
use crate::sql::all;
use crate::{ActorId, Changes, EventId, IssueId, PositionId, Reader, Result};

/// The table `stated`, and what else of the library a comparison needs, each read when it is first asked
/// for. True of one state of the library.
#[derive(Debug)]
pub(crate) struct Said {
    /// Of actors, countries and blocs.
    speakers: Sequences,
    /// The positions of which everybody who took them is in the trash: they count nowhere.
    gone: PositionSet,
    /// Of posts, which shifts alone ask for.
    posts: OnceLock<Sequences>,
    origins: OnceLock<Origins>,
    supporting: OnceLock<Supporting>,
    against: OnceLock<PositionSet>,
    /// Of which what supported them is all in the trash.
    evidence_trashed: OnceLock<PositionSet>,
    /// Which the grid of codings alone asks for.
    coded: OnceLock<Coded>,
    shown: Mutex<HashMap<PositionId, Arc<Shown>>>,
    sources: Mutex<HashMap<PositionId, Arc<Source>>>,
    kept: Mutex<HashMap<Filter, Arc<PositionSet>>>,
    published: Mutex<HashMap<Filter, Arc<Published>>>,
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

impl Said {
    /// Reads what most comparisons need of the table `stated`.
    pub(crate) fn read(reader: &Reader<'_>) -> Result<Self> {
        Ok(Self {
            speakers: Sequences::read(reader, false)?,
            gone: gone::read(reader)?,
            posts: OnceLock::new(),
            origins: OnceLock::new(),
            supporting: OnceLock::new(),
            against: OnceLock::new(),
            evidence_trashed: OnceLock::new(),
            coded: OnceLock::new(),
            shown: Mutex::default(),
            sources: Mutex::default(),
            kept: Mutex::default(),
            published: Mutex::default(),
        })
    }

    /// The same after changes that touched some rows: what rests on these alone is read anew.
    pub(crate) fn renewed(&self, reader: &Reader<'_>, touched: &Touched) -> Result<Self> {
        let Some(positions) = touched.positions(reader)? else {
            return Self::read(reader);
        };
        Ok(Self {
            speakers: self.speakers.renewed(reader, false, &positions)?,
            gone: self
                .gone
                .renewed(&positions, |position| gone::is_gone(reader, position))?,
            posts: renewed(&self.posts, |posts| posts.renewed(reader, true, &positions))?,
            origins: renewed(&self.origins, |origins| origins.renewed(reader, &positions))?,
            supporting: renewed(&self.supporting, |all| all.renewed(reader, &positions))?,
            against: renewed(&self.against, |against| {
                against.renewed(&positions, |position| {
                    let sql = include_str!("against_position.sql");
                    let mut statement = reader.conn().prepare_cached(sql)?;
                    Ok(statement.exists([position])?)
                })
            })?,
            evidence_trashed: renewed(&self.evidence_trashed, |trashed| {
                trashed.renewed(&positions, |position| {
                    evidence_trashed(reader, PositionId(position))
                })
            })?,
            coded: renewed(&self.coded, |coded| coded.renewed(reader, &positions))?,
            shown: without(&self.shown, &positions),
            sources: without(&self.sources, &positions),
            kept: Mutex::default(),
            published: match touched.published() {
                true => Mutex::default(),
                false => Mutex::new(lock(&self.published).clone()),
            },
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
        let all = self.speakers.on(speaker, issue);
        let from = all.partition_point(|row| i64::from(row.day) < days.0);
        let to = all.partition_point(|row| i64::from(row.day) <= days.1);
        all.get(from..to).unwrap_or_default()
    }

    /// The positions of some actors.
    pub(super) fn of_actors(&self, actors: &[ActorId]) -> PositionSet {
        if actors.is_empty() {
            return PositionSet::default();
        }
        let of_actors = self.of_side(0);
        let of_these = of_actors.filter(|(who, ..)| actors.contains(&ActorId(*who)));
        of_these
            .flat_map(|(.., told)| told.iter().map(|one| one.position))
            .collect()
    }

    /// Whether everybody who took a position is in the trash.
    pub(crate) fn is_gone(&self, position: PositionId) -> bool {
        self.gone.has(position)
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

    /// The positions that have nothing but the trash to support them.
    pub(super) fn evidence_trashed(&self, reader: &Reader<'_>) -> Result<&PositionSet> {
        if self.evidence_trashed.get().is_none() {
            let sql = include_str!("evidence_trashed.sql");
            let ids: Vec<PositionId> = all(reader.conn(), sql, [], |row| row.get(0))?;
            let _ = self.evidence_trashed.set(ids.into_iter().collect());
        }
        Ok(self.evidence_trashed.get_or_init(PositionSet::default))
    }

    /// How many of some positions have nothing but the trash to support them.
    pub(super) fn count_trashed(
        &self,
        reader: &Reader<'_>,
        positions: &[PositionId],
    ) -> Result<u32> {
        let trashed = self.evidence_trashed(reader)?;
        let of_them = positions.iter().filter(|&&position| trashed.has(position));
        Ok(of_them.count() as u32)
    }

    /// How every position is coded.
    pub(crate) fn coded(&self, reader: &Reader<'_>) -> Result<&Coded> {
        if self.coded.get().is_none() {
            let _ = self.coded.set(Coded::read(reader)?);
        }
        Ok(self.coded.get_or_init(Coded::default))
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
        if let Some(found) = lock(held).get(&key) {
            return Ok(Arc::clone(found));
        }
        let found = Arc::new(read(&key)?);
        lock(held).insert(key, Arc::clone(&found));
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

fn lock<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What was read already, renewed; what was not is still read when it is first asked for.
fn renewed<T>(held: &OnceLock<T>, renew: impl FnOnce(&T) -> Result<T>) -> Result<OnceLock<T>> {
    Ok(match held.get() {
        Some(value) => OnceLock::from(renew(value)?),
        None => OnceLock::new(),
    })
}

/// What is held of other positions.
fn without<V>(
    held: &Mutex<HashMap<PositionId, Arc<V>>>,
    positions: &BTreeSet<i64>,
) -> Mutex<HashMap<PositionId, Arc<V>>> {
    let mut stays = lock(held).clone();
    for &position in positions {
        stays.remove(&PositionId(position));
    }
    Mutex::new(stays)
}
