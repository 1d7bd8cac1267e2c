//! Word documents: the XML kind, a ZIP archive of parts (ECMA-376).
//!
//! What a reader of the document sees as its text is kept: insertions are in and deletions out,
//! comments, headers and footers are not read. Where a footnote or endnote is called, its number
//! stands in brackets; the notes follow at the end, each with its number.

mod styles;

use std::collections::HashMap;

use demarche_text::{PartialDate, phrase};

pub(crate) use self::styles::Role;
use self::styles::Styles;
use super::archive::{Archive, Missing};
use super::document::{Said, draft, lead_heading};
use super::xml::{Broken, Element, Step, Xml};
use super::{Refusal, flow::Flow};
use crate::{Draft, Piece};

/// Reads a Word document.
pub(crate) fn read(bytes: &[u8]) -> Result<Draft, Refusal> {
    let mut archive = Archive::open(bytes).ok_or_else(damaged)?;
    let main = main_part(&mut archive);
    let parts = related(&mut archive, &main);
    let part =
        |kind: &str, usual: &str| parts.get(kind).cloned().unwrap_or_else(|| usual.to_owned());
    let text = archive.text(&main).map_err(refusal)?;
    let styles = match archive.text(&part("styles", "word/styles.xml")) {
        Ok(text) => Styles::read(&text),
        Err(_) => Styles::default(),
    };
    let mut reading = Reading {
        styles: &styles,
        flow: Flow::default(),
        notes: Vec::new(),
    };
    let ended = reading.body(&text);
    if ended == Err(Broken::Entities) {
        return Err(entities());
    }
    let mut problems = Vec::new();
    if ended.is_err() {
        problems.push(phrase!(
            "The document is damaged; only the text before the damage was read."
        ));
    }
    problems.extend(reading.flow.problem());
    let called = std::mem::take(&mut reading.notes);
    let mut pieces = std::mem::take(&mut reading.flow.pieces);
    for (kind, usual) in [
        (Note::Footnote, "word/footnotes.xml"),
        (Note::Endnote, "word/endnotes.xml"),
    ] {
        if !called.iter().any(|(known, _)| *known == kind) {
            continue;
        }
        let Ok(text) = archive.text(&part(kind.part(), usual)) else {
            problems.push(phrase!("The notes of the document could not be read."));
            continue;
        };
        let texts = notes(&text, &styles);
        for (number, (_, id)) in called.iter().enumerate().filter(|(_, (of, _))| *of == kind) {
            if let Some(text) = texts.get(id) {
                pieces.push(Piece {
                    text: format!("[{}] {text}", number + 1),
                    kind: crate::BlockKind::Paragraph,
                    level: None,
                    cut: None,
                });
            }
        }
    }
    let said = said(&mut archive);
    let title = reading.flow.title.or_else(|| lead_heading(&mut pieces));
    let mut draft = draft(pieces, title, said);
    draft.problems.extend(problems);
    Ok(draft)
}

/// The kinds of note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Note {
    Footnote,
    Endnote,
}

impl Note {
    fn part(self) -> &'static str {
        match self {
            Self::Footnote => "footnotes",
            Self::Endnote => "endnotes",
        }
    }
}

struct Reading<'s> {
    styles: &'s Styles,
    flow: Flow,
    /// The notes called so far, in order.
    notes: Vec<(Note, String)>,
}

/// What is known of a paragraph while it is read.
#[derive(Default)]
struct Paragraph {
    text: String,
    style: Option<String>,
    outline: Option<u32>,
    list: Option<u32>,
    /// Numbering that the paragraph itself turns off.
    no_list: bool,
}

/// Elements whose content is not the document's text.
const OUT: [&str; 12] = [
    "w:del",
    "w:moveFrom",
    "w:delText",
    "w:instrText",
    "w:delInstrText",
    "mc:Fallback",
    "w:sectPr",
    "w:tblPr",
    "w:trPr",
    "w:tcPr",
    "w:tblGrid",
    "w:sdtPr",
];

