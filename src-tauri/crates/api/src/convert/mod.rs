//! From what the other crates say to what crosses the edge, and back. A file a noun.

pub(crate) mod articles;
pub(crate) mod dates;
mod enums;
mod history;
pub(crate) mod import;
mod notes;
mod quotations;
mod refs;
