//! Where an excerpt's words stand in a text that may not be the one that it was made on.

use demarche_text::span::Offsets;
use demarche_text::{Anchor, Revision, Span};

use super::CodedExcerpt;

/// The place of an excerpt of `foreign` in `text`: where it says, if its words are there; else where just its words
/// are, at the place whose surroundings agree best; else what its words became. None is better than a wrong one.
pub(super) fn place(
    excerpt: &CodedExcerpt,
    foreign: &str,
    text: &str,
    offsets: &Offsets,
) -> Option<Span> {
    if let Some(span) = excerpt.span
        && span.start < span.end
        && span.end <= offsets.scalars()
        && (offsets.slice(text, span) == excerpt.quote
            || (excerpt.quote.is_empty() && foreign == text))
    {
        return Some(span);
    }
    if !excerpt.quote.trim().is_empty() {
        let mut found: Vec<_> = text
            .match_indices(excerpt.quote.as_str())
            .map(|(at, quote)| {
                let before = agreeing(text[..at].chars().rev(), excerpt.prefix.chars().rev());
                let after = agreeing(text[at + quote.len()..].chars(), excerpt.suffix.chars());
                let span = Span::new(offsets.scalar(at), offsets.scalar(at + quote.len()));
                let far = excerpt
                    .span
                    .map_or(0, |given| given.start.abs_diff(span.start));
                (before + after, std::cmp::Reverse(far), span)
            })
            .collect();
        found.sort_by_key(|(agree, far, _)| std::cmp::Reverse((*agree, *far)));
        match found.as_slice() {
            // Of several places one must be the likelier.
            [first, second, ..] if (first.0, first.1) == (second.0, second.1) => return None,
            [(_, _, span), ..] => return Some(*span),
            [] => {}
        }
    }
    let span = excerpt.span?;
    if foreign.is_empty() || span.end > Offsets::of(foreign).scalars() || span.start >= span.end {
        return None;
    }
    Revision::of_texts(foreign, text)
        .find(&Anchor::of(foreign, span))
        .map(|anchor| anchor.span)
}

fn agreeing(ours: impl Iterator<Item = char>, theirs: impl Iterator<Item = char>) -> usize {
    ours.zip(theirs).take_while(|(a, b)| a == b).count()
}
