//! Putting shifts aside, and taking them back.
//!
//! A shift is named by whose it is, on what, and between which positions, whatever it is called: a pair that a
//! wider window turns from a reversal into a contradiction is the same pair. It stays dismissed as long
//! as the stances, dates and evidence of these positions are what they were.

use std::fmt;
use std::str::FromStr;

use super::ShiftPer;
use super::scan::{Found, What};
use crate::{
    Error, IssueId, Library, Op, OrNotFound, Outcome, PositionId, Reader, Result, Tx, sql,
};

/// What names a shift: `person-3-7-12-18`, `country-4-7-12-against`, `post-2-7-12-silent`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct ShiftId {
    per: ShiftPer,
    who: i64,
    issue: IssueId,
    first: PositionId,
    then: Then,
}

/// What a statement is set against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Then {
    Position(PositionId),
    Evidence,
    Silence,
}

/// The name of what was found.
pub(super) fn id_of(per: ShiftPer, found: &Found) -> ShiftId {
    let (first, then) = match found.what {
        What::Pair(pair) => (pair.before.position, Then::Position(pair.after.position)),
        What::Against(position) => (position, Then::Evidence),
        What::Silent(position, _) => (position, Then::Silence),
    };
    ShiftId {
        per,
        who: found.who,
        issue: found.issue,
        first,
        then,
    }
}

impl fmt::Display for ShiftId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            per,
            who,
            issue,
            first,
            then,
        } = self;
        write!(f, "{}-{who}-{issue}-{first}-", per.word())?;
        match then {
            Then::Position(position) => position.fmt(f),
            Then::Evidence => f.write_str("against"),
            Then::Silence => f.write_str("silent"),
        }
    }
}

impl FromStr for ShiftId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let parsed = || {
            let mut parts = text.split('-');
            let id = Self {
                per: ShiftPer::of_word(parts.next()?)?,
                who: parts.next()?.parse().ok()?,
                issue: IssueId(parts.next()?.parse().ok()?),
                first: PositionId(parts.next()?.parse().ok()?),
                then: match parts.next()? {
                    "against" => Then::Evidence,
                    "silent" => Then::Silence,
                    position => Then::Position(PositionId(position.parse().ok()?)),
                },
            };
            (id.to_string() == text).then_some(id)
        };
        parsed().ok_or_else(|| none(text))
    }
}

fn none(id: &str) -> Error {
    Error::NotFound {
        noun: "shift",
        id: id.to_owned(),
    }
}

impl ShiftId {
    fn positions(&self) -> impl Iterator<Item = PositionId> {
        let then = match self.then {
            Then::Position(position) => Some(position),
            Then::Evidence | Then::Silence => None,
        };
        std::iter::once(self.first).chain(then)
    }
}

/// What is coded of its positions, and their evidence.
pub(super) fn basis(reader: &Reader<'_>, id: &ShiftId) -> Result<String> {
    let mut of = reader.conn().prepare_cached(include_str!("basis.sql"))?;
    let parts = id.positions().map(|position| {
        of.query_row([position], |row| row.get::<_, String>(0))
            .or_not_found(position)
    });
    Ok(parts.collect::<Result<Vec<_>>>()?.join("; "))
}

impl Library {
    /// Puts shifts aside, by this analyst and now, until what is coded of their statements changes.
    pub fn dismiss_shifts(&self, ids: &[String]) -> Result<Outcome<()>> {
        let op = Op::DismissShifts { n: ids.len() };
        self.transact(op, |tx| ids.iter().try_for_each(|id| dismiss(tx, id)))
    }

    /// Takes shifts back that were put aside.
    pub fn restore_shifts(&self, ids: &[String]) -> Result<Outcome<()>> {
        let op = Op::RestoreShifts { n: ids.len() };
        self.transact(op, |tx| {
            ids.iter().try_for_each(|id| {
                let gone = tx
                    .conn()
                    .prepare_cached("DELETE FROM shift_dismissed WHERE shift = ?")?
                    .execute([id])?;
                (gone == 1).then_some(()).ok_or_else(|| none(id))
            })
        })
    }
}

fn dismiss(tx: &Tx<'_>, text: &str) -> Result<()> {
    let id: ShiftId = text.parse()?;
    for position in id.positions() {
        let counts: bool = tx
            .conn()
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM stated WHERE position = ?1 AND side = ?2 AND who = ?3 AND issue = ?4)",
            )?
            .query_row((position, id.per.side(), id.who, id.issue), |row| row.get(0))?;
        if !counts {
            return Err(none(text));
        }
    }
    tx.conn()
        .prepare_cached(include_str!("dismiss.sql"))?
        .execute((text, basis(tx, &id)?, tx.analyst(), sql::moment(tx.now())))?;
    Ok(())
}
