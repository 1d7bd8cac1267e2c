//! Paragraphs, lists, quotations and boxes.

use super::inlines::Form;
use super::lists::{LEVELS, indent};
use super::parts::UPRIGHT;
use super::xml::escape;
use super::{Docx, Place};
use crate::direction::runs_left;
use crate::document::*;

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
        let style = match runs_left(&plain(&callout.title)) {
            true => "BoxToLeft",
            false => "Box",
        };
        self.part.xml.push_str(&format!("<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"{UPRIGHT}\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"{UPRIGHT}\" w:type=\"dxa\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/></w:tcPr>"));
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
        let source = format!("— {}", crate::cite::source_line(excerpt, self.words()));
        self.paragraph_begins("QuoteSource", "", runs_left(&source));
        self.run(&source, Form::default());
        self.citation(embed.citation, Form::default());
        self.paragraph_ends();
    }
}

/// Words as a run, for headers and footers.
pub(super) fn text_run(words: &str) -> String {
    let mut xml = String::from("<w:r><w:t xml:space=\"preserve\">");
    escape(words, &mut xml);
    xml.push_str("</w:t></w:r>");
    xml
}
