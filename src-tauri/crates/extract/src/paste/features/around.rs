//! What stands around a line: sums over the lines near it, distances, and the runs with most prose.

use std::collections::HashMap;

use crate::CutReason;
use crate::features::flag;
use crate::judge::best_run;

use super::line::{KINDS, Line};

/// Lines to both sides that are summed up.
const REACHES: [usize; 4] = [1, 3, 8, 20];
/// What a line that is no prose costs in the run with most prose, in words.
const COSTS: [f32; 3] = [5.0, 12.0, 30.0];
/// Of any line, the most words that count in the run with most words, and what a line costs there.
const MOST_WORTH: f32 = 30.0;
const WORD_COST: f32 = 7.0;
/// Distances beyond this many lines are all the same.
const FAR: usize = 60;
/// Lines between numbered headings that follow each other.
const NEAR_NUMBERS: usize = 80;

/// Sums over lines and distances between them.
pub(super) struct Around {
    sums: Vec<[f32; SUMS]>,
    /// Lines since one of each kind, and to the next one.
    since: Vec<[usize; MARKS]>,
    until: Vec<[usize; MARKS]>,
    /// Lines of the run of short lines before and after, this one included.
    run: Vec<(usize, usize)>,
    /// The runs with most prose, by cost, and the one with most words.
    runs: [(usize, usize); COSTS.len() + 1],
    numbers: HashMap<u32, Vec<usize>>,
}

const SUMS: usize = 9;
const MARKS: usize = 9;

impl Around {
    pub(super) fn of(lines: &[Line]) -> Self {
        let count = lines.len();
        let mut sums = vec![[0.0; SUMS]; count + 1];
        for (at, line) in lines.iter().enumerate() {
            let add: [f32; SUMS] = [
                if line.prose {
                    line.words.min(150.0)
                } else {
                    0.0
                },
                flag(line.words <= 4.0),
                flag(line.stop),
                flag(line.kind.is_some_and(|kind| {
                    !matches!(KINDS[kind], CutReason::Byline | CutReason::Caption)
                })),
                flag(line.is_entry()),
                flag(line.dated),
                flag(line.times > 1.0),
                line.words.min(150.0),
                flag(line.kind.is_some() && line.whole),
            ];
            for (sum, add) in add.into_iter().enumerate() {
                sums[at + 1][sum] = sums[at][sum] + add;
            }
        }
        let marks = |line: &Line| -> [bool; MARKS] {
            let is = |reason| line.kind.is_some_and(|kind| KINDS[kind] == reason);
            [
                line.prose,
                line.prose && line.words >= 25.0,
                is(CutReason::Headlines) && line.whole,
                is(CutReason::Comments),
                is(CutReason::Footer),
                is(CutReason::Social),
                is(CutReason::Newsletter) || is(CutReason::Cookies),
                line.dated || line.signed,
                is(CutReason::Navigation) && line.whole,
            ]
        };
        let (mut since, mut until) = (vec![[FAR; MARKS]; count], vec![[FAR; MARKS]; count]);
        let mut run = vec![(0, 0); count];
        let short = |line: &Line| line.words <= 6.0 && !line.stop;
        let mut last = ([FAR; MARKS], 0);
        for at in 0..count {
            last.1 = if short(&lines[at]) { last.1 + 1 } else { 0 };
            (since[at], run[at].0) = (last.0, last.1.min(FAR));
            step(&mut last.0, marks(&lines[at]));
        }
        last = ([FAR; MARKS], 0);
        for at in (0..count).rev() {
            last.1 = if short(&lines[at]) { last.1 + 1 } else { 0 };
            (until[at], run[at].1) = (last.0, last.1.min(FAR));
            step(&mut last.0, marks(&lines[at]));
        }
        let mut runs = [(0, 0); COSTS.len() + 1];
        for (run, cost) in runs.iter_mut().zip(COSTS) {
            *run = best_run(count, |at| {
                if lines[at].prose && lines[at].kind.is_none() {
                    lines[at].words.min(80.0)
                } else {
                    -cost
                }
            });
        }
        runs[COSTS.len()] = best_run(count, |at| match lines[at].kind {
            None => lines[at].words.min(MOST_WORTH) - WORD_COST,
            Some(_) => -2.0 * WORD_COST,
        });
        let mut numbers: HashMap<u32, Vec<usize>> = HashMap::new();
        for (at, line) in lines.iter().enumerate() {
            if let Some(number) = line.number {
                numbers.entry(number).or_default().push(at);
            }
        }
        Self {
            sums,
            since,
            until,
            run,
            runs,
            numbers,
        }
    }

    pub(super) fn put(&self, at: usize, lines: &[Line], row: &mut Vec<f32>) {
        let count = lines.len();
        let sum =
            |which: usize, from: usize, to: usize| self.sums[to][which] - self.sums[from][which];
        for reach in REACHES {
            let (from, to) = (at.saturating_sub(reach), (at + 1 + reach).min(count));
            for which in 0..SUMS {
                row.push(sum(which, from, at));
                row.push(sum(which, at + 1, to));
            }
        }
        let total = |which: usize| self.sums[count][which].max(1.0);
        for which in [0, 3, 7] {
            row.push(sum(which, 0, at) / total(which));
        }
        row.extend([
            sum(3, 0, at),
            sum(3, at, count),
            at as f32 / count as f32,
            (at as f32).min(400.0),
            ((count - at) as f32).min(400.0),
            count as f32,
            total(0),
            total(0) / total(7),
            total(1) / count as f32,
            self.run[at].0 as f32,
            self.run[at].1 as f32,
            (self.run[at].0 + self.run[at].1) as f32,
        ]);
        row.extend(self.since[at].map(|lines| lines as f32));
        row.extend(self.until[at].map(|lines| lines as f32));
        for (run, (from, to)) in self.runs.iter().enumerate() {
            row.push(flag(self.inside(run, at)));
            row.push((at as f32 - *from as f32).clamp(-100.0, 100.0));
            row.push((*to as f32 - at as f32).clamp(-100.0, 100.0));
            row.push(sum(0, *from, *to) / total(0));
        }
        // "3." is a heading or an item when "2." or "4." stands near.
        let follows = lines[at].number.is_some_and(|number| {
            [number.wrapping_sub(1), number + 1].iter().any(|other| {
                self.numbers.get(other).is_some_and(|places| {
                    let from = places.partition_point(|place| place + NEAR_NUMBERS < at);
                    places
                        .get(from)
                        .is_some_and(|place| *place <= at + NEAR_NUMBERS)
                })
            })
        });
        row.push(flag(follows));
    }

    /// Whether a line lies in the run with most prose for the cost of that number.
    pub(super) fn inside(&self, run: usize, at: usize) -> bool {
        (self.runs[run].0..self.runs[run].1).contains(&at)
    }
}

fn step(distance: &mut [usize; MARKS], marks: [bool; MARKS]) {
    for (distance, mark) in distance.iter_mut().zip(marks) {
        *distance = if mark { 1 } else { (*distance + 1).min(FAR) };
    }
}
