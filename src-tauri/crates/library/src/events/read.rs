//! The list of events, and one event's page.

use demarche_text::PartialDate;
use rusqlite::Row;
use serde::{Deserialize, Serialize};

use super::EventKind;
use crate::articles::ArticleRow;
use crate::positions::{PositionRow, position_rows};
use crate::sql::{all, date_at};
use crate::{
    ActorRef, ArticleId, EventId, Library, OrNotFound, PositionId, Reader, Result, articles,
};

/// An event in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventRow {
    /// Its row.
    pub id: EventId,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: EventKind,
    /// When it was held.
    pub held: Option<PartialDate>,
    /// Where.
    pub place: Option<String>,
    /// Who took part.
    pub participants: Vec<ActorRef>,
    /// Articles about it.
    pub articles: u32,
    /// Positions taken at it.
    pub positions: u32,
}

/// An event with all that is known of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// What a list shows of it.
    pub row: EventRow,
    /// Articles about it, oldest first.
    pub articles: Vec<ArticleRow>,
    /// Positions taken at it, in the order in which they were coded.
    pub positions: Vec<PositionRow>,
}

impl Library {
    /// Every event, the one held last first.
    pub fn events(&self) -> Result<Vec<EventRow>> {
        self.read(|reader| {
            let mut events = all(reader.conn(), include_str!("list.sql"), [], event_row)?;
            for event in &mut events {
                event.participants = participants(reader, event.id)?;
            }
            Ok(events)
        })
    }

    /// An event's page.
    pub fn event(&self, id: EventId) -> Result<Event> {
        self.read(|reader| {
            let conn = reader.conn();
            let mut row = conn
                .prepare_cached(include_str!("get.sql"))?
                .query_row([id], event_row)
                .or_not_found(id)?;
            row.participants = participants(reader, id)?;
            let positions: Vec<PositionId> = all(
                conn,
                "SELECT id FROM position WHERE event = ? AND trashed_at IS NULL ORDER BY id",
                [id],
                |row| row.get(0),
            )?;
            let articles: Vec<ArticleId> =
                all(conn, include_str!("articles.sql"), [id], |row| row.get(0))?;
            Ok(Event {
                row,
                articles: articles
                    .into_iter()
                    .map(|article| articles::row(reader, article))
                    .collect::<Result<_>>()?,
                positions: position_rows(reader, &positions)?,
            })
        })
    }
}

fn event_row(row: &Row<'_>) -> rusqlite::Result<EventRow> {
    Ok(EventRow {
        id: row.get(0)?,
        name: row.get(1)?,
        kind: row.get(2)?,
        held: date_at(row, 3)?,
        place: row.get(5)?,
        participants: Vec::new(),
        articles: row.get(6)?,
        positions: row.get(7)?,
    })
}

fn participants(reader: &Reader<'_>, event: EventId) -> Result<Vec<ActorRef>> {
    let actors: Vec<Option<ActorRef>> = all(
        reader.conn(),
        include_str!("participants.sql"),
        [event],
        |row| ActorRef::at(row, 0),
    )?;
    Ok(actors.into_iter().flatten().collect())
}
