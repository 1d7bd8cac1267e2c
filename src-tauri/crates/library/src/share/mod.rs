//! Sharing between analysts: what a library tells the others of a team, and what it takes in from them.
//!
//! A *change set* says of rows what they are now ([`State`]), never how they came to be so. Rows have names that all
//! libraries know (`names`), and of each row every library keeps what it and the team last agreed on (`known`):
//! what differs from that is published, and what comes in is taken where nothing was changed here since. Where both
//! changed, or where nobody can tell, what came in is a [`Conflict`], shown beside what stands here, and nothing of it
//! is applied until an analyst decides. A decision is a version that replaces both, so that the others' libraries follow.
//!
//! Who knew what is told by change set: the header says which ones its library had taken in. A set is taken in
//! only after all of those. What is taken in is one change, undone and made again like any other.
//!
//! Where change sets lie, how a file of one looks and how it is encrypted is the affair of the crate above.

mod apply;
mod args;
mod conflicts;
mod editions;
mod known;
mod merge;
mod names;
mod nouns;
mod publish;
mod queue;
mod raws;
mod references;
mod shown;
mod state;
mod take;
mod taking;
#[cfg(test)]
pub(crate) mod tests;

use std::collections::BTreeMap;

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};
use serde::{Deserialize, Serialize};

pub use conflicts::{Choice, Conflict, ConflictField, Side};
pub use publish::{Count, Published, Waiting, Write};
pub use raws::RawBytes;
pub use state::{Columns, State};
pub use take::{Arrived, KnownSet, Refused, TakenIn, TakenSet};

pub(crate) use editions::as_here;

use crate::{Library, Reader, Result};

/// The form of change sets that this program writes; it reads earlier ones too. Since 2 a quotation's reasons may be
/// templates and not only sentences; since 3 editions, saved views and feeds are told of.
pub const FORMAT: u32 = 3;

/// What a change set says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// [`FORMAT`].
    pub format: u32,
    /// What tells the library that published it from all others: 32 hex digits.
    pub mark: String,
    /// Its number among that library's, from 1; never given twice.
    pub number: i64,
    /// The number of the one before it; none of the first.
    pub after: Option<i64>,
    /// The SHA-256 of that one's file, lower-case hex.
    pub former: Option<String>,
    /// Whether the next one belongs to the same publication: they are taken in together.
    pub more: bool,
    /// Who published it.
    pub analyst: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// What its library had taken in by then: the last number, by mark.
    pub seen: BTreeMap<String, i64>,
}

/// What a row is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// By what all libraries know the row.
    pub uid: String,
    /// Which noun, as its table is called.
    pub noun: String,
    /// What it says; none where it was removed for good, as by undoing its making.
    pub state: Option<State>,
}

/// What one file tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeSet {
    /// What it says of itself.
    pub header: Header,
    /// What was captured, each once.
    pub raws: Vec<RawBytes>,
    /// What changed.
    pub changes: Vec<Change>,
}

/// The setting with the mark under which change sets are published, where it is not the library's own.
const MARK: &str = "share.mark";
/// The setting that says where the team's change sets lie, as the crate above writes it.
const PLACE: &str = "share.place";

/// What is wrong with what is kept for sharing: names of rows that are not there, conflicts that cannot be read.
pub(crate) fn broken(reader: &Reader<'_>) -> Result<Vec<Phrase>> {
    let conn = reader.conn();
    let mut problems = Vec::new();
    for noun in nouns::NOUNS {
        let sql = format!(
            "SELECT row FROM share_row WHERE noun = '{0}' AND gone = 0 AND row NOT IN (SELECT id FROM {0})",
            noun.table
        );
        for row in crate::sql::all(conn, &sql, [], |row| row.get::<_, i64>(0))? {
            problems.push(phrase!(
                "A name that {table} {row} is shared by is of a row that is not there.",
                table = noun.table,
                row = Argument::shown(row)
            ));
        }
    }
    let stored: Vec<(i64, String, Option<String>, String)> = crate::sql::all(
        conn,
        "SELECT id, noun, state, seen FROM share_conflict ORDER BY id",
        [],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    for (id, noun, state, seen) in stored {
        let state = state.map(|state| serde_json::from_str::<State>(&state));
        let noun = nouns::noun(&noun);
        let sound = match (&state, noun) {
            (None, noun) => noun.is_some(),
            (Some(Ok(state)), Some(noun)) => state.check(noun).is_ok(),
            _ => false,
        };
        if !sound || serde_json::from_str::<BTreeMap<String, i64>>(&seen).is_err() {
            problems.push(phrase!(
                "Conflict {id} cannot be read.",
                id = Argument::shown(id)
            ));
        }
    }
    Ok(problems)
}

impl Library {
    /// The mark under which this library publishes.
    pub fn share_mark(&self) -> Result<String> {
        match self.setting(MARK)? {
            Some(mark) => Ok(mark),
            None => self.mark(),
        }
    }

    /// Gives the library a mark of its own to publish under: a copy of a library has the same as that. What was
    /// published under the former one and is not known here is taken in like what others publish.
    pub fn renew_share_mark(&self) -> Result<String> {
        self.unrecorded(|tx, _| {
            Ok(tx.query_row(
                "INSERT INTO setting (name, value) VALUES (?, lower(hex(randomblob(16)))) \
                 ON CONFLICT (name) DO UPDATE SET value = excluded.value RETURNING value",
                [MARK],
                |row| row.get(0),
            )?)
        })
    }

    /// Where the team's change sets lie, in the words in which it was set; none where sharing was not set up.
    pub fn share_place(&self) -> Result<Option<String>> {
        self.setting(PLACE)
    }

    /// Says where the team's change sets lie, or that they lie nowhere any more. No password is part of it.
    pub fn set_share_place(&self, place: Option<&str>) -> Result<()> {
        self.set_settings(&[(PLACE, place)]).map(drop)
    }
}
