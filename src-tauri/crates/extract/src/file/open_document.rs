//! OpenDocument texts: a ZIP archive with the text in `content.xml` (ISO/IEC 26300).
//!
//! Deleted text of tracked changes stands apart in the file and is not read, comments are left out,
//! and notes follow at the end as in Word documents.

use std::collections::HashMap;

use demarche_text::{PartialDate, phrase};

use super::Refusal;
use super::archive::{Archive, Missing};
use super::document::{Said, draft, lead_heading};
use super::flow::Flow;
use super::word::{Role, damaged, entities, too_large};
use super::xml::{Broken, Element, Step, Xml};
use crate::{BlockKind, Draft, Piece};

/// Reads an OpenDocument text.
pub(crate) fn read(bytes: &[u8]) -> Result<Draft, Refusal> {
    let mut archive = Archive::open(bytes).ok_or_else(damaged)?;
    let manifest = archive.text("META-INF/manifest.xml").unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Refusal::new(
            phrase!("This document is locked with a password."),
            phrase!("Open it, save it without the password, and import that."),
        ));
    }
    let text = archive
        .text("content.xml")
        .map_err(|missing| match missing {
            Missing::TooLarge => too_large(),
            _ => damaged(),
        })?;
    let mut reading = Reading::default();
    if let Ok(styles) = archive.text("styles.xml") {
        reading.read_styles(&styles);
    }
    let ended = reading.read(&text);
    if ended == Err(Broken::Entities) {
        return Err(entities());
    }
    let long = reading.flow.problem();
    let mut pieces = reading.flow.pieces;
    let notes = reading.notes.into_iter().zip(1..);
    pieces.extend(
        notes
            .filter(|(text, _)| !text.is_empty())
            .map(|(text, number)| Piece {
                text: format!("[{number}] {text}"),
                kind: BlockKind::Paragraph,
                level: None,
                cut: None,
            }),
    );
    let said = said(&archive.text("meta.xml").unwrap_or_default());
    let title = reading.flow.title.or_else(|| lead_heading(&mut pieces));
    let mut draft = draft(pieces, title, said);
    draft.problems.extend(long);
    if ended.is_err() {
        draft.problems.push(phrase!(
            "The document is damaged; only the text before the damage was read."
        ));
    }
    Ok(draft)
}

#[derive(Default)]
struct Reading {
    flow: Flow,
    notes: Vec<String>,
    /// The style that a style of the document's own is made from.
    parents: HashMap<String, String>,
}

/// Elements whose content is not the document's text.
const OUT: [&str; 9] = [
    "text:tracked-changes",
    "office:annotation",
    "office:annotation-end",
    "text:table-of-content",
    "text:alphabetical-index",
    "office:scripts",
    "office:font-face-decls",
    "text:note-citation",
    "text:sequence-decls",
];

struct Paragraph {
    text: String,
    role: Role,
    /// Its place among the open elements.
    depth: usize,
}

