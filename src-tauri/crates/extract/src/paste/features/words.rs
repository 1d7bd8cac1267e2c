//! How lines share their words: what an article says it says in the same words.

use super::line::Line;

/// How many lines each telling word stands in, of those that `article` says are the article's.
fn holders(lines: &[Line], article: impl Fn(usize) -> bool) -> Vec<u32> {
    let most = lines.iter().filter_map(|line| line.telling.last()).max();
    let mut holders = vec![0; most.map_or(0, |most| *most as usize + 1)];
    for (at, line) in lines.iter().enumerate() {
        if article(at) {
            for word in &line.telling {
                holders[*word as usize] += 1;
            }
        }
    }
    holders
}

/// Of a line's telling words, the share that lines of the article have too: `article` says which are.
/// Those that only the line itself has do not count; -1 for a line without any.
pub(crate) fn topic(lines: &[Line], article: impl Fn(usize) -> bool) -> Vec<f32> {
    let holders = holders(lines, &article);
    lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let own = u32::from(article(at));
            let shared = line
                .telling
                .iter()
                .filter(|word| holders[**word as usize] > own)
                .count();
            share(shared, line)
        })
        .collect()
}

/// How much lines speak of what the article speaks of: for each telling word that article lines have
/// too, one for each of the first of them.
pub(crate) fn spoken(lines: &[Line], article: impl Fn(usize) -> bool) -> Vec<f32> {
    const MOST: u32 = 5;
    let holders = holders(lines, &article);
    lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let own = u32::from(article(at));
            line.telling
                .iter()
                .map(|word| holders[*word as usize].saturating_sub(own).min(MOST) as f32)
                .sum()
        })
        .collect()
}

/// How many telling words two lines share.
pub(crate) fn shared(one: &Line, other: &Line) -> f32 {
    common(one, other) as f32
}

fn common(one: &Line, other: &Line) -> usize {
    let words = one.telling.iter();
    words
        .filter(|word| other.telling.binary_search(word).is_ok())
        .count()
}

fn share(shared: usize, line: &Line) -> f32 {
    if line.telling.is_empty() {
        -1.0
    } else {
        shared as f32 / line.telling.len() as f32
    }
}

/// Lines away that a line's neighbour in prose may be.
const NEAR: usize = 8;

/// Of each line's telling words, the share that the next line of prose has, and the one before it: a
/// heading names what is told under it.
pub(super) fn beside(lines: &[Line]) -> Vec<[f32; 2]> {
    (0..lines.len())
        .map(|at| {
            let of = |other: Option<usize>| {
                other.map_or(-1.0, |other| {
                    share(common(&lines[at], &lines[other]), &lines[at])
                })
            };
            let prose = |at: &usize| lines[*at].prose;
            [
                of((at + 1..lines.len().min(at + 1 + NEAR)).find(prose)),
                of((at.saturating_sub(NEAR)..at).rev().find(prose)),
            ]
        })
        .collect()
}
