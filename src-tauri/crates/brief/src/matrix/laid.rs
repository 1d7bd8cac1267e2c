//! A comparison as it is laid on a page.

use std::ops::Range;

use super::{Cell, Issue, Matrix, Row};
use crate::words::{Word, Words};

/// The head of a line or of a column.
#[derive(Clone, Copy)]
pub(crate) enum Head<'m> {
    /// Who.
    Row(&'m Row),
    /// On what.
    Issue(&'m Issue),
}

/// A cell, and the row and the column of the matrix that it is.
pub(crate) type Place<'m> = (&'m Cell, (usize, usize));

/// Lines of cells under heads: a matrix, or some columns of one.
pub(crate) struct Laid<'m> {
    /// What it is told in.
    pub(crate) words: Words,
    /// What the heads of the lines are.
    pub(crate) corner: &'static str,
    /// The heads of the columns.
    pub(crate) columns: Vec<Head<'m>>,
    /// The lines.
    pub(crate) lines: Vec<(Head<'m>, Vec<Place<'m>>)>,
}

/// How many columns have room for words on an upright page of paper.
const COLUMNS: usize = 4;

impl Matrix {
    /// The matrix as it is laid on an upright page of paper: its tables, one under the other.
    pub(crate) fn laid(&self, words: Words) -> Vec<Laid<'_>> {
        self.laid_within(COLUMNS, words)
    }

    /// Every cell in the order in which it is read on paper.
    pub(crate) fn in_reading_order(&self) -> impl Iterator<Item = Place<'_>> {
        let lines = self
            .laid(Words::ENGLISH)
            .into_iter()
            .flat_map(|part| part.lines);
        lines.flat_map(|(_, cells)| cells)
    }

    /// The matrix with speakers as columns where there are more issues than so many, and few speakers. With many of both it is
    /// several tables, of a few issues each.
    pub(crate) fn laid_within(&self, columns: usize, words: Words) -> Vec<Laid<'_>> {
        if self.issues.len() > columns && self.rows.len() <= COLUMNS {
            return vec![self.on_its_side(words)];
        }
        let parts = self.issues.len().div_ceil(COLUMNS).max(1);
        // Of nine issues three each, not four, four and one.
        let first = |part: usize| (part * self.issues.len()).div_ceil(parts);
        let parts = (0..parts).map(|part| self.of_issues(first(part)..first(part + 1), words));
        parts.collect()
    }

    fn of_issues(&self, issues: Range<usize>, words: Words) -> Laid<'_> {
        let columns = self.issues[issues.clone()].iter().map(Head::Issue);
        Laid {
            words,
            corner: self.rows_are(words),
            columns: columns.collect(),
            lines: (0..self.rows.len())
                .map(|row| {
                    let cells = issues.clone().filter_map(|it| self.place(row, it));
                    (Head::Row(&self.rows[row]), cells.collect())
                })
                .collect(),
        }
    }

    fn on_its_side(&self, words: Words) -> Laid<'_> {
        Laid {
            words,
            corner: words.get(Word::Issue),
            columns: self.rows.iter().map(Head::Row).collect(),
            lines: (0..self.issues.len())
                .map(|column| {
                    let cells = (0..self.rows.len()).filter_map(|row| self.place(row, column));
                    (Head::Issue(&self.issues[column]), cells.collect())
                })
                .collect(),
        }
    }

    fn place(&self, row: usize, column: usize) -> Option<Place<'_>> {
        let cell = self.rows[row].cells.get(column)?;
        Some((cell, (row, column)))
    }
}
