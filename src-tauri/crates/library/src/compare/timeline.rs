//! The timeline: what everybody said on one issue, statement by statement, with the events of those days.

use std::collections::HashSet;

use chrono::NaiveDate;
use demarche_text::PartialDate;
use serde::{Deserialize, Serialize};

use super::cell::{Cells, Said};
use super::days::day_of_number;
use super::matrix::{CellPosition, Fill, MatrixIssue, MatrixRequest, MatrixRows, post, window};
use super::origins::origins;
use super::rows::{self, Row};
use super::searched::Searched;
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
        self.read(|reader| timeline(reader, request))
    }
}

/// [`Library::timeline`] with a reader at hand.
pub fn timeline(reader: &Reader<'_>, request: &MatrixRequest) -> Result<Timeline> {
    let &[asked] = request.issues.as_slice() else {
        return Err(Error::invalid(format!(
            "a timeline is of one issue, not of {}",
            request.issues.len()
        )));
    };
    let issue = rows::issue(reader, asked)?;
    let window = window(reader, request)?;
    let searched = Searched::count(reader, request.from, request.as_of, request.outlet)?;
    let mut cells = Cells::new(reader, &window)?;
    let mut told = Vec::new();
    for row in rows::rows(reader, request)? {
        let speaker = match &row {
            Row::Country(id, _) => Speaker::Country(*id),
            Row::Actor(actor) => Speaker::Actor(actor.id),
        };
        told.push((row, cells.said(speaker, asked)?));
    }
    if request.rows == MatrixRows::Actors {
        leave_to_actors(&mut told);
    }
    let mut fill = Fill::new(reader, &searched)?;
    let mut lanes = Vec::new();
    for (row, said) in told {
        if !said.is_empty() {
            lanes.push(lane(reader, request, row, &said, &mut fill)?);
        }
    }
    let counted = cells.counted();
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
        origins: origins(reader, &counted)?,
    })
}

/// Takes out of a country's lane what stands in an actor's.
fn leave_to_actors(told: &mut [(Row, Vec<Said>)]) {
    let of_actors: HashSet<PositionId> = told
        .iter()
        .filter(|(row, _)| matches!(row, Row::Actor(_)))
        .flat_map(|(_, said)| said.iter().map(|one| one.position))
        .collect();
    for (row, said) in told {
        if matches!(row, Row::Country(..)) {
            said.retain(|one| !of_actors.contains(&one.position));
        }
    }
}

fn lane(
    reader: &Reader<'_>,
    request: &MatrixRequest,
    row: Row,
    said: &[Said],
    fill: &mut Fill<'_>,
) -> Result<Lane> {
    let mut statements = Vec::with_capacity(said.len());
    for one in said.iter().rev() {
        let (position, against) = fill.latest(one.position, one.stance)?;
        let (event, citation_key) = reader
            .conn()
            .prepare_cached(include_str!("source.sql"))?
            .query_row([one.position], |row| Ok((row.get(0)?, row.get(1)?)))?;
        statements.push(TimelineStatement {
            day: day_of_number(one.day),
            position,
            against,
            event,
            citation_key,
        });
    }
    Ok(match row {
        Row::Country(_, country) => Lane {
            country: Some(country),
            actor: None,
            post: None,
            statements,
        },
        Row::Actor(actor) => Lane {
            country: actor.country.clone(),
            post: post(
                reader,
                actor.id,
                said.first().map(|one| (one.day, one.position)),
                request.as_of,
            )?,
            actor: Some(actor),
            statements,
        },
    })
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
