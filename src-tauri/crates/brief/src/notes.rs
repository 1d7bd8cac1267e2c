//! The numbering of notes: one sequence of footnotes and citations, in the order in which a writer
//! meets them.

use crate::cite::Citations;
use crate::document::{Block, BlockKind, CitationFrom, Document, Inline, plain};

/// The notes that a writer has met so far.
pub(crate) struct Notes<'d> {
    pub(crate) document: &'d Document,
    pub(crate) citations: &'d Citations,
    /// What each note says; note 1 stands first.
    pub(crate) list: Vec<NoteText<'d>>,
    /// The number of each of the document's footnotes, once it was met.
    numbers: Vec<Option<usize>>,
    /// Whether the writer is inside a note, where no other note can begin.
    pub(crate) inside: bool,
}

/// What a note says.
#[derive(Clone, Copy)]
pub(crate) enum NoteText<'d> {
    /// What the analyst wrote.
    Written(&'d [Block]),
    /// The citation of this index.
    Citation(usize),
}

/// How a reference is shown where it stands.
pub(crate) enum Mark {
    /// By the number of a note.
    Number(usize),
    /// In the text.
    InText,
}

impl<'d> Notes<'d> {
    pub(crate) fn new(document: &'d Document, citations: &'d Citations) -> Self {
        Self {
            document,
            citations,
            list: Vec::new(),
            numbers: vec![None; document.footnotes.len()],
            inside: false,
        }
    }

    /// The mark of a footnote, and whether it is met for the first time.
    pub(crate) fn footnote(&mut self, index: usize) -> (Mark, bool) {
        if self.inside {
            return (Mark::InText, false);
        }
        if let Some(number) = self.numbers[index] {
            return (Mark::Number(number), false);
        }
        let blocks = &self.document.footnotes[index];
        self.list.push(NoteText::Written(blocks));
        self.numbers[index] = Some(self.list.len());
        (Mark::Number(self.list.len()), true)
    }

    /// The mark of a citation.
    pub(crate) fn citation(&mut self, index: usize) -> Mark {
        let from_key = self.document.citations[index].from == CitationFrom::Key;
        if self.inside || from_key && self.citations.in_text {
            return Mark::InText;
        }
        self.list.push(NoteText::Citation(index));
        Mark::Number(self.list.len())
    }

    /// What a citation says where it stands in the text.
    pub(crate) fn in_text(&self, index: usize) -> &'d [Inline] {
        if self.inside {
            &self.citations.inside_notes[index]
        } else {
            &self.citations.texts[index]
        }
    }

    /// A footnote's words, for a reference to it from inside another.
    pub(crate) fn footnote_words(&self, index: usize) -> String {
        let mut words = Vec::new();
        crate::document::each_block(&self.document.footnotes[index], &mut |block| {
            if let BlockKind::Paragraph(inlines) = &block.kind {
                words.push(plain(inlines));
            }
        });
        format!(" ({})", words.join(" "))
    }
}
