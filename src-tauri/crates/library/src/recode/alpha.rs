//! Krippendorff's alpha: how far coders agree beyond what chance would give. Pure arithmetic; what the
//! values stand for is the caller's.
//!
//! After Krippendorff, *Content Analysis: An Introduction to Its Methodology*, chapter on reliability, and
//! *Computing Krippendorff's Alpha-Reliability* (2011): alpha is 1 − D_o / D_e over the coincidences of
//! values within units. Coders are exchangeable, there may be any number of them, and a value that is
//! missing is left out; a unit with one value alone pairs with nothing.

use std::collections::HashMap;

use super::draw::Draw;
use crate::sql::text_enum;

/// How two values differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// They are the same or not.
    Nominal,
    /// By how many of all values stand between them: the square of the values from one to the other,
    /// those of the two ends counted half.
    Ordinal,
    /// By the square of their distance; neighbours are one apart.
    Interval,
}

text_enum! {
    /// Why there is no alpha.
    pub enum Undefined {
        /// No unit has two values.
        NothingPaired = "nothing_paired",
        /// All values that can be paired are the same: there is nothing that chance could have got wrong.
        NoVariation = "no_variation",
    }
}

/// What was measured on some units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// 1 is perfect agreement, 0 what chance gives, less is worse than chance.
    pub alpha: Result<f64, Undefined>,
    /// Between which bounds alpha lies in 95 of 100 bootstrap samples of the units; none of one unit, or where
    /// fewer than half of them have an alpha.
    pub interval: Option<(f64, f64)>,
    /// The share of pairs of values within a unit that are the same, from 0 to 1; none without pairs.
    pub agreement: Option<f64>,
    /// Units with at least two values.
    pub units: usize,
}

/// How many samples the bootstrap draws.
const SAMPLES: usize = 2000;

/// Alpha of `units`, each with the values that its coders gave: places on a scale from 0 on. The
/// bootstrap draws whole units with this seed, so that the same seed gives the same interval.
pub fn measure(units: &[Vec<usize>], level: Level, seed: u64) -> Measured {
    let paired: Vec<&Vec<usize>> = units.iter().filter(|unit| unit.len() > 1).collect();
    let highest = paired.iter().copied().flatten().max();
    let scale = highest.map_or(0, |max| max + 1);
    let kinds = Kinds::of(&paired);
    let coincidences = Coincidences::of(&kinds.units, &kinds.times, scale);
    let alpha = coincidences.alpha(level);
    Measured {
        alpha,
        interval: match alpha {
            // One unit drawn again and again says nothing of its spread.
            Ok(_) if paired.len() > 1 => bootstrap(&kinds, scale, level, seed),
            _ => None,
        },
        agreement: coincidences.agreement(),
        units: paired.len(),
    }
}

/// Units with the same values are of one kind. There are far fewer kinds than units, and coincidences add
/// up by kind.
struct Kinds {
    /// The values of each kind.
    units: Vec<Vec<usize>>,
    /// How many units are of it.
    times: Vec<u32>,
    /// The kind of each unit.
    of: Vec<usize>,
}

impl Kinds {
    fn of(paired: &[&Vec<usize>]) -> Self {
        let mut known: HashMap<Vec<usize>, usize> = HashMap::new();
        let mut kinds = Self {
            units: Vec::new(),
            times: Vec::new(),
            of: Vec::with_capacity(paired.len()),
        };
        for unit in paired {
            let mut values = (*unit).clone();
            values.sort_unstable();
            let kind = *known.entry(values).or_insert_with_key(|values| {
                kinds.units.push(values.clone());
                kinds.times.push(0);
                kinds.units.len() - 1
            });
            kinds.times[kind] += 1;
            kinds.of.push(kind);
        }
        kinds
    }
}

