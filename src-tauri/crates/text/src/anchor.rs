//! Anchors: a span with enough of its surroundings to find it again in another text.
//!
//! The two selectors of the W3C Web Annotation Data Model in one: TextPositionSelector (`span`) and
//! TextQuoteSelector (`quote`, `prefix`, `suffix`).

use serde::{Deserialize, Serialize};

use crate::Span;

/// Where a quote stands in a text and what stands around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// The span, in scalar values.
    pub span: Span,
    /// The exact words.
    pub quote: String,
    /// Up to 32 scalar values before it.
    pub prefix: String,
    /// Up to 32 scalar values after it.
    pub suffix: String,
}
