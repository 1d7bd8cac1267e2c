//! Bytes to an article draft: HTML pages and pasted text. Pure; never fails: what is wrong with the
//! input is told in [`Draft::problems`] beside what could be had.
#![warn(missing_docs)]

mod draft;

pub use draft::{Block, BlockKind, Body, CutReason, Draft, Found, Origin, Piece, Wire};
