//! What the machine reads in a body, and writing it down: mentions, quotations and passages.

use std::collections::HashMap;
use std::sync::Arc;

use demarche_attribution::{Context, METHOD, Quotation, VERSION, quotations};
use demarche_gazetteer::{Actor, ActorKind as Known, Gazetteer, Named};
use demarche_text::near::Passages;
use demarche_text::word::{is_unspaced, words};
use demarche_text::{PartialDate, Span};

use crate::quotations::QuotationKind;
use crate::sql::{date_columns, rows};
use crate::{ActorId, ActorKind, ArticleId, BodyVersionId, QuotationId, Reader, Result, Tx};
use crate::{actors, countries, posts};

/// The gazetteer, with the library's own actors beside it.
#[derive(Debug, Clone)]
pub(crate) enum KnownNames {
    /// The library adds nothing.
    Bundled(&'static Gazetteer),
    /// It does.
    Layered(Arc<Gazetteer>),
}

/// Before the row number, in the key of an actor that only the library knows.
const OWN: &str = "library:";

impl KnownNames {
    /// Reads the actors that an analyst made, and the names that an analyst gave to known ones.
    pub(crate) fn of(reader: &Reader<'_>) -> Result<Self> {
        let bundled = Gazetteer::bundled();
        let mut statement = reader
            .conn()
            .prepare_cached(include_str!("own_actors.sql"))?;
        let mut own: Vec<Actor> = Vec::new();
        for (id, name, kind, country, gazetteer, alias, language, script) in
            rows(&mut statement, [], |row| {
                Ok((
                    row.get::<_, ActorId>(0)?,
                    row.get::<_, String>(1)?,
                    row.get::<_, ActorKind>(2)?,
                    row.get::<_, Option<String>>(3)?,
                    row.get::<_, Option<String>>(4)?,
                    row.get::<_, Option<String>>(5)?,
                    row.get::<_, Option<String>>(6)?,
                    row.get::<_, Option<String>>(7)?,
                ))
            })?
        {
            let key = gazetteer.unwrap_or_else(|| format!("{OWN}{id}"));
            if own.last().is_none_or(|actor| actor.key != key) {
                own.push(match bundled.actor(&key) {
                    Some(known) => known.clone(),
                    None => Actor {
                        key,
                        family: family(&name, kind),
                        name,
                        kind: match kind {
                            ActorKind::Person => Known::Person,
                            ActorKind::Government => Known::Government,
                            ActorKind::Organisation => Known::Organisation,
                            ActorKind::Bloc => Known::Bloc,
                        },
                        country,
                        wikidata: None,
                        aliases: Vec::new(),
                        gender: None,
                    },
                });
            }
            if let (Some(actor), Some(alias)) = (own.last_mut(), alias)
                && actor.name != alias
                && !actor.aliases.iter().any(|(known, _, _)| *known == alias)
            {
                actor.aliases.push((alias, language, script));
            }
        }
        own.retain(|actor| bundled.actor(&actor.key) != Some(actor));
        Ok(if own.is_empty() {
            Self::Bundled(bundled)
        } else {
            Self::Layered(Arc::new(bundled.with_actors(own)))
        })
    }
}

impl std::ops::Deref for KnownNames {
    type Target = Gazetteer;

    fn deref(&self) -> &Gazetteer {
        match self {
            Self::Bundled(gazetteer) => gazetteer,
            Self::Layered(gazetteer) => gazetteer,
        }
    }
}

/// What stands alone on second mention of a person whom an analyst named with several words.
fn family(name: &str, kind: ActorKind) -> Option<String> {
    (kind == ActorKind::Person)
        .then(|| name.rsplit_once(' '))
        .flatten()
        .map(|(_, family)| family.to_owned())
}

/// All that is worked out from a text before the library is locked for writing.
#[derive(Debug, Clone)]
pub(crate) struct Analysis {
    pub(crate) quotations: Vec<Quotation>,
    /// Spans and the keys of the actors named there.
    pub(crate) mentions: Vec<(Span, String)>,
    pub(crate) passages: Passages,
    pub(crate) words: usize,
    pub(crate) unspaced: bool,
    pub(crate) folds: bool,
}

impl Analysis {
    pub(crate) fn of(text: &str, published: Option<&PartialDate>, names: &Gazetteer) -> Self {
        let mentions = names
            .mentions(text)
            .into_iter()
            .filter_map(|mention| match mention.named {
                Named::Actor(actor) => Some((mention.span, actor.key.clone())),
                Named::Country(_) | Named::Wire(_) => None,
            })
            .collect();
        let context = Context {
            gazetteer: names,
            published,
        };
        Self {
            quotations: quotations(text, context),
            mentions,
            passages: Passages::of(text),
            words: words(text).len(),
            unspaced: text.chars().any(is_unspaced),
            folds: crate::schema::folds(text),
        }
    }
}

/// Finds or makes the actors that keys name, each once.
pub(crate) struct Cast<'g> {
    names: &'g Gazetteer,
    actors: HashMap<String, ActorId>,
}

