//! Readouts: what each side says of an event, and two sides' texts laid side by side.

mod differ;
mod sides;

pub use differ::{ReadoutCounts, ReadoutDiff, ReadoutRow, ReadoutText, ReadoutWords};
pub use sides::{EventReadout, Side, SuggestedBy, SuggestedSide};

#[cfg(test)]
mod tests;
