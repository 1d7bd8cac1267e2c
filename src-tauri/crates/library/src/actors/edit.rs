//! Making, changing and trashing actors.

use demarche_text::phrase;
use serde::{Deserialize, Serialize};

use crate::sql::{all, given, moment};
use crate::{
    ActorId, ActorKind, CountryId, Error, Library, Op, OrNotFound, Outcome, Result, Tx, countries,
};

/// A name of an actor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActorName {
    /// The name.
    pub name: String,
    /// BCP 47.
    pub language: Option<String>,
    /// ISO 15924.
    pub script: Option<String>,
    /// Whether the actor is called so.
    pub primary: bool,
}

/// An actor to make, or what an existing one is to become.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewActor {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// ISO 3166-1 alpha-2 of the country that it is of.
    pub country: Option<String>,
    /// `Q15031`.
    pub wikidata: Option<String>,
    /// Its other names; `name` may be among them.
    pub names: Vec<ActorName>,
}

impl Library {
    /// Makes an actor.
    pub fn create_actor(&self, actor: &NewActor) -> Result<Outcome<ActorId>> {
        let name = actor.name.trim().to_owned();
        self.transact(Op::CreateActor { name }, |tx| create_in(tx, actor))
    }

    /// Replaces all that is written of an actor. Tenures have commands of their own.
    pub fn update_actor(&self, id: ActorId, actor: &NewActor) -> Result<Outcome<()>> {
        let name = actor.name.trim().to_owned();
        self.transact(Op::UpdateActor { name }, |tx| {
            let checked = check(tx, actor)?;
            let found = tx
                .conn()
                .prepare_cached(
                    "UPDATE actor SET name = ?2, kind = ?3, country = ?4, wikidata = ?5 \
                     WHERE id = ?1 AND trashed_at IS NULL",
                )?
                .execute((
                    id,
                    actor.name.trim(),
                    actor.kind,
                    checked.country,
                    checked.wikidata,
                ))?;
            (found == 1).then_some(()).or_not_found(id)?;
            write_names(tx, id, actor)
        })
    }

    /// Puts actors in the trash. What they said, and where they are named, stays as it is; what only they said counts in no
    /// comparison until one of them is back.
    pub fn trash_actors(&self, ids: &[ActorId]) -> Result<Outcome<()>> {
        self.transact(Op::TrashActors { n: ids.len() }, |tx| {
            let mut trash = tx.conn().prepare_cached(
                "UPDATE actor SET trashed_at = ?2 WHERE id = ?1 AND trashed_at IS NULL",
            )?;
            for &id in ids {
                let found = trash.execute((id, moment(tx.now())))?;
                (found == 1).then_some(()).or_not_found(id)?;
            }
            Ok(())
        })
    }
}

/// Makes an actor inside a change.
pub(crate) fn create_in(tx: &Tx<'_>, actor: &NewActor) -> Result<ActorId> {
    let checked = check(tx, actor)?;
    let id = tx
        .conn()
        .prepare_cached(
            "INSERT INTO actor (name, kind, country, wikidata) VALUES (?1, ?2, ?3, ?4) RETURNING id",
        )?
        .query_row(
            (
                actor.name.trim(),
                actor.kind,
                checked.country,
                checked.wikidata,
            ),
            |row| row.get(0),
        )?;
    write_names(tx, id, actor)?;
    Ok(id)
}

struct Checked<'a> {
    country: Option<CountryId>,
    wikidata: Option<&'a str>,
}

fn check<'a>(tx: &Tx<'_>, actor: &'a NewActor) -> Result<Checked<'a>> {
    if actor.name.trim().is_empty() {
        return Err(Error::invalid(phrase!("An actor needs a name.")));
    }
    let wikidata = given(actor.wikidata.as_deref());
    if let Some(item) = wikidata
        && !item
            .strip_prefix('Q')
            .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
    {
        return Err(Error::invalid(phrase!(
            "“{item}” is not a Wikidata item; it looks like Q15031.",
            item
        )));
    }
    let country = match actor.country.as_deref() {
        Some(code) => Some(countries::id(tx, code)?),
        None => None,
    };
    Ok(Checked { country, wikidata })
}

/// Writes the names, the one that the actor is called by first, and leaves alone those that are right.
fn write_names(tx: &Tx<'_>, id: ActorId, actor: &NewActor) -> Result<()> {
    let conn = tx.conn();
    let wanted = names(actor);
    let former: Vec<(i64, ActorName)> = all(conn, include_str!("names.sql"), [id], |row| {
        Ok((
            row.get(0)?,
            ActorName {
                name: row.get(1)?,
                language: row.get(2)?,
                script: row.get(3)?,
                primary: row.get(4)?,
            },
        ))
    })?;
    for (row, name) in &former {
        if !wanted.contains(name) {
            conn.prepare_cached("DELETE FROM actor_name WHERE id = ?")?
                .execute([row])?;
        }
    }
    let mut add = conn.prepare_cached(include_str!("add_name.sql"))?;
    for name in &wanted {
        if !former.iter().any(|(_, known)| known == name) {
            add.execute((id, &name.name, &name.language, &name.script, name.primary))?;
        }
    }
    Ok(())
}

/// All names, trimmed, each once, with what the actor is called by as the one primary name.
fn names(actor: &NewActor) -> Vec<ActorName> {
    let called = actor.name.trim();
    let described = actor.names.iter().find(|name| name.name.trim() == called);
    let mut names = vec![ActorName {
        name: called.to_owned(),
        language: described.and_then(|name| name.language.clone()),
        script: described.and_then(|name| name.script.clone()),
        primary: true,
    }];
    for name in &actor.names {
        let trimmed = name.name.trim();
        if !trimmed.is_empty() && !names.iter().any(|known| known.name == trimmed) {
            names.push(ActorName {
                name: trimmed.to_owned(),
                primary: false,
                ..name.clone()
            });
        }
    }
    names
}
