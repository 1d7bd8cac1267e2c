//! The timeline: what everybody said on one issue, statement by statement, with the events of those days.

use std::collections::HashSet;

use chrono::NaiveDate;
use demarche_text::PartialDate;
use demarche_text::phrase;
use serde::{Deserialize, Serialize};

use super::cell::Cells;
use super::days::day_of_number;
use super::matrix::{CellPosition, MatrixIssue, MatrixRequest, MatrixRows, post, shown, window};
use super::rows::{self, Row};
use super::said::{Said, Source, Told};
use super::stance::Speaker;
use super::standing::Standing;
use crate::events::EventKind;
use crate::sensitive::rest_on_held_in;
use crate::sql::{all, date_at};
use crate::{
    ActorRef, CountryRef, Error, EventId, Library, PlaceKind, PositionId, PostRef, Reader, Result,
};

/// One issue over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline {
    /// On what.
    pub issue: MatrixIssue,
    /// The contested proposition.
    pub proposition: Option<String>,
    /// Those who said anything, grouped by country as in the matrix.
    pub lanes: Vec<Lane>,
    /// Events held in the days that the statements span, and those at which one was made, by day.
    pub events: Vec<TimelineEvent>,
    /// Articles that could have told of more, as in the matrix.
    pub articles_searched: u32,
    /// Positions that count, each once.
    pub positions: u32,
    /// Independent origins of the articles that their evidence is from.
    pub origins: u32,
    /// Of the positions, those of which all that supported them is in the trash.
    pub evidence_trashed: u32,
}

/// What one speaker said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lane {
    /// The country, or the actor's.
    pub country: Option<CountryRef>,
    /// The actor; none for a country, which beside actors has only what none of them said.
    pub actor: Option<ActorRef>,
    /// The post that the actor held at the latest statement.
    pub post: Option<PostRef>,
    /// In the order in which they were said, those of unknown date first.
    pub statements: Vec<TimelineStatement>,
}

/// A point of a lane.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineStatement {
    /// The day from which on it counts; none where unknown.
    pub day: Option<NaiveDate>,
    /// Whether it is where the speaker stood from that day on, of all that had been said by then. One that is known to the
    /// month does not where a day in that month is known, nor one of unknown day where another is dated.
    pub stands: bool,
    /// What was said.
    pub position: CellPosition,
    /// Pieces of evidence that contradict it.
    pub against: u32,
    /// The event at which it was said.
    pub event: Option<EventId>,
    /// The citation key of the article that its first supporting evidence is from.
    pub citation_key: Option<String>,
}

/// An event on the timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineEvent {
    /// Its row.
    pub event: EventId,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: EventKind,
    /// When it was held.
    pub held: PartialDate,
    /// The last day on which that can have been.
    pub day: NaiveDate,
    /// Statements on the timeline that were made at it.
    pub statements: u32,
}

impl Library {
    /// What everybody said on the one issue that is asked for.
    pub fn timeline(&self, request: &MatrixRequest) -> Result<Timeline> {
        self.read_said(|reader, said| timeline(reader, said, request))
    }

    /// The same as it may leave the library: of what rests on a held source neither day nor event is told, and all that
    /// is told of the rest is as if nobody had said it.
    pub fn timeline_held(&self, request: &MatrixRequest) -> Result<Timeline> {
        self.read_said(|reader, said| timeline_without(reader, said, request, held))
    }
}

/// Of what was told, what rests on a held source.
fn held(reader: &Reader<'_>, told: &[(Row, Vec<Told>)]) -> Result<HashSet<PositionId>> {
    let told: HashSet<PositionId> = told
        .iter()
        .flat_map(|(_, said)| said.iter().map(|one| one.position))
        .collect();
    let ids: Vec<i64> = told.iter().map(|position| position.0).collect();
    let rest = rest_on_held_in(reader, PlaceKind::Position, &ids)?;
    let held = told.into_iter().zip(rest);
    Ok(held.filter_map(|(id, rests)| rests.then_some(id)).collect())
}

pub(super) fn timeline(
    reader: &Reader<'_>,
    said: &Said,
    request: &MatrixRequest,
) -> Result<Timeline> {
    timeline_without(reader, said, request, |_, _| Ok(HashSet::new()))
}

