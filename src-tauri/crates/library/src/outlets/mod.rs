//! Outlets: who published.

#[cfg(test)]
mod tests;

use demarche_gazetteer::Gazetteer;
use demarche_text::phrase;
use rusqlite::{OptionalExtension, Row};
use serde::{Deserialize, Serialize};

use crate::countries;
use crate::sql::{given, rows, text_enum};
use crate::{
    CountryId, CountryRef, Error, Library, Op, OrNotFound, Outcome, OutletId, Reader, Result, Tx,
};

text_enum! {
    /// Kinds of outlet.
    pub enum OutletKind {
        /// A newspaper or magazine, printed or not.
        Newspaper = "newspaper",
        /// A news agency.
        Wire = "wire",
        /// Radio or television.
        Broadcaster = "broadcaster",
        /// A government's own site.
        Government = "government",
        /// Anything else, or not known.
        Other = "other",
    }
}

/// An outlet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutletRow {
    /// Its row.
    pub id: OutletId,
    /// Its name.
    pub name: String,
    /// Its country.
    pub country: Option<CountryRef>,
    /// What it is.
    pub kind: OutletKind,
    /// Whether a state controls it; none when not known.
    pub state_controlled: Option<bool>,
    /// A to F, reliability in the NATO/Admiralty system (STANAG 2511).
    pub grade: Option<String>,
}

/// What an outlet is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutletUpdate {
    /// Its name.
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// What it is.
    pub kind: OutletKind,
    /// Whether a state controls it.
    pub state_controlled: Option<bool>,
    /// A to F.
    pub grade: Option<String>,
}

/// The outlet that an article would have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedOutlet {
    /// Its row, when the library knows it.
    pub id: Option<OutletId>,
    /// Its name.
    pub name: String,
    /// Its country.
    pub country: Option<CountryRef>,
    /// A to F.
    pub grade: Option<String>,
}

impl OutletRow {
    /// Reads seven columns from `at` on: id, name, country's code and name, kind, state control, grade.
    pub(crate) fn at(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Self>> {
        let Some(id) = row.get(at)? else {
            return Ok(None);
        };
        Ok(Some(Self {
            id,
            name: row.get(at + 1)?,
            country: CountryRef::at(row, at + 2)?,
            kind: row.get(at + 4)?,
            state_controlled: row.get(at + 5)?,
            grade: row.get(at + 6)?,
        }))
    }
}

impl Library {
    /// Every outlet, by name.
    pub fn outlets(&self) -> Result<Vec<OutletRow>> {
        self.read(|reader| {
            let mut statement = reader.conn().prepare_cached(include_str!("list.sql"))?;
            let found = rows(&mut statement, [], |row| OutletRow::at(row, 0))?;
            Ok(found.into_iter().flatten().collect())
        })
    }

