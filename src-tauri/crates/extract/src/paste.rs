//! Pasted text: what "select all, copy" takes from a page, or a few paragraphs, or anything else.

use std::borrow::Cow;

use crate::sniff::is_stain;
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
    let (clean, stains) = without_stains(&text[..end]);
    let pasted = lines::read(&clean);
    let whole = end == text.len() && pasted.whole;
    let mut draft = assemble::paste(&pasted, model);
    if !whole {
        draft.problems.push(
            "The text is longer than 4 MB or 60,000 lines; only its beginning was read.".to_owned(),
        );
    }
    if stains > 0 {
        draft.problems.push(if stains == 1 {
            "A control character was taken out of the text.".to_owned()
        } else {
            format!("{stains} control characters were taken out of the text.")
        });
    }
    draft
}

/// A text without control characters, and how many it had.
fn without_stains(text: &str) -> (Cow<'_, str>, usize) {
    let stains = text.chars().filter(|c| is_stain(*c)).count();
    if stains == 0 {
        return (Cow::Borrowed(text), 0);
    }
    let clean = text.chars().filter(|c| !is_stain(*c)).collect();
    (Cow::Owned(clean), stains)
}
