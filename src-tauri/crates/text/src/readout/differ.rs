//! What differs word by word between sentences that tell the same.

use crate::Span;
use crate::diff::{self, Part, Side};
use crate::span::Offsets;
use crate::word;

/// Sentences of more words than this are not compared word by word.
const LONGEST: usize = 600;
/// Words of no more letters than this tell nothing by themselves.
const LITTLE: usize = 3;

/// What differs word by word, as in [`diff::words`], without the small words that two sentences of
/// different words share by chance: those between words that differ count as differing.
///
/// `None` where either has more than 600 words, which would take long and show nothing.
pub fn differences(a: &str, b: &str) -> Option<Vec<Part>> {
    if word::count(a).max(word::count(b)) > LONGEST {
        return None;
    }
    let parts = diff::words(a, b);
    let last = parts.len().saturating_sub(1);
    let common = parts.iter().enumerate().filter(|(at, part)| {
        part.side == Side::Common && (*at == 0 || *at == last || tells(&part.text))
    });
    let (at_a, at_b) = (Offsets::of(a), Offsets::of(b));
    let (mut next_a, mut next_b) = (0, 0);
    let mut told = Vec::with_capacity(parts.len());
    let differing = |to: (usize, usize), next: (usize, usize), told: &mut Vec<Part>| {
        let (in_a, in_b) = (Span::new(next.0, to.0), Span::new(next.1, to.1));
        if !in_a.is_empty() {
            told.push(Part {
                side: Side::OnlyA,
                a: in_a,
                b: Span::new(next.1, next.1),
                text: at_a.slice(a, in_a).to_owned(),
            });
        }
        if !in_b.is_empty() {
            told.push(Part {
                side: Side::OnlyB,
                a: Span::new(to.0, to.0),
                b: in_b,
                text: at_b.slice(b, in_b).to_owned(),
            });
        }
    };
    for (_, part) in common {
        differing((part.a.start, part.b.start), (next_a, next_b), &mut told);
        (next_a, next_b) = (part.a.end, part.b.end);
        told.push(part.clone());
    }
    differing(
        (at_a.scalars(), at_b.scalars()),
        (next_a, next_b),
        &mut told,
    );
    Some(told)
}

/// Whether words say something by themselves: a longer word, a number, or several letters of a script
/// without spaces.
fn tells(text: &str) -> bool {
    let unspaced = |word: &str| word.starts_with(word::is_unspaced);
    let mut letters = 0;
    word::each(text).any(|word| {
        letters += usize::from(unspaced(word));
        letters > 1
            || !unspaced(word) && (word.chars().count() > LITTLE || word.contains(char::is_numeric))
    })
}