    /// Edits an outlet.
    pub fn update_outlet(&self, id: OutletId, update: &OutletUpdate) -> Result<Outcome<()>> {
        let name = update.name.trim();
        if name.is_empty() {
            return Err(Error::invalid(phrase!("An outlet needs a name.")));
        }
        if update
            .grade
            .as_deref()
            .is_some_and(|grade| !matches!(grade, "A" | "B" | "C" | "D" | "E" | "F"))
        {
            return Err(Error::invalid(phrase!("A grade is a letter from A to F.")));
        }
        self.transact(Op::UpdateOutlet { name: name.to_owned() }, |tx| {
            let same: Option<OutletId> = by_name(tx, name)?.map(|(id, _)| id);
            if same.is_some_and(|other| other != id) {
                return Err(Error::invalid(phrase!("There is an outlet “{name}” already.", name)));
            }
            let country = country_of(tx, update.country.as_deref())?;
            let rows = tx
                .conn()
                .prepare_cached(
                    "UPDATE outlet SET name = ?2, country = ?3, kind = ?4, state_controlled = ?5, grade = ?6 WHERE id = ?1",
                )?
                .execute((id, name, country, update.kind, update.state_controlled, &update.grade))?;
            Some(rows).filter(|rows| *rows == 1).or_not_found(id)?;
            Ok(())
        })
    }
}

fn country_of(reader: &Reader<'_>, code: Option<&str>) -> Result<Option<CountryId>> {
    match code {
        Some(code) => countries::id(reader, code).map(Some),
        None => Ok(None),
    }
}

fn by_name(reader: &Reader<'_>, name: &str) -> Result<Option<(OutletId, String)>> {
    Ok(reader
        .conn()
        .prepare_cached("SELECT id, name FROM outlet WHERE name = ? COLLATE NOCASE")?
        .query_row([name], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// Hosts that have or lead to the works of many publishers.
const RESOLVERS: &str = include_str!("resolvers.txt");

/// What a name and an address say of the outlet.
struct Told<'g> {
    name: String,
    domain: Option<String>,
    known: Option<&'g demarche_gazetteer::Outlet>,
}

/// A known address tells more than the name that a page gives itself; without either name the address
/// itself is one.
fn told<'g>(name: Option<&str>, url: Option<&str>, gazetteer: &'g Gazetteer) -> Option<Told<'g>> {
    let name = given(name);
    // A host that leads to what many publish is nobody's, where a name is given.
    let host = url.and_then(host);
    let host = host.filter(|host| name.is_none() || !RESOLVERS.lines().any(|it| it == host));
    let known = host
        .as_deref()
        .and_then(|host| gazetteer.outlet_of_host(host))
        .or_else(|| gazetteer.outlet_named(name?));
    let called = known
        .map(|known| known.name.as_str())
        .or(name)
        .or(host.as_deref())?;
    Some(Told {
        name: called.to_owned(),
        domain: known.and_then(|known| known.domain.clone()).or(host),
        known,
    })
}

/// The outlet that a name and an address tell, as it would be stored.
pub(crate) fn guess(
    reader: &Reader<'_>,
    name: Option<&str>,
    url: Option<&str>,
    gazetteer: &Gazetteer,
) -> Result<Option<NamedOutlet>> {
    let Some(told) = told(name, url, gazetteer) else {
        return Ok(None);
    };
    let stored = reader
        .conn()
        .prepare_cached(include_str!("known.sql"))?
        .query_row((&told.name, &told.domain), |row| OutletRow::at(row, 0))
        .optional()?
        .flatten();
    if let Some(outlet) = stored {
        return Ok(Some(NamedOutlet {
            id: Some(outlet.id),
            name: outlet.name,
            country: outlet.country,
            grade: outlet.grade,
        }));
    }
    let country = match told.known.and_then(|known| known.country.as_deref()) {
        Some(code) => countries::find(reader, code)?,
        None => None,
    };
    Ok(Some(NamedOutlet {
        id: None,
        name: told.name,
        country: country
            .map(|id| countries::country_ref(reader, id))
            .transpose()?,
        grade: None,
    }))
}

/// The outlet that a name and an address tell, found or made.
pub(crate) fn ensure_in(
    tx: &Tx<'_>,
    name: Option<&str>,
    url: Option<&str>,
    gazetteer: &Gazetteer,
) -> Result<Option<NamedOutlet>> {
    let Some(mut outlet) = guess(tx, name, url, gazetteer)? else {
        return Ok(None);
    };
    if outlet.id.is_none()
        && let Some(told) = told(name, url, gazetteer)
    {
        let known = told.known;
        let country = match &outlet.country {
            Some(country) => Some(countries::id(tx, &country.code)?),
            None => None,
        };
        let kind = known.and_then(|known| OutletKind::of_word(&known.kind));
        outlet.id = Some(
            tx.conn()
                .prepare_cached(
                    "INSERT INTO outlet (name, country, kind, state_controlled, domain) \
                     VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id",
                )?
                .query_row(
                    (
                        told.name,
                        country,
                        kind.unwrap_or(OutletKind::Other),
                        known.and_then(|known| known.state_controlled),
                        told.domain,
                    ),
                    |row| row.get(0),
                )?,
        );
    }
    Ok(outlet.into())
}

/// The host of an http address, in small letters, without `www.`.
fn host(url: &str) -> Option<String> {
    let (scheme, rest) = url.trim().split_once("://")?;
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return None;
    }
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority
        .rsplit_once('@')
        .map_or(authority, |(_, host)| host);
    let host = match host.strip_prefix('[') {
        Some(address) => address.split(']').next()?,
        None => host.split(':').next()?,
    };
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host).to_owned();
    Some(host).filter(|host| !host.is_empty())
}
