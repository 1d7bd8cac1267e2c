//! The queue of shifts, newest first, with the words behind each.

use std::collections::HashMap;

use super::dismiss::{basis, id_of};
use super::reasons::reasons;
use super::scan::{Found, Scanned, What, scan};
use super::{Against, Dismissed, Shift, ShiftKind, ShiftPer, ShiftSpeaker, Shifts, ShiftsRequest};
use crate::compare::days::day_of_number;
use crate::compare::{rows, sides};
use crate::sql::{all, date_at};
use crate::{
    ActorId, CountryId, Library, PositionId, PostId, Reader, Result, actors, countries, posts,
};

impl Library {
    /// The shifts from place `offset` on, the newest first, `limit` at most.
    pub fn shifts(&self, request: &ShiftsRequest, offset: u32, limit: u32) -> Result<Shifts> {
        self.read(|reader| shifts(reader, request, offset, limit))
    }
}

/// [`Library::shifts`] with a reader at hand.
pub fn shifts(
    reader: &Reader<'_>,
    request: &ShiftsRequest,
    offset: u32,
    limit: u32,
) -> Result<Shifts> {
    let Scanned { found, undated } = scan(reader, request)?;
    let all = found.len();
    let kept = kept(reader)?;
    let mut listed = Vec::with_capacity(if request.dismissed { 0 } else { all });
    for one in found {
        if is_dismissed(reader, request.per, &one, &kept)? == request.dismissed {
            listed.push(one);
        }
    }
    let (open, dismissed) = match request.dismissed {
        true => (all - listed.len(), listed.len()),
        false => (listed.len(), all - listed.len()),
    };
    let mut kinds: Vec<(ShiftKind, u32)> = ShiftKind::ALL.iter().map(|&kind| (kind, 0)).collect();
    for one in &listed {
        kinds[one.kind() as usize].1 += 1;
    }
    if !request.kinds.is_empty() {
        listed.retain(|one| request.kinds.contains(&one.kind()));
    }
    let total = listed.len() as u32;
    let key = |one: &Found| {
        let newest = (one.day, one.latest());
        (std::cmp::Reverse(newest), one.who, one.kind())
    };
    // A count alone needs no order.
    if limit > 0 {
        listed.sort_unstable_by_key(key);
    }
    let page = listed.iter().skip(offset as usize).take(limit as usize);
    let rows = page
        .map(|one| shift(reader, request, one, &kept))
        .collect::<Result<_>>()?;
    Ok(Shifts {
        rows,
        total,
        kinds,
        open: open as u32,
        dismissed: dismissed as u32,
        undated,
    })
}

/// What is dismissed, by the shift: on what basis, by whom and when.
type Kept = HashMap<String, (String, Dismissed)>;

fn kept(reader: &Reader<'_>) -> Result<Kept> {
    Ok(
        all(reader.conn(), include_str!("dismissed.sql"), [], |row| {
            let dismissed = Dismissed {
                analyst: row.get(2)?,
                at: row.get(3)?,
            };
            Ok((row.get(0)?, (row.get(1)?, dismissed)))
        })?
        .into_iter()
        .collect(),
    )
}

/// Whether it was dismissed, and what is coded has not changed since.
fn is_dismissed(reader: &Reader<'_>, per: ShiftPer, one: &Found, kept: &Kept) -> Result<bool> {
    if kept.is_empty() {
        return Ok(false);
    }
    let id = id_of(per, one);
    match kept.get(&id.to_string()) {
        Some((then, _)) => Ok(*then == basis(reader, &id)?),
        None => Ok(false),
    }
}

fn shift(reader: &Reader<'_>, request: &ShiftsRequest, one: &Found, kept: &Kept) -> Result<Shift> {
    let who = match request.per {
        ShiftPer::Person => ShiftSpeaker::Actor(actors::actor_ref(reader, ActorId(one.who))?),
        ShiftPer::Country => {
            ShiftSpeaker::Country(countries::country_ref(reader, CountryId(one.who))?)
        }
        ShiftPer::Post => ShiftSpeaker::Post(posts::post_ref(reader, PostId(one.who))?),
    };
    let (before, after) = match one.what {
        What::Pair(pair) => (pair.before.position, Some(pair.after.position)),
        What::Against(position) | What::Silent(position, _) => (position, None),
    };
    let id = id_of(request.per, one).to_string();
    let mut shift = Shift {
        kind: one.kind(),
        issue: rows::issue(reader, one.issue)?,
        day: day_of_number(one.day),
        before: sides::statement(reader, before)?,
        after: after
            .map(|after| sides::statement(reader, after))
            .transpose()?,
        against: match one.what {
            What::Against(position) => against(reader, position)?,
            What::Pair(_) | What::Silent(..) => Vec::new(),
        },
        silence: match one.what {
            What::Silent(_, silence) => Some(silence),
            What::Pair(_) | What::Against(_) => None,
        },
        reasons: Vec::new(),
        dismissed: match request.dismissed {
            true => kept.get(&id).map(|(_, dismissed)| dismissed.clone()),
            false => None,
        },
        id,
        who,
    };
    shift.reasons = reasons(&shift, one, request.window);
    Ok(shift)
}

fn against(reader: &Reader<'_>, position: PositionId) -> Result<Vec<Against>> {
    all(
        reader.conn(),
        include_str!("marked.sql"),
        [position],
        |row| {
            Ok(Against {
                excerpt: row.get(0)?,
                article: row.get(1)?,
                quote: row.get(2)?,
                outlet: row.get(3)?,
                published: date_at(row, 4)?,
            })
        },
    )
}