fn bootstrap(kinds: &Kinds, scale: usize, level: Level, seed: u64) -> Option<(f64, f64)> {
    let mut draw = Draw::seeded(seed);
    let mut times = vec![0_u32; kinds.units.len()];
    let mut alphas: Vec<f64> = (0..SAMPLES)
        .filter_map(|_| {
            times.fill(0);
            for _ in 0..kinds.of.len() {
                times[kinds.of[draw.below(kinds.of.len())]] += 1;
            }
            let coincidences = Coincidences::of(&kinds.units, &times, scale);
            coincidences.alpha(level).ok()
        })
        .collect();
    if alphas.len() * 2 < SAMPLES {
        return None;
    }
    alphas.sort_by(f64::total_cmp);
    let at = |share: f64| alphas[((alphas.len() - 1) as f64 * share).round() as usize];
    Some((at(0.025), at(0.975)))
}

/// How often each value stands beside each other one in a unit; a unit of m values weighs as m, not as
/// its m(m−1) pairs.
struct Coincidences {
    scale: usize,
    pairs: Vec<f64>,
    /// How often each value can be paired.
    values: Vec<f64>,
}

impl Coincidences {
    /// Of units that each count so many times.
    fn of(units: &[Vec<usize>], times: &[u32], scale: usize) -> Self {
        let mut pairs = vec![0.0; scale * scale];
        let mut values = vec![0.0; scale];
        for (unit, &times) in units.iter().zip(times).filter(|(_, times)| **times > 0) {
            let weight = f64::from(times) / (unit.len() - 1) as f64;
            for (at, &one) in unit.iter().enumerate() {
                values[one] += f64::from(times);
                for (other_at, &other) in unit.iter().enumerate() {
                    if at != other_at {
                        pairs[one * scale + other] += weight;
                    }
                }
            }
        }
        Self {
            scale,
            pairs,
            values,
        }
    }

    fn alpha(&self, level: Level) -> Result<f64, Undefined> {
        let all: f64 = self.values.iter().sum();
        if all < 2.0 {
            return Err(Undefined::NothingPaired);
        }
        let (mut observed, mut expected) = (0.0, 0.0);
        for one in 0..self.scale {
            for other in 0..self.scale {
                let apart = self.difference(level, one.min(other), one.max(other));
                observed += self.pairs[one * self.scale + other] * apart;
                expected += self.values[one] * self.values[other] * apart;
            }
        }
        if expected == 0.0 {
            return Err(Undefined::NoVariation);
        }
        Ok(1.0 - (all - 1.0) * observed / expected)
    }

    /// The squared difference of two values, the lower one first.
    fn difference(&self, level: Level, low: usize, high: usize) -> f64 {
        if low == high {
            return 0.0;
        }
        match level {
            Level::Nominal => 1.0,
            Level::Ordinal => {
                let between: f64 = self.values[low..=high].iter().sum();
                (between - f64::midpoint(self.values[low], self.values[high])).powi(2)
            }
            Level::Interval => ((high - low) as f64).powi(2),
        }
    }

