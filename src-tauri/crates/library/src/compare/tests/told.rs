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
    /// The excerpts outside the trash in articles outside it: the role, the outlet, the origin.
    pub(super) evidence: Vec<(EvidenceRole, Option<i64>, i64)>,
    /// The last day that it can have been said on.
    pub(in crate::compare) by: Option<NaiveDate>,
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
                    direct: directness == Directness::Direct,
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
