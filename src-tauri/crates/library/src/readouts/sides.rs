//! Whose readout of an event an article is: what the analyst says, and what its outlet suggests.

use demarche_gazetteer::Gazetteer;
use demarche_text::phrase;
use demarche_text::phrase::Argument;
use rusqlite::{OptionalExtension, Row};
use serde::{Deserialize, Serialize};

use crate::articles::{self, ArticleRow};
use crate::compare::Speaker;
use crate::outlets::OutletKind;
use crate::sql::{all, text_enum};
use crate::{
    ActorRef, ArticleId, CountryRef, Error, EventId, Library, Op, OrNotFound, Outcome, Reader,
    Result, actors, blocs, countries,
};

/// Whose readout an article is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// One participant's.
    Actor(ActorRef),
    /// A country's.
    Country(CountryRef),
}

/// An article of an event, with the side that it tells it from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EventReadout {
    /// The article.
    pub article: ArticleRow,
    /// Whose readout it is; none while nobody says so.
    pub side: Option<Side>,
    /// Whose it may be, where nobody says so.
    pub suggested: Option<SuggestedSide>,
}

/// A country whose readout an article may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuggestedSide {
    /// The country.
    pub country: CountryRef,
    /// Why.
    pub by: SuggestedBy,
}

text_enum! {
    /// Why an article may be a country's readout.
    pub enum SuggestedBy {
        /// Its outlet is the country's government.
        Government = "government",
        /// The country controls its outlet.
        StateControlled = "state_controlled",
        /// Its page is at an address of the country's government, or of an outlet that the country controls.
        Address = "address",
    }
}

impl Library {
    /// The articles of an event, oldest first, with the side that each tells it from.
    pub fn event_readouts(&self, event: EventId) -> Result<Vec<EventReadout>> {
        self.read(|reader| {
            reader
                .conn()
                .prepare_cached("SELECT id FROM event WHERE id = ? AND trashed_at IS NULL")?
                .query_row([event], |_| Ok(()))
                .or_not_found(event)?;
            let found: Vec<(ArticleId, Option<Side>, Option<String>)> =
                all(reader.conn(), include_str!("sides.sql"), [event], |row| {
                    Ok((row.get(0)?, side_at(row, 1)?, row.get(8)?))
                })?;
            found
                .into_iter()
                .map(|(article, side, url)| {
                    let article = articles::row(reader, article)?;
                    let suggested = match side {
                        Some(_) => None,
                        None => suggested(reader, &article, url.as_deref())?,
                    };
                    Ok(EventReadout {
                        article,
                        side,
                        suggested,
                    })
                })
                .collect()
        })
    }

    /// Says whose readout of an event an article of it is, or that it is not known.
    pub fn set_readout_side(
        &self,
        event: EventId,
        article: ArticleId,
        side: Option<Speaker>,
    ) -> Result<Outcome<()>> {
        let title = self.read(|reader| Ok(articles::row(reader, article)?.title))?;
        self.transact(Op::SetReadoutSide { title }, |tx| {
            let (actor, country) = match side {
                Some(Speaker::Actor(id)) => (Some(actors::actor_ref(tx, id)?.id), None),
                Some(Speaker::Country(id)) => {
                    countries::country_ref(tx, id)?;
                    (None, Some(id))
                }
                Some(Speaker::Bloc(id)) => {
                    return Err(Error::invalid(phrase!(
                        "A readout is an actor's or a country's: choose who speaks for {name}.",
                        name = blocs::bloc_ref(tx, id)?.name
                    )));
                }
                None => (None, None),
            };
            let found = tx
                .conn()
                .prepare_cached(
                    "UPDATE event_article SET side_actor = ?3, side_country = ?4 \
                     WHERE event = ?1 AND article = ?2",
                )?
                .execute((event, article, actor, country))?;
            (found == 1).then_some(()).ok_or_else(|| {
                Error::invalid(phrase!(
                    "Article {article} is not among those of event {event}.",
                    article = Argument::shown(article),
                    event = Argument::shown(event)
                ))
            })
        })
    }
}

/// An event that two articles are of.
pub(super) struct Common {
    pub(super) id: EventId,
    pub(super) name: String,
    pub(super) side_a: Option<Side>,
    pub(super) side_b: Option<Side>,
}

/// Of the events that both articles are of, the one held last.
pub(super) fn in_common(reader: &Reader<'_>, a: ArticleId, b: ArticleId) -> Result<Option<Common>> {
    let event: Option<(EventId, String)> = reader
        .conn()
        .prepare_cached(include_str!("in_common.sql"))?
        .query_row((a, b), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((id, name)) = event else {
        return Ok(None);
    };
    let sides: Vec<(ArticleId, Option<Side>)> =
        all(reader.conn(), include_str!("sides.sql"), [id], |row| {
            Ok((row.get(0)?, side_at(row, 1)?))
        })?;
    let of = |article| {
        let side = sides.iter().find(|(one, _)| *one == article);
        side.and_then(|(_, side)| side.clone())
    };
    Ok(Some(Common {
        id,
        name,
        side_a: of(a),
        side_b: of(b),
    }))
}

/// Reads seven columns from `at` on: an actor's five, then a country's code and name.
fn side_at(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Side>> {
    if let Some(actor) = ActorRef::at(row, at)? {
        return Ok(Some(Side::Actor(actor)));
    }
    Ok(CountryRef::at(row, at + 5)?.map(Side::Country))
}

fn suggested(
    reader: &Reader<'_>,
    article: &ArticleRow,
    url: Option<&str>,
) -> Result<Option<SuggestedSide>> {
    let outlet = article.outlet.as_ref();
    if let Some((outlet, country)) = outlet.and_then(|it| Some((it, it.country.clone()?))) {
        let by = match outlet.kind {
            OutletKind::Government => Some(SuggestedBy::Government),
            _ if outlet.state_controlled == Some(true) => Some(SuggestedBy::StateControlled),
            _ => None,
        };
        if let Some(by) = by {
            return Ok(Some(SuggestedSide { country, by }));
        }
    }
    let host = url.and_then(|url| url.split_once("://")?.1.split(['/', '?', '#', ':']).next());
    let known = host.and_then(|host| Gazetteer::bundled().outlet_of_host(host));
    let speaks = known.filter(|outlet| {
        outlet.kind == OutletKind::Government.word() || outlet.state_controlled == Some(true)
    });
    let Some(code) = speaks.and_then(|outlet| outlet.country.as_deref()) else {
        return Ok(None);
    };
    let country = countries::find(reader, code)?;
    let country = country.map(|id| countries::country_ref(reader, id));
    Ok(country.transpose()?.map(|country| SuggestedSide {
        country,
        by: SuggestedBy::Address,
    }))
}
