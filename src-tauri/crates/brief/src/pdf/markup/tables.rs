//! Tables: the analyst's own, comparisons, live lists, and the evidence.

use std::fmt::Write as _;

use super::{BREAK, Typst, literal, literal_lines};
use crate::annex;
use crate::document::{Align, Document, Live, Positions, Table};
use crate::matrix::{Cell, Head, Laid, Matrix, Row};
use crate::pdf::breaks::{Rows, label};
use crate::room::Room;

impl<'d> Typst<'d> {
    /// A table that takes this room, with how its columns are. Where a page must begin before a row, the rest is a table of its
    /// own under the same head.
    fn rows<R>(
        &mut self,
        (room, columns): (&Room, &str),
        head: impl FnOnce(&mut Self),
        rows: impl IntoIterator<Item = R>,
        mut row: impl FnMut(&mut Self, R),
    ) {
        let noted = self.notes.list.len();
        let (whole, crowded) = (room.keeps_rows(), room.is_crowded);
        if self.breaks.measuring {
            let label = label(self.tables.len(), None);
            let _ = writeln!(self.out, "#metadata(none)<{label}>");
        }
        let begins = self.out.len();
        let _ = write!(
            self.out,
            "#rows({whole}, {crowded}, {columns}, table.header("
        );
        let around = self.longest;
        head(self);
        self.out.push(')');
        let opening = self.out[begins..].to_owned();
        // A note cannot be had twice.
        let can_part = self.notes.list.len() == noted && !self.notes.inside;
        let mut parted = Rows {
            second: self.place + 1,
            notes: Vec::new(),
        };
        for (at, it) in rows.into_iter().enumerate() {
            if at > 0 && self.next_place() && can_part {
                let _ = write!(self.out, ")\n\n{BREAK}{opening}");
            }
            let (begins, noted) = (self.out.len(), self.notes.list.len());
            row(self, it);
            parted.notes.push(noted..self.notes.list.len());
            self.label_row(begins, at);
        }
        self.longest = around;
        self.out.push_str(")\n");
        if can_part {
            self.label_row(self.out.len(), parted.notes.len());
            self.tables.push(parted);
        }
    }

    /// Labels a row in its first cell, or the end of a table, in a text that is measured.
    fn label_row(&mut self, begins: usize, row: usize) {
        if self.breaks.measuring {
            let first_cell = self.out[begins..].find('[').map(|at| begins + at + 1);
            let label = label(self.tables.len(), Some(row));
            let mark = format!("#metadata(none)<{label}>");
            self.out.insert_str(first_cell.unwrap_or(begins), &mark);
        }
    }

    pub(super) fn table(&mut self, table: &'d Table) {
        let aligns: Vec<_> = table
            .columns
            .iter()
            .map(|column| match column {
                Align::Start => "start",
                Align::Centre => "center",
                Align::End => "end",
            })
            .collect();
        let room = table.room();
        let columns = format!("{}, align: ({},)", shares(&room), aligns.join(", "));
        self.apart(&room, table.rows.len(), |writer| {
            writer.rows(
                (&room, &columns),
                |writer| {
                    for (at, cell) in table.head.iter().enumerate() {
                        writer.longest = room.longest_in(at);
                        writer.out.push_str("strong[");
                        writer.directed(cell);
                        writer.out.push_str("], ");
                    }
                },
                &table.rows,
                |writer, row| {
                    for (at, cell) in row.iter().enumerate() {
                        writer.longest = room.longest_in(at);
                        writer.out.push_str(", [");
                        writer.directed(cell);
                        writer.out.push(']');
                    }
                },
            );
        });
    }

    pub(super) fn positions(&mut self, positions: &'d Positions) {
        for problem in &positions.problems {
            self.words(&problem.to_string());
            self.out.push_str("\n\n");
        }
        if let Some(matrix) = &positions.matrix {
            self.matrix(matrix, &positions.citations);
        }
    }

    fn matrix(&mut self, matrix: &Matrix, citations: &[Vec<Option<usize>>]) {
        let words = self.notes.document.words;
        let parts = matrix.laid(words);
        let last = parts.len() - 1;
        for (at, part) in parts.into_iter().enumerate() {
            if at > 0 {
                self.page_may_begin();
            }
            let room = part.room();
            self.apart(&room, part.lines.len(), |writer| {
                writer.part(part, &room, citations);
                if at == last {
                    let below = format!("{} {}", matrix.caption(words), matrix.legend(words));
                    writer.call("caption", &below);
                }
            });
        }
    }

    fn part(&mut self, part: Laid<'_>, room: &Room, citations: &[Vec<Option<usize>>]) {
        self.rows(
            (room, &shares(room)),
            |writer| {
                let _ = write!(writer.out, "[#strong({})]", literal(part.corner));
                for (at, head) in part.columns.into_iter().enumerate() {
                    writer.longest = room.longest_in(at + 1);
                    writer.out.push_str(", ");
                    writer.head(head);
                }
            },
            part.lines,
            |writer, (head, cells)| {
                writer.longest = room.longest_in(0);
                writer.out.push_str(", pdf.header-cell(scope: \"row\", ");
                writer.head(head);
                writer.out.push(')');
                for (at, (cell, (row, column))) in cells.into_iter().enumerate() {
                    writer.longest = room.longest_in(at + 1);
                    writer.out.push_str(", ");
                    let citation = citations.get(row).and_then(|it| it.get(column));
                    writer.matrix_cell(cell, citation.copied().flatten());
                }
            },
        );
    }

