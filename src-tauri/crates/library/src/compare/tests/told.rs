//! Positions read row by row from their tables, knowing nothing of the narrow rows that compare reads.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use demarche_text::PartialDate;

use crate::positions::{Confidence, Directness, EvidenceRole, Stance, Voice};
use crate::sql::date_at;
use crate::{Library, PositionId};

/// A position as the tables have it.
pub(in crate::compare) struct Told {
    pub(in crate::compare) id: PositionId,
    pub(in crate::compare) issue: i64,
    pub(in crate::compare) stance: Stance,
    pub(in crate::compare) attributed: bool,
    pub(super) voice: Voice,
    pub(super) direct: bool,
    pub(super) confidence: Option<Confidence>,
    pub(super) analyst: String,
    /// Whether there is supporting evidence, and all of it is in the trash.
    pub(super) evidence_trashed: bool,
    /// The excerpts outside the trash in articles outside it: the role, the outlet, the origin.
    pub(super) evidence: Vec<(EvidenceRole, Option<i64>, i64)>,
    /// The last day that it can have been said on.
    pub(in crate::compare) by: Option<NaiveDate>,
    /// Whether that is known, be it to the year; else the days are those of publishing.
    pub(in crate::compare) dated: bool,
    /// The first.
    pub(in crate::compare) since: Option<NaiveDate>,
    pub(in crate::compare) actors: BTreeSet<i64>,
    pub(in crate::compare) countries: BTreeSet<String>,
    pub(in crate::compare) post: Option<i64>,
    pub(in crate::compare) blocs: BTreeSet<String>,
}

pub(in crate::compare) fn told(library: &Library) -> Vec<Told> {
    library
        .read(|reader| {
            let conn = reader.conn();
            let column = |sql: &str, id: PositionId| -> crate::Result<BTreeSet<String>> {
                Ok(crate::sql::all(conn, sql, [id], |row| row.get(0))?.into_iter().collect())
            };
            type Base = (PositionId, i64, Stance, Voice, Directness, Option<PartialDate>, Option<Confidence>, String);
            let base: Vec<Base> =
                crate::sql::all(
                    conn,
                    "SELECT p.id, issue, stance, voice, directness, said, said_precision, confidence, n.name \
                     FROM position p, analyst n WHERE n.id = p.analyst AND trashed_at IS NULL",
                    [],
                    |row| {
                        Ok((
                            row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?,
                            date_at(row, 5)?, row.get(7)?, row.get(8)?,
                        ))
                    },
                )?;
            let mut told = Vec::new();
            for (id, issue, stance, voice, directness, said, confidence, analyst) in base {
                let published: Vec<Option<PartialDate>> = crate::sql::all(
                    conn,
                    "SELECT a.published, a.published_precision FROM evidence e, excerpt x, article a WHERE e.position = ? AND x.id = e.excerpt AND a.id = x.article",
                    [id],
                    |row| date_at(row, 0),
                )?;
                let stands_in = published.into_iter().flatten().filter_map(|date| Some((date.last_day()?, date.first_day()?))).min();
                let mut countries = column("SELECT c.code FROM position_behalf b, country c WHERE b.position = ? AND c.id = b.country", id)?;
                let blocs = column("SELECT c.code FROM position_behalf_bloc b, bloc c WHERE b.position = ? AND c.id = b.bloc", id)?;
                if countries.is_empty() && blocs.is_empty() {
                    countries = column("SELECT c.code FROM position_actor p, actor a, country c WHERE p.position = ? AND a.id = p.actor AND c.id = a.country", id)?;
                }
                let actors: Vec<i64> =
                    crate::sql::all(conn, "SELECT actor FROM position_actor WHERE position = ?", [id], |row| row.get(0))?;
                told.push(Told {
                    id,
                    issue,
                    stance,
                    attributed: voice == Voice::Attributed,
                    voice,
                    confidence,
                    analyst,
                    evidence: crate::sql::all(
                        conn,
                        "SELECT e.role, a.outlet, coalesce(a.origin, a.id) FROM evidence e, excerpt x, article a \
                         WHERE e.position = ? AND x.id = e.excerpt AND a.id = x.article \
                         AND x.trashed_at IS NULL AND a.trashed_at IS NULL",
                        [id],
                        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
                    )?,
                    evidence_trashed: conn.query_row(
                        "SELECT count(*) > 0 AND count(*) FILTER (WHERE x.trashed_at IS NULL AND a.trashed_at IS NULL) = 0 \
                         FROM evidence e, excerpt x, article a WHERE e.position = ? AND e.role = 'supporting' \
                         AND x.id = e.excerpt AND a.id = x.article",
                        [id],
                        |row| row.get(0),
                    )?,
                    direct: directness == Directness::Direct,
                    dated: said.is_some(),
                    by: match &said {
                        Some(said) => said.last_day(),
                        None => stands_in.map(|(last, _)| last),
                    },
                    since: match &said {
                        Some(said) => said.first_day(),
                        None => stands_in.map(|(_, first)| first),
                    },
                    post: conn.query_row("SELECT post FROM position WHERE id = ?", [id], |row| row.get(0))?,
                    actors: actors.into_iter().collect(),
                    countries,
                    blocs,
                });
            }
            Ok(told)
        })
        .unwrap()
}

/// Whether one was surely said later than another: of what is of unknown day and was published later than something
/// dated, nobody knows it.
pub(in crate::compare) fn after(later: &Told, earlier: &Told) -> bool {
    let apart = match (later.since, earlier.by) {
        (Some(since), Some(by)) => by < since,
        _ => false,
    };
    apart && (later.dated || !earlier.dated)
}

/// What goes first of those that may be the latest: what is dated, what is the speaker's own, what cannot have been
/// said before the latest day, what is known most exactly, what was coded last.
pub(in crate::compare) fn first<'t>(of: impl IntoIterator<Item = &'t Told>) -> Option<&'t Told> {
    of.into_iter().max_by_key(|one| {
        let day = (one.since, std::cmp::Reverse(one.by));
        (one.dated, !one.attributed, day, one.id)
    })
}

/// Those of what was said that may be the latest.
pub(in crate::compare) fn may_be_latest<'t>(said: &[&'t Told]) -> Vec<&'t Told> {
    let known = said.iter().any(|one| one.by.is_some());
    let may_be = |one: &&Told| {
        // What was published before something dated was said, was said before it as well.
        let before = |other: &&Told| {
            let apart = one
                .by
                .zip(other.since)
                .is_some_and(|(by, since)| by < since);
            apart && (other.dated || !one.dated)
        };
        (one.by.is_some() || !known) && !said.iter().any(before)
    };
    said.iter().copied().filter(may_be).collect()
}

/// Where somebody stands by what was said, and the other stances that may be as late.
pub(in crate::compare) fn standing<'t>(said: &[&'t Told]) -> (Option<&'t Told>, BTreeSet<Stance>) {
    let may_be = may_be_latest(said);
    let latest = first(may_be.iter().copied());
    let also = may_be.iter().filter(|one| {
        latest.is_some_and(|latest| {
            one.stance != latest.stance && (latest.attributed || !one.attributed)
        })
    });
    (latest, also.map(|one| one.stance).collect())
}
