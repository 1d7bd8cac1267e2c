//! Paragraphs and tables as they come, made into pieces.

use demarche_text::{Phrase, phrase};

use super::word::Role;
use crate::block::fold_space;
use crate::{BlockKind, CutReason, Piece};

/// Collects pieces in the order of the document.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    pub(crate) pieces: Vec<Piece>,
    /// The first paragraph that is styled as the title.
    pub(crate) title: Option<String>,
    /// Whether there was more than is kept.
    full: bool,
    tables: Vec<Table>,
}

#[derive(Debug, Default)]
struct Table {
    /// The cells of the row that is open, each with its paragraphs.
    row: Vec<Vec<(String, Role)>>,
}

/// The paragraphs and rows that are kept of a document: ten times those of a long book.
const MOST_PIECES: usize = 100_000;

/// A cell with more paragraphs holds text that is only laid out in a table.
const MOST_IN_CELL: usize = 2;

impl Flow {
    pub(crate) fn paragraph(&mut self, text: &str, role: Role) {
        let text = match role {
            Role::Preformatted => text.trim_end().to_owned(),
            _ => fold_space(text),
        };
        if !text.chars().any(char::is_alphanumeric) {
            return;
        }
        if let Some(table) = self.tables.last_mut()
            && let Some(cell) = table.row.last_mut()
        {
            cell.push((text, role));
            return;
        }
        self.push(text, role);
    }

    fn push(&mut self, text: String, role: Role) {
        let (kind, level, cut) = match role {
            Role::Text => (BlockKind::Paragraph, None, None),
            Role::Title => {
                let first = self.title.is_none();
                if first {
                    self.title = Some(text.clone());
                }
                let cut = first.then_some(CutReason::Title);
                (BlockKind::Heading, Some(1), cut)
            }
            Role::Heading(level) => (BlockKind::Heading, Some(level.min(6)), None),
            Role::List(depth) => (BlockKind::ListItem, Some(depth.min(8) + 1), None),
            Role::Quote => (BlockKind::Quote, None, None),
            Role::Preformatted => (BlockKind::Preformatted, None, None),
            Role::Caption => (BlockKind::Paragraph, None, Some(CutReason::Caption)),
            Role::Contents => (BlockKind::ListItem, Some(1), Some(CutReason::Navigation)),
        };
        self.keep(Piece {
            text,
            kind,
            level,
            cut,
        });
    }

    fn keep(&mut self, piece: Piece) {
        self.full |= self.pieces.len() >= MOST_PIECES;
        if !self.full {
            self.pieces.push(piece);
        }
    }

    /// What is said of a document of which not all is kept.
    pub(crate) fn problem(&self) -> Option<Phrase> {
        self.full.then(|| {
            phrase!(
                "The document has more than {most} paragraphs; only the first of them were read.",
                most = MOST_PIECES
            )
        })
    }

    pub(crate) fn open_table(&mut self) {
        self.tables.push(Table::default());
    }

    pub(crate) fn open_row(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.row.clear();
        }
    }

    pub(crate) fn open_cell(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.row.push(Vec::new());
        }
    }

    /// Nothing: what follows belongs to no cell only once the row ends.
    pub(crate) fn close_cell(&mut self) {}

    pub(crate) fn close_row(&mut self) {
        let Some(table) = self.tables.last_mut() else {
            return;
        };
        let row = std::mem::take(&mut table.row);
        let layout = row.len() == 1 || row.iter().any(|cell| cell.len() > MOST_IN_CELL);
        // A table in a table's cell is part of that cell.
        if self.tables.len() > 1 {
            let at = self.tables.len() - 2;
            let words: Vec<String> = row.into_iter().flatten().map(|(text, _)| text).collect();
            if let Some(cell) = self.tables[at].row.last_mut()
                && !words.is_empty()
            {
                cell.push((words.join(" | "), Role::Text));
            }
            return;
        }
        if layout {
            for (text, role) in row.into_iter().flatten() {
                self.push(text, role);
            }
            return;
        }
        let cells: Vec<String> = row
            .into_iter()
            .map(|cell| {
                let texts: Vec<String> = cell.into_iter().map(|(text, _)| text).collect();
                texts.join(" ")
            })
            .collect();
        let text = cells.join(" | ");
        if text.chars().any(char::is_alphanumeric) {
            self.keep(Piece {
                text,
                kind: BlockKind::TableRow,
                level: None,
                cut: None,
            });
        }
    }

    pub(crate) fn close_table(&mut self) {
        self.close_row();
        self.tables.pop();
    }

    /// Ends what a document that is cut short leaves open.
    pub(crate) fn finish(&mut self) {
        while !self.tables.is_empty() {
            self.close_table();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_without_end_is_cut_and_says_so() {
        let mut flow = Flow::default();
        for number in 0..MOST_PIECES {
            flow.paragraph(&number.to_string(), Role::Text);
        }
        assert_eq!(flow.problem(), None);
        flow.paragraph("One more", Role::Text);
        assert_eq!(flow.pieces.len(), MOST_PIECES);
        assert!(flow.problem().unwrap().to_string().contains("100000"));
    }
}
