//! A file's text as the note has it.

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};
use std::ops::Range;

use demarche_library::PlaceKind;
use demarche_library::notes::{Form, written};

use super::link;
use super::shelf::Shelf;
use crate::parse::fences::fence_after;
use crate::redact::HELD;

/// A note's text out of its file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Back {
    pub(crate) text: String,
    /// What could not be made what it was, a sentence each.
    pub(crate) problems: Vec<Phrase>,
}

/// The note's text of a file's, properties apart. `held` is what the note has where the file says "[source held]";
/// `known` says whether a number names here what it names in the vault, or nothing.
pub(crate) fn back(
    file: &str,
    shelf: &Shelf,
    held: &[String],
    known: &dyn Fn(PlaceKind, i64) -> bool,
) -> Back {
    let text = without_frozen(file);
    let hidden = hidden(&text);
    let mut back = Back::default();
    let mut at = 0;
    let mut changes: Vec<(Range<usize>, String)> = Vec::new();
    for span in &hidden {
        let raw = span.number.checked_sub(1).and_then(|it| held.get(it));
        if raw.is_none() {
            back.problems.push(phrase!(
                "What is held at “{place}” number {number} is not known here; the words stay.",
                place = HELD,
                number = Argument::shown(span.number)
            ));
        }
        let words = raw.cloned().unwrap_or_else(|| span.words.clone());
        changes.push((span.range.clone(), words));
    }
    for reference in written(&text) {
        let range = reference.range;
        let inside = |span: &Hidden| span.range.contains(&range.start);
        if range.start < at
            || reference.form == Form::Citation
            || reference.form == Form::Actor
            || hidden.iter().any(inside)
        {
            continue;
        }
        let raw = &text[range.clone()];
        let parts = link::Parts::of(raw);
        let Some(page) = shelf.find(parts.target) else {
            continue;
        };
        let after = &text[range.end..];
        if let Some((note, length)) = link::commented(raw, after, page)
            && numbers(note).all(|(kind, number)| known(kind, number))
        {
            at = range.end + length;
            changes.push((range.start..at, note.to_owned()));
            continue;
        }
        // A comment that was written with another link tells nothing of this one.
        let end = range.end + link::comment_length(after).unwrap_or_default();
        match link::back(raw, page) {
            Some(note) if numbers(&note).all(|(kind, number)| known(kind, number)) => {
                at = end;
                changes.push((range.start..end, note));
            }
            _ => back.problems.push(phrase!(
                "“{raw}” leads to what has another number in this library; it stays as it is written.",
                raw
            )),
        }
    }
    changes.sort_by_key(|(range, _)| (range.start, range.end));
    let mut at = 0;
    for (range, words) in changes {
        if range.start < at {
            continue;
        }
        back.text.push_str(&text[at..range.start]);
        back.text.push_str(&words);
        at = range.end;
    }
    back.text.push_str(&text[at..]);
    back
}

/// The row that a link names by its number, if by one.
fn numbers(link: &str) -> impl Iterator<Item = (PlaceKind, i64)> {
    let target = link::Parts::of(link).target;
    let target = demarche_library::notes::Target::of(target);
    let kind = target.kind.and_then(PlaceKind::of_word);
    kind.zip(target.number()).into_iter()
}

struct Hidden {
    range: Range<usize>,
    number: usize,
    words: String,
}

/// Every `%%held:3%%…%%/held%%`.
fn hidden(text: &str) -> Vec<Hidden> {
    const OPEN: &str = "%%held:";
    const CLOSE: &str = "%%/held%%";
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(OPEN).map(|it| it + at) {
        at = start + OPEN.len();
        let Some((number, rest)) = text[at..].split_once("%%") else {
            break;
        };
        let Ok(number) = number.parse() else {
            continue;
        };
        let from = text.len() - rest.len();
        let Some(length) = rest.find(CLOSE) else {
            break;
        };
        let end = from + length + CLOSE.len();
        found.push(Hidden {
            range: start..end,
            number,
            words: rest[..length].to_owned(),
        });
        at = end;
    }
    found
}

/// The text without what its live blocks showed.
fn without_frozen(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut fence: Option<(u8, usize)> = None;
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let last = line.starts_with("> [!demarche-end]");
        // Only what stands right under a fence that was closed.
        let below = fence.is_none() && out.ends_with("\n\n") && ends_in_fence(&out);
        if !(below && (last || line.starts_with("> [!demarche]"))) {
            fence = fence_after(fence, line);
            out.push_str(line);
            continue;
        }
        while lines.next_if(|line| line.starts_with('>')).is_some() {}
        // The empty line before it.
        out.pop();
        let blank = lines.next_if(|line| line.trim().is_empty());
        if last && lines.peek().is_none() && blank.is_none_or(|line| line.trim().is_empty()) {
            out.pop();
        }
    }
    out
}

/// Whether the last line that is not empty is a fence.
fn ends_in_fence(text: &str) -> bool {
    let line = text.trim_end().rsplit('\n').next().unwrap_or_default();
    let line = line.trim();
    line.len() >= 3 && (line.bytes().all(|it| it == b'`') || line.bytes().all(|it| it == b'~'))
}
