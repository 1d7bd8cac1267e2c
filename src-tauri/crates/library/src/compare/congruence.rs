//! Who agrees with whom: the measures of discourse-network analysis, on counts alone.
//!
//! After Philip Leifeld, "Discourse Network Analysis: Policy Debates as Dynamic Networks" (The Oxford
//! Handbook of Political Networks, 2017), and his program Discourse Network Analyzer. With `n(i, k, s)`
//! the statements of speaker `i` on issue `k` on side `s`, congruence of `i` and `j` is
//! `Σ n(i, k, s) · n(j, k, s)` over all issues and both sides, and conflict
//! `Σ n(i, k, for) · n(j, k, against) + n(i, k, against) · n(j, k, for)`. Where each speaker counts once
//! on an issue, that is the number of issues on which they stand on the same side, or on opposite ones.

/// Statements of one speaker on one issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Sides {
    /// For.
    pub(super) pro: u32,
    /// Against.
    pub(super) con: u32,
}

/// What one speaker said, by issue, in the order of the issues.
pub(super) type Record = Vec<(usize, Sides)>;

/// What ties two speakers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    /// Standing on the same side.
    Congruence,
    /// Standing on opposite sides.
    Conflict,
    /// Congruence less conflict; negative where conflict prevails.
    Subtract,
}

/// How a tie is measured against how much the two said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scale {
    /// It is not.
    None,
    /// By the mean of what each said: `w / ((a(i) + a(j)) / 2)`.
    AverageActivity,
    /// `w / (w(i, i) + w(j, j) − w)`, the share of what they have in common (Tanimoto's form of
    /// Jaccard's index, the same where everybody counts once).
    Jaccard,
    /// `w / √(w(i, i) · w(j, j))`.
    Cosine,
}

/// How much a speaker said on either side of anything.
pub(super) fn activity(record: &Record) -> u32 {
    record.iter().map(|(_, sides)| sides.pro + sides.con).sum()
}

/// The weight of the tie of two speakers.
pub(super) fn weight(a: &Record, b: &Record, tie: Tie, scale: Scale) -> f64 {
    match tie {
        Tie::Congruence => scaled(a, b, product(a, b, same), scale),
        Tie::Conflict => scaled(a, b, product(a, b, opposite), scale),
        Tie::Subtract => {
            scaled(a, b, product(a, b, same), scale) - scaled(a, b, product(a, b, opposite), scale)
        }
    }
}

/// The issues on which they stand on the same side, and those on which they stand on opposite ones; an
/// issue on which one took both sides may be among both.
pub(super) fn shared(a: &Record, b: &Record) -> (Vec<usize>, Vec<usize>) {
    let (mut agree, mut disagree) = (Vec::new(), Vec::new());
    for (issue, of_a, of_b) in common(a, b) {
        if same(of_a, of_b) > 0 {
            agree.push(issue);
        }
        if opposite(of_a, of_b) > 0 {
            disagree.push(issue);
        }
    }
    (agree, disagree)
}

/// The issues on which both said something. Walking along both takes less time than looking each up: a
/// network asks for every pair of speakers.
fn common(a: &Record, b: &Record) -> impl Iterator<Item = (usize, Sides, Sides)> {
    let mut of_b = b.iter().peekable();
    a.iter().filter_map(move |&(issue, of_a)| {
        while of_b.next_if(|(other, _)| *other < issue).is_some() {}
        of_b.next_if(|(other, _)| *other == issue)
            .map(|&(_, of_b)| (issue, of_a, of_b))
    })
}

fn same(a: Sides, b: Sides) -> u64 {
    u64::from(a.pro) * u64::from(b.pro) + u64::from(a.con) * u64::from(b.con)
}

fn opposite(a: Sides, b: Sides) -> u64 {
    u64::from(a.pro) * u64::from(b.con) + u64::from(a.con) * u64::from(b.pro)
}

fn product(a: &Record, b: &Record, by: fn(Sides, Sides) -> u64) -> f64 {
    let sum: u64 = common(a, b).map(|(_, of_a, of_b)| by(of_a, of_b)).sum();
    sum as f64
}

