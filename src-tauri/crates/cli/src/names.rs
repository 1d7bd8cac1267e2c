//! Actors, issues and notes by number or by name.

use demarche_api::types::Empty;
use demarche_api::types::Id;
use demarche_api::types::actors::{ActorList, ActorListRequest, Bloc, BlocListRequest, CountryRow};
use demarche_api::types::articles::OutletRow;
use demarche_api::types::compare::Column;
use demarche_api::types::issues::IssueNode;
use demarche_api::types::notes::{NoteListRequest, NoteRow};

use crate::desk::Desk;
use crate::stop::Stop;

/// The actor of this number or name.
pub(crate) fn actor(desk: &Desk, given: &str) -> Result<Id, Stop> {
    if let Ok(id) = given.parse() {
        return Ok(id);
    }
    let request = ActorListRequest {
        text: given.to_owned(),
        country: None,
        kind: None,
        offset: 0,
        limit: 50,
    };
    let found: ActorList = desk.ask("actor.list", &request)?;
    let names = found
        .rows
        .iter()
        .map(|row| (row.actor.id, row.actor.name.as_str()));
    one("actor", given, names)
}

/// The actors of these numbers or names.
pub(crate) fn actors(desk: &Desk, given: &[String]) -> Result<Vec<Id>, Stop> {
    given.iter().map(|given| actor(desk, given)).collect()
}

/// The issue of this number or name.
pub(crate) fn issue(desk: &Desk, given: &str) -> Result<Id, Stop> {
    if let Ok(id) = given.parse() {
        return Ok(id);
    }
    let tree: Vec<IssueNode> = desk.ask("issue.tree", &Empty {})?;
    one(
        "issue",
        given,
        tree.iter().map(|node| (node.id, node.name.as_str())),
    )
}

/// The issues of these numbers or names.
pub(crate) fn issues(desk: &Desk, given: &[String]) -> Result<Vec<Id>, Stop> {
    given.iter().map(|given| issue(desk, given)).collect()
}

/// The note of this number or title.
pub(crate) fn note(desk: &Desk, given: &str) -> Result<Id, Stop> {
    if let Ok(id) = given.parse() {
        return Ok(id);
    }
    let request = NoteListRequest {
        text: String::new(),
        notebook: None,
    };
    let notes: Vec<NoteRow> = desk.ask("note.list", &request)?;
    one(
        "note",
        given,
        notes.iter().map(|note| (note.id, note.title.as_str())),
    )
}

/// A column of a side-by-side view: a country's or bloc's code or whole name is that country or bloc,
/// anything else an actor.
pub(crate) fn column(desk: &Desk, given: &str) -> Result<Column, Stop> {
    if let Some(code) = bloc(desk, given)? {
        return Ok(Column::Bloc { code });
    }
    if let Some(code) = country(desk, given)? {
        return Ok(Column::Country { code });
    }
    Ok(Column::Actor {
        id: actor(desk, given)?,
    })
}

/// The codes of these countries. What is neither a code nor a name is passed on, for the answer to
/// say so.
pub(crate) fn countries(desk: &Desk, given: &[String]) -> Result<Vec<String>, Stop> {
    let code = |given: &String| {
        let code = country(desk, given)?;
        Ok(code.unwrap_or_else(|| given.clone()))
    };
    given.iter().map(code).collect()
}

/// The codes of these countries and blocs, as [`countries`] has them.
pub(crate) fn bodies(desk: &Desk, given: &[String]) -> Result<Vec<String>, Stop> {
    let code = |given: &String| match bloc(desk, given)? {
        Some(code) => Ok(code),
        None => Ok(country(desk, given)?.unwrap_or_else(|| given.clone())),
    };
    given.iter().map(code).collect()
}

/// The codes of these blocs. What is none is passed on, for the answer to say so.
pub(crate) fn blocs(desk: &Desk, given: &[String]) -> Result<Vec<String>, Stop> {
    let code = |given: &String| Ok(bloc(desk, given)?.unwrap_or_else(|| given.clone()));
    given.iter().map(code).collect()
}

/// The code of the bloc that has this code or this whole name.
fn bloc(desk: &Desk, given: &str) -> Result<Option<String>, Stop> {
    let blocs: Vec<Bloc> = desk.ask("bloc.list", &BlocListRequest { day: None })?;
    let wanted = given.trim().to_lowercase();
    let found = blocs.into_iter().find(|bloc| {
        [&bloc.code, &bloc.name]
            .iter()
            .any(|it| it.to_lowercase() == wanted)
    });
    Ok(found.map(|bloc| bloc.code))
}

/// The outlet of this number or name.
pub(crate) fn outlet(desk: &Desk, given: &str) -> Result<Id, Stop> {
    if let Ok(id) = given.parse() {
        return Ok(id);
    }
    let rows: Vec<OutletRow> = desk.ask("outlet.list", &Empty {})?;
    one(
        "outlet",
        given,
        rows.iter().map(|row| (row.id, row.name.as_str())),
    )
}

/// The code of the country that has this code or this whole name.
fn country(desk: &Desk, given: &str) -> Result<Option<String>, Stop> {
    let given = given.trim();
    if given.len() == 2 && given.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Ok(Some(given.to_ascii_uppercase()));
    }
    let rows: Vec<CountryRow> = desk.ask("country.list", &Empty {})?;
    let wanted = given.to_lowercase();
    let found = rows
        .into_iter()
        .find(|row| row.country.name.to_lowercase() == wanted);
    Ok(found.map(|row| row.country.code))
}

/// The one whose name is `given`, or else the only one whose name holds it.
pub(crate) fn one<'n>(
    noun: &str,
    given: &str,
    names: impl Iterator<Item = (Id, &'n str)>,
) -> Result<Id, Stop> {
    let wanted = given.trim().to_lowercase();
    let holding: Vec<(Id, &str)> = names
        .filter(|(_, name)| name.to_lowercase().contains(&wanted))
        .collect();
    let exact: Vec<&(Id, &str)> = holding
        .iter()
        .filter(|(_, name)| name.to_lowercase() == wanted)
        .collect();
    match (exact.as_slice(), holding.as_slice()) {
        ([(id, _)], _) | ([], [(id, _)]) => Ok(*id),
        ([], []) => Err(Stop::failed(format!("There is no {noun} “{given}”."))),
        (_, several) => {
            let several: Vec<String> = several
                .iter()
                .map(|(id, name)| format!("{id} {name}"))
                .collect();
            Err(Stop::failed(format!(
                "“{given}” can be more than one {noun}: {}. Give the number.",
                several.join(", ")
            )))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_whole_or_in_part_and_never_guessed() {
        let names = [
            (1, "Arming Ukraine"),
            (2, "Backing Russia"),
            (3, "Arms"),
            (4, "Arms control"),
        ];
        let find = |given| one("issue", given, names.into_iter());
        assert_eq!(find("backing").unwrap(), 2);
        assert_eq!(find("ARMS").unwrap(), 3);
        assert!(
            find("arm")
                .unwrap_err()
                .reason()
                .unwrap()
                .contains("3 Arms, 4 Arms control")
        );
        assert!(
            find("sanctions")
                .unwrap_err()
                .reason()
                .unwrap()
                .contains("no issue")
        );
    }
}
