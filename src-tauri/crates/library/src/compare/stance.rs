//! Where one speaker stands, issue by issue.

use chrono::{Datelike, NaiveDate};
use demarche_text::PartialDate;
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use super::days::day_of_number;
use super::gone::with_gone;
use super::sequences::Told;
use super::standing::Standing;
use crate::positions::{PositionRow, Stance, position_row};
use crate::sql::{all, date_at};
use crate::{ActorId, BlocId, CountryId, IssueId, IssueRef, PositionId, Reader, Result};

/// Whose positions are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Speaker {
    /// Those that an actor takes.
    Actor(ActorId),
    /// Those that count for a country: taken on its behalf or, where nobody's behalf is named, by an
    /// actor of it.
    Country(CountryId),
    /// Those that a bloc takes for itself. What its members say is not its own.
    Bloc(BlocId),
}

impl Speaker {
    /// The first two columns of the table `stated`.
    pub(crate) fn columns(self) -> (i64, i64) {
        match self {
            Self::Actor(ActorId(id)) => (0, id),
            Self::Country(CountryId(id)) => (1, id),
            Self::Bloc(BlocId(id)) => (3, id),
        }
    }
}

/// Where somebody stands on an issue, and how that came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssueStance {
    /// On what.
    pub issue: IssueRef,
    /// The latest stance.
    pub stance: Stance,
    /// Other stances that may be as late.
    pub also: Vec<Stance>,
    /// When the latest was said.
    pub said: Option<PartialDate>,
    /// The position that it is from.
    pub latest: PositionRow,
    /// How many positions there are.
    pub positions: u32,
    /// They in the order in which they were said, those of unknown date first. Of more than
    /// [`POINTS`] those that tell in a drawing: in each of as many equal times the last of each stance.
    pub points: Vec<StancePoint>,
}

/// So many points of a stance over time can be told apart in a small drawing.
pub const POINTS: usize = 240;

/// A stance at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StancePoint {
    /// The position.
    pub position: PositionId,
    /// When it was said.
    pub said: Option<PartialDate>,
    /// Relative to the issue's poles.
    pub stance: Stance,
}

/// Where a speaker stands on each issue as of the end of `day`, or by all that is known. What rivals
/// or third parties attribute to the speaker does not count; issues in the trash are left out.
pub fn by_issue(
    reader: &Reader<'_>,
    speaker: Speaker,
    day: Option<NaiveDate>,
) -> Result<Vec<IssueStance>> {
    let (side, who) = speaker.columns();
    let told: Vec<(IssueId, Told)> = all(
        reader.conn(),
        &with_gone(include_str!("by_issue.sql")),
        (side, who, day_number(day)),
        |row| {
            let undated = row.get(7)?;
            let ((_, _, issue), told) = Told::at(row, |_| undated)?;
            Ok((issue, told))
        },
    )?;
    let days = || {
        let known = told.iter().map(|(_, told)| i64::from(told.day));
        known.filter(|&day| day > 0)
    };
    let span = days().min().zip(days().max());
    let mut stances: Vec<IssueStance> = Vec::new();
    for of_issue in told.chunk_by(|a, b| a.0 == b.0) {
        let standing = Standing::of(of_issue.iter().rev().map(|(_, told)| told));
        let Some(last) = standing.latest() else {
            continue;
        };
        // In the trash.
        let Some(issue) = named(reader, of_issue[0].0)? else {
            continue;
        };
        let latest = position_row(reader, last.position)?;
        let mut points = Vec::new();
        for point in drawn(of_issue, span) {
            points.push(StancePoint {
                position: point.position,
                said: said(reader, point.position)?,
                stance: point.stance,
            });
        }
        stances.push(IssueStance {
            issue,
            stance: last.stance,
            also: standing.also().map(|one| one.stance).collect(),
            said: latest.said.clone(),
            latest,
            positions: of_issue.len() as u32,
            points,
        });
    }
    stances.sort_by(|a, b| (&a.issue.parent, &a.issue.name).cmp(&(&b.issue.parent, &b.issue.name)));
    Ok(stances)
}

/// The points that tell in a drawing whose times are those of `span`.
fn drawn(all: &[(IssueId, Told)], span: Option<(i64, i64)>) -> Vec<Told> {
    let every = all.iter().map(|(_, point)| *point);
    let from_ce = |day: i64| day_of_number(day).map(|day| i64::from(day.num_days_from_ce()));
    let ends = span.and_then(|(first, last)| Some((from_ce(first)?, from_ce(last)?)));
    let (Some((first, last)), true) = (ends, all.len() > POINTS) else {
        return every.collect();
    };
    // The time of an unknown day comes before all others.
    let time = |point: &Told| {
        let since = from_ce(i64::from(point.day)).map(|day| day - first);
        since.map_or(-1, |since| since * POINTS as i64 / (last - first + 1))
    };
    let mut kept: Vec<Told> = Vec::new();
    let mut seen = (i64::MAX, [false; Stance::ALL.len()]);
    for point in every.rev() {
        let now = time(&point);
        if seen.0 != now {
            seen = (now, [false; Stance::ALL.len()]);
        }
        if !std::mem::replace(&mut seen.1[point.stance as usize], true) {
            kept.push(point);
        }
    }
    kept.reverse();
    kept
}

/// An issue as it is named elsewhere; none in the trash.
fn named(reader: &Reader<'_>, id: IssueId) -> Result<Option<IssueRef>> {
    Ok(reader
        .conn()
        .prepare_cached(
            "SELECT issue.id, issue.name, parent.name FROM issue \
             LEFT JOIN issue AS parent ON parent.id = issue.parent \
             WHERE issue.id = ? AND issue.trashed_at IS NULL",
        )?
        .query_row([id], |row| {
            Ok(IssueRef {
                id: row.get(0)?,
                name: row.get(1)?,
                parent: row.get(2)?,
            })
        })
        .optional()?)
}

fn said(reader: &Reader<'_>, id: PositionId) -> Result<Option<PartialDate>> {
    Ok(reader
        .conn()
        .prepare_cached("SELECT said, said_precision FROM position WHERE id = ?")?
        .query_row([id], |row| date_at(row, 0))?)
}

/// A day as the table `stated` has it: 20220318.
pub(crate) fn day_number(day: Option<NaiveDate>) -> Option<i64> {
    day.map(|day| {
        i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day())
    })
}

/// The stance of its number in the table `stated`.
pub(super) fn stance_of(number: i64) -> rusqlite::Result<Stance> {
    Stance::of_number(number).ok_or(rusqlite::Error::InvalidQuery)
}
