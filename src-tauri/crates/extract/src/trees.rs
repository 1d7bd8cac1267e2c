//! Sums of small decision trees: what [`crate::judge`] weighs blocks with. [`crate::boost`] grows them.

use std::fmt::Write as _;
use std::sync::OnceLock;

/// A sum of trees, in log-odds.
#[derive(Debug, Clone, Default)]
pub(crate) struct Forest {
    trees: Vec<Tree>,
    steps: OnceLock<Steps>,
}

/// A tree, its nodes in the order of a walk that takes the lower branch first.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tree {
    pub(crate) nodes: Vec<Node>,
}

/// A node of a tree.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Node {
    /// Values below `limit` go on at the next node, others at node `above`.
    Split {
        number: u16,
        limit: f32,
        above: u16,
    },
    Leaf(f32),
}

/// All trees in one row of steps, for asking them often. Every walk through a tree has as many steps as the
/// longest one: which way it goes and where it ends are then nothing that a processor could guess wrongly.
#[derive(Debug, Clone, Default)]
struct Steps {
    steps: Vec<Step>,
    /// What a leaf says, at the place of its step.
    odds: Vec<f32>,
    /// Of each tree, its first step and the length of its longest walk.
    trees: Vec<(usize, usize)>,
}

/// A split, or a leaf: that goes on to itself, as no number is less than the least.
#[derive(Debug, Clone, Copy)]
struct Step {
    limit: f32,
    number: u16,
    above: u16,
}

impl Steps {
    fn of(trees: &[Tree]) -> Self {
        let mut all = Self::default();
        for tree in trees {
            let start = all.steps.len();
            let mut depths = vec![0; tree.nodes.len()];
            for (at, node) in tree.nodes.iter().enumerate() {
                let (step, odds) = match *node {
                    Node::Split {
                        number,
                        limit,
                        above,
                    } => {
                        for next in [at + 1, usize::from(above)] {
                            depths[next] = depths[at] + 1;
                        }
                        let step = Step {
                            limit,
                            number,
                            above,
                        };
                        (step, 0.0)
                    }
                    Node::Leaf(odds) => {
                        let step = Step {
                            limit: f32::NEG_INFINITY,
                            number: 0,
                            above: at as u16,
                        };
                        (step, odds)
                    }
                };
                all.steps.push(step);
                all.odds.push(odds);
            }
            all.trees
                .push((start, depths.into_iter().max().unwrap_or(0)));
        }
        all
    }

    fn odds(&self, numbers: &[f32]) -> f32 {
        let walk = |&(start, length): &(usize, usize)| {
            let (mut at, steps) = (0, &self.steps[start..]);
            for _ in 0..length {
                let step = steps[at];
                let value = numbers.get(usize::from(step.number)).copied();
                at = if value.unwrap_or(0.0) < step.limit {
                    at + 1
                } else {
                    usize::from(step.above)
                };
            }
            self.odds[start + at]
        };
        self.trees.iter().map(walk).sum()
    }
}

impl Forest {
    /// Plants one more.
    pub(crate) fn push(&mut self, tree: Tree) {
        self.trees.push(tree);
        self.steps = OnceLock::new();
    }

    /// What the trees say of a row of numbers.
    pub(crate) fn odds(&self, numbers: &[f32]) -> f32 {
        self.steps
            .get_or_init(|| Steps::of(&self.trees))
            .odds(numbers)
    }

    /// A line a tree: `number<limit` for a split, `=odds` for a leaf, in the order of [`Tree::nodes`].
    pub(crate) fn written(&self) -> String {
        let mut text = String::new();
        for tree in &self.trees {
            for (at, node) in tree.nodes.iter().enumerate() {
                let gap = if at > 0 { "\t" } else { "" };
                // Writing to a string cannot fail.
                let _ = match node {
                    Node::Split { number, limit, .. } => write!(text, "{gap}{number}<{limit}"),
                    Node::Leaf(odds) => write!(text, "{gap}={odds:.4}"),
                };
            }
            text.push('\n');
        }
        text
    }

    /// Reads the lines that [`Forest::written`] makes; a line that is none counts for nothing.
    pub(crate) fn read<'l>(lines: impl Iterator<Item = &'l str>) -> Self {
        Self {
            trees: lines.filter_map(Tree::read).collect(),
            steps: OnceLock::new(),
        }
    }
}

impl Tree {
    /// What the tree says of a row of numbers.
    pub(crate) fn odds(&self, numbers: &[f32]) -> f32 {
        let mut at = 0;
        loop {
            match self.nodes.get(at) {
                Some(Node::Split {
                    number,
                    limit,
                    above,
                }) => {
                    let value = numbers.get(usize::from(*number)).copied().unwrap_or(0.0);
                    at = if value < *limit {
                        at + 1
                    } else {
                        usize::from(*above)
                    };
                }
                Some(Node::Leaf(odds)) => return *odds,
                None => return 0.0,
            }
        }
    }

    fn read(line: &str) -> Option<Self> {
        let mut nodes = Vec::new();
        // Splits whose lower branch is being read.
        let mut open: Vec<usize> = Vec::new();
        for field in line.split('\t') {
            if let Some(odds) = field.strip_prefix('=') {
                nodes.push(Node::Leaf(odds.parse().ok()?));
                // The next node is the upper branch of the innermost split that has none.
                if let Some(split) = open.pop() {
                    let next = u16::try_from(nodes.len()).ok()?;
                    if let Node::Split { above, .. } = &mut nodes[split] {
                        *above = next;
                    }
                }
            } else {
                let (number, limit) = field.split_once('<')?;
                open.push(nodes.len());
                nodes.push(Node::Split {
                    number: number.parse().ok()?,
                    limit: limit.parse().ok()?,
                    above: 0,
                });
            }
        }
        // Every split must have found its upper branch, and that lies further on: no walk goes round.
        let whole = open.is_empty()
            && matches!(nodes.last(), Some(Node::Leaf(_)))
            && nodes.iter().enumerate().all(|(at, node)| match node {
                Node::Split { above, .. } => {
                    usize::from(*above) > at && usize::from(*above) < nodes.len()
                }
                Node::Leaf(_) => true,
            });
        whole.then_some(Self { nodes })
    }
}

#[cfg(test)]
mod tests {
    use super::Forest;

    #[test]
    fn a_forest_is_read_as_it_was_written() {
        let text = "0<0.5\t=-1.0000\t1<2\t=0.5000\t=3.0000\n=0.2500\n";
        let forest = Forest::read(text.lines());
        assert_eq!(forest.written(), text);
        let said: Vec<f32> = [[0.0, 0.0], [1.0, 0.0], [1.0, 2.0]]
            .iter()
            .map(|row| forest.odds(row))
            .collect();
        assert_eq!(said, [-0.75, 0.75, 3.25]);
    }

    #[test]
    fn lines_that_are_no_trees_count_for_nothing() {
        let broken = "0<0.5\t=1\n0<x\t=1\t=2\n\n0<1\t=1\t=2\t=3";
        assert!(Forest::read(broken.lines()).odds(&[0.0]).is_finite());
        assert_eq!(Forest::read("0<0.5\t=1".lines()).trees.len(), 0);
    }
}
