//! Agreement between codings of the same words: the figures, and where they part.

use serde::{Deserialize, Serialize};

use super::alpha::{Level, Undefined, measure};
use crate::IssueId;
use crate::positions::{Directness, Stance, Voice};

/// What some words were coded as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Coding {
    /// None when they fit no issue.
    pub issue: Option<IssueId>,
    /// None without an issue.
    pub stance: Option<Stance>,
    /// None where it was not asked for.
    pub voice: Option<Voice>,
    /// None where it was not asked for.
    pub directness: Option<Directness>,
}

/// How far codings agree. Stances are compared where the issue is the same, since they are relative to its
/// poles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// The issue; that words fit none is a value too. Nominal.
    pub issue: Measure,
    /// All eight stances. Nominal, so that taking a stance and not taking one differ.
    pub stance: Measure,
    /// The five stances from −2 to +2. Ordinal. Conditional, ambiguous and declined have no place between
    /// the poles and count as missing here; a unit that is left with one value is left out.
    pub stance_ordinal: Measure,
    /// The same with equal steps. Interval.
    pub stance_interval: Measure,
    /// The voice, where it was asked for. Nominal.
    pub voice: Option<Measure>,
    /// Directness, where it was asked for. Nominal.
    pub directness: Option<Measure>,
    /// Issues against issues.
    pub issues: Confusion<Option<IssueId>>,
    /// Stances against stances.
    pub stances: Confusion<Stance>,
}

/// One figure with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    /// Krippendorff's alpha; none where it is undefined.
    pub alpha: Option<f64>,
    /// Why it is.
    pub undefined: Option<Undefined>,
    /// The bounds of the 95 % interval of a bootstrap over the units.
    pub interval: Option<(f64, f64)>,
    /// The share of pairs of codings that are the same, from 0 to 1.
    pub agreement: Option<f64>,
    /// Units with at least two values.
    pub units: u32,
    /// Units that could not be compared, and so do not count.
    pub left_out: u32,
}

/// How often one coding stands beside another: the first coder's in the rows, the second's in the
/// columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confusion<T> {
    /// The values that occur.
    pub values: Vec<T>,
    /// For each value of the first coder, how often each of the second stands beside it.
    pub counts: Vec<Vec<u32>>,
}

/// The agreement of units that each have the codings of two or more coders, in the same order of the coders.
pub(super) fn agreement(units: &[Vec<Coding>], seed: u64) -> Agreement {
    let issues = distinct(units, |coding| Some(coding.issue));
    let on_one: Vec<Vec<Coding>> = units
        .iter()
        .filter(|unit| {
            unit.iter()
                .all(|coding| coding.issue.is_some() && coding.issue == unit[0].issue)
        })
        .cloned()
        .collect();
    let apart = units.len() - on_one.len();
    let place = |stance: Stance| stance as usize;
    let scaled = |coding: &Coding| coding.stance.filter(|stance| stance.on_scale()).map(place);
    let every = || units.iter().flatten();
    let (voiced, quoted) = (
        every().any(|coding| coding.voice.is_some()),
        every().any(|coding| coding.directness.is_some()),
    );
    // Each draws its own samples, of which there are thousands: side by side on as many processors as there are.
    std::thread::scope(|scope| {
        let issue = scope.spawn(|| {
            of(units, 0, Level::Nominal, seed, &|coding| {
                issues.iter().position(|issue| *issue == coding.issue)
            })
        });
        let stance = scope.spawn(|| {
            of(&on_one, apart, Level::Nominal, seed, &|coding| {
                coding.stance.map(place)
            })
        });
        let ordinal = scope.spawn(|| of(&on_one, apart, Level::Ordinal, seed, &scaled));
        let interval = scope.spawn(|| of(&on_one, apart, Level::Interval, seed, &scaled));
        let voice = scope.spawn(|| {
            voiced.then(|| {
                of(units, 0, Level::Nominal, seed, &|coding| {
                    coding.voice.map(|voice| voice as usize)
                })
            })
        });
        let directness = scope.spawn(|| {
            quoted.then(|| {
                of(units, 0, Level::Nominal, seed, &|coding| {
                    coding.directness.map(|directness| directness as usize)
                })
            })
        });
        Agreement {
            issue: joined(issue),
            stance: joined(stance),
            stance_ordinal: joined(ordinal),
            stance_interval: joined(interval),
            voice: joined(voice),
            directness: joined(directness),
            issues: confusion(units, issues.clone(), |coding| Some(coding.issue)),
            stances: confusion(
                &on_one,
                distinct(&on_one, |coding| coding.stance),
                |coding| coding.stance,
            ),
        }
    })
}

