//! What a line of a paste looks like, in numbers: by itself, by what stands around it, and by the
//! article that the paste seems to have.

use crate::features::flag;

mod around;
mod line;
mod words;

use around::Around;
pub(crate) use line::{Line, lines};
pub(crate) use words::{shared, spoken, topic};

/// Words from which a line of prose tells what a paste is about.
const TELLING_WORDS: f32 = 20.0;

/// The row of numbers of each line.
pub(crate) fn rows(lines: &[Line]) -> Vec<Vec<f32>> {
    let around = Around::of(lines);
    let inside = |run: usize| topic(lines, |at| around.inside(run, at) && lines[at].prose);
    let topics = [
        inside(1),
        inside(2),
        topic(lines, |at| {
            lines[at].prose && lines[at].words >= TELLING_WORDS
        }),
    ];
    let near = words::beside(lines);
    let repeated = repeated(lines);
    (0..lines.len())
        .map(|at| {
            let mut row = alone(lines, at);
            for other in [at.checked_sub(3), Some(at + 3)] {
                beside(other.and_then(|at| lines.get(at)), &mut row);
            }
            row.extend(topics.each_ref().map(|topic| topic[at]));
            row.extend(near[at]);
            row.extend(repeated[at]);
            around.put(at, lines, &mut row);
            row
        })
        .collect()
}

/// A line by itself and beside the two before and after it.
pub(crate) fn alone(lines: &[Line], at: usize) -> Vec<f32> {
    let mut row = Vec::with_capacity(90);
    lines[at].put(&mut row);
    for step in [1_usize, 2] {
        beside(at.checked_sub(step).map(|at| &lines[at]), &mut row);
        beside(lines.get(at + step), &mut row);
    }
    row
}

/// A line that stands near another.
fn beside(line: Option<&Line>, row: &mut Vec<f32>) {
    row.extend(match line {
        Some(line) => [
            line.words,
            flag(line.stop) + 2.0 * flag(line.prose),
            line.capital,
            match line.kind {
                None => 0.0,
                Some(_) if line.whole => 2.0,
                Some(_) => 1.0,
            },
            line.times,
        ],
        None => [-1.0; 5],
    });
}

/// Lines to both sides in which a layout may come again.
const REPEATS: usize = 12;
/// Lines that an entry of a list of stories may take.
const PERIODS: usize = 5;

/// How often each line's shape comes again near it: before it, after it, and at most at even steps, with
/// the length of that step.
fn repeated(lines: &[Line]) -> Vec<[f32; 4]> {
    let shapes: Vec<u32> = lines.iter().map(Line::shape).collect();
    let same = |at: usize, other: Option<usize>| {
        other.is_some_and(|other| shapes.get(other) == Some(&shapes[at]))
    };
    let count = |at: usize, steps: &mut dyn Iterator<Item = usize>, up: bool| {
        steps
            .filter(|step| {
                let other = if up {
                    at.checked_sub(*step)
                } else {
                    Some(at + step)
                };
                same(at, other)
            })
            .count() as f32
    };
    (0..lines.len())
        .map(|at| {
            let (mut most, mut period) = (0.0, 0);
            for length in 1..=PERIODS {
                let mut steps = (1..=3).map(|times| times * length);
                let found = count(at, &mut steps.clone(), true) + count(at, &mut steps, false);
                if found > most {
                    (most, period) = (found, length);
                }
            }
            [
                count(at, &mut (1..=REPEATS), true),
                count(at, &mut (1..=REPEATS), false),
                most,
                period as f32,
            ]
        })
        .collect()
}
