//! Shared ground of the journeys: scratch libraries, a local web server, the real window.

pub mod axe;
pub mod command_line;
pub mod desk;
pub mod extension;
pub mod processes;
pub mod scratch;
pub mod screens;
pub mod store_server;
pub mod web;
pub mod window;
