//! Half-open spans of a text.

use serde::{Deserialize, Serialize};

/// A half-open range `start..end` of a text, in Unicode scalar values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The first scalar value inside the span.
    pub start: usize,
    /// The first scalar value after the span.
    pub end: usize,
}

impl Span {
    /// A span from `start` to `end`; the caller keeps `start <= end`.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Self { start, end }
    }

    /// The number of scalar values inside.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span holds nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the two spans share at least one scalar value.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The words of `text` inside the span; shorter where `text` ends before it.
    pub fn of(self, text: &str) -> &str {
        let byte = |scalars: usize| {
            text.char_indices()
                .nth(scalars)
                .map_or(text.len(), |(at, _)| at)
        };
        &text[byte(self.start)..byte(self.end)]
    }
}

/// Maps between byte offsets and scalar values of one text, built once for many look-ups.
#[derive(Debug, Clone)]
pub struct Offsets {
    /// The byte at which each scalar value starts, and the text's length at the end.
    starts: Vec<u32>,
}

impl Offsets {
    /// Reads `text` once. Texts of 4 GiB or more are beyond what a library stores.
    pub fn of(text: &str) -> Self {
        let mut starts: Vec<u32> = text.char_indices().map(|(at, _)| at as u32).collect();
        starts.push(text.len() as u32);
        Self { starts }
    }

    /// How many scalar values the text has.
    pub fn scalars(&self) -> usize {
        self.starts.len() - 1
    }

    /// The byte at which scalar value number `scalar` starts; the text's length beyond its end.
    pub fn byte(&self, scalar: usize) -> usize {
        self.starts[scalar.min(self.scalars())] as usize
    }

    /// The scalar value that holds byte `byte`.
    pub fn scalar(&self, byte: usize) -> usize {
        self.starts
            .partition_point(|&start| (start as usize) <= byte)
            .saturating_sub(1)
            .min(if byte >= self.byte(self.scalars()) {
                self.scalars()
            } else {
                usize::MAX
            })
    }

    /// The words of `text`, the text that this was built from, inside `span`.
    pub fn slice<'t>(&self, text: &'t str, span: Span) -> &'t str {
        &text[self.byte(span.start)..self.byte(span.end)]
    }
}