    fn head(&mut self, head: Head<'_>) {
        match head {
            Head::Row(row) => self.row_head(row),
            Head::Issue(issue) => {
                self.out.push_str("[#strong[");
                self.directed_words(&issue.name);
                self.out.push(']');
                if let (Some(con), Some(pro)) = (&issue.con, &issue.pro) {
                    self.small(&format!("−− {con} · ++ {pro}"));
                }
                self.out.push(']');
            }
        }
    }

    /// A table of so many rows with what stands under it: on one page, where it takes little of one and no page must begin in it.
    fn apart(&mut self, room: &Room, rows: usize, write: impl FnOnce(&mut Self)) {
        let inside = self.place + 1..=self.place + rows.saturating_sub(1);
        let whole = room.on_one_page() && !self.breaks.among(inside);
        let _ = writeln!(self.out, "#apart({whole})[");
        self.whole = whole.then_some(self.place);
        write(self);
        self.whole = None;
        self.out.push_str("]\n");
    }

    pub(super) fn live(&mut self, live: &'d Live) {
        for problem in &live.problems {
            self.words(&problem.to_string());
            self.out.push_str("\n\n");
        }
        let Some(view) = &live.view else {
            return;
        };
        if view.rows.is_empty() {
            return self.call("caption", &view.below());
        }
        let room = view.room();
        self.apart(&room, view.rows.len(), |writer| {
            writer.rows(
                (&room, &shares(&room)),
                |writer| {
                    for head in &view.heads {
                        let _ = write!(writer.out, "strong({}), ", literal(head));
                    }
                },
                view.rows.iter().zip(&live.citations),
                |writer, (row, citation)| {
                    for (at, cell) in row.cells.iter().enumerate() {
                        writer.longest = room.longest_in(at);
                        writer.out.push_str(", ");
                        writer.view_cell(cell, citation.filter(|_| at == row.cited));
                    }
                },
            );
            writer.call("caption", &view.below());
        });
    }

    fn view_cell(&mut self, cell: &crate::live::Cell, citation: Option<usize>) {
        self.out.push('[');
        let turned = self.turn(&cell.words);
        if let Some(stance) = cell.stance {
            let _ = write!(
                self.out,
                "#strong({}); ",
                literal(crate::matrix::print(stance).mark)
            );
        }
        if cell.strong {
            let _ = write!(self.out, "#strong({});", literal(&cell.words));
        } else {
            self.words(&cell.words);
        }
        if let Some(citation) = citation {
            self.citation(citation);
        }
        self.turn_back(turned);
        self.small(&cell.below);
        self.out.push(']');
    }

    /// A paragraph in small letters; nothing for no words.
    fn small(&mut self, words: &str) {
        if !words.is_empty() {
            self.out.push_str("\n\n#small[");
            self.directed_words(words);
            self.out.push(']');
        }
    }

    fn row_head(&mut self, row: &Row) {
        self.out.push_str("[#strong[");
        self.words(row.name());
        self.out.push(']');
        if let (Some(_), Some((code, _))) = (&row.actor, &row.country) {
            self.words(&format!(" ({code})"));
        }
        self.small(row.post.as_deref().unwrap_or_default());
        self.out.push(']');
    }

    fn matrix_cell(&mut self, cell: &Cell, citation: Option<usize>) {
        let words = self.notes.document.words;
        self.out.push('[');
        if let Some(latest) = &cell.latest {
            let turned = self.turn(&latest.words);
            self.out.push_str("#strong[");
            self.words(crate::matrix::print(latest.stance).mark);
            self.out.push(']');
            self.words(&format!(" {}", latest.quoted()));
            if let Some(citation) = citation {
                self.citation(citation);
            }
            self.turn_back(turned);
            self.small(&cell.below(words));
        } else {
            self.out.push_str("#small[");
            self.words(&cell.unsaid(words));
            self.out.push(']');
        }
        self.out.push(']');
    }

    pub(super) fn annex(&mut self, document: &'d Document) {
        let evidence = annex::evidence(document);
        if evidence.is_empty() {
            return;
        }
        self.out
            .push_str("#set page(flipped: true, margin: (x: 1.8cm, top: 2.2cm, bottom: 2cm))\n");
        self.section(document, annex::title(document.words));
        self.out
            .push_str("#[#show table: set text(size: 7.5pt)\n#show raw: set text(size: 6.2pt)\n");
        let room = annex::room(&evidence, document.words);
        self.rows(
            (&room, &columns(&annex::SHARES)),
            |writer| {
                for head in annex::heads(document.words) {
                    let _ = write!(writer.out, "strong({}), ", literal(head));
                }
            },
            &evidence,
            |writer, row| writer.evidence(row, &room),
        );
        self.out.push_str("]\n");
    }

    fn evidence(&mut self, row: &annex::Evidence<'_>, room: &Room) {
        let [
            quote,
            speaker,
            post,
            date,
            outlet,
            address,
            captured,
            sha256,
        ] = row.cells(self.notes.document.words);
        let words = [quote, speaker, post, date, outlet];
        for (at, cell) in words.iter().enumerate() {
            self.longest = room.longest_in(at);
            self.out.push_str(", [");
            self.directed_words(cell);
            self.out.push(']');
        }
        if address.is_empty() {
            self.out.push_str(", []");
        } else {
            let _ = write!(self.out, ", [#link({});]", literal(&address));
        }
        let _ = write!(self.out, ", [#{};], ", literal(&captured));
        let _ = write!(
            self.out,
            "raw({})",
            literal_lines(&annex::in_lines(&sha256))
        );
    }
}

/// The widths of a table's columns as shares of its own.
fn shares(room: &Room) -> String {
    columns(&room.columns)
}

fn columns(shares: &[u32]) -> String {
    let columns: Vec<String> = shares.iter().map(|it| format!("{it}fr")).collect();
    format!("columns: ({},)", columns.join(", "))
}
