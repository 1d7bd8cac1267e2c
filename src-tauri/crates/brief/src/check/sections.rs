//! Headings with nothing under them, as templates leave them.

use std::ops::Range;

use crate::document::{Block, BlockKind, Inline, plain};
use crate::parse::without_comments;

/// A section without content.
pub(super) struct Empty<'d> {
    /// The heading's words.
    pub(super) heading: &'d [Inline],
    /// The heading's bytes in the Markdown.
    pub(super) range: Range<usize>,
    /// The bytes up to the next heading or the end: with the comments that guide the writer.
    pub(super) whole: Range<usize>,
}

/// The headings that nothing but other headings of their level, or higher ones, follows. The note's own title is none, nor is
/// a heading over the definitions of footnotes, which stand elsewhere on paper.
pub(super) fn empty<'d>(blocks: &'d [Block], text: &str) -> Vec<Empty<'d>> {
    let says_something = |block: &&Block| match &block.kind {
        BlockKind::Rule => false,
        // The marks of a list that nobody has written on.
        BlockKind::List { items, .. } => {
            let mut blocks = items.iter().flat_map(|item| &item.blocks);
            !blocks.all(is_unwritten)
        }
        _ => true,
    };
    let blocks: Vec<&Block> = blocks.iter().filter(says_something).collect();
    let mut found = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        let BlockKind::Heading(level, heading) = &block.kind else {
            continue;
        };
        let next = blocks.get(at + 1);
        let empty = next.is_none_or(
            |next| matches!(&next.kind, BlockKind::Heading(deeper, _) if deeper <= level),
        );
        let end = next.map_or(text.len(), |next| next.range.start);
        let below = text.get(block.range.end..end).unwrap_or_default();
        if empty && *level > 1 && guides_alone(below) {
            found.push(Empty {
                heading,
                range: block.range.clone(),
                whole: block.range.start..end,
            });
        }
    }
    found
}

fn is_unwritten(block: &Block) -> bool {
    match &block.kind {
        BlockKind::Paragraph(words) => matches!(plain(words).trim(), "" | "[ ]"),
        _ => false,
    }
}

/// Whether Markdown holds nothing but comments, which guide the writer, and breaks.
fn guides_alone(markdown: &str) -> bool {
    let left = without_comments(markdown);
    let is_break = |letter: char| {
        letter.is_whitespace() || "-*_+[].".contains(letter) || letter.is_ascii_digit()
    };
    left.chars().all(is_break)
}
