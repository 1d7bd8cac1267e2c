//! What two texts have in common, and how much of it is their own.

use std::ops::Range;

use super::{Passages, code, limit};

/// What two texts share, in passages; each passage counts once.
///
/// A passage is a text's *own* unless it stands between quotation marks (in either text, where both
/// hold it: who quotes a statement does not copy an article) or is common (boilerplate).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Overlap {
    /// Passages of the first text.
    pub of_a: usize,
    /// Passages of the second.
    pub of_b: usize,
    /// Passages that both hold.
    pub shared: usize,
    /// Of the first text's passages, its own.
    pub own_a: usize,
    /// Of the second's.
    pub own_b: usize,
    /// Passages that both hold as their own.
    pub own_shared: usize,
}

impl Overlap {
    /// Compares two texts. `common` says of the [`code`] of a passage that both texts have in their
    /// samples whether it is boilerplate. A whole run of shared words is, when most of what is sampled
    /// of it is.
    pub fn of(a: &Passages, b: &Passages, common: impl Fn(u32) -> bool) -> Self {
        let sampled = limit(a.count()).min(limit(b.count()));
        let mut boilerplate: Vec<u64> = Vec::new();
        for (one, other) in [(a, b), (b, a)] {
            let holds = |hash| other.quoted(hash).is_some();
            for run in one.in_order.chunk_by(|x, y| holds(x.hash) == holds(y.hash)) {
                if !holds(run[0].hash) {
                    continue;
                }
                let told = run.iter().filter(|passage| passage.hash <= sampled);
                let (all, of_them) = told.fold((0, 0), |(all, of_them), passage| {
                    (all + 1, of_them + usize::from(common(code(passage.hash))))
                });
                if of_them * 2 > all {
                    boilerplate.extend(run.iter().map(|passage| passage.hash));
                }
            }
        }
        boilerplate.sort_unstable();
        let own = |passages: &Passages, other: &Passages| {
            let mut own = 0;
            let mut shared = 0;
            for &marked in &passages.hashes {
                let hash = marked & !1;
                let there = other.quoted(hash);
                shared += usize::from(there.is_some());
                let lent = marked & 1 == 1
                    || there == Some(true)
                    || there.is_some() && boilerplate.binary_search(&hash).is_ok();
                own += usize::from(!lent);
            }
            (own, shared)
        };
        let (own_a, shared) = own(a, b);
        let (own_b, _) = own(b, a);
        let own_shared = a
            .hashes
            .iter()
            .filter(|&&marked| {
                marked & 1 == 0
                    && b.quoted(marked) == Some(false)
                    && boilerplate.binary_search(&marked).is_err()
            })
            .count();
        Self {
            of_a: a.count(),
            of_b: b.count(),
            shared,
            own_a,
            own_b,
            own_shared,
        }
    }

    /// The share of the first text's passages that the second holds, 0 to 1.
    pub fn share_of_a(&self) -> f64 {
        share(self.shared, self.of_a)
    }

    /// The share of the second text's passages that the first holds, 0 to 1.
    pub fn share_of_b(&self) -> f64 {
        share(self.shared, self.of_b)
    }
}

/// A part of a whole, 0 to 1; nothing of nothing is 0.
fn share(part: usize, whole: usize) -> f64 {
    match whole {
        0 => 0.0,
        _ => part as f64 / whole as f64,
    }
}

/// The bytes of `a`'s text that stand in passages of `b`, in order and apart from each other.
pub fn shared_bytes(a: &Passages, b: &Passages) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for passage in a.in_order() {
        if b.quoted(passage.hash).is_none() {
            continue;
        }
        let (start, end) = (passage.start_byte as usize, passage.end_byte as usize);
        match found.last_mut() {
            // Passages overlap; the last of one run and the first of the next do not.
            Some(last) if start <= last.end => last.end = last.end.max(end),
            _ => found.push(start..end),
        }
    }
    found
}
