//! Every shift of a library, in one pass over the narrow rows.

use std::collections::HashSet;

use super::sequence::{Pair, pairs};
use super::silence::Mentions;
use super::{Mentioned, ShiftKind, ShiftPer, ShiftsRequest, Silence};
use crate::compare::said::{Said, Told};
use crate::compare::stance::day_number;
use crate::sql::all;
use crate::{IssueId, PositionId, Reader, Result, blocs, countries};

/// A shift as rows and numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// The actor, country or post.
    pub(super) who: i64,
    pub(super) issue: IssueId,
    /// As the table `stated` has it; 0 where unknown.
    pub(super) day: i32,
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
            Self::Bloc => 3,
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

/// Goes through the sequences and finds what shifts in them.
pub(super) fn scan(
    reader: &Reader<'_>,
    said: &Said,
    mentioned: &Mentioned,
    request: &ShiftsRequest,
) -> Result<Scanned> {
    let who = wanted(reader, request)?;
    let issues = issues(reader, request)?;
    // What may have been said before the day asked for is no shift from that day on.
    let first = day_number(request.since).unwrap_or(i64::from(request.as_of.is_some()));
    let last = day_number(request.as_of).unwrap_or(i64::MAX);
    let against = said.against(reader)?;
    let mut mentions = Mentions::of(reader, said, mentioned, request)?;
    let mut scanned = Scanned::default();
    let mut told: Vec<Told> = Vec::new();
    let posts = match request.per {
        ShiftPer::Post => Some(said.of_posts(reader)?),
        _ => None,
    };
    let speakers = said.of_side(request.per.side());
    for (speaker, issue, rows) in posts.into_iter().flatten().chain(speakers) {
        if !who.contains(&speaker) || !issues.contains(&issue) {
            continue;
        }
        let found = |day, what| Found {
            who: speaker,
            issue,
            day,
            what,
        };
        let up_to = rows.partition_point(|row| i64::from(row.day) <= last);
        told.clear();
        let mut undated = 0;
        for row in &rows[..up_to] {
            if said.is_gone(row.position) || row.attributed && !request.attributed {
                continue;
            }
            if against.has(row.position) && i64::from(row.since) >= first {
                let what = What::Against(row.position);
                scanned.found.push(found(row.day, what));
            }
            match row.day {
                0 => undated += 1,
                _ => told.push(*row),
            }
        }
        scanned.undated += undated;
        pairs(&told, request.window, |pair| {
            if i64::from(pair.after.since) >= first {
                scanned.found.push(found(pair.after.day, What::Pair(pair)));
            }
        });
        // An undated statement may be later than the others.
        if undated == 0
            && let Some(last) = told.last()
            && i64::from(last.since) >= first
            && let Some(silence) = mentions.silence(speaker, &told)?
        {
            let what = What::Silent(last.position, silence);
            scanned.found.push(found(last.day, what));
        }
    }
    Ok(scanned)
}

/// The rows of those whose statements are asked for.
fn wanted(reader: &Reader<'_>, request: &ShiftsRequest) -> Result<HashSet<i64>> {
    let of: Vec<i64> = request
        .countries
        .iter()
        .map(|code| countries::id(reader, code).map(|country| country.0))
        .collect::<Result<_>>()?;
    let sql = match request.per {
        ShiftPer::Person => "SELECT id, country FROM actor WHERE trashed_at IS NULL",
        ShiftPer::Post => "SELECT id, country FROM post",
        ShiftPer::Country => "SELECT id, id FROM country",
        ShiftPer::Bloc => "SELECT id, NULL FROM bloc",
    };
    let rows: Vec<(i64, Option<i64>)> =
        all(reader.conn(), sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let named: Vec<i64> = match request.per {
        ShiftPer::Person => request.actors.iter().map(|actor| actor.0).collect(),
        ShiftPer::Post => request.posts.iter().map(|post| post.0).collect(),
        ShiftPer::Country => Vec::new(),
        ShiftPer::Bloc => {
            let codes = request.blocs.iter();
            codes
                .map(|code| blocs::id(reader, code).map(|bloc| bloc.0))
                .collect::<Result<_>>()?
        }
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
