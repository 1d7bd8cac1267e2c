//! What the last documents' citations said. A citation processor takes some two milliseconds a citation, and between
//! two exports of a note its words change more often than what it cites.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use super::{Citations, FrozenStyle};
use crate::document::{Citation, Document};
use crate::words::Words;

/// Documents that are remembered.
const MOST: usize = 8;

/// All that the words of citations depend on.
#[derive(PartialEq)]
pub(super) struct Asked {
    style: FrozenStyle,
    /// The note's, as it says itself.
    language: Option<String>,
    words: Words,
    /// In the order in which they are read.
    citations: Vec<Citation>,
    order: Vec<usize>,
}

impl Asked {
    pub(super) fn new(
        style: FrozenStyle,
        language: Option<&str>,
        document: &Document,
        order: &[usize],
    ) -> Self {
        let citations = document.citations.iter().map(|citation| Citation {
            // Where it stands in the Markdown says nothing.
            line: 0,
            ..citation.clone()
        });
        Self {
            style,
            language: language.map(str::to_owned),
            words: document.words,
            citations: citations.collect(),
            order: order.to_vec(),
        }
    }
}

static LAST: Mutex<VecDeque<(Asked, Citations)>> = Mutex::new(VecDeque::new());

/// The citations as they were made before from the very same, or as `make` makes them.
pub(super) fn or_make(asked: Asked, make: impl FnOnce() -> Citations) -> Citations {
    let last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, known)) = last.iter().find(|(before, _)| *before == asked) {
        return known.clone();
    }
    // Others need not wait for it.
    drop(last);
    let made = make();
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    last.truncate(MOST - 1);
    last.push_front((asked, made.clone()));
    made
}
