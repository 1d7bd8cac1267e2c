//! Accepting, rejecting and correcting what the machine found.

use chrono::NaiveDate;
use demarche_text::phrase;
use demarche_text::phrase::Argument;
use demarche_text::{PartialDate, Span};
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use super::QuotationState;
use crate::sql::{date_columns, moment};
use crate::{
    ActorId, BodyVersionId, CountryId, Error, ExcerptId, Library, Op, OrNotFound, Outcome,
    PositionId, PostId, QuotationId, Result, Tx, actors, articles, excerpts, posts,
};

/// What accepting gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    /// The excerpt that the words became.
    pub excerpt: ExcerptId,
    /// The position coded from them.
    pub position: Option<PositionId>,
}

/// What the machine got wrong; `None` stays.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct QuotationUpdate {
    /// The words, in scalar values of its body version.
    pub span: Option<Span>,
    /// Who said it; `Some(None)` when nobody known did. Post and country follow from the actor.
    pub actor: Option<Option<ActorId>>,
    /// When it was said; `Some(None)` when not known. The post follows.
    pub said: Option<Option<PartialDate>>,
}

/// What triage needs to know of a quotation.
struct Found {
    version: BodyVersionId,
    span: Span,
    state: QuotationState,
    excerpt: Option<ExcerptId>,
}

impl Library {
    /// Keeps a quotation's words as an excerpt.
    pub fn accept_quotation(&self, id: QuotationId) -> Result<Outcome<Accepted>> {
        self.accept(id, |_, _| Ok(None))
    }

