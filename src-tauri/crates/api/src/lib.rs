//! The one registry of commands: requests, responses, events and jobs.
//!
//! `demarche-cli`, the desktop shell and the tests all speak to a library through [`Api::dispatch`],
//! and the window's TypeScript types come from [`registry`].
//!
//! A command's way: [`registry`] finds its handler in [`commands`], which asks the library, the
//! extractor or the network, and turns what they answer into [`types`] with the `From`s of
//! [`convert`]. Whatever goes wrong becomes a [`types::library::Failure`] in [`failure`].
#![warn(missing_docs)]

pub mod addresses;
mod commands;
mod companion;
mod convert;
mod dispatch;
mod drafts;
mod events;
mod example;
mod failure;
mod folders;
mod jobs;
pub mod registry;
mod remote;
mod session;
mod settings;
#[allow(
    missing_docs,
    reason = "fields carry the words of the library's own types, which document them"
)]
pub mod types;
pub mod typescript;

pub use dispatch::Api;
pub use events::{Event, Sink};
pub use folders::Folders;
pub use session::Setup;
