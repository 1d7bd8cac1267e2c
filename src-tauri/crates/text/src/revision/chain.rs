//! The heaviest chain of pairs that do not cross.

/// A pair of places, and what it is worth.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pair {
    pub(crate) a: usize,
    pub(crate) b: usize,
    pub(crate) weight: u64,
}

/// Of `pairs`, those that are worth most together with both places ascending. `b` is below `length`.
/// Takes n log n steps for n pairs.
pub(crate) fn heaviest(mut pairs: Vec<Pair>, length: usize) -> Vec<Pair> {
    // Of pairs with one `a` the last place comes first, so that none follows another of them.
    pairs.sort_by_key(|pair| (pair.a, std::cmp::Reverse(pair.b)));
    let mut best = Prefix::new(length);
    let mut came_from: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, pair) in pairs.iter().enumerate() {
        let (before, last) = best.up_to(pair.b);
        came_from.push(last);
        best.raise(pair.b, before + pair.weight, at);
    }
    let (_, mut last) = best.up_to(length);
    let mut chain = Vec::new();
    while let Some(at) = last {
        chain.push(pairs[at]);
        last = came_from[at];
    }
    chain.reverse();
    chain
}

/// The greatest of all values up to a place: a Fenwick tree.
struct Prefix(Vec<(u64, Option<usize>)>);

impl Prefix {
    fn new(length: usize) -> Self {
        Self(vec![(0, None); length + 1])
    }

    /// The greatest value before `place`.
    fn up_to(&self, place: usize) -> (u64, Option<usize>) {
        let mut best = (0, None);
        let mut at = place;
        while at > 0 {
            if self.0[at].0 > best.0 {
                best = self.0[at];
            }
            at &= at - 1;
        }
        best
    }

    fn raise(&mut self, place: usize, value: u64, by: usize) {
        let mut at = place + 1;
        while at < self.0.len() {
            if value > self.0[at].0 {
                self.0[at] = (value, Some(by));
            }
            at += at & at.wrapping_neg();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(pairs: &[(usize, usize, u64)]) -> Vec<(usize, usize)> {
        let pairs = pairs.iter().map(|&(a, b, weight)| Pair { a, b, weight });
        heaviest(pairs.collect(), 9)
            .into_iter()
            .map(|pair| (pair.a, pair.b))
            .collect()
    }

    #[test]
    fn pairs_never_cross_and_the_heavier_stay() {
        assert_eq!(chain(&[(0, 0, 1), (1, 1, 1), (2, 2, 1)]).len(), 3);
        assert_eq!(chain(&[(0, 5, 9), (1, 1, 1), (2, 2, 1)]), [(0, 5)]);
        assert_eq!(chain(&[(0, 5, 1), (1, 1, 1), (2, 2, 1)]), [(1, 1), (2, 2)]);
        assert_eq!(chain(&[(0, 1, 1), (0, 2, 1), (0, 3, 1)]).len(), 1);
        assert!(chain(&[]).is_empty());
    }
}
