//! What of another program's codings the library knows already.

use demarche_text::phrase;

use super::Taking;
use crate::actors::{ActorName, NewActor};
use crate::exchange::CodedActor;
use crate::positions::NewPosition;
use crate::sql::all;
use crate::{
    ActorId, ArticleId, Error, EventId, ExcerptId, PositionId, PostId, Result, actors, articles,
    blocs,
};
use std::collections::HashMap;

/// An actor of a name.
struct Named {
    id: ActorId,
    country: Option<String>,
    wikidata: Option<String>,
    name: String,
}

impl Taking<'_> {
    /// The article that has just this text.
    pub(super) fn of_text(&mut self, text: &str) -> Result<Option<ArticleId>> {
        if text.is_empty() {
            return Ok(None);
        }
        let conn = self.tx.conn();
        if self.texts.is_none() {
            let lengths: Vec<(ArticleId, i64)> = all(
                conn,
                "SELECT article.id, octet_length(body_version.text) FROM article \
                 JOIN body_version ON body_version.id = article.body WHERE article.trashed_at IS NULL",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?;
            let mut texts: HashMap<i64, Vec<ArticleId>> = HashMap::new();
            for (id, length) in lengths {
                texts.entry(length).or_default().push(id);
            }
            self.texts = Some(texts);
        }
        let same = self
            .texts
            .as_ref()
            .and_then(|texts| texts.get(&(text.len() as i64)));
        for &id in same.into_iter().flatten() {
            let version = articles::in_force(self.tx, id)?;
            if articles::body_text(self.tx, version)? == text {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    /// The code of a country or bloc, by its code or its name.
    pub(super) fn behalf(&self, given: &str) -> Result<Option<String>> {
        if let Some(bloc) = blocs::named(self.tx, given)? {
            return Ok(Some(bloc.code));
        }
        let found: Vec<String> = all(
            self.tx.conn(),
            include_str!("../country_named.sql"),
            [given.trim()],
            |row| row.get(0),
        )?;
        Ok(match found.as_slice() {
            [code] => Some(code.clone()),
            _ => None,
        })
    }

    /// The actor of this name, and whether it had to be made.
    pub(super) fn named(&self, actor: &CodedActor) -> Result<(ActorId, bool)> {
        let name = actor.name.trim();
        let mut found: Vec<Named> = all(
            self.tx.conn(),
            include_str!("../actors_named.sql"),
            [name],
            |row| {
                Ok(Named {
                    id: row.get(0)?,
                    country: row.get(1)?,
                    wikidata: row.get(2)?,
                    name: row.get(3)?,
                })
            },
        )?;
        // Several bear the name: what is said of this one decides.
        let narrow = |found: &mut Vec<Named>, is: &dyn Fn(&Named) -> bool| {
            if found.len() > 1 && found.iter().any(is) {
                found.retain(is);
            }
        };
        narrow(&mut found, &|one| {
            actor.wikidata.is_some() && one.wikidata == actor.wikidata
        });
        narrow(&mut found, &|one| {
            actor.country.is_some() && one.country == actor.country
        });
        narrow(&mut found, &|one| one.name == name);
        let (id, made) = match found.as_slice() {
            [] => {
                let names = actor.aliases.iter().map(|name| ActorName {
                    name: name.clone(),
                    language: None,
                    script: None,
                    primary: false,
                });
                let new = NewActor {
                    name: name.to_owned(),
                    kind: actor.kind,
                    country: actor.country.clone(),
                    wikidata: actor.wikidata.clone(),
                    names: names.collect(),
                };
                (actors::create_in(self.tx, &new)?, true)
            }
            [one] => (one.id, false),
            several => {
                return Err(Error::invalid(phrase!(
                    "{n} actors of the library are called “{name}”. Merge them or give one another name, and import again.",
                    n = several.len(),
                    name
                )));
            }
        };
        Ok((id, made))
    }

    /// The post of this title that one of the actors ever held.
    pub(super) fn post(&self, title: Option<&str>, actors: &[ActorId]) -> Result<Option<PostId>> {
        let Some(title) = title else { return Ok(None) };
        for actor in actors {
            let held: Vec<PostId> = all(
                self.tx.conn(),
                "SELECT post.id FROM tenure JOIN post ON post.id = tenure.post \
                 WHERE tenure.actor = ?1 AND post.title = ?2 ORDER BY post.id LIMIT 1",
                (actor, title),
                |row| row.get(0),
            )?;
            if let Some(post) = held.first() {
                return Ok(Some(*post));
            }
        }
        Ok(None)
    }

    pub(super) fn event(&self, name: Option<&str>) -> Result<Option<EventId>> {
        let Some(name) = name else { return Ok(None) };
        let found: Vec<EventId> = all(
            self.tx.conn(),
            "SELECT id FROM event WHERE name = ? AND trashed_at IS NULL ORDER BY id LIMIT 1",
            [name],
            |row| row.get(0),
        )?;
        Ok(found.first().copied())
    }

    /// Whether a position with these words, speakers and evidence is there.
    pub(super) fn is_known(&self, new: &NewPosition) -> Result<bool> {
        let conn = self.tx.conn();
        let alike: Vec<PositionId> = all(
            conn,
            "SELECT id FROM position WHERE issue = ?1 AND stance = ?2 AND paraphrase = ?3 AND trashed_at IS NULL",
            (new.issue, new.stance, new.paraphrase.trim()),
            |row| row.get(0),
        )?;
        for id in alike {
            let mut actors: Vec<ActorId> = all(
                conn,
                "SELECT actor FROM position_actor WHERE position = ?",
                [id],
                |row| row.get(0),
            )?;
            let mut evidence: Vec<ExcerptId> = all(
                conn,
                "SELECT excerpt FROM evidence WHERE position = ?",
                [id],
                |row| row.get(0),
            )?;
            let mut ours = new.actors.clone();
            let mut rests: Vec<ExcerptId> = new.evidence.iter().map(|one| one.excerpt).collect();
            actors.sort_unstable();
            evidence.sort_unstable();
            ours.sort_unstable();
            rests.sort_unstable();
            if actors == ours && evidence == rests {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
