//! An Obsidian vault both ways: notes and what they lead to as files, and what was written in files as notes.
//!
//! A note's file is its Markdown with properties before it ([`front`]), its links as links between files ([`link`]) and
//! what its live blocks show below them ([`out`]); [`back`] makes of it the note's Markdown again, byte for byte where nothing
//! was changed. Before a file is written it is read back so; where a note would not come back as it is, its text is
//! written as it is, and says so. What notes lead to are files of their own ([`pages`]), which are written from the library and not read
//! back. [`export`] and [`import`] go through a folder.

mod back;
mod export;
mod front;
mod import;
mod link;
mod name;
mod out;
mod pages;
mod report;
mod shelf;
#[cfg(test)]
mod tests;

use demarche_library::PlaceKind;

pub use export::{Export, export};
pub use import::{Incoming, import};
pub use report::{Report, Told, What};

/// No note's file is longer.
const LONGEST: u64 = 16 << 20;
/// So much of a file is read to find its properties.
const HEAD: u64 = 1 << 20;

/// Words as Obsidian's Markdown: what it would read as markup, a tag or a comment is escaped.
fn words(text: &str) -> String {
    let escaped = crate::markdown::escaped(text);
    let mut out = String::with_capacity(escaped.len());
    let mut letters = escaped.chars().peekable();
    let mut before = None;
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let doubled =
            matches!(letter, '%' | '=') && (next == Some(letter) || before == Some(letter));
        let tag = letter == '#'
            && before.is_none_or(char::is_whitespace)
            && next.is_some_and(|next| next.is_alphanumeric() || "_-/".contains(next));
        if doubled || tag {
            out.push('\\');
        }
        out.push(letter);
        before = Some(letter);
    }
    out
}

/// A whole file as a note's Markdown, in a vault that holds a note and an article called A beside it. For tests with
/// made-up files.
pub fn read_alone(file: &str) -> String {
    let read = front::apart(file);
    let mut shelf = shelf::Shelf::default();
    for (kind, folder) in [(PlaceKind::Note, "Notes"), (PlaceKind::Article, "Articles")] {
        shelf.add(shelf::Page {
            kind,
            number: 1,
            id: String::new(),
            title: "A".to_owned(),
            path: format!("{folder}/A"),
        });
    }
    let held = ["[@a]".to_owned()];
    let text = back::back(&file[read.end..], &shelf, &held, &|_, _| true);
    read.own + &text.text
}
