//! Every shift of a library, in one pass over the narrow rows.

use std::collections::HashSet;

use super::sequence::{Pair, Told, pairs};
use super::silence::Mentions;
use super::{ShiftKind, ShiftPer, ShiftsRequest, Silence};
use crate::compare::stance::{day_number, stance_of};
use crate::sql::all;
use crate::{IssueId, PositionId, Reader, Result, countries};

/// A shift as rows and numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// The actor, country or post.
    pub(super) who: i64,
    pub(super) issue: IssueId,
    /// As the table `stated` has it; 0 where unknown.
    pub(super) day: i64,
    pub(super) what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// Two statements.
    Pair(Pair),
    /// A statement and evidence that contradicts it.
    Against(PositionId),
    /// No statement after this one.
    Silent(PositionId, Silence),
}

impl Found {
    pub(super) fn kind(&self) -> ShiftKind {
        match self.what {
            What::Pair(pair) => pair.kind,
            What::Against(_) => ShiftKind::Contradicted,
            What::Silent(..) => ShiftKind::FellSilent,
        }
    }

    /// The latest of its statements.
    pub(super) fn latest(&self) -> PositionId {
        match self.what {
            What::Pair(pair) => pair.after.position,
            What::Against(position) | What::Silent(position, _) => position,
        }
    }
}

impl ShiftPer {
    /// The first column of the table `stated`.
    pub(super) fn side(self) -> i64 {
        match self {
            Self::Person => 0,
            Self::Country => 1,
            Self::Post => 2,
        }
    }
}

/// What is in a library by a request, whatever the kinds asked for and whatever is dismissed.
#[derive(Debug, Default)]
pub(super) struct Scanned {
    /// In no order.
    pub(super) found: Vec<Found>,
    /// Statements without a date.
    pub(super) undated: u32,
}

/// Reads the sequences and finds what shifts in them.
pub(super) fn scan(reader: &Reader<'_>, request: &ShiftsRequest) -> Result<Scanned> {
    let who = speakers(reader, request)?;
    let issues = issues(reader, request)?;
    let side = request.per.side();
    let first = day_number(request.since).unwrap_or(i64::from(request.as_of.is_some()));
    let last = day_number(request.as_of).unwrap_or(i64::MAX);
    let mut mentions = Mentions::of(reader, request)?;
    let mut scanned = Scanned::default();
    let mut told = reader.conn().prepare_cached(include_str!("told.sql"))?;
    let mut rows = told.query((side, last, request.attributed))?;
    let mut sequence = Sequence {
        of: (0, IssueId(0)),
        wanted: false,
        told: Vec::new(),
        undated: 0,
    };
    while let Some(row) = rows.next()? {
        let of = (row.get(0)?, row.get(1)?);
        if sequence.of != of {
            sequence.end(request, &mut mentions, &mut scanned)?;
            sequence.of = of;
            sequence.wanted = who.contains(&of.0) && issues.contains(&of.1);
        }
        if !sequence.wanted {
            continue;
        }
        match row.get(2)? {
            0 => sequence.undated += 1,
            day => sequence.told.push(Told {
                position: row.get(3)?,
                stance: stance_of(row.get(4)?)?,
                day,
                since: row.get(5)?,
            }),
        }
    }
    sequence.end(request, &mut mentions, &mut scanned)?;
    let against: Vec<Found> = all(
        reader.conn(),
        include_str!("against.sql"),
        (side, first, last, request.attributed),
        |row| {
            Ok(Found {
                who: row.get(0)?,
                issue: row.get(1)?,
                day: row.get(2)?,
                what: What::Against(row.get(3)?),
            })
        },
    )?;
    let wanted = |found: &Found| who.contains(&found.who) && issues.contains(&found.issue);
    scanned.found.extend(against.into_iter().filter(wanted));
    scanned.found.retain(|found| found.day >= first);
    Ok(scanned)
}

/// The statements of one speaker on one issue.
#[derive(Debug)]
struct Sequence {
    of: (i64, IssueId),
    wanted: bool,
    told: Vec<Told>,
    undated: u32,
}

impl Sequence {
    /// Takes note of what shifts in it, and empties it.
    fn end(
        &mut self,
        request: &ShiftsRequest,
        mentions: &mut Mentions<'_>,
        scanned: &mut Scanned,
    ) -> Result<()> {
        let (who, issue) = self.of;
        pairs(&self.told, request.window, |pair| {
            scanned.found.push(Found {
                who,
                issue,
                day: pair.after.day,
                what: What::Pair(pair),
            });
        });
        // An undated statement may be later than the others.
        if self.undated == 0
            && let Some(last) = self.told.last()
            && let Some(silence) = mentions.silence(who, &self.told)?
        {
            scanned.found.push(Found {
                who,
                issue,
                day: last.day,
                what: What::Silent(last.position, silence),
            });
        }
        scanned.undated += self.undated;
        self.undated = 0;
        self.told.clear();
        Ok(())
    }
}

/// The rows of those whose statements are asked for.
fn speakers(reader: &Reader<'_>, request: &ShiftsRequest) -> Result<HashSet<i64>> {
    let of: Vec<i64> = request
        .countries
        .iter()
        .map(|code| countries::id(reader, code).map(|country| country.0))
        .collect::<Result<_>>()?;
    let sql = match request.per {
        ShiftPer::Person => "SELECT id, country FROM actor WHERE trashed_at IS NULL",
        ShiftPer::Post => "SELECT id, country FROM post",
        ShiftPer::Country => "SELECT id, id FROM country",
    };
    let rows: Vec<(i64, Option<i64>)> =
        all(reader.conn(), sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let named: Vec<i64> = match request.per {
        ShiftPer::Person => request.actors.iter().map(|actor| actor.0).collect(),
        ShiftPer::Post => request.posts.iter().map(|post| post.0).collect(),
        ShiftPer::Country => Vec::new(),
    };
    Ok(rows
        .into_iter()
        .filter(|(_, country)| {
            of.is_empty() || country.is_some_and(|country| of.contains(&country))
        })
        .map(|(id, _)| id)
        .filter(|id| named.is_empty() || named.contains(id))
        .collect())
}

/// The issues asked for that are not in the trash.
fn issues(reader: &Reader<'_>, request: &ShiftsRequest) -> Result<HashSet<IssueId>> {
    let mut issues: HashSet<IssueId> = all(
        reader.conn(),
        "SELECT id FROM issue WHERE leaf AND trashed_at IS NULL",
        [],
        |row| row.get(0),
    )?
    .into_iter()
    .collect();
    if !request.issues.is_empty() {
        issues.retain(|issue| request.issues.contains(issue));
    }
    Ok(issues)
}
