//! Who has rows in a matrix, and which issues are its columns.

use std::collections::{BTreeMap, HashSet};

use demarche_text::phrase;

use super::gone::with_gone;
use super::matrix::{MatrixIssue, MatrixRequest, MatrixRows};
use super::stance::Speaker;
use crate::sql::all;
use crate::{
    ActorId, ActorRef, BlocId, BlocRef, CountryId, CountryRef, Error, IssueId, IssueRef,
    OrNotFound, Reader, Result, actors, blocs, countries,
};

/// A row to fill.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) speaker: Speaker,
    /// The country, or the actor's.
    pub(super) country: Option<CountryRef>,
    /// The bloc, or the one that the row stands under.
    pub(super) bloc: Option<BlocRef>,
    pub(super) actor: Option<ActorRef>,
    /// Of a bloc that is rolled up: the countries in it, by name.
    pub(super) members: Vec<CountryId>,
}

impl Row {
    /// Whether it has only what the people named say: as a country or bloc that stands above them and was not asked for by
    /// itself, since others speak for it as well.
    pub(super) fn of_named(&self, request: &MatrixRequest) -> bool {
        let named = request.rows == MatrixRows::Actors
            && !request.actors.is_empty()
            && request.countries.is_empty();
        self.actor.is_none() && named
    }

    pub(super) fn country(reader: &Reader<'_>, country: CountryId) -> Result<Self> {
        Ok(Self {
            speaker: Speaker::Country(country),
            country: Some(countries::country_ref(reader, country)?),
            bloc: None,
            actor: None,
            members: Vec::new(),
        })
    }

    /// The country, or the bloc by its code and name, of a row that is no actor's.
    pub(super) fn body(&self) -> Option<CountryRef> {
        let bloc = || {
            self.bloc.as_ref().map(|bloc| CountryRef {
                code: bloc.code.clone(),
                name: bloc.name.clone(),
            })
        };
        self.country.clone().or_else(bloc)
    }

    fn bloc(reader: &Reader<'_>, bloc: BlocId) -> Result<Self> {
        Ok(Self {
            speaker: Speaker::Bloc(bloc),
            country: None,
            bloc: Some(blocs::bloc_ref(reader, bloc)?),
            actor: None,
            members: Vec::new(),
        })
    }

    fn actor(actor: ActorRef) -> Self {
        Self {
            speaker: Speaker::Actor(actor.id),
            country: actor.country.clone(),
            bloc: None,
            actor: Some(actor),
            members: Vec::new(),
        }
    }
}

/// The rows: countries and blocs by name and actors by name under each; as asked for where they are
/// listed. Blocs come after countries, and actors of neither last.
pub(super) fn rows(reader: &Reader<'_>, request: &MatrixRequest) -> Result<Vec<Row>> {
    match request.rows {
        MatrixRows::Actors => actors_rows(reader, request),
        MatrixRows::Countries => {
            let mut rows = countries(reader, request)?
                .into_iter()
                .map(|id| Row::country(reader, id))
                .collect::<Result<Vec<_>>>()?;
            for bloc in blocs_speaking(reader, request)? {
                rows.push(Row::bloc(reader, bloc)?);
            }
            Ok(rows)
        }
        MatrixRows::Blocs => blocs_rows(reader, request),
    }
}

/// The blocs asked for, else all that have said something or have a member that has.
fn blocs_rows(reader: &Reader<'_>, request: &MatrixRequest) -> Result<Vec<Row>> {
    let speaking: HashSet<CountryId> = countries_speaking(reader)?.into_iter().collect();
    let ids: Vec<BlocId> = match request.blocs.is_empty() {
        true => ids(reader, "SELECT id FROM bloc ORDER BY name, code")?,
        false => listed_blocs(reader, request)?,
    };
    let own: HashSet<BlocId> = blocs_with_positions(reader)?.into_iter().collect();
    let mut rows = Vec::new();
    for bloc in ids {
        let members = blocs::members(reader, bloc, request.as_of)?;
        let said = own.contains(&bloc) || members.iter().any(|member| speaking.contains(member));
        if said || !request.blocs.is_empty() {
            rows.push(Row {
                members,
                ..Row::bloc(reader, bloc)?
            });
        }
    }
    Ok(rows)
}

