//! What a blind recoding gives: figures, and the codings that differ, of which one may be adopted.

use demarche_text::phrase;
use serde::{Deserialize, Serialize};

use super::agreement::{Agreement, Coding, agreement};
use super::answer::standing;
use super::start::{Recode, coder, recode};
use crate::positions::{CodingChange, PositionRow, change_in, check_issue, position_row};
use crate::sql::{all, text_enum};
use crate::{
    Error, ExcerptId, Library, Op, Outcome, PositionId, Reader, RecodeId, RecodeItemId, Result,
};

/// What came of a blind recoding so far.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RecodeReport {
    /// The recoding.
    pub recode: Recode,
    /// The figures over what is answered, the former coder first. The bootstrap's seed is the lot's.
    pub agreement: Agreement,
    /// How many of the former codings are by who recodes: these tell how steady a coder is, the others
    /// how far coders agree.
    pub by_same: u32,
    /// Where the two differ, in the order of the sample.
    pub disagreements: Vec<Disagreement>,
}

/// A position that was coded otherwise the second time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disagreement {
    /// The position in the sample.
    pub item: RecodeItemId,
    /// Its place there.
    pub place: u32,
    /// The position as it is now; it may be in the trash.
    pub position: PositionRow,
    /// The excerpt that it rests on first.
    pub excerpt: Option<ExcerptId>,
    /// The coding when it was drawn.
    pub former: Coding,
    /// Who coded it.
    pub analyst: String,
    /// The coding of who recoded it.
    pub new: Coding,
    /// Which one was adopted.
    pub settled: Option<Settled>,
}

text_enum! {
    /// One of two codings.
    pub enum Settled {
        /// The former one.
        Former = "former",
        /// The new one.
        New = "new",
    }
}

impl Library {
    /// The figures of a blind recoding, and where the codings differ. What is not answered yet is in
    /// neither.
    pub fn recode_report(&self, id: RecodeId) -> Result<RecodeReport> {
        self.read(|reader| {
            let recode = recode(reader, id)?;
            let coder = coder(reader, id)?;
            let items = answered(reader, id)?;
            let units: Vec<Vec<Coding>> = items
                .iter()
                .map(|item| vec![item.former, item.new])
                .collect();
            Ok(RecodeReport {
                agreement: agreement(&units, recode.seed.into()),
                by_same: items.iter().filter(|item| item.by == coder.0).count() as u32,
                disagreements: items
                    .into_iter()
                    .filter(|item| item.former != item.new)
                    .map(|item| item.shown(reader))
                    .collect::<Result<_>>()?,
                recode,
            })
        })
    }

    /// Settles two codings that differ: the new one is written to the position, or the former one is
    /// confirmed and the position stays as it is. The figures of the recoding stay either way.
    pub fn adopt_coding(&self, item: RecodeItemId, which: Settled) -> Result<Outcome<()>> {
        let op = Op::AdoptCoding {
            new: which == Settled::New,
        };
        self.transact(op, |tx| {
            let standing = standing(tx, item)?;
            let Some(answer) = standing.answer else {
                return Err(Error::invalid(phrase!(
                    "This position is not recoded yet: there is nothing to choose between."
                )));
            };
            tx.conn()
                .prepare_cached("UPDATE recode_item SET settled = ?2 WHERE id = ?1")?
                .execute((item, which))?;
            if which == Settled::Former {
                return Ok(());
            }
            let Some(issue) = answer.issue else {
                return Err(Error::invalid(phrase!(
                    "The new coding says that the words fit no issue: delete the position, or \
keep the former coding."
                )));
            };
            check_issue(tx, issue)?;
            let change = CodingChange {
                issue: Some(issue),
                stance: answer.stance,
                voice: answer.voice,
                ..CodingChange::default()
            };
            change_in(tx, standing.position, &change)?;
            if let Some(directness) = answer.directness {
                tx.conn()
                    .prepare_cached("UPDATE position SET directness = ?2 WHERE id = ?1")?
                    .execute((standing.position, directness))?;
            }
            Ok(())
        })
    }
}

/// A position of a sample with both its codings.
struct Answered {
    item: RecodeItemId,
    place: u32,
    position: PositionId,
    former: Coding,
    new: Coding,
    by: i64,
    analyst: String,
    settled: Option<Settled>,
    excerpt: Option<ExcerptId>,
}

impl Answered {
    fn shown(self, reader: &Reader<'_>) -> Result<Disagreement> {
        Ok(Disagreement {
            item: self.item,
            place: self.place,
            position: position_row(reader, self.position)?,
            excerpt: self.excerpt,
            former: self.former,
            analyst: self.analyst,
            new: self.new,
            settled: self.settled,
        })
    }
}

fn answered(reader: &Reader<'_>, id: RecodeId) -> Result<Vec<Answered>> {
    all(reader.conn(), include_str!("answered.sql"), [id], |row| {
        let asks_voice: bool = row.get(9)?;
        Ok(Answered {
            item: row.get(0)?,
            place: row.get(1)?,
            position: row.get(2)?,
            former: Coding {
                issue: row.get(3)?,
                stance: row.get(4)?,
                voice: asks_voice.then(|| row.get(5)).transpose()?,
                directness: asks_voice.then(|| row.get(6)).transpose()?,
            },
            by: row.get(7)?,
            analyst: row.get(8)?,
            new: Coding {
                issue: row.get(10)?,
                stance: row.get(11)?,
                voice: row.get(12)?,
                directness: row.get(13)?,
            },
            settled: row.get(14)?,
            excerpt: row.get(15)?,
        })
    })
}
