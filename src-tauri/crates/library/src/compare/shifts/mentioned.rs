//! Which articles mention a speaker, held in memory until an article or a mention changes: whoever fell
//! silent is told by all of them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use demarche_text::PartialDate;

use super::ShiftPer;
use crate::compare::stance::day_number;
use crate::sql::{all, date_at};
use crate::{ActorId, Changes, Reader, Result};

/// The articles that mention each actor. True of one state of the library.
#[derive(Debug, Default)]
pub(crate) struct Mentioned {
    /// The day of each article outside the trash that has a body, ascending, as the table `stated` has days.
    days: Vec<i32>,
    /// The articles of each actor by their places in `days`, ascending.
    of_actor: HashMap<i64, Vec<u32>>,
    of: Mutex<HashMap<(ShiftPer, i64), Spoken>>,
}

/// Articles by their places in the order of days, ascending.
pub(super) type Spoken = Arc<[u32]>;

impl Mentioned {
    pub(crate) fn read(reader: &Reader<'_>) -> Result<Self> {
        let mut articles: Vec<(i32, i64)> =
            all(reader.conn(), include_str!("article_days.sql"), [], |row| {
                Ok((row.get(1)?, row.get(0)?))
            })?;
        articles.retain(|(day, _)| *day > 0);
        articles.sort_unstable();
        // One more than the place of the article whose body in force is at that row; 0 for other bodies.
        let mut places: Vec<u32> = Vec::new();
        for (place, (_, body)) in (1..).zip(&articles) {
            let at = usize::try_from(*body).unwrap_or(0);
            if at >= places.len() {
                places.resize(at + at / 2 + 1, 0);
            }
            places[at] = place;
        }
        let mut of_actor: HashMap<i64, Vec<u32>> = HashMap::new();
        let mut statement = reader.conn().prepare_cached(
            "SELECT actor, body_version FROM mention ORDER BY actor, body_version",
        )?;
        let mut rows = statement.query([])?;
        let mut last = None;
        let mut current: Vec<u32> = Vec::new();
        let mut of = 0;
        while let Some(row) = rows.next()? {
            let (actor, body): (i64, i64) = (row.get(0)?, row.get(1)?);
            if last == Some((actor, body)) {
                continue;
            }
            last = Some((actor, body));
            if actor != of {
                keep(&mut of_actor, of, &mut current);
                of = actor;
            }
            let place = usize::try_from(body).ok().and_then(|at| places.get(at));
            if let Some(place) = place.copied().filter(|&place| place > 0) {
                current.push(place - 1);
            }
        }
        keep(&mut of_actor, of, &mut current);
        Ok(Self {
            days: articles.into_iter().map(|(day, _)| day).collect(),
            of_actor,
            of: Mutex::default(),
        })
    }

    /// Whether a change makes it stale.
    pub(crate) fn touched_by(changes: &Changes) -> bool {
        const READ: &[&str] = &["mention", "article", "actor", "tenure"];
        READ.iter().any(|table| changes.rows(table) > 0)
    }

    /// How many articles mention an actor.
    pub(crate) fn articles(&self, actor: ActorId) -> u32 {
        let of_actor = self.of_actor.get(&actor.0);
        of_actor.map_or(0, Vec::len) as u32
    }

    /// How many of these articles are of a day or an earlier one.
    pub(super) fn up_to(&self, spoken: &[u32], day: i64) -> usize {
        let until = self.days.partition_point(|&other| i64::from(other) <= day);
        spoken.partition_point(|&place| (place as usize) < until)
    }

    /// The articles that mention a speaker: for a country, any actor of it; for a bloc, whoever spoke for it;
    /// for a post, whoever held it on that day.
    pub(super) fn of(&self, reader: &Reader<'_>, per: ShiftPer, who: i64) -> Result<Spoken> {
        // Who spoke for a bloc changes with what is coded.
        if per == ShiftPer::Bloc {
            return Ok(self.read_of(reader, per, who)?.into());
        }
        let held = || self.of.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = held().get(&(per, who)) {
            return Ok(Arc::clone(known));
        }
        let spoken: Spoken = self.read_of(reader, per, who)?.into();
        held().insert((per, who), Arc::clone(&spoken));
        Ok(spoken)
    }

    fn read_of(&self, reader: &Reader<'_>, per: ShiftPer, who: i64) -> Result<Vec<u32>> {
        let conn = reader.conn();
        let holders: Vec<(i64, i64, i64)> = match per {
            ShiftPer::Person => vec![(who, 0, i64::MAX)],
            ShiftPer::Country => all(
                conn,
                "SELECT id FROM actor WHERE country = ? AND trashed_at IS NULL",
                [who],
                |row| Ok((row.get(0)?, 0, i64::MAX)),
            )?,
            ShiftPer::Bloc => all(
                conn,
                include_str!("../speakers_of_bloc.sql"),
                [who],
                |row| Ok((row.get(0)?, 0, i64::MAX)),
            )?,
            ShiftPer::Post => all(conn, include_str!("holders.sql"), [who], |row| {
                let day = |at, last: fn(&PartialDate) -> Option<NaiveDate>| {
                    Ok::<_, rusqlite::Error>(day_number(date_at(row, at)?.as_ref().and_then(last)))
                };
                Ok((
                    row.get(0)?,
                    day(1, PartialDate::first_day)?.unwrap_or(0),
                    day(3, PartialDate::last_day)?.unwrap_or(i64::MAX),
                ))
            })?,
        };
        let mut spoken: Vec<u32> = Vec::new();
        for (actor, from, to) in holders {
            let first = self.days.partition_point(|&day| i64::from(day) < from);
            let end = self.days.partition_point(|&day| i64::from(day) <= to);
            let of_actor = self.of_actor.get(&actor).into_iter().flatten();
            spoken.extend(of_actor.filter(|&&place| (first..end).contains(&(place as usize))));
        }
        spoken.sort_unstable();
        spoken.dedup();
        Ok(spoken)
    }
}

fn keep(of_actor: &mut HashMap<i64, Vec<u32>>, actor: i64, spoken: &mut Vec<u32>) {
    if spoken.is_empty() {
        return;
    }
    spoken.sort_unstable();
    of_actor.insert(actor, spoken.clone());
    spoken.clear();
}
