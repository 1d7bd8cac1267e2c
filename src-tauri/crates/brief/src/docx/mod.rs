//! Word documents (ECMA-376, transitional): true footnotes, styles, numbered pages.
//!
//! The same document gives the same bytes: parts are in a fixed order, and no part holds a time.

mod blocks;
mod inlines;
mod lists;
mod live;
mod parts;
mod tables;
mod xml;

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::Error;
use crate::annex;
use crate::cite::Citations;
use crate::direction::{language, language_runs_left, runs_left};
use crate::document::{Document, Inline};
use crate::notes::{NoteText, Notes};
use crate::words::Words;
use inlines::Form;
use lists::Lists;
use xml::Part;

/// The note as a Word document: footnotes, then the works cited where the style has a list of them,
/// then the table of evidence.
pub fn docx(document: &Document, citations: &Citations) -> Result<Vec<u8>, Error> {
    let mut writer = Docx {
        notes: Notes::new(document, citations),
        lists: Lists::default(),
        part: Part::default(),
        to_left: language_runs_left(&language(document)),
    };
    let (above, below) = document.around_byline();
    if let Some(title) = document.title_above() {
        writer.plain_paragraph("Title", title);
    }
    writer.blocks(above, Place::Body);
    if let Some(byline) = document.byline() {
        // Under the title, on whichever side that begins.
        let own = writer.own_runs_left(&byline);
        let beginning = match writer.to_left && !own {
            true => "<w:jc w:val=\"end\"/>",
            false => "",
        };
        writer.paragraph_begins("Subtitle", beginning, own);
        writer.run(&byline, Form::default());
        writer.paragraph_ends();
    }
    writer.blocks(below, Place::Body);
    writer.references(document, citations);
    writer.annex(document);
    let body = std::mem::take(&mut writer.part);
    writer.footnotes();
    let footnotes = std::mem::take(&mut writer.part);
    let marking = document.front.marking.as_deref();
    let title = document.title().unwrap_or_default();
    let language = language(document);
    pack(&[
        ("[Content_Types].xml", parts::CONTENT_TYPES.to_owned()),
        ("_rels/.rels", parts::PACKAGE_RELATIONS.to_owned()),
        (
            "docProps/core.xml",
            parts::core(&title, document.front.author.as_deref(), &language),
        ),
        (
            "word/document.xml",
            parts::document(&body.xml, !annex::evidence(document).is_empty()),
        ),
        (
            "word/_rels/document.xml.rels",
            parts::document_relations(&body.links),
        ),
        ("word/styles.xml", parts::styles(&language)),
        ("word/settings.xml", parts::SETTINGS.to_owned()),
        ("word/numbering.xml", writer.lists.part()),
        ("word/footnotes.xml", parts::footnotes(&footnotes.xml)),
        (
            "word/_rels/footnotes.xml.rels",
            parts::relations(&footnotes.links),
        ),
        ("word/header1.xml", parts::header(marking)),
        ("word/footer1.xml", parts::footer(marking)),
    ])
}

/// Where blocks stand, which decides their style.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Body,
    /// In quotes so many deep.
    Quote(u32),
    /// Under a list's item of this level; paragraphs are indented to it.
    Item(u32),
    /// In a note, in lists so many deep.
    Footnote(u32),
}

struct Docx<'d> {
    notes: Notes<'d>,
    lists: Lists,
    part: Part,
    /// Whether the note's language runs from right to left, and with it the columns of its tables.
    to_left: bool,
}

impl<'d> Docx<'d> {
    /// The language in which the program speaks.
    fn words(&self) -> Words {
        self.notes.document.words
    }

    /// Whether a text of the program's own runs from right to left, whatever name it begins with.
    fn own_runs_left(&self, words: &str) -> bool {
        self.words().run_left() || runs_left(words)
    }

    /// What stands under a table.
    fn caption(&mut self, words: &str) {
        self.paragraph_begins("Caption", "", self.own_runs_left(words));
        self.run(words, Form::default());
        self.paragraph_ends();
    }

    /// The heading of a part that the program adds.
    fn section(&mut self, document: &Document, words: &str) {
        self.plain_paragraph(&format!("Heading{}", document.section_level()), words);
    }

    fn references(&mut self, document: &Document, citations: &'d Citations) {
        if !citations.listed {
            return;
        }
        self.section(document, citations.list_heading);
        for entry in &citations.bibliography {
            self.paragraph("Bibliography", "", entry);
        }
    }

    /// The table of evidence, on pages set sideways: its columns are many.
    fn annex(&mut self, document: &'d Document) {
        let evidence = annex::evidence(document);
        if evidence.is_empty() {
            return;
        }
        self.part.xml.push_str(parts::PORTRAIT_ENDS);
        self.section(document, annex::title(document.words));
        let room = annex::room(&evidence, document.words);
        self.table_begins(&annex::SHARES, parts::SIDEWAYS);
        self.head_begins();
        for head in annex::heads(document.words) {
            self.plain_cell(head, "TableHead");
        }
        self.row_ends();
        for (at, row) in evidence.into_iter().enumerate() {
            self.row_begins(room.keeps_row(at + 1));
            let cells = row.cells(document.words);
            for (at, cell) in cells.iter().enumerate() {
                match at + 1 == cells.len() {
                    true => self.hash_cell(cell),
                    false => self.plain_cell(cell, "TableSmall"),
                }
            }
            self.row_ends();
        }
        self.table_ends();
    }

    /// The notes met in the body, each once.
    fn footnotes(&mut self) {
        self.notes.inside = true;
        for number in 1..=self.notes.list.len() {
            self.part
                .xml
                .push_str(&format!("<w:footnote w:id=\"{number}\">"));
            match self.notes.list[number - 1] {
                NoteText::Written([]) => {
                    self.paragraph("FootnoteText", xml::FOOTNOTE_MARK, &[]);
                }
                NoteText::Written(blocks) => {
                    self.part.opening = Some(xml::FOOTNOTE_MARK);
                    self.blocks(blocks, Place::Footnote(0));
                    if self.part.opening.take().is_some() {
                        // No block took the mark: a note must have a paragraph with it all the same.
                        self.paragraph("FootnoteText", xml::FOOTNOTE_MARK, &[]);
                    }
                }
                NoteText::Citation(index) => {
                    let citations = self.notes.citations;
                    let text: &'d [Inline] = &citations.texts[index];
                    self.paragraph("FootnoteText", xml::FOOTNOTE_MARK, text);
                }
            }
            self.part.xml.push_str("</w:footnote>");
        }
    }
}

fn pack(parts: &[(&str, String)]) -> Result<Vec<u8>, Error> {
    let failed = |reason: String| Error::format("DOCX")(reason);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT);
    for (name, text) in parts {
        zip.start_file(*name, options)
            .map_err(|error| failed(error.to_string()))?;
        zip.write_all(text.as_bytes())
            .map_err(|error| failed(error.to_string()))?;
    }
    let bytes = zip.finish().map_err(|error| failed(error.to_string()))?;
    Ok(bytes.into_inner())
}
