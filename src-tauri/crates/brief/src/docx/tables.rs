//! Tables: those that were written, and comparisons.

use super::Docx;
use super::inlines::Form;
use super::parts::UPRIGHT;
use crate::direction::{direction, runs_left};
use crate::document::*;
use crate::matrix::{Cell, Head, Issue, Laid, Matrix, Row};

impl<'d> Docx<'d> {
    pub(super) fn table(&mut self, table: &'d Table) {
        let room = table.room();
        self.table_begins(&room.columns, UPRIGHT);
        self.head_begins();
        for (cell, align) in table.head.iter().zip(&table.columns) {
            self.cell(cell, "TableHead", *align);
        }
        self.row_ends();
        for (at, row) in table.rows.iter().enumerate() {
            self.part.kept = room.keeps_with_next(at + 1);
            self.row_begins(room.keeps_row(at + 1));
            for (cell, align) in row.iter().zip(&table.columns) {
                self.cell(cell, "TableText", *align);
            }
            self.row_ends();
        }
        self.table_ends();
    }

    fn cell(&mut self, cell: &'d [Inline], style: &str, align: Align) {
        self.cell_begins();
        let to_left = direction(&plain(cell)).unwrap_or(self.to_left);
        let align = match align {
            Align::Start => "",
            Align::Centre => "<w:jc w:val=\"center\"/>",
            Align::End => "<w:jc w:val=\"end\"/>",
        };
        self.paragraph_begins(style, align, to_left);
        self.inlines(cell, Form::default());
        self.paragraph_ends();
        self.cell_ends();
    }

    pub(super) fn plain_cell(&mut self, words: &str, style: &str) {
        self.cell_begins();
        self.plain_paragraph(style, words);
        self.cell_ends();
    }

    pub(super) fn hash_cell(&mut self, sha256: &str) {
        self.cell_begins();
        self.plain_paragraph("TableHash", &crate::annex::in_lines(sha256));
        self.cell_ends();
    }

    /// Opens a table whose columns have these shares of a width, which is in twentieths of a point.
    pub(super) fn table_begins(&mut self, shares: &[u32], width: u32) {
        let all = shares.iter().sum::<u32>().max(1);
        self.part.columns = shares.iter().map(|share| share * width / all).collect();
        let turned = match self.to_left {
            true => "<w:bidiVisual/>",
            false => "",
        };
        let xml = &mut self.part.xml;
        xml.push_str(&format!("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>{turned}<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"));
        for column in &self.part.columns {
            xml.push_str(&format!("<w:gridCol w:w=\"{column}\"/>"));
        }
        xml.push_str("</w:tblGrid>");
    }

    /// Ends a table with the paragraph that Word wants between two tables and before a page's end.
    pub(super) fn table_ends(&mut self) {
        self.part.xml.push_str("</w:tbl>");
        self.plain_paragraph("TableEnd", "");
    }

    /// Opens the row of heads, which stands on every page that the table is on.
    pub(super) fn head_begins(&mut self) {
        self.part.column = 0;
        self.part
            .xml
            .push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    }

    /// Opens a row, which a page's end may not break where it is to be whole.
    pub(super) fn row_begins(&mut self, whole: bool) {
        self.part.column = 0;
        self.part.xml.push_str(match whole {
            true => "<w:tr><w:trPr><w:cantSplit/></w:trPr>",
            false => "<w:tr>",
        });
    }

    pub(super) fn row_ends(&mut self) {
        self.part.xml.push_str("</w:tr>");
    }

    pub(super) fn cell_begins(&mut self) {
        let width = self.part.columns.get(self.part.column).copied();
        self.part.column += 1;
        let width = match width {
            Some(width) => format!("w:w=\"{width}\" w:type=\"dxa\""),
            None => "w:w=\"0\" w:type=\"auto\"".to_owned(),
        };
        self.part
            .xml
            .push_str(&format!("<w:tc><w:tcPr><w:tcW {width}/></w:tcPr>"));
    }

