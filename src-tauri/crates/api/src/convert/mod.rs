//! From what the other crates say to what crosses the edge, and back. A file a noun.

mod actors;
pub(crate) mod articles;
mod captures;
mod codebook;
mod compare;
mod copies;
pub(crate) mod dates;
mod editions;
mod enums;
pub(crate) mod feeds;
mod history;
pub(crate) mod import;
mod issues;
pub(crate) mod library;
mod network;
mod notes;
mod positions;
mod quotations;
mod readouts;
mod recode;
mod refs;
mod sharing;
mod shifts;
mod timeline;
pub(crate) mod vault;
