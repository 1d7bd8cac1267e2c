//! One cell: what a speaker said on an issue up to a day.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::filter::PositionSet;
use super::said::{Said, Told};
use super::stance::Speaker;
use super::standing::Standing;
use crate::{IssueId, PositionId};

/// Which positions count.
#[derive(Debug)]
pub(super) struct Window<'s> {
    /// The first and the last day, as the table `stated` has them: what counts was surely said from the one to the other.
    pub(super) days: (i64, i64),
    /// Whether what others attribute to a speaker counts.
    pub(super) attributed: bool,
    /// Whether only direct words count, of which some are there to be shown.
    pub(super) direct_only: bool,
    /// Positions of which what supported them is all in the trash, and their words with it.
    pub(super) wordless: &'s PositionSet,
    /// Those that the filter lets through; none when it lets all.
    pub(super) kept: Option<Arc<PositionSet>>,
    /// Those of the actors who were named.
    pub(super) named: PositionSet,
}

impl Window<'_> {
    fn counts(&self, row: &Told) -> bool {
        i64::from(row.since) >= self.days.0
            && (self.attributed || !row.attributed)
            && (!self.direct_only || is_direct(row, self.wordless))
            && self.kept.as_ref().is_none_or(|kept| kept.has(row.position))
    }
}

/// Whether a statement's direct words are there to be shown.
fn is_direct(row: &Told, wordless: &PositionSet) -> bool {
    row.direct && !wordless.has(row.position)
}

/// What a cell comes to.
#[derive(Debug, Default)]
pub(super) struct Sum {
    /// What stands of what was said.
    pub(super) stands: Standing,
    /// What stood before it: of what has another stance and was surely said before.
    pub(super) was: Standing,
    /// Positions that count.
    pub(super) positions: u32,
    /// Those of them in direct words.
    pub(super) direct: u32,
    /// Those of them that a spokesperson said.
    pub(super) spokesperson: u32,
    /// Those of them that others attribute to the speaker.
    pub(super) attributed: u32,
}

/// Reads cells of one window.
pub(super) struct Cells<'s> {
    said: &'s Said,
    window: Window<'s>,
    /// Whether each position was counted, by its row.
    counted: Vec<bool>,
    /// Whether only what the actors named say counts in what is read from now on.
    pub(super) of_named: bool,
}

impl<'s> Cells<'s> {
    pub(super) fn new(said: &'s Said, window: Window<'s>) -> Self {
        Self {
            said,
            window,
            counted: Vec::new(),
            of_named: false,
        }
    }

    /// What a speaker said on an issue.
    pub(super) fn sum(&mut self, speaker: Speaker, issue: IssueId) -> Sum {
        let mut sum = Sum::default();
        let wordless = self.window.wordless;
        self.each(speaker, issue, |row, _| {
            sum.positions += 1;
            sum.direct += u32::from(is_direct(row, wordless));
            sum.spokesperson += u32::from(row.spokesperson);
            sum.attributed += u32::from(row.attributed);
            if sum.stands.see(row) {
                // What was before another one need not be before this one.
                sum.was = Standing::default();
            } else if sum
                .stands
                .latest()
                .is_some_and(|latest| row.stance != latest.stance && latest.is_after(row))
            {
                sum.was.see(row);
            }
        });
        sum
    }

    /// Every position of a speaker on an issue that counts, the latest first.
    pub(super) fn told(&mut self, speaker: Speaker, issue: IssueId) -> Vec<Told> {
        let mut told = Vec::new();
        self.each(speaker, issue, |row, _| told.push(*row));
        told
    }

    /// Counts what a speaker said on an issue by day, leaving out what was counted before.
    pub(super) fn by_day(
        &mut self,
        speaker: Speaker,
        issue: IssueId,
        days: &mut BTreeMap<i64, u32>,
    ) {
        self.each(speaker, issue, |row, first| {
            if first {
                *days.entry(i64::from(row.day)).or_default() += 1;
            }
        });
    }

    /// Every position that counts, the latest first, and whether it was not seen in another cell before.
    fn each(&mut self, speaker: Speaker, issue: IssueId, mut see: impl FnMut(&Told, bool)) {
        for row in self
            .said
            .between(speaker, issue, self.window.days)
            .iter()
            .rev()
        {
            let counts = !self.of_named || self.window.named.has(row.position);
            if !counts || self.said.is_gone(row.position) || !self.window.counts(row) {
                continue;
            }
            let at = usize::try_from(row.position.0).unwrap_or(0);
            if at >= self.counted.len() {
                self.counted.resize(at + at / 2 + 1, false);
            }
            see(row, !std::mem::replace(&mut self.counted[at], true));
        }
    }

    /// Every position that counted in a cell, once.
    pub(super) fn counted(&self) -> impl Iterator<Item = PositionId> {
        self.counted
            .iter()
            .enumerate()
            .filter(|(_, counted)| **counted)
            .map(|(at, _)| PositionId(at as i64))
    }
}
