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
use crate::events::EventKind;
use crate::sql::{all, date_at};
use crate::{ActorRef, CountryRef, Error, EventId, Library, PositionId, PostRef, Reader, Result};

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
}

pub(super) fn timeline(
    reader: &Reader<'_>,
    said: &Said,
    request: &MatrixRequest,
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
        let statements = cells.told(row.speaker, asked);
        told.push((row, statements));
    }
    if request.rows == MatrixRows::Actors {
        leave_to_actors(&mut told);
    }
    let mut lanes = Vec::new();
    for (row, statements) in told {
        if !statements.is_empty() {
            lanes.push(lane(reader, said, request, row, &statements)?);
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
    told: &[Told],
) -> Result<Lane> {
    let mut statements = Vec::with_capacity(told.len());
    for one in told.iter().rev() {
        let read = || shown(reader, one.position, one.stance);
        let position = said.shown(one.position, read)?;
        let source = said.source(one.position, || source(reader, one.position))?;
        statements.push(TimelineStatement {
            day: day_of_number(i64::from(one.day)),
            position: position.latest.clone(),
            against: position.against,
            event: source.event,
            citation_key: source.citation_key.clone(),
        });
    }
    let latest = told.first().map(|one| (i64::from(one.day), one.position));
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
    let first = request.from.or_else(|| days().min());
    let last = request.as_of.or_else(|| days().max());
    let held: Vec<(EventId, String, EventKind, Option<PartialDate>)> =
        all(reader.conn(), include_str!("events.sql"), [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, date_at(row, 3)?))
        })?;
    let mut events = Vec::new();
    for (event, name, kind, held) in held {
        let Some((held, day)) = held.and_then(|held| held.last_day().map(|day| (held, day))) else {
            continue;
        };
        let made: HashSet<PositionId> = statements()
            .filter(|statement| statement.event == Some(event))
            .map(|statement| statement.position.position)
            .collect();
        let among = first.is_some_and(|first| first <= day) && last.is_some_and(|last| day <= last);
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
