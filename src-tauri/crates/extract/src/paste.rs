//! Pasted text: what "select all, copy" takes from a page, or a few paragraphs, or anything else.

use std::borrow::Cow;

use demarche_text::{phrase, word};

use crate::sniff::is_stain;
use crate::{CutReason, Draft, Piece, assemble, html};

pub(crate) mod cuts;
mod features;
pub(crate) mod fit;
mod insets;
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
    if is_addresses(&clean) {
        draft = nothing_but_addresses(draft);
    } else if let Some(notice) = notice(&draft) {
        draft.problems.push(notice.problem());
    }
    if !whole {
        draft.problems.push(phrase!(
            "The text is longer than 4 MB or 60,000 lines; only its beginning was read."
        ));
    }
    if stains > 0 {
        draft.problems.push(phrase!(
            "A control character was taken out of the text."
                | "{n} control characters were taken out of the text.",
            n = stains
        ));
    }
    draft
}

/// Whether a text is the address of a page, or several.
fn is_addresses(text: &str) -> bool {
    let mut words = text.split_whitespace().peekable();
    words.peek().is_some()
        && words.all(|word| {
            let lower = word.to_ascii_lowercase();
            ["http://", "https://", "www."]
                .iter()
                .any(|start| lower.len() > start.len() + 3 && lower.starts_with(start))
        })
}

/// Who pastes an address wants what stands there.
fn nothing_but_addresses(draft: Draft) -> Draft {
    let pieces = draft.pieces.into_iter().map(|piece| Piece {
        cut: Some(CutReason::Other),
        ..piece
    });
    Draft {
        pieces: pieces.collect(),
        problems: vec![phrase!(
            "This is an address, not an article: import the page by its address."
        )],
        ..Draft::default()
    }
}

/// What stands in the place of an article, by the headline, or by the first lines where there is hardly
/// any text.
fn notice(draft: &Draft) -> Option<html::Notice> {
    const FIRST: usize = 5;
    const HARDLY: usize = 25;
    let kept = draft.pieces.iter().filter(|piece| piece.cut.is_none());
    let words = kept.map(|piece| word::count(&piece.text)).sum();
    let title = draft.title.iter().map(|title| title.value.as_str());
    html::of_titles(title, words).or_else(|| {
        let first = if words < HARDLY { FIRST } else { 0 };
        let lines = draft.pieces.iter().take(first);
        // A menu has a line to log in and one about cookies too.
        lines
            .filter_map(|piece| html::of_titles([piece.text.as_str()], words))
            .find(|notice| notice.is_failure())
    })
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
