//! PDF documents: the text layer, put together again to paragraphs.
//!
//! A PDF places letters on pages and says nothing of lines, columns or paragraphs. [`page`] reads the
//! letters, [`layout`] finds columns and lines, [`furniture`] what repeats from page to page, and
//! [`paragraphs`] makes of the rest what a reader sees. The day a file was made is no day of
//! publication.

mod bounds;
mod facts;
mod furniture;
mod hyphen;
mod layout;
mod page;
mod paragraphs;

use std::panic::AssertUnwindSafe;
use std::sync::mpsc;
use std::time::Duration;

use demarche_text::phrase;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::Refusal;
use super::document::draft;
use crate::{CutReason, Draft, Piece};

/// Pages beyond these are not read.
const MOST_PAGES: usize = 2_000;
/// Letters on pages from which there is a text layer.
const LEAST_LETTERS: usize = 12;
/// The stack that reading is given: objects in objects are read by calling again.
const STACK: usize = 128 << 20;
/// The longest that anybody waits for it.
const PATIENCE: Duration = Duration::from_secs(20);

/// Reads a PDF document.
pub(crate) fn read(bytes: &[u8]) -> Result<Draft, Refusal> {
    read_from(bytes, LEAST_LETTERS)
}

/// All the text of a PDF document's pages, however little, headers and footers with it. Fails where some of its letters
/// cannot be told.
pub fn text_of_pdf(bytes: &[u8]) -> Result<String, Refusal> {
    let draft = read_from(bytes, 0)?;
    if let Some(problem) = draft.problems.first() {
        return Err(Refusal::new(
            problem.clone(),
            phrase!("Use fonts that have every letter."),
        ));
    }
    let pieces: Vec<&str> = draft
        .pieces
        .iter()
        .map(|piece| piece.text.as_str())
        .collect();
    Ok(pieces.join("\n"))
}

fn read_from(bytes: &[u8], least: usize) -> Result<Draft, Refusal> {
    bounds::check(bytes)?;
    // On a stack of its own, and with any fault in reading it caught: PDF files are broken in more
    // ways than their readers know. One that is read for ever is left to itself.
    let (tell, told) = mpsc::channel();
    let bytes = bytes.to_vec();
    let work = std::thread::Builder::new()
        .name("read PDF".to_owned())
        .stack_size(STACK)
        .spawn(move || {
            let read = std::panic::catch_unwind(AssertUnwindSafe(|| open(bytes, least)));
            // Nobody may be waiting any more.
            let _ = tell.send(read);
        });
    match work.map(|_| told.recv_timeout(PATIENCE)) {
        Ok(Ok(Ok(read))) => read,
        _ => Err(damaged()),
    }
}

fn open(bytes: Vec<u8>, least: usize) -> Result<Draft, Refusal> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Refusal::new(
            phrase!("This PDF document is locked with a password."),
            phrase!("Open it with the password, save it without, and import that."),
        ),
        LoadPdfError::Decryption(_) => Refusal::new(
            phrase!("This PDF document is encrypted in a way that is not known."),
            phrase!("Open it in a PDF reader, print it into a new PDF, and import that."),
        ),
        LoadPdfError::Invalid => damaged(),
    })?;
    bounds::check_unlocked(&pdf)?;
    let count = pdf.pages().len();
    let read = page::read(&pdf, MOST_PAGES);
    if read.letters < least {
        return Err(no_text(&read));
    }
    let mut problems = Vec::new();
    if read.ended_early || count > MOST_PAGES {
        problems.push(phrase!(
            "The document has {count} pages; not all of the first {read} and none after them were read.",
            count,
            read = read.pages.len()
        ));
    }
    if read.unknown * 50 > read.letters {
        problems.push(phrase!(
            "Some letters could not be read: the document does not say which they are."
        ));
    }
    let rotated: Vec<String> = read
        .pages
        .iter()
        .flat_map(|page| page.rotated.iter().cloned())
        .collect();
    let mut pages: Vec<Vec<layout::Column>> = read
        .pages
        .into_iter()
        .map(|page| layout::columns(page.fragments, page.width))
        .collect();
    let furniture = furniture::take(&mut pages);
    let made = paragraphs::of(pages);
    let mut pieces = made.pieces;
    pieces.extend(furniture);
    pieces.extend(rotated.into_iter().map(|text| Piece {
        text,
        kind: crate::BlockKind::Paragraph,
        level: None,
        cut: Some(CutReason::Other),
    }));
    let said = facts::said(&pdf);
    let mut draft = draft(pieces, made.title, said);
    draft.problems.extend(problems);
    Ok(draft)
}

fn no_text(read: &page::Read) -> Refusal {
    if read.unknown > LEAST_LETTERS {
        return Refusal::new(
            phrase!(
                "The letters of this PDF document cannot be read: it does not say which they are."
            ),
            phrase!(
                "Run it through a program that recognises letters (OCR), and import what that saves."
            ),
        );
    }
    if read.pictures > 0 {
        return Refusal::new(
            phrase!(
                "This PDF document has no text layer: its pages are pictures, as a scanner makes them."
            ),
            phrase!(
                "Run it through a program that recognises letters (OCR), and import what that saves."
            ),
        );
    }
    Refusal::new(
        phrase!("There is no text in this PDF document."),
        phrase!("Choose another file."),
    )
}

fn damaged() -> Refusal {
    Refusal::new(
        phrase!("This PDF document is damaged, or made in a way that cannot be read."),
        phrase!("Open it in a PDF reader, print it into a new PDF, and import that."),
    )
}