impl Reading {
    fn read(&mut self, text: &str) -> Result<(), Broken> {
        let mut xml = Xml::new(text);
        let mut names: Vec<String> = Vec::new();
        let mut open: Vec<Paragraph> = Vec::new();
        let mut lists = 0_u32;
        // Notes that are open: where their text stands in the text around them.
        let mut notes: Vec<(usize, String)> = Vec::new();
        loop {
            let step = match xml.next() {
                Ok(Some(step)) => step,
                ended => {
                    while let Some(paragraph) = open.pop() {
                        self.flow.paragraph(&paragraph.text, paragraph.role);
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
                    names.push(element.name.clone());
                    match element.name.as_str() {
                        "style:style" => self.learn(&element),
                        "text:p" | "text:h" => {
                            let role = self.role(&element, lists);
                            open.push(Paragraph {
                                text: String::new(),
                                role,
                                depth: names.len(),
                            });
                        }
                        "text:list" => lists += 1,
                        "table:table" => self.flow.open_table(),
                        "table:table-row" => self.flow.open_row(),
                        "table:table-cell" => self.flow.open_cell(),
                        "text:note" => {
                            self.notes.push(String::new());
                            let number = self.notes.len();
                            if let Some(paragraph) = open.last_mut() {
                                paragraph.text.push_str(&format!("[{number}]"));
                            }
                            notes.push((names.len(), String::new()));
                        }
                        "text:s" | "text:tab" | "text:line-break" => {
                            if let Some(paragraph) = open.last_mut() {
                                paragraph.text.push(' ');
                            }
                        }
                        _ => {}
                    }
                }
                Step::Close => {
                    let depth = names.len();
                    let name = names.pop();
                    match name.as_deref() {
                        Some("text:p" | "text:h")
                            if open
                                .last()
                                .is_some_and(|paragraph| paragraph.depth == depth) =>
                        {
                            let Some(paragraph) = open.pop() else {
                                continue;
                            };
                            match notes.last_mut() {
                                Some((_, text)) => {
                                    text.push_str(paragraph.text.trim());
                                    text.push(' ');
                                }
                                None => self.flow.paragraph(&paragraph.text, paragraph.role),
                            }
                        }
                        Some("text:note") if notes.last().is_some_and(|(at, _)| *at == depth) => {
                            let number = self.notes.len();
                            if let (Some((_, text)), Some(note)) =
                                (notes.pop(), number.checked_sub(1))
                            {
                                self.notes[note] = crate::block::fold_space(&text);
                            }
                        }
                        Some("text:list") => lists = lists.saturating_sub(1),
                        Some("table:table-row") => self.flow.close_row(),
                        Some("table:table") => self.flow.close_table(),
                        _ => {}
                    }
                }
                Step::Text(text) => {
                    if let Some(paragraph) = open.last_mut() {
                        paragraph.text.push_str(&text);
                    }
                }
            }
        }
    }

    fn read_styles(&mut self, text: &str) {
        let mut xml = Xml::new(text);
        while let Ok(Some(step)) = xml.next() {
            if let Step::Open(element) = step
                && element.name == "style:style"
            {
                self.learn(&element);
            }
        }
    }

    fn learn(&mut self, element: &Element) {
        if let (Some(name), Some(parent)) = (
            element.attribute("name"),
            element.attribute("parent-style-name"),
        ) {
            self.parents.insert(name.to_owned(), parent.to_owned());
        }
    }

    fn role(&self, element: &Element, lists: u32) -> Role {
        if element.name == "text:h" {
            let level = element.attribute("outline-level");
            return Role::Heading(
                level
                    .and_then(|level| level.parse().ok())
                    .unwrap_or(1)
                    .max(1),
            );
        }
        let mut style = element.attribute("style-name");
        for _ in 0..12 {
            match style {
                Some(name) if name.starts_with("Heading_20_") => {
                    let level = name["Heading_20_".len()..].parse().unwrap_or(1);
                    return Role::Heading(level);
                }
                Some("Title") => return Role::Title,
                Some("Quotations") => return Role::Quote,
                Some("Preformatted_20_Text") => return Role::Preformatted,
                Some("Caption" | "Illustration" | "Figure") => return Role::Caption,
                Some(other) => style = self.parents.get(other).map(String::as_str),
                None => break,
            }
        }
        match lists {
            0 => Role::Text,
            depth => Role::List(depth - 1),
        }
    }
}

fn said(text: &str) -> Said {
    let mut said = Said::default();
    let mut xml = Xml::new(text);
    while let Ok(Some(step)) = xml.next() {
        let Step::Open(element) = step else { continue };
        let name = element.name.as_str();
        if !matches!(
            name,
            "dc:title" | "meta:initial-creator" | "dc:language" | "dc:date"
        ) {
            continue;
        }
        let Ok(value) = xml.text() else { break };
        let value = value.trim().to_owned();
        if value.is_empty() {
            continue;
        }
        match name {
            "dc:title" => said.title = Some(value),
            "meta:initial-creator" => said.authors.push(value),
            "dc:language" => said.language = Some(value),
            // When it was last changed. OpenDocument gives the time without a zone.
            _ => said.modified = value.get(..10).and_then(PartialDate::parse),
        }
    }
    said
}
