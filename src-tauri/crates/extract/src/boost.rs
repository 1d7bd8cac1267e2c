//! Grows the trees of [`crate::trees`] by gradient boosting: each tree is fitted to what those before
//! it left unexplained (Friedman, "Greedy function approximation: a gradient boosting machine", 2001),
//! over values sorted into bins. The same rows give the same trees on every machine.

use crate::trees::{Forest, Node, Tree};

/// How trees are grown.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Growth {
    pub(crate) trees: usize,
    pub(crate) depth: usize,
    /// How much of what a tree says is believed.
    pub(crate) rate: f32,
    /// How strongly leaves are pulled towards zero.
    pub(crate) pull: f32,
    /// The least weight of a leaf, as a share of a row's mean weight.
    pub(crate) least: f32,
    /// Of 16 columns, how many a tree looks at.
    pub(crate) columns: u64,
    /// Of 16 rows, how many a tree looks at.
    pub(crate) rows: u64,
}

/// Bins that a column's values are sorted into.
const BINS: usize = 40;
/// Values of a column that the bins are made from.
const SAMPLED: usize = 6_000;

/// Rows of numbers, as many in each, with what they should be judged and how much each counts.
pub(crate) struct Rows {
    pub(crate) width: usize,
    pub(crate) values: Vec<f32>,
    pub(crate) labels: Vec<bool>,
    pub(crate) weights: Vec<f32>,
}

struct Binned {
    /// The columns whose values differ: the number of each, and the limits between its bins.
    columns: Vec<(usize, Vec<f32>)>,
    /// The bin of each value, row by row.
    bins: Vec<u8>,
}

impl Binned {
    fn of(rows: &Rows) -> Self {
        let count = rows.labels.len();
        let step = (count / SAMPLED).max(1);
        let columns: Vec<(usize, Vec<f32>)> = (0..rows.width)
            .filter_map(|column| {
                let mut values: Vec<f32> = (0..count)
                    .step_by(step)
                    .map(|row| rows.values[row * rows.width + column])
                    .collect();
                values.sort_unstable_by(f32::total_cmp);
                let mut limits: Vec<f32> = (1..BINS)
                    .filter_map(|bin| values.get(bin * values.len() / BINS).copied())
                    .collect();
                // Values that are rare but telling, such as a flag, have a bin too.
                limits.extend(values.last());
                limits.extend(values.iter().find(|value| **value > values[0]));
                limits.sort_unstable_by(f32::total_cmp);
                // A limit of few digits is written as it is.
                for limit in &mut limits {
                    *limit = format!("{limit:.4}").parse().unwrap_or(*limit);
                }
                limits.dedup();
                limits.retain(|limit| *limit > values[0]);
                (!limits.is_empty()).then_some((column, limits))
            })
            .collect();
        let mut bins = Vec::with_capacity(count * columns.len());
        for row in 0..count {
            for (column, limits) in &columns {
                let value = rows.values[row * rows.width + column];
                let bin = limits.partition_point(|limit| *limit <= value);
                bins.push(u8::try_from(bin).unwrap_or(u8::MAX));
            }
        }
        Self { columns, bins }
    }
}

/// Grows a forest that tells the labels of rows.
pub(crate) fn grow(rows: &Rows, growth: Growth) -> Forest {
    let count = rows.labels.len();
    let mut forest = Forest::default();
    if count == 0 {
        return forest;
    }
    let binned = Binned::of(rows);
    let mean = rows.weights.iter().sum::<f32>() / count as f32;
    let mut odds = vec![0.0_f32; count];
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    let mut slopes = vec![(0.0_f32, 0.0_f32); count];
    for _ in 0..growth.trees {
        for (row, slope) in slopes.iter_mut().enumerate() {
            let likely = 1.0 / (1.0 + (-odds[row]).exp());
            let weight = rows.weights[row] / mean;
            let label = f32::from(u8::from(rows.labels[row]));
            *slope = (
                (label - likely) * weight,
                (likely * (1.0 - likely)).max(1e-4) * weight,
            );
        }
        let columns: Vec<usize> = (0..binned.columns.len())
            .filter(|_| dice.roll() % 16 < growth.columns)
            .collect();
        let chosen: Vec<u32> = (0..count)
            .filter(|_| dice.roll() % 16 < growth.rows)
            .filter_map(|row| u32::try_from(row).ok())
            .collect();
        let mut tree = Tree::default();
        let mut sprout = Sprout {
            binned: &binned,
            columns: &columns,
            slopes: &slopes,
            growth,
            least: growth.least,
        };
        let sums = sprout.sums(&chosen);
        sprout.node(&mut tree, chosen, sums, growth.depth);
        for (row, odds) in odds.iter_mut().enumerate() {
            *odds += tree.odds(&rows.values[row * rows.width..(row + 1) * rows.width]);
        }
        forest.push(tree);
    }
    forest
}

struct Sprout<'b> {
    binned: &'b Binned,
    columns: &'b [usize],
    slopes: &'b [(f32, f32)],
    growth: Growth,
    least: f32,
}

