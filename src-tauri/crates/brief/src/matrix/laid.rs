//! A comparison as it is laid on a page.

use super::{Cell, Issue, Matrix, Row};

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

/// Lines of cells under heads.
pub(crate) struct Laid<'m> {
    /// What the heads of the lines are.
    pub(crate) corner: &'static str,
    /// The heads of the columns.
    pub(crate) columns: Vec<Head<'m>>,
    /// The lines.
    pub(crate) lines: Vec<(Head<'m>, Vec<Place<'m>>)>,
}

impl<'m> Laid<'m> {
    /// Every cell in the order in which it is read.
    pub(crate) fn cells(self) -> impl Iterator<Item = Place<'m>> {
        self.lines.into_iter().flat_map(|(_, cells)| cells)
    }
}

impl Matrix {
    /// The matrix as it is laid on an upright page of paper, where more than four columns leave no room for words.
    pub(crate) fn laid(&self) -> Laid<'_> {
        self.laid_within(4)
    }

    /// The matrix with speakers as columns where there are more issues than so many, and few speakers.
    pub(crate) fn laid_within(&self, columns: usize) -> Laid<'_> {
        const FEW: usize = 4;
        let on_its_side = self.issues.len() > columns && self.rows.len() <= FEW;
        let place = |row: usize, column: usize| {
            let cell = self.rows[row].cells.get(column)?;
            Some((cell, (row, column)))
        };
        let rows = || self.rows.iter().map(Head::Row);
        let issues = || self.issues.iter().map(Head::Issue);
        if !on_its_side {
            let across = |row| (0..self.issues.len()).filter_map(move |it| place(row, it));
            return Laid {
                corner: self.rows_are(),
                columns: issues().collect(),
                lines: rows()
                    .enumerate()
                    .map(|(row, head)| (head, across(row).collect()))
                    .collect(),
            };
        }
        let down = |column| (0..self.rows.len()).filter_map(move |it| place(it, column));
        Laid {
            corner: "Issue",
            columns: rows().collect(),
            lines: issues()
                .enumerate()
                .map(|(column, head)| (head, down(column).collect()))
                .collect(),
        }
    }
}
