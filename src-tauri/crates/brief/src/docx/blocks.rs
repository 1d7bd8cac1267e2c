//! Paragraphs, lists, tables and comparisons.

use super::inlines::Form;
use super::lists::{LEVELS, indent};
use super::parts::UPRIGHT;
use super::xml::escape;
use super::{Docx, Place};
use crate::direction::{direction, runs_left};
use crate::document::*;
use crate::matrix::{Cell, Head, Issue, Laid, Matrix, Row};

/// How far a list in a note is set in, in twentieths of a point.
const NOTE_INDENT: u32 = 300;

impl<'d> Docx<'d> {
    pub(super) fn blocks(&mut self, blocks: &'d [Block], place: Place) {
        for block in blocks {
            self.block(block, place);
        }
    }

    fn block(&mut self, block: &'d Block, place: Place) {
        match &block.kind {
            BlockKind::Heading(level, inlines) => {
                let style = match place {
                    Place::Footnote(_) => "FootnoteText".to_owned(),
                    _ => format!("Heading{}", (*level).clamp(1, 6)),
                };
                self.paragraph(&style, "", inlines);
            }
            BlockKind::Paragraph(inlines) => self.placed(place, inlines),
            BlockKind::Quote(inner) => {
                let place = match place {
                    Place::Quote(depth) => Place::Quote(depth + 1),
                    Place::Footnote(depth) => Place::Footnote(depth),
                    _ => Place::Quote(1),
                };
                self.blocks(inner, place);
            }
            BlockKind::List { first, items, .. } => self.list(*first, items, place),
            BlockKind::Code { text, .. } => {
                self.paragraph_begins("Code", "", false);
                self.run(text.trim_end_matches('\n'), Form::default());
                self.paragraph_ends();
            }
            BlockKind::Table(table) => self.table(table),
            BlockKind::Rule => self.plain_paragraph("Rule", ""),
            BlockKind::Embed(embed) => self.embed(embed),
            BlockKind::Positions(positions) => self.positions(positions),
            BlockKind::Live(live) => self.live(live),
            BlockKind::Callout(callout) if matches!(place, Place::Footnote(_)) => {
                self.placed(place, &callout.title);
                self.blocks(&callout.blocks, place);
            }
            BlockKind::Callout(callout) => self.callout(callout),
        }
    }

    /// A box set apart: a table of one cell, which holds whatever stands in it within its edges.
    fn callout(&mut self, callout: &'d Callout) {
        let outer = std::mem::take(&mut self.part.columns);
        self.part.xml.push_str(&format!("<w:tbl><w:tblPr><w:tblStyle w:val=\"Box\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"{UPRIGHT}\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"{UPRIGHT}\" w:type=\"dxa\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/></w:tcPr>"));
        self.paragraph("CalloutTitle", "", &callout.title);
        self.blocks(&callout.blocks, Place::Body);
        // A cell ends in a paragraph, whatever stands in it.
        if matches!(
            callout.blocks.last().map(|block| &block.kind),
            Some(BlockKind::Table(_) | BlockKind::Callout(_))
        ) {
            self.plain_paragraph("TableEnd", "");
        }
        self.part.xml.push_str("</w:tc></w:tr></w:tbl>");
        self.part.columns = outer;
        self.plain_paragraph("TableEnd", "");
    }

    /// A paragraph in the style of its place.
    fn placed(&mut self, place: Place, inlines: &'d [Inline]) {
        match place {
            Place::Body => self.paragraph("BodyText", "", inlines),
            Place::Footnote(depth) => {
                let opening = self.part.opening.take().unwrap_or_default();
                let left = match depth {
                    0 => String::new(),
                    _ => format!("<w:ind w:left=\"{}\"/>", NOTE_INDENT * depth),
                };
                self.paragraph_begins("FootnoteText", &left, runs_left(&plain(inlines)));
                self.part.xml.push_str(opening);
                self.inlines(inlines, Form::default());
                self.paragraph_ends();
            }
            Place::Quote(depth) => {
                let left = 567 * depth.min(6);
                // No line that says where it is from follows.
                let own = format!(
                    "<w:keepNext w:val=\"0\"/><w:spacing w:before=\"60\" w:after=\"140\"/><w:ind w:left=\"{left}\" w:right=\"567\"/>"
                );
                self.shaped("Quote", &own, inlines);
            }
            Place::Item(level) => {
                let indent = format!("<w:ind w:left=\"{}\"/>", indent(level));
                self.shaped("ListParagraph", &indent, inlines);
            }
        }
    }

    /// A paragraph of a style that begins with what `opening` says.
    pub(super) fn paragraph(&mut self, style: &str, opening: &str, inlines: &'d [Inline]) {
        self.paragraph_begins(style, "", runs_left(&plain(inlines)));
        self.part.xml.push_str(opening);
        self.inlines(inlines, Form::default());
        self.paragraph_ends();
    }

    fn shaped(&mut self, style: &str, properties: &str, inlines: &'d [Inline]) {
        self.paragraph_begins(style, properties, runs_left(&plain(inlines)));
        self.inlines(inlines, Form::default());
        self.paragraph_ends();
    }

    pub(super) fn plain_paragraph(&mut self, style: &str, words: &str) {
        self.paragraph_begins(style, "", runs_left(words));
        self.run(words, Form::default());
        self.paragraph_ends();
    }

