//! Actors, issues and notes by number or by name.

use demarche_api::types::Empty;
use demarche_api::types::Id;
use demarche_api::types::actors::{ActorList, ActorListRequest, Bloc, BlocListRequest, CountryRow};
use demarche_api::types::articles::OutletRow;
use demarche_api::types::compare::{Column, CompareChoices};
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

/// The codes of these countries.
pub(crate) fn countries(desk: &Desk, given: &[String]) -> Result<Vec<String>, Stop> {
    let code = |given: &String| country(desk, given)?.ok_or_else(|| no_country(given));
    given.iter().map(code).collect()
}

fn no_country(given: &str) -> Stop {
    Stop::failed(format!(
        "There is no country “{given}”. Give its name in English, or its two letters in ISO 3166-1: CN."
    ))
}

/// The codes of these countries and blocs, as [`countries`] has them.
pub(crate) fn bodies(desk: &Desk, given: &[String]) -> Result<Vec<String>, Stop> {
    let code = |given: &String| match bloc(desk, given)? {
        Some(code) => Ok(code),
        None => country(desk, given)?.ok_or_else(|| no_country(given)),
    };
    given.iter().map(code).collect()
}

/// The codes of these blocs.
pub(crate) fn blocs(desk: &Desk, given: &[String]) -> Result<Vec<String>, Stop> {
    let code = |given: &String| match bloc(desk, given)? {
        Some(code) => Ok(code),
        None => Err(Stop::failed(format!(
            "There is no bloc “{given}”. There are: {}.",
            all_blocs(desk)?
                .iter()
                .map(|bloc| bloc.code.as_str())
                .collect::<Vec<_>>()
                .join(", ")
        ))),
    };
    given.iter().map(code).collect()
}

fn all_blocs(desk: &Desk) -> Result<Vec<Bloc>, Stop> {
    desk.ask("bloc.list", &BlocListRequest { day: None })
}

/// A wire by its short name, as an article of the library credits it.
pub(crate) fn wire(desk: &Desk, given: Option<String>) -> Result<Option<String>, Stop> {
    among(desk, "wire", given, |choices| choices.wires)
}

/// An analyst who coded something.
pub(crate) fn analyst(desk: &Desk, given: Option<String>) -> Result<Option<String>, Stop> {
    among(desk, "analyst", given, |choices| choices.analysts)
}

fn among(
    desk: &Desk,
    noun: &str,
    given: Option<String>,
    of: impl Fn(CompareChoices) -> Vec<String>,
) -> Result<Option<String>, Stop> {
    let Some(given) = given else {
        return Ok(None);
    };
    let known = of(desk.ask("compare.choices", &Empty {})?);
    let wanted = given.trim().to_lowercase();
    match known.iter().find(|known| known.to_lowercase() == wanted) {
        Some(found) => Ok(Some(found.clone())),
        None if known.is_empty() => Err(Stop::failed(format!(
            "There is no {noun} “{given}” in this library, nor any other."
        ))),
        None => Err(Stop::failed(format!(
            "There is no {noun} “{given}” in this library. There are: {}.",
            known.join(", ")
        ))),
    }
}

/// The code of the bloc that has this code or this whole name.
fn bloc(desk: &Desk, given: &str) -> Result<Option<String>, Stop> {
    let wanted = given.trim().to_lowercase();
    let found = all_blocs(desk)?.into_iter().find(|bloc| {
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
    let rows: Vec<CountryRow> = desk.ask("country.list", &Empty {})?;
    let wanted = given.trim().to_lowercase();
    let is = |name: &str| name.to_lowercase() == wanted;
    let found = rows
        .into_iter()
        .map(|row| row.country)
        .find(|country| is(&country.code) || is(&country.name));
    Ok(found.map(|country| country.code))
}

/// Nouns that `list` has.
const LISTED: &[&str] = &["actor", "issue", "note"];

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
        ([], []) => Err(Stop::failed(match LISTED.contains(&noun) {
            true => format!("There is no {noun} “{given}”. List them: demarche-cli list {noun}s."),
            false => format!("There is no {noun} “{given}”."),
        })),
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
