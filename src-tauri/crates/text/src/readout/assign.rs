//! The pairs that are worth most together, each place taken once.

use std::collections::{BTreeMap, HashSet};

/// Two places that may be paired, and what that is worth: more than 0.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edge {
    pub(super) a: usize,
    pub(super) b: usize,
    pub(super) weight: f64,
}

/// Places of one side that are weighed against all of the other at once; where more hang together, the
/// worthiest pair is taken first.
const AT_ONCE: usize = 160;

/// The best pairing: exactly, wherever few enough places hang together.
pub(super) fn heaviest(edges: Vec<Edge>) -> Vec<(usize, usize)> {
    let lots = together(edges).into_iter();
    lots.flat_map(|lot| exact(&lot).unwrap_or_else(|| greedy(lot)))
        .collect()
}

/// The edges, in lots that share no place.
fn together(edges: Vec<Edge>) -> Vec<Vec<Edge>> {
    fn root(parent: &mut [usize], mut at: usize) -> usize {
        while parent[at] != at {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        at
    }
    // A forest over the places of both sides: those of the second are odd.
    let size = edges.iter().map(|edge| edge.a.max(edge.b) + 1).max();
    let mut parent: Vec<usize> = (0..2 * size.unwrap_or_default()).collect();
    for edge in &edges {
        let a = root(&mut parent, 2 * edge.a);
        let b = root(&mut parent, 2 * edge.b + 1);
        parent[a.max(b)] = a.min(b);
    }
    let mut lots: BTreeMap<usize, Vec<Edge>> = BTreeMap::new();
    for edge in edges {
        let lot = root(&mut parent, 2 * edge.a);
        lots.entry(lot).or_default().push(edge);
    }
    lots.into_values().collect()
}

/// The worthiest pairing of all; none where that would take long.
fn exact(edges: &[Edge]) -> Option<Vec<(usize, usize)>> {
    let places = |of: fn(&Edge) -> usize| {
        let mut places: Vec<usize> = edges.iter().map(of).collect();
        places.sort_unstable();
        places.dedup();
        places
    };
    let (a, b) = (places(|edge| edge.a), places(|edge| edge.b));
    if a.len().max(b.len()) > AT_ONCE {
        return None;
    }
    let mut worth = vec![vec![0.0; a.len().max(b.len())]; a.len().min(b.len())];
    let turned = |(a_at, b_at): (usize, usize)| {
        if a.len() <= b.len() {
            (a_at, b_at)
        } else {
            (b_at, a_at)
        }
    };
    for edge in edges {
        let at = (
            a.binary_search(&edge.a).ok()?,
            b.binary_search(&edge.b).ok()?,
        );
        let (row, column) = turned(at);
        worth[row][column] = edge.weight;
    }
    let given = hungarian(&worth).into_iter().enumerate();
    let pairs = given.filter(|&(row, column)| worth[row][column] > 0.0);
    Some(
        pairs
            .map(turned)
            .map(|(a_at, b_at)| (a[a_at], b[b_at]))
            .collect(),
    )
}

fn greedy(mut edges: Vec<Edge>) -> Vec<(usize, usize)> {
    let places = |edge: &Edge| (edge.a.min(edge.b), edge.a.max(edge.b));
    edges.sort_by(|one, other| {
        let worthier = other.weight.total_cmp(&one.weight);
        worthier.then_with(|| places(one).cmp(&places(other)))
    });
    let (mut a, mut b) = (HashSet::new(), HashSet::new());
    let mut taken = Vec::new();
    for edge in edges {
        if !a.contains(&edge.a) && !b.contains(&edge.b) {
            a.insert(edge.a);
            b.insert(edge.b);
            taken.push((edge.a, edge.b));
        }
    }
    taken
}

/// For each row the column that it is given, so that the sum is greatest: the Hungarian method with
/// potentials (Kuhn, Munkres; after Jonker and Volgenant). There are no more rows than columns.
fn hungarian(worth: &[Vec<f64>]) -> Vec<usize> {
    let (rows, columns) = (worth.len(), worth.first().map_or(0, Vec::len));
    let mut of_row = vec![0.0; rows + 1];
    let mut of_column = vec![0.0; columns + 1];
    // Rows and columns count from 1. Column 0 is where a row stands that has none yet.
    let mut row_of = vec![0_usize; columns + 1];
    for row in 1..=rows {
        row_of[0] = row;
        let mut column = 0;
        let mut least = vec![f64::INFINITY; columns + 1];
        let mut came_from = vec![0_usize; columns + 1];
        let mut seen = vec![false; columns + 1];
        while row_of[column] != 0 {
            seen[column] = true;
            let at = row_of[column];
            let (mut step, mut next) = (f64::INFINITY, 0);
            for other in (1..=columns).filter(|other| !seen[*other]) {
                let cost = -worth[at - 1][other - 1] - of_row[at] - of_column[other];
                if cost < least[other] {
                    least[other] = cost;
                    came_from[other] = column;
                }
                if least[other] < step {
                    (step, next) = (least[other], other);
                }
            }
            for other in 0..=columns {
                if seen[other] {
                    of_row[row_of[other]] += step;
                    of_column[other] -= step;
                } else {
                    least[other] -= step;
                }
            }
            column = next;
        }
        while column != 0 {
            row_of[column] = row_of[came_from[column]];
            column = came_from[column];
        }
    }
    let mut column_of = vec![0; rows];
    for (column, row) in row_of.iter().enumerate().skip(1) {
        if *row != 0 {
            column_of[row - 1] = column - 1;
        }
    }
    column_of
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(edges: &[(usize, usize, f64)]) -> Vec<(usize, usize)> {
        let edges = edges.iter().map(|&(a, b, weight)| Edge { a, b, weight });
        let mut pairs = heaviest(edges.collect());
        pairs.sort_unstable();
        pairs
    }

    #[test]
    fn the_whole_counts_and_not_the_best_pair() {
        assert_eq!(
            best(&[(0, 0, 0.9), (0, 1, 0.8), (1, 0, 0.8)]),
            [(0, 1), (1, 0)]
        );
        assert_eq!(best(&[(0, 0, 0.9), (0, 1, 0.3), (1, 0, 0.3)]), [(0, 0)]);
        assert_eq!(best(&[(4, 0, 0.5), (5, 0, 0.6), (6, 0, 0.4)]), [(5, 0)]);
        assert_eq!(best(&[]), []);
    }

    #[test]
    fn where_too_many_hang_together_each_place_is_still_taken_once() {
        let edges: Vec<(usize, usize, f64)> = (0..400)
            .flat_map(|at| [(at, at, 0.9), (at, at + 1, 0.8)])
            .collect();
        let expected: Vec<(usize, usize)> = (0..400).map(|at| (at, at)).collect();
        assert_eq!(best(&edges), expected);
    }
}
