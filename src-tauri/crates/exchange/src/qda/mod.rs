//! REFI-QDA projects (<https://www.qdasoftware.org>, version 1.0 of the exchange schema, `urn:QDA-XML:project:1.0`): a ZIP
//! archive with `project.qde` and the texts in `sources/`.
//!
//! An article is a TextSource, an excerpt a PlainTextSelection on it, with its remark as Description. A group of issues
//! is a code that cannot be used, an issue one that can, with a code below it for each stance that was taken:
//! `Arming Ukraine: supports`. A position is a Coding with that code, and a memo (Note) that says the rest of
//! it in lines; its speakers are Cases. Positions count Unicode code points from 0, the end being the first that is not part.

mod read;
mod tree;
mod write;

use demarche_library::positions::Stance;

pub use read::read;
#[cfg(test)]
pub(crate) use tree::tree;
pub use write::write;

/// The file in the archive that names all others.
const PROJECT: &str = "project.qde";

/// What a stance's code is called below its issue's.
fn code_of(issue: &str, stance: Stance) -> String {
    format!("{issue}: {}", word(stance))
}

fn word(stance: Stance) -> String {
    stance.word().replace('_', " ")
}

/// The stance whose code this is, below an issue of this name.
fn stance_of(code: &str, issue: &str) -> Option<Stance> {
    let own = code
        .strip_prefix(issue)
        .and_then(|rest| rest.strip_prefix(':'))
        .unwrap_or(code)
        .trim();
    Stance::ALL
        .iter()
        .copied()
        .find(|stance| word(*stance).eq_ignore_ascii_case(own))
}
