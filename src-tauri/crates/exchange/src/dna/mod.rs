//! Databases of Discourse Network Analyzer 3.0 (<https://github.com/leifeld/dna>): SQLite files with a schema of their own.
//!
//! An article is a document, a piece of evidence of a position a statement of the type `DNA Statement`: person,
//! organization, concept and agreement. The person is the actor where that is one; the organization is the country
//! or body on whose behalf it is said, or the actor that is no person; the concept is the issue, and agreement is the
//! sign of the stance. What stands on neither side of an issue cannot agree or disagree: it is a statement
//! of the type `No agreement`, so that networks leave it out. An excerpt without a position is an `Annotation`.
//! Two variables more than the program's own hold the stance and, in lines, the rest of a position.
//!
//! Offsets count UTF-16 code units, as Java does.

mod password;
mod read;
mod units;
mod write;

pub use read::{from_bytes, read};
pub use write::{PASSWORD, write};
