//! Tables: the analyst's own, comparisons, live lists, and the evidence.

use std::fmt::Write as _;

use super::{Typst, literal, literal_lines};
use crate::annex;
use crate::document::{Align, Document, Live, Positions, Table, plain};
use crate::matrix::{Cell, Head, Laid, Matrix, Row};

/// A table none of whose cells has more characters breaks only between its rows.
const LONGEST_WHOLE: usize = 700;

impl<'d> Typst<'d> {
    /// Opens a table of these columns, whose longest cell has so many characters; its head follows.
    fn table_begins(&mut self, columns: &str, longest: usize) {
        let whole = longest <= LONGEST_WHOLE;
        let _ = write!(self.out, "#rows({whole}, columns: ({columns}), ");
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
        let cells = table.head.iter().chain(table.rows.iter().flatten());
        let longest = cells.map(|cell| plain(cell).chars().count()).max();
        self.table_begins(&shares(table), longest.unwrap_or_default());
        let _ = write!(self.out, "align: ({},), table.header(", aligns.join(", "));
        for cell in &table.head {
            self.out.push_str("strong[");
            self.directed(cell);
            self.out.push_str("], ");
        }
        self.out.push(')');
        for cell in table.rows.iter().flatten() {
            self.out.push_str(", [");
            self.directed(cell);
            self.out.push(']');
        }
        self.out.push(')');
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
        let cells = matrix.rows.iter().flat_map(|row| &row.cells);
        let longest = cells
            .filter_map(|cell| cell.latest.as_ref())
            .map(|latest| latest.words.chars().count())
            .max();
        let Laid {
            corner,
            columns,
            lines,
        } = matrix.laid();
        self.apart(lines.len(), |writer| {
            let shares = "1fr, ".repeat(columns.len());
            writer.table_begins(&format!("0.7fr, {shares}"), longest.unwrap_or_default());
            let _ = write!(writer.out, "table.header([#strong({})]", literal(corner));
            for head in columns {
                writer.out.push_str(", ");
                writer.head(head);
            }
            writer.out.push(')');
            for (head, cells) in lines {
                writer.out.push_str(", pdf.header-cell(scope: \"row\", ");
                writer.head(head);
                writer.out.push(')');
                for (cell, (row, column)) in cells {
                    writer.out.push_str(", ");
                    let citation = citations.get(row).and_then(|it| it.get(column));
                    writer.matrix_cell(cell, citation.copied().flatten());
                }
            }
            writer.out.push_str(")\n");
            let below = format!("{} {}", matrix.caption(), matrix.legend());
            writer.call("caption", &below);
        });
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

    /// A table with what stands under it: on one page, where it has so few lines that it takes little of one.
    fn apart(&mut self, lines: usize, write: impl FnOnce(&mut Self)) {
        const FEW: usize = 6;
        let _ = writeln!(self.out, "#apart({})[", lines <= FEW);
        write(self);
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
        self.apart(view.rows.len(), |writer| {
            let shares: Vec<String> = view.shares().iter().map(|it| format!("{it}fr")).collect();
            let cells = view.rows.iter().flat_map(|row| &row.cells);
            let longest = cells.map(|cell| cell.words.chars().count()).max();
            writer.table_begins(&shares.join(", "), longest.unwrap_or_default());
            writer.out.push_str("table.header(");
            for head in &view.heads {
                let _ = write!(writer.out, "strong({}), ", literal(head));
            }
            writer.out.push(')');
            for (row, citation) in view.rows.iter().zip(&live.citations) {
                for (at, cell) in row.cells.iter().enumerate() {
                    writer.out.push_str(", ");
                    writer.view_cell(cell, citation.filter(|_| at == row.cited));
                }
            }
            writer.out.push_str(")\n");
            writer.call("caption", &view.below());
        });
    }

    fn view_cell(&mut self, cell: &crate::live::Cell, citation: Option<usize>) {
        self.out.push('[');
        let turned = self.in_its_language(&cell.words);
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
        self.out.push_str(if turned { "]" } else { "" });
        self.small(&cell.below);
        self.out.push(']');
    }

    /// A paragraph in small letters; nothing for no words.
    fn small(&mut self, words: &str) {
        if !words.is_empty() {
            self.out.push_str("\n\n#small[");
            self.words(words);
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
        self.out.push('[');
        if let Some(latest) = &cell.latest {
            let turned = self.in_its_language(&latest.words);
            self.out.push_str("#strong[");
            self.words(crate::matrix::print(latest.stance).mark);
            self.out.push(']');
            self.words(&format!(" {}", latest.quoted()));
            if let Some(citation) = citation {
                self.citation(citation);
            }
            self.out.push_str(if turned { "]" } else { "" });
            self.small(&cell.told().join("; "));
        } else {
            self.out.push_str("#small[");
            self.words(&cell.unsaid());
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
        self.section(document, annex::TITLE);
        let longest = evidence.iter().map(|row| row.0.quote.chars().count()).max();
        self.out
            .push_str("#[#show table: set text(size: 7.5pt)\n#show raw: set text(size: 6.2pt)\n");
        self.table_begins(
            "2.6fr, 1fr, 1.2fr, 0.9fr, 1fr, 1.7fr, 0.9fr, 17em",
            longest.unwrap_or_default(),
        );
        self.out.push_str("table.header(");
        for head in annex::HEADS {
            let _ = write!(self.out, "strong({}), ", literal(head));
        }
        self.out.push(')');
        for row in &evidence {
            let [
                quote,
                speaker,
                post,
                date,
                outlet,
                address,
                captured,
                sha256,
            ] = row.cells();
            for cell in [quote, speaker, post, date, outlet] {
                self.out.push_str(", [");
                self.directed_words(&cell);
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
        self.out.push_str(")]\n");
    }
}

/// The shares of a table's width that its columns take, by what stands in them: a column of figures needs less room than one of
/// sentences.
fn shares(table: &Table) -> String {
    let mut shares = String::new();
    for at in 0..table.columns.len() {
        let cells = table.head.get(at).into_iter();
        let cells = cells.chain(table.rows.iter().filter_map(|row| row.get(at)));
        let longest = cells.map(|cell| plain(cell).chars().count()).max();
        // Between a date's width and three times that.
        let share = longest.unwrap_or_default().clamp(12, 40);
        let _ = write!(shares, "{share}fr, ");
    }
    shares
}