fn actors_rows(reader: &Reader<'_>, request: &MatrixRequest) -> Result<Vec<Row>> {
    let named = match request.actors.is_empty() {
        true => ids(reader, include_str!("actors.sql"))?,
        false => request.actors.clone(),
    };
    let speakers: Vec<ActorRef> = named
        .into_iter()
        .map(|id| actors::actor_ref(reader, id))
        .collect::<Result<_>>()?;
    let narrowed = !request.countries.is_empty() || !request.blocs.is_empty();
    let mut order: Vec<CountryRef> = Vec::new();
    // Without a list, a country has a row for its own positions too, whoever takes them.
    if narrowed || request.actors.is_empty() {
        for id in countries(reader, request)? {
            order.push(countries::country_ref(reader, id)?);
        }
    }
    if !narrowed {
        order.extend(speakers.iter().filter_map(|actor| actor.country.clone()));
        if request.actors.is_empty() {
            order.sort_by(|a, b| a.name.cmp(&b.name));
        }
    }
    let mut seen = HashSet::new();
    order.retain(|country| seen.insert(country.code.clone()));
    let mut of_country: BTreeMap<Option<String>, Vec<ActorRef>> = BTreeMap::new();
    for actor in speakers {
        let code = actor.country.as_ref().map(|country| country.code.clone());
        of_country.entry(code).or_default().push(actor);
    }
    let mut rows = Vec::new();
    for country in order {
        let under = of_country.remove(&Some(country.code.clone()));
        rows.push(Row::country(reader, countries::id(reader, &country.code)?)?);
        rows.extend(under.unwrap_or_default().into_iter().map(Row::actor));
    }
    let mut of_none = of_country.remove(&None).unwrap_or_default();
    for bloc in blocs_speaking(reader, request)? {
        let speakers: HashSet<ActorId> = all(
            reader.conn(),
            include_str!("speakers_of_bloc.sql"),
            [bloc],
            |row| row.get(0),
        )?
        .into_iter()
        .collect();
        let (under, others) = of_none
            .into_iter()
            .partition(|actor: &ActorRef| speakers.contains(&actor.id));
        of_none = others;
        let under: Vec<ActorRef> = under;
        if under.is_empty() && !request.actors.is_empty() {
            continue;
        }
        let head = Row::bloc(reader, bloc)?;
        let named = head.bloc.clone();
        rows.push(head);
        rows.extend(under.into_iter().map(|actor| Row {
            bloc: named.clone(),
            ..Row::actor(actor)
        }));
    }
    if !narrowed {
        rows.extend(of_none.into_iter().map(Row::actor));
    }
    Ok(rows)
}

/// The countries asked for, else all that have positions; those of them that are in one of the blocs
/// asked for.
fn countries(reader: &Reader<'_>, request: &MatrixRequest) -> Result<Vec<CountryId>> {
    let mut found = match request.countries.is_empty() {
        true => countries_speaking(reader)?,
        false => request
            .countries
            .iter()
            .map(|code| countries::id(reader, code))
            .collect::<Result<_>>()?,
    };
    if !request.blocs.is_empty() {
        let mut members = HashSet::new();
        for bloc in listed_blocs(reader, request)? {
            members.extend(blocs::members(reader, bloc, request.as_of)?);
        }
        found.retain(|country| members.contains(country));
    }
    Ok(found)
}

/// The blocs that speak for themselves, where a request does not narrow them away.
fn blocs_speaking(reader: &Reader<'_>, request: &MatrixRequest) -> Result<Vec<BlocId>> {
    let mut found = blocs_with_positions(reader)?;
    if !request.blocs.is_empty() {
        let listed = listed_blocs(reader, request)?;
        found.retain(|bloc| listed.contains(bloc));
    } else if !request.countries.is_empty() {
        found.clear();
    }
    Ok(found)
}

fn countries_speaking(reader: &Reader<'_>) -> Result<Vec<CountryId>> {
    ids(reader, &with_gone(include_str!("countries.sql")))
}

fn blocs_with_positions(reader: &Reader<'_>) -> Result<Vec<BlocId>> {
    ids(reader, &with_gone(include_str!("blocs.sql")))
}

fn listed_blocs(reader: &Reader<'_>, request: &MatrixRequest) -> Result<Vec<BlocId>> {
    let ids = request.blocs.iter().map(|code| blocs::id(reader, code));
    ids.collect()
}

fn ids<T: rusqlite::types::FromSql>(reader: &Reader<'_>, sql: &str) -> Result<Vec<T>> {
    all(reader.conn(), sql, [], |row| row.get(0))
}

/// The columns: the issues asked for, else every leaf on which there is a position, in the order of
/// the codebook.
pub(super) fn issues(reader: &Reader<'_>, asked: &[IssueId]) -> Result<Vec<MatrixIssue>> {
    if !asked.is_empty() {
        let mut columns: Vec<MatrixIssue> = Vec::with_capacity(asked.len());
        for &id in asked {
            let column = issue(reader, id)?;
            // Issues that were merged since they were asked for are one column.
            if columns
                .iter()
                .all(|known| known.issue.id != column.issue.id)
            {
                columns.push(column);
            }
        }
        return Ok(columns);
    }
    let leaves: Vec<IssueId> = all(
        reader.conn(),
        &with_gone(include_str!("leaves.sql")),
        [],
        |row| row.get(0),
    )?;
    leaves.into_iter().map(|id| issue(reader, id)).collect()
}

/// A leaf as a column; one that was merged stands for what it became part of.
pub(super) fn issue(reader: &Reader<'_>, id: IssueId) -> Result<MatrixIssue> {
    let (issue, leaf) = reader
        .conn()
        .prepare_cached(include_str!("issue.sql"))?
        .query_row([id], |row| {
            Ok((
                MatrixIssue {
                    issue: IssueRef {
                        id: row.get(0)?,
                        name: row.get(1)?,
                        parent: row.get(2)?,
                    },
                    con: row.get(3)?,
                    pro: row.get(4)?,
                },
                row.get::<_, bool>(5)?,
            ))
        })
        .or_not_found(id)?;
    if !leaf {
        return Err(Error::invalid(phrase!(
            "“{name}” only groups issues and takes no stance: compare the issues in it.",
            name = issue.issue.name
        )));
    }
    Ok(issue)
}