impl<'g> Cast<'g> {
    pub(crate) fn new(names: &'g Gazetteer) -> Self {
        Self {
            names,
            actors: HashMap::new(),
        }
    }

    fn actor(&mut self, tx: &Tx<'_>, key: &str) -> Result<ActorId> {
        if let Some(id) = self.actors.get(key) {
            return Ok(*id);
        }
        let own = key.strip_prefix(OWN).and_then(|id| id.parse().ok());
        let id = match own {
            Some(id) => ActorId(id),
            None => actors::ensure_from_gazetteer(tx, key)?,
        };
        self.actors.insert(key.to_owned(), id);
        Ok(id)
    }
}

/// Writes where a body names whom.
pub(crate) fn write_mentions(
    tx: &Tx<'_>,
    body: BodyVersionId,
    mentions: &[(Span, String)],
    cast: &mut Cast<'_>,
) -> Result<()> {
    let mut insert = tx.conn().prepare_cached(
        "INSERT INTO mention (body_version, actor, start, \"end\") VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (span, key) in mentions {
        let actor = cast.actor(tx, key)?;
        insert.execute((body, actor, span.start as i64, span.end as i64))?;
    }
    Ok(())
}

/// Writes what was found as suggestions; a row that is named takes the place of one that was deleted.
pub(crate) fn write_quotations<'q>(
    tx: &Tx<'_>,
    article: ArticleId,
    body: BodyVersionId,
    text: &str,
    found: impl IntoIterator<Item = (Option<QuotationId>, &'q Quotation)>,
    cast: &mut Cast<'_>,
) -> Result<()> {
    let offsets = demarche_text::span::Offsets::of(text);
    let mut insert = tx
        .conn()
        .prepare_cached(include_str!("add_quotation.sql"))?;
    for (id, quotation) in found {
        let actor = quotation.actor.as_deref();
        let actor = actor.map(|key| cast.actor(tx, key)).transpose()?;
        let post = match quotation.post.as_deref() {
            Some(key) if cast.names.post(key).is_some() => {
                Some(posts::ensure_from_gazetteer(tx, key)?)
            }
            _ => None,
        };
        let country = match quotation.country.as_deref() {
            Some(code) => countries::find(tx, code)?,
            None => None,
        };
        let (said, said_precision) = date_columns(quotation.said.as_ref());
        insert.execute(rusqlite::named_params! {
            ":id": id,
            ":article": article,
            ":body_version": body,
            ":start": quotation.span.start as i64,
            ":end": quotation.span.end as i64,
            ":quote": offsets.slice(text, quotation.span),
            ":kind": QuotationKind::from(quotation.kind),
            ":speaker": quotation.speaker,
            ":speaker_start": quotation.speaker_span.map(|span| span.start as i64),
            ":speaker_end": quotation.speaker_span.map(|span| span.end as i64),
            ":actor": actor,
            ":post": post,
            ":country": country,
            ":cue": quotation.cue,
            ":addressee": quotation.addressee,
            ":venue": quotation.venue,
            ":reported_by": quotation.reported_by,
            ":said": said,
            ":said_precision": said_precision,
            ":score": quotation.score,
            ":reasons": serde_json::to_string(&quotation.reasons)?,
            ":method": METHOD,
            ":version": VERSION,
        })?;
    }
    Ok(())
}
