//! Which positions count, beside the days: by where the words are from, and by how they were coded.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::positions::Confidence;
use crate::sql::all;
use crate::{OutletId, PositionId, Reader, Result};

/// What a comparison is narrowed to; nothing by default.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Only what this outlet published.
    pub outlet: Option<OutletId>,
    /// Only what comes from this wire, by its short name (`AFP`): an article credits it, or a copy of
    /// that article does.
    pub wire: Option<String>,
    /// Only what was coded with this confidence at least.
    pub confidence: Option<Confidence>,
    /// Only what this analyst coded, by name.
    pub analyst: Option<String>,
    /// Only what is confirmed: whose supporting evidence is from two independent origins at least. The
    /// Admiralty scale calls information confirmed when another source that is independent of the first
    /// has it too (AJP-2.1, credibility 1).
    pub confirmed: bool,
}

impl Filter {
    /// Whether it narrows anything.
    pub(super) fn narrows(&self) -> bool {
        *self != Self::default()
    }

    /// What of it is about articles: those that others of it leave out were searched all the same.
    pub(super) fn of_articles(&self) -> Self {
        Self {
            outlet: self.outlet,
            wire: self.wire.clone(),
            ..Self::default()
        }
    }
}

/// Positions, by their rows.
#[derive(Debug, Default)]
pub(crate) struct PositionSet(Vec<bool>);

impl PositionSet {
    /// Those that a filter lets through.
    pub(super) fn kept(reader: &Reader<'_>, filter: &Filter) -> Result<Self> {
        let confidence = filter.confidence.map(Confidence::word);
        let ids: Vec<PositionId> = all(
            reader.conn(),
            include_str!("filter.sql"),
            (
                filter.outlet,
                &filter.wire,
                confidence,
                &filter.analyst,
                filter.confirmed,
            ),
            |row| row.get(0),
        )?;
        Ok(ids.into_iter().collect())
    }

    /// The same with some positions asked for anew.
    pub(super) fn renewed(
        &self,
        positions: &BTreeSet<i64>,
        mut has: impl FnMut(i64) -> Result<bool>,
    ) -> Result<Self> {
        let mut set = self.0.clone();
        for &position in positions {
            let at = usize::try_from(position).unwrap_or(0);
            if at >= set.len() {
                set.resize(at + 1, false);
            }
            set[at] = has(position)?;
        }
        Ok(Self(set))
    }

    pub(crate) fn has(&self, position: PositionId) -> bool {
        usize::try_from(position.0).is_ok_and(|at| self.0.get(at).copied().unwrap_or(false))
    }
}

impl FromIterator<PositionId> for PositionSet {
    fn from_iter<T: IntoIterator<Item = PositionId>>(ids: T) -> Self {
        let mut set = Vec::new();
        for PositionId(id) in ids {
            let at = usize::try_from(id).unwrap_or(0);
            if at >= set.len() {
                set.resize(at + at / 2 + 1, false);
            }
            set[at] = true;
        }
        Self(set)
    }
}
