//! Changes that settle findings.

use demarche_text::{PartialDate, Phrase, phrase};
use std::ops::Range;

use super::Rule;
use crate::front::value_range;

/// A [`super::Finding`] by bytes of the Markdown.
pub(super) struct Finding {
    pub(super) rule: Rule,
    pub(super) source: Range<usize>,
    pub(super) reason: Phrase,
    pub(super) remedy: Phrase,
    pub(super) fixes: Vec<Change>,
}

/// A [`super::Fix`] by bytes of the Markdown.
pub(super) struct Change {
    pub(super) label: Phrase,
    pub(super) edits: Vec<(Range<usize>, String)>,
}

impl Change {
    /// A change of one place.
    pub(super) fn one(label: Phrase, range: Range<usize>, words: impl Into<String>) -> Self {
        let edits = vec![(range, words.into())];
        Self { label, edits }
    }
}

/// The footnote of a sentence that states no fact.
const JUDGEMENT: &str = "[^judgement]";

/// Evidence for a sentence that ends at a byte, or the footnote that calls it a judgement. The first ends in
/// brackets that are open, where the completion of excerpts goes on.
pub(super) fn unsourced(text: &str, end: usize) -> Vec<Change> {
    let stop = text.get(..end).and_then(|it| it.chars().next_back());
    let before_stop = match stop {
        Some(stop) if ".!?。！？".contains(stop) => end - stop.len_utf8(),
        _ => end,
    };
    let mut judged = vec![(end..end, JUDGEMENT.to_owned())];
    if !text.contains("[^judgement]:") {
        let gap = if text.ends_with('\n') { "\n" } else { "\n\n" };
        let note = format!("{gap}{JUDGEMENT}: Our judgement.\n");
        judged.push((text.len()..text.len(), note));
    }
    vec![
        Change::one(phrase!("Find evidence"), before_stop..before_stop, " ![["),
        Change {
            label: phrase!("It is a judgement"),
            edits: judged,
        },
    ]
}

/// Moves the day of a live table on: the block's own, or else the note's.
pub(super) fn as_of(text: &str, block: &Range<usize>, day: &str) -> Vec<Change> {
    let own = text.get(block.clone()).and_then(|lines| {
        let at = lines.find("as-of:").or_else(|| lines.find("as_of:"))? + "as-of:".len();
        let value = lines[at..].lines().next()?;
        let start = block.start + at + (value.len() - value.trim_start().len());
        (!value.trim().is_empty()).then(|| start..start + value.trim().len())
    });
    let notes = || value_range(text, "as-of").or_else(|| value_range(text, "as_of"));
    let Some(range) = own.or_else(notes) else {
        return Vec::new();
    };
    let label = match PartialDate::parse(day) {
        Some(date) => phrase!("As of {date}", date),
        None => phrase!("As of {date}", date = day),
    };
    vec![Change::one(label, range, day)]
}