    /// Opens a paragraph. `properties` come after the style's name and before the direction, where the
    /// schema has numbering; indents and alignments come after the direction.
    pub(super) fn paragraph_begins(&mut self, style: &str, properties: &str, to_left: bool) {
        let shape = ["<w:spacing", "<w:ind", "<w:jc"];
        let shape = shape.iter().filter_map(|it| properties.find(it)).min();
        let (numbering, indent) = match shape {
            Some(at) => properties.split_at(at),
            None => (properties, ""),
        };
        self.part.to_left = to_left;
        let direction = if to_left { "<w:bidi/>" } else { "" };
        let kept = if self.part.kept { "<w:keepNext/>" } else { "" };
        self.part.xml.push_str(&format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{kept}{numbering}{direction}{indent}</w:pPr>"
        ));
    }

    pub(super) fn paragraph_ends(&mut self) {
        self.part.xml.push_str("</w:p>");
    }

    fn list(&mut self, first: Option<u64>, items: &'d [Item], place: Place) {
        let level = match place {
            Place::Item(level) => (level + 1).min(LEVELS - 1),
            _ => 0,
        };
        if let Place::Footnote(depth) = place {
            return self.list_in_note(first, items, depth + 1);
        }
        let number = self.lists.number(first, level);
        for item in items {
            let mut blocks = item.blocks.as_slice();
            let opening: &'d [Inline] = match blocks.first().map(|block| &block.kind) {
                Some(BlockKind::Paragraph(inlines)) => {
                    blocks = &blocks[1..];
                    inlines
                }
                _ => &[],
            };
            let to_left = runs_left(&plain(opening));
            match item.task {
                None => {
                    let numbered = format!(
                        "<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>"
                    );
                    self.paragraph_begins("ListParagraph", &numbered, to_left);
                }
                Some(ticked) => {
                    let left = indent(level);
                    let hanging = format!("<w:ind w:left=\"{left}\" w:hanging=\"360\"/>");
                    self.paragraph_begins("ListParagraph", &hanging, to_left);
                    self.run(if ticked { "☑" } else { "☐" }, Form::default());
                    self.tab();
                }
            }
            self.inlines(opening, Form::default());
            self.paragraph_ends();
            self.blocks(blocks, Place::Item(level));
        }
    }

    /// A list in a note, its marks as words: the lists that Word counts have the size of the body.
    fn list_in_note(&mut self, first: Option<u64>, items: &'d [Item], depth: u32) {
        for (at, item) in items.iter().enumerate() {
            let (opening, blocks) = match item.blocks.split_first() {
                Some((first, rest)) => match &first.kind {
                    BlockKind::Paragraph(inlines) => (inlines.as_slice(), rest),
                    _ => (&[][..], item.blocks.as_slice()),
                },
                None => (&[][..], &[][..]),
            };
            let mark = match (item.task, first) {
                (Some(true), _) => "☑".to_owned(),
                (Some(false), _) => "☐".to_owned(),
                (None, Some(first)) => format!("{}.", first.saturating_add(at as u64)),
                (None, None) => "•".to_owned(),
            };
            let left = NOTE_INDENT * depth;
            let hanging = format!("<w:ind w:left=\"{left}\" w:hanging=\"{NOTE_INDENT}\"/>");
            self.paragraph_begins("FootnoteText", &hanging, runs_left(&plain(opening)));
            let mark_of_note = self.part.opening.take().unwrap_or_default();
            self.part.xml.push_str(mark_of_note);
            self.run(&mark, Form::default());
            self.tab();
            self.inlines(opening, Form::default());
            self.paragraph_ends();
            self.blocks(blocks, Place::Footnote(depth));
        }
    }

    fn embed(&mut self, embed: &'d Embed) {
        let Some(excerpt) = &embed.excerpt else {
            self.plain_paragraph("BodyText", &embed.written);
            return;
        };
        for line in excerpt
            .quote
            .split('\n')
            .filter(|line| !line.trim().is_empty())
        {
            self.plain_paragraph("Quote", line);
        }
        self.paragraph_begins("QuoteSource", "", false);
        self.run(
            &format!("— {}", crate::cite::source_line(excerpt)),
            Form::default(),
        );
        self.citation(embed.citation, Form::default());
        self.paragraph_ends();
    }

    fn table(&mut self, table: &'d Table) {
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

    fn positions(&mut self, positions: &'d Positions) {
        for problem in &positions.problems {
            self.plain_paragraph("BodyText", &problem.to_string());
        }
        if let Some(matrix) = &positions.matrix {
            self.matrix(matrix, &positions.citations);
        }
    }

    fn matrix(&mut self, matrix: &Matrix, citations: &[Vec<Option<usize>>]) {
        let parts = matrix.laid();
        let last = parts.len() - 1;
        for (at, part) in parts.into_iter().enumerate() {
            self.matrix_part(part, citations, at == last);
        }
        self.plain_paragraph(
            "Caption",
            &format!("{} {}", matrix.caption(), matrix.legend()),
        );
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
            self.plain_cell(&cell.unsaid(), "TableSmall");
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
        let told = cell.told();
        if !told.is_empty() {
            self.plain_paragraph("TableSmall", &told.join("; "));
        }
        self.cell_ends();
    }
}

/// Words as a run, for headers and footers.
pub(super) fn text_run(words: &str) -> String {
    let mut xml = String::from("<w:r><w:t xml:space=\"preserve\">");
    escape(words, &mut xml);
    xml.push_str("</w:t></w:r>");
    xml
}
