//! Timelines and lists of origins.

use super::Docx;
use super::inlines::Form;
use crate::direction::runs_left;
use crate::document::Live;
use crate::live::{Cell, View};

impl<'d> Docx<'d> {
    pub(super) fn live(&mut self, live: &'d Live) {
        for problem in &live.problems {
            self.plain_paragraph("BodyText", &problem.to_string());
        }
        if let Some(view) = &live.view {
            self.view(view, &live.citations);
        }
    }

    fn view(&mut self, view: &View, citations: &[Option<usize>]) {
        if !view.rows.is_empty() {
            let room = view.room();
            self.table_begins(&room.columns, super::parts::UPRIGHT);
            self.head_begins();
            for head in &view.heads {
                self.plain_cell(head, "TableHead");
            }
            self.row_ends();
            let last = view.rows.len() - 1;
            for (row_at, (row, citation)) in view.rows.iter().zip(citations).enumerate() {
                // The last row stays with what is said of the table.
                self.part.kept = row_at == last || room.keeps_with_next(row_at + 1);
                self.row_begins(room.keeps_row(row_at + 1));
                for (at, cell) in row.cells.iter().enumerate() {
                    self.view_cell(cell, citation.filter(|_| at == row.cited));
                }
                self.row_ends();
            }
            self.part.kept = false;
            self.part.xml.push_str("</w:tbl>");
        }
        self.caption(&view.below());
    }

    fn view_cell(&mut self, cell: &Cell, citation: Option<usize>) {
        self.cell_begins();
        self.paragraph_begins("TableText", "", runs_left(&cell.words));
        let bold = Form {
            bold: true,
            ..Form::default()
        };
        if let Some(stance) = cell.stance {
            self.run(&format!("{} ", crate::matrix::print(stance).mark), bold);
        }
        self.run(
            &cell.words,
            if cell.strong { bold } else { Form::default() },
        );
        if let Some(citation) = citation {
            self.citation(citation, Form::default());
        }
        self.paragraph_ends();
        if !cell.below.is_empty() {
            self.plain_paragraph("TableSmall", &cell.below);
        }
        self.cell_ends();
    }
}
