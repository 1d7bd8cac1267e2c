//! Who fell silent: took positions on an issue, and then none in articles that go on to mention them.
//!
//! Silence says something only where there was occasion to speak, so it is counted in articles that
//! mention the speaker: for a country, any actor of it; for a post, whoever held it on that day. The
//! days with statements after the first such day, of the articles that mention the speaker from then up
//! to the last, tell how often a statement was to be expected. Who fell silent passed over so many
//! articles since as would happen by chance in less than one case of twenty, where nothing else is
//! known of the rate (the rule of succession: a uniform prior over it). Less than three days with
//! statements or five articles since tell nothing, nor does a statement of unknown date leave a silence.

use chrono::NaiveDate;

use super::sequence::Told;
use super::{ShiftPer, ShiftsRequest, Silence};
use crate::compare::days::day_of_number;
use crate::compare::stance::day_number;
use crate::sql::{all, date_at, rows};
use crate::{Reader, Result};

/// Fewer articles since tell nothing.
const LEAST: usize = 5;
/// Fewer days with statements after the first are no rate.
const LEAST_SPOKE: usize = 2;
/// The chance of such a silence that must not be exceeded.
const CHANCE: f64 = 0.05;

/// The days on which articles mention a speaker.
pub(super) struct Mentions<'r> {
    reader: Reader<'r>,
    per: ShiftPer,
    /// The last day looked at; none where there are no articles.
    to: Option<i64>,
    /// The day of the article whose body in force is at that place; read when it is first asked for.
    article_days: Option<Vec<i64>>,
    /// The speaker whose days are at hand, and these days in their order, one for each article.
    at_hand: Option<(i64, Vec<i64>)>,
}

impl<'r> Mentions<'r> {
    pub(super) fn of(reader: &Reader<'r>, request: &ShiftsRequest) -> Result<Self> {
        let to = match day_number(request.as_of) {
            Some(day) => Some(day),
            None => reader
                .conn()
                .prepare_cached(include_str!("newest.sql"))?
                .query_row([], |row| row.get(0))?,
        };
        Ok(Self {
            reader: *reader,
            per: request.per,
            to,
            article_days: None,
            at_hand: None,
        })
    }

    /// Whether who said this has been silent since.
    pub(super) fn silence(&mut self, who: i64, told: &[Told]) -> Result<Option<Silence>> {
        let (Some(first), Some(last), Some(to)) = (told.first(), told.last(), self.to) else {
            return Ok(None);
        };
        let (Some(since), Some(until)) = (day_of_number(last.day), day_of_number(to)) else {
            return Ok(None);
        };
        if first.day == last.day || last.day >= to {
            return Ok(None);
        }
        let spoke = told
            .windows(2)
            .filter(|two| two[0].day != two[1].day)
            .count();
        let days = self.days(who)?;
        let up_to = |day: i64| days.partition_point(|&other| other <= day);
        let articles = up_to(to) - up_to(last.day);
        let of = up_to(last.day) - up_to(first.day);
        Ok(tells(spoke, of, articles).then_some(Silence {
            since,
            to: until,
            articles: articles as u32,
            spoke: spoke as u32,
            of: of as u32,
        }))
    }

    fn days(&mut self, who: i64) -> Result<&[i64]> {
        if self
            .at_hand
            .as_ref()
            .is_none_or(|(at_hand, _)| *at_hand != who)
        {
            self.at_hand = Some((who, self.read(who)?));
        }
        Ok(self.at_hand.as_ref().map_or(&[], |(_, days)| days))
    }

    fn read(&mut self, who: i64) -> Result<Vec<i64>> {
        let conn = self.reader.conn();
        let article_days = match &mut self.article_days {
            Some(known) => known,
            unread => unread.insert(article_days(&self.reader)?),
        };
        let holders: Vec<(i64, i64, i64)> = match self.per {
            ShiftPer::Person => vec![(who, 0, i64::MAX)],
            ShiftPer::Country => all(
                conn,
                "SELECT id FROM actor WHERE country = ? AND trashed_at IS NULL",
                [who],
                |row| Ok((row.get(0)?, 0, i64::MAX)),
            )?,
            ShiftPer::Post => all(conn, include_str!("holders.sql"), [who], |row| {
                let day = |at, last: fn(&demarche_text::PartialDate) -> Option<NaiveDate>| {
                    Ok::<_, rusqlite::Error>(day_number(date_at(row, at)?.as_ref().and_then(last)))
                };
                Ok((
                    row.get(0)?,
                    day(1, demarche_text::PartialDate::first_day)?.unwrap_or(0),
                    day(3, demarche_text::PartialDate::last_day)?.unwrap_or(i64::MAX),
                ))
            })?,
        };
        let mut mentioned = conn.prepare_cached(
            "SELECT body_version FROM mention WHERE actor = ? ORDER BY body_version",
        )?;
        let mut named: Vec<(i64, i64)> = Vec::new();
        for (actor, from, to) in holders {
            let bodies: Vec<i64> = rows(&mut mentioned, [actor], |row| row.get(0))?;
            named.extend(bodies.into_iter().filter_map(|body| {
                let day = *article_days.get(usize::try_from(body).ok()?)?;
                (day != 0 && (from..=to).contains(&day)).then_some((day, body))
            }));
        }
        named.sort_unstable();
        named.dedup();
        Ok(named.into_iter().map(|(day, _)| day).collect())
    }
}

/// The day of each article outside the trash, at the place of its body in force; 0 elsewhere.
fn article_days(reader: &Reader<'_>) -> Result<Vec<i64>> {
    let pairs: Vec<(i64, i64)> = all(reader.conn(), include_str!("article_days.sql"), [], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    let mut days = Vec::new();
    for (body, day) in pairs {
        let at = usize::try_from(body).unwrap_or(0);
        if at >= days.len() {
            days.resize(at + at / 2 + 1, 0);
        }
        days[at] = day;
    }
    Ok(days)
}

/// Whether no statement in `articles` is unlikely after `spoke` in `of`.
fn tells(spoke: usize, of: usize, articles: usize) -> bool {
    let of = of.max(spoke);
    let passed_over = of - spoke;
    let chance: f64 = (0..articles)
        .map(|more| (passed_over + more + 1) as f64 / (of + more + 2) as f64)
        .product();
    articles >= LEAST && spoke >= LEAST_SPOKE && chance <= CHANCE
}
