//! One cell: what a speaker said on an issue up to a day.

use std::collections::{BTreeMap, HashSet};

use rusqlite::{CachedStatement, Row};

use super::stance::{Speaker, stance_of};
use crate::positions::Stance;
use crate::{IssueId, PositionId, Reader, Result};

/// Which positions count.
#[derive(Debug)]
pub(super) struct Window {
    /// The first and the last day, as the table `stated` has them.
    pub(super) days: (i64, i64),
    /// Whether what others attribute to a speaker counts.
    pub(super) attributed: bool,
    /// Whether only direct words count.
    pub(super) direct_only: bool,
    /// The positions with evidence from the outlet asked for; none when any outlet counts.
    pub(super) of_outlet: Option<HashSet<PositionId>>,
}

/// What a cell comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Sum {
    /// The latest position.
    pub(super) latest: Option<(PositionId, Stance)>,
    /// Its day, as the table `stated` has it; 0 where unknown or where there is none.
    pub(super) day: i64,
    /// The latest before it whose stance is another.
    pub(super) was: Option<(PositionId, Stance)>,
    /// Positions that count.
    pub(super) positions: u32,
    /// Those of them in direct words.
    pub(super) direct: u32,
}

/// A position of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) position: PositionId,
    /// Its day, as the table `stated` has it; 0 where unknown.
    pub(super) day: i64,
    pub(super) stance: Stance,
}

/// Reads cells of one window.
pub(super) struct Cells<'c, 'w> {
    said: CachedStatement<'c>,
    window: &'w Window,
    /// Whether each position was counted, by its row.
    counted: Vec<bool>,
}

impl<'c, 'w> Cells<'c, 'w> {
    pub(super) fn new(reader: &Reader<'c>, window: &'w Window) -> Result<Self> {
        Ok(Self {
            said: reader.conn().prepare_cached(include_str!("said.sql"))?,
            window,
            counted: Vec::new(),
        })
    }

    /// What a speaker said on an issue.
    pub(super) fn sum(&mut self, speaker: Speaker, issue: IssueId) -> Result<Sum> {
        let mut sum = Sum::default();
        let mut latest = -1;
        self.each(speaker, issue, |row, position, _| {
            sum.positions += 1;
            sum.direct += row.get::<_, u32>(3)?;
            if sum.was.is_none() {
                let stance: i64 = row.get(2)?;
                if sum.latest.is_none() {
                    latest = stance;
                    sum.day = row.get(0)?;
                    sum.latest = Some((position, stance_of(stance)?));
                } else if stance != latest {
                    sum.was = Some((position, stance_of(stance)?));
                }
            }
            Ok(())
        })?;
        Ok(sum)
    }

    /// Every position of a speaker on an issue that counts, the latest first.
    pub(super) fn said(&mut self, speaker: Speaker, issue: IssueId) -> Result<Vec<Said>> {
        let mut said = Vec::new();
        self.each(speaker, issue, |row, position, _| {
            said.push(Said {
                position,
                day: row.get(0)?,
                stance: stance_of(row.get(2)?)?,
            });
            Ok(())
        })?;
        Ok(said)
    }

    /// Counts what a speaker said on an issue by day, leaving out what was counted before.
    pub(super) fn by_day(
        &mut self,
        speaker: Speaker,
        issue: IssueId,
        days: &mut BTreeMap<i64, u32>,
    ) -> Result<()> {
        self.each(speaker, issue, |row, _, first| {
            if first {
                *days.entry(row.get(0)?).or_default() += 1;
            }
            Ok(())
        })
    }

    /// Every position that counts, the latest first: day, position, stance and directness, and
    /// whether it was not seen in another cell before.
    fn each(
        &mut self,
        speaker: Speaker,
        issue: IssueId,
        mut see: impl FnMut(&Row<'_>, PositionId, bool) -> Result<()>,
    ) -> Result<()> {
        let (side, who) = speaker.columns();
        let (first, last) = self.window.days;
        let mut rows = self.said.query((
            side,
            who,
            issue,
            first,
            last,
            self.window.attributed,
            self.window.direct_only,
        ))?;
        while let Some(row) = rows.next()? {
            let position: PositionId = row.get(1)?;
            if let Some(kept) = &self.window.of_outlet
                && !kept.contains(&position)
            {
                continue;
            }
            let at = usize::try_from(position.0).unwrap_or(0);
            if at >= self.counted.len() {
                self.counted.resize(at + at / 2 + 1, false);
            }
            see(row, position, !self.counted[at])?;
            self.counted[at] = true;
        }
        Ok(())
    }

    /// Every position that counted in a cell, once.
    pub(super) fn counted(self) -> Vec<PositionId> {
        self.counted
            .iter()
            .enumerate()
            .filter(|(_, counted)| **counted)
            .map(|(at, _)| PositionId(at as i64))
            .collect()
    }
}
