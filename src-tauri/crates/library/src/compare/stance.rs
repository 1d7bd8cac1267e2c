//! Where one speaker stands, issue by issue.

use chrono::{Datelike, NaiveDate};
use demarche_text::PartialDate;
use serde::{Deserialize, Serialize};

use crate::positions::Stance;
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

    /// The speaker of the first two columns of the table `stated`.
    pub(super) fn of_columns(side: i64, who: i64) -> Option<Self> {
        match side {
            0 => Some(Self::Actor(ActorId(who))),
            1 => Some(Self::Country(CountryId(who))),
            3 => Some(Self::Bloc(BlocId(who))),
            _ => None,
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
    /// When that was said.
    pub said: Option<PartialDate>,
    /// How many positions there are.
    pub positions: u32,
    /// All of them, in the order in which they were said, those of unknown date first.
    pub points: Vec<StancePoint>,
}

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
    let points: Vec<(IssueRef, StancePoint)> = all(
        reader.conn(),
        include_str!("by_issue.sql"),
        (side, who, day_number(day)),
        |row| {
            Ok((
                IssueRef {
                    id: row.get::<_, IssueId>(0)?,
                    name: row.get(1)?,
                    parent: row.get(2)?,
                },
                StancePoint {
                    position: row.get(3)?,
                    said: date_at(row, 4)?,
                    stance: stance_of(row.get(6)?)?,
                },
            ))
        },
    )?;
    let mut stances: Vec<IssueStance> = Vec::new();
    for (issue, point) in points {
        match stances.last_mut() {
            Some(last) if last.issue.id == issue.id => {
                last.stance = point.stance;
                last.said = point.said.clone();
                last.positions += 1;
                last.points.push(point);
            }
            _ => stances.push(IssueStance {
                issue,
                stance: point.stance,
                said: point.said.clone(),
                positions: 1,
                points: vec![point],
            }),
        }
    }
    stances.sort_by(|a, b| (&a.issue.parent, &a.issue.name).cmp(&(&b.issue.parent, &b.issue.name)));
    Ok(stances)
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
