//! Differences between two texts, word by word. What differs between two versions of a body, sentence
//! by sentence, is told by [`crate::revision`].

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

use crate::Span;
use crate::span::Offsets;

/// Which of two texts a part belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The same in both.
    Common,
    /// Only in the first text.
    OnlyA,
    /// Only in the second text.
    OnlyB,
}

/// A run of text that is common or on one side only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Where it belongs.
    pub side: Side,
    /// Where it stands in the first text, in scalar values; empty where it does not stand there.
    pub a: Span,
    /// Where it stands in the second text; empty where it does not stand there.
    pub b: Span,
    /// Its words.
    pub text: String,
}

/// More pairs of differing tokens than this are not compared one by one: they would cost seconds,
/// and two texts that differ so much have nothing to show word by word.
const MOST_PAIRS: usize = 16_000_000;

/// What differs word by word. The parts' `a` spans tile the first text, their `b` spans the second.
pub fn words(a: &str, b: &str) -> Vec<Part> {
    let tokens = |text| {
        let bounds: Vec<(usize, &str)> =
            UnicodeSegmentation::split_word_bound_indices(text).collect();
        bounds
    };
    let (left, right) = (tokens(a), tokens(b));
    let texts = |tokens: &[(usize, &'_ str)]| -> Vec<String> {
        tokens
            .iter()
            .map(|(_, token)| (*token).to_owned())
            .collect()
    };
    let (left_texts, right_texts) = (texts(&left), texts(&right));
    let ops = bounded(&left_texts, &right_texts);
    let (at_a, at_b) = (Offsets::of(a), Offsets::of(b));
    let span =
        |tokens: &[(usize, &str)], offsets: &Offsets, end: usize, from: usize, len: usize| {
            let byte = |index: usize| tokens.get(index).map_or(end, |(at, _)| *at);
            Span::new(offsets.scalar(byte(from)), offsets.scalar(byte(from + len)))
        };
    let mut parts = Vec::new();
    for op in ops {
        let (old, new) = (op.old_range(), op.new_range());
        let in_a = span(&left, &at_a, a.len(), old.start, old.len());
        let in_b = span(&right, &at_b, b.len(), new.start, new.len());
        match op {
            DiffOp::Equal { .. } => parts.push(Part {
                side: Side::Common,
                a: in_a,
                b: in_b,
                text: at_a.slice(a, in_a).to_owned(),
            }),
            _ => {
                if !in_a.is_empty() {
                    parts.push(Part {
                        side: Side::OnlyA,
                        a: in_a,
                        b: Span::new(in_b.start, in_b.start),
                        text: at_a.slice(a, in_a).to_owned(),
                    });
                }
                if !in_b.is_empty() {
                    parts.push(Part {
                        side: Side::OnlyB,
                        a: Span::new(in_a.end, in_a.end),
                        b: in_b,
                        text: at_b.slice(b, in_b).to_owned(),
                    });
                }
            }
        }
    }
    parts
}

fn bounded(a: &[String], b: &[String]) -> Vec<DiffOp> {
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let tail = a[head..]
        .iter()
        .rev()
        .zip(b[head..].iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    let (old_len, new_len) = (a.len() - head - tail, b.len() - head - tail);
    if old_len.saturating_mul(new_len) <= MOST_PAIRS {
        return capture_diff_slices(Algorithm::Myers, a, b);
    }
    let mut ops = Vec::new();
    if head > 0 {
        ops.push(DiffOp::Equal {
            old_index: 0,
            new_index: 0,
            len: head,
        });
    }
    ops.push(DiffOp::Replace {
        old_index: head,
        old_len,
        new_index: head,
        new_len,
    });
    if tail > 0 {
        ops.push(DiffOp::Equal {
            old_index: a.len() - tail,
            new_index: b.len() - tail,
            len: tail,
        });
    }
    ops
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(a: &str, b: &str) -> String {
        words(a, b)
            .into_iter()
            .map(|part| match part.side {
                Side::Common => part.text,
                Side::OnlyA => format!("[-{}]", part.text),
                Side::OnlyB => format!("[+{}]", part.text),
            })
            .collect()
    }

    #[test]
    fn words_that_differ_are_told_apart() {
        assert_eq!(
            shown("We may send arms.", "We will send arms."),
            "We [-may][+will] send arms."
        );
        assert_eq!(shown("", "New."), "[+New.]");
        assert_eq!(shown("Same.", "Same."), "Same.");
    }
}
