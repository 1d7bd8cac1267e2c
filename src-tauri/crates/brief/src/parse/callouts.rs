//! Boxes set apart, which are written as quotes.

use crate::document::*;
use crate::words::Words;

/// A quote, or the box that it is when it begins with `[!note]`. A minus or plus behind the bracket, by
/// which some editors fold a box, is read over.
pub(super) fn callout(mut blocks: Vec<Block>, words: Words) -> BlockKind {
    let Some(BlockKind::Paragraph(inlines)) = blocks.first_mut().map(|block| &mut block.kind)
    else {
        return BlockKind::Quote(blocks);
    };
    let Some(Inline::Text(written, at)) = inlines.first_mut() else {
        return BlockKind::Quote(blocks);
    };
    let named = written.strip_prefix("[!").and_then(|it| it.split_once(']'));
    let Some((kind, rest)) = named.filter(|(kind, _)| {
        !kind.is_empty()
            && kind
                .chars()
                .all(|letter| letter.is_alphanumeric() || " -_".contains(letter))
    }) else {
        return BlockKind::Quote(blocks);
    };
    let kind = kind.trim().to_lowercase();
    let rest = rest.strip_prefix(['-', '+']).unwrap_or(rest).trim_start();
    let taken = written.len() - rest.len();
    (*written, *at) = (rest.to_owned(), *at + taken);
    let mut inlines = std::mem::take(inlines);
    if matches!(inlines.first(), Some(Inline::Text(words, _)) if words.is_empty()) {
        inlines.remove(0);
    }
    let is_end = |inline: &Inline| matches!(inline, Inline::SoftBreak | Inline::HardBreak);
    let end = inlines.iter().position(is_end).unwrap_or(inlines.len());
    let mut below = inlines.split_off(end);
    if !below.is_empty() {
        below.remove(0);
    }
    let mut title = inlines;
    if title.is_empty() {
        let own = words.callout(&kind).map(str::to_owned);
        title.push(Inline::Text(own.unwrap_or_else(|| capitalised(&kind)), 0));
    }
    match below.is_empty() {
        true => drop(blocks.remove(0)),
        false => blocks[0].kind = BlockKind::Paragraph(below),
    }
    BlockKind::Callout(Callout {
        kind,
        title,
        blocks,
    })
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
