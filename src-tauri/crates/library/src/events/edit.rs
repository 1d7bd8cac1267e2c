//! Making, changing and trashing events.

use demarche_text::PartialDate;
use demarche_text::phrase;
use rusqlite::ToSql;
use rusqlite::types::FromSql;
use serde::{Deserialize, Serialize};

use super::EventKind;
use crate::sql::{all, date_columns, given, moment};
use crate::{ActorId, ArticleId, Error, EventId, Library, Op, OrNotFound, Outcome, Result, Tx};

/// An event to make, or what an existing one is to become.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewEvent {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: EventKind,
    /// When it was held.
    pub held: Option<PartialDate>,
    /// Where.
    pub place: Option<String>,
    /// Who took part.
    pub participants: Vec<ActorId>,
    /// Articles about it, readouts above all.
    pub articles: Vec<ArticleId>,
}

impl Library {
    /// Makes an event.
    pub fn create_event(&self, event: &NewEvent) -> Result<Outcome<EventId>> {
        let name = event.name.trim().to_owned();
        self.transact(Op::CreateEvent { name }, |tx| {
            check(event)?;
            let (held, precision) = date_columns(event.held.as_ref());
            let id = tx
                .conn()
                .prepare_cached(
                    "INSERT INTO event (name, kind, held, held_precision, place) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id",
                )?
                .query_row(
                    (event.name.trim(), event.kind, held, precision, given(event.place.as_deref())),
                    |row| row.get(0),
                )?;
            link(tx, id, event)?;
            Ok(id)
        })
    }

    /// Replaces all that is written of an event.
    pub fn update_event(&self, id: EventId, event: &NewEvent) -> Result<Outcome<()>> {
        let name = event.name.trim().to_owned();
        self.transact(Op::UpdateEvent { name }, |tx| {
            check(event)?;
            let (held, precision) = date_columns(event.held.as_ref());
            let found = tx
                .conn()
                .prepare_cached(
                    "UPDATE event SET name = ?2, kind = ?3, held = ?4, held_precision = ?5, place = ?6 \
                     WHERE id = ?1 AND trashed_at IS NULL",
                )?
                .execute((
                    id,
                    event.name.trim(),
                    event.kind,
                    held,
                    precision,
                    given(event.place.as_deref()),
                ))?;
            (found == 1).then_some(()).or_not_found(id)?;
            link(tx, id, event)
        })
    }

    /// Puts events in the trash. What was said at them stays.
    pub fn trash_events(&self, ids: &[EventId]) -> Result<Outcome<()>> {
        self.transact(Op::TrashEvents { n: ids.len() }, |tx| {
            let mut trash = tx.conn().prepare_cached(
                "UPDATE event SET trashed_at = ?2 WHERE id = ?1 AND trashed_at IS NULL",
            )?;
            for &id in ids {
                let found = trash.execute((id, moment(tx.now())))?;
                (found == 1).then_some(()).or_not_found(id)?;
            }
            Ok(())
        })
    }
}

fn check(event: &NewEvent) -> Result<()> {
    if event.name.trim().is_empty() {
        return Err(Error::invalid(phrase!("An event needs a name.")));
    }
    if let Some(held) = &event.held
        && PartialDate::parse(&held.date).as_ref() != Some(held)
    {
        return Err(Error::invalid(phrase!(
            "“{date}” is not a date.",
            date = held.date
        )));
    }
    Ok(())
}

/// One of the two lists that an event has, as statements over it.
struct Links {
    known: &'static str,
    exists: &'static str,
    add: &'static str,
    remove: &'static str,
}

const PARTICIPANTS: Links = Links {
    known: "SELECT actor FROM event_participant WHERE event = ?",
    exists: "SELECT 1 FROM actor WHERE id = ? AND trashed_at IS NULL",
    add: "INSERT INTO event_participant (event, actor) VALUES (?1, ?2)",
    remove: "DELETE FROM event_participant WHERE event = ?1 AND actor = ?2",
};
const ARTICLES: Links = Links {
    known: "SELECT article FROM event_article WHERE event = ?",
    exists: "SELECT 1 FROM article WHERE id = ? AND trashed_at IS NULL",
    add: "INSERT INTO event_article (event, article) VALUES (?1, ?2)",
    remove: "DELETE FROM event_article WHERE event = ?1 AND article = ?2",
};

fn link(tx: &Tx<'_>, id: EventId, event: &NewEvent) -> Result<()> {
    PARTICIPANTS.write(tx, id, &event.participants)?;
    ARTICLES.write(tx, id, &event.articles)
}

impl Links {
    /// Adds what is new and removes what is gone, so that the history records only what changed.
    fn write<I>(&self, tx: &Tx<'_>, event: EventId, wanted: &[I]) -> Result<()>
    where
        I: Copy + PartialEq + ToSql + FromSql + crate::id::Noun,
    {
        let conn = tx.conn();
        let mut known: Vec<I> = all(conn, self.known, [event], |row| row.get(0))?;
        for &one in &known {
            if !wanted.contains(&one) {
                conn.prepare_cached(self.remove)?.execute((event, one))?;
            }
        }
        for &one in wanted {
            if !known.contains(&one) {
                let exists = conn.prepare_cached(self.exists)?.exists([one])?;
                exists.then_some(()).or_not_found(one)?;
                conn.prepare_cached(self.add)?.execute((event, one))?;
                known.push(one);
            }
        }
        Ok(())
    }
}
