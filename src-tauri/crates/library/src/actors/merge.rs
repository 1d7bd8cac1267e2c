//! Merging actors: "US" and "U.S." are one.

use demarche_text::phrase;

use crate::posts::{self, NewTenure};
use crate::sql::moment;
use crate::{ActorId, Error, Library, Op, Outcome, Result};

/// Each moves what rests on actor ?1 to actor ?2; the ones before it make room where both were named.
const MOVES: &[&str] = &[
    "DELETE FROM position_actor WHERE actor = ?1 \
     AND position IN (SELECT position FROM position_actor WHERE actor = ?2)",
    "UPDATE position_actor SET actor = ?2 WHERE actor = ?1",
    "DELETE FROM event_participant WHERE actor = ?1 \
     AND event IN (SELECT event FROM event_participant WHERE actor = ?2)",
    "UPDATE event_participant SET actor = ?2 WHERE actor = ?1",
    "UPDATE event_article SET side_actor = ?2 WHERE side_actor = ?1",
    "UPDATE mention SET actor = ?2 WHERE actor = ?1",
    "UPDATE quotation SET actor = ?2 WHERE actor = ?1",
    "UPDATE note_link SET target_id = ?2 WHERE target_kind = 'actor' AND target_id = ?1",
    // What may not be named may not be named as part of another either.
    "DELETE FROM sensitive WHERE kind = 'actor' AND target = ?1 \
     AND EXISTS (SELECT 1 FROM sensitive WHERE kind = 'actor' AND target = ?2)",
    "UPDATE sensitive SET target = ?2 WHERE kind = 'actor' AND target = ?1",
    "DELETE FROM actor_name WHERE actor = ?1 \
     AND name IN (SELECT name FROM actor_name WHERE actor = ?2)",
    "UPDATE actor_name SET actor = ?2, \"primary\" = 0 WHERE actor = ?1",
    "UPDATE actor SET country = coalesce(country, (SELECT country FROM actor WHERE id = ?1)), \
     wikidata = coalesce(wikidata, (SELECT wikidata FROM actor WHERE id = ?1)) WHERE id = ?2",
];

impl Library {
    /// Makes `from` part of `into`: what it said, where it is named, its names and its tenures are
    /// then `into`'s, as is whatever the gazetteer finds of it later. `into` keeps its name and kind.
    pub fn merge_actors(&self, from: ActorId, into: ActorId) -> Result<Outcome<()>> {
        let (from_name, into_name) = self.read(|reader| {
            Ok((
                super::actor_ref(reader, from)?.name,
                super::actor_ref(reader, into)?.name,
            ))
        })?;
        let op = Op::MergeActors {
            from: from_name,
            into: into_name,
        };
        self.transact(op, |tx| {
            if from == into {
                return Err(Error::invalid(phrase!(
                    "An actor cannot be merged into itself."
                )));
            }
            super::actor_ref(tx, from)?;
            super::actor_ref(tx, into)?;
            let known = posts::tenures_of(tx, into)?;
            for tenure in posts::tenures_of(tx, from)?.into_iter().rev() {
                tx.conn()
                    .prepare_cached("DELETE FROM tenure WHERE id = ?")?
                    .execute([tenure.id])?;
                let same = known.iter().any(|other| {
                    other.post.id == tenure.post.id
                        && other.from == tenure.from
                        && other.to == tenure.to
                });
                if !same {
                    posts::add_tenure_in(
                        tx,
                        &NewTenure {
                            actor: into,
                            post: tenure.post.id,
                            from: tenure.from,
                            to: tenure.to,
                        },
                    )?;
                }
            }
            for sql in MOVES {
                let mut statement = tx.conn().prepare_cached(sql)?;
                statement.execute((from, into))?;
            }
            tx.conn()
                .prepare_cached("UPDATE actor SET merged_into = ?2, trashed_at = ?3 WHERE id = ?1")?
                .execute((from, into, moment(tx.now())))?;
            Ok(())
        })
    }
}