/// Of each column and bin, the slopes and weights of the rows in it, summed up.
type Sums = Vec<[(f32, f32); BINS + 3]>;

impl Sprout<'_> {
    /// Grows what hangs at one node; `sums` are those of its `rows`.
    fn node(&mut self, tree: &mut Tree, rows: Vec<u32>, sums: Sums, depth: usize) {
        let (slope, weight) = self.sum(&rows);
        let best = (depth > 0)
            .then(|| self.split(&sums, slope, weight))
            .flatten();
        let Some((column, bin)) = best else {
            let odds = self.growth.rate * slope / (weight + self.growth.pull);
            tree.nodes.push(Node::Leaf(odds));
            return;
        };
        let at = tree.nodes.len();
        let (number, limits) = &self.binned.columns[column];
        tree.nodes.push(Node::Split {
            number: u16::try_from(*number).unwrap_or(u16::MAX),
            limit: limits[bin],
            above: 0,
        });
        let width = self.binned.columns.len();
        let (below, upper): (Vec<u32>, Vec<u32>) = rows
            .into_iter()
            .partition(|row| usize::from(self.binned.bins[*row as usize * width + column]) <= bin);
        let (sums_below, sums_upper) = if depth == 1 {
            // Leaves need none.
            (Sums::new(), Sums::new())
        } else if below.len() <= upper.len() {
            let fewer = self.sums(&below);
            let rest = less(sums, &fewer);
            (fewer, rest)
        } else {
            let fewer = self.sums(&upper);
            (less(sums, &fewer), fewer)
        };
        self.node(tree, below, sums_below, depth - 1);
        let next = u16::try_from(tree.nodes.len()).unwrap_or(u16::MAX);
        if let Node::Split { above, .. } = &mut tree.nodes[at] {
            *above = next;
        }
        self.node(tree, upper, sums_upper, depth - 1);
    }

    fn sum(&self, rows: &[u32]) -> (f32, f32) {
        let (mut slope, mut weight) = (0.0_f64, 0.0_f64);
        for row in rows {
            let (s, w) = self.slopes[*row as usize];
            slope += f64::from(s);
            weight += f64::from(w);
        }
        (slope as f32, weight as f32)
    }

    fn sums(&self, rows: &[u32]) -> Sums {
        let width = self.binned.columns.len();
        let mut sums = vec![[(0.0_f32, 0.0_f32); BINS + 3]; self.columns.len()];
        for row in rows {
            let row = *row as usize;
            let (s, w) = self.slopes[row];
            let bins = &self.binned.bins[row * width..(row + 1) * width];
            for (sums, column) in sums.iter_mut().zip(self.columns) {
                let sum = &mut sums[usize::from(bins[*column])];
                sum.0 += s;
                sum.1 += w;
            }
        }
        sums
    }

    /// The column and the last bin of the lower branch that gain most.
    fn split(&self, sums: &Sums, slope: f32, weight: f32) -> Option<(usize, usize)> {
        let worth = |slope: f32, weight: f32| slope * slope / (weight + self.growth.pull);
        let whole = worth(slope, weight);
        let mut best = (1e-3_f32, None);
        for (sums, column) in sums.iter().zip(self.columns) {
            let (mut s, mut w) = (0.0, 0.0);
            let last = self.binned.columns[*column].1.len();
            for (bin, sum) in sums.iter().enumerate().take(last) {
                s += sum.0;
                w += sum.1;
                if w < self.least || weight - w < self.least {
                    continue;
                }
                let gain = worth(s, w) + worth(slope - s, weight - w) - whole;
                if gain > best.0 {
                    best = (gain, Some((*column, bin)));
                }
            }
        }
        best.1
    }
}

/// What is left of a node's sums without those of one of its branches.
fn less(mut sums: Sums, branch: &Sums) -> Sums {
    for (sums, branch) in sums.iter_mut().zip(branch) {
        for (sum, (slope, weight)) in sums.iter_mut().zip(branch) {
            sum.0 -= slope;
            sum.1 -= weight;
        }
    }
    sums
}

/// Chance that is the same every time (xorshift64*, Vigna 2016).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 32
    }
}

#[cfg(test)]
mod tests {
    use super::{Growth, Rows, grow};

    #[test]
    fn what_two_numbers_say_together_is_learnt() {
        let mut rows = Rows {
            width: 2,
            values: Vec::new(),
            labels: Vec::new(),
            weights: Vec::new(),
        };
        for at in 0..400_u16 {
            let (a, b) = (f32::from(at % 20), f32::from(at / 20));
            rows.values.extend([a, b]);
            rows.labels.push((a < 10.0) != (b < 10.0));
            rows.weights.push(1.0);
        }
        let growth = Growth {
            trees: 30,
            depth: 3,
            rate: 0.3,
            pull: 1.0,
            least: 1.0,
            columns: 16,
            rows: 12,
        };
        let forest = grow(&rows, growth);
        for (numbers, label) in rows.values.chunks(2).zip(&rows.labels) {
            assert_eq!(forest.odds(numbers) > 0.0, *label, "{numbers:?}");
        }
    }
}
