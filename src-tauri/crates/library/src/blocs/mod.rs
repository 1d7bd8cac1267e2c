//! Blocs: groups of countries, whose members change, and which may speak for themselves.

use chrono::NaiveDate;
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use crate::compare::with_gone;
use crate::id::BlocCode;
use crate::sql::all;
use crate::{BlocId, CountryId, Library, OrNotFound, Reader, Result};

/// A bloc as it is named elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlocRef {
    /// `EU`, `NATO`; no country has it.
    pub code: String,
    /// "European Union".
    pub name: String,
}

/// A bloc with its members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bloc {
    /// `EU`.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// A country's time in it, one entry for each; by country and time.
    pub members: Vec<BlocMember>,
    /// Countries that were in it on the day asked for; without a day, that have not left it.
    pub members_then: u32,
    /// Positions that it takes for itself. What its members say does not count.
    pub positions: u32,
}

/// A country's time in a bloc, both days inclusive; unset where unknown or still running.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlocMember {
    /// The country's ISO 3166-1 alpha-2 code.
    pub country: String,
    /// The first day.
    pub from: Option<String>,
    /// The last.
    pub to: Option<String>,
}

impl Library {
    /// Every bloc by name, as of a day.
    pub fn blocs(&self, day: Option<NaiveDate>) -> Result<Vec<Bloc>> {
        self.read(|reader| {
            let conn = reader.conn();
            let day = day.map(|day| day.to_string());
            let mut blocs: Vec<(BlocId, Bloc)> =
                all(conn, &with_gone(include_str!("list.sql")), [day], |row| {
                    let bloc = Bloc {
                        code: row.get(1)?,
                        name: row.get(2)?,
                        members: Vec::new(),
                        members_then: row.get(3)?,
                        positions: row.get(4)?,
                    };
                    Ok((row.get(0)?, bloc))
                })?;
            for (id, bloc) in &mut blocs {
                bloc.members = all(conn, include_str!("members_ever.sql"), [*id], |row| {
                    Ok(BlocMember {
                        country: row.get(0)?,
                        from: row.get(1)?,
                        to: row.get(2)?,
                    })
                })?;
            }
            Ok(blocs.into_iter().map(|(_, bloc)| bloc).collect())
        })
    }
}

/// The row of the bloc with this code.
pub fn id(reader: &Reader<'_>, code: &str) -> Result<BlocId> {
    find(reader, code)?.or_not_found(BlocCode(code))
}

/// [`id`], where a code that no bloc has is no error.
pub fn find(reader: &Reader<'_>, code: &str) -> Result<Option<BlocId>> {
    Ok(reader
        .conn()
        .prepare_cached("SELECT id FROM bloc WHERE code = ?")?
        .query_row([code], |row| row.get(0))
        .optional()?)
}

/// The bloc of this code or this whole name, whatever the capitals.
pub fn named(reader: &Reader<'_>, given: &str) -> Result<Option<BlocRef>> {
    let wanted = given.trim().to_lowercase();
    let all: Vec<BlocRef> = all(
        reader.conn(),
        "SELECT code, name FROM bloc ORDER BY code",
        [],
        |row| {
            Ok(BlocRef {
                code: row.get(0)?,
                name: row.get(1)?,
            })
        },
    )?;
    let is = |bloc: &BlocRef| {
        [&bloc.code, &bloc.name]
            .map(|it| it.to_lowercase())
            .contains(&wanted)
    };
    Ok(all.into_iter().find(is))
}

/// A bloc as it is named elsewhere.
pub fn bloc_ref(reader: &Reader<'_>, bloc: BlocId) -> Result<BlocRef> {
    reader
        .conn()
        .prepare_cached("SELECT code, name FROM bloc WHERE id = ?")?
        .query_row([bloc], |row| {
            Ok(BlocRef {
                code: row.get(0)?,
                name: row.get(1)?,
            })
        })
        .or_not_found(bloc)
}

/// The countries that were in a bloc on a day, by name; without a day, those that have not left it. The
/// first and the last day of a membership count.
pub fn members(
    reader: &Reader<'_>,
    bloc: BlocId,
    day: Option<NaiveDate>,
) -> Result<Vec<CountryId>> {
    let day = day.map(|day| day.to_string());
    all(
        reader.conn(),
        include_str!("members.sql"),
        (bloc, day),
        |row| row.get(0),
    )
}

#[cfg(test)]
mod tests;
