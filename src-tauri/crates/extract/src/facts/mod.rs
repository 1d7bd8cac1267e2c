//! Facts told by the text itself: who wrote it, where and when, and which agencies it rests on.

pub(crate) mod byline;
pub(crate) mod dateline;
pub(crate) mod dates;
pub(crate) mod glued;
pub(crate) mod outlet;
pub(crate) mod text;
pub(crate) mod wires;
