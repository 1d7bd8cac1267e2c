//! One speaker's statements on one issue, and where they shift or conflict.

use chrono::NaiveDate;

use super::ShiftKind;
use crate::compare::days::day_of_number;
use crate::compare::said::Told;
use crate::compare::standing::rank;
use crate::positions::Stance;

/// Two statements and what lies between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) kind: ShiftKind,
    pub(super) before: Told,
    pub(super) after: Told,
    /// Statements between them.
    pub(super) between: u32,
}

/// Finds the shifts and contradictions of a sequence, which is in the order of days and positions and has no
/// unknown day.
pub(super) fn pairs(told: &[Told], window: u32, mut see: impl FnMut(Pair)) {
    let mut former: Option<Moment> = None;
    let mut sided: Option<(Side, usize)> = None;
    let mut start = 0;
    while start < told.len() {
        let moment = Moment::from(told, start);
        let pair = |kind, before: usize, after: usize| Pair {
            kind,
            before: told[before],
            after: told[after],
            between: before.abs_diff(after).saturating_sub(1) as u32,
        };
        match (moment.side(), moment.last_of) {
            (None, [Some(con), Some(pro)]) => {
                let (before, after) = (con.min(pro), con.max(pro));
                see(pair(ShiftKind::Contradicted, before, after));
            }
            (Some(side), _) if sided.is_some_and(|(before, _)| before != side) => {
                let before = sided.map_or(start, |(_, at)| at);
                let after = moment.last_on(side);
                see(pair(
                    turn(&told[before], &told[after], window),
                    before,
                    after,
                ));
            }
            _ => {
                if let Some(former) = &former
                    && former.stances & moment.stances == 0
                {
                    let after = moment.stands;
                    let before = Side::of(told[after].stance)
                        .and_then(|side| former.last_of[side as usize])
                        .unwrap_or(former.stands);
                    // Else which was said first is not known.
                    if told[after].is_after(&told[before]) {
                        let kind = change(told[before].stance, told[after].stance);
                        see(pair(kind, before, after));
                    }
                }
            }
        }
        if let Some(side) = moment.side() {
            sided = Some((side, moment.last_on(side)));
        }
        start = moment.end;
        former = Some(moment);
    }
}

/// What a change of side is called.
fn turn(before: &Told, after: &Told, window: u32) -> ShiftKind {
    match apart(before, after) {
        Some(days) if days > i64::from(window) => ShiftKind::Reversed,
        _ => ShiftKind::Contradicted,
    }
}

/// The days from one statement to a later one, as few as there can be; none where it is not known that
/// the later was said later.
pub(super) fn apart(before: &Told, after: &Told) -> Option<i64> {
    let (from, to) = (day(before.day)?, day(after.since)?);
    after.is_after(before).then(|| (to - from).num_days())
}

fn day(number: i32) -> Option<NaiveDate> {
    day_of_number(i64::from(number))
}

/// What a change of stance is called that is not one to the other side.
fn change(before: Stance, after: Stance) -> ShiftKind {
    if Side::of(before).is_none() || Side::of(before) != Side::of(after) {
        return ShiftKind::Moved;
    }
    match firm(after) {
        true => ShiftKind::Hardened,
        false => ShiftKind::Softened,
    }
}

fn firm(stance: Stance) -> bool {
    matches!(stance, Stance::Opposes | Stance::Supports)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Con,
    Pro,
}

impl Side {
    fn of(stance: Stance) -> Option<Self> {
        match stance {
            Stance::Opposes | Stance::LeansAgainst => Some(Self::Con),
            Stance::LeansFor | Stance::Supports => Some(Self::Pro),
            Stance::Neutral | Stance::Conditional | Stance::Ambiguous | Stance::Declined => None,
        }
    }
}

/// A run of statements whose order is not known.
struct Moment {
    /// The place after its last one in the sequence.
    end: usize,
    /// The place of the one that stands where the moment leaves the speaker.
    stands: usize,
    /// The same of those on each side.
    last_of: [Option<usize>; 2],
    /// A bit for each stance.
    stances: u8,
}

impl Moment {
    /// The moment that begins at `start`.
    fn from(told: &[Told], start: usize) -> Self {
        let mut moment = Self {
            end: start,
            stands: start,
            last_of: [None; 2],
            stances: 0,
        };
        for (at, one) in told.iter().enumerate().skip(start) {
            if at > start && one.since > told[at - 1].day {
                break;
            }
            moment.end = at + 1;
            if rank(&told[moment.stands]) < rank(one) {
                moment.stands = at;
            }
            moment.stances |= 1 << (one.stance as u8);
            if let Some(side) = Side::of(one.stance) {
                let of_side = &mut moment.last_of[side as usize];
                if of_side.is_none_or(|last| rank(&told[last]) < rank(one)) {
                    *of_side = Some(at);
                }
            }
        }
        moment
    }

    /// The side on which something was said, where nothing was said on the other.
    fn side(&self) -> Option<Side> {
        match self.last_of {
            [Some(_), None] => Some(Side::Con),
            [None, Some(_)] => Some(Side::Pro),
            _ => None,
        }
    }

    fn last_on(&self, side: Side) -> usize {
        self.last_of[side as usize].unwrap_or(self.stands)
    }
}
