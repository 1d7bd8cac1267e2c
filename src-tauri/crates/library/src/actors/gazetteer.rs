//! Actors that the gazetteer knows come into the library when something is said by them.

use demarche_gazetteer::{ActorKind as Known, Gazetteer, KnownDay};
use demarche_text::phrase;
use rusqlite::OptionalExtension;

use crate::posts::{self, NewTenure};
use crate::{ActorId, ActorKind, Error, Result, Tx, countries};

/// The gazetteer's actor of this key, made with names, posts and tenures where the library has none
/// yet. An actor that was merged answers the one that it is part of now. One in the trash stays
/// there: bringing it back is the analyst's to do.
pub fn ensure_from_gazetteer(tx: &Tx<'_>, key: &str) -> Result<ActorId> {
    let known = tx
        .conn()
        .prepare_cached(include_str!("of_gazetteer.sql"))?
        .query_row([key], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        return Ok(id);
    }
    let gazetteer = Gazetteer::bundled();
    let actor = gazetteer
        .actor(key)
        .ok_or_else(|| Error::invalid(phrase!("The gazetteer has no actor “{key}”.", key)))?;
    let country = match actor.country.as_deref() {
        Some(code) => countries::find(tx, code)?,
        None => None,
    };
    let kind = match actor.kind {
        Known::Person => ActorKind::Person,
        Known::Government => ActorKind::Government,
        Known::Organisation => ActorKind::Organisation,
        Known::Bloc => ActorKind::Bloc,
    };
    let id: ActorId = tx
        .conn()
        .prepare_cached(
            "INSERT INTO actor (name, kind, country, wikidata, gazetteer) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id",
        )?
        .query_row((&actor.name, kind, country, &actor.wikidata, key), |row| {
            row.get(0)
        })?;
    let mut name = tx.conn().prepare_cached(include_str!("add_name.sql"))?;
    name.execute((id, &actor.name, "en", "Latn", true))?;
    for (alias, language, script) in &actor.aliases {
        name.execute((id, alias, language, script, false))?;
    }
    for tenure in gazetteer.tenures_of(key, None) {
        posts::add_tenure_in(
            tx,
            &NewTenure {
                actor: id,
                post: posts::ensure_from_gazetteer(tx, &tenure.post)?,
                from: tenure.from.and_then(KnownDay::partial),
                to: tenure.to.and_then(KnownDay::partial),
            },
        )?;
    }
    Ok(id)
}
