//! Pure functions over text: anchors, sentences, words, differences, near copies, languages and
//! partial dates.
//!
//! Every offset in this crate's public interface counts Unicode scalar values, never bytes,
//! unless its name says `byte`. Nothing here reads a file, a clock or the network.
#![warn(missing_docs)]

pub mod address;
pub mod anchor;
pub mod date;
pub mod diff;
mod fold;
mod key;
pub mod language;
pub mod near;
pub mod phrase;
mod quoted;
pub mod readout;
pub mod revision;
pub mod sentence;
pub mod signature;
pub mod span;
pub mod trivial;
pub mod word;

pub use anchor::Anchor;
pub use date::{PartialDate, Precision};
pub use key::key;
pub use phrase::Phrase;
pub use revision::Revision;
pub use span::Span;