    /// Keeps a quotation's words as an excerpt and codes a position from it in the same change: `code`
    /// gets the new excerpt. A quotation that is coded already is refused, with the position that it is
    /// coded as: a second one would count the same words twice.
    pub fn accept_quotation_and_code(
        &self,
        id: QuotationId,
        code: impl FnOnce(&Tx<'_>, ExcerptId) -> Result<PositionId>,
    ) -> Result<Outcome<Accepted>> {
        self.accept(id, |tx, excerpt| code(tx, excerpt).map(Some))
    }

    fn accept(
        &self,
        id: QuotationId,
        code: impl FnOnce(&Tx<'_>, ExcerptId) -> Result<Option<PositionId>>,
    ) -> Result<Outcome<Accepted>> {
        let speaker = self.read(|reader| {
            reader
                .conn()
                .prepare_cached(
                    "SELECT coalesce(actor.name, quotation.speaker) FROM quotation \
                     LEFT JOIN actor ON actor.id = quotation.actor WHERE quotation.id = ?",
                )?
                .query_row([id], |row| row.get(0))
                .or_not_found(id)
        })?;
        self.transact(Op::AcceptQuotation { speaker }, |tx| {
            let excerpt = accept_in(tx, id)?;
            let coded = coded_as(tx, id)?;
            let position = code(tx, excerpt)?;
            if let (Some(_), Some((coded, issue, paraphrase))) = (position, coded) {
                return Err(Error::invalid(phrase!("The quotation is already coded as position {coded}: {issue}, “{paraphrase}”; change that one, or undo.", coded = Argument::shown(coded), issue, paraphrase)));
            }
            if position.is_some() {
                tx.conn()
                    .prepare_cached("UPDATE quotation SET position = ?2 WHERE id = ?1")?
                    .execute((id, position))?;
            }
            Ok(Accepted { excerpt, position })
        })
    }

    /// Keeps the words of several quotations as excerpts, all or none.
    pub fn accept_quotations(&self, ids: &[QuotationId]) -> Result<Outcome<Vec<ExcerptId>>> {
        self.transact(Op::AcceptQuotations { n: ids.len() }, |tx| {
            ids.iter().map(|id| accept_in(tx, *id)).collect()
        })
    }

    /// Turns quotations down. An accepted one keeps its excerpt and position, and the label says so:
    /// deleting those is another step.
    pub fn reject_quotations(&self, ids: &[QuotationId]) -> Result<Outcome<()>> {
        let kept = self.read(|reader| {
            Ok(reader
                .conn()
                .prepare_cached(
                    "SELECT 1 FROM quotation \
                     JOIN excerpt ON excerpt.id = quotation.excerpt AND excerpt.trashed_at IS NULL \
                     WHERE quotation.id IN (SELECT value FROM json_each(?))",
                )?
                .exists([serde_json::to_string(ids)?])?)
        })?;
        let op = Op::RejectQuotations { n: ids.len(), kept };
        self.transact(op, |tx| {
            for id in ids {
                find(tx, *id)?;
                triage(tx, *id, QuotationState::Rejected, None)?;
            }
            Ok(())
        })
    }

    /// Corrects a quotation.
    pub fn revise_quotation(
        &self,
        id: QuotationId,
        update: &QuotationUpdate,
    ) -> Result<Outcome<()>> {
        self.transact(Op::ReviseQuotation, |tx| {
            let found = find(tx, id)?;
            if let Some(span) = update.span {
                if found.state == QuotationState::Accepted {
                    return Err(Error::invalid(phrase!(
                        "The quotation is accepted: its words are the excerpt's now."
                    )));
                }
                let text = articles::body_text(tx, found.version)?;
                let span = excerpts::trimmed(&text, span)?;
                tx.conn()
                    .prepare_cached(
                        "UPDATE quotation SET start = ?2, \"end\" = ?3, quote = ?4 WHERE id = ?1",
                    )?
                    .execute((id, span.start as i64, span.end as i64, span.of(&text)))?;
            }
            if let Some(said) = &update.said {
                let (date, precision) = date_columns(said.as_ref());
                tx.conn()
                    .prepare_cached(
                        "UPDATE quotation SET said = ?2, said_precision = ?3 WHERE id = ?1",
                    )?
                    .execute((id, date, precision))?;
            }
            if let Some(actor) = update.actor {
                if let Some(actor) = actor {
                    actors::actor_ref(tx, actor)?;
                }
                tx.conn()
                    .prepare_cached("UPDATE quotation SET actor = ?2 WHERE id = ?1")?
                    .execute((id, actor))?;
            }
            if update.actor.is_some() || update.said.is_some() {
                resolve_post(tx, id)?;
            }
            tx.conn()
                .prepare_cached("UPDATE quotation SET revised = 1 WHERE id = ?")?
                .execute([id])?;
            Ok(())
        })
    }
}

fn find(tx: &Tx<'_>, id: QuotationId) -> Result<Found> {
    tx.conn()
        .prepare_cached(
            "SELECT body_version, start, \"end\", state, excerpt FROM quotation WHERE id = ?",
        )?
        .query_row([id], |row| {
            Ok(Found {
                version: row.get(0)?,
                span: Span::new(
                    row.get::<_, u32>(1)? as usize,
                    row.get::<_, u32>(2)? as usize,
                ),
                state: row.get(3)?,
                excerpt: row.get(4)?,
            })
        })
        .or_not_found(id)
}

/// The position in force that a quotation is coded as, its issue's name and its paraphrase.
fn coded_as(tx: &Tx<'_>, id: QuotationId) -> Result<Option<(PositionId, String, String)>> {
    Ok(tx
        .conn()
        .prepare_cached(
            "SELECT position.id, issue.name, position.paraphrase FROM quotation \
             JOIN position ON position.id = quotation.position AND position.trashed_at IS NULL \
             JOIN issue ON issue.id = position.issue WHERE quotation.id = ?",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?)
}

/// Keeps the words as an excerpt; one that has them already is taken.
fn accept_in(tx: &Tx<'_>, id: QuotationId) -> Result<ExcerptId> {
    let found = find(tx, id)?;
    let live = match found.excerpt {
        Some(excerpt) => tx
            .conn()
            .prepare_cached("SELECT 1 FROM excerpt WHERE id = ? AND trashed_at IS NULL")?
            .exists([excerpt])?
            .then_some(excerpt),
        None => None,
    };
    let excerpt = match live {
        Some(excerpt) => excerpt,
        None => match excerpts::of_span(tx, found.version, found.span)? {
            Some(excerpt) => excerpt,
            None => excerpts::create_in(tx, found.version, found.span, None)?,
        },
    };
    triage(tx, id, QuotationState::Accepted, Some(excerpt))?;
    Ok(excerpt)
}

fn triage(
    tx: &Tx<'_>,
    id: QuotationId,
    state: QuotationState,
    excerpt: Option<ExcerptId>,
) -> Result<()> {
    tx.conn()
        .prepare_cached(
            "UPDATE quotation SET state = ?2, excerpt = ?3, triaged_by = ?4, triaged_at = ?5 WHERE id = ?1",
        )?
        .execute((id, state, excerpt, tx.analyst(), moment(tx.now())))?;
    Ok(())
}

/// Works out post and country anew from who said it and when.
fn resolve_post(tx: &Tx<'_>, id: QuotationId) -> Result<()> {
    let (actor, own, said): (Option<ActorId>, Option<CountryId>, Option<PartialDate>) = tx
        .conn()
        .prepare_cached(
            "SELECT actor.id, actor.country, quotation.said, quotation.said_precision FROM quotation \
             LEFT JOIN actor ON actor.id = quotation.actor WHERE quotation.id = ?",
        )?
        .query_row([id], |row| {
            Ok((row.get(0)?, row.get(1)?, crate::sql::date_at(row, 2)?))
        })?;
    let day: Option<NaiveDate> = said.as_ref().and_then(PartialDate::first_day);
    let held = match (actor, day) {
        (Some(actor), Some(day)) => posts::post_held(tx, actor, day)?,
        _ => None,
    };
    let post: Option<PostId> = held.as_ref().map(|tenure| tenure.post.id);
    let country = match held.and_then(|tenure| tenure.post.country) {
        Some(country) => Some(crate::countries::id(tx, &country.code)?),
        None => own,
    };
    tx.conn()
        .prepare_cached("UPDATE quotation SET post = ?2, country = ?3 WHERE id = ?1")?
        .execute((id, post, country))?;
    Ok(())
}
