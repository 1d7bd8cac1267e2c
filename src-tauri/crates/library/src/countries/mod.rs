//! Countries: reference data, and what is said in a country's name.

use chrono::NaiveDate;
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use crate::actors::{ActorRow, actor_row};
use crate::compare::shifts::Mentioned;
use crate::compare::{IssueStance, Speaker, by_issue, day_number, with_gone};
use crate::id::CountryCode;
use crate::positions::{PositionRow, position_rows};
use crate::sql::all;
use crate::{
    ActorId, CountryId, CountryRef, LISTED, Library, Listed, OrNotFound, PositionId, Reader, Result,
};

/// A country in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountryRow {
    /// The country.
    pub country: CountryRef,
    /// Actors of it.
    pub speakers: u32,
    /// Positions that count for it: taken on its behalf or, where nobody's behalf is named, by an
    /// actor of it.
    pub positions: u32,
}

/// A country with all that is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Country {
    /// The country.
    pub country: CountryRef,
    /// ISO 3166-1 alpha-3.
    pub alpha3: String,
    /// Its capital.
    pub capital: Option<String>,
    /// Its other names.
    pub names: Vec<String>,
    /// "Russian".
    pub demonyms: Vec<String>,
    /// "Moscow", "the Kremlin".
    pub metonyms: Vec<String>,
    /// The groups that it is or was in.
    pub blocs: Vec<BlocMembership>,
    /// Actors of it, those with most positions first.
    pub speakers: Vec<ActorRow>,
    /// Where it stands on each issue, attributed statements left out.
    pub by_issue: Vec<IssueStance>,
    /// Positions that count for it, the ones said last of them first.
    pub positions: Listed<PositionRow>,
}

/// A country's time in a bloc, both days inclusive; unset where unknown or still running.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlocMembership {
    /// The bloc's code: `EU`.
    pub bloc: String,
    /// Its name.
    pub name: String,
    /// The first day, `YYYY-MM-DD`.
    pub from: Option<String>,
    /// The last day.
    pub to: Option<String>,
}

impl Library {
    /// Every country, by name.
    pub fn countries(&self) -> Result<Vec<CountryRow>> {
        self.read(|reader| {
            all(
                reader.conn(),
                &with_gone(include_str!("list.sql")),
                [],
                |row| {
                    Ok(CountryRow {
                        country: CountryRef {
                            code: row.get(0)?,
                            name: row.get(1)?,
                        },
                        speakers: row.get(2)?,
                        positions: row.get(3)?,
                    })
                },
            )
        })
    }

    /// A country's page as of the end of `day`; without a day, all that is known.
    pub fn country(&self, code: &str, day: Option<NaiveDate>) -> Result<Country> {
        let mentioned = self.mentioned()?;
        self.read(|reader| country(reader, &mentioned, code, day))
    }
}

/// The row of the country with this ISO 3166-1 alpha-2 code.
pub fn id(reader: &Reader<'_>, code: &str) -> Result<CountryId> {
    find(reader, code)?.or_not_found(CountryCode(code))
}

/// [`id`], where a code that the library does not know is no error.
pub fn find(reader: &Reader<'_>, code: &str) -> Result<Option<CountryId>> {
    Ok(reader
        .conn()
        .prepare_cached("SELECT id FROM country WHERE code = ?")?
        .query_row([code], |row| row.get(0))
        .optional()?)
}

/// A country as it is named elsewhere.
pub fn country_ref(reader: &Reader<'_>, country: CountryId) -> Result<CountryRef> {
    reader
        .conn()
        .prepare_cached("SELECT code, name FROM country WHERE id = ?")?
        .query_row([country], |row| {
            Ok(CountryRef {
                code: row.get(0)?,
                name: row.get(1)?,
            })
        })
        .or_not_found(country)
}

fn country(
    reader: &Reader<'_>,
    mentioned: &Mentioned,
    code: &str,
    day: Option<NaiveDate>,
) -> Result<Country> {
    let conn = reader.conn();
    let country = id(reader, code)?;
    let (alpha3, capital) = conn
        .prepare_cached("SELECT alpha3, capital FROM country WHERE id = ?")?
        .query_row([country], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let names = |kind: &str| {
        all(
            conn,
            "SELECT name FROM country_name WHERE country = ?1 AND kind = ?2 ORDER BY id",
            (country, kind),
            |row| row.get(0),
        )
    };
    let actors: Vec<ActorId> = all(
        conn,
        "SELECT id FROM actor WHERE country = ? AND trashed_at IS NULL ORDER BY name, id",
        [country],
        |row| row.get(0),
    )?;
    let mut speakers = actors
        .into_iter()
        .map(|actor| actor_row(reader, mentioned, actor))
        .collect::<Result<Vec<_>>>()?;
    speakers.sort_by_key(|speaker| std::cmp::Reverse(speaker.positions));
    let positions: Vec<PositionId> = all(
        conn,
        &with_gone(include_str!("positions.sql")),
        (country, day_number(day), LISTED),
        |row| row.get(0),
    )?;
    Ok(Country {
        country: country_ref(reader, country)?,
        alpha3,
        capital,
        names: names("name")?,
        demonyms: names("demonym")?,
        metonyms: names("metonym")?,
        blocs: all(conn, include_str!("blocs.sql"), [country], |row| {
            Ok(BlocMembership {
                bloc: row.get(0)?,
                name: row.get(1)?,
                from: row.get(2)?,
                to: row.get(3)?,
            })
        })?,
        speakers,
        by_issue: by_issue(reader, Speaker::Country(country), day)?,
        positions: Listed {
            total: conn
                .prepare_cached(&with_gone(include_str!("count_positions.sql")))?
                .query_row((country, day_number(day)), |row| row.get(0))?,
            rows: position_rows(reader, &positions)?,
        },
    })
}

#[cfg(test)]
mod tests;
