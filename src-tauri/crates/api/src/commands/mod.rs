//! What runs each command of the registry, a file a noun.

pub(crate) mod actors;
pub(crate) mod articles;
pub(crate) mod captures;
pub(crate) mod compare;
pub(crate) mod copies;
pub(crate) mod countries;
pub(crate) mod events;
pub(crate) mod excerpts;
pub(crate) mod feeds;
pub(crate) mod history;
pub(crate) mod import;
mod in_turn;
pub(crate) mod issues;
pub(crate) mod jobs;
pub(crate) mod library;
pub(crate) mod notes;
pub(crate) mod outlets;
pub(crate) mod positions;
pub(crate) mod posts;
pub(crate) mod quotations;
pub(crate) mod search;
pub(crate) mod settings;
pub(crate) mod shifts;
pub(crate) mod snapshots;
pub(crate) mod tables;
pub(crate) mod trash;