fn scaled(a: &Record, b: &Record, weight: f64, scale: Scale) -> f64 {
    let by = match scale {
        Scale::None => 1.0,
        Scale::AverageActivity => f64::from(activity(a) + activity(b)) / 2.0,
        Scale::Jaccard => product(a, a, same) + product(b, b, same) - weight,
        Scale::Cosine => (product(a, a, same) * product(b, b, same)).sqrt(),
    };
    if by > 0.0 { weight / by } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn record(sides: &[(usize, u32, u32)]) -> Record {
        sides
            .iter()
            .map(|&(issue, pro, con)| (issue, Sides { pro, con }))
            .collect()
    }

    /// Two issues in common on the same side, one on opposite ones, one that only the second spoke to.
    fn worked() -> (Record, Record) {
        (
            record(&[(0, 1, 0), (1, 1, 0), (2, 0, 1)]),
            record(&[(0, 1, 0), (1, 0, 1), (2, 0, 1), (3, 1, 0)]),
        )
    }

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-12
    }

    #[test]
    fn measures_are_those_worked_out_by_hand() {
        let (a, b) = worked();
        let of = |tie, scale| weight(&a, &b, tie, scale);
        assert_eq!(of(Tie::Congruence, Scale::None), 2.0);
        assert_eq!(of(Tie::Conflict, Scale::None), 1.0);
        assert_eq!(of(Tie::Subtract, Scale::None), 1.0);
        assert!(close(
            of(Tie::Congruence, Scale::AverageActivity),
            2.0 / 3.5
        ));
        assert!(close(of(Tie::Congruence, Scale::Jaccard), 2.0 / 5.0));
        assert!(close(of(Tie::Conflict, Scale::Jaccard), 1.0 / 6.0));
        assert!(close(
            of(Tie::Congruence, Scale::Cosine),
            2.0 / 12_f64.sqrt()
        ));
        assert_eq!(shared(&a, &b), (vec![0, 2], vec![1]));
    }

    #[test]
    fn who_took_both_sides_agrees_and_disagrees() {
        let (both, one) = (record(&[(0, 1, 1)]), record(&[(0, 1, 0)]));
        assert_eq!(weight(&both, &one, Tie::Congruence, Scale::None), 1.0);
        assert_eq!(weight(&both, &one, Tie::Conflict, Scale::None), 1.0);
        assert_eq!(weight(&both, &one, Tie::Subtract, Scale::None), 0.0);
        assert_eq!(shared(&both, &one), (vec![0], vec![0]));
    }

    #[test]
    fn statements_that_all_count_multiply() {
        let (a, b) = (record(&[(0, 3, 1)]), record(&[(0, 2, 0)]));
        assert_eq!(weight(&a, &b, Tie::Congruence, Scale::None), 6.0);
        assert_eq!(weight(&a, &b, Tie::Conflict, Scale::None), 2.0);
        assert!(close(
            weight(&a, &b, Tie::Congruence, Scale::Cosine),
            6.0 / 40_f64.sqrt()
        ));
    }

    #[test]
    fn who_said_nothing_has_no_tie() {
        let (nobody, one) = (Record::new(), record(&[(0, 1, 0)]));
        for scale in SCALES {
            assert_eq!(weight(&nobody, &one, Tie::Congruence, scale), 0.0);
            assert_eq!(weight(&nobody, &nobody, Tie::Conflict, scale), 0.0);
        }
    }

    const SCALES: [Scale; 4] = [
        Scale::None,
        Scale::AverageActivity,
        Scale::Jaccard,
        Scale::Cosine,
    ];

    fn records() -> impl Strategy<Value = Record> {
        proptest::collection::btree_map(
            0..5usize,
            (0..4u32, 0..4u32).prop_map(|(pro, con)| Sides { pro, con }),
            0..5,
        )
        .prop_map(|record| record.into_iter().collect())
    }

    /// Pairs of single statements, one by one.
    fn naive(a: &Record, b: &Record, agree: bool) -> f64 {
        let statements = |record: &Record| -> Vec<(usize, bool)> {
            let mut all = Vec::new();
            for &(issue, sides) in record {
                all.extend((0..sides.pro).map(|_| (issue, true)));
                all.extend((0..sides.con).map(|_| (issue, false)));
            }
            all
        };
        let mut sum = 0;
        for (issue, side) in statements(a) {
            for (other, opposing) in statements(b) {
                sum += i32::from(issue == other && (side == opposing) == agree);
            }
        }
        f64::from(sum)
    }

    proptest! {
        #[test]
        fn congruence_and_conflict_are_what_counting_pairs_of_statements_gives(a in records(), b in records()) {
            prop_assert_eq!(weight(&a, &b, Tie::Congruence, Scale::None), naive(&a, &b, true));
            prop_assert_eq!(weight(&a, &b, Tie::Conflict, Scale::None), naive(&a, &b, false));
            for scale in SCALES {
                for tie in [Tie::Congruence, Tie::Conflict, Tie::Subtract] {
                    prop_assert_eq!(weight(&a, &b, tie, scale), weight(&b, &a, tie, scale));
                }
                let less = weight(&a, &b, Tie::Congruence, scale) - weight(&a, &b, Tie::Conflict, scale);
                prop_assert!(close(weight(&a, &b, Tie::Subtract, scale), less));
            }
            for scale in [Scale::Jaccard, Scale::Cosine] {
                for tie in [Tie::Congruence, Tie::Conflict] {
                    let weight = weight(&a, &b, tie, scale);
                    prop_assert!((0.0..=1.0 + 1e-12).contains(&weight), "{weight}");
                }
                if activity(&a) > 0 {
                    prop_assert!(close(weight(&a, &a, Tie::Congruence, scale), 1.0));
                }
            }
        }
    }
}
