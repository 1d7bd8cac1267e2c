//! Drawing by lot, so that the same seed draws the same.

/// SplitMix64 (Steele, Lea and Flood, *Fast Splittable Pseudorandom Number Generators*, 2014).
#[derive(Debug, Clone)]
pub(super) struct Draw(u64);

impl Draw {
    pub(super) fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`, which is not 0. The bias, under `bound` in 2⁶⁴, is of no account.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.next()) * bound as u128) >> 64) as usize
    }

    /// `size` of `all` in the order drawn; every one when there are no more.
    pub(super) fn sample<T>(&mut self, mut all: Vec<T>, size: usize) -> Vec<T> {
        let size = size.min(all.len());
        for at in 0..size {
            let other = at + self.below(all.len() - at);
            all.swap(at, other);
        }
        all.truncate(size);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same_and_nothing_twice() {
        let drawn = |seed, size| Draw::seeded(seed).sample((0..50).collect(), size);
        assert_eq!(drawn(7, 10), drawn(7, 10));
        assert_ne!(drawn(7, 10), drawn(8, 10));
        let mut all = drawn(7, 90);
        all.sort_unstable();
        assert_eq!(all, (0..50).collect::<Vec<i32>>());
    }

    #[test]
    fn each_is_drawn_about_as_often() {
        let mut draw = Draw::seeded(1);
        let mut times = [0; 10];
        for _ in 0..10_000 {
            for one in draw.sample((0..10_usize).collect(), 3) {
                times[one] += 1;
            }
        }
        assert!(
            times.iter().all(|times| (2850..3150).contains(times)),
            "{times:?}"
        );
    }
}
