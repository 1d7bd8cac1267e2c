//! Pairs that grow by a neighbour, where one side tells in several sentences what the other tells in
//! one, and pairs that keep their order.

use std::collections::BinaryHeap;
use std::ops::Range;

use super::pair::tie;
use super::weigh::{Sentence, Weighed, union};
use crate::revision::chain::{Pair, heaviest};

/// Sentences of either text that tell the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) a: Range<usize>,
    pub(super) b: Range<usize>,
}

/// A group has no more sentences on a side than this.
const MOST: usize = 4;
/// Of a neighbour, this much must be in the other side's sentence, and not told by the group yet.
const NEW: f64 = 0.2;

impl Group {
    pub(super) fn of((a, b): (usize, usize)) -> Self {
        Self {
            a: a..a + 1,
            b: b..b + 1,
        }
    }

    fn signs(&self, weighed: &Weighed) -> (Vec<u32>, Vec<u32>) {
        let of = |sentences: &[Sentence]| {
            let signs = sentences.iter().map(|sentence| sentence.signs.as_slice());
            signs.fold(Vec::new(), |all, signs| union(&all, signs))
        };
        (
            of(&weighed.a[self.a.clone()]),
            of(&weighed.b[self.b.clone()]),
        )
    }
}

/// A neighbour that a group may take in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Neighbour {
    BeforeA,
    AfterA,
    BeforeB,
    AfterB,
}

impl Neighbour {
    const ALL: [Self; 4] = [Self::BeforeA, Self::AfterA, Self::BeforeB, Self::AfterB];

    /// Whether it is of the first text, and which sentence.
    fn of(self, group: &Group) -> Option<(bool, usize)> {
        match self {
            Self::BeforeA => Some((true, group.a.start.checked_sub(1)?)),
            Self::AfterA => Some((true, group.a.end)),
            Self::BeforeB => Some((false, group.b.start.checked_sub(1)?)),
            Self::AfterB => Some((false, group.b.end)),
        }
    }
}

/// What a group gains by a neighbour; of the group as it was when it had `size` sentences.
type Gain = (u64, u64, usize, usize, Neighbour);

/// Lets groups take in neighbours that no other has, the one that gains most first.
pub(super) fn widen(weighed: &Weighed, groups: &mut [Group]) {
    let (mut free_a, mut free_b) = (vec![true; weighed.a.len()], vec![true; weighed.b.len()]);
    for group in groups.iter() {
        free_a[group.a.clone()].fill(false);
        free_b[group.b.clone()].fill(false);
    }
    let mut gains: BinaryHeap<Gain> = BinaryHeap::new();
    let gains_of = |at: usize, group: &Group, free_a: &[bool], free_b: &[bool]| -> Vec<Gain> {
        let able = Neighbour::ALL.into_iter().filter(|neighbour| {
            neighbour.of(group).is_some_and(|(of_a, place)| {
                let (free, own, other) = if of_a {
                    (free_a, &group.a, &group.b)
                } else {
                    (free_b, &group.b, &group.a)
                };
                other.len() == 1 && own.len() < MOST && free.get(place) == Some(&true)
            })
        });
        able.filter_map(|neighbour| {
            let (gain, grain) = gain(weighed, group, neighbour)?;
            let size = group.a.len() + group.b.len();
            Some((gain, grain, at, size, neighbour))
        })
        .collect()
    };
    for (at, group) in groups.iter().enumerate() {
        gains.extend(gains_of(at, group, &free_a, &free_b));
    }
    while let Some((_, _, at, size, neighbour)) = gains.pop() {
        let group = &mut groups[at];
        // It may have grown elsewhere since, and what it would take may have gone to another.
        let Some((of_a, place)) = neighbour
            .of(group)
            .filter(|_| group.a.len() + group.b.len() == size)
        else {
            continue;
        };
        let (free, own) = if of_a {
            (&mut free_a, &mut group.a)
        } else {
            (&mut free_b, &mut group.b)
        };
        if !free[place] {
            continue;
        }
        free[place] = false;
        *own = own.start.min(place)..own.end.max(place + 1);
        gains.extend(gains_of(at, &groups[at], &free_a, &free_b));
    }
}

/// How much more is shared with a neighbour, if that is enough, and a number to tell ties apart.
fn gain(weighed: &Weighed, group: &Group, neighbour: Neighbour) -> Option<(u64, u64)> {
    let (of_a, place) = neighbour.of(group)?;
    let (a, b) = group.signs(weighed);
    let (own, other, sentence) = if of_a {
        (a, b, &weighed.a[place])
    } else {
        (b, a, &weighed.b[place])
    };
    let before = weighed.alike(&own, &other);
    let both = union(&own, &sentence.signs);
    let new = weighed.shared(&both, &other).0 - weighed.shared(&own, &other).0;
    let after = weighed.alike(&both, &other);
    let enough =
        after >= before && new as f64 >= NEW * weighed.whole(&sentence.signs).max(1) as f64;
    // The same with the sides changed about.
    let (at, told) = if of_a {
        (group.b.start, &weighed.b[group.b.start])
    } else {
        (group.a.start, &weighed.a[group.a.start])
    };
    let grain = tie(&(&sentence.key, &told.key, place.min(at), place.max(at)));
    enough.then_some((new, grain))
}

/// Which of the groups keep their order in both texts: the heaviest of the choices of groups in which
/// none cross. `groups` ascend by `a`.
pub(super) fn in_order(weighed: &Weighed, groups: &[Group]) -> Vec<bool> {
    let pairs = groups.iter().map(|group| {
        let (a, b) = group.signs(weighed);
        // What groups share tells them apart; where that is the same, their words do.
        let words = |sentence: &Sentence| tie(&sentence.key);
        let grain = words(&weighed.a[group.a.start]) ^ words(&weighed.b[group.b.start]);
        Pair {
            a: group.a.start,
            b: group.b.start,
            weight: ((1 + weighed.shared(&a, &b).0) << 8) + (grain & 0xff),
        }
    });
    let mut chain = heaviest(pairs.collect(), weighed.b.len())
        .into_iter()
        .peekable();
    groups
        .iter()
        .map(|group| chain.next_if(|pair| pair.a == group.a.start).is_some())
        .collect()
}
