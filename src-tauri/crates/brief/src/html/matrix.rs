//! Live comparisons as tables.

use std::fmt::Write as _;

use super::{Form, Html, escape};
use crate::cite::Citations;
use crate::document::{Document, Positions};
use crate::matrix::{Cell, Head, Issue, Laid, Matrix, Row, print};

/// A matrix as a figure, apart from any note.
pub(crate) fn matrix_alone(matrix: &Matrix) -> String {
    let (document, citations) = (Document::default(), Citations::default());
    let mut html = Html::new(&document, &citations, Form::Page);
    html.out.push_str("<figure>\n");
    let uncited = vec![vec![None; matrix.issues.len()]; matrix.rows.len()];
    html.matrix(matrix, &uncited);
    html.close("figure");
    html.out
}

impl<'d> Html<'d> {
    pub(super) fn positions(&mut self, positions: &'d Positions, line: u32) {
        self.out.push_str("<figure");
        if self.form == Form::Preview {
            self.out.push_str(" data-positions=\"true\"");
        }
        self.line(line);
        self.out.push_str(">\n");
        for problem in &positions.problems {
            self.problem(problem);
        }
        if let Some(matrix) = &positions.matrix {
            self.matrix(matrix, &positions.citations);
        }
        self.close("figure");
    }

    fn matrix(&mut self, matrix: &Matrix, citations: &[Vec<Option<usize>>]) {
        let words = self.notes.document.words;
        let parts = match self.form {
            // The editor's column is narrower than paper.
            Form::Preview => matrix.laid_within(matrix.rows.len(), words),
            Form::Page => matrix.laid(words),
        };
        for part in parts {
            self.part(part, citations);
        }
        self.out.push_str("<figcaption>");
        escape(&matrix.caption(words), &mut self.out);
        self.out.push_str("<br>");
        escape(&matrix.legend(words), &mut self.out);
        self.out.push_str("</figcaption>\n");
    }

    fn part(&mut self, part: Laid<'_>, citations: &[Vec<Option<usize>>]) {
        let _ = write!(
            self.out,
            "<table><thead><tr><th scope=\"col\">{}</th>",
            part.corner
        );
        for head in part.columns {
            self.head(head, "col");
        }
        self.out.push_str("</tr></thead><tbody>\n");
        for (head, cells) in part.lines {
            self.out.push_str("<tr>");
            self.head(head, "row");
            for (cell, (row, column)) in cells {
                let citation = citations.get(row).and_then(|it| it.get(column));
                self.matrix_cell(cell, citation.copied().flatten());
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody></table>\n");
    }

    fn head(&mut self, head: Head<'_>, scope: &str) {
        match head {
            Head::Row(row) => self.row_head(row, scope),
            Head::Issue(issue) => self.issue_head(issue, scope),
        }
    }

    fn issue_head(&mut self, issue: &Issue, scope: &str) {
        let _ = write!(self.out, "<th scope=\"{scope}\">");
        escape(&issue.name, &mut self.out);
        if let (Some(con), Some(pro)) = (&issue.con, &issue.pro) {
            self.out.push_str("<br><small>");
            escape(&format!("−− {con} · ++ {pro}"), &mut self.out);
            self.out.push_str("</small>");
        }
        self.out.push_str("</th>");
    }

    fn row_head(&mut self, row: &Row, scope: &str) {
        let _ = write!(self.out, "<th scope=\"{scope}\" dir=\"auto\">");
        escape(row.name(), &mut self.out);
        if let (Some(_), Some((code, _))) = (&row.actor, &row.country) {
            let _ = write!(self.out, " <small>");
            escape(code, &mut self.out);
            self.out.push_str("</small>");
        }
        if let Some(post) = &row.post {
            self.out.push_str("<br><small>");
            escape(post, &mut self.out);
            self.out.push_str("</small>");
        }
        self.out.push_str("</th>");
    }

    fn matrix_cell(&mut self, cell: &Cell, citation: Option<usize>) {
        let words = self.notes.document.words;
        let Some(latest) = &cell.latest else {
            self.out.push_str("<td><small>");
            escape(&cell.unsaid(words), &mut self.out);
            self.out.push_str("</small></td>");
            return;
        };
        self.out.push_str("<td dir=\"auto\"");
        if self.form == Form::Preview {
            let _ = write!(self.out, " data-stance=\"{}\"", latest.stance.word());
        }
        let _ = write!(
            self.out,
            "><strong title=\"{}\">{}</strong> ",
            words.stance(latest.stance),
            print(latest.stance).mark
        );
        if self.form == Form::Preview {
            let _ = write!(
                self.out,
                "<a href=\"demarche://position/{}\">",
                latest.position
            );
        }
        escape(&latest.quoted(), &mut self.out);
        if self.form == Form::Preview {
            self.out.push_str("</a>");
        } else if let Some(citation) = citation {
            self.citation(citation);
        }
        let told = cell.below(words);
        if !told.is_empty() {
            self.out.push_str("<br><small>");
            escape(&told, &mut self.out);
            self.out.push_str("</small>");
        }
        self.out.push_str("</td>");
    }
}
