//! The library: one SQLite file with its schema, history, search and comparisons.
//!
//! [`Library`] is the file; one is open at a time in a process, shared between threads. Reading goes
//! through [`Library::read`], every change through [`Library::transact`] with an [`Op`] that names it
//! in the Undo menu. A noun's folder holds its queries and mutations as methods of [`Library`];
//! mutations answer an [`Outcome`] that says which tables changed. Work that several nouns share
//! inside one transaction is a function over [`Tx`] whose name ends in `_in`.
//!
//! Offsets count Unicode scalar values of a body version's text. Moments are UTC; dates are
//! [`demarche_text::PartialDate`]s.
#![warn(missing_docs)]

pub mod actors;
pub mod articles;
pub mod blocs;
pub mod bundle;
pub mod compare;
pub mod countries;
pub mod editions;
pub mod error;
pub mod events;
pub mod excerpts;
pub mod exchange;
pub mod feeds;
pub mod file;
pub mod grid;
pub mod history;
pub mod id;
pub mod issues;
mod library;
pub mod notes;
pub mod op;
pub mod outlets;
mod packed;
pub mod positions;
pub mod posts;
pub mod quotations;
pub mod readouts;
pub mod recode;
pub mod reference;
pub mod refs;
pub mod saved_views;
mod schema;
pub mod search;
pub mod sensitive;
pub mod settings;
pub mod share;
pub mod sql;
pub mod status;
pub mod styles;
pub mod trash;
mod tx;
pub mod vault;
pub mod verify;

pub use blocs::BlocRef;
pub use error::{Error, OrNotFound, Result};
pub use id::*;
pub use library::{Clock, Library, OpenOptions};
pub use op::Op;
pub use refs::{
    ActorKind, ActorRef, CountryRef, IssueRef, LISTED, Listed, Place, PlaceKind, PostRef,
};
pub use tx::{Changes, Outcome, Reader, Tx};

#[cfg(test)]
mod testing;