/// What a thread came to; where it panicked, so does who waits for it.
fn joined<T>(thread: std::thread::ScopedJoinHandle<'_, T>) -> T {
    thread
        .join()
        .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// A figure of units, `apart` more of which could not be compared at all.
fn of(
    units: &[Vec<Coding>],
    apart: usize,
    level: Level,
    seed: u64,
    value: &dyn Fn(&Coding) -> Option<usize>,
) -> Measure {
    let values: Vec<Vec<usize>> = units
        .iter()
        .map(|unit| unit.iter().filter_map(value).collect())
        .collect();
    let measured = measure(&values, level, seed);
    Measure {
        alpha: measured.alpha.ok(),
        undefined: measured.alpha.err(),
        interval: measured.interval,
        agreement: measured.agreement,
        units: measured.units as u32,
        left_out: (units.len() + apart - measured.units) as u32,
    }
}

fn distinct<T: Ord>(units: &[Vec<Coding>], value: impl Fn(&Coding) -> Option<T>) -> Vec<T> {
    let mut values: Vec<T> = units.iter().flatten().filter_map(value).collect();
    values.sort();
    values.dedup();
    values
}

/// Each pair of coders of a unit counts once, the earlier coder in the row.
fn confusion<T: PartialEq>(
    units: &[Vec<Coding>],
    values: Vec<T>,
    value: impl Fn(&Coding) -> Option<T>,
) -> Confusion<T> {
    let mut counts = vec![vec![0; values.len()]; values.len()];
    let place = |coding: &Coding| {
        let wanted = value(coding)?;
        values.iter().position(|known| *known == wanted)
    };
    for unit in units {
        for (at, first) in unit.iter().enumerate() {
            for second in &unit[at + 1..] {
                if let (Some(row), Some(column)) = (place(first), place(second)) {
                    counts[row][column] += 1;
                }
            }
        }
    }
    Confusion { values, counts }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Stance::{Conditional, LeansFor, Opposes, Supports};

    fn coding(issue: i64, stance: Stance) -> Coding {
        Coding {
            issue: Some(IssueId(issue)),
            stance: Some(stance),
            voice: None,
            directness: None,
        }
    }

    const NONE: Coding = Coding {
        issue: None,
        stance: None,
        voice: None,
        directness: None,
    };

    #[test]
    fn stances_are_compared_on_the_same_issue_and_on_the_scale_only() {
        let units = [
            vec![coding(1, Supports), coding(1, LeansFor)],
            vec![coding(1, Opposes), coding(1, Opposes)],
            vec![coding(1, Supports), coding(1, Conditional)],
            vec![coding(1, Supports), coding(2, Supports)],
            vec![coding(1, Supports), NONE],
        ];
        let found = agreement(&units, 1);
        assert_eq!((found.issue.units, found.issue.left_out), (5, 0));
        assert_eq!((found.stance.units, found.stance.left_out), (3, 2));
        assert_eq!(
            (found.stance_ordinal.units, found.stance_ordinal.left_out),
            (2, 3)
        );
        assert!(found.stance_ordinal.alpha > found.stance.alpha);
        assert_eq!(found.stance.agreement, Some(1.0 / 3.0));
        assert_eq!(
            found.issues.values,
            [None, Some(IssueId(1)), Some(IssueId(2))]
        );
        assert_eq!(found.issues.counts[1], [1, 3, 1]);
        assert_eq!(
            found.stances.values,
            [Opposes, LeansFor, Supports, Conditional]
        );
        assert_eq!(found.stances.counts[2], [0, 1, 0, 1]);
        assert_eq!((found.voice, found.directness), (None, None));
    }

    #[test]
    fn without_variation_alpha_is_undefined_and_says_so() {
        let same = vec![coding(1, Supports), coding(1, Supports)];
        let found = agreement(&[same.clone(), same], 1);
        assert_eq!(found.stance.alpha, None);
        assert_eq!(found.stance.undefined, Some(Undefined::NoVariation));
        assert_eq!(found.stance.agreement, Some(1.0));
        assert_eq!(
            agreement(&[], 1).issue.undefined,
            Some(Undefined::NothingPaired)
        );
    }
}
