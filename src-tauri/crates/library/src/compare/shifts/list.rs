//! The queue of shifts, newest first, with the words behind each.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::dismiss::{ShiftId, basis, id_of};
use super::reasons::reasons;
use super::scan::{Found, Scanned, What, scan};
use super::{
    Against, Dismissed, Mentioned, Shift, ShiftKind, ShiftPer, ShiftSpeaker, Shifts, ShiftsRequest,
};
use crate::compare::days::day_of_number;
use crate::compare::said::Said;
use crate::compare::{rows, sides};
use crate::sql::{all, date_at};
use crate::{
    ActorId, BlocId, CountryId, Library, PositionId, PostId, Reader, Result, actors, blocs,
    countries, posts,
};

impl Library {
    /// The shifts from place `offset` on, the newest first, `limit` at most.
    pub fn shifts(&self, request: &ShiftsRequest, offset: u32, limit: u32) -> Result<Shifts> {
        let mentioned = self.mentioned()?;
        self.read_said(|reader, said| listed(reader, said, &mentioned, request, offset, limit))
    }
}

pub(in crate::compare) fn listed(
    reader: &Reader<'_>,
    said: &Said,
    mentioned: &Mentioned,
    request: &ShiftsRequest,
    offset: u32,
    limit: u32,
) -> Result<Shifts> {
    let Scanned {
        found: mut listed,
        undated,
    } = scan(reader, said, mentioned, request)?;
    let all = listed.len();
    let kept = kept(reader)?;
    if !kept.is_empty() {
        let mut dismissed = HashSet::new();
        for one in &listed {
            let id = id_of(request.per, one);
            if is_dismissed(reader, &id, &kept)? {
                dismissed.insert(id);
            }
        }
        listed.retain(|one| dismissed.contains(&id_of(request.per, one)) == request.dismissed);
    } else if request.dismissed {
        listed.clear();
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
    let page = newest(&mut listed, offset as usize, limit as usize);
    let rows = page
        .iter()
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

/// The newest from place `offset` on. Only these are put in order, since a page is asked for of many.
fn newest(listed: &mut [Found], offset: usize, limit: usize) -> &[Found] {
    let key = |one: &Found| {
        let newest = (one.day, one.latest());
        let against = matches!(one.what, What::Against(_));
        (Reverse(newest), one.who, one.kind(), against)
    };
    let end = offset.saturating_add(limit).min(listed.len());
    if offset >= end {
        return &[];
    }
    if end < listed.len() {
        listed.select_nth_unstable_by_key(end, key);
    }
    let first = &mut listed[..end];
    first.sort_unstable_by_key(key);
    &first[offset..]
}

/// What is dismissed, by the shift: on what basis, by whom and when.
type Kept = HashMap<ShiftId, (String, Dismissed)>;

fn kept(reader: &Reader<'_>) -> Result<Kept> {
    let found: Vec<(String, String, Dismissed)> =
        all(reader.conn(), include_str!("dismissed.sql"), [], |row| {
            let dismissed = Dismissed {
                analyst: row.get(2)?,
                at: row.get(3)?,
            };
            Ok((row.get(0)?, row.get(1)?, dismissed))
        })?;
    found
        .into_iter()
        .map(|(id, basis, dismissed)| Ok((id.parse()?, (basis, dismissed))))
        .collect()
}

/// Whether it was dismissed, and what is coded has not changed since.
fn is_dismissed(reader: &Reader<'_>, id: &ShiftId, kept: &Kept) -> Result<bool> {
    match kept.get(id) {
        Some((then, _)) => Ok(*then == basis(reader, id)?),
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
        ShiftPer::Bloc => ShiftSpeaker::Bloc(blocs::bloc_ref(reader, BlocId(one.who))?),
    };
    let (before, after) = match one.what {
        What::Pair(pair) => (pair.before.position, Some(pair.after.position)),
        What::Against(position) | What::Silent(position, _) => (position, None),
    };
    let id = id_of(request.per, one);
    let mut shift = Shift {
        kind: one.kind(),
        issue: rows::issue(reader, one.issue)?,
        day: day_of_number(i64::from(one.day)),
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
        id: id.to_string(),
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
