//! Who has rows in a matrix, and which issues are its columns.

use std::collections::{BTreeMap, HashSet};

use super::matrix::{MatrixIssue, MatrixRequest, MatrixRows};
use crate::sql::all;
use crate::{
    ActorId, ActorRef, CountryId, CountryRef, Error, IssueId, IssueRef, OrNotFound, Reader, Result,
    actors, countries,
};

/// A row to fill.
#[derive(Debug)]
pub(super) enum Row {
    /// A country's.
    Country(CountryId, CountryRef),
    /// An actor's, under its country's if it is of one.
    Actor(ActorRef),
}

/// The rows, countries by name and actors by name under each; as asked for where they are listed.
/// Actors of no country come last.
pub(super) fn rows(reader: &Reader<'_>, request: &MatrixRequest) -> Result<Vec<Row>> {
    let listed = request
        .countries
        .iter()
        .map(|code| Ok((countries::id(reader, code)?, code.clone())))
        .collect::<Result<Vec<(CountryId, String)>>>()?;
    let with_positions = || -> Result<Vec<CountryId>> {
        all(reader.conn(), include_str!("countries.sql"), [], |row| {
            row.get(0)
        })
    };
    if request.rows == MatrixRows::Countries {
        let ids = match listed.is_empty() {
            true => with_positions()?,
            false => listed.into_iter().map(|(id, _)| id).collect(),
        };
        return ids
            .into_iter()
            .map(|id| Ok(Row::Country(id, countries::country_ref(reader, id)?)))
            .collect();
    }
    let mut speakers: Vec<ActorRef> = if request.actors.is_empty() {
        let ids: Vec<ActorId> = all(reader.conn(), include_str!("actors.sql"), [], |row| {
            row.get(0)
        })?;
        ids.into_iter()
            .map(|id| actors::actor_ref(reader, id))
            .collect::<Result<_>>()?
    } else {
        request
            .actors
            .iter()
            .map(|&id| actors::actor_ref(reader, id))
            .collect::<Result<_>>()?
    };
    let mut order: Vec<String> = if !listed.is_empty() {
        listed.into_iter().map(|(_, code)| code).collect()
    } else {
        // Without a list, a country has a row for its own positions too, whoever takes them.
        let mut order = Vec::new();
        if request.actors.is_empty() {
            for id in with_positions()? {
                order.push(countries::country_ref(reader, id)?);
            }
        }
        order.extend(speakers.iter().filter_map(|actor| actor.country.clone()));
        if request.actors.is_empty() {
            order.sort_by(|a, b| a.name.cmp(&b.name));
        }
        order.into_iter().map(|country| country.code).collect()
    };
    if !request.countries.is_empty() {
        speakers.retain(|actor| {
            let code = actor.country.as_ref().map(|country| &country.code);
            code.is_some_and(|code| order.contains(code))
        });
    }
    let mut seen = HashSet::new();
    order.retain(|code| seen.insert(code.clone()));
    let mut of_country: BTreeMap<Option<String>, Vec<ActorRef>> = BTreeMap::new();
    for actor in speakers {
        let code = actor.country.as_ref().map(|country| country.code.clone());
        of_country.entry(code).or_default().push(actor);
    }
    let mut rows = Vec::new();
    for code in order {
        let id = countries::id(reader, &code)?;
        rows.push(Row::Country(id, countries::country_ref(reader, id)?));
        rows.extend(
            of_country
                .remove(&Some(code))
                .unwrap_or_default()
                .into_iter()
                .map(Row::Actor),
        );
    }
    rows.extend(
        of_country
            .remove(&None)
            .unwrap_or_default()
            .into_iter()
            .map(Row::Actor),
    );
    Ok(rows)
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
    let leaves: Vec<IssueId> = all(reader.conn(), include_str!("leaves.sql"), [], |row| {
        row.get(0)
    })?;
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
        return Err(Error::invalid(format!(
            "“{}” only groups issues and takes no stance: compare the issues in it",
            issue.issue.name
        )));
    }
    Ok(issue)
}
