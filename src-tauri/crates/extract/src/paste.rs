//! Pasted text: what "select all, copy" takes from a page, or a few paragraphs, or anything else.

use crate::{Draft, assemble};

pub(crate) mod cuts;
mod features;
pub(crate) mod fit;
pub(crate) mod judge;
pub(crate) mod lines;
mod title;
mod wrap;

pub(crate) use judge::Model;

/// The most bytes of a paste that are looked at: far beyond any article.
const MOST_BYTES: usize = 4 << 20;

/// Reads a paste.
pub(crate) fn read(text: &str) -> Draft {
    read_by(text, judge::bundled())
}

/// Reads a paste as `model` judges it.
pub(crate) fn read_by(text: &str, model: &Model) -> Draft {
    let mut end = text.len().min(MOST_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let pasted = lines::read(&text[..end]);
    let whole = end == text.len() && pasted.whole;
    let mut draft = assemble::paste(&pasted, model);
    if !whole {
        draft.problems.push(
            "The text is longer than 4 MB or 60,000 lines; only its beginning was read.".to_owned(),
        );
    }
    draft
}
