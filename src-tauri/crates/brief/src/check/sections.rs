//! Headings with nothing under them, as templates leave them, or nothing but a word that holds the place.

use std::ops::Range;

use demarche_text::phrase;

use super::claims::holds_a_place;
use super::fixes::Change;
use super::{Report, Rule};
use crate::document::*;
use crate::parse::without_comments;

/// A section without content.
struct Empty<'d> {
    /// The heading's words.
    heading: &'d [Inline],
    /// The heading's bytes in the Markdown.
    range: Range<usize>,
    /// What holds the place of the content: "TBC".
    holds: Option<String>,
    /// The bytes up to the next heading or the end: with the comments that guide the writer.
    whole: Range<usize>,
}

impl Report<'_> {
    /// Sections that are empty, once the note says anything: a template that nobody has written in is not finished anyway.
    pub(super) fn sections(&mut self, document: &Document) {
        if self.check.sentences == 0 && self.check.quotes == 0 {
            return;
        }
        for section in empty(&document.blocks, self.text) {
            let written = self.text.get(section.range.clone()).unwrap_or_default();
            let line = section.range.start..section.range.start + written.trim_end().len();
            let heading = plain(section.heading);
            self.add(
                Rule::EmptySection,
                line,
                match section.holds {
                    Some(words) => {
                        phrase!("There is only “{words}” under “{heading}”.", words, heading)
                    }
                    None => phrase!("There is nothing under “{heading}”.", heading),
                },
                phrase!("Write the section, or take its heading out."),
                vec![Change::one(phrase!("Take it out"), section.whole, "")],
            );
        }
    }
}

/// The headings that nothing but other headings of their level, or higher ones, follows. The note's own title is none, nor is
/// a heading over the definitions of footnotes, which stand elsewhere on paper.
fn empty<'d>(blocks: &'d [Block], text: &str) -> Vec<Empty<'d>> {
    let mut found = Vec::new();
    // The heading last met, and what under it says nothing.
    let mut open: Option<Empty<'d>> = None;
    let mut unwritten: Vec<Range<usize>> = Vec::new();
    let mut level = 0;
    for block in blocks {
        if let Some(holds) = unwritten_in(block) {
            if let Some(section) = &mut open
                && block.kind != BlockKind::Rule
            {
                unwritten.push(block.range.clone());
                section.holds = section.holds.take().or(holds);
            }
            continue;
        }
        let next = match &block.kind {
            BlockKind::Heading(next, words) => Some((*next, words)),
            _ => None,
        };
        if let Some(mut section) = open.take()
            && next.is_some_and(|(next, _)| next <= level)
        {
            section.whole.end = block.range.start;
            found.extend(settled(section, &unwritten, text));
        }
        unwritten.clear();
        if let Some((deep, heading)) = next {
            level = deep;
            open = (deep > 1).then(|| Empty {
                heading,
                range: block.range.clone(),
                holds: None,
                whole: block.range.clone(),
            });
        }
    }
    if let Some(mut section) = open {
        section.whole.end = text.len();
        found.extend(settled(section, &unwritten, text));
    }
    found
}

/// Whether a block says nothing yet, and if so the words that hold its place, where there are any.
fn unwritten_in(block: &Block) -> Option<Option<String>> {
    match &block.kind {
        BlockKind::Rule => Some(None),
        BlockKind::Paragraph(words) => placeholder(words),
        // The marks of a list that nobody has written on.
        BlockKind::List { items, .. } => {
            all(items.iter().flat_map(|item| &item.blocks), unwritten_in)
        }
        // Rows that nobody has filled in.
        BlockKind::Table(table) => all(table.rows.iter().flatten(), |cell| placeholder(cell)),
        _ => None,
    }
}

/// Whether all of several things say nothing yet, and the words that hold the first place.
fn all<T>(
    mut parts: impl Iterator<Item = T>,
    unwritten: impl Fn(T) -> Option<Option<String>>,
) -> Option<Option<String>> {
    parts.try_fold(None, |holds: Option<String>, part| {
        unwritten(part).map(|words| holds.or(words))
    })
}

/// Whether words are none, or only hold a place: "TBC", "[to be added]", "…".
fn placeholder(inlines: &[Inline]) -> Option<Option<String>> {
    let refers = |inline: &Inline| {
        matches!(
            inline,
            Inline::Embed(_) | Inline::Cite(..) | Inline::Footnote(_) | Inline::Link { .. }
        )
    };
    if inlines.iter().any(refers) {
        return None;
    }
    let written = plain(inlines);
    let words = written.trim();
    if !words.contains(char::is_alphanumeric) {
        // The box of a task is no word.
        let boxed = matches!(words, "" | "[ ]" | "[x]");
        return Some((!boxed).then(|| words.to_owned()));
    }
    holds_a_place(&words.to_lowercase()).then(|| Some(words.to_owned()))
}

/// The section if it is empty. Where definitions of footnotes stand under what holds its place, they are no part of it.
fn settled<'d>(
    mut section: Empty<'d>,
    unwritten: &[Range<usize>],
    text: &str,
) -> Option<Empty<'d>> {
    let mut from = section.range.end;
    let end = section.whole.end..section.whole.end;
    let mut left = String::new();
    for range in unwritten.iter().chain([&end]) {
        left.push_str(text.get(from..range.start).unwrap_or_default());
        from = range.end;
    }
    if !guides_alone(&left) {
        section.whole.end = unwritten.last()?.end;
    }
    Some(section)
}

/// Whether Markdown holds nothing but comments, which guide the writer, and breaks.
fn guides_alone(markdown: &str) -> bool {
    let left = without_comments(markdown);
    let is_break = |letter: char| {
        letter.is_whitespace() || "-*_+[].".contains(letter) || letter.is_ascii_digit()
    };
    left.chars().all(is_break)
}
