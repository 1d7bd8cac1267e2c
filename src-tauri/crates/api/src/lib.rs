//! The one registry of commands: requests, responses, events and jobs.
//!
//! `demarche-cli`, the desktop shell and the tests all speak to a library through this crate, and
//! the window's TypeScript types come from it.

pub mod registry;
pub mod types;
pub mod typescript;
