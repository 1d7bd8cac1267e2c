//! The list of actors, and one actor's page.

use chrono::NaiveDate;
use demarche_text::word;
use serde::{Deserialize, Serialize};

use super::ActorName;
use crate::articles::ArticleRow;
use crate::compare::shifts::Mentioned;
use crate::compare::{IssueStance, Speaker, by_issue, day_number};
use crate::posts::{self, Tenure};
use crate::sql::all;
use crate::{
    ActorId, ActorKind, ActorRef, ArticleId, LISTED, Library, Listed, OrNotFound, Place, PlaceKind,
    PostRef, Reader, Result, articles, countries,
};

/// Which actors to list: those that meet every condition that is set.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ActorFilter {
    /// Letters of one of its names, whatever their case; empty for any.
    pub text: String,
    /// ISO 3166-1 alpha-2 of the country that it is of.
    pub country: Option<String>,
    /// What it is.
    pub kind: Option<ActorKind>,
}

/// An actor in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActorRow {
    /// The actor.
    pub actor: ActorRef,
    /// The post held last.
    pub post: Option<PostRef>,
    /// Positions that it takes.
    pub positions: u32,
    /// Articles whose text in force names it.
    pub articles: u32,
}

/// An actor with all that is known of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Actor {
    /// The actor.
    pub actor: ActorRef,
    /// `Q15031`.
    pub wikidata: Option<String>,
    /// Its names, what it is called by first.
    pub names: Vec<ActorName>,
    /// Its tenures, the one begun last first, each with whether it was in force on the day.
    pub tenures: Vec<(Tenure, bool)>,
    /// Its positions up to the day.
    pub voices: Voices,
    /// Where it stands on each issue on the day, by what it said itself or through a spokesperson.
    pub by_issue: Vec<IssueStance>,
    /// Articles whose text in force names it, the newest of them first.
    pub articles: Listed<ArticleRow>,
    /// Notes that lead to it.
    pub notes: Vec<Place>,
}

/// How many positions there are in each voice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Voices {
    /// The actor's own.
    pub own: u32,
    /// A spokesperson's of the actor.
    pub spokesperson: u32,
    /// A rival's or third party's.
    pub attributed: u32,
}

impl Library {
    /// How many actors meet the filter, and those from `offset` on, `limit` at most, by name.
    pub fn actors(
        &self,
        filter: &ActorFilter,
        offset: usize,
        limit: usize,
    ) -> Result<(usize, Vec<ActorRow>)> {
        let mentioned = self.mentioned()?;
        self.read(|reader| {
            let ids = matching(reader, filter)?;
            let page = ids
                .iter()
                .skip(offset)
                .take(limit)
                .map(|&id| actor_row(reader, &mentioned, id))
                .collect::<Result<_>>()?;
            Ok((ids.len(), page))
        })
    }

    /// An actor's page as of the end of `day`; without a day, all that is known, with the posts of
    /// now.
    pub fn actor(&self, id: ActorId, day: Option<NaiveDate>) -> Result<Actor> {
        let today = self.now().date_naive();
        self.read(|reader| actor(reader, id, day, today))
    }
}

/// An actor as it is named elsewhere; not one in the trash.
pub fn actor_ref(reader: &Reader<'_>, id: ActorId) -> Result<ActorRef> {
    reader
        .conn()
        .prepare_cached(include_str!("ref.sql"))?
        .query_row([id], |row| ActorRef::at(row, 0))
        .or_not_found(id)?
        .or_not_found(id)
}

/// An actor of a list.
pub(crate) fn actor_row(
    reader: &Reader<'_>,
    mentioned: &Mentioned,
    id: ActorId,
) -> Result<ActorRow> {
    Ok(ActorRow {
        actor: actor_ref(reader, id)?,
        post: posts::post_known_by(reader, id, None)?,
        positions: reader
            .conn()
            .prepare_cached("SELECT count(*) FROM stated WHERE side = 0 AND who = ?")?
            .query_row([id], |row| row.get(0))?,
        articles: mentioned.articles(id),
    })
}

/// The actors that meet the filter, by name.
pub(super) fn matching(reader: &Reader<'_>, filter: &ActorFilter) -> Result<Vec<ActorId>> {
    let country = match &filter.country {
        Some(code) => Some(countries::id(reader, code)?),
        None => None,
    };
    let mut found: Vec<(String, ActorId)> = all(
        reader.conn(),
        include_str!("list.sql"),
        (country, filter.kind),
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let sought = folded(&filter.text);
    if !sought.is_empty() {
        let named: Vec<(ActorId, String)> = all(
            reader.conn(),
            "SELECT actor, name FROM actor_name",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let named: std::collections::HashSet<ActorId> = named
            .into_iter()
            .filter(|(_, name)| folded(name).contains(&sought))
            .map(|(id, _)| id)
            .collect();
        found.retain(|(name, id)| named.contains(id) || folded(name).contains(&sought));
    }
    found.sort_by_cached_key(|(name, id)| (folded(name), *id));
    Ok(found.into_iter().map(|(_, id)| id).collect())
}

/// The words of a name in one case, so that a part of it can be found.
fn folded(name: &str) -> String {
    let words: Vec<String> = word::words(name)
        .into_iter()
        .map(|word| word.folded)
        .collect();
    words.join(" ")
}

fn actor(
    reader: &Reader<'_>,
    id: ActorId,
    day: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<Actor> {
    let conn = reader.conn();
    let actor = actor_ref(reader, id)?;
    let articles: Vec<ArticleId> = all(conn, include_str!("articles.sql"), (id, LISTED), |row| {
        row.get(0)
    })?;
    Ok(Actor {
        actor,
        wikidata: conn
            .prepare_cached("SELECT wikidata FROM actor WHERE id = ?")?
            .query_row([id], |row| row.get(0))?,
        names: all(conn, include_str!("names.sql"), [id], |row| {
            Ok(ActorName {
                name: row.get(1)?,
                language: row.get(2)?,
                script: row.get(3)?,
                primary: row.get(4)?,
            })
        })?,
        tenures: posts::tenures_of(reader, id)?
            .into_iter()
            .map(|tenure| {
                let then = tenure.in_force(day.unwrap_or(today));
                (tenure, then)
            })
            .collect(),
        voices: conn.prepare_cached(include_str!("voices.sql"))?.query_row(
            (id, day_number(day)),
            |row| {
                Ok(Voices {
                    own: row.get(0)?,
                    spokesperson: row.get(1)?,
                    attributed: row.get(2)?,
                })
            },
        )?,
        by_issue: by_issue(reader, Speaker::Actor(id), day)?,
        articles: Listed {
            total: conn
                .prepare_cached(include_str!("count_articles.sql"))?
                .query_row([id], |row| row.get(0))?,
            rows: articles
                .into_iter()
                .map(|article| articles::row(reader, article))
                .collect::<Result<_>>()?,
        },
        notes: all(conn, include_str!("notes.sql"), [id], |row| {
            Ok(Place {
                kind: PlaceKind::Note,
                id: row.get(0)?,
                title: row.get(1)?,
                detail: row.get(2)?,
            })
        })?,
    })
}
