//! Timelines and lists of origins as tables.

use std::fmt::Write as _;

use super::{Form, Html, escape};
use crate::document::Live;
use crate::live::{Cell, View};
use crate::matrix::print;

impl<'d> Html<'d> {
    pub(super) fn live(&mut self, live: &'d Live, line: u32) {
        self.out.push_str("<figure");
        if self.form == Form::Preview {
            let _ = write!(self.out, " data-live=\"{}\"", live.fence.word());
        }
        self.line(line);
        self.out.push_str(">\n");
        for problem in &live.problems {
            self.problem(problem);
        }
        if let Some(view) = &live.view {
            self.view(view, &live.citations);
        }
        self.close("figure");
    }

    fn view(&mut self, view: &View, citations: &[Option<usize>]) {
        if !view.rows.is_empty() {
            self.out.push_str("<table><thead><tr>");
            for head in &view.heads {
                self.out.push_str("<th scope=\"col\">");
                escape(head, &mut self.out);
                self.out.push_str("</th>");
            }
            self.out.push_str("</tr></thead><tbody>\n");
            for (row, citation) in view.rows.iter().zip(citations) {
                self.out.push_str("<tr>");
                for (at, cell) in row.cells.iter().enumerate() {
                    self.view_cell(cell, citation.filter(|_| at == row.cited));
                }
                self.out.push_str("</tr>\n");
            }
            self.out.push_str("</tbody></table>\n");
        }
        self.out.push_str("<figcaption>");
        escape(&view.caption, &mut self.out);
        if !view.legend.is_empty() {
            self.out.push_str("<br>");
            escape(&view.legend, &mut self.out);
        }
        self.out.push_str("</figcaption>\n");
    }

    fn view_cell(&mut self, cell: &Cell, citation: Option<usize>) {
        let preview = self.form == Form::Preview;
        self.out.push_str("<td dir=\"auto\"");
        if let (Some(stance), true) = (cell.stance, preview) {
            let _ = write!(self.out, " data-stance=\"{}\"", stance.word());
        }
        self.out.push('>');
        if let Some(stance) = cell.stance {
            let _ = write!(
                self.out,
                "<strong title=\"{}\">{}</strong> ",
                self.notes.document.words.stance(stance),
                print(stance).mark
            );
        }
        let place = cell.place.as_ref().filter(|_| preview);
        if let Some(place) = place {
            self.out.push_str("<a href=\"demarche://");
            escape(place, &mut self.out);
            self.out.push_str("\">");
        }
        // A bold name beside a mark would read as one with it.
        let strong = cell.strong && cell.stance.is_none();
        self.out.push_str(if strong { "<strong>" } else { "" });
        escape(&cell.words, &mut self.out);
        self.out.push_str(if strong { "</strong>" } else { "" });
        self.out.push_str(if place.is_some() { "</a>" } else { "" });
        if let (Some(citation), false) = (citation, preview) {
            self.citation(citation);
        }
        if !cell.below.is_empty() {
            self.out.push_str(if cell.words.is_empty() {
                "<small>"
            } else {
                "<br><small>"
            });
            escape(&cell.below, &mut self.out);
            self.out.push_str("</small>");
        }
        self.out.push_str("</td>");
    }
}