fn timeline_without(
    reader: &Reader<'_>,
    said: &Said,
    request: &MatrixRequest,
    apart: impl FnOnce(&Reader<'_>, &[(Row, Vec<Told>)]) -> Result<HashSet<PositionId>>,
) -> Result<Timeline> {
    let &[asked] = request.issues.as_slice() else {
        return Err(Error::invalid(phrase!(
            "A timeline is of one issue, not of {issues}.",
            issues = request.issues.len()
        )));
    };
    let issue = rows::issue(reader, asked)?;
    let searched = said
        .published(reader, &request.filter)?
        .searched(request.from, request.as_of);
    let mut cells = Cells::new(said, window(reader, said, request)?);
    let mut told = Vec::new();
    for row in rows::rows(reader, request)? {
        cells.of_named = row.of_named(request);
        let statements = cells.told(row.speaker, asked);
        told.push((row, statements));
    }
    if request.rows == MatrixRows::Actors {
        leave_to_actors(&mut told);
    }
    let apart = apart(reader, &told)?;
    let mut lanes = Vec::new();
    for (row, statements) in told {
        if !statements.is_empty() {
            let split = statements
                .into_iter()
                .partition(|one| apart.contains(&one.position));
            lanes.push(lane(reader, said, request, row, split)?);
        }
    }
    let counted: Vec<PositionId> = cells.counted().collect();
    Ok(Timeline {
        proposition: reader
            .conn()
            .prepare_cached("SELECT proposition FROM issue WHERE id = ?")?
            .query_row([asked], |row| row.get(0))?,
        issue,
        events: events(reader, request, &lanes)?,
        lanes,
        articles_searched: searched.articles,
        positions: counted.len() as u32,
        evidence_trashed: said.count_trashed(reader, &counted)?,
        origins: said.origins(reader)?.count(counted.into_iter()),
    })
}

/// Takes out of a country's lane what stands in an actor's.
fn leave_to_actors(told: &mut [(Row, Vec<Told>)]) {
    let of_actors: HashSet<PositionId> = told
        .iter()
        .filter(|(row, _)| row.actor.is_some())
        .flat_map(|(_, said)| said.iter().map(|one| one.position))
        .collect();
    for (row, said) in told {
        if row.actor.is_none() {
            said.retain(|one| !of_actors.contains(&one.position));
        }
    }
}

fn lane(
    reader: &Reader<'_>,
    said: &Said,
    request: &MatrixRequest,
    row: Row,
    (mut apart, told): (Vec<Told>, Vec<Told>),
) -> Result<Lane> {
    let statement = |one: &Told, dated: bool, stands: bool| -> Result<TimelineStatement> {
        let read = || shown(reader, one.position, one.stance);
        let position = said.shown(one.position, read)?;
        let source = said.source(one.position, || source(reader, one.position))?;
        Ok(TimelineStatement {
            day: day_of_number(i64::from(one.day)).filter(|_| dated),
            stands,
            position: position.latest.clone(),
            against: position.against,
            event: source.event.filter(|_| dated),
            citation_key: source.citation_key.clone(),
        })
    };
    // Their order tells as well.
    apart.sort_by_key(|one| one.position);
    let mut statements: Vec<TimelineStatement> = apart
        .iter()
        .map(|one| statement(one, false, false))
        .collect::<Result<_>>()?;
    for (one, stands) in told.iter().zip(stands(&told)).rev() {
        statements.push(statement(one, true, stands)?);
    }
    let latest = Standing::of(&told).latest();
    let latest = latest.map(|one| (i64::from(one.day), one.position));
    Ok(Lane {
        country: row.body(),
        post: match row.speaker {
            Speaker::Actor(actor) => post(reader, actor, latest, request.as_of)?,
            Speaker::Country(_) | Speaker::Bloc(_) => None,
        },
        actor: row.actor,
        statements,
    })
}

/// Of each statement whether it is the one that stands of those counted up to its day; `told` has the latest first.
fn stands(told: &[Told]) -> Vec<bool> {
    let (undated, dated): (Vec<Told>, Vec<Told>) =
        told.iter().copied().partition(|one| one.undated);
    let up_to = |of: &[Told], day: i32| of.partition_point(|one| one.day > day);
    // What is undated stands only where nothing dated does.
    let latest = |day: i32| match &dated[up_to(&dated, day)..] {
        [] => Standing::of_undated(&undated[up_to(&undated, day)..]).latest(),
        dated => Standing::of(dated).latest(),
    };
    let mut stands = Vec::with_capacity(told.len());
    for of_day in told.chunk_by(|one, next| one.day == next.day) {
        let latest = latest(of_day[0].day).map(|one| one.position);
        stands.extend(of_day.iter().map(|one| latest == Some(one.position)));
    }
    stands
}

fn source(reader: &Reader<'_>, position: PositionId) -> Result<Source> {
    Ok(reader
        .conn()
        .prepare_cached(include_str!("source.sql"))?
        .query_row([position], |row| {
            Ok(Source {
                event: row.get(0)?,
                citation_key: row.get(1)?,
            })
        })?)
}

/// The events of the days asked for or, on a side where none is, of the days of the statements; and
/// those at which one of these was made, whenever that was.
fn events(
    reader: &Reader<'_>,
    request: &MatrixRequest,
    lanes: &[Lane],
) -> Result<Vec<TimelineEvent>> {
    let statements = || lanes.iter().flat_map(|lane| &lane.statements);
    let days = || statements().filter_map(|statement| statement.day);
    let first = days().min();
    let last = request.as_of.or_else(|| days().max());
    let held: Vec<(EventId, String, EventKind, Option<PartialDate>)> =
        all(reader.conn(), include_str!("events.sql"), [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, date_at(row, 3)?))
        })?;
    let mut events = Vec::new();
    for (event, name, kind, held) in held {
        let Some(held) = held else {
            continue;
        };
        let (Some(since), Some(day)) = (held.first_day(), held.last_day()) else {
            continue;
        };
        let made: HashSet<PositionId> = statements()
            .filter(|statement| statement.event == Some(event))
            .map(|statement| statement.position.position)
            .collect();
        let begun = match request.from {
            Some(from) => from <= since,
            None => first.is_some_and(|first| first <= day),
        };
        let among = begun && last.is_some_and(|last| day <= last);
        if among || !made.is_empty() {
            events.push(TimelineEvent {
                event,
                name,
                kind,
                held,
                day,
                statements: made.len() as u32,
            });
        }
    }
    events.sort_by_key(|event| (event.day, event.event));
    Ok(events)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::positions::Stance;

    fn told(position: i64, since: i32, day: i32, undated: bool) -> Told {
        Told {
            position: PositionId(position),
            day,
            since,
            stance: Stance::Supports,
            attributed: position % 3 == 0,
            direct: true,
            spokesperson: false,
            undated,
        }
    }

    #[test]
    fn what_stands_at_a_day_is_what_stands_of_all_up_to_it() {
        for seed in 0..400_i64 {
            let mut said: Vec<Told> = (0..9)
                .map(|at| {
                    let mixed = (seed * 31 + at * 17) * (at + 3) % 101;
                    let since = 20_220_300 + (mixed % 7) as i32;
                    let wide = if mixed % 4 == 0 { 3 } else { 0 };
                    match mixed % 5 {
                        0 => told(at, 0, 0, true),
                        1 | 2 => told(at, since, since, true),
                        _ => told(at, since, since + wide, false),
                    }
                })
                .collect();
            said.sort_by_key(|one| std::cmp::Reverse((one.day, one.position)));
            let each: Vec<bool> = said
                .iter()
                .map(|one| {
                    let up_to = said.iter().filter(|it| it.day <= one.day);
                    Standing::of(up_to).latest().map(|it| it.position) == Some(one.position)
                })
                .collect();
            assert_eq!(stands(&said), each, "{said:?}");
        }
    }

    #[test]
    fn a_long_lane_is_walked_once() {
        let begun = std::time::Instant::now();
        for days in [1, 100_000] {
            let said: Vec<Told> = (0..100_000)
                .map(|at| told(at, 1 + at as i32 % days, 1 + at as i32 % days, true))
                .rev()
                .collect();
            let standing = stands(&said).into_iter().filter(|stands| *stands).count();
            assert_eq!(standing, days as usize);
        }
        assert!(begun.elapsed().as_secs() < 10);
    }
}