    pub(super) fn cell_ends(&mut self) {
        self.part.xml.push_str("</w:tc>");
    }

    pub(super) fn positions(&mut self, positions: &'d Positions) {
        for problem in &positions.problems {
            self.plain_paragraph("BodyText", &problem.to_string());
        }
        if let Some(matrix) = &positions.matrix {
            self.matrix(matrix, &positions.citations);
        }
    }

    fn matrix(&mut self, matrix: &Matrix, citations: &[Vec<Option<usize>>]) {
        let parts = matrix.laid(self.words());
        let last = parts.len() - 1;
        for (at, part) in parts.into_iter().enumerate() {
            self.matrix_part(part, citations, at == last);
        }
        let words = self.words();
        let below = format!("{} {}", matrix.caption(words), matrix.legend(words));
        self.caption(&below);
    }

    /// A table of a comparison, of which the last stays with what is said of all of them.
    fn matrix_part(&mut self, part: Laid<'_>, citations: &[Vec<Option<usize>>], is_last: bool) {
        let room = part.room();
        self.table_begins(&room.columns, UPRIGHT);
        self.head_begins();
        self.plain_cell(part.corner, "TableHead");
        for head in part.columns {
            self.head(head, "TableHead");
        }
        self.row_ends();
        // The last row stays with what is said of the table.
        let last = part.lines.len().saturating_sub(1);
        for (at, (head, cells)) in part.lines.into_iter().enumerate() {
            self.part.kept = room.keeps_with_next(at + 1) || (is_last && at == last);
            self.row_begins(room.keeps_row(at + 1));
            // That of a column keeps with what follows.
            self.head(head, "TableLineHead");
            for (cell, (row, column)) in cells {
                let citation = citations.get(row).and_then(|it| it.get(column));
                self.matrix_cell(cell, citation.copied().flatten());
            }
            self.row_ends();
        }
        self.part.kept = false;
        match is_last {
            true => self.part.xml.push_str("</w:tbl>"),
            false => self.table_ends(),
        }
    }

    /// The head of a column or of a line, of which an issue's is in this style.
    fn head(&mut self, head: Head<'_>, style: &str) {
        match head {
            Head::Row(row) => self.row_head(row),
            Head::Issue(issue) => self.issue_head(issue, style),
        }
    }

    fn issue_head(&mut self, issue: &Issue, style: &str) {
        self.cell_begins();
        self.plain_paragraph(style, &issue.name);
        if let (Some(con), Some(pro)) = (&issue.con, &issue.pro) {
            self.plain_paragraph("TableSmall", &format!("−− {con} · ++ {pro}"));
        }
        self.cell_ends();
    }

    fn row_head(&mut self, row: &Row) {
        self.cell_begins();
        self.paragraph_begins("TableText", "", runs_left(row.name()));
        let bold = Form {
            bold: true,
            ..Form::default()
        };
        self.run(row.name(), bold);
        if let (Some(_), Some((code, _))) = (&row.actor, &row.country) {
            self.run(&format!(" ({code})"), Form::default());
        }
        self.paragraph_ends();
        if let Some(post) = &row.post {
            self.plain_paragraph("TableSmall", post);
        }
        self.cell_ends();
    }

    fn matrix_cell(&mut self, cell: &Cell, citation: Option<usize>) {
        let Some(latest) = &cell.latest else {
            self.plain_cell(&cell.unsaid(self.words()), "TableSmall");
            return;
        };
        self.cell_begins();
        let words = latest.quoted();
        self.paragraph_begins("TableText", "", runs_left(&words));
        let bold = Form {
            bold: true,
            ..Form::default()
        };
        self.run(
            &format!("{} ", crate::matrix::print(latest.stance).mark),
            bold,
        );
        self.run(&words, Form::default());
        if let Some(citation) = citation {
            self.citation(citation, Form::default());
        }
        self.paragraph_ends();
        let told = cell.below(self.words());
        if !told.is_empty() {
            self.plain_paragraph("TableSmall", &told);
        }
        self.cell_ends();
    }
}
