//! A note as a file.

use demarche_library::sensitive::HeldSource;
use demarche_library::vault::KnownNote;
use demarche_library::{Library, PlaceKind};
use demarche_text::{Phrase, phrase};

use super::super::back;
use super::super::front::{self, Added};
use super::super::out::{Out, Writer};
use super::super::shelf::{Page, Shelf};
use crate::Error;
use crate::sources::Article;

/// A note's whole file and the articles that it names openly, or why it cannot be made.
pub(super) fn file_of(
    library: &Library,
    note: &KnownNote,
    page: &Page,
    shelf: &Shelf,
    held: &[HeldSource],
) -> Result<Result<(String, Vec<Article>), Phrase>, Error> {
    let writer = Writer {
        shelf,
        sources: library,
        held,
    };
    let out = writer.body(&note.text)?;
    let file = whole(note, page, shelf, &out, false);
    if reads_back(&file, shelf, &out.held, &note.text) {
        return Ok(Ok((file, out.open)));
    }
    let plain = Out {
        text: note.text[crate::front::front_matter(&note.text).range.end..].to_owned(),
        ..out
    };
    let file = whole(note, page, shelf, &plain, true);
    // What is held stays so in a text as it is written: the proof finds names, but no numbers.
    if plain.held.is_empty() && reads_back(&file, shelf, &[], &note.text) {
        return Ok(Ok((file, plain.open)));
    }
    Ok(Err(phrase!(
        "It holds signs that a vault’s file cannot give back as they are; it was not written."
    )))
}

fn whole(note: &KnownNote, page: &Page, shelf: &Shelf, out: &Out, verbatim: bool) -> String {
    let stem = page.path.rsplit('/').next().unwrap_or_default();
    let mut cites = Vec::new();
    for &article in &out.cited {
        if let Some(page) = shelf.of(PlaceKind::Article, article) {
            let link = format!("[[{}]]", page.path);
            if !cites.contains(&link) {
                cites.push(link);
            }
        }
    }
    let added = Added {
        id: &note.vault_id,
        title: &note.title,
        alias: (stem != note.title).then_some(note.title.as_str()),
        notebook: &note.notebook,
        created: moment(&note.made_at),
        updated: moment(&note.edited_at),
        cites,
        verbatim,
    };
    front::with(&note.text, &added) + &out.text
}

/// "2022-03-18T12:00:00" of an RFC 3339 moment in UTC: what Obsidian takes for a date and time.
fn moment(at: &str) -> &str {
    at.get(..19).unwrap_or(at)
}

fn reads_back(file: &str, shelf: &Shelf, held: &[String], text: &str) -> bool {
    let read = front::apart(file);
    if read.verbatim {
        return read.own + &file[read.end..] == text;
    }
    let back = back::back(&file[read.end..], shelf, held, &|_, _| true);
    read.own + &back.text == text
}