impl Reading<'_> {
    fn body(&mut self, text: &str) -> Result<(), Broken> {
        let mut xml = Xml::new(text);
        // Paragraphs can stand in paragraphs: in text boxes.
        let mut open: Vec<Paragraph> = Vec::new();
        let mut names: Vec<String> = Vec::new();
        loop {
            let step = match xml.next() {
                Ok(Some(step)) => step,
                ended => {
                    // What was read of a document that is cut short is kept.
                    while let Some(paragraph) = open.pop() {
                        self.close(paragraph);
                    }
                    self.flow.finish();
                    return ended.map(drop);
                }
            };
            match step {
                Step::Open(element) => {
                    if OUT.contains(&element.name.as_str()) {
                        xml.skip()?;
                        continue;
                    }
                    if element.name == "w:rPr" {
                        if is_hidden(&mut xml)? {
                            names.push("hidden".to_owned());
                        }
                        continue;
                    }
                    self.opened(&element, &mut open);
                    names.push(element.name);
                }
                Step::Close => {
                    let mut name = names.pop();
                    if name.as_deref() == Some("hidden") {
                        name = names.pop();
                    }
                    match name.as_deref() {
                        Some("w:p") => {
                            if let Some(paragraph) = open.pop() {
                                self.close(paragraph);
                            }
                        }
                        Some("w:tc") => self.flow.close_cell(),
                        Some("w:tr") => self.flow.close_row(),
                        Some("w:tbl") => self.flow.close_table(),
                        _ => {}
                    }
                }
                Step::Text(text) => {
                    let shown = names.last().is_some_and(|name| name == "w:t")
                        && !names.iter().rev().take(3).any(|name| name == "hidden");
                    if shown && let Some(paragraph) = open.last_mut() {
                        paragraph.text.push_str(&text);
                    }
                }
            }
        }
    }

    fn opened(&mut self, element: &Element, open: &mut Vec<Paragraph>) {
        match element.name.as_str() {
            "w:p" => return open.push(Paragraph::default()),
            "w:tbl" => return self.flow.open_table(),
            "w:tr" => return self.flow.open_row(),
            "w:tc" => return self.flow.open_cell(),
            _ => {}
        }
        let Some(paragraph) = open.last_mut() else {
            return;
        };
        let value = || element.attribute("val");
        match element.name.as_str() {
            "w:pStyle" => paragraph.style = value().map(str::to_owned),
            "w:outlineLvl" => paragraph.outline = value().and_then(|level| level.parse().ok()),
            "w:ilvl" => paragraph.list = value().and_then(|level| level.parse().ok()),
            "w:numId" => {
                paragraph.no_list = value() == Some("0");
                paragraph.list = paragraph.list.or(Some(0));
            }
            "w:tab" if !paragraph.text.is_empty() => paragraph.text.push(' '),
            "w:br" | "w:cr" => paragraph.text.push(' '),
            "w:noBreakHyphen" => paragraph.text.push('-'),
            "w:footnoteReference" | "w:endnoteReference" => {
                let kind = match element.name.as_str() {
                    "w:footnoteReference" => Note::Footnote,
                    _ => Note::Endnote,
                };
                if let Some(id) = element.attribute("id") {
                    self.notes.push((kind, id.to_owned()));
                    paragraph.text.push_str(&format!("[{}]", self.notes.len()));
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, paragraph: Paragraph) {
        let style = paragraph.style.as_deref();
        let mut role = self.styles.role(style);
        if let Some(level) = paragraph.outline.filter(|level| *level < 9) {
            role = Role::Heading(level + 1);
        }
        let plain = matches!(role, Role::Text | Role::List(_));
        let of_style = match role {
            Role::List(level) => Some(level),
            _ => None,
        };
        if plain {
            let level = paragraph.list.filter(|_| !paragraph.no_list);
            role = match level.or(of_style.filter(|_| !paragraph.no_list)) {
                Some(level) => Role::List(level),
                None => Role::Text,
            };
        }
        self.flow.paragraph(&paragraph.text, role);
    }
}

/// Reads a run's properties; whether they hide its text.
fn is_hidden(xml: &mut Xml<'_>) -> Result<bool, Broken> {
    let (mut depth, mut hidden) = (1, false);
    while depth > 0 {
        match xml.next()? {
            Some(Step::Open(element)) => {
                depth += 1;
                if element.name == "w:vanish" {
                    hidden = !matches!(element.attribute("val"), Some("0" | "false" | "off"));
                }
            }
            Some(Step::Close) => depth -= 1,
            Some(Step::Text(_)) => {}
            None => break,
        }
    }
    Ok(hidden)
}

/// The texts of the notes of one kind, by their ids.
fn notes(text: &str, styles: &Styles) -> HashMap<String, String> {
    let mut found = HashMap::new();
    let mut xml = Xml::new(text);
    while let Ok(Some(step)) = xml.next() {
        let Step::Open(element) = step else { continue };
        if !matches!(element.name.as_str(), "w:footnote" | "w:endnote") {
            continue;
        }
        let Some(id) = element.attribute("id").map(str::to_owned) else {
            continue;
        };
        let from = xml.position();
        if xml.skip().is_err() {
            break;
        }
        let mut reading = Reading {
            styles,
            flow: Flow::default(),
            notes: Vec::new(),
        };
        let inside = text.get(from..xml.position()).unwrap_or_default();
        let _ = reading.body(inside);
        let texts: Vec<String> = reading
            .flow
            .pieces
            .into_iter()
            .map(|piece| piece.text)
            .collect();
        // Lines that part the notes from the text are notes too, without words.
        if !texts.is_empty() {
            found.insert(id, texts.join(" "));
        }
    }
    found
}

/// The name of the part that holds the document's text.
fn main_part(archive: &mut Archive<'_>) -> String {
    let named = archive.text("_rels/.rels").ok().and_then(|text| {
        relations(&text)
            .into_iter()
            .find(|(kind, _)| kind == "officeDocument")
            .map(|(_, target)| target.trim_start_matches('/').to_owned())
    });
    named
        .filter(|name| archive.has(name))
        .unwrap_or_else(|| "word/document.xml".to_owned())
}

/// The parts that a part refers to, by the last word of their type.
fn related(archive: &mut Archive<'_>, main: &str) -> HashMap<String, String> {
    let (folder, name) = main.rsplit_once('/').unwrap_or(("", main));
    let Ok(text) = archive.text(&format!("{folder}/_rels/{name}.rels")) else {
        return HashMap::new();
    };
    let found = relations(&text).into_iter();
    found
        .map(|(kind, target)| match target.strip_prefix('/') {
            Some(absolute) => (kind, absolute.to_owned()),
            None => (kind, format!("{folder}/{target}")),
        })
        .collect()
}

fn relations(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut xml = Xml::new(text);
    while let Ok(Some(step)) = xml.next() {
        let Step::Open(element) = step else { continue };
        let kind = element
            .attribute("Type")
            .and_then(|kind| kind.rsplit('/').next());
        if let (Some(kind), Some(target)) = (kind, element.attribute("Target")) {
            found.push((kind.to_owned(), target.to_owned()));
        }
    }
    found
}

/// What the core properties say. The day a file was made is no day of publication.
fn said(archive: &mut Archive<'_>) -> Said {
    let mut said = Said::default();
    let Ok(text) = archive.text("docProps/core.xml") else {
        return said;
    };
    let mut xml = Xml::new(&text);
    while let Ok(Some(step)) = xml.next() {
        let Step::Open(element) = step else { continue };
        let place = match element.name.as_str() {
            "dc:title" | "dc:creator" | "dc:language" | "dcterms:modified" => element.name,
            _ => continue,
        };
        let Ok(value) = xml.text() else { break };
        let value = value.trim().to_owned();
        if value.is_empty() {
            continue;
        }
        match place.as_str() {
            "dc:title" => said.title = Some(value),
            "dc:creator" => said.authors.push(value),
            "dc:language" => said.language = Some(value),
            _ => said.modified = PartialDate::parse(&value),
        }
    }
    said
}

fn refusal(missing: Missing) -> Refusal {
    match missing {
        Missing::Absent => Refusal::new(
            phrase!("This looks like a Word document, but the part with its text is missing."),
            phrase!("Open it in a word processor and save it anew."),
        ),
        Missing::Locked => Refusal::new(
            phrase!("This document is locked with a password."),
            phrase!("Open it, save it without the password, and import that."),
        ),
        Missing::TooLarge => too_large(),
        Missing::Broken => damaged(),
    }
}

/// An archive that is damaged.
pub(super) fn damaged() -> Refusal {
    Refusal::new(
        phrase!("The document is damaged or cut short."),
        phrase!(
            "Get it again from where it came from, or open it in a word processor and save it anew."
        ),
    )
}

/// A part that unpacks to too much.
pub(super) fn too_large() -> Refusal {
    Refusal::new(
        phrase!("The document unpacks to more than 64 MB of text."),
        phrase!("Copy the part that you need and paste it."),
    )
}

/// A part that defines entities.
pub(super) fn entities() -> Refusal {
    Refusal::new(
        phrase!("The document defines entities, which no word processor does."),
        phrase!(
            "Do not trust it. Open it in a word processor and save it anew if you must have it."
        ),
    )
}
