//! Timelines and lists of origins as they are printed: rows of cells, with what was searched.
//!
//! A [`View`] is made once, from a library as of a day, and holds all that a writer needs, so that an
//! edition can keep it.

mod origins;
mod timeline;

use serde::{Deserialize, Serialize};

use crate::matrix::Stance;
use crate::sources::{Article, Excerpt};
use crate::words::Words;

pub(crate) use origins::{Asked, origins};
pub(crate) use timeline::timeline;

/// What a `timeline` or `origins` block shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// The heads of its columns.
    pub heads: Vec<String>,
    /// The rows; none where nothing was found, which the caption says.
    pub rows: Vec<Row>,
    /// As of when it holds, and what was searched.
    pub caption: String,
    /// What its marks mean; empty where it has none.
    pub legend: String,
}

/// A row, with one cell for each head.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its cells.
    pub cells: Vec<Cell>,
    /// What it rests on.
    pub source: Option<Source>,
    /// Which of its cells is cited, counted from 0.
    pub cited: usize,
}

/// A cell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// A stance before the words.
    pub stance: Option<Stance>,
    /// What it says.
    pub words: String,
    /// Whether that is a name, which is set strong.
    pub strong: bool,
    /// What stands under the words, smaller; empty for nothing.
    pub below: String,
    /// What the words lead to in the window, as `kind/number`.
    pub place: Option<String>,
}

/// What a row rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// Words.
    Excerpt(Box<Excerpt>),
    /// A whole article.
    Article(Box<Article>),
}

impl Cell {
    /// Words and nothing else.
    pub fn words(words: impl Into<String>) -> Self {
        Self {
            words: words.into(),
            ..Self::default()
        }
    }

    /// A name.
    pub fn name(words: impl Into<String>) -> Self {
        Self {
            words: words.into(),
            strong: true,
            ..Self::default()
        }
    }
}

impl View {
    /// What stands under it: the caption, then what its marks mean.
    pub fn below(&self) -> String {
        format!("{} {}", self.caption, self.legend)
            .trim_end()
            .to_owned()
    }
}

/// What the stances among some rows mean.
fn legend(rows: &[Row], words: Words) -> String {
    let mut used: Vec<Stance> = rows
        .iter()
        .flat_map(|row| &row.cells)
        .filter_map(|cell| cell.stance)
        .collect();
    used.sort_unstable();
    used.dedup();
    let print = |stance: Stance| {
        let mark = crate::matrix::print(stance).mark;
        format!("{mark} {}", words.stance(stance))
    };
    used.into_iter().map(print).collect::<Vec<_>>().join(" · ")
}
