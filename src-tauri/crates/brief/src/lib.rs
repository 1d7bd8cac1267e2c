//! Markdown notes: links, embeds, citations and checks; out to HTML, DOCX, PDF, Markdown, CSV and XLSX.
//!
//! A note becomes a [`document::Document`] once, with everything that it refers to resolved by a
//! [`sources::Sources`]; every writer renders that tree. All is pure but [`file`] and the implementation of [`sources::Sources`] by a library.
#![warn(missing_docs)]

mod annex;
pub mod check;
pub mod cite;
pub mod codebook;
pub mod date;
mod direction;
pub mod document;
pub mod docx;
pub mod draft;
pub mod error;
pub mod export;
pub mod file;
pub mod front;
pub mod frozen;
pub mod html;
mod library;
pub mod live;
pub mod markdown;
pub mod matrix;
mod name;
mod notes;
pub mod parse;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod picture;
pub mod query;
pub mod redact;
pub mod references;
mod room;
pub mod sources;
pub mod table;
pub mod templates;
pub mod vault;
pub mod views;
pub mod words;

pub use check::{Check, Edit, Finding, Fix, Rule, Term, check};
pub use cite::{
    Citations, Cited, DEFAULT_STYLE, Style, StyleName, cite_excerpt, list_styles, read_style,
};
pub use draft::{Scope, draft};
pub use error::Error;
pub use export::{Format, How, Made, export, make, make_edition};
pub use frozen::{issue, rests_on};
pub use html::{Rendered, render, render_piece};
pub use library::{matrix_of, narrowed, tell_narrowed};
pub use matrix::export_matrix;
pub use table::{Table, TableFormat, export_table};
pub use templates::{Template, from_template, templates};

#[cfg(test)]
mod tests;