    fn agreement(&self) -> Option<f64> {
        let all: f64 = self.values.iter().sum();
        let same: f64 = (0..self.scale)
            .map(|value| self.pairs[value * self.scale + value])
            .sum();
        (all > 0.0).then(|| same / all)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Units out of a line for each coder; `.` is missing.
    fn units(coders: &[&str]) -> Vec<Vec<usize>> {
        let lines: Vec<Vec<&str>> = coders
            .iter()
            .map(|line| line.split_whitespace().collect())
            .collect();
        (0..lines[0].len())
            .map(|unit| {
                lines
                    .iter()
                    .filter_map(|line| line[unit].parse().ok())
                    .collect()
            })
            .collect()
    }

    fn alpha(units: &[Vec<usize>], level: Level) -> f64 {
        measure(units, level, 1).alpha.unwrap()
    }

    fn near(found: f64, published: f64) {
        assert!((found - published).abs() < 0.0005, "{found} ≠ {published}");
    }

    /// Krippendorff (2011), example C: four observers, twelve units, values missing.
    const FOUR: &[&str] = &[
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    ];

    #[test]
    fn four_observers_with_missing_values_give_the_published_figures() {
        let units = units(FOUR);
        near(alpha(&units, Level::Nominal), 0.743);
        near(alpha(&units, Level::Ordinal), 0.815);
        near(alpha(&units, Level::Interval), 0.849);
        assert_eq!(measure(&units, Level::Nominal, 1).units, 11);
    }

    #[test]
    fn two_observers_give_the_published_figures() {
        // Krippendorff (2011), examples A and B.
        let binary = units(&["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"]);
        near(alpha(&binary, Level::Nominal), 0.095);
        near(measure(&binary, Level::Nominal, 1).agreement.unwrap(), 0.6);
        let letters = units(&["0 0 1 1 3 2 2 2 4 3 3 0", "1 0 1 1 1 2 2 2 4 3 3 3"]);
        near(alpha(&letters, Level::Nominal), 0.692);
    }

    #[test]
    fn three_observers_who_saw_different_units_give_the_published_figures() {
        let units = units(&[
            ". . . . . 3 4 1 2 1 1 3 3 . 3",
            "1 . 2 1 3 3 4 3 . . . . . . .",
            ". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
        ]);
        near(alpha(&units, Level::Nominal), 0.691);
        near(alpha(&units, Level::Interval), 0.811);
    }

    #[test]
    fn without_pairs_or_variation_there_is_no_alpha() {
        let why = |units: &[Vec<usize>]| measure(units, Level::Ordinal, 1).alpha.unwrap_err();
        assert_eq!(why(&[]), Undefined::NothingPaired);
        assert_eq!(why(&[vec![1], vec![2], vec![]]), Undefined::NothingPaired);
        assert_eq!(why(&[vec![3, 3], vec![3, 3, 3]]), Undefined::NoVariation);
        let same = measure(&[vec![3, 3]], Level::Nominal, 1);
        assert_eq!((same.agreement, same.interval), (Some(1.0), None));
        assert_eq!(measure(&[vec![1]], Level::Nominal, 1).agreement, None);
        let apart = measure(&[vec![0, 4]], Level::Nominal, 1);
        assert_eq!((apart.alpha, apart.interval), (Ok(0.0), None));
    }

    #[test]
    fn the_interval_holds_alpha_and_is_the_seeds() {
        let units = units(FOUR);
        let of = |seed| measure(&units, Level::Nominal, seed);
        let (low, high) = of(7).interval.unwrap();
        assert!(low < 0.743 && 0.743 < high && high <= 1.0, "{low} {high}");
        assert_eq!(of(7), of(7));
        assert_ne!(of(7).interval, of(8).interval);
    }

    proptest! {
        /// Coders and units have no order, and the ordinal and nominal measures need no numbers.
        #[test]
        fn the_order_of_units_and_of_coders_makes_no_difference(
            units in prop::collection::vec(prop::collection::vec(0_usize..5, 0..4), 1..20),
        ) {
            let mut turned: Vec<Vec<usize>> = units
                .iter()
                .map(|unit| unit.iter().rev().copied().collect())
                .collect();
            turned.reverse();
            for level in [Level::Nominal, Level::Ordinal, Level::Interval] {
                match (measure(&units, level, 1).alpha, measure(&turned, level, 1).alpha) {
                    (Ok(one), Ok(other)) => {
                        prop_assert!((one - other).abs() < 1e-9);
                        prop_assert!(one <= 1.0 + 1e-9);
                    }
                    (one, other) => prop_assert_eq!(one, other),
                }
            }
        }

        /// Turning the scale round leaves every alpha as it was.
        #[test]
        fn a_scale_that_is_turned_round_gives_the_same(
            units in prop::collection::vec(prop::collection::vec(0_usize..5, 0..4), 1..20),
        ) {
            let turned: Vec<Vec<usize>> = units
                .iter()
                .map(|unit| unit.iter().map(|value| 4 - value).collect())
                .collect();
            for level in [Level::Nominal, Level::Ordinal, Level::Interval] {
                match (measure(&units, level, 1).alpha, measure(&turned, level, 1).alpha) {
                    (Ok(one), Ok(other)) => prop_assert!((one - other).abs() < 1e-9),
                    (one, other) => prop_assert_eq!(one, other),
                }
            }
        }
    }
}
