//! Beginning a blind recoding, and those that there are.

use demarche_text::phrase;
use serde::{Deserialize, Serialize};

use super::draw::Draw;
use crate::compare::with_gone;
use crate::sql::{all, moment};
use crate::{
    AnalystId, Error, IssueId, IssueRef, Library, Op, OrNotFound, Outcome, PositionId, Reader,
    RecodeId, Result,
};

/// How many positions to draw.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum SampleSize {
    /// So many, or all when there are fewer.
    Count(u32),
    /// So large a share, over 0 and up to 1; at least one.
    Share(f64),
}

/// A blind recoding to begin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NewRecode {
    /// The issues to draw from; a group stands for all that is in it; empty for all.
    pub issues: Vec<IssueId>,
    /// How many.
    pub size: SampleSize,
    /// Of the lot: the same seed draws the same positions from the same library.
    pub seed: u32,
    /// The name of the analyst who recodes; when unset, who works with the library.
    pub coder: Option<String>,
    /// Whether to hide who speaks.
    pub hide_speaker: bool,
    /// Whether to ask for voice and directness as well.
    pub ask_voice: bool,
}

/// A blind recoding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recode {
    /// Its row.
    pub id: RecodeId,
    /// "Blind recode of Arming Ukraine".
    pub name: String,
    /// The issues that it was drawn from; empty for all.
    pub issues: Vec<IssueRef>,
    /// Of the lot.
    pub seed: u32,
    /// How many positions there were to draw from: on these issues, with a supporting excerpt.
    pub eligible: u32,
    /// How many were drawn.
    pub size: u32,
    /// How many are answered.
    pub answered: u32,
    /// Who recodes.
    pub coder: String,
    /// Who began it.
    pub analyst: String,
    /// When, RFC 3339 in UTC.
    pub began_at: String,
    /// Whether the speaker is hidden.
    pub hides_speaker: bool,
    /// Whether voice and directness are asked for.
    pub asks_voice: bool,
}

impl Library {
    /// Draws a sample of the positions on some issues that have a supporting excerpt, and begins to
    /// recode it.
    pub fn start_recode(&self, new: &NewRecode) -> Result<Outcome<RecodeId>> {
        let coder = match &new.coder {
            Some(name) => name.clone(),
            None => self.analyst(),
        };
        let coder = self.analyst_of(&coder)?;
        let name = self.read(|reader| named(reader, &new.issues))?;
        self.transact(Op::StartRecode { name: name.clone() }, |tx| {
            let eligible: Vec<PositionId> = all(
                tx.conn(),
                &with_gone(include_str!("eligible.sql")),
                [serde_json::to_string(&new.issues)?],
                |row| row.get(0),
            )?;
            let all = eligible.len();
            if all == 0 {
                return Err(Error::invalid(phrase!("There is nothing to recode: no position on these issues has a supporting excerpt.")));
            }
            let size = match new.size {
                SampleSize::Count(0) => {
                    return Err(Error::invalid(phrase!("A sample needs at least one position.")));
                }
                SampleSize::Count(count) => count as usize,
                SampleSize::Share(share) if share > 0.0 && share <= 1.0 => {
                    (all as f64 * share).ceil() as usize
                }
                SampleSize::Share(_) => {
                    return Err(Error::invalid(phrase!("The share of a sample is over 0 and up to 1, such as 0.1 for one in ten.")));
                }
            };
            let recode: RecodeId = tx
                .conn()
                .prepare_cached(include_str!("start.sql"))?
                .query_row(
                    rusqlite::params![
                        name,
                        serde_json::to_string(&new.issues)?,
                        new.seed,
                        all as i64,
                        coder,
                        new.hide_speaker,
                        new.ask_voice,
                        tx.analyst(),
                        moment(tx.now()),
                    ],
                    |row| row.get(0),
                )?;
            let drawn = Draw::seeded(new.seed.into()).sample(eligible, size);
            let mut draw = tx.conn().prepare_cached(include_str!("draw.sql"))?;
            for (place, position) in (1_i64..).zip(drawn) {
                draw.execute((recode, place, position))?;
            }
            Ok(recode)
        })
    }

    /// The blind recodings outside the trash, the newest first.
    pub fn recodes(&self) -> Result<Vec<Recode>> {
        self.read(|reader| {
            let ids: Vec<RecodeId> = all(
                reader.conn(),
                "SELECT id FROM recode WHERE trashed_at IS NULL ORDER BY id DESC",
                [],
                |row| row.get(0),
            )?;
            ids.into_iter().map(|id| recode(reader, id)).collect()
        })
    }

    /// A blind recoding.
    pub fn recode(&self, id: RecodeId) -> Result<Recode> {
        self.read(|reader| recode(reader, id))
    }

    /// Puts a blind recoding in the trash, with all that was answered.
    pub fn trash_recode(&self, id: RecodeId) -> Result<Outcome<()>> {
        let name = self.read(|reader| Ok(recode(reader, id)?.name))?;
        self.transact(Op::TrashRecode { name }, |tx| {
            let trashed = tx
                .conn()
                .prepare_cached(
                    "UPDATE recode SET trashed_at = ?2 WHERE id = ?1 AND trashed_at IS NULL",
                )?
                .execute((id, moment(tx.now())))?;
            (trashed == 1).then_some(()).or_not_found(id)
        })
    }
}

pub(super) fn recode(reader: &Reader<'_>, id: RecodeId) -> Result<Recode> {
    let (mut recode, issues) = reader
        .conn()
        .prepare_cached(include_str!("recode.sql"))?
        .query_row([id], |row| {
            let recode = Recode {
                id,
                name: row.get(0)?,
                issues: Vec::new(),
                seed: row.get(1)?,
                eligible: row.get(2)?,
                size: row.get(3)?,
                answered: row.get(4)?,
                coder: row.get(5)?,
                analyst: row.get(6)?,
                began_at: row.get(7)?,
                hides_speaker: row.get(8)?,
                asks_voice: row.get(9)?,
            };
            Ok((recode, row.get::<_, String>(10)?))
        })
        .or_not_found(id)?;
    recode.issues = all(reader.conn(), include_str!("issues.sql"), [issues], |row| {
        Ok(IssueRef {
            id: row.get(0)?,
            name: row.get(1)?,
            parent: row.get(2)?,
        })
    })?;
    Ok(recode)
}

/// Who recodes.
pub(super) fn coder(reader: &Reader<'_>, id: RecodeId) -> Result<AnalystId> {
    reader
        .conn()
        .prepare_cached("SELECT coder FROM recode WHERE id = ? AND trashed_at IS NULL")?
        .query_row([id], |row| row.get(0))
        .or_not_found(id)
}

fn named(reader: &Reader<'_>, issues: &[IssueId]) -> Result<String> {
    let mut names = Vec::with_capacity(issues.len());
    for &issue in issues {
        let name: String = reader
            .conn()
            .prepare_cached("SELECT name FROM issue WHERE id = ? AND trashed_at IS NULL")?
            .query_row([issue], |row| row.get(0))
            .or_not_found(issue)?;
        names.push(name);
    }
    Ok(match names.as_slice() {
        [] => "Blind recode of all issues".to_owned(),
        [one] => format!("Blind recode of {one}"),
        [one, rest @ ..] => format!("Blind recode of {one} and {} more", rest.len()),
    })
}
